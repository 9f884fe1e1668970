"""Find shapes that fit no note, or fewer notes than they nearly fit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading.shapes.grammar import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.settings import ShapeText


@dataclass(slots=True)
class _Tally:
    """Notes that a shape fits or nearly fits."""

    fits: list[str] = field(default_factory=list)
    """`path:line` of each note that it fits."""
    near: list[tuple[str, str]] = field(default_factory=list)
    """`path:line` and text of each note that it nearly fits."""
    far: list[tuple[str, str]] = field(default_factory=list)
    """The same, for notes that have only the Markdown mark (such as `##`) in common with the shape."""


def check_shapes(notes: Notes) -> Iterator[Problem]:
    """Report shapes that fit no note, or fewer notes than they nearly fit, with an example."""
    tallies: dict[ShapeText, _Tally] = {}
    for path, reading in notes.readings.items():
        for use in reading.shapes:
            tally = tallies.setdefault(use.source, _Tally())
            if use.fits:
                tally.fits.append(f"{path}:{use.line}")
            elif use.near:
                misses = tally.far if use.near.is_far else tally.near
                misses.append((f"{path}:{use.near.line}", use.near.text))
    for source, tally in tallies.items():
        if not tally.fits:
            yield _problem(
                source, "shape-fits-nothing", f"no note matches the shape `{on_one_line(source.text)}`.", tally
            )
        elif len(tally.near) > len(tally.fits):
            fits = f"{_count(len(tally.fits))} the shape `{on_one_line(source.text)}`, the first at {tally.fits[0]}"
            yield _problem(source, "shape-nearly-fits", f"{fits}, but {len(tally.near)} nearly match it.", tally)


def _count(number: int) -> str:
    return "1 note matches" if number == 1 else f"{number} notes match"


def _problem(source: ShapeText, code: str, message: str, tally: _Tally) -> Problem:
    remedy = "Copy the first lines of one of your talks, and replace the parts that vary with placeholders."
    if tally.near:
        place, text = tally.near[0]
        remedy = f"`{on_one_line(text)}` at {place} nearly matches: change the shape, or write a second one."
    elif tally.far:
        place, text = tally.far[0]
        remedy = f"Compare it with `{on_one_line(text)}` at {place}."
    return Problem(path=source.path, line=source.line, code=code, message=message, remedy=remedy)
