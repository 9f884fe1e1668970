"""What an author can choose, whatever engine reads it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Credit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_talknotes.problems import Severity


KINDS = ("posts", "talks", "speakers", "events", "topics", "years", "credits")
STYLES = ("cards", "table", "list")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """What is published beside the pages; by default all that needs nothing else to be installed."""

    feeds: str = "full"
    """What the blog's feeds hold of a post: `full`, `summary`; empty: there are none."""
    term_feeds: bool = True
    """Whether every speaker, event and topic has a feed."""
    structured_data: bool = True
    """Whether pages say in the words of schema.org what they are about."""
    previews: bool = True
    """Whether pages say how links to them are to be shown."""
    talks_json: bool = True
    """Whether all that the blog knows is published as data."""
    credits: bool = True
    """Whether a page says who made the pictures; of all outputs, the only one that needs no `site_url`."""
    cards: bool = False
    """Whether posts without a cover get a drawn one where they are shared; needs the extra `cards`."""
    card_font: str = ""
    """Path of a font file for them, relative to the docs folder; empty: the one that comes with Pillow."""
    calendar: bool = False
    """Whether events are published as iCalendar; needs the extra `calendar`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One blog. Every default makes a good blog of the notes in `docs/talks/`."""

    folder: str = "talks"
    """Where the notes are, relative to the docs folder; `.` for all of it."""
    recognise: bool = True
    """Whether talks are read off headings and the lines below them."""
    pattern: str = ""
    """How every heading is written, such as `{speaker} - {title}`; empty: recognised."""
    lists: Mapping[str, str] = field(default_factory=dict)
    """How generated lists look: `posts`, `talks`, … → `cards`, `table` or `list`; the others as suits their kind."""
    per_page: int = 24
    """Entries on one page of a list."""
    posts_in_nav: bool = False
    """Whether the side navigation names every post; it makes sites of hundreds of posts slow to build."""
    credit: Credit | None = None
    """For pictures whose maker nothing else names."""
    problems: Mapping[str, Severity] = field(default_factory=dict)
    """How much problems matter here, by code; the others as their code says."""
    cache: bool | None = None
    """Whether what has been rendered is kept from one build to the next; None while a preview runs, and no longer."""
    language: str = "en"
    """Of the words the blog itself writes, as an IETF tag."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Words to use instead of the translation's."""
    outputs: Outputs = field(default_factory=Outputs)
    """What is published for programs."""

    def place(self, name: str) -> str:
        """Return the path of a page of the blog, relative to the docs folder."""
        return _within(self.folder, name)

    def holds(self, path: str) -> bool:
        """Whether a file belongs to the blog's folder."""
        return self.folder == "." or path.startswith(f"{self.folder}/")


@lru_cache(maxsize=1 << 14)
def _within(folder: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(folder, name))
