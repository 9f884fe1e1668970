"""Write a feed as RSS 2.0, with the modules Dublin Core (names of people), Content and Media RSS (pictures)."""

from __future__ import annotations

import datetime as dt
from email.utils import format_datetime
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from mkdocs_talknotes.outputs.feeds import Format
from mkdocs_talknotes.outputs.xml import add, to_text

if TYPE_CHECKING:
    from mkdocs_talknotes.outputs.feeds import Article, Feed

_NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


def to_rss(feed: Feed) -> str:
    """Return the feed as XML."""
    root = Element("rss", {"version": "2.0", **_NAMESPACES})
    channel = add(root, "channel")
    add(channel, "title", feed.title)
    add(channel, "link", feed.page)
    add(channel, "description", feed.description or feed.title)
    add(channel, "language", feed.language)
    add(channel, "lastBuildDate", _instant(feed.updated))
    add(channel, "atom:link", rel="self", type=Format.RSS.media_type, href=feed.urls[Format.RSS])
    for article in feed.articles:
        _add_item(channel, article)
    return to_text(root)


def _add_item(channel: Element, article: Article) -> None:
    item = add(channel, "item")
    add(item, "title", article.title)
    add(item, "link", article.url)
    add(item, "guid", article.url, isPermaLink="true")
    add(item, "pubDate", _instant(article.published))
    # RSS <author> must be an e-mail address; names go in dc:creator.
    for name in article.authors:
        add(item, "dc:creator", name)
    for name in article.speakers:
        add(item, "dc:contributor", name)
    for topic in article.topics:
        add(item, "category", topic)
    add(item, "description", article.summary or article.title)
    if article.html:
        add(item, "content:encoded", article.html)
    if article.picture:
        # Not <enclosure>, which requires the size in bytes: that of a picture on another host is unknown.
        add(item, "media:content", url=article.picture.url, type=article.picture.media_type, medium="image")


def _instant(at: dt.datetime) -> str:
    return format_datetime(at, usegmt=True)
