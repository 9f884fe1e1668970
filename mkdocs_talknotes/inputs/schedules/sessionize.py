"""Read Sessionize's "All data" in JSON (https://sessionize.com/playbook/api)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session, read_start

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.fields import Fields


def read_sessionize(fields: Fields) -> Schedule:
    """Read `{"sessions": […], "speakers": […]}`.

    Service sessions (breaks, registration) are skipped. The format doesn't contain the name of the conference.
    """
    people = {person.text("id"): _presenter(person) for person in fields.children("speakers")}
    entries = fields.children("sessions")
    talks = [entry for entry in entries if entry.text("title") and not entry.flag("isServiceSession")]
    return Schedule(sessions=tuple(_session(entry, people) for entry in talks))


def _session(entry: Fields, people: dict[str, Presenter]) -> Session:
    start = read_start(entry.text("startsAt"))
    ids = [item if isinstance(item, str) else item.text("id") for item in entry.items("speakers")]
    return Session(
        key=entry.text("id") or entry.text("title"),
        title=entry.text("title"),
        presenters=tuple(people[key] for key in ids if key in people and people[key].name),
        date=start.day,
        unread=start.unread,
        time=start.time,
        video=entry.url("recordingUrl") or entry.url("liveUrl"),
    )


def _presenter(person: Fields) -> Presenter:
    links = (link.url("url") for link in person.children("links"))
    name = person.text("fullName") or f"{person.text('firstName')} {person.text('lastName')}".strip()
    return Presenter(name=name, role=person.text("tagLine"), links=tuple(filter(None, links)))
