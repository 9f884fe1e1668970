"""Searches a page for one shape: talks below lines that describe several, and talks in plain lines of text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.shapes.grammar import evidence_of
from mkdocs_talknotes.reading.shapes.match import Matcher
from mkdocs_talknotes.reading.shapes.people import read_speakers
from mkdocs_talknotes.reading.shapes.plausible import looks_like_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_talknotes.reading.shapes.grammar import Shape
    from mkdocs_talknotes.reading.shapes.line import Value
    from mkdocs_talknotes.reading.shapes.lines import NoteLine
    from mkdocs_talknotes.reading.shapes.match import Match
    from mkdocs_talknotes.settings import ShapeText


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A parsed shape, and where its author wrote it."""

    shape: Shape
    source: ShapeText
    form: Form = Form.SHAPE
    evidence: str = ""

    @property
    def why(self) -> str:
        """Return the reason given for talks that match this shape, as a sentence for authors."""
        return self.evidence or evidence_of(self.shape.text)


class Search:
    """Finds the talks of one shape on one page. The lines must be asked for in their order."""

    def __init__(
        self, written: Written, about: tuple[Value, ...], lines: Sequence[NoteLine], references: Mapping[str, str]
    ) -> None:
        self.written = written
        self._lines = lines
        self._about_file = about
        shape, head = written.shape, written.shape.head
        self._head = Matcher(replace(shape, lines=shape.lines[:head]), lines, references) if head else None
        self._talk = Matcher(replace(shape, lines=shape.lines[head:]), lines, references)
        self._about_group: tuple[Value, ...] | None = None if head else ()
        self._level = 0
        if shape.is_heading and written.form is Form.SHAPE and not self._fits_a_heading():
            self._talk = Matcher(shape, lines, references, in_text=True)
            self._in_text = True
        else:
            self._in_text = False

    @property
    def about(self) -> tuple[Value, ...]:
        """The values from the file, and from the lines above that describe several talks."""
        return (*self._about_file, *(self._about_group or ()))

    def at(self, index: int) -> Match | None:
        """Return the matching lines of a talk that starts at this index; None if there is none."""
        self._enter(index)
        match = self._talk.at(index) if self._about_group is not None else None
        return None if match and self._in_text and not _names_somebody(match) else match

    def _enter(self, index: int) -> None:
        """Remember the values of lines that describe the talks below them, up to a heading of the same level."""
        line = self._lines[index]
        if self._head is None or not line.mark.startswith("#"):
            return
        if self._about_group is not None and len(line.mark) <= self._level:
            self._about_group = None
        if match := self._head.at(index):
            self._about_group = tuple(value for taken in match for value in taken.values)
            self._level = len(line.mark)

    def _fits_a_heading(self) -> bool:
        return any(line.mark.startswith("#") and self._talk.begins(index) for index, line in enumerate(self._lines))


def _names_somebody(match: Match) -> bool:
    """Whether the names in a line of text look like names: a line such as `Note: …` is no talk."""
    values = [value for taken in match for value in taken.values if value.name == "speaker"]
    people = [person for value in values for person in read_speakers(value)]
    return bool(people) and all(looks_like_name(person.name) for person in people)
