"""The places of a folder of notes where a talk may begin, each with the lines below it: what shapes are found in."""

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
"""The kind of a line that is all bold, and stands for a heading."""
# How far below a talk's first line its speaker may stand.
_REACH = 4
_BOLD = re.compile(r"(\*\*|__)[^*_].*\1")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePage:
    """One note, as it is looked through for shapes."""

    path: str
    """Relative to the docs folder."""
    lines: Sequence[NoteLine]
    references: Mapping[str, str]

    def view(self, line: NoteLine) -> View:
        """Return a line with its links as their words, and its emphasis as written."""
        return view_of(line.text, self.references, marked=True, linked=False)


@dataclass(frozen=True, slots=True)
class Below:
    """A line below the first of a unit."""

    mark: str
    nested: bool
    offset: int
    """1 directly below."""
    view: View


@dataclass(frozen=True, slots=True)
class Unit:
    path: str
    line: int
    first: View
    below: tuple[Below, ...]


def units_by_kind(pages: Sequence[NotePage]) -> Mapping[str, Sequence[Unit]]:
    """Return where talks may begin, by kind: `#` … `######`, `**`, `-`, `1.` and `>`."""
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
        # Right below a heading, it names the speaker.
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
