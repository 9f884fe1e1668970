"""Captions: inline Markdown in an image's title → elements, without raw HTML, pictures or unsafe links."""

from __future__ import annotations

import copy
import html
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString

from mkdocs_talknotes.text import clean
from mkdocs_talknotes.urls import checked_url, is_absolute

# Raw HTML is shown as the text it is, and pictures have no place in a caption.
_LEFT_OUT = (
    "html",
    "entity",
    "image_link",
    "image_reference",
    "short_image_ref",
    "reference",
    "short_reference",
    "autolink",
    "automail",
)


def append_inline(parent: Element, markdown: str) -> None:
    """Add inline Markdown to the end of an element."""
    rendered = copy.deepcopy(_rendered(clean(markdown)))
    append_text(parent, rendered.text or "")
    for child in list(rendered):
        parent.append(child)


def append_text(parent: Element, text: str) -> None:
    """Add plain text to the end of an element."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


@lru_cache(maxsize=4096)
def _rendered(markdown: str) -> Element:
    md = _engine()
    md.reset()
    # One paragraph, whatever it looks like: `# 1` and `- a` are no heading and no list in a caption.
    holder = Element("div")
    paragraph = SubElement(holder, "p")
    paragraph.text = html.unescape(" ".join(markdown.split()))
    md.treeprocessors["inline"].run(holder)
    md.treeprocessors["unescape"].run(holder)
    for element in paragraph.iter():
        if element.tag == "a":
            _check_link(element)
        if isinstance(element.text, AtomicString):
            element.text = html.unescape(str(element.text)) if element.tag == "code" else str(element.text)
    return paragraph


def _check_link(link: Element) -> None:
    """Leave of an unsafe link its words."""
    url = checked_url(link.get("href", ""))
    title = link.get("title")
    link.attrib.clear()
    if url is None:
        link.tag = "span"
        return
    link.set("href", url)
    if title:
        link.set("title", title)
    if is_absolute(url):
        link.set("rel", "noopener")


@lru_cache(maxsize=1)
def _engine() -> Markdown:
    md = Markdown()
    for name in _LEFT_OUT:
        md.inlinePatterns.deregister(name, strict=False)
    return md
