"""Write a feed as Atom (RFC 4287)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from mkdocs_talknotes.outputs.feeds import Format, instant
from mkdocs_talknotes.outputs.xml import add, to_part, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_talknotes.outputs.feeds import Article, Feed


def to_atom(feed: Feed) -> str:
    """Return the feed as XML. Authors of notes are `<author>`s; speakers are `<contributor>`s."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language})
    add(root, "title", feed.title)
    if feed.description:
        add(root, "subtitle", feed.description)
    add(root, "id", feed.urls[Format.ATOM])
    add(root, "updated", instant(feed.updated))
    add(root, "link", rel="self", type=Format.ATOM.media_type, href=feed.urls[Format.ATOM])
    add(root, "link", rel="alternate", type="text/html", href=feed.page)
    _add_people(root, "author", [feed.author])
    return to_text(root, map(_entry, feed.articles))


# Cached, because a post is in several feeds: those of its speakers, its event and its topics.
@lru_cache(maxsize=1024)
def _entry(article: Article) -> str:
    entry = Element("entry")
    add(entry, "title", article.title)
    add(entry, "id", article.url)
    add(entry, "published", instant(article.published))
    add(entry, "updated", instant(article.updated))
    add(entry, "link", rel="alternate", type="text/html", href=article.url)
    if article.picture:
        add(entry, "link", rel="enclosure", type=article.picture.media_type, href=article.picture.url)
    _add_people(entry, "author", article.authors)
    _add_people(entry, "contributor", article.speakers)
    for topic in article.topics:
        add(entry, "category", term=topic)
    if article.summary or not article.html:
        add(entry, "summary", article.summary or article.title)
    if article.html:
        add(entry, "content", article.html, type="html")
    return to_part(entry)


def _add_people(parent: Element, role: str, names: Iterable[str]) -> None:
    for name in names:
        add(add(parent, role), "name", name)
