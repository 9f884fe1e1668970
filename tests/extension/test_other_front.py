"""TOML and JSON front matter is no part of the page."""

import pytest
from markdown import Markdown

from mkdocs_talknotes.extension.other_front import WithoutOtherFront


def convert(text, *, ours=True):
    md = Markdown()
    md.preprocessors.register(WithoutOtherFront(md, lambda: ours), "front", 29)
    return md.convert(text)


@pytest.mark.parametrize(
    "front", ['+++\ntitle = "Moss"\n+++', '{\n  "title": "Moss"\n}', '+++\r\ntitle = "Moss"\r\n+++']
)
def test_front_matter_is_removed_from_pages_of_the_blog(front):
    assert convert(f"{front}\n\nGreen.\n") == "<p>Green.</p>"
    assert "Moss" in convert(f"{front}\n\nGreen.\n", ours=False)


@pytest.mark.parametrize("text", ["{{ moss }}", "+++ more", "Moss\n\n+++\ntitle = 1\n+++"])
def test_everything_else_stays(text):
    assert convert(text) == convert(text, ours=False)
