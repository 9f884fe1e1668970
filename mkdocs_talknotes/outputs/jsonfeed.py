"""Write a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mkdocs_talknotes.outputs.feeds import Format, instant
from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from mkdocs_talknotes.outputs.feeds import Article, Feed


def to_json_feed(feed: Feed) -> str:
    """Return the feed as JSON. Speakers are left out: the format has only authors, which they aren't."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(feed.title),
        "home_page_url": feed.page,
        "feed_url": feed.urls[Format.JSON],
        **({"description": clean(feed.description)} if feed.description else {}),
        "language": feed.language,
        "authors": [{"name": clean(feed.author)}],
        "items": [_item(article) for article in feed.articles],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _item(article: Article) -> dict[str, object]:
    item = {
        "id": article.url,
        "url": article.url,
        "title": clean(article.title),
        "summary": clean(article.summary),
        "content_html": clean(article.html),
        # The format requires `content_html` or `content_text`.
        "content_text": "" if article.html else clean(article.summary or article.title),
        "image": article.picture.url if article.picture else "",
        "date_published": instant(article.published),
        "date_modified": instant(article.updated),
        "authors": [{"name": clean(name)} for name in article.authors],
        "tags": [clean(topic) for topic in article.topics],
    }
    return {name: value for name, value in item.items() if value}
