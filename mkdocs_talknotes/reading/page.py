"""Recognises the talks of a page.

First, every section is read by itself. Then the page is tried as one talk, as several talks, and as a list of talks;
the first reading that fits is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.bold_headings import with_bold_headings
from mkdocs_talknotes.reading.container import read_container
from mkdocs_talknotes.reading.digest import Digest, lines_of, outvotes, read_digest, read_named
from mkdocs_talknotes.reading.first_line import read_first_line
from mkdocs_talknotes.reading.found import Found
from mkdocs_talknotes.reading.notes_page import About, may_be_notes
from mkdocs_talknotes.reading.numbering import are_lettered
from mkdocs_talknotes.reading.read_section import read_section, with_pairs, with_titles_below
from mkdocs_talknotes.reading.sections import is_container, is_other_page
from mkdocs_talknotes.reading.short_talks import with_short_talks
from mkdocs_talknotes.reading.single import is_whole_page, read_panel, read_recorded, read_single
from mkdocs_talknotes.reading.talks_in_lists import read_bold_lines, read_lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTalks:
    """The result of recognition."""

    talks: Sequence[Found] = ()
    """The talks, ordered by line."""
    doubts: Sequence[Found] = ()
    """Sections that may name a speaker, but without enough evidence; they cause advice."""


def read_page(
    head: Sequence[Block],
    sections: Sequence[Section],
    names: NameReader,
    about: About,
) -> PageTalks:
    """Recognise the talks of a page. `head` are the blocks above the first heading."""
    if bold := with_bold_headings(head, sections):
        head, sections = bold
    if not sections:
        return PageTalks(talks=_without_headings(head, names))
    if is_other_page(sections[0].text):
        return PageTalks()
    lettered = are_lettered(section.text for section in sections)
    readings = with_pairs([read_section(section, names, lettered=lettered) for section in sections], names)
    readings = with_titles_below(readings)
    is_digest = about.is_container or (is_container(sections[0].text) and is_whole_page(sections))
    digest = read_digest(readings, names, is_container=is_digest)
    talks = _choose(head, sections, readings, digest, names)
    if not talks and may_be_notes(about, head, sections):
        talks = read_container(readings, sections, titled=about.is_container)
    talks = with_short_talks(talks, sections, names)
    lines = digest.settled | {talk.line for talk in talks if talk.people}
    return PageTalks(talks=talks, doubts=[found for found in readings if found.is_doubtful and found.line not in lines])


def _without_headings(head: Sequence[Block], names: NameReader) -> Sequence[Found]:
    return read_lists(head, names, titled=True) or read_bold_lines(head, names) or read_first_line(head, names)


def _choose(
    head: Sequence[Block], sections: Sequence[Section], readings: Sequence[Found], digest: Digest, names: NameReader
) -> Sequence[Found]:
    if not digest.talks and (named := read_named(readings, names)):
        return named
    single = _single(sections, readings[0], digest, names)
    if single and is_whole_page(sections) and not _is_digest(digest, single, sections[0]):
        return [single]
    if digest.talks:
        return digest.talks
    if single := single or read_panel(readings[0], sections, names):
        return [single]
    if listed := _listed(head, sections, names):
        return listed
    recorded = read_recorded(readings[0], sections)
    return [recorded] if recorded else []


def _single(sections: Sequence[Section], reading: Found, digest: Digest, names: NameReader) -> Found | None:
    """Read the page as one talk, leaving out sections that are talks of their own; None if it isn't one."""
    inner = lines_of(digest) if len(digest.talks) > 1 else set()
    parts = [section for section in sections[1:] if section.line not in inner]
    return read_single(reading, [sections[0], *parts], names)


def _is_digest(digest: Digest, single: Found, top: Section) -> bool:
    """Whether a page that could be one talk is several: a conference's page, or sections by other speakers."""
    conference = len(digest.talks) > 1 and not single.below.people and is_container(top.text)
    return conference or outvotes(digest, single)


def _listed(head: Sequence[Block], sections: Sequence[Section], names: NameReader) -> Sequence[Found]:
    """Read talks in lists or below bold lines, if no heading except the page's own could be a talk."""
    container = all(is_container(section.text) for section in sections)
    if len(sections) > 1 and not container:
        return ()
    body = [*head, *(block for section in sections for block in section.blocks)]
    return read_lists(body, names, titled=container) or read_bold_lines(body, names)
