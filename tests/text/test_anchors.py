"""The ids of headings are those that Python-Markdown's `toc` makes."""

import pytest
from markdown import Markdown

from mkdocs_talknotes.text.anchors import ascii_slug, heading_ids, host_ids
from mkdocs_talknotes.text.inline import plain_text

HEADINGS = [
    "Ada Lovelace - Notes on the engine",
    "Vicki Boykis — Keynote",
    "Élan, C++ & R's `c()`: _what_ for?",
    "Twice",
    "Twice",
    "Twice_1",
    "Twice",
    "統計",
    "統計",
    "Chosen by hand {#mine}",
    "Mine",
    "A [link](https://example.org/) in it",
]


@pytest.mark.parametrize("separator", ["-", "_"])
def test_ids_are_those_of_the_engine(separator):
    md = Markdown(extensions=["toc", "attr_list"], extension_configs={"toc": {"separator": separator}})
    md.convert("\n\n".join(f"## {heading}" for heading in HEADINGS))
    pairs = [(plain_text(heading), "mine" if "{#mine}" in heading else "") for heading in HEADINGS]
    ids = heading_ids(pairs, lambda text: ascii_slug(text, separator))
    assert ids == [token["id"] for token in md.toc_tokens]


def test_thousands_of_headings_called_the_same_take_no_time():
    assert heading_ids([("Questions", "")] * 20_000)[-1] == "questions_19999"


def test_ids_of_a_code_host_keep_a_dash_for_every_space():
    assert host_ids(
        ["Vicki Boykis - Keynote", "It's all about cost: how?", "Twice", "twice", "Café_1 統計", "🎉", "🎉"]
    ) == [
        "vicki-boykis---keynote",
        "its-all-about-cost-how",
        "twice",
        "twice-1",
        "café_1-統計",
        "",
        "",
    ]
