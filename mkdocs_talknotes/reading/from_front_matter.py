"""Front matter → fields of posts and talks. Names are those of Material's blog where both mean the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.credits import read_credit
from mkdocs_talknotes.model import Link, LinkKind, Mention, Talk, Video
from mkdocs_talknotes.reading.other_tools import OTHER_NAMES
from mkdocs_talknotes.reading.person import Likeness, Person
from mkdocs_talknotes.text.urls import classify, video_offset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.inputs.fields import Fields
    from mkdocs_talknotes.reading.names import NameReader

TALK_FIELDS = (
    "title",
    "speaker",
    "speakers",
    "event",
    "date",
    "time",
    "video",
    "slides",
    "image",
    "tags",
    "description",
    "credit",
    "language",
    "links",
    "heading",
    "presenter",
    "presenters",
    "subtitle",
    "categories",
    "conference",
)
POST_FIELDS = (
    *(name for name in TALK_FIELDS if name != "heading"),
    "talks",
    "author",
    "authors",
    "draft",
    "slug",
    "talknotes",
)
OTHER_FIELDS = frozenset({"category", "data", "link", "listed", "session", "tag", "talk", "update"}) | OTHER_NAMES
"""What other tools, and other parts of this one, read in front matter, and is no misspelling of a field above."""
# In bytes; file systems take names of 255, ending included.
_LONGEST_SLUG = 200
SPEAKER_KEYS = ("speakers", "speaker", "presenters", "presenter")
_NOBODY = frozenset({"?", "-", "anonymous", "n/a", "na", "none", "tba", "tbc", "tbd", "todo", "unknown", "various"})
PERSON_FIELDS = ("name", "handle", "role", "affiliation", "url", "links")


def date(fields: Fields) -> dt.date | None:
    """Read `date`, which Material also takes as a mapping with `created`."""
    inner = fields.child("date") if fields.is_mapping("date") else None
    return inner.date("created") if inner else fields.date("date")


def updated(fields: Fields) -> dt.date | None:
    inner = fields.child("date") if fields.is_mapping("date") else None
    return inner.date("updated") if inner else None


def tags(fields: Fields) -> tuple[str, ...]:
    """Read `tags` and `categories`: both are topics."""
    return tuple(dict.fromkeys((*fields.texts("tags"), *fields.texts("categories"))))


def authors(fields: Fields) -> tuple[str, ...]:
    """Read who wrote the notes."""
    return fields.texts("authors", "author")


def slug(fields: Fields) -> str:
    """Read the address; a path is none."""
    text = fields.text("slug").strip("/")
    if text and ("/" in text or "\\" in text or text.startswith(".") or len(text.encode()) > _LONGEST_SLUG):
        fields.complain("slug", "a single word such as `normconf-2022`", text)
        return ""
    return text


def people(fields: Fields, names: NameReader) -> tuple[Mention, ...]:
    """Read `speaker` or `speakers`: a text, or a list of texts and mappings; else a `subtitle` of names."""
    for key in SPEAKER_KEYS:
        if fields.is_mapping(key):
            read: Iterator[Mention] = map(_person, filter(None, [fields.child(key)]))
            return tuple(person for person in read if person.name)
        if fields.is_list(key):
            read = (_listed(item, names) if isinstance(item, str) else _person(item) for item in fields.items(key))
            return tuple(person for person in read if person.name)
        if key in fields:
            return _named(fields, key, names)
    return tuple(map(_mention, names.people(fields.text("subtitle"))))


def over(talk: Talk, fields: Fields) -> Talk:
    """Lay front matter over what the text says."""
    url = fields.url("video")
    slides = fields.url("slides")
    video = Video(url=url, start=video_offset(url)) if url else talk.video
    return replace(
        talk,
        video=video,
        slides=Link(url=slides, kind=LinkKind.SLIDES) if slides else talk.slides,
        links=(*talk.links, *(Link(url=link, kind=classify(link)) for link in fields.urls("links"))),
        event=fields.text("event", "conference") or talk.event,
        date=date(fields) or talk.date,
        time=fields.text("time") or talk.time,
        language=fields.text("language").lower() or talk.language,
        image=fields.url("image") or talk.image,
        tags=tags(fields) or talk.tags,
        description=fields.text("description") or talk.description,
        summary=fields.text("description") or talk.summary,
        credit=read_credit(fields) or talk.credit,
    )


def _listed(text: str, names: NameReader) -> Mention:
    """Read an entry of a list: there, whatever stands in it is one speaker."""
    return _mention(names.person(text) or Person(name=text))


def _named(fields: Fields, key: str, names: NameReader) -> tuple[Mention, ...]:
    """Read names in one text: whatever stands there is a speaker, unless it says that nobody is known."""
    text = fields.text(key)
    if text.casefold() in _NOBODY:
        return ()
    return tuple(map(_mention, names.people(text, least=Likeness.POSSIBLE))) or (Mention(name=text),)


def _mention(person: Person) -> Mention:
    return Mention(name=person.name, handle=person.handle, role=person.role, organisation=person.organisation)


def _person(fields: Fields) -> Mention:
    fields.suggest(PERSON_FIELDS, all_known=True)
    url = fields.url("url")
    name = fields.text("name") or fields.text("handle")
    if not name:
        fields.complain("name", "a name", "nothing")
    return Mention(
        name=name,
        handle=fields.text("handle"),
        role=fields.text("role"),
        organisation=fields.text("affiliation"),
        links=tuple(Link(url=link, kind=LinkKind.SITE) for link in (url, *fields.urls("links")) if link),
    )
