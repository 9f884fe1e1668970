"""Matches shapes with the lines of a page: finds where talks start and which lines belong to each match.

Each line is compared at most once with each line of a shape, and shapes have a bounded number of lines, so the time is
linear in the length of the note.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.shapes.line import LONGEST, Value, fit
from mkdocs_talknotes.reading.shapes.people import read_speakers
from mkdocs_talknotes.reading.shapes.plausible import can_be_address, can_be_name, can_be_work
from mkdocs_talknotes.reading.shapes.view import view_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_talknotes.reading.shapes.grammar import Shape, ShapeLine, Template
    from mkdocs_talknotes.reading.shapes.lines import NoteLine
    from mkdocs_talknotes.reading.shapes.view import View

# In characters; a longer line is a sentence, not one of several lines with a speaker.
_LONGEST_NAMES = 90


@dataclass(frozen=True, slots=True)
class Taken:
    """A line of a note that matches a line of a shape."""

    index: int
    """Index among the lines of the page, from 0."""
    line: NoteLine
    values: tuple[Value, ...]
    """Values of the placeholders."""
    linked: bool = False
    """Whether the shape contains the URL of a link in this line."""


Match = tuple[Taken, ...]
_ABOUT_WORK = frozenset({"organisation", "role"})


def are_possible(values: Iterable[Value], template: Template) -> bool:
    """Whether each placeholder's text can be what it stands for; a sentence there shows that the shape doesn't fit."""
    return all(_is_possible(value, template) for value in values)


def _is_possible(value: Value, template: Template) -> bool:
    if value.name == "speaker":
        return all(can_be_name(person.name) for person in read_speakers(value))
    if value.name in ("role", "organisation"):
        return can_be_work(value.text)
    # After a label such as `Video:`, any text may stand, such as `not recorded`.
    is_address = value.name in ("video", "slides") and not template.has_words
    return not is_address or bool(value.spans) or can_be_address(value.text)


class Matcher:
    """Matches one shape with one page."""

    def __init__(
        self, shape: Shape, lines: Sequence[NoteLine], references: Mapping[str, str], *, in_text: bool = False
    ) -> None:
        """Prepare. `in_text`: a shape of one line without a mark matches lines of text instead of headings."""
        self._is_heading = shape.is_heading and not in_text
        self._shape = shape
        self._lines = lines
        self._references = references
        self._fits: dict[tuple[int, int], tuple[Value, ...] | None] = {}
        self._failed: set[tuple[int, int]] = set()
        self._views: dict[tuple[int, bool, bool], View] = {}

    def at(self, index: int) -> Match | None:
        """Return the matching lines of a talk that starts at this index; None if the shape doesn't match here."""
        first = self._shape.lines[0].mark
        if first and first != self._lines[index].mark:
            return None
        return self._from(0, index) if self.begins(index) else None

    def begins(self, index: int) -> bool:
        """Whether the shape's first line matches here."""
        return self._values(0, index) is not None

    def _from(self, place: int, index: int) -> Match | None:
        """Match the shape's lines from index `place` with the page's lines from `index`."""
        if place == len(self._shape.lines):
            return ()
        if (place, index) in self._failed:
            return None
        line = self._shape.lines[place]
        for at in range(index, min(index + (line.reach if place else 0) + 1, len(self._lines))):
            if at > index and self._is_next_talk(at - 1):
                break
            values = self._values(place, at)
            if values is None or (line.is_any_text and self._may_be_notes(place, at)):
                continue
            for taken in self._with_repeats(place, at, values):
                rest = self._from(place + 1, taken[-1].index + 1)
                if rest is not None:
                    return (*taken, *rest)
        if line.optional and (rest := self._from(place + 1, index)) is not None:
            return rest
        self._failed.add((place, index))
        return None

    def _is_next_talk(self, index: int) -> bool:
        """Whether a line that would be skipped starts another talk."""
        return bool(self._lines[index].mark.startswith("#")) and self._values(0, index) is not None

    def _values(self, place: int, index: int) -> tuple[Value, ...] | None:
        key = (place, index)
        if key not in self._fits:
            self._fits[key] = self._compare(self._shape.lines[place], self._lines[index], first=place == 0)
        return self._fits[key]

    def _compare(self, shape: ShapeLine, line: NoteLine, *, first: bool) -> tuple[Value, ...] | None:
        if not self._has_mark(shape, line, first=first) or len(line.text) > 3 * LONGEST:
            return None
        template = shape.template
        key = (line.number, template.marked, template.linked)
        view = self._views.get(key)
        if view is None:
            view = view_of(line.text, self._references, marked=template.marked, linked=template.linked)
            self._views[key] = view
        values = fit(template, view)
        # With a pattern, the author has declared that all headings have this form.
        is_sure = self._is_heading or values is None or are_possible(values, template)
        return values if is_sure else None

    def _has_mark(self, shape: ShapeLine, line: NoteLine, *, first: bool) -> bool:
        if shape.mark:
            in_list = shape.mark in ("-", "1.")
            return shape.mark == line.mark and (not in_list or shape.nested == line.nested)
        if line.mark.startswith("#"):
            return first and (self._is_heading or not self._shape.is_heading)
        # A single line without a mark matches headings, such as the pattern `{speaker} - {title}`.
        return not line.mark and not (first and self._is_heading)

    def _with_repeats(self, place: int, at: int, values: tuple[Value, ...]) -> list[Match]:
        """Return the possible matches at this line: with the lines below that name further speakers, and without."""
        line = self._shape.lines[place]
        linked = line.template.linked
        alone: Match = (Taken(at, self._lines[at], values, linked),)
        if "speaker" not in line.template.gaps or "title" in line.template.gaps:
            return [alone]
        more: list[Taken] = []
        index = at + 1
        while index < len(self._lines) and self._goes_on(index, self._lines[at]):
            further = self._values(place, index)
            if further is None or self._is_of_next_line(place, index):
                break
            more.append(Taken(index, self._lines[index], further, linked))
            index += 1
        if not more or not self._may_repeat(line, index, self._lines[at]):
            return [alone]
        return [(*alone, *more), alone]

    def _is_of_next_line(self, place: int, index: int) -> bool:
        if place + 1 >= len(self._shape.lines):
            return False
        following = self._shape.lines[place + 1]
        tells_more = following.template.has_literal or not _ABOUT_WORK.isdisjoint(following.template.gaps)
        return tells_more and self._values(place + 1, index) is not None

    def _may_be_notes(self, place: int, index: int) -> bool:
        """Whether the paragraph goes on after this line, with text that the shape's next line doesn't match."""
        line, following = self._lines[index], self._lines[index + 1 : index + 2]
        goes_on = any(below.number == line.number + 1 and below.mark == line.mark for below in following)
        is_last = place + 1 == len(self._shape.lines)
        return goes_on and (is_last or self._values(place + 1, index + 1) is None)

    def _goes_on(self, index: int, first: NoteLine) -> bool:
        line, before = self._lines[index], self._lines[index - 1]
        return (
            line.mark == first.mark
            and line.nested == first.nested
            and line.number == before.number + 1
            and len(line.text) <= _LONGEST_NAMES
            and not line.text.endswith((".", "!", "?", ":"))
        )

    def _may_repeat(self, line: ShapeLine, index: int, first: NoteLine) -> bool:
        """Whether lines of this form are further names, rather than the notes that follow."""
        if line.mark in ("-", "1."):
            return line.nested or line.template.has_words
        if line.mark.startswith("#"):
            return False
        # In plain text, the whole paragraph must have this form.
        if index >= len(self._lines):
            return True
        following, before = self._lines[index], self._lines[index - 1]
        return following.number > before.number + 1 or following.mark != first.mark
