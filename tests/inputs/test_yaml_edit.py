import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_talknotes.inputs.yaml_edit import CannotEditError, dump_yaml, with_item, with_value
from mkdocs_talknotes.inputs.yamlfile import load_yaml

CONFIG = """\
# The site
site_name:   Moss    # of the garden

plugins:   # in order
- search
-   tags:
        tags_file: x.md   # here

theme: {name: material}
docs: !ENV [DOCS, docs]
# The end
"""


def test_an_item_is_added_behind_the_last_one_and_nothing_else_changes():
    assert with_item(CONFIG, ("plugins",), {"talknotes": {"folder": "."}}) == CONFIG.replace(
        "x.md   # here\n", "x.md   # here\n- talknotes:\n    folder: .\n"
    )


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("plugins: [search]\n", "plugins: [search, talknotes]\n"),
        ("plugins: []\n", "plugins: [talknotes]\n"),
        ("plugins:\n    - search\n\n\na: 1", "plugins:\n    - search\n    - talknotes\n\n\na: 1"),
        ("plugins:\r\n  - search\r\n", "plugins:\r\n  - search\r\n  - talknotes\r\n"),
        ("plugins:\n  - search", "plugins:\n  - search\n  - talknotes\n"),
        ("plugins:\n  -\n    search\n", "plugins:\n  -\n    search\n  - talknotes\n"),
        ("plugins:\n  - |\n    a\n    b\nx: y\n", "plugins:\n  - |\n    a\n    b\n  - talknotes\nx: y\n"),
    ],
)
def test_lists_are_written_as_they_were(text, after):
    assert with_item(text, ("plugins",), "talknotes") == after


@pytest.mark.parametrize(
    ("text", "at", "value", "after"),
    [
        ("", ("a",), "b", "a: b\n"),
        ("# only a comment\n", ("a",), "b", "# only a comment\na: b\n"),
        ("a:\n  b: 1\n# end\n", ("a", "c"), "x: y", "a:\n  b: 1\n  c: 'x: y'\n# end\n"),
        ("a: {b: 1}\n", ("a", "c"), True, "a: {b: 1, c: true}\n"),
        ('a: "old"  # why\n', ("a",), "new", "a: new  # why\n"),
        ("a:  # why\nb: 1\n", ("a",), ["x"], "a:  # why\n- x\nb: 1\n"),
        ("a:\nb: 1\n", ("a",), dt.date(2022, 12, 15), "a: 2022-12-15\nb: 1\n"),
        ("a: |\n  long\n\n# c\nb: 1\n", ("a",), "x", "a: x\n\n# c\nb: 1\n"),
        ("a:\n- x\n- y\n\nb: 1\n", ("a",), ["z"], "a:\n- z\n\nb: 1\n"),
        ("a:\n  b: [1,\n    2]\n  c: 3\n", ("a", "b"), ["z"], "a:\n  b:\n  - z\n  c: 3\n"),
        ("ä:\n  ß: ü\n", ("ä", "name"), "2022", "ä:\n  ß: ü\n  name: '2022'\n"),
    ],
)
def test_values(text, at, value, after):
    assert with_value(text, at, value) == after


@pytest.mark.parametrize(
    ("text", "at"), [("a: b: c\n", ("x",)), ("- a\n", ("x",)), ("a:\n- b # c\n", ("a",)), ("a: b\n", ("c", "d"))]
)
def test_what_can_not_be_changed_safely_is_refused(text, at):
    with pytest.raises(CannotEditError):
        with_value(text, at, "v")


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=20)
VALUES = st.recursive(
    st.one_of(TEXTS, st.dates(), st.booleans(), st.integers()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS.filter(bool), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150)
@given(st.dictionaries(TEXTS.filter(bool), VALUES, min_size=1, max_size=4), TEXTS.filter(bool), VALUES)
def test_whatever_is_added_is_read_again_beside_what_was_there(data, key, value):
    before = f"# comment\n{dump_yaml(data)}# end\n"
    try:
        after = with_value(before, (key,), value)
    except CannotEditError:
        assert key in data or not isinstance(load_yaml(before, path="").data, dict)
        return
    read = dict(load_yaml(after, path="").data)
    rest = {name: read[name] for name in read if name != key}
    assert key in read
    assert rest == {name: inner for name, inner in load_yaml(before, path="").data.items() if name != key}
    assert after.startswith("# comment\n")
    assert after.rstrip("\n").endswith("# end") or "# end\n" in after
