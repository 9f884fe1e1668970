"""Read YAML with every scalar as the text that the author wrote, and with the line of every key.

Standard YAML turns `2026` into a number, `yes` into a boolean and `12:30` into 750, while authors of notes mean the
characters. Converting a field to its type is up to its reader (see `fields.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from mkdocs_talknotes.problems import Problem

# The loader based on libyaml is several times as fast. PyYAML's wheels contain it, some system packages don't.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Value = str | list["Value"] | dict[str, "Value"]
"""A value in a YAML file; every scalar is a text."""
Place = tuple[str | int, ...]
"""Position of a value in a file: the keys and list indexes that lead to it, such as `("talks", 0, "title")`."""

# Limits on nesting levels and number of nodes. Notes nest three levels; aliases (`*name`) can multiply nodes endlessly.
_DEEPEST = 20
_MOST = 100_000

# Part of an error message of PyYAML (or of this module) → explanation in words for authors.
_MISTAKES = (
    ("mapping values are not allowed", 'a colon followed by a space needs quotes around the text: `title: "A: B"`.'),
    ("found character '\\t'", "a tab can't indent here; use spaces."),
    ("cannot start any token", "this character needs quotes around the text that it starts."),
    ("could not find expected ':'", "expected `key: value`."),
    ("unexpected end of stream", "a quote or bracket is opened and not closed."),
    ("did not find expected node content", "a quote or bracket is opened and not closed."),
    ("did not find expected ',' or", "a quote or bracket is opened and not closed."),
    ("but found another document", "a second document starts here; keep only one."),
    ("undefined alias", "`*` at the start of a text needs quotes around it."),
    ("expected <block end>", "this line is indented differently from the lines it belongs to."),
    ("unacceptable character", "it contains a control character such as NUL; delete it."),
    ("too much", "it is too deeply nested, or repeats too much through `&` and `*`."),
)


@dataclass(frozen=True, kw_only=True)
class YamlFile:
    """The mapping in a YAML file; empty if the file is invalid or contains no mapping."""

    data: Mapping[str, Value] = field(default_factory=dict)
    lines: Mapping[Place, int] = field(default_factory=dict)
    """Position of a value → line of its key, counted from 1 in the file."""
    problems: tuple[Problem, ...] = ()
    """Why the file can't be read, and keys that occur twice."""


def load_yaml(text: str, *, path: str, first_line: int = 1) -> YamlFile:
    """Read a YAML mapping. `text` starts on line `first_line` of the file `path`. Never raises: see the problems."""
    try:
        node = yaml.compose(text, Loader=_Loader)
        builder = _Builder(path, first_line)
        value = builder.value(node, ()) if node else {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line if mark else 0
        # libyaml reports a tab with the same message as any other invalid character.
        tab = any(shown.startswith("\t") for shown in text.splitlines()[line : line + 1])
        reason = "found character '\\t'" if tab else str(error.problem or error.context)
        return YamlFile(problems=(_mistake(path, first_line + line, reason, column=mark.column + 1 if mark else 0),))
    except yaml.YAMLError:  # an invalid character; this error has no line
        return YamlFile(problems=(_mistake(path, first_line, "unacceptable character"),))
    except (RecursionError, _TooMuchError):
        return YamlFile(problems=(_mistake(path, first_line, "too much"),))
    if not isinstance(value, dict):
        expected = _problem(path, first_line, "yaml-not-a-mapping", "expected lines such as `name: Vicki Boykis` here.")
        return YamlFile(problems=(expected,))
    return YamlFile(data=value, lines=builder.lines, problems=tuple(builder.problems))


def as_yaml(data: Mapping[str, Any]) -> str:
    """Return fields as YAML for a site engine, without the last line break."""
    return str(yaml.safe_dump(dict(data), allow_unicode=True, sort_keys=False)).rstrip("\n")


class _TooMuchError(Exception):
    """The YAML exceeds `_DEEPEST` or `_MOST`."""


class _Builder:
    """Converts YAML nodes to values, records the line of each, and reports duplicate keys."""

    def __init__(self, path: str, first_line: int) -> None:
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._path = path
        self._first_line = first_line
        self._count = 0

    def value(self, node: yaml.Node, place: Place) -> Value:
        """Convert a node at a position. Raises `_TooMuchError` beyond the limits."""
        self._count += 1
        if self._count > _MOST or len(place) > _DEEPEST:
            raise _TooMuchError
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                self.lines[(*place, index)] = self._line(item)
            return [self.value(item, (*place, index)) for index, item in enumerate(node.value)]
        return str(node.value)

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                message = "expected a word before the colon, got a list or a mapping."
                self.problems.append(self._problem(key_node, "yaml", message))
                continue
            key = str(key_node.value)
            if key in found:
                message = f"`{key}` appears here twice; the last one is used."
                self.problems.append(self._problem(key_node, "yaml-key-twice", message))
            self.lines[(*place, key)] = self._line(key_node)
            found[key] = self.value(value_node, (*place, key))
        return found

    def _line(self, node: yaml.Node) -> int:
        return int(node.start_mark.line) + self._first_line

    def _problem(self, node: yaml.Node, code: str, message: str) -> Problem:
        return _problem(self._path, self._line(node), code, message, column=node.start_mark.column + 1)


def _mistake(path: str, line: int, reason: str, *, column: int = 0) -> Problem:
    words = next((words for part, words in _MISTAKES if part in reason), "expected one `key: value` per line.")
    return _problem(path, line, "yaml", f"this is not valid YAML: {words}", column=column)


def _problem(path: str, line: int, code: str, message: str, *, column: int = 0) -> Problem:
    return Problem(path=path, line=line, column=column, code=code, message=message)
