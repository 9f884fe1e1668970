"""No text makes reading take long: each of these took half a minute and more while something in it was quadratic."""

import time

import pytest

from mkdocs_talknotes.reading import Rules, read_post
from mkdocs_talknotes.settings import ShapeText

PROSE = "Notes of what was said about it.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "# Conf 2020\n" + "## A title of it\n### Ada Smith\n\n" * 5000,
        "# Conf 2020\n\n" + "- A title of it - Ada Smith\n  - more of it here\n" * 5000,
        "# T\n\n" + "- x\n" * 100_000,
        "<!--\n" * 30_000,
        "```x\n" * 30_000,
        "@Metadata {\n" * 10_000,
        "# " + "by " * 300_000,
        "[" * 200_000,
        "# T\n\n" + "**a " * 50_000,
        "# T\n\nSpeakers: " + "Ada Smith, " * 20_000,
        "---\n" + "a: b: c\n" * 20_000,
        "Title of it\n===\n" * 20_000,
        "# Ada Smith - A title of it\n\n" + PROSE * 300_000,
        "# Ada Smith - One line of it\n\n" + "word " * 2_000_000,
        "# Conf 2020\n\n" + f"## Ada Smith - A title of it\n\n{PROSE}" * 10_000,
    ],
    ids=lambda text: text[:30],
)
def test_reading_stays_linear(text):
    start = time.process_time()
    read_post(text, path="talks/long.md")
    assert time.process_time() - start < 8


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        ("{ignore}- {ignore}- {ignore}- {ignore}- {title}!", "## " + "- a " * 20_000),
        ("{ignore}- {ignore}- {ignore}- {ignore}- {title}!", "## - a - b - c - d - e - f\n\n" * 3000),
        ("## {title} {speaker} {organisation} {role} {event} {handle}", ("## " + "a " * 290 + "\n\n") * 500),
        ("## {title}\n" + "… [x?]\n" * 9 + "y", "## a\nx\n" * 5000),
        ("- {title}\n" + "[- {ignore}?]\n" * 9 + "- {speaker} z", "- a\n" * 5000),
        ("## {title} - {speaker}", ("## t - " + "a, b and c " * 50 + "\n\n") * 500),
        ("## {title} [{speaker}]", ("## " + "[a](b) " * 90 + "\n\n") * 500),
        ("> {title}\n> {speaker}", "> a\n" * 20_000),
    ],
    ids=lambda text: text[:30],
)
def test_shapes_stay_linear(shape, text):
    start = time.process_time()
    read_post(text, path="talks/long.md", rules=Rules(recognise=False, shapes=(ShapeText(text=shape),)))
    assert time.process_time() - start < 8


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
