"""Obsidian's wiki links and embedded pictures: `[[note]]`, `[[note#heading|words]]`, `![[picture|300]]`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, STX

from mkdocs_talknotes.text.anchors import host_ids
from mkdocs_talknotes.text.wiki import address_from, embedded_file, linked_note, shown_as

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from markdown import Markdown

    from mkdocs_talknotes.rendering.site import Site

    OfPage = Callable[[], tuple[str, Site] | None]
    """Returns source path and site of the page being converted, or None if it isn't part of the blog."""


_WIKI = r"(!?)\[\[([^\[\]\n]{1,400})\]\]"
# In tables `|` is written as `\|`. When Python-Markdown comes to links, it has already replaced that by this.
_ESCAPED_BAR = f"{STX}{ord('|')}{ETX}"


class WikiLinks(InlineProcessor):
    """Converts wiki links whose target is a file of the site; others stay plain text."""

    def __init__(self, md: Markdown, of_page: OfPage) -> None:
        super().__init__(_WIKI, md)
        self._of_page = of_page

    def handleMatch(  # type: ignore[override]  # noqa: N802  # Python-Markdown's name
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        page = self._of_page()
        name, _, words = self.unescape(match[2]).replace(_ESCAPED_BAR, "|").partition("|")
        make = _picture if match[1] else _link
        element = make(name.strip(), words.strip(), *page) if page else None
        return (None, None, None) if element is None else (element, *match.span(0))


def _picture(name: str, words: str, path: str, site: Site) -> Element | None:
    src = embedded_file(path, name.partition("#")[0], site.sources.has)
    shown = shown_as(words)
    size = {"width": shown.width} if shown.width else {}
    return Element("img", {"src": src, "alt": shown.alt, **size}) if src else None


def _link(name: str, words: str, path: str, site: Site) -> Element | None:
    note, _, heading = name.partition("#")
    found = linked_note(path, note, site.sources.has, (post.path for post in site.blog.catalog.posts))
    if not found:
        return None
    fragment = f"#{quote(host_ids([heading])[0])}" if heading else ""
    link = Element("a", href=address_from(path, found) + fragment)
    link.text = words or note
    return link
