"""What talks are listed by: speakers, events, topics and years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from mkdocs_talknotes.model.notes import Credit, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who gave at least one talk, or is described in `.speakers.yml`."""

    slug: str
    """Unique name in addresses, such as `grace-hopper`."""
    name: str
    """Full name as shown."""
    sort_name: str = ""
    """The name in sorting order, such as `Hopper, Grace`; empty: sort by `name`."""
    aliases: tuple[str, ...] = ()
    """Other spellings and handles under which notes mention the speaker."""
    role: str = ""
    """Job title."""
    affiliation: str = ""
    """Employer or organisation."""
    pronouns: str = ""
    bio: str = ""
    """Short biography, as plain text."""
    photo: str = ""
    """Path relative to the docs folder, or an absolute web address."""
    links: tuple[Link, ...] = ()
    """The speaker's own pages: website, profiles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A conference or meetup, named in a note or described in `.events.yml`."""

    slug: str
    """Unique name in addresses, such as `normconf-2022`."""
    name: str
    """Name as shown, such as `NormConf 2022`."""
    aliases: tuple[str, ...] = ()
    """Other names under which notes mention the event."""
    series: str = ""
    """Name that events of one series share, such as `NormConf`."""
    start: dt.date | None = None
    """First day."""
    end: dt.date | None = None
    """Last day; None: the same as `start`, or not known."""
    starts: dt.datetime | None = None
    """First day with its time of day, if one was written."""
    ends: dt.datetime | None = None
    """Last day with its time of day, if one was written."""
    place: str = ""
    """Venue or city, as plain text."""
    link: str = ""
    """Address of the event's website."""
    credit: Credit | None = None
    """Credit for images of the event's talks that have no closer one."""
    cover: str = ""
    """Picture of the event: path relative to the docs folder, or an absolute web address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A tag, under which talks and posts are listed."""

    slug: str
    """Unique name in addresses."""
    name: str
    """The tag as first written."""
    aliases: tuple[str, ...] = ()
    """Always empty; part of the `Subject` protocol."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A calendar year, under which talks and posts are listed."""

    slug: str
    """The year, such as `2024`."""
    name: str
    """The same."""
    aliases: tuple[str, ...] = ()
    """Always empty; part of the `Subject` protocol."""


class Subject(Protocol):
    """Anything that talks are grouped by: a speaker, an event, a topic or a year."""

    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


class Listed(Protocol):
    """The facts by which a talk or post can be listed, after the catalog resolved its names."""

    @property
    def people(self) -> tuple[Speaker, ...]: ...
    @property
    def event(self) -> Event | None: ...
    @property
    def topics(self) -> tuple[Topic, ...]: ...
    @property
    def year(self) -> int | None: ...
