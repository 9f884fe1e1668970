"""YAML as authors write it: data with the line of every value, and problems in words, never a traceback.

Nothing hostile gets through: the loader knows plain data only, aliases cannot multiply, and cycles are cut.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    LineOf: TypeAlias = Callable[..., int]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# A front matter of a hundred talks has some two thousand values; what has more is not written by hand.
_MOST_VALUES = 200_000
_MOST_DEPTH = 40

_TAG = "tag:yaml.org,2002:"
_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)$")
_MOMENT = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d)(?::(\d\d)(?:\.\d*)?)?\s*(?:Z|[-+]\d\d?(?::?\d\d)?)?$")
_BREAKS = re.compile(r"\r\n|\r|\n")
_DIGITS = 18


def load_yaml(text: str, *, path: str, first_line: int = 1) -> tuple[Any, LineOf, list[Problem]]:
    """Return the data, a function from the path of a value (`"talks", 0, "title"`) to its line, and the problems."""
    reader = _Reader(path=path, first_line=first_line)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        reader.report_broken(text, error)
        return None, reader.line_of, reader.problems
    except RecursionError:
        reader.report(first_line, "yaml-too-deep", "lists and mappings are nested too deeply to be read.", "Flatten them.")
        return None, reader.line_of, reader.problems
    data = reader.value(node, ()) if node is not None else None
    return data, reader.line_of, reader.problems


@dataclass(slots=True)
class _Reader:
    path: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)
    lines: dict[tuple[object, ...], int] = field(default_factory=dict)
    open_nodes: set[int] = field(default_factory=set)
    count: int = 0

    def line_of(self, *keys: object) -> int:
        """Return the line of a value, or of the nearest value around it."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, self.first_line)

    def report(self, line: int, code: str, message: str, remedy: str = "", column: int = 0) -> None:
        self.problems.append(
            Problem(path=self.path, line=line, column=column, code=code, message=message, remedy=remedy)
        )

    def report_broken(self, text: str, error: yaml.YAMLError) -> None:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        lines = _BREAKS.split(text)
        number = min(mark.line, len(lines) - 1) if mark else 0
        message, remedy = _explain(lines, number)
        self.report(self.first_line + number, "yaml-invalid", message, remedy, mark.column + 1 if mark else 0)

    def value(self, node: Any, keys: tuple[object, ...]) -> Any:
        line = self.first_line + node.start_mark.line
        self.lines.setdefault(keys, line)
        self.count += 1
        if id(node) in self.open_nodes:
            self.report(line, "yaml-cycle", "an alias leads back to the list or mapping it stands in.", "Write it out.")
            return None
        if self.count > _MOST_VALUES or len(keys) > _MOST_DEPTH:
            if not any(problem.code == "yaml-too-large" for problem in self.problems):
                self.report(line, "yaml-too-large", "there are more values here than can be meant.", "Split the file.")
            return None
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, line)
        self.open_nodes.add(id(node))
        try:
            return self.mapping(node, keys) if isinstance(node, yaml.MappingNode) else self.sequence(node, keys)
        finally:
            self.open_nodes.discard(id(node))

    def sequence(self, node: yaml.SequenceNode, keys: tuple[object, ...]) -> list[Any]:
        return [self.value(child, (*keys, place)) for place, child in enumerate(node.value)]

    def mapping(self, node: yaml.MappingNode, keys: tuple[object, ...]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self.key(key_node)
            if key is None:
                continue
            if key_node.tag == _TAG + "merge":
                value = self.value(value_node, (*keys, key))
                for each in value if isinstance(value, list) else [value]:
                    merged = {**(each if isinstance(each, dict) else {}), **merged}
                continue
            line = self.first_line + key_node.start_mark.line
            if key in found:
                self.report(line, "yaml-duplicate", f"`{key}` is written twice; the last one counts.", "Keep one of them.")
            self.lines[(*keys, key)] = line
            found[key] = self.value(value_node, (*keys, key))
        return {**merged, **found}

    def key(self, node: Any) -> str | None:
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        line = self.first_line + node.start_mark.line
        self.report(line, "yaml-key", "a list or mapping stands where a name is expected.", "Put the name in quotes.")
        return None

    def scalar(self, node: yaml.ScalarNode, line: int) -> Any:
        text: str = node.value
        kind = node.tag.removeprefix(_TAG)
        if kind == "null":
            return None
        if kind == "bool":
            return text.lower() in ("yes", "true", "on")
        if kind == "int":
            return _integer(text)
        if kind == "float":
            return _float(text)
        if kind == "timestamp":
            return self.moment(text, line)
        return text

    def moment(self, text: str, line: int) -> dt.date | dt.datetime | str:
        try:
            if day := _DATE.match(text):
                return dt.date(*map(int, day.groups()))
            if moment := _MOMENT.match(text):
                # The time zone is left out on purpose: a talk is on the day its audience had.
                return dt.datetime(*(int(part or 0) for part in moment.groups()))  # noqa: DTZ001
        except ValueError:
            self.report(line, "yaml-date", f"`{text}` is no day of the calendar.", "Write a date such as 2024-05-31.")
        return text


def _integer(text: str) -> int | str:
    # Underscores, octal and base 60 (`12:30`) are YAML's inventions, not an author's: only plain digits are numbers.
    plain = text.lstrip("+-")
    if not (plain.isascii() and plain.isdigit()) or len(plain) > _DIGITS or (len(plain) > 1 and plain[0] == "0"):
        return text
    return int(text)


def _float(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _explain(lines: list[str], number: int) -> tuple[str, str]:
    """Guess from the line itself (and the one above it) what its author meant."""
    for line in (lines[number], lines[number - 1] if number else ""):
        stripped = line.strip()
        key, colon, value = stripped.partition(":")
        value = value.strip()
        if line[: len(line) - len(line.lstrip())].count("\t"):
            return "a tab stands at the start of this line.", "Indent with spaces."
        if value[:1] in "“”„‘’«»" and value[:1]:
            return "typographic quotes do not quote here.", f'Write `{key}: "{value.strip("“”„‘’«»")}"`.'
        if colon and value[:1] in "@`%":
            return f"a value cannot start with `{value[:1]}` unless it is quoted.", f"Write `{key}: {quoted(value)}`."
        if colon and value[:1] not in "\"'[{" and re.search(r":(\s|$)|\s#", value):
            return "a second colon stands in the value, which needs quotes then.", f"Write `{key}: {quoted(value)}`."
        if value[:1] in "\"'" and (len(value) == 1 or value[-1] != value[0]):
            return "a quote is opened here and not closed.", f"Write `{key}: {quoted(value.strip(value[0]))}`."
        if value[:1] in "[{" and not value.endswith(("]", "}")):
            return "a bracket is opened here and not closed.", "Close it, or write one entry a line, each after `- `."
    return "this cannot be read as `name: value` lines.", "Check the spelling, the indentation and the quotes around it."


def quoted(text: str) -> str:
    """Put text in quotes so that it stays text."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
