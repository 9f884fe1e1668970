"""Reads pages about a conference or a day that name no speakers: each section with notes is a talk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.eastern_names import is_eastern
from mkdocs_talknotes.reading.notes_page import may_be_title
from mkdocs_talknotes.reading.numbering import title_of_heading
from mkdocs_talknotes.reading.sections import is_container, is_section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.reading.found import Found
    from mkdocs_talknotes.reading.outline import Section

# At least this many sections must have notes; a single one may be anything.
_LEAST = 2
# In characters, for scripts without spaces: longer texts are phrases.
_LONGEST_WORD = 5


def read_container(readings: Sequence[Found], sections: Sequence[Section], *, titled: bool) -> list[Found]:
    """Return the sections with notes as talks, if the page is about a conference, a day or a list of talks.

    `titled`: front matter or the file name says so; otherwise the first heading must.
    """
    by_line = {found.line: found for found in readings}
    roots = list(_roots(sections))
    if len(roots) == 1 and is_container(roots[0].text):
        roots = list(_roots(roots[0].inner))
    elif not titled and not all(is_container(root.text) for root in roots):
        return []
    parts = [part for root in roots for part in _parts(root)]
    talks = [
        as_talk_without_speaker(by_line[part.line])
        for part in parts
        if part.line in by_line and is_part_with_notes(part)
    ]
    return talks if len(talks) >= _LEAST and len(talks) * 2 >= len(parts) else []


def is_part_with_notes(section: Section) -> bool:
    """Whether a section can be a talk without a named speaker."""
    return bool(section.text) and may_be_title(section.text) and section.has_prose()


def is_phrase(text: str) -> bool:
    """Whether a heading has several words, as titles do. Scripts without spaces are measured in characters."""
    return " " in text.strip() or (is_eastern(text) and len(text.strip()) > _LONGEST_WORD)


def as_talk_without_speaker(found: Found) -> Found:
    """Return a section as a talk; its speaker is kept only if named clearly."""
    if found.is_fair:
        return found
    reason = "it is a section of a page with several talks"
    heading = found.section.heading if found.section else found.anchor
    title = title_of_heading(heading, found.anchor)
    return replace(
        found, title=title, people=(), form=Form.TITLE, certainty=Certainty.FAIR, evidence=(*found.evidence, reason)
    )


def _roots(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections that aren't inside another of these."""
    inner: set[int] = set()
    for section in sections:
        if section.line not in inner:
            yield section
            inner |= {below.line for below in section.inner}


def _parts(section: Section) -> Iterator[Section]:
    """Yield the possible talks below a section, looking into containers such as `Day 1` and `Session 2`."""
    if section.inner and is_container(section.text):
        for below in _roots(section.inner):
            yield from _parts(below)
    elif not is_section(section.text):
        yield section
