"""Finds the places in notes where a talk may start, each with the lines below; shapes are derived from these."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.shapes.view import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_talknotes.reading.shapes.lines import NoteLine
    from mkdocs_talknotes.reading.shapes.view import View

BOLD = "**"
"""Kind of a line that is entirely bold and used as a heading."""
# Most lines between a talk's first line and its speaker.
_REACH = 4
_BOLD = re.compile(r"(\*\*|__)[^*_].*\1")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePage:
    """A note that is searched for shapes."""

    path: str
    """Path relative to the docs folder."""
    lines: Sequence[NoteLine]
    references: Mapping[str, str]
    """Reference links of the page: name → URL."""

    def view(self, line: NoteLine) -> View:
        """Return a line for comparison, with links reduced to their text and emphasis as written."""
        return view_of(line.text, self.references, marked=True, linked=False)


@dataclass(frozen=True, slots=True)
class Below:
    """A line below the first line of a unit."""

    mark: str
    nested: bool
    offset: int
    """Distance from the first line; 1 is directly below."""
    view: View


@dataclass(frozen=True, slots=True)
class Unit:
    """A place where a talk may start."""

    path: str
    line: int
    """Line number in the file, from 1."""
    first: View
    """The first line."""
    below: tuple[Below, ...]
    """The lines below it that may name the speaker."""


def units_by_kind(pages: Sequence[NotePage]) -> Mapping[str, Sequence[Unit]]:
    """Return kind of line (`#` … `######`, `**`, `-`, `1.` or `>`) → places where talks may start."""
    found: defaultdict[str, list[Unit]] = defaultdict(list)
    for page in pages:
        for kind, unit in _units(page):
            found[kind].append(unit)
    return found


def _units(page: NotePage) -> Iterator[tuple[str, Unit]]:
    for index, line in enumerate(page.lines):
        kind = _kind(page.lines, index)
        if kind:
            yield kind, Unit(page.path, line.number, page.view(line), tuple(_below(page, index, kind)))


def _kind(lines: Sequence[NoteLine], index: int) -> str:
    line, before = lines[index], lines[index - 1] if index else None
    if line.mark.startswith("#"):
        return line.mark
    if not line.mark and _BOLD.fullmatch(line.text):
        # Directly below a heading, a bold line names the speaker.
        return "" if before and before.mark.startswith("#") else BOLD
    if line.mark == ">":
        starts = before is None or before.mark != ">" or before.number + 1 < line.number
        return ">" if starts else ""
    following = lines[index + 1] if index + 1 < len(lines) else None
    return line.mark if line.mark and not line.nested and following and following.nested else ""


def _below(page: NotePage, index: int, kind: str) -> Iterator[Below]:
    for offset, line in enumerate(page.lines[index + 1 : index + 1 + _REACH], start=1):
        if line.mark.startswith("#") and (not kind.startswith("#") or len(line.mark) <= len(kind)):
            return
        if _kind(page.lines, index + offset) == kind:
            return
        yield Below(line.mark, line.nested, offset, page.view(line))
