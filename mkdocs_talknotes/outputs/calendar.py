"""Write events as iCalendar (RFC 5545), so that followers of a meetup can subscribe to its dates.

The only module that needs the package `icalendar`, which the extra `calendar` installs.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from icalendar import Calendar
from icalendar import Event as Entry

from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.model import Event
    from mkdocs_talknotes.outputs.web import Web

# Namespace of the UUIDs of events. Must never change: calendars would show every event twice.
_EVENTS = uuid.UUID("6f5b8f0e-5a0c-4b43-9d53-0c7f2b1d7a11")


def to_calendar(blog: Blog, web: Web) -> bytes:
    """Return all dated events, oldest first: those with notes, and those that only `.events.yml` describes."""
    calendar = Calendar()
    calendar.add("prodid", "-//talknotes//events//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", clean(web.name))
    for event, start in _dated(blog):
        calendar.add_component(_entry(event, start, blog, web))
    return bytes(calendar.to_ical())


def _dated(blog: Blog) -> Iterable[tuple[Event, dt.date]]:
    events = {event.slug: event for event in (*blog.described_events, *(term.subject for term in blog.catalog.events))}
    dated = [(event, event.start) for event in events.values() if event.start]
    return sorted(dated, key=lambda pair: (pair[1], pair[0].slug))


def _entry(event: Event, start: dt.date, blog: Blog, web: Web) -> Entry:
    entry = Entry()
    noted = any(term.slug == event.slug for term in blog.catalog.events)
    page = web.url(blog.place(f"events/{event.slug}.md"))
    # Doesn't depend on the site's address or the page: with a new UID, calendars would show the event twice.
    entry.add("uid", str(uuid.uuid5(_EVENTS, event.slug)))
    # A required field for the time of writing. The event's day stands in for it, so that builds are reproducible.
    entry.add("dtstamp", dt.datetime(start.year, start.month, start.day, tzinfo=dt.UTC))
    entry.add("summary", clean(event.name))
    entry.add("dtstart", _in_utc(event.starts) or start)
    end = max(event.end or start, start)
    if event.starts:
        if event.ends:
            entry.add("dtend", _in_utc(event.ends))
    elif end < dt.date.max:
        # DTEND is exclusive: the day after the last.
        entry.add("dtend", end + dt.timedelta(days=1))
    if event.place:
        entry.add("location", clean(event.place))
    if address := (page if noted else event.link):
        entry.add("url", address)
    return entry


def _in_utc(at: dt.datetime | None) -> dt.datetime | None:
    """Convert a time to UTC. A time without a zone stays "floating": the reader's local time (RFC 5545, form 1)."""
    return at.astimezone(dt.UTC) if at and at.tzinfo else at
