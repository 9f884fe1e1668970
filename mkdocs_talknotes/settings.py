"""What an author can choose, whatever engine reads it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Credit, Listed, Subject, Year

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_talknotes.problems import Severity


STYLES = ("cards", "table", "list")
"""How a list can look."""


class Order(Enum):
    """How the entries of a list of terms are sorted."""

    NAME = "by name"
    NEWEST_FIRST = "by their newest talk"
    NAME_DESCENDING = "by name, the last first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of list. All that differs between kinds stands in their rows of `KINDS`."""

    name: str
    """Plural, such as `speakers`: in markers and options, and the folder of the pages of its terms."""
    singular: str
    """Such as `speaker`: in filters and in the names of labels."""
    path: str = ""
    """The list's page below the blog's folder; empty: `{name}.md`."""
    label: str = ""
    """Key of the list's title among the labels; empty: `name`."""
    style: str = "list"
    """One of `STYLES`, unless the site chooses another."""
    subjects: Callable[[Listed], Iterable[Subject]] | None = None
    """What a talk or post is listed by; None for lists whose entries are no terms: posts, talks and credits."""
    order: Order = Order.NAME
    of_talks_only: bool = False
    """Whether posts have such terms through their talks alone."""
    signs_matter: bool = False
    """Whether names that differ in signs alone are different terms: C, C++ and C#."""
    in_nav: bool = True
    """Whether the navigation names the list."""
    on_one_page: bool = False
    """Whether the list is never cut into pages."""
    has_filters: bool = True
    """Whether a long list can be filtered in the browser."""
    has_feed: bool = False
    """Whether each of its terms has a feed."""

    @property
    def page(self) -> str:
        """Path of the list's page, relative to the blog's folder."""
        return self.path or f"{self.name}.md"

    @property
    def title_key(self) -> str:
        """Key of the list's title among the labels."""
        return self.label or self.name

    @property
    def count_key(self) -> str:
        """Key of the label that counts entries, such as `speaker_count`."""
        return f"{self.singular}_count"

    def term_page(self, slug: str) -> str:
        """Return the path of a term's page, relative to the blog's folder."""
        return f"{self.name}/{slug}.md"


def _years(item: Listed) -> Iterable[Year]:
    return (Year(slug=str(item.year), name=str(item.year)),) if item.year else ()


_ROWS = (
    Kind(name="posts", singular="post", path="index.md", style="cards"),
    Kind(name="talks", singular="talk", path="all.md", label="all_talks"),
    Kind(
        name="speakers",
        singular="speaker",
        style="cards",
        subjects=lambda item: item.people,
        of_talks_only=True,
        has_feed=True,
    ),
    Kind(
        name="events",
        singular="event",
        style="cards",
        subjects=lambda item: (item.event,) if item.event else (),
        order=Order.NEWEST_FIRST,
        on_one_page=True,
        has_feed=True,
    ),
    Kind(name="topics", singular="topic", subjects=lambda item: item.topics, signs_matter=True, has_feed=True),
    Kind(name="years", singular="year", subjects=_years, order=Order.NAME_DESCENDING, has_filters=False),
    Kind(name="unwritten", singular="post", has_filters=False),
    Kind(name="credits", singular="credit", style="table", in_nav=False, has_filters=False),
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ROWS}
"""Every kind of list by its name, in the order of the navigation."""


def term_kinds() -> tuple[Kind, ...]:
    """Return the kinds whose entries are terms, each with a page of its own."""
    return tuple(kind for kind in KINDS.values() if kind.subjects)


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
    """Whether a page says who made the pictures; like `uncredited`, it needs no `site_url`."""
    uncredited: bool = False
    """Whether that page also lists the pictures whose maker nothing names."""
    cards: bool = False
    """Whether posts without a cover get a drawn one where they are shared; needs the extra `cards`."""
    card_font: str = ""
    """Path of a font file for them, relative to the docs folder; empty: the one that comes with Pillow."""
    calendar: bool = False
    """Whether events are published as iCalendar; needs the extra `calendar`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeText:
    """How an author writes a talk, with placeholders, and where they say so."""

    text: str
    path: str = ""
    """Of the file that it stands in, for messages."""
    line: int = 0
    """Counted from 1; 0 where unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """How other plugins of a site keep pages from the public."""

    fields: frozenset[str] = frozenset({"password"})
    """Front matter fields that protect a page, unless they are empty."""
    everywhere: frozenset[str] = frozenset()
    """Those of them that protect every page that does not leave them empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One blog. Every default makes a good blog of the notes in `docs/talks/`."""

    folder: str = "talks"
    """Where the notes are, relative to the docs folder; `.` for all of it."""
    recognise: bool = True
    """Whether talks are read off headings and the lines below them."""
    pattern: str = ""
    """How every heading is written, such as `{speaker} - {title}`; empty: recognised."""
    shapes: tuple[ShapeText, ...] = ()
    """How talks are written; the first that fits counts, and where none fits, talks are recognised."""
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
    titles: Mapping[str, str] = field(default_factory=dict)
    """Path of a page → its title in the navigation, for pages that it gives one."""
    protection: Protection = field(default_factory=Protection)
    """How other plugins keep notes from the public."""

    def place(self, name: str) -> str:
        """Return the path of a page of the blog, relative to the docs folder."""
        return _within(self.folder, name)

    def holds(self, path: str) -> bool:
        """Whether a file belongs to the blog's folder."""
        return self.folder == "." or path.startswith(f"{self.folder}/")


@lru_cache(maxsize=1 << 14)
def _within(folder: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(folder, name))
