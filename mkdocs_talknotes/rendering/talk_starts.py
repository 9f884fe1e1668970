"""Where the talks of a page start, and which blocks are their notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.rendering.engine_text import HEADINGS, own_text
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

# Elements that can contain the first line of a talk.
_STARTS = HEADINGS | {"p", "li", "td", "dt"}


def lines_of(root: Element) -> list[tuple[Element, Element]]:
    """Return the blocks a talk may start with, each with its parent, in the order of the page."""
    parents = {child: parent for parent in root.iter() for child in parent}
    return [(parents[element], element) for element in root.iter() if element.tag in _STARTS]


def find_line(lines: list[tuple[Element, Element]], wanted: str, md: Markdown) -> int | None:
    """Return the index of the first block that starts with the wanted text; a heading must have exactly this text."""
    if not wanted:
        return None
    for place, (_, element) in enumerate(lines):
        text = own_text(element, md)
        key = match_key(text)
        # `:icon:`, `[^1]` and `[[page|words]]` stay text where a site has no extension for them.
        if wanted in (key, match_key(plain_text(text))) or (element.tag not in HEADINGS and key.startswith(wanted)):
            return place
    return None


def is_line_within(element: Element | None, wanted: str, md: Markdown) -> bool:
    """Whether the wanted text is in a paragraph of several lines, of which each can start a talk."""
    return element is not None and element.tag == "p" and bool(wanted) and wanted in match_key(own_text(element, md))


def notes_below(parent: Element, card: Element, start: Element | None) -> Iterator[Element]:
    """Yield the blocks below a card, up to the next card or a heading of the same or a higher level."""
    level = start.tag if start is not None and start.tag in HEADINGS else "h6" if start is not None else "h1"
    children = list(parent)
    for block in children[children.index(card) + 1 :]:
        if is_card(block) or (block.tag in HEADINGS and block.tag <= level):
            return
        yield block


def is_card(element: Element) -> bool:
    """Whether an element is the card of a talk."""
    return element.get("class") == "tn-card"
