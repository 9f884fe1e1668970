"""Read Sessionize's "All data" in JSON (https://sessionize.com/playbook/api)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session, one_line, read_start, web_address
from mkdocs_talknotes.inputs.schedules.sift import Entry, sifted

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.fields import Fields

_TAKEN = frozenset(
    {"id", "title", "startsAt", "speakers", "recordingUrl", "liveUrl", "isServiceSession", "status"}
    # For the conference's own programme.
    | {"isPlenumSession", "isInformed", "isConfirmed"}
)

_TAKEN_OF_SPEAKER = frozenset(
    {"id", "fullName", "firstName", "lastName", "tagLine", "links", "bio", "profilePicture"}
    # For the conference's own programme.
    | {"sessions", "isTopSpeaker"}
)


def read_sessionize(fields: Fields) -> Schedule:
    """Read `{"sessions": […], "speakers": […]}`.

    Service sessions (breaks, registration) are no talks. The format doesn't contain the name of the conference.
    """
    described = fields.children("speakers")
    people = {person.text("id"): _presenter(person) for person in described}
    untaken = {
        person.text("id"): [f"speakers.{name}" for name in person.others(_TAKEN_OF_SPEAKER)] for person in described
    }
    return sifted(Schedule(), (_entry(entry, people, untaken) for entry in fields.children("sessions")))


def _entry(entry: Fields, people: dict[str, Presenter], untaken: dict[str, list[str]]) -> Entry:
    ids = [item if isinstance(item, str) else item.text("id") for item in entry.items("speakers")]
    known = [key for key in ids if key in people and people[key].name]
    return Entry(
        session=_session(entry, tuple(people[key] for key in known)),
        status=entry.word("status"),
        is_break=entry.flag("isServiceSession"),
        unknown=tuple(key for key in ids if key not in known),
        untaken=(*entry.others(_TAKEN), *(name for key in known for name in untaken[key])),
    )


def _session(entry: Fields, presenters: tuple[Presenter, ...]) -> Session:
    start = read_start(entry.text("startsAt"))
    return Session(
        key=entry.text("id") or entry.text("title"),
        title=entry.text("title"),
        presenters=presenters,
        date=start.day,
        unread=start.unread,
        time=start.time,
        video=entry.url("recordingUrl") or entry.url("liveUrl"),
    )


def _presenter(person: Fields) -> Presenter:
    links = (link.url("url") for link in person.children("links"))
    name = person.text("fullName") or f"{person.text('firstName')} {person.text('lastName')}".strip()
    return Presenter(
        name=name,
        role=person.text("tagLine"),
        links=tuple(filter(None, links)),
        bio=one_line(person.text("bio")),
        photo=web_address(person, "profilePicture"),
        key=person.text("id"),
    )
