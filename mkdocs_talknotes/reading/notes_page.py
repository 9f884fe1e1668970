"""Decides whether a page contains notes, and which of its sections can be talks without a named speaker."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.filenames import is_index
from mkdocs_talknotes.reading.outline import is_links_only
from mkdocs_talknotes.reading.sections import (
    is_container,
    is_numbered_part,
    is_other_page,
    is_section,
    names_a_gathering,
    names_a_list,
    names_notes,
    names_subject_of_notes,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.outline import Section
    from mkdocs_talknotes.reading.person import People

# A page with fewer lines of text is a stub.
_NOTES = 3
_LONG_TITLE = 5
# In characters; one line of this length counts as several.
_LONG = 240
_TEMPLATE = re.compile(
    r"\blorem ipsum\b|\{\{|<(?:title|speaker|name|date)>|\[(?:title|speaker|name|insert [\w ]+)\](?!\()|"
    r"^(?:talk|conf(?:erence)?|session|speaker|presenter)(?: title| name)$",
    re.IGNORECASE,
)
_OTHER_FOLDER = re.compile(
    r"(?:^|[/_.-])templates?(?:$|[/_.-])|(?:^|/)(?:books?|book[-_ ](?:reviews?|notes|list)|reading[-_ ]?(?:list)?|"
    r"people|recipes?|movies?|films?|diary|drafts?|archetypes|includes?|layouts?)/",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Facts about a page from its path and front matter."""

    path: str = ""
    """Relative to the docs folder."""
    title: str = ""
    """Title from front matter; empty if there is none."""
    file_title: str = ""
    """Title from the file name."""
    file_people: People = ()
    """Speakers from the file name, beside its title."""
    is_published: bool = True
    """False for drafts."""

    @property
    def is_container(self) -> bool:
        """Whether title or file name say that the page contains several talks."""
        return is_container(self.title or self.file_title)


def may_be_notes(about: About, head: Sequence[Block], sections: Sequence[Section]) -> bool:
    """Whether a page can contain notes: it isn't an index, template, list of links or stub."""
    if not about.is_published or is_index(about.path) or _OTHER_FOLDER.search(posixpath.splitext(about.path)[0]):
        return False
    titles = [about.title, *(section.text for section in sections)]
    if any(_TEMPLATE.search(title) for title in titles[:4]):
        return False
    if any(is_other_page(title) or names_a_list(title) for title in titles[:2]):
        return False
    return has_notes([*head, *(block for section in sections for block in section.blocks)])


def has_notes(blocks: Iterable[Block], least: int = _NOTES) -> bool:
    """Whether blocks contain notes: at least `least` lines, most of which are more than links."""
    lines = [line for block in blocks for line in (*block.lines, *(item.text for item in block.items)) if line.strip()]
    if any(_TEMPLATE.search(line) for line in lines[:_NOTES]):
        return False
    linked = sum(is_links_only(line) for line in lines)
    mostly_linked = sum("://" in line or "](" in line for line in lines)
    size = sum(1 + len(line) // _LONG for line in lines) - linked
    return size >= least and linked * 2 <= len(lines) and mostly_linked * 3 <= len(lines) * 2


def may_be_title(title: str) -> bool:
    """Whether a heading can be the title of a talk without a speaker."""
    if names_subject_of_notes(title):
        return True
    if any(names(title) for names in (is_section, is_numbered_part, is_other_page, names_notes, names_a_gathering)):
        return False
    # In a long title, such words are part of the subject: `A day in the life of a list`.
    return len(title.split()) >= _LONG_TITLE or not (is_container(title) or names_a_list(title))
