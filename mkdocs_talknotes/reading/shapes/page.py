"""Applies shapes to a page: returns the matching talks, and how often each shape matches or almost does."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.shapes.line import fit
from mkdocs_talknotes.reading.shapes.lines import NoteLine, lines_of_page
from mkdocs_talknotes.reading.shapes.match import Match, Matcher, are_possible
from mkdocs_talknotes.reading.shapes.near import NearMiss, near_miss
from mkdocs_talknotes.reading.shapes.search import Search, Written
from mkdocs_talknotes.reading.shapes.section import bounds_of, section_of
from mkdocs_talknotes.reading.shapes.talk import Fitting, talk_of
from mkdocs_talknotes.reading.shapes.view import view_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mkdocs_talknotes.inputs.fields import Fields
    from mkdocs_talknotes.model import Image, Talk
    from mkdocs_talknotes.reading.blocks import Page
    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section
    from mkdocs_talknotes.reading.shapes.grammar import Shape, Template
    from mkdocs_talknotes.reading.shapes.line import Value
    from mkdocs_talknotes.settings import ShapeText


# Pages about a folder; a shape for file names doesn't make them talks.
_INDEX = re.compile(r"(?:index|readme|summary|licen[cs]e|changelog|contributing)\..*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeUse:
    """How often one shape matches one page."""

    source: ShapeText
    fits: int = 0
    """Number of talks that match."""
    line: int = 0
    """Line number of the first of them; 0 if there is none."""
    near: NearMiss | None = None
    """A line that almost matches, if none does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A page, in the form shapes are applied to."""

    path: str
    """Path relative to the docs folder."""
    blog_folder: str
    """Folder of the blog, relative to the docs folder."""
    page: Page
    body: Sequence[str]
    """The lines below the front matter."""
    first_line: int
    """Number of the first of these lines in the file, from 1."""
    whole: Section
    """The whole page as one section."""
    title: str
    """Title of the page."""
    fields: Fields
    """The front matter."""
    images: Sequence[Image]
    names: NameReader
    hidden: Container[int]
    """Line numbers of headings marked as "not a talk"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaped:
    """The result of applying all shapes to a page."""

    talks: tuple[Talk, ...] = ()
    """The talks, ordered by line."""
    lines: tuple[range, ...] = ()
    """The line numbers of each talk."""
    uses: tuple[ShapeUse, ...] = ()

    def overlaps(self, section: range) -> bool:
        """Whether a range of line numbers overlaps any of the talks."""
        return any(lines.start < section.stop and section.start < lines.stop for lines in self.lines)


def fit_shapes(written: Sequence[Written], note: Note) -> Shaped:
    """Return the talks of a page that match its shapes; at each line, the first matching shape counts."""
    reader = _Reader(note)
    talks: list[Talk] = []
    waiting: list[tuple[Written, tuple[Value, ...]]] = []
    for one in written:
        about = reader.about_file(one.shape)
        if about is None:
            continue
        if one.shape.lines:
            waiting.append((one, about))
        elif note.whole.has_prose() and not _INDEX.fullmatch(posixpath.basename(note.path)):
            talks = reader.in_text(waiting) or [reader.whole_page(one, about)]
            break
    else:
        talks = reader.in_text(waiting)
    uses = tuple(reader.use_of(one, talks) for one in written)
    return Shaped(talks=tuple(talks), lines=tuple(reader.ranges), uses=uses)


class _Reader:
    def __init__(self, note: Note) -> None:
        self._note = note
        self._lines: list[NoteLine] | None = None
        self._matchers: dict[str, Matcher] = {}
        self.ranges: list[range] = []
        """The line numbers of each talk."""

    def about_file(self, shape: Shape) -> tuple[Value, ...] | None:
        """Return the values from file name, folder and front matter; None if they don't match the shape."""
        folder, name = posixpath.split(self._note.path)
        values: list[Value] = []
        inner = "" if folder == self._note.blog_folder else folder.removeprefix(f"{self._note.blog_folder}/")
        told = [(shape.file, posixpath.splitext(name)[0]), (shape.folder, self._folder(shape.folder, inner))]
        told += [(template, self._field(field)) for field, template in shape.fields]
        for template, text in told:
            if template is None:
                continue
            found = fit(template, view_of(text, {}, marked=True, linked=True))
            if found is None or not are_possible(found, template):
                return None
            values += (replace(value, is_slug=" " not in value.text) for value in found)
        return tuple(values)

    @staticmethod
    def _folder(template: Template | None, folder: str) -> str:
        """Return as many of the innermost folders as the template has."""
        deep = sum(literal.count("/") for literal in template.literals) + 1 if template else 1
        return "/".join(folder.split("/")[-deep:])

    def _field(self, name: str) -> str:
        fields = self._note.fields
        return "" if name not in fields or fields.is_list(name) or fields.is_mapping(name) else fields.text(name)

    def lines(self) -> list[NoteLine]:
        if self._lines is None:
            note = self._note
            self._lines = lines_of_page(note.page.blocks, note.body, note.first_line)
        return self._lines

    def in_text(self, waiting: Sequence[tuple[Written, tuple[Value, ...]]]) -> list[Talk]:
        """Return the talks whose first lines match one of the shapes."""
        if not waiting:
            return []
        lines = self.lines()
        searches = [Search(one, about, lines, self._note.page.references) for one, about in waiting]
        found: list[tuple[Written, tuple[Value, ...], Match]] = []
        index = 0
        while index < len(lines):
            after = index + 1
            if lines[index].number not in self._note.hidden:
                for search in searches:
                    if match := search.at(index):
                        found.append((search.written, search.about, match))
                        after = match[-1].index + 1
                        break
            index = after
        matches = [match for *_, match in found]
        talks = []
        for place, (one, about, match) in enumerate(found):
            end = bounds_of(matches, place, lines, self._note.page.blocks)
            section = section_of(match, end, self._note.page.blocks)
            self.ranges.append(range(match[0].line.number, end))
            fitting = Fitting(
                line=match[0].line.number,
                heading=match[0].line.text,
                about=about,
                match=match,
                section=section,
                form=one.form,
                why=one.why,
            )
            talks.append(talk_of(fitting, self._note.page.references, self._note.images, self._note.names))
        return talks

    def whole_page(self, one: Written, about: tuple[Value, ...]) -> Talk:
        """Return the page as one talk, for shapes that only describe file name, folder or front matter."""
        note = self._note
        self.ranges.append(range(1, note.first_line + len(note.body)))
        fitting = Fitting(
            line=1,
            heading=note.whole.heading,
            about=about,
            match=(),
            section=note.whole,
            form=one.form,
            why=one.why,
            title=note.title,
        )
        return talk_of(fitting, note.page.references, note.images, note.names)

    def use_of(self, one: Written, talks: Sequence[Talk]) -> ShapeUse:
        mine = [talk.line for talk in talks if talk.evidence[:1] == (one.why,)]
        if mine or talks:
            return ShapeUse(source=one.source, fits=len(mine), line=mine[0] if mine else 0)
        if self.about_file(one.shape) is None:
            return ShapeUse(source=one.source)
        return ShapeUse(source=one.source, near=near_miss(one.shape, self._matcher(one.shape), self.lines()))

    def _matcher(self, shape: Shape) -> Matcher:
        if shape.text not in self._matchers:
            self._matchers[shape.text] = Matcher(shape, self.lines(), self._note.page.references)
        return self._matchers[shape.text]
