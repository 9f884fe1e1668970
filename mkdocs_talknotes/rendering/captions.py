"""Converts captions (inline Markdown in an image's title) to elements, without raw HTML, pictures or unsafe links."""

from __future__ import annotations

import copy
import html
import re
import string
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import ENTITY_RE, InlineProcessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from mkdocs_talknotes.text.inline import is_plain
from mkdocs_talknotes.text.plain import clean
from mkdocs_talknotes.text.urls import checked_url

if TYPE_CHECKING:
    from collections.abc import Iterable

# Disabled patterns: raw HTML stays text, pictures don't belong into captions, references aren't defined there.
_LEFT_OUT = (
    "html",
    "image_link",
    "image_reference",
    "short_image_ref",
    "reference",
    "short_reference",
    "automail",
)
# Text that Python-Markdown's serializer takes for an entity and doesn't escape.
_ENTITY_LIKE = re.compile(r"&(?=#\d+;|#x[0-9a-f]+;|[0-9a-z]+;)", re.IGNORECASE)


def append_inline(parent: Element, markdown: str) -> None:
    """Append inline Markdown to an element, as child elements."""
    if is_plain(markdown):
        _append(parent, " ".join(clean(markdown).split()))
        return
    rendered = copy.deepcopy(_rendered(clean(markdown)))
    _append(parent, rendered.text or "")
    parent.extend(list(rendered))


def append_text(parent: Element, text: str) -> None:
    """Append plain text to an element."""
    _append(parent, literal(clean(text)))


def literal(text: str) -> str:
    """Escape text such as a literal `&lt;`, which Python-Markdown would otherwise show as an entity."""
    return _ENTITY_LIKE.sub(f"{AMP_SUBSTITUTE}amp;", text)


def is_web_address(url: str) -> bool:
    """Whether a URL is absolute, with the scheme `http` or `https`."""
    return url.lower().startswith(("http:", "https:"))


def _append(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _rendered(markdown: str) -> Element:
    md = _engine()
    md.reset()
    # Convert as inline text of one paragraph: `# 1` and `- a` are no heading or list in a caption.
    holder = Element("div")
    paragraph = SubElement(holder, "p")
    paragraph.text = " ".join(markdown.split())
    md.treeprocessors["inline"].run(holder)
    md.treeprocessors["unescape"].run(holder)
    _keep_literal(paragraph.iter())
    for link in paragraph.iter("a"):
        _check_link(link)
    return paragraph


def _keep_literal(elements: Iterable[Element]) -> None:
    """Apply `literal` to all text except code and addresses, which Python-Markdown has escaped already."""
    for element in elements:
        if element.text and not isinstance(element.text, AtomicString):
            element.text = literal(element.text)
        if element.tail:
            element.tail = literal(element.tail)


def _check_link(link: Element) -> None:
    """Remove the address of an unsafe link, so that only its text remains."""
    url = checked_url(link.get("href", ""))
    title = link.get("title")
    link.attrib.clear()
    if url is None:
        link.tag = "span"
        return
    link.set("href", url)
    if title:
        link.set("title", title)
    if is_web_address(url):
        link.set("rel", "noopener")


class _Entity(InlineProcessor):
    """Converts entities to plain text that isn't parsed as Markdown: `&#42;` is an asterisk, not emphasis."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        return clean(html.unescape(m[1])), m.start(0), m.end(0)


@lru_cache(maxsize=1)
def _engine() -> Markdown:
    md = Markdown()
    for name in _LEFT_OUT:
        md.inlinePatterns.deregister(name)
    md.inlinePatterns.register(_Entity(ENTITY_RE, md), "entity", 80)
    # CommonMark allows any ASCII punctuation to be escaped, such as quotes in a title; Python-Markdown only some.
    md.ESCAPED_CHARS = list(string.punctuation)
    return md
