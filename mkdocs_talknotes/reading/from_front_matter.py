"""Reads fields of posts and talks from front matter. Names follow Material's blog where the meaning is the same."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.credits import read_credit
from mkdocs_talknotes.model import Link, LinkKind, Mention, Talk, Video
from mkdocs_talknotes.reading.names import without_email
from mkdocs_talknotes.reading.other_tools import OTHER_NAMES
from mkdocs_talknotes.reading.person import Likeness, Person
from mkdocs_talknotes.reading.stated_people import is_nobody, stated_people, surname_last
from mkdocs_talknotes.text.dates import Moment
from mkdocs_talknotes.text.hosts import hosted
from mkdocs_talknotes.text.urls import classify, video_offset, with_scheme

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
"""Fields that other tools or other modules read, which must not be reported as misspelt."""
# In bytes; file systems allow names of 255 bytes, including the extension.
_LONGEST_SLUG = 200
_BETWEEN_TOPICS = re.compile(r"[,;]")
SPEAKER_KEYS = ("speakers", "speaker", "presenters", "presenter")
PERSON_FIELDS = ("name", "handle", "role", "affiliation", "url", "links", "photo", "bio")


def moment(fields: Fields) -> Moment:
    """Read `date`: a date, or like Material a mapping with `created`."""
    inner = fields.child("date") if fields.is_mapping("date") else None
    return (inner.moment("created") if inner else fields.moment("date")) or Moment()


def updated(fields: Fields) -> dt.date | None:
    """Read `updated` inside the mapping `date`, the day of the last change; None if there is none."""
    inner = fields.child("date") if fields.is_mapping("date") else None
    return inner.date("updated") if inner else None


def tags(fields: Fields) -> tuple[str, ...]:
    """Read `tags` and `categories`; both become topics."""
    return tuple(dict.fromkeys((*_topics(fields, "tags"), *_topics(fields, "categories"))))


def _topics(fields: Fields, key: str) -> tuple[str, ...]:
    """Read a list, or a text with several topics: separated by commas, as `#one #two`, or by spaces (Jekyll)."""
    if fields.is_list(key) or key not in fields:
        return fields.texts(key)
    text = fields.text(key)
    parts = _BETWEEN_TOPICS.split(text)
    words = text.split()
    if len(parts) == 1 and len(words) > 1:
        if key == "categories" or all(word.startswith("#") for word in words):
            parts = words
        else:
            fields.advise(
                key,
                "tags-in-one-text",
                f"`{text}` is read as one topic.",
                f"If these are several topics, write `{key}: [{', '.join(words)}]`.",
            )
    return tuple(topic for part in parts if (topic := part.strip().removeprefix("#")))


def authors(fields: Fields, names: NameReader) -> tuple[str, ...]:
    """Read the authors of the notes: names, keys of `.authors.yml`, or mappings with `name`.

    A text may hold several full names: `Ada Moss, Bert Hall`.
    """
    for key in ("authors", "author"):
        if key in fields:
            items = fields.items(key)
            if len(items) == 1 and isinstance(items[0], str):
                people = stated_people(items[0], names, several=True)
                return tuple(person.name for person in people) if len(people) > 1 else (items[0],)
            return tuple(filter(None, (item if isinstance(item, str) else _writer(item) for item in items)))
    return ()


def _writer(fields: Fields) -> str:
    name = fields.text("name", "title", "key")
    if not name:
        fields.complain("name", "a name", "")
    return name


def slug(fields: Fields) -> str:
    """Read `slug`, the last part of the page's URL; a value with slashes is reported."""
    text = fields.text("slug").strip("/")
    if text and ("/" in text or "\\" in text or text.startswith(".") or len(text.encode()) > _LONGEST_SLUG):
        fields.complain("slug", "a single word such as `normconf-2022`", text)
        return ""
    return text


def people(fields: Fields, names: NameReader) -> tuple[Mention, ...]:
    """Read `speaker` or `speakers` (a text, or a list of texts and mappings), else names in `subtitle`."""
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


def with_front_matter(talk: Talk, fields: Fields) -> Talk:
    """Return the talk with the fields from front matter, which take precedence over the text."""
    when = moment(fields)
    url = _single(fields, "video", "the address of one recording")
    slides = _single(fields, "slides", "the address of one slide deck")
    video = Video(url=url, start=video_offset(url)) if url else talk.video
    return replace(
        talk,
        video=video,
        slides=Link(url=slides, kind=LinkKind.SLIDES) if slides else talk.slides,
        links=(*talk.links, *(Link(url=link, kind=classify(link)) for link in fields.urls("links"))),
        event=fields.text("event", "conference") or talk.event,
        date=when.day or talk.date,
        at=when.time or talk.at,
        period=when.period or talk.period,
        time=fields.text("time") or talk.time or (f"{when.time:%H:%M}" if when.time else ""),
        language=fields.text("language").lower() or talk.language,
        image=fields.url("image") or talk.image,
        tags=tags(fields) or talk.tags,
        description=fields.text("description") or talk.description,
        summary=fields.text("description") or talk.summary,
        credit=read_credit(fields) or talk.credit,
    )


def _single(fields: Fields, key: str, expected: str) -> str:
    """Read the address of a recording or slides. Channels, profiles and searches are reported; they hold many."""
    url = with_scheme(fields.url(key))
    if url and hosted(url) is LinkKind.OTHER:
        fields.complain(key, expected, url)
        return ""
    return url


def _listed(text: str, names: NameReader) -> Mention:
    """Read an entry of `speakers`; each entry is one speaker, whatever it looks like."""
    text = _name_of(text)
    return _mention(names.person(text) or Person(name=text))


def _named(fields: Fields, key: str, names: NameReader) -> tuple[Mention, ...]:
    """Read names from one text. Everything in it is a speaker, unless it says that the speaker is unknown."""
    text = _name_of(fields.text(key))
    if not text:
        return ()
    return tuple(map(_mention, names.people(text, least=Likeness.POSSIBLE))) or (Mention(name=text),)


def _name_of(text: str) -> str:
    """Return a name without an e-mail address, with the surname last; empty if it says that nobody is known."""
    name = surname_last(without_email(text))
    return "" if is_nobody(name) else name


def _mention(person: Person) -> Mention:
    return Mention(name=person.name, handle=person.handle, role=person.role, organisation=person.organisation)


def _person(fields: Fields) -> Mention:
    fields.suggest(PERSON_FIELDS, all_known=True)
    url = fields.url("url")
    name = without_email(fields.text("name")) or fields.text("handle")
    if not name:
        fields.complain("name", "a name", "")
    return Mention(
        name=name,
        handle=fields.text("handle"),
        role=fields.text("role"),
        organisation=fields.text("affiliation"),
        links=tuple(Link(url=link, kind=LinkKind.SITE) for link in (url, *fields.urls("links")) if link),
        photo=fields.url("photo"),
        bio=fields.text("bio"),
    )
