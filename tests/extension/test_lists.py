"""Lists right below a paragraph are lists, and everything else stays as Python-Markdown reads it."""

import pytest
from markdown import Markdown

from mkdocs_talknotes.extension.lists import ListsBelowText


def convert(text, *, ours=True):
    md = Markdown(extensions=["tables", "fenced_code", "def_list"])
    md.preprocessors.register(ListsBelowText(md, lambda: ours), "lists", 15)
    return md.convert(text)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Text\n* a\n* b", 2),
        ("Text\nmore\n- a", 1),
        ("Text\n1. a\n2. b", 2),
        ("Text\n+ a\n\nText\n- b", 2),
        ("Text\n* ### [a](b.md)", 1),
    ],
)
def test_a_list_below_text_is_one(text, items):
    assert convert(text).count("<li>") == items
    assert convert(text, ours=False).count("<li>") == 0


@pytest.mark.parametrize(
    "text",
    [
        "- a\n  more\n- b",
        "- a\nmore\n- b",
        "Text\n2. is no list",
        "Text\n-no list",
        "Text\n- - -",
        "```\nText\n- a\n```",
        "    Text\n    - a",
        "> Text\n- a",
        "Text | b\n- | -\na | b",
        "# Title\n- a",
        "Title\n-----",
        "<div>\nText\n- a\n</div>",
    ],
)
def test_everything_else_stays(text):
    assert convert(text) == convert(text, ours=False)
