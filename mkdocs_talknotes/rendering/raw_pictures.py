"""Pictures that an author wrote as HTML: Python-Markdown keeps them aside, outside its element tree."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from markdown.util import HTML_PLACEHOLDER_RE

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

LISTS = frozenset({"ul", "ol", "dl"})
"""Elements that may follow in a tight list item, where the picture has no paragraph of its own."""


def raw_picture(holder: Element, md: Markdown) -> dict[str, str] | None:
    """Return the attributes of a raw `<img>` that is alone in a paragraph, list item or cell; None if there is none.

    Nested lists are ignored.
    """
    placeholder = HTML_PLACEHOLDER_RE.fullmatch((holder.text or "").strip())
    if placeholder is None or any(child.tag not in LISTS or (child.tail or "").strip() for child in holder):
        return None
    raw = str(md.htmlStash.rawHtmlBlocks[int(placeholder[1])]).strip()
    # Fast path: most raw HTML is highlighted code.
    if "<img" not in raw.lower():
        return None
    reader = _OneImage()
    try:
        reader.feed(raw)
        reader.close()
    except AssertionError:  # what Python's parser raises at `<![x`
        return None
    return reader.images[0] if len(reader.images) == 1 and not reader.other else None


class _OneImage(HTMLParser):
    """Collects images, and notes whether there is anything besides."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[dict[str, str]] = []
        self.other = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            # Of an attribute written twice, the first counts.
            self.images.append({name: value or "" for name, value in reversed(attrs)})
        else:
            self.other = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.other = True

    def handle_data(self, data: str) -> None:
        self.other = self.other or bool(data.strip())
