"""Metadata for link previews: description, canonical address, Open Graph and Twitter tags.

Themes and other plugins write some of these tags, so only those missing in the finished `<head>` are added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from mkdocs_talknotes.outputs.head import to_html
from mkdocs_talknotes.outputs.web import picture_type
from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.entries import ListedPost
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.outputs.web import Web

CARD_SIZE = (1200, 630)
"""Width and height of card images in pixels. Social networks show this size without cropping."""

# Media types that social networks show as previews; SVG isn't among them.
_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})

_TAG = re.compile(r"<(?:meta|link)\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>", re.IGNORECASE)
# Values may be without quotes, as in minified pages.
_ATTRIBUTE = re.compile(r"""(?<![\w:-])([\w:-]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Content of a link preview. An empty text means: no tag."""

    kind: str
    """Open Graph type: `article`, `profile` or `website`."""
    url: str
    """Canonical address, absolute."""
    title: str
    description: str = ""
    published: str = ""
    """ISO date."""
    updated: str = ""
    """ISO date."""
    topics: tuple[str, ...] = ()
    picture: str = ""
    """Absolute address of the picture."""
    picture_type: str = ""
    """MIME type of the picture."""
    picture_alt: str = ""
    size: tuple[int, int] | None = None
    """Width and height of the picture in pixels."""


def has_cover(post: ListedPost) -> bool:
    """Whether a post has a cover in a format that link previews show."""
    return picture_type(post.cover) in _SHOWN


def preview_of_post(
    post: ListedPost, web: Web, size_of: Callable[[str], tuple[int, int] | None], card: str = ""
) -> Preview:
    """Return the preview of a post.

    `size_of` returns the size of a picture in pixels, given its path relative to the docs folder. `card` is the path of
    the post's card image in the site; empty: it has none.
    """
    shown = has_cover(post)
    alts = {image.src: image.alt for image in post.post.images}
    return Preview(
        kind="article",
        url=web.url(post.path),
        title=post.title,
        description=post.post.summary,
        published=post.post.date.isoformat() if post.post.date else "",
        updated=post.post.updated.isoformat() if post.post.updated else "",
        topics=tuple(topic.name for topic in post.topics),
        picture=web.url(post.cover) if shown else web.url(card) if card else "",
        picture_type=picture_type(post.cover if shown else card),
        picture_alt=alts.get(post.post.image, "") if shown else post.title if card else "",
        size=size_of(post.cover) if shown else CARD_SIZE if card else None,
    )


def preview_of_index(index: IndexPage, blog: Blog, web: Web) -> Preview:
    """Return the preview of an index page."""
    bio = index.subject.subject.bio if index.subject and index.about == "speaker" else ""
    return Preview(
        kind="profile" if index.about == "speaker" else "website",
        url=web.url(index.path),
        title=index.title if index.number < 2 else f"{index.title} ({blog.words.fill('page', n=str(index.number))})",
        description=bio,
    )


def tags(preview: Preview, head: str, web: Web) -> Iterator[Element]:
    """Yield the tags of a preview that a page's `<head>` (HTML) doesn't have yet."""
    present = frozenset(map(_said_by, _TAG.findall(head)))
    pictured = any(name.startswith("og:image") for name in present)
    for name, content in _properties(preview, web):
        if content and name not in present and not (pictured and name.startswith("og:image")):
            attribute = "property" if name.startswith(("og:", "article:")) else "name"
            yield Element("meta", {attribute: name, "content": clean(content)})
    if "canonical" not in present:
        yield Element("link", rel="canonical", href=preview.url)


def with_description(head: str, description: str, web: Web) -> str:
    """Replace the site's description in a page's `<head>` by the page's own.

    Themes write the site's description into all pages without a `description` in front matter.
    """
    if not description or not web.description:
        return head
    for match in _TAG.finditer(head):
        attributes = _attributes(match[0])
        if attributes.get("name", "").lower() == "description" and attributes.get("content") == web.description:
            tag = Element("meta", name="description", content=clean(description))
            return f"{head[: match.start()]}{to_html([tag])}{head[match.end() :]}"
    return head


def _properties(preview: Preview, web: Web) -> Iterator[tuple[str, str]]:
    width, height = map(str, preview.size or ("", ""))
    yield "description", preview.description
    yield "og:type", preview.kind
    yield "og:site_name", web.name
    yield "og:title", preview.title
    yield "og:description", preview.description
    yield "og:url", preview.url
    yield "og:image", preview.picture
    yield "og:image:type", preview.picture_type
    yield "og:image:width", width
    yield "og:image:height", height
    yield "og:image:alt", preview.picture_alt
    yield "article:published_time", preview.published
    yield "article:modified_time", preview.updated
    for topic in preview.topics:
        yield "article:tag", topic
    # Twitter takes all other values from the Open Graph tags.
    yield "twitter:card", "summary_large_image" if preview.picture else "summary"


# Cached, because most tags are the same on all pages.
@lru_cache(maxsize=256)
def _said_by(tag: str) -> str:
    """Return the name of a `<meta>` tag in lower case, `canonical` for the canonical link, or empty for other links."""
    attributes = _attributes(tag)
    name = attributes.get("property") or attributes.get("name")
    return (name or ("canonical" if attributes.get("rel", "").lower() == "canonical" else "")).lower()


def _attributes(tag: str) -> dict[str, str]:
    return {match[1].lower(): unescape(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE.finditer(tag)}
