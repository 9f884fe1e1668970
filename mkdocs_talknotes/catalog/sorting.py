"""The order of posts, talks and terms. Ties are broken by file name numbers, paths, lines and slugs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.settings import Order
from mkdocs_talknotes.text.collate import collation_key
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs_talknotes.catalog.entries import ListedPost, ListedTalk, Term


def newest_first(post: ListedPost) -> tuple[object, ...]:
    """Return the key by which posts are sorted: the newest first."""
    # Posts of one day are sorted by the numbers in their file names; undated posts come last.
    return (-_moment(post), post.post.order, post.path)


def talks_newest_first(posts: Sequence[ListedPost]) -> Callable[[ListedTalk], tuple[object, ...]]:
    """Return the key by which talks are sorted: the newest first, those of one moment in the order of `posts`."""
    rank = {post.path: place for place, post in enumerate(posts)}
    return lambda talk: (-_moment(talk), rank[talk.path], talk.talk.line, talk.fragment)


def _newest_event_first(term: Term[Any]) -> tuple[object, ...]:
    start = getattr(term.subject, "start", None)
    first = _seconds(start) if start else max(map(_moment, term.posts))
    return (-first, match_key(term.name), term.slug)


def ordered_terms(terms: Iterable[Term[Any]], order: Order, language: str) -> list[Term[Any]]:
    """Return terms in an order; `language` is the IETF tag of the alphabet for names."""
    if order is Order.NEWEST_FIRST:
        return sorted(terms, key=_newest_event_first)

    def by_name(term: Term[Any]) -> tuple[str, str, str]:
        name = getattr(term.subject, "sort_name", "") or term.name
        return (collation_key(name, language), name, term.slug)

    return sorted(terms, key=by_name, reverse=order is Order.NAME_DESCENDING)


def _moment(item: ListedTalk | ListedPost) -> int:
    """Return when a talk or post was, in seconds since day 0 of the proleptic Gregorian calendar; 0 if unknown.

    Without a time of day this is the start of the day; without a day, the first day of its event, month or year.
    """
    if item.at:
        # A time without a zone counts as UTC, as in feeds.
        zone = item.at.utcoffset() or dt.timedelta()
        return _seconds(item.at.date()) + _seconds_of_day(item.at) - int(zone.total_seconds())
    start = item.event.start if item.event else None
    first = dt.date(int(item.period[:4]), int(item.period[5:] or 1), 1) if item.period else None
    day = item.date or first or start or (dt.date(item.year, 1, 1) if item.year else None)
    return _seconds(day) if day else 0


def _seconds(day: dt.date) -> int:
    return day.toordinal() * 86_400


def _seconds_of_day(at: dt.datetime) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second
