"""Description, canonical address, Open Graph and Twitter tags: what shows where a page is shared.

Themes and plugins write some of them, so that the finished head is looked at, and nothing is said twice.
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
"""Width and height in pixels of a drawn card: what services crop nothing of."""

# What services draw; none of them takes a drawing in SVG.
_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})

_TAG = re.compile(r"<(?:meta|link)\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>", re.IGNORECASE)
# Minified pages leave out the quotes.
_ATTRIBUTE = re.compile(r"""(?<![\w:-])([\w:-]++)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A page as a link to it is shown."""

    kind: str
    """`article`, `profile` or `website`."""
    url: str
    title: str
    description: str = ""
    published: str = ""
    updated: str = ""
    topics: tuple[str, ...] = ()
    picture: str = ""
    picture_type: str = ""
    picture_alt: str = ""
    size: tuple[int, int] | None = None


def has_cover(post: ListedPost) -> bool:
    """Whether a post has a cover that services draw."""
    return picture_type(post.cover) in _SHOWN


def preview_of_post(
    post: ListedPost, web: Web, size_of: Callable[[str], tuple[int, int] | None], card: str = ""
) -> Preview:
    """Return the preview of a post; `size_of` measures a picture by its path in the docs folder.

    `card` is the path of the drawn one, in the site, if there is one.
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
    """Return the preview of a generated page."""
    bio = index.subject.subject.bio if index.subject and index.about == "speaker" else ""
    return Preview(
        kind="profile" if index.about == "speaker" else "website",
        url=web.url(index.path),
        title=index.title if index.number < 2 else f"{index.title} ({blog.words.fill('page', n=str(index.number))})",
        description=bio,
    )


def tags(preview: Preview, head: str, web: Web) -> Iterator[Element]:
    """Return the elements that a page's head does not have yet."""
    there = frozenset(map(_said_by, _TAG.findall(head)))
    pictured = any(name.startswith("og:image") for name in there)
    for name, content in _properties(preview, web):
        if content and name not in there and not (pictured and name.startswith("og:image")):
            attribute = "property" if name.startswith(("og:", "article:")) else "name"
            yield Element("meta", {attribute: name, "content": clean(content)})
    if "canonical" not in there:
        yield Element("link", rel="canonical", href=preview.url)


def with_description(head: str, description: str, web: Web) -> str:
    """Put a page's own description in place of the site's, which themes write on pages that have none."""
    if not description or not web.description:
        return head
    for match in _TAG.finditer(head):
        said = _attributes(match[0])
        if said.get("name", "").lower() == "description" and said.get("content") == web.description:
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
    # All else of Twitter's falls back to Open Graph's.
    yield "twitter:card", "summary_large_image" if preview.picture else "summary"


# Most of a head is the same on all pages of a folder.
@lru_cache(maxsize=256)
def _said_by(tag: str) -> str:
    """Return what a tag of a head says: the name of a `<meta>`, or `canonical`; empty for other links."""
    attributes = _attributes(tag)
    name = attributes.get("property") or attributes.get("name")
    return (name or ("canonical" if attributes.get("rel", "").lower() == "canonical" else "")).lower()


def _attributes(tag: str) -> dict[str, str]:
    return {match[1].lower(): unescape(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE.finditer(tag)}
