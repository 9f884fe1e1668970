"""Read the schedule format of frab and pretalx, as JSON and as XML (schema: https://c3voc.de/wiki/schedule)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import (
    Presenter,
    Schedule,
    Session,
    as_web_address,
    one_line,
    read_start,
    web_address,
    web_addresses,
)
from mkdocs_talknotes.inputs.schedules.sift import Entry, sifted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mkdocs_talknotes.inputs.fields import Fields

_IDS = ("guid", "code", "id", "slug")
_NO_TALK = frozenset({"break", "service"})
_LINK_LISTS = ("links", "attachments")
_PHOTO = ("avatar", "avatar_url", "avatar_source_url")
_TAKEN = frozenset(
    {*_IDS, *_LINK_LISTS, "title", "date", "start", "language", "url", "track", "persons", "type", "status", "state"}
)
"""Fields of an event that become part of a note, or say what kind of event it is."""
_TAKEN_OF_PERSON = frozenset(
    {*_IDS, *_PHOTO, "public_name", "name", "full_public_name", "url", "links", "biography", "bio"}
)


def read_frab_json(fields: Fields) -> Schedule:
    """Read `{"schedule": {"conference": {"days": [{"rooms": {name: [event, …]}}]}}}`."""
    whole = fields.child("schedule")
    conference = whole.child("conference") if whole else None
    if conference is None:
        return Schedule()
    rooms = [room for day in conference.children("days") for room in filter(None, [day.child("rooms")])]
    events = [event for room in rooms for name in room.names() for event in room.children(name)]
    schedule = Schedule(
        event=conference.text("title"),
        start=read_start(conference.text("start")).day,
        end=read_start(conference.text("end")).day,
        link=conference.url("url"),
    )
    return sifted(schedule, map(_entry, events))


def _entry(event: Fields) -> Entry:
    start = read_start(event.text("date"))
    session = Session(
        key=event.text(*_IDS) or event.text("title"),
        ids=tuple(filter(None, map(event.text, _IDS))),
        title=event.text("title"),
        presenters=tuple(person for person in map(_person, event.children("persons")) if person.name),
        date=start.day,
        unread=start.unread,
        time=start.time or event.text("start")[:5],
        language=event.text("language"),
        link=event.url("url"),
        links=web_addresses(event, *_LINK_LISTS),
        tags=event.texts("track"),
    )
    return Entry(
        session=session,
        status=event.word("status") or event.word("state"),
        is_break=event.word("type") in _NO_TALK,
        untaken=tuple(_untaken(event)),
    )


def _untaken(event: Fields) -> Iterator[str]:
    """Yield the names of fields that say something and don't become part of a note."""
    yield from event.others(_TAKEN)
    for key in _LINK_LISTS:
        if any(not web_address(item, "url") for item in event.children(key)):
            yield f"{key} without a web address"
    for person in event.children("persons"):
        yield from (f"persons.{name}" for name in person.others(_TAKEN_OF_PERSON))


def _person(person: Fields) -> Presenter:
    return Presenter(
        name=person.text("public_name", "name", "full_public_name"),
        links=tuple(filter(None, [person.url("url"), *web_addresses(person, "links")])),
        bio=one_line(person.text("biography", "bio")),
        photo=web_address(person, *_PHOTO),
        key=person.text(*_IDS),
    )


def read_frab_xml(root: Element) -> Schedule:
    """Read `<schedule><conference/><day><room><event/></room></day></schedule>`."""
    schedule = Schedule(
        event=_text(root, "conference/title"),
        start=read_start(_text(root, "conference/start")).day,
        end=read_start(_text(root, "conference/end")).day,
    )
    return sifted(schedule, (_xml_entry(event) for day in root.iter("day") for event in day.iter("event")))


def _xml_entry(event: Element) -> Entry:
    start = read_start(_text(event, "date"))
    ids = tuple(filter(None, (event.get("guid"), event.get("code"), event.get("id"), _text(event, "slug"))))
    session = Session(
        key=event.get("guid") or event.get("id") or _text(event, "title"),
        ids=ids,
        title=_text(event, "title"),
        presenters=tuple(_xml_people(event)),
        date=start.day,
        unread=start.unread,
        time=start.time or _text(event, "start")[:5],
        language=_text(event, "language"),
        link=as_web_address(_text(event, "url")),
        links=tuple(filter(None, (as_web_address(link.get("href", "")) for link in event.iter("link")))),
        tags=tuple(filter(None, [_text(event, "track")])),
    )
    return Entry(
        session=session,
        status=_text(event, "status") or _text(event, "state"),
        is_break=_text(event, "type").casefold() in _NO_TALK,
        untaken=tuple(child.tag for child in event if child.tag not in _TAKEN and "".join(child.itertext()).strip()),
    )


def _xml_people(event: Element) -> Iterator[Presenter]:
    for person in event.iterfind("persons/person"):
        if name := one_line("".join(person.itertext())):
            yield Presenter(name=name, key=person.get("guid") or person.get("code") or person.get("id") or "")


def _text(element: Element, path: str) -> str:
    return one_line(element.findtext(path) or "")
