"""The content of a schedule, independent of its format."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_talknotes.text.dates import date_in

_WHEN = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d))?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """A speaker in a schedule."""

    name: str
    role: str = ""
    """Job title or tag line."""
    links: tuple[str, ...] = ()
    """Web addresses, checked to be safe."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One talk of a schedule."""

    key: str
    """Id of the talk in its schedule. It stays the same when the title or time changes."""
    title: str
    presenters: tuple[Presenter, ...] = ()
    event: str = ""
    """Name of the conference; empty: that of the schedule."""
    date: dt.date | None = None
    time: str = ""
    """Start as `HH:MM`, in the local time of the conference."""
    unread: str = ""
    """Text of the date field, if no date can be read from it."""
    language: str = ""
    video: str = ""
    """Web address of the recording."""
    slides: str = ""
    """Web address of the slides."""
    link: str = ""
    """Web address of the talk's page."""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The talks of a conference, in the order of the file."""

    event: str = ""
    """Name of the conference; empty if the file has none."""
    start: dt.date | None = None
    """First day."""
    end: dt.date | None = None
    """Last day."""
    link: str = ""
    """Web address of the conference."""
    sessions: tuple[Session, ...] = ()


class Start(NamedTuple):
    """When a talk or conference starts."""

    day: dt.date | None = None
    time: str = ""
    """Start as `HH:MM`; empty if there is none."""
    unread: str = ""
    """The text, if no day could be read from it."""


def read_start(text: str) -> Start:
    """Read an ISO 8601 date (basic or extended) with or without a time of day, or a date in words."""
    match = _WHEN.match(text)
    with suppress(ValueError):  # no such day, as in a month 13
        if match:
            clock = f"{match[4]}:{match[5]}" if match[4] and match[4] < "24" and match[5] < "60" else ""
            return Start(dt.date(int(match[1]), int(match[2]), int(match[3])), clock)
    day = date_in(text)
    return Start(day) if day else Start(unread=text.strip())
