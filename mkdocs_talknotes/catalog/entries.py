"""The records of a catalog: talks and posts with their names resolved, and the terms that group them."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from mkdocs_talknotes.model import Credit, Event, Link, Post, Speaker, Talk, Topic, Year

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_talknotes.settings import Kind

T = TypeVar("T", bound=Speaker | Event | Topic | Year)

# Slow on purpose: notes have pictures and code between the words.
_WORDS_PER_MINUTE = 220

YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")
"""A year that stands alone in a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A speaker in one talk: what the note says of them there, else what the data file says."""

    speaker: Speaker
    role: str = ""
    organisation: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTalk:
    """A talk with its names resolved, as lists and cards show it."""

    talk: Talk
    path: str
    """Of the post, relative to the docs folder."""
    fragment: str
    """The id of its heading on that page, as engines make it; empty where the page is the talk."""
    title: str
    speakers: tuple[Appearance, ...] = ()
    event: Event | None = None
    date: dt.date | None = None
    at: dt.datetime | None = None
    """The date with its time of day, where one is known."""
    period: str = ""
    """`2021-03` or `2021`, where no day is known."""
    year: int | None = None
    topics: tuple[Topic, ...] = ()
    cover: str = ""
    """Relative to the docs folder, or an absolute web address."""
    draft: bool = False
    former_fragment: str = ""
    """The id its card had in earlier versions; links to it still lead to the talk."""

    @property
    def people(self) -> tuple[Speaker, ...]:
        return tuple(person.speaker for person in self.speakers)

    @property
    def address(self) -> str:
        """Path and fragment, for sorting and linking."""
        return f"{self.path}#{self.fragment}" if self.fragment else self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPost:
    """A page of notes with its names resolved, as lists and its own header show it."""

    post: Post
    called: str = ""
    """Its title in the navigation; empty where the navigation gives it none."""
    talks: tuple[ListedTalk, ...] = ()
    event: Event | None = None
    date: dt.date | None = None
    at: dt.datetime | None = None
    """The date with its time of day, where one is known."""
    period: str = ""
    """`2021-03` or `2021`, where no day is known."""
    year: int | None = None
    topics: tuple[Topic, ...] = ()
    authors: tuple[str, ...] = ()
    cover: str = ""

    @property
    def path(self) -> str:
        return self.post.path

    @property
    def is_dated(self) -> bool:
        """Whether feeds can hold it: they ask for a day."""
        return bool(self.at or self.date or (self.event and self.event.start) or self.post.updated)

    @property
    def title(self) -> str:
        """Its title in lists: from the navigation, else the title of its only talk, else the page's own."""
        return self.called or (self.is_single and self.talks[0].talk.title) or self.post.title

    @property
    def people(self) -> tuple[Speaker, ...]:
        """The speakers of its talks, each once."""
        found = {person.speaker.slug: person.speaker for talk in self.talks for person in talk.speakers}
        return tuple(found.values())

    @property
    def minutes(self) -> int:
        """Reading time, at least one minute."""
        return max(1, round(self.post.words / _WORDS_PER_MINUTE))

    @property
    def is_single(self) -> bool:
        """Whether the page is one talk, so that its card says what a header would."""
        return len(self.talks) == 1 and not self.talks[0].fragment


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPicture:
    """A picture of the blog, with all that show it."""

    src: str
    """Path relative to the docs folder, or an absolute web address."""
    title: str
    """Its caption as plain text, else what stands for it, else its file's name."""
    path: str
    """Of the first post that shows it."""
    fragment: str = ""
    """Of the talk in it that shows it."""
    credit: Credit | None = None
    """Who made it, in force where it stands first; None where nothing says."""
    talks: tuple[ListedTalk, ...] = ()
    posts: tuple[ListedPost, ...] = ()


# `slots` would break `Term[Speaker](…)` in Python 3.11.
@dataclass(frozen=True, kw_only=True)
class Term(Generic[T]):
    """A speaker, an event, a topic or a year together with its talks and the posts they stand in."""

    subject: T
    talks: tuple[ListedTalk, ...] = ()
    posts: tuple[ListedPost, ...] = ()

    @property
    def slug(self) -> str:
        return self.subject.slug

    @property
    def name(self) -> str:
        return self.subject.name


Entry = ListedPost | ListedTalk | ShownPicture | Term[Any]
"""What a list can hold."""


@dataclass(frozen=True, kw_only=True)
class Catalog:
    posts: tuple[ListedPost, ...] = ()
    talks: tuple[ListedTalk, ...] = ()
    terms: Mapping[str, tuple[Term[Any], ...]] = field(default_factory=dict)
    """Name of a kind, such as `speakers` → its terms."""
    unwritten: tuple[ListedPost, ...] = ()
    """Imported talks without notes, which only a preview lists."""
    credits: tuple[ShownPicture, ...] = ()
    """The pictures in posts: those somebody is credited for, by name, and then the others."""

    @property
    def speakers(self) -> tuple[Term[Speaker], ...]:
        return self.terms.get("speakers", ())

    @property
    def events(self) -> tuple[Term[Event], ...]:
        return self.terms.get("events", ())

    @property
    def topics(self) -> tuple[Term[Topic], ...]:
        return self.terms.get("topics", ())

    @property
    def years(self) -> tuple[Term[Year], ...]:
        return self.terms.get("years", ())

    def entries(self, kind: Kind) -> Sequence[Entry]:
        """Return all entries of a list, in order."""
        return self.terms.get(kind.name, ()) if kind.subjects else getattr(self, kind.name)

    @cached_property
    def by_path(self) -> Mapping[str, ListedPost]:
        return {post.path: post for post in self.posts}

    @cached_property
    def _posts_by_event(self) -> Mapping[str, Sequence[ListedPost]]:
        groups: defaultdict[str, list[ListedPost]] = defaultdict(list)
        for post in self.posts:
            if post.event:
                groups[post.event.slug].append(post)
        return groups

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[ListedPost | None, ListedPost | None]]:
        """Path → the older and the newer post of the same event; of the whole blog where the event has one post."""
        found = {}
        groups = [group for group in self._posts_by_event.values() if len(group) > 1]
        for row in (self.posts, *groups):
            for place, post in enumerate(row):
                older = row[place + 1] if place + 1 < len(row) else None
                found[post.path] = (older, row[place - 1] if place else None)
        return found


def series_of(event: Event) -> str:
    """Return the name of the series: as described, else the event's name without its year."""
    return event.series or " ".join(YEAR.sub(" ", event.name).split()) or event.name
