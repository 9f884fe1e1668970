"""The content of a schedule, independent of its format."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_talknotes.text.dates import date_in
from mkdocs_talknotes.text.urls import checked_url

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.fields import Fields

_WHEN = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d))?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """A speaker in a schedule."""

    name: str
    role: str = ""
    """Job title or tag line."""
    links: tuple[str, ...] = ()
    """Web addresses, checked to be safe."""
    bio: str = ""
    """Short biography, on one line."""
    photo: str = ""
    """Web address of a picture."""
    key: str = ""
    """Id in the schedule, which tells people of the same name apart; empty: the schedule has no ids of speakers."""


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
    links: tuple[str, ...] = ()
    """Further web addresses, such as attachments."""
    ids: tuple[str, ...] = ()
    """All ids of the talk in its schedule."""
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
    remarks: tuple[str, ...] = ()
    """Sentences about entries, speakers and fields that were left out."""


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


def as_web_address(text: str) -> str:
    """Return a text that is an absolute web address, else an empty one."""
    checked = checked_url(text.strip()) or ""
    return checked if checked.startswith(("http://", "https://")) else ""


def web_address(fields: Fields, *keys: str) -> str:
    """Return the first of these fields that is an absolute web address."""
    return next(filter(None, (as_web_address(fields.text(key)) for key in keys)), "")


def web_addresses(fields: Fields, *keys: str) -> tuple[str, ...]:
    """Return the web addresses in lists of mappings with `url`, such as links and attachments."""
    return tuple(filter(None, (web_address(item, "url") for key in keys for item in fields.children(key))))


def one_line(text: str) -> str:
    """Return a text of several lines on one."""
    return " ".join(text.split())
