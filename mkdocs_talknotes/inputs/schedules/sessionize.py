"""Sessionize's "All data" as JSON: https://sessionize.com/playbook/api."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session, day_and_time

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.fields import Fields


def read_sessionize(fields: Fields) -> Schedule:
    """Read `{"sessions": […], "speakers": […]}`; breaks and registration are no talks. It names no conference."""
    people = {person.text("id"): _presenter(person) for person in fields.children("speakers")}
    sessions = [one for one in fields.children("sessions") if one.text("title") and not one.flag("isServiceSession")]
    return Schedule(sessions=tuple(_session(one, people) for one in sessions))


def _session(one: Fields, people: dict[str, Presenter]) -> Session:
    date, time = day_and_time(one.text("startsAt"))
    named = [item if isinstance(item, str) else item.text("id") for item in one.items("speakers")]
    return Session(
        key=one.text("id") or one.text("title"),
        title=one.text("title"),
        presenters=tuple(people[key] for key in named if key in people and people[key].name),
        date=date,
        time=time,
        video=one.url("recordingUrl") or one.url("liveUrl"),
    )


def _presenter(person: Fields) -> Presenter:
    links = (link.url("url") for link in person.children("links"))
    name = person.text("fullName") or f"{person.text('firstName')} {person.text('lastName')}".strip()
    return Presenter(name=name, role=person.text("tagLine"), links=tuple(filter(None, links)))
