"""Settings of a blog, independent of the site engine, and the kinds of lists there are."""

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
"""Allowed values for the look of a list."""


class Order(Enum):
    """How the entries of a list of terms are sorted."""

    NAME = "by name"
    NEWEST_FIRST = "by their newest talk"
    NAME_DESCENDING = "by name, the last first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of list, such as that of all speakers; a row of `KINDS`."""

    name: str
    """Plural, such as `speakers`. Used in markers and options, and as the folder of the terms' pages."""
    singular: str
    """Singular, such as `speaker`. Used in filters and in the names of labels."""
    path: str = ""
    """Path of the list's page, relative to the blog's folder; empty: `{name}.md`."""
    label: str = ""
    """Key of the label with the list's title; empty: `name`."""
    style: str = "list"
    """Default look, one of `STYLES`."""
    subjects: Callable[[Listed], Iterable[Subject]] | None = field(default=None, repr=False)
    """Returns the terms of a talk or post; None for lists whose entries aren't terms, such as posts and credits."""
    order: Order = Order.NAME
    of_talks_only: bool = False
    """Whether only talks have such terms; a post then has those of its talks."""
    signs_matter: bool = False
    """Whether punctuation tells names apart, as in C, C++ and C#."""
    in_nav: bool = True
    """Whether the list's page is in the site navigation."""
    on_one_page: bool = False
    """Whether the list is never paginated."""
    has_filters: bool = True
    """Whether readers can filter a long list in the browser."""
    has_feed: bool = False
    """Whether each term gets its own feed."""

    @property
    def page(self) -> str:
        """Path of the list's page, relative to the blog's folder."""
        return self.path or f"{self.name}.md"

    @property
    def title_key(self) -> str:
        """Key of the label with the list's title."""
        return self.label or self.name

    @property
    def count_key(self) -> str:
        """Key of the label for a number of entries, such as `speaker_count`."""
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
"""Name → kind of list, in navigation order."""


def term_kinds() -> tuple[Kind, ...]:
    """Return the kinds whose entries are terms: each term has its own page."""
    return tuple(kind for kind in KINDS.values() if kind.subjects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """Files and metadata published in addition to pages. The defaults include all that needs no further package."""

    feeds: str = "full"
    """Content of posts in feeds: `full` or `summary`; empty: no feeds."""
    term_feeds: bool = True
    """Whether every speaker, event and topic has a feed."""
    structured_data: bool = True
    """Whether pages contain JSON-LD with schema.org types."""
    previews: bool = True
    """Whether pages contain Open Graph and Twitter tags, from which other sites make link previews."""
    talks_json: bool = True
    """Whether the whole catalog is published as JSON."""
    credits: bool = True
    """Whether a page lists picture credits; unlike feeds, it needs no `site_url`."""
    uncredited: bool = False
    """Whether that page also lists pictures without a credit."""
    cards: bool = False
    """Whether link previews of posts without a cover get a drawn card image; needs the extra `cards`."""
    card_font: str = ""
    """Font file for card images, relative to the docs folder; empty: Pillow's default font."""
    small_pictures: bool = False
    """Whether lists and posts show small copies of covers; needs the extra `cards`, and no `site_url`."""
    calendar: bool = False
    """Whether events are published as iCalendar; needs the extra `calendar`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeText:
    """A shape: an example of how an author writes a talk, with placeholders such as `{speaker}`."""

    text: str
    """The shape as written; it may have several lines."""
    path: str = ""
    """File that defines the shape, for messages."""
    line: int = 0
    """Its line in that file, counted from 1; 0 means unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """How other plugins of the site protect pages, with a password for example. Protected notes stay out of lists."""

    fields: frozenset[str] = frozenset({"password"})
    """Front matter fields that protect a page if they have a value."""
    everywhere: frozenset[str] = frozenset()
    """The fields for which the site sets a default: they protect every page, except where a page empties them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a blog. The defaults make a blog from the notes in `docs/talks/`."""

    folder: str = "talks"
    """Folder of the notes, relative to the docs folder; `.` for the whole docs folder."""
    recognise: bool = True
    """Whether to recognise talks in headings and the lines below them."""
    pattern: str = ""
    """How all headings of talks are written, such as `{speaker} - {title}`; empty: recognise them."""
    shapes: tuple[ShapeText, ...] = ()
    """Examples of how talks are written. The first that fits is used; if none fits, talks are recognised."""
    lists: Mapping[str, str] = field(default_factory=dict)
    """Name of a kind of list → its look, one of `STYLES`; missing kinds have their default look."""
    per_page: int = 24
    """Number of entries on one page of a list."""
    posts_in_nav: bool = False
    """Whether to add every post to the side navigation; with hundreds of posts, builds become slow."""
    credit: Credit | None = None
    """Credit for pictures that have none of their own and inherit none."""
    problems: Mapping[str, Severity] = field(default_factory=dict)
    """Code of a problem → severity on this site; missing codes have their default severity."""
    cache: bool | None = None
    """Whether to keep rendered pages from one build to the next; None: only while a preview runs."""
    language: str = "en"
    """Language of the blog's own labels and dates, as an IETF tag such as `pt-BR`."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Label key → text that replaces the translation's."""
    outputs: Outputs = field(default_factory=Outputs)
    """Feeds, metadata and other files for programs."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Path of a page → its title in the site's navigation, if the navigation sets one."""
    protection: Protection = field(default_factory=Protection)
    """How other plugins of the site protect pages."""
    neighbours: tuple[str, ...] = ()
    """Names of the site's plugins and Markdown extensions, sorted. Syntax that they process is not reported."""

    def place(self, name: str) -> str:
        """Turn a path relative to the blog's folder into one relative to the docs folder."""
        return _within(self.folder, name)

    def holds(self, path: str) -> bool:
        """Whether a file, given relative to the docs folder, is inside the blog's folder."""
        return self.folder == "." or path.startswith(f"{self.folder}/")


@lru_cache(maxsize=1 << 14)
def _within(folder: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(folder, name))
