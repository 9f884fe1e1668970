"""The days of an event, and its talks in the order of its programme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from mkdocs_talknotes.catalog.entries import ListedTalk, Term
    from mkdocs_talknotes.model import Event

_TIME = re.compile(r"(\d{1,2})[:.h](\d\d)\s*(p\.?m)?", re.IGNORECASE)


def days_of(term: Term[Event]) -> tuple[dt.date, dt.date | None] | None:
    """Return the first and last day of an event: from the data file, else from its talks and posts; None if unknown."""
    event = term.subject
    if event.start:
        return event.start, event.end
    dates = (*(talk.date for talk in term.talks), *(post.date for post in term.posts))
    days = sorted({date for date in dates if date})
    return (days[0], days[-1]) if days else None


def in_order(talks: Iterable[ListedTalk]) -> list[ListedTalk]:
    """Sort the talks of an event by day and time of day; undated talks come last.

    The sort is stable: talks of one day without a time keep the catalog's order, which is that of their page.
    """
    return sorted(talks, key=lambda talk: (talk.date is None, talk.date.toordinal() if talk.date else 0, _minute(talk)))


def _minute(talk: ListedTalk) -> int:
    """Return a talk's start in minutes since midnight; 1440 if the note has no time, which sorts it last."""
    time = _TIME.search(talk.talk.time)
    if not time:
        return 24 * 60
    afternoon = bool(time[3]) and int(time[1]) < 12
    return (int(time[1]) + 12 * afternoon) * 60 + int(time[2])


def by_day(talks: Sequence[ListedTalk]) -> list[tuple[dt.date, list[ListedTalk]]]:
    """Group talks by day, keeping their order; empty if all are on one day, or any has no date."""
    days: dict[dt.date, list[ListedTalk]] = {}
    for talk in talks:
        if talk.date is None:
            return []
        days.setdefault(talk.date, []).append(talk)
    return list(days.items()) if len(days) > 1 else []


def by_year(talks: Sequence[ListedTalk]) -> list[tuple[int, list[ListedTalk]]]:
    """Group talks by year, keeping their order; empty if all are in one year, or any has no year."""
    years: dict[int, list[ListedTalk]] = {}
    for talk in talks:
        if talk.year is None:
            return []
        years.setdefault(talk.year, []).append(talk)
    return list(years.items()) if len(years) > 1 else []
