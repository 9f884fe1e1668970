"""Edit a YAML file without changing any other byte of it.

A library that reads and writes YAML may keep comments, but not indentation, line breaks and quotes. Here the parser
only gives the position of a value, and the text is changed at this position. The result is then parsed again: if its
data isn't exactly as intended, the edit is refused.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import yaml

from mkdocs_talknotes.inputs.yamlfile import Place, Value, load_yaml

New = str | int | float | bool | dt.date | list[Any] | dict[str, Any]
"""Values that can be written: texts, numbers, booleans, dates, and lists and mappings of them."""

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class CannotEditError(ValueError):
    """The file can't be edited safely, because of the way it is written; its author has to edit it by hand."""


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are, below a `|`."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Return the node of a text. Without a style, PyYAML quotes what would be read as another type."""
        return self.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _Dumper.represent_text)


def dump_yaml(value: New) -> str:
    """Return a value as YAML in block style, ending with a line break. Texts that look like other types are quoted."""
    options: dict[str, Any] = {"sort_keys": False, "allow_unicode": True, "width": 10**6}
    return str(yaml.dump(value, Dumper=_Dumper, default_flow_style=False, **options))


def with_item(text: str, at: Place, value: New) -> str:
    """Return the YAML `text` with a value appended to the list at position `at`.

    Raises `CannotEditError` if there is no such list or the edit isn't safe.
    """
    node = _node(text, at)
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEditError(f"`{'.'.join(map(str, at))}` is not a list")
    if node.flow_style or not node.value:
        return _checked(text, _in_flow(text, node, _flow(value)), at, value, append=True)
    lines = _lines(text)
    column = _dash_column(lines, node.value[0])
    block = _indented(dump_yaml([value]), column)
    return _checked(text, _inserted(lines, _end(node), block), at, value, append=True)


def with_value(text: str, at: Place, value: New) -> str:
    """Return the YAML `text` with the key at position `at` set: its value is replaced, or the key appended.

    Raises `CannotEditError` if there is no such mapping or the edit isn't safe.
    """
    *above, key = at
    node = _node(text, tuple(above))
    if node is None and not above:
        return _checked(text, _appended(text, dump_yaml({str(key): value})), at, value)
    if not isinstance(node, yaml.MappingNode):
        raise CannotEditError(f"`{'.'.join(map(str, above))}` is not a mapping")
    found = next((pair for pair in node.value if getattr(pair[0], "value", None) == str(key)), None)
    if found:
        return _checked(text, _replaced(text, found, str(key), value), at, value)
    if node.flow_style:
        return _checked(text, _in_flow(text, node, f"{_flow(str(key))}: {_flow(value)}"), at, value)
    lines = _lines(text)
    block = _indented(dump_yaml({str(key): value}), node.value[0][0].start_mark.column)
    return _checked(text, _inserted(lines, _end(node), block), at, value)


def _node(text: str, at: Place) -> yaml.Node | None:
    """Return the node at a position; None for an empty file. Raises `CannotEditError` if there is no such node."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, RecursionError):
        raise CannotEditError("the file is not valid YAML") from None
    for key in at:
        _refuse_tag(node)
        if isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if getattr(name, "value", None) == str(key)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
        else:
            node = None
        if node is None:
            raise CannotEditError(f"there is no `{'.'.join(map(str, at))}`")
    _refuse_tag(node)
    return node


def _refuse_tag(node: yaml.Node | None) -> None:
    """Refuse a value such as `!ENV [PLUGINS, [search]]`: what is in it means something else than it says."""
    if node is not None and node.tag.startswith("!"):
        raise CannotEditError(f"a value has the tag `{node.tag}`")


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _dash_column(lines: list[str], item: yaml.Node) -> int:
    """Return the column of a list item's dash, which is in front of the item or on a line above it."""
    for number in range(item.start_mark.line, -1, -1):
        line = lines[number][: item.start_mark.column] if number == item.start_mark.line else lines[number]
        if "-" in line:
            return len(line) - len(line.lstrip()) if line.strip().startswith("-") else line.rindex("-")
    raise CannotEditError("the dashes of a list can't be found")


def _end(node: yaml.Node) -> int:
    """Return the index of the line after a node's last line; comments and empty lines below aren't part of the node."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    mark = node.end_mark
    return int(mark.line if mark.column == 0 and mark.line > node.start_mark.line else mark.line + 1)


def _inserted(lines: list[str], place: int, block: str) -> str:
    while place > 0 and not lines[place - 1].strip():
        place -= 1
    newline = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    before = "".join(lines[:place])
    if before and not before.endswith("\n"):
        before += newline
    return before + block.replace("\n", newline) + "".join(lines[place:])


def _appended(text: str, block: str) -> str:
    return _inserted(_lines(text), len(_lines(text)), block)


def _indented(block: str, column: int) -> str:
    return "".join(f"{' ' * column}{line}" if line.strip() else line for line in _lines(block))


def _flow(value: New) -> str:
    dumped = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=10**6, sort_keys=False)
    return str(dumped).removesuffix("...\n").strip()


def _offset(text: str, mark: yaml.Mark) -> int:
    return sum(len(line) for line in _lines(text)[: mark.line]) + int(mark.column)


def _in_flow(text: str, node: yaml.CollectionNode, entry: str) -> str:
    """Insert an entry before the closing bracket of `[…]` or `{…}`."""
    end = _offset(text, node.end_mark) - 1
    comma = ", " if node.value and not text[:end].rstrip().endswith(",") else ""
    return text[:end] + comma + entry + text[end:]


def _replaced(text: str, pair: tuple[yaml.Node, yaml.Node], name: str, value: New) -> str:
    key, old = pair
    start, end = _offset(text, key.start_mark), _offset(text, old.end_mark)
    if isinstance(value, list | dict) or not isinstance(old, yaml.ScalarNode) or old.style in ("|", ">"):
        if isinstance(old, yaml.ScalarNode) and not old.value and not old.style:
            # `plugins:` with nothing below it. A comment on this line stays above the new value.
            lines = _lines(text)
            block = _indented(dump_yaml({name: value}).split("\n", 1)[1], key.start_mark.column)
            return _inserted(lines, key.end_mark.line + 1, block)
        return _replaced_lines(text, pair, name, value)
    written = _flow(value)
    if old.start_mark.index == old.end_mark.index:  # `title:` without a value
        colon = text.index(":", _offset(text, key.end_mark)) + 1
        return f"{text[:colon]} {written}{text[colon:]}"
    return text[:start] + text[start : _offset(text, old.start_mark)] + written + text[end:]


def _replaced_lines(text: str, pair: tuple[yaml.Node, yaml.Node], name: str, value: New) -> str:
    """Replace a value that has several lines. Raises `CannotEditError` if these lines contain a comment."""
    key, old = pair
    lines = _lines(text)
    first, end = int(key.start_mark.line), _end(old)
    while not lines[end - 1].strip():
        end -= 1
    replaced = lines[first:end]
    alone = lines[first][: key.start_mark.column].strip() in ("", "-")
    if not alone or any("#" in line for line in replaced) or getattr(key, "anchor", None):
        raise CannotEditError(f"the lines of `{name}` contain a `#`, an anchor or other text")
    block = _indented(dump_yaml({name: value}), key.start_mark.column)
    head = lines[first][: key.start_mark.column]
    return _inserted([*lines[:first], *lines[end:]], first, head + block[len(head) :])


def _checked(before: str, after: str, at: Place, value: New, *, append: bool = False) -> str:
    """Return the text `after` the edit if it contains the old data and the new value; else raise `CannotEditError`."""
    meant, found = load_yaml(before, path=""), load_yaml(after, path="")
    data: Value = _copied(dict(meant.data))
    expected: Any = data
    for key in at if append else at[:-1]:
        expected = expected[key]
    if append:
        expected.append(_as_read(value))
    else:
        expected[at[-1]] = _as_read(value)
    if meant.problems or found.problems or found.data != data:
        raise CannotEditError("an edit would change other values, too")
    return after


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def _as_read(value: New) -> Any:
    """Convert a value to what `load_yaml` returns: every scalar becomes its text."""
    return load_yaml(dump_yaml({"value": value}), path="").data["value"]
