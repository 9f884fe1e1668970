"""Read the schedule format of frab and pretalx, as JSON and as XML (schema: https://c3voc.de/wiki/schedule)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session, read_start

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mkdocs_talknotes.inputs.fields import Fields


def read_frab_json(fields: Fields) -> Schedule:
    """Read `{"schedule": {"conference": {"days": [{"rooms": {name: [event, …]}}]}}}`."""
    whole = fields.child("schedule")
    conference = whole.child("conference") if whole else None
    if conference is None:
        return Schedule()
    rooms = [room for day in conference.children("days") for room in filter(None, [day.child("rooms")])]
    events = [event for room in rooms for name in room.names() for event in room.children(name)]
    return Schedule(
        event=conference.text("title"),
        start=read_start(conference.text("start")).day,
        end=read_start(conference.text("end")).day,
        link=conference.url("url"),
        sessions=tuple(session for event in events if (session := _session(event)).title),
    )


def _session(event: Fields) -> Session:
    start = read_start(event.text("date"))
    people = event.children("persons")
    names = [(person.text("public_name", "name", "full_public_name"), person) for person in people]
    return Session(
        key=event.text("guid", "code", "id", "slug") or event.text("title"),
        title=event.text("title"),
        presenters=tuple(Presenter(name=name, links=_links(person)) for name, person in names if name),
        date=start.day,
        unread=start.unread,
        time=start.time or event.text("start")[:5],
        language=event.text("language"),
        link=event.url("url"),
        tags=event.texts("track"),
    )


def _links(person: Fields) -> tuple[str, ...]:
    return tuple(filter(None, [person.url("url")]))


def read_frab_xml(root: Element) -> Schedule:
    """Read `<schedule><conference/><day><room><event/></room></day></schedule>`."""
    events = [event for day in root.iter("day") for event in day.iter("event")]
    return Schedule(
        event=_text(root, "conference/title"),
        start=read_start(_text(root, "conference/start")).day,
        end=read_start(_text(root, "conference/end")).day,
        sessions=tuple(_xml_sessions(events)),
    )


def _xml_sessions(events: list[Element]) -> Iterator[Session]:
    for event in events:
        title = _text(event, "title")
        start = read_start(_text(event, "date"))
        names = (" ".join("".join(person.itertext()).split()) for person in event.iterfind("persons/person"))
        if title:
            yield Session(
                key=event.get("guid") or event.get("id") or title,
                title=title,
                presenters=tuple(Presenter(name=name) for name in names if name),
                date=start.day,
                unread=start.unread,
                time=start.time or _text(event, "start")[:5],
                language=_text(event, "language"),
                tags=tuple(filter(None, [_text(event, "track")])),
            )


def _text(element: Element, path: str) -> str:
    return " ".join((element.findtext(path) or "").split())
