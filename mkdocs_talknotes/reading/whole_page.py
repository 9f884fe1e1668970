"""Reads a page without recognised talks as one talk, by its heading, its file name or its folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.container import is_phrase
from mkdocs_talknotes.reading.filenames import event_of_folder, people_beside_title, people_of_file
from mkdocs_talknotes.reading.first_line import title_line
from mkdocs_talknotes.reading.headings import alone
from mkdocs_talknotes.reading.notes_page import About, may_be_notes, may_be_title
from mkdocs_talknotes.reading.outline import Section
from mkdocs_talknotes.reading.person import Likeness, People, all_at_least
from mkdocs_talknotes.reading.single import is_whole_page
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.names import NameReader

# Number of words from which a file name is a title.
_TITLE_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePage:
    """A page read as one talk."""

    title: str
    """Empty if the page only names its speaker."""
    line: int
    """Line number of the title; 1 if front matter or the file name supplies it."""
    form: Form
    why: tuple[str, ...]
    """The reasons, as sentences for authors."""
    people: People = ()


def page_section(head: Sequence[Block], sections: Sequence[Section], first_line: int) -> Section:
    """Return the section of the page's title, or the whole page as one section."""
    first = sections[0] if sections else None
    if first and first.level == 1:
        return Section(first.line, 1, first.heading, first.blocks, list(sections[1:]))
    return Section(first_line, 0, "", list(head), list(sections))


def with_title(
    title: str, head: Sequence[Block], sections: Sequence[Section]
) -> tuple[Sequence[Block], Sequence[Section]]:
    """Return a page's blocks and sections, with its title from front matter as the heading that the text lacks."""
    if not title or any(section.level == 1 for section in sections):
        return head, sections
    return (), [Section(1, 1, title, list(head), list(sections)), *sections]


def people_by_file(about: About, title: str, names: NameReader) -> People:
    """Read speakers from the file name: beside the title, or as the whole name."""
    return about.file_people or people_beside_title(about.path, title, names) or people_of_file(about.path, names)


def read_whole_page(
    about: About, head: Sequence[Block], sections: Sequence[Section], names: NameReader, title: str
) -> WholePage | None:
    """Read a page as one talk. `title` is the page's own. None if it contains no notes or has no title."""
    if people := about.file_people or people_beside_title(about.path, title, names):
        named = title if sections or about.title else about.file_title
        return WholePage(title=named, line=1, people=people, form=Form.FILE_NAME, why=("the file name says so",))
    if not may_be_notes(about, head, sections):
        return None
    people = people_of_file(about.path, names)
    if speaker := _named_alone(about, sections, people, names):
        return speaker
    unnamed = _without_speaker(about, head, sections)
    if unnamed and people and match_key(people[0].name) not in match_key(unnamed.title):
        why = ("the file is named after the speaker",)
        return WholePage(title=unnamed.title, line=unnamed.line, people=people, form=Form.FILE_NAME, why=why)
    return unnamed


def _named_alone(about: About, sections: Sequence[Section], by_file: People, names: NameReader) -> WholePage | None:
    """Read a page whose heading is only its speaker; file name or folder must confirm it."""
    top = sections[0] if sections and is_whole_page(sections) else None
    people = alone(top.heading, names) if top and not about.title else ()
    if not top or not all_at_least(people, Likeness.STRONG):
        return None
    if not by_file and not event_of_folder(about.path):
        return None
    why = ("the heading is a name, with notes below it",)
    return WholePage(title="", line=top.line, people=people, form=Form.SPEAKER, why=why)


def _without_speaker(about: About, head: Sequence[Block], sections: Sequence[Section]) -> WholePage | None:
    """Read a page as one talk without a speaker."""
    top = sections[0] if sections else None
    folder = ("the folder is named after a conference",) if event_of_folder(about.path) else ()
    least = 1
    if about.title:
        title, line, why = about.title, 1, "front matter has the title, with notes below it"
    elif top and top.text and is_whole_page(sections):
        title, line, why = top.text, top.line, "the heading reads as a title, with notes below it"
        # A single word is more likely a subject than a title.
        least = 1 if folder else 2
    elif not top and len(about.file_title.split()) < _TITLE_WORDS and (first := title_line(head)):
        title, line, why = first, head[0].line, "the first line reads as a title, with notes below it"
        least = 2
    else:
        title, line, why = about.file_title, 1, "the file is named after the talk, with notes in it"
        least = 2
    if (len(title.split()) < least and not is_phrase(title)) or not may_be_title(title):
        return None
    return WholePage(title=title, line=line, form=Form.TITLE, why=(*folder, why))
