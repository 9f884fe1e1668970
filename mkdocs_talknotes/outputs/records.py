"""Write `talks.json`, the whole catalog as data. Its format is described by the schema `schemas/talks.json`.

To keep the file small, empty fields are left out, and talks refer to speakers and events by slug.
"""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.text.plain import clean
from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.entries import Appearance, ListedPost, ListedTalk
    from mkdocs_talknotes.model import Event, Link, Speaker
    from mkdocs_talknotes.outputs.web import Web

VERSION = 1
"""Version of the format. It increases when a field is removed or changes its meaning, not for new fields."""

Record = dict[str, Any]


def to_talks_json(blog: Blog, web: Web | None) -> bytes:
    """Return the file as UTF-8 JSON. Without `web`, there are no absolute addresses, only paths of sources."""
    # Encoded record by record: one JSON text of everything would need several times the memory.
    file = BytesIO()
    for piece in _Writer(blog, web).pieces():
        file.write(piece.encode())
    return file.getvalue()


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Writer:
    def __init__(self, blog: Blog, web: Web | None) -> None:
        self._blog = blog
        self._web = web

    def pieces(self) -> Iterator[str]:
        """Yield the document in pieces of JSON text."""
        catalog = self._blog.catalog
        title, url = self._web.name if self._web else "", self._url(self._blog.place("index.md"))
        yield _to_json(_known(version=VERSION, title=title, url=url)).removesuffix("}")
        lists: Mapping[str, Iterator[Record]] = {
            "posts": map(self._post, catalog.posts),
            "talks": map(self._talk, catalog.talks),
            "speakers": (self._speaker(term.subject) for term in catalog.speakers),
            "events": (self._event(term.subject) for term in catalog.events),
        }
        for name, records in lists.items():
            opening = f',"{name}":['
            for record in records:
                yield opening + _to_json(record)
                opening = ","
            if opening == ",":
                yield "]"
        yield "}\n"

    def _post(self, post: ListedPost) -> Record:
        return _known(
            path=post.path,
            url=self._url(post.path),
            title=post.title,
            date=_day(post.date),
            updated=_day(post.post.updated),
            year=post.year,
            event=post.event.slug if post.event else "",
            authors=list(post.authors),
            topics=[topic.name for topic in post.topics],
            summary=post.post.summary,
            words=post.post.words,
        )

    def _talk(self, talk: ListedTalk) -> Record:
        note = talk.talk
        return _known(
            path=talk.path,
            line=note.line,
            url=self._url(talk.path, talk.fragment),
            title=talk.title,
            speakers=[_appearance(person) for person in talk.speakers],
            event=talk.event.slug if talk.event else "",
            date=_day(talk.date),
            time=note.time,
            year=talk.year,
            language=note.language,
            topics=[topic.name for topic in talk.topics],
            description=note.description,
            summary=note.summary,
            video=_known(url=note.video.url, start=note.video.start, end=note.video.end) if note.video else None,
            slides=note.slides.url if note.slides else "",
            links=_links(note.links),
        )

    def _speaker(self, speaker: Speaker) -> Record:
        return _known(
            slug=speaker.slug,
            name=speaker.name,
            url=self._url(self._blog.place(f"speakers/{speaker.slug}.md")),
            role=speaker.role,
            affiliation=speaker.affiliation,
            pronouns=speaker.pronouns,
            bio=speaker.bio,
            photo=self._picture(speaker.photo),
            links=_links(speaker.links),
        )

    def _event(self, event: Event) -> Record:
        return _known(
            slug=event.slug,
            name=event.name,
            url=self._url(self._blog.place(f"events/{event.slug}.md")),
            series=event.series,
            start=_day(event.start),
            end=_day(event.end),
            place=event.place,
            link=event.link,
            cover=self._picture(event.cover),
        )

    def _url(self, path: str, fragment: str = "") -> str:
        return self._web.url(path, fragment) if self._web else ""

    def _picture(self, path: str) -> str:
        return self._web.url(path) if self._web and path else path


def _appearance(person: Appearance) -> Record:
    return _known(slug=person.speaker.slug, role=person.role, organisation=person.organisation)


def _links(links: Iterable[Link]) -> list[Record]:
    return [_known(url=link.url, label=link.label, kind=str(link.kind)) for link in links if is_absolute(link.url)]


def _day(date: dt.date | None) -> str:
    return date.isoformat() if date else ""


def _known(**fields: Any) -> Record:
    """Return the fields that aren't empty; 0 isn't."""
    known = {name: value for name, value in fields.items() if value or value == 0}
    return {name: clean(value) if isinstance(value, str) else value for name, value in known.items()}
