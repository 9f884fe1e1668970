"""What a schedule says of its talks, whatever format it is in."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from dataclasses import dataclass

_WHEN = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d))?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """Somebody who gives a talk."""

    name: str
    role: str = ""
    links: tuple[str, ...] = ()
    """Checked web addresses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One talk of a schedule."""

    key: str
    """What names it in its schedule, also after its title or its time has changed."""
    title: str
    presenters: tuple[Presenter, ...] = ()
    event: str = ""
    """Empty: the schedule's."""
    date: dt.date | None = None
    time: str = ""
    """`HH:MM`, where the conference is."""
    language: str = ""
    video: str = ""
    slides: str = ""
    link: str = ""
    """Web address of its page."""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The talks of a conference, in the order of the file."""

    event: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    link: str = ""
    sessions: tuple[Session, ...] = ()


def day_and_time(text: str) -> tuple[dt.date | None, str]:
    """Read an ISO 8601 date, basic or extended, and the time of day behind it as `HH:MM`, empty where none stands."""
    match = _WHEN.match(text)
    with suppress(ValueError):  # the thirteenth month
        if match:
            clock = f"{match[4]}:{match[5]}" if match[4] and match[4] < "24" and match[5] < "60" else ""
            return dt.date(int(match[1]), int(match[2]), int(match[3])), clock
    return None, ""
