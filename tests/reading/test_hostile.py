"""No text makes reading take long: each of these took half a minute and more while something in it was quadratic."""

import pytest

from mkdocs_talknotes.reading import Rules, read_post
from mkdocs_talknotes.settings import ShapeText
from tests.growth import grows_linearly

PROSE = "Notes of what was said about it.\n\n"


@pytest.mark.parametrize(
    ("head", "again", "count"),
    [
        ("# Conf 2020\n", "## A title of it\n### Ada Smith\n\n", 1500),
        ("# Conf 2020\n\n", "- A title of it - Ada Smith\n  - more of it here\n", 1500),
        ("# T\n\n", "- x\n", 20_000),
        ("", "<!--\n", 10_000),
        ("", "```x\n", 10_000),
        ("", "@Metadata {\n", 10_000),
        ("# ", "by ", 60_000),
        ("# A title of it - Ada Smith ", "[video](x) ", 4_000),
        ("", "[", 20_000),
        ("# T\n\n", "**a ", 20_000),
        ("# T\n\nSpeakers: ", "Ada Smith, ", 6_000),
        ("---\n", "a: b: c\n", 6_000),
        ("", "Title of it\n===\n", 5_000),
        ("# Ada Smith - A title of it\n\n", PROSE, 60_000),
        ("# Ada Smith - One line of it\n\n", "word ", 500_000),
        ("# Conf 2020\n\n", f"## Ada Smith - A title of it\n\n{PROSE}", 2_000),
    ],
)
def test_reading_stays_linear(head, again, count):
    assert grows_linearly(lambda count: read_post(head + again * count, path="talks/long.md"), count)


@pytest.mark.parametrize(
    ("shape", "head", "again", "count"),
    [
        ("{ignore}- {ignore}- {ignore}- {ignore}- {title}!", "## ", "- a ", 20_000),
        ("{ignore}- {ignore}- {ignore}- {ignore}- {title}!", "", "## - a - b - c - d - e - f\n\n", 3000),
        ("## {title} {speaker} {organisation} {role} {event} {handle}", "", f"## {'a ' * 290}\n\n", 500),
        ("## {title}\n" + "… [x?]\n" * 9 + "y", "", "## a\nx\n", 1500),
        ("- {title}\n" + "[- {ignore}?]\n" * 9 + "- {speaker} z", "", "- a\n", 1500),
        ("## {title} - {speaker}", "", f"## t - {'a, b and c ' * 50}\n\n", 500),
        ("## {title} [{speaker}]", "", f"## {'[a](b) ' * 90}\n\n", 500),
        ("> {title}\n> {speaker}", "", "> a\n", 20_000),
    ],
)
def test_shapes_stay_linear(shape, head, again, count):
    rules = Rules(recognise=False, shapes=(ShapeText(text=shape),))
    assert grows_linearly(lambda count: read_post(head + again * count, path="talks/long.md", rules=rules), count)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "---",
        "---\n---",
        "---\n\n---\n",
        "#",
        "# \x00",
        "\x00" * 9,
        "- ",
        "- \n  -",
        "|",
        ">",
        "```",
        "<!--",
        "\r\n",
    ],
    ids=repr,
)
def test_odd_text_is_a_post_without_talks(text):
    reading = read_post(text, path="talks/odd.md")
    assert reading.post.talks == ()
    assert reading.post.title
