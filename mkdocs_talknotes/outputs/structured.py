"""Structured data of pages: JSON-LD with the vocabulary of schema.org.

Nothing is invented: a recording has no upload date, and a credit is a `Person` only if the name is known in the blog.
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element

from mkdocs_talknotes.catalog.credits import credit_in_force
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.licenses import license_address
from mkdocs_talknotes.text.paths import locate
from mkdocs_talknotes.text.plain import clean, match_key
from mkdocs_talknotes.text.urls import is_absolute
from mkdocs_talknotes.text.videos import recording_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.entries import Entry, ListedPost, ListedTalk, ShownPicture
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.model import Credit, Event, Link, Speaker, Video
    from mkdocs_talknotes.outputs.web import Web
    from mkdocs_talknotes.settings import Kind

Node = dict[str, Any]

_MOMENT = re.compile(r'<a class="tn-moment"[^<>]*>')
_SECONDS = re.compile(r"[0-9]{1,6}")
_ATTRIBUTE = re.compile(r'(?<![\w-])([\w-]++)="([^"]*)"')
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# Escaped in JSON: `<`, `>` and `&` could end the script element; the others are line breaks in old JavaScript.
_ESCAPES = tuple((character, f"\\u{ord(character):04x}") for character in "<>&\u2028\u2029")


def script(nodes: Sequence[Node]) -> Element:
    """Return a `<script type="application/ld+json">` with these nodes. Content security policies don't block data."""
    text = clean(_encode({"@context": "https://schema.org", "@graph": nodes}))
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    element = Element("script", type="application/ld+json")
    element.text = text
    return element


class Describer:
    """Makes the structured data of the pages of one blog."""

    def __init__(self, blog: Blog, web: Web) -> None:
        self._blog = blog
        self._web = web
        people = (name for post in blog.catalog.posts for name in (*post.authors, *(p.name for p in post.people)))
        self._people = {match_key(name): name for name in people}

    def describe(self, path: str, page: str) -> list[Node]:
        """Return the nodes of a page; none if it is neither a post nor an index page.

        `path` is that of its source; `page` is its finished HTML, from which links to moments of recordings are read.
        """
        post, index = self._blog.catalog.by_path.get(path), self._blog.by_path.get(path)
        nodes: list[Node] = []
        if post:
            nodes += self._post(post, _moments(page))
        if index:
            nodes += self._index(index)
        trail = self._trail(path, post.title if post else index.title if index else "", index)
        return [*nodes, trail] if nodes else []

    def _post(self, post: ListedPost, moments: Sequence[tuple[str, int]]) -> list[Node]:
        url = self._web.url(post.path)
        published = post.post.at or post.post.date
        node = _node(
            "BlogPosting",
            self._web.url(post.path, "post"),
            headline=post.title,
            url=url,
            description=post.post.summary,
            datePublished=published and published.isoformat(),
            dateModified=post.post.updated and post.post.updated.isoformat(),
            author=[_node("Person", name=name) for name in post.authors],
            keywords=[topic.name for topic in post.topics],
            image=self._images(post),
            about=[_reference(self._talk_id(talk)) for talk in post.talks] or _reference_to(post.event, self._event_id),
            isPartOf=_node("Blog", self._web.url(self._blog.place("index.md")), name=self._web.name),
        )
        events = {event.slug: event for event in (post.event, *(talk.event for talk in post.talks)) if event}
        return [
            node,
            *(self._talk(talk, moments) for talk in post.talks),
            *(self._person(speaker) for speaker in post.people),
            *(self._event(event) for event in events.values()),
        ]

    def _talk(self, talk: ListedTalk, moments: Sequence[tuple[str, int]]) -> Node:
        note = talk.talk
        day = note.date or (talk.event.start if talk.event and talk.event.end in (None, talk.event.start) else None)
        slides = note.slides
        return _node(
            "Event",
            self._talk_id(talk),
            name=talk.title,
            url=self._web.url(talk.path, talk.fragment),
            description=note.description or note.summary,
            startDate=day and day.isoformat(),
            inLanguage=note.language,
            performer=[_reference(self._speaker_id(person)) for person in talk.people],
            superEvent=_reference_to(talk.event, self._event_id),
            recordedIn=_recording(note.video, talk.title, moments) if note.video else None,
            workFeatured=_node("PresentationDigitalDocument", url=slides.url, name=slides.label)
            if slides and is_absolute(slides.url)
            else None,
        )

    def _person(self, speaker: Speaker) -> Node:
        return _node(
            "Person",
            self._speaker_id(speaker),
            name=speaker.name,
            url=self._web.url(self._speaker_page(speaker)),
            jobTitle=speaker.role,
            affiliation=_node("Organization", name=speaker.affiliation) if speaker.affiliation else None,
            description=speaker.bio,
            image=self._web.url(speaker.photo) if speaker.photo else "",
            sameAs=_web_addresses(speaker.links),
        )

    def _event(self, event: Event) -> Node:
        return _node(
            "Event",
            self._event_id(event),
            name=event.name,
            url=self._web.url(self._blog.place(f"events/{event.slug}.md")),
            startDate=event.start and event.start.isoformat(),
            endDate=event.end and event.end.isoformat(),
            location=event.place,
            sameAs=event.link if is_absolute(event.link) else "",
        )

    def _images(self, post: ListedPost) -> list[Node]:
        """Return the nodes of a post's pictures, without duplicates, cover first."""
        talk_of = {image.src: talk for talk in post.talks for image in talk.talk.images}
        captions: dict[str, str] = {post.post.image: ""} if post.post.image else {}
        captions |= {image.src: plain_text(image.caption) for image in post.post.images}
        site = self._blog.settings.credit
        return [
            self._image(
                locate(post.path, src), caption, credit_in_force(src, post=post, talk=talk_of.get(src), site=site)
            )
            for src, caption in captions.items()
        ]

    def _image(self, place: str, caption: str, credit: Credit | None) -> Node:
        return _node("ImageObject", contentUrl=self._web.url(place), caption=caption, **self._credit(credit))

    def _credit(self, credit: Credit | None) -> Node:
        if credit is None:
            return {}
        maker = self._people.get(match_key(credit.text))
        address = credit.license_url or license_address(credit.license)
        return {
            "creditText": credit.text,
            "creator": _node("Person", name=maker) if maker else None,
            "license": address or (_node("CreativeWork", name=credit.license) if credit.license else None),
        }

    def _index(self, index: IndexPage) -> list[Node]:
        url = self._web.url(index.path)
        if index.about == "speaker" and index.subject:
            speaker: Speaker = index.subject.subject
            person = self._person(speaker)
            person["performerIn"] = [
                _node("Event", self._talk_id(talk), name=talk.title, url=self._web.url(talk.path, talk.fragment))
                for talk in index.subject.talks[: self._blog.settings.per_page]
            ]
            page = _node("ProfilePage", url, name=speaker.name, url=url, mainEntity=_reference(person["@id"]))
            return [page, person]
        if index.about == "credits":
            shown = cast("Sequence[ShownPicture]", index.entries)
            pictures = [self._image(picture.src, picture.title, picture.credit) for picture in shown]
            return [_node("CollectionPage", url, name=index.title, url=url, hasPart=pictures)]
        first = (index.number - 1) * self._blog.settings.per_page + 1
        # The page with all entries (number 0) describes none, because there may be thousands; the numbered pages do.
        described = index.entries if index.number else ()
        named = (self._entry(entry, index.kind) for entry in described)
        items = [
            _node("ListItem", position=place, name=name, url=self._web.url(path, fragment))
            for place, (name, path, fragment) in enumerate(named, start=first)
        ]
        about: Event | None = index.subject.subject if index.subject and index.about == "event" else None
        page = _node(
            "CollectionPage",
            url,
            name=index.title,
            url=url,
            about=_reference_to(about, self._event_id),
            mainEntity=_node("ItemList", numberOfItems=index.total, itemListElement=items) if index.entries else None,
        )
        return [page, self._event(about)] if about else [page]

    def _entry(self, entry: Entry, kind: Kind) -> tuple[str, str, str]:
        """Return name, path and fragment of an entry of a list."""
        if path := getattr(entry, "path", ""):
            return entry.title, path, getattr(entry, "fragment", "")  # type: ignore[union-attr]  # a post or a talk
        return entry.name, self._blog.place(kind.term_page(entry.slug)), ""  # type: ignore[union-attr]  # a term

    def _trail(self, path: str, title: str, index: IndexPage | None) -> Node:
        """Return the breadcrumbs from the site's front page to this page."""
        web, blog = self._web, self._blog
        steps = {web.root: web.name}
        front = blog.by_path.get(blog.place("index.md"))
        if front:
            steps.setdefault(web.url(front.path), front.title)
        if index and index.subject:
            above = blog.by_path.get(blog.place(index.kind.page))
            if above:
                steps.setdefault(web.url(above.path), above.title)
        steps.setdefault(web.url(path), title)
        items = [
            _node("ListItem", position=place, name=name, item=_node("WebPage", url))
            for place, (url, name) in enumerate(steps.items(), start=1)
        ]
        return _node("BreadcrumbList", itemListElement=items)

    def _talk_id(self, talk: ListedTalk) -> str:
        # If the whole page is one talk, the post and the talk need different ids.
        return self._web.url(talk.path, talk.fragment or "talk")

    def _event_id(self, event: Event) -> str:
        return self._web.url(self._blog.place(f"events/{event.slug}.md"), "event")

    def _speaker_id(self, speaker: Speaker) -> str:
        return self._web.url(self._speaker_page(speaker), "person")

    def _speaker_page(self, speaker: Speaker) -> str:
        return self._blog.place(f"speakers/{speaker.slug}.md")


def _recording(video: Video, title: str, moments: Sequence[tuple[str, int]]) -> Node | None:
    """Return the node of a recording, with clips for the talk and for the moments that the notes link to."""
    if not is_absolute(video.url):
        return None
    recording = recording_of(video.url)
    clips = []
    if video.start is not None:
        clips.append(_node("Clip", name=title, startOffset=video.start, endOffset=video.end, url=video.url))
    for address, seconds in moments:
        mine = recording is not None and recording.at(seconds) == address
        if mine and (video.start or 0) <= seconds and (video.end is None or seconds < video.end):
            clips.append(_node("Clip", startOffset=seconds, url=address))
    return _node("VideoObject", name=video.label or title, url=video.url, hasPart=clips)


def _moments(page: str) -> list[tuple[str, int]]:
    """Return address and offset in seconds of the links to moments of recordings in a page, without duplicates."""
    links = (dict(_ATTRIBUTE.findall(tag)) for tag in _MOMENT.findall(page))
    # Not trusted: an author can write such a link with any content. `_recording` compares them with the recording.
    return list(
        dict.fromkeys(
            (html.unescape(link["href"]), int(link["data-tn-start"]))
            for link in links
            if "href" in link and _SECONDS.fullmatch(link.get("data-tn-start", ""))
        )
    )


def _web_addresses(links: Iterable[Link]) -> list[str]:
    return [link.url for link in links if link.url.startswith(("http://", "https://"))]


def _node(kind: str, name_of_node: str = "", /, **properties: Any) -> Node:
    """Return a node of the schema.org type `kind`, without its empty properties (0 isn't empty)."""
    known = {name: value for name, value in properties.items() if value or value == 0}
    return {"@type": kind, **({"@id": name_of_node} if name_of_node else {}), **known}


def _reference(name_of_node: str) -> Node:
    return {"@id": name_of_node}


def _reference_to(event: Event | None, name: Any) -> Node | None:
    return _reference(name(event)) if event else None
