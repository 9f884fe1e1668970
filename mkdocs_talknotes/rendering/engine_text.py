"""Returns the text of elements in Python-Markdown's tree, with placeholders of its stash resolved."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE, INLINE_PLACEHOLDER_RE, STX

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = frozenset({"p", "ul", "ol", "blockquote", "pre", "table", "div", "figure"})

_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile("\x02(\\d+)\x03")


def own_text(element: Element, md: Markdown) -> str:
    """Return an element's text without the text of blocks inside it, such as nested lists."""
    parts = [element.text or ""]
    for child in element:
        if child.tag not in BLOCKS and not _is_note_mark(child):
            parts.append(text_of(child, md))
        parts.append(child.tail or "")
    return readable("".join(parts), md)


def _is_note_mark(element: Element) -> bool:
    """Whether an element is a footnote reference, which isn't part of the text it follows."""
    return element.tag == "sup" and element.get("id", "").startswith("fnref")


def text_of(element: Element, md: Markdown) -> str:
    """Return all text in an element, including blocks inside it."""
    return readable("".join(element.itertext()), md)


def readable(text: str, md: Markdown) -> str:
    """Resolve Python-Markdown's placeholders in text: raw HTML, entities and escaped characters."""

    def stashed(match: re.Match[str]) -> str:
        return html.unescape(_TAG.sub("", str(md.htmlStash.rawHtmlBlocks[int(match[1])])))

    text = _stashed_words(HTML_PLACEHOLDER_RE.sub(stashed, text), md)
    return _ESCAPED.sub(lambda match: chr(int(match[1])), text).replace(AMP_SUBSTITUTE, "&")


def _stashed_words(text: str, md: Markdown) -> str:
    """Replace placeholders of links and code in an image's title by their text."""
    nodes = getattr(md.treeprocessors["inline"], "stashed_nodes", {}) if STX in text else {}
    for _ in range(_DEEPEST):
        text = INLINE_PLACEHOLDER_RE.sub(lambda match: _words_of(nodes.get(match[1], "")), text)
    return text


# Deepest nesting of placeholders: emphasis in a link in a title.
_DEEPEST = 4


def _words_of(node: Element | str) -> str:
    return node if isinstance(node, str) else "".join(node.itertext())
