"""Read schedules in iCalendar (RFC 5545), where each `VEVENT` is a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import Schedule, Session, as_web_address, read_start
from mkdocs_talknotes.inputs.schedules.sift import Entry, sifted
from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAKEN = frozenset({"SUMMARY", "UID", "DTSTART", "URL", "CATEGORIES", "STATUS"})
# Properties for calendar programs, which say nothing about a talk.
_TECHNICAL = frozenset(
    {"DTSTAMP", "DTEND", "SEQUENCE", "CREATED", "LAST-MODIFIED", "TRANSP", "CLASS", "BEGIN", "END", "RECURRENCE-ID"}
)


def read_ical(text: str) -> Schedule:
    """Read a calendar. Its sessions have no presenters: iCalendar has no field for speakers."""
    event, entries = "", []
    inside: dict[str, str] | None = None
    for name, value in _properties(text):
        if name == "BEGIN" and value.upper() == "VEVENT":
            inside = {}
        elif name == "END" and value.upper() == "VEVENT" and inside is not None:
            entries.append(_entry(inside))
            inside = None
        elif inside is not None:
            inside.setdefault(name, value)
        elif name in ("X-WR-CALNAME", "NAME") and not event:
            event = _plain(value)
    return sifted(Schedule(event=event), entries)


def _entry(fields: dict[str, str]) -> Entry:
    names = (name for name, value in fields.items() if value.strip() and name not in _TAKEN | _TECHNICAL)
    return Entry(session=_session(fields), status=fields.get("STATUS", "").strip(), untaken=tuple(names))


def _session(fields: dict[str, str]) -> Session:
    title = _plain(fields.get("SUMMARY", ""))
    start = read_start(fields.get("DTSTART", ""))
    # Drop a time in UTC: the time zone of the conference isn't known.
    is_local = not fields.get("DTSTART", "").endswith("Z")
    return Session(
        key=_plain(fields.get("UID", "")) or title,
        title=title,
        date=start.day,
        unread=start.unread,
        time=start.time if is_local else "",
        link=as_web_address(fields.get("URL", "")),
        tags=tuple(filter(None, map(_plain, fields.get("CATEGORIES", "").split(",")))),
    )


def _properties(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and value of each property, without parameters. Folded lines (RFC 5545, 3.1) are joined."""
    line: list[str] = []
    for part in [*text.splitlines(), ""]:
        if part[:1] in (" ", "\t") and line:
            line.append(part[1:])
            continue
        head, _, value = "".join(line).partition(":")
        if head:
            yield head.partition(";")[0].upper(), value
        line = [part]


def _plain(value: str) -> str:
    for escaped, sign in (("\\n", " "), ("\\N", " "), ("\\,", ","), ("\\;", ";"), ("\\\\", "\\")):
        value = value.replace(escaped, sign)
    return " ".join(clean(value).split())
