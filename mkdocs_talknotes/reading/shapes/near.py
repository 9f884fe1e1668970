"""Finds lines that a shape almost matches, to show authors why it doesn't."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.shapes.view import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_talknotes.reading.shapes.grammar import Shape
    from mkdocs_talknotes.reading.shapes.lines import NoteLine
    from mkdocs_talknotes.reading.shapes.match import Matcher


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """A line that a shape almost matches."""

    line: int
    """Line number in the file, from 1."""
    text: str
    """The line, as Markdown."""
    is_far: bool = False
    """Whether only the Markdown mark matches."""


def near_miss(shape: Shape, matcher: Matcher, lines: Sequence[NoteLine]) -> NearMiss | None:
    """Return the first line that almost starts a talk of this shape, else the first line with the same mark.

    For a shape of several lines, "almost" means that the first line matches, but another doesn't. For a single line:
    the mark matches, and at least one of the literal texts occurs.
    """
    if not shape.lines:
        return None
    first = shape.lines[0]
    far: NearMiss | None = None
    words = [literal.strip() for literal in first.template.literals if literal.strip()]
    for index, line in enumerate(lines):
        if len(shape.lines) > 1 and matcher.begins(index):
            return _at(line)
        if not (line.mark.startswith("#") if shape.is_heading else line.mark == first.mark != ""):
            continue
        folded = fold(line.text)
        if len(shape.lines) == 1 and any(word in folded for word in words):
            return _at(line)
        far = far or _at(line, is_far=True)
    return far


def _at(line: NoteLine, *, is_far: bool = False) -> NearMiss:
    mark = f"{line.mark} " if line.mark else ""
    return NearMiss(line=line.number, text=f"{mark}{line.text}", is_far=is_far)
