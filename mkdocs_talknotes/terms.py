"""What talks are listed by: speakers, events, topics and years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from mkdocs_talknotes.model import Credit, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""
    pronouns: str = ""
    bio: str = ""
    photo: str = ""
    """Path relative to the docs folder, or an absolute web address."""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    series: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    place: str = ""
    link: str = ""
    credit: Credit | None = None
    cover: str = ""
    """Path relative to the docs folder, or an absolute web address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    slug: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
