"""The contents of a catalog: talks and posts with their names resolved, and the terms that group them."""

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

# For the reading time. Slower than plain prose, because notes contain pictures and code.
_WORDS_PER_MINUTE = 220

YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")
"""Matches a year from 1950 to 2099 in a text; the group is the year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A speaker's part in one talk: details from the note, completed by those of the data file."""

    speaker: Speaker
    role: str = ""
    """Job title at the time of the talk."""
    organisation: str = ""
    """Employer or affiliation at the time of the talk."""
    links: tuple[Link, ...] = ()
    """Links from the note, then further ones from the data file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTalk:
    """A talk with its names resolved and its missing facts inherited, as lists and cards show it."""

    talk: Talk
    """The talk as the note describes it."""
    path: str
    """Path of the post, relative to the docs folder."""
    fragment: str
    """Id of the talk's heading on its page; empty if the whole page is the talk."""
    title: str
    """Title as shown: if the note has none, the speakers' names."""
    speakers: tuple[Appearance, ...] = ()
    event: Event | None = None
    """Event of the talk, else of its post."""
    date: dt.date | None = None
    """Day of the talk, else of its post or one-day event."""
    at: dt.datetime | None = None
    """Date and time of day, if known; naive if the author wrote no time zone."""
    period: str = ""
    """`2021-03` or `2021`, if no day is known."""
    year: int | None = None
    """Year, from the date, the event or a title; None if unknown."""
    topics: tuple[Topic, ...] = ()
    """Topics of the talk, then those of its post."""
    cover: str = ""
    """Picture of the talk: path relative to the docs folder, or an absolute web address."""
    draft: bool = False
    """Whether the post is a draft (only in previews)."""
    former_fragment: str = ""
    """Second id of the talk: `talk-` with its speakers and title. Links to it work, too."""

    @property
    def people(self) -> tuple[Speaker, ...]:
        """The speakers of the talk, in order."""
        return tuple(person.speaker for person in self.speakers)

    @property
    def address(self) -> str:
        """Path and fragment: `talks/normconf.md#vicki-boykis`."""
        return f"{self.path}#{self.fragment}" if self.fragment else self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPost:
    """A post with its names resolved and its missing facts inherited, as lists and the page's header show it."""

    post: Post
    """The post as its file describes it."""
    called: str = ""
    """Title in the site's navigation; empty if the navigation sets none."""
    talks: tuple[ListedTalk, ...] = ()
    """Talks in the order of the page."""
    event: Event | None = None
    """Event of the post; if it names none, the event that all its talks share."""
    date: dt.date | None = None
    """Day of the post, else of its first dated talk or its one-day event."""
    at: dt.datetime | None = None
    """Date and time of day, if known; naive if the author wrote no time zone."""
    period: str = ""
    """`2021-03` or `2021`, if no day is known."""
    year: int | None = None
    """Year, from the date, the event or a title; None if unknown."""
    topics: tuple[Topic, ...] = ()
    """Topics of the page, then those of its talks."""
    authors: tuple[str, ...] = ()
    """Names of the authors of the notes."""
    cover: str = ""
    """Picture of the post, else of its event: path relative to the docs folder, or an absolute web address."""

    @property
    def path(self) -> str:
        """Path of the file, relative to the docs folder."""
        return self.post.path

    @property
    def is_dated(self) -> bool:
        """Whether the post has any date for feeds, which require one."""
        return bool(self.at or self.date or (self.event and self.event.start) or self.post.updated)

    @property
    def title(self) -> str:
        """Title in lists: from the navigation, else that of the only talk, else that of the page."""
        return self.called or (self.is_single and self.talks[0].talk.title) or self.post.title

    @property
    def people(self) -> tuple[Speaker, ...]:
        """Speakers of all talks, in order and without duplicates."""
        by_slug = {person.speaker.slug: person.speaker for talk in self.talks for person in talk.speakers}
        return tuple(by_slug.values())

    @property
    def minutes(self) -> int:
        """Reading time in minutes, at least 1."""
        return max(1, round(self.post.words / _WORDS_PER_MINUTE))

    @property
    def is_single(self) -> bool:
        """Whether the whole page is one talk; its card then replaces the header of the post."""
        return len(self.talks) == 1 and not self.talks[0].fragment


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPicture:
    """A picture in the blog, with the talks and posts that show it: an entry of the credits list."""

    src: str
    """Path relative to the docs folder, or an absolute web address."""
    title: str
    """Caption as plain text, else the alt text, else the file name."""
    path: str
    """Path of the first post that shows the picture."""
    fragment: str = ""
    """Fragment of the talk in that post that shows the picture."""
    credit: Credit | None = None
    """Credit at the picture's first occurrence; None if it has none."""
    talks: tuple[ListedTalk, ...] = ()
    """All talks that show the picture."""
    posts: tuple[ListedPost, ...] = ()
    """All posts that show the picture."""


# Without `slots`, which would break `Term[Speaker](…)` in Python 3.11.
@dataclass(frozen=True, kw_only=True)
class Term(Generic[T]):
    """A speaker, event, topic or year, together with its talks and posts, both newest first."""

    subject: T
    talks: tuple[ListedTalk, ...] = ()
    posts: tuple[ListedPost, ...] = ()
    """Posts about the subject and posts with one of the talks."""

    @property
    def slug(self) -> str:
        """Slug of the subject."""
        return self.subject.slug

    @property
    def name(self) -> str:
        """Name of the subject."""
        return self.subject.name


Entry = ListedPost | ListedTalk | ShownPicture | Term[Any]
"""An entry of a list."""


@dataclass(frozen=True, kw_only=True)
class Catalog:
    """All posts, talks and terms of a blog, sorted. Built once in each build, before rendering; never changed."""

    posts: tuple[ListedPost, ...] = ()
    """Posts, newest first, without those in `unwritten`."""
    talks: tuple[ListedTalk, ...] = ()
    """Talks of these posts, newest first."""
    terms: Mapping[str, tuple[Term[Any], ...]] = field(default_factory=dict)
    """Name of a kind, such as `speakers` → its terms, sorted by the kind's order."""
    unwritten: tuple[ListedPost, ...] = ()
    """Imported posts without notes; only previews list them."""
    credits: tuple[ShownPicture, ...] = ()
    """Pictures in posts, sorted by credit; those without a credit come last."""

    @property
    def speakers(self) -> tuple[Term[Speaker], ...]:
        """All speakers, sorted by name."""
        return self.terms.get("speakers", ())

    @property
    def events(self) -> tuple[Term[Event], ...]:
        """All events, newest first."""
        return self.terms.get("events", ())

    @property
    def topics(self) -> tuple[Term[Topic], ...]:
        """All topics, sorted by name."""
        return self.terms.get("topics", ())

    @property
    def years(self) -> tuple[Term[Year], ...]:
        """All years, newest first."""
        return self.terms.get("years", ())

    def entries(self, kind: Kind) -> Sequence[Entry]:
        """Return all entries of the list of a kind, in order."""
        return self.terms.get(kind.name, ()) if kind.subjects else getattr(self, kind.name)

    @cached_property
    def by_path(self) -> Mapping[str, ListedPost]:
        """Path → post."""
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
        """Path → the next older and next newer post of the same event, or of the blog if the event has no others."""
        neighbours: dict[str, tuple[ListedPost | None, ListedPost | None]] = {}
        groups = [group for group in self._posts_by_event.values() if len(group) > 1]
        for row in (self.posts, *groups):
            for place, post in enumerate(row):
                older = row[place + 1] if place + 1 < len(row) else None
                neighbours[post.path] = (older, row[place - 1] if place else None)
        return neighbours


def series_of(event: Event) -> str:
    """Return the name of an event's series: as described in the data file, else the event's name without its year."""
    return event.series or " ".join(YEAR.sub(" ", event.name).split()) or event.name
