"""What readers load of ours stays light, and its colours can be read."""

import gzip
import re

import pytest

from mkdocs_talknotes.rendering.assets import FILES, SCRIPT, STYLE
from mkdocs_talknotes.rendering.filters import HUES
from tests.minified import smaller_script, smaller_style


@pytest.mark.parametrize(("linked", "smaller", "limit"), [(STYLE, smaller_style, 7000), (SCRIPT, smaller_script, 5000)])
def test_bytes_on_the_way(linked, smaller, limit):
    text = smaller(linked.file.read_text(encoding="utf-8"))
    assert len(gzip.compress(text.encode())) <= limit


def test_nothing_comes_from_another_host():
    for linked in FILES:
        addresses = re.findall(r"https?://[\w.-]+", linked.file.read_text(encoding="utf-8"))
        # The script makes these of an id, at the click.
        assert set(addresses) <= {
            "https://www.youtube-nocookie.com",
            "https://player.vimeo.com",
            "https://media.ccc.de",
        }
        assert not re.search(r"@import|url\(", linked.file.read_text(encoding="utf-8"))


def luminance(colour):
    """Relative luminance by WCAG 2.2."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_initials_can_be_read_on_every_hue():
    hues = dict(re.findall(r"\.tn-hue--(\d+) { --tn-hue: (#\w{6})", STYLE.file.read_text(encoding="utf-8")))
    assert hues.keys() == {str(number) for number in range(HUES)}
    white = 1.05
    assert min(white / (luminance(colour) + 0.05) for colour in hues.values()) >= 4.5
