"""Entries of the cache: what is written is read back, and nothing else is."""

import json

import pytest

from mkdocs_talknotes.plugin.rendered import Heading, Rendered, from_json

PAGE = Rendered(
    content="<p>\u2028ü\ud800</p>",
    title="Title",
    toc=(Heading(level=1, id="a", name="A", children=(Heading(level=2, id="b", name="B"),)),),
    anchors=("a", "b"),
    links={"b.md": {"part": "b.md#part"}},
    asked={("has", "b.md"): True, ("size", "c.png"): [3, 4], ("file", "d.md"): None},
)


@pytest.mark.parametrize("page", [PAGE, Rendered(content="", asked={})])
def test_a_page_comes_back_as_it_was(page):
    assert from_json(page.to_json()) == page


ENTRY = json.loads(PAGE.to_json())
WRONG = [
    b"",
    b"\xff",
    b"null",
    b"[]",
    b"{}",
    b"[" * 100_000,
    *(ENTRY | wrong for wrong in ({"content": None}, {"title": 1}, {"toc": [[]]}, {"toc": {}}, {"anchors": [1]})),
    *(ENTRY | wrong for wrong in ({"links": []}, {"links": {"a": []}}, {"links": {"a": {"b": 1}}})),
    *(ENTRY | wrong for wrong in ({"asked": {}}, {"asked": [["has", "a"]]}, {"asked": [[1, "a", 1]]}, {"asked": [1]})),
]


@pytest.mark.parametrize("entry", WRONG)
def test_an_entry_of_another_form_is_an_error(entry):
    with pytest.raises(ValueError):  # noqa: PT011  # several kinds of it, JSON's among them
        from_json(entry if isinstance(entry, bytes) else json.dumps(entry).encode())
