"""Obsidian's wiki links and embedded pictures: `[[note]]`, `[[note#heading|words]]`, `![[picture|300]]`."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

from mkdocs_talknotes.text.anchors import host_ids

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from markdown import Markdown

    from mkdocs_talknotes.rendering.site import Site

    OfPage = Callable[[], tuple[str, Site] | None]
    """Returns source path and site of the page being converted, or None if it isn't part of the blog."""

_WIKI = r"!?\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]|\n]{0,200}))?\]\]"
_FOLDERS = ("attachments", "Attachments", "assets", "images")


class WikiLinks(InlineProcessor):
    """Converts wiki links whose target is a file of the site; others stay plain text."""

    def __init__(self, md: Markdown, of_page: OfPage) -> None:
        super().__init__(_WIKI, md)
        self._of_page = of_page

    def handleMatch(  # type: ignore[override]  # noqa: N802  # Python-Markdown's name
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        page = self._of_page()
        element = _element(match, *page) if page else None
        return (None, None, None) if element is None else (element, *match.span(0))


def _element(match: re.Match[str], path: str, site: Site) -> Element | None:
    name, _, heading = match[1].strip().partition("#")
    words = (match[2] or "").strip()
    if match[0].startswith("!"):
        found = next((place for place in _places(name, path) if site.sources.has(place)), "")
        return _picture(_relative(found, path), words) if found else None
    found = _note(name, path, site)
    if not found:
        return None
    fragment = f"#{quote(host_ids([heading])[0])}" if heading else ""
    link = Element("a", href=_relative(found, path) + fragment)
    link.text = words or name
    return link


def _picture(src: str, words: str) -> Element:
    """Return an `<img>`. `words` (the text after `|`) is its width in pixels if it starts with a number, else its alt.

    A width may be followed by a height (`300x200`), which is ignored.
    """
    width = words.partition("x")[0]
    if width.isascii() and width.isdigit() and len(width) < 5:
        return Element("img", src=src, alt="", width=width)
    return Element("img", src=src, alt=words)


def _places(name: str, path: str) -> Iterator[str]:
    here = posixpath.dirname(path)
    for folder in ("", *_FOLDERS):
        yield from (posixpath.normpath(posixpath.join(above, folder, name)) for above in dict.fromkeys((here, "")))


def _note(name: str, path: str, site: Site) -> str:
    """Return the source path of the note with a name: beside this note, by path, or the blog's only post of that name.

    Returns "" if there is none.
    """
    direct = [place for place in _places(f"{name}.md", path) if not place.startswith("..") and site.sources.has(place)]
    stems = [post.path for post in site.blog.catalog.posts if posixpath.basename(post.path) == f"{name}.md"]
    return direct[0] if direct else stems[0] if len(stems) == 1 else ""


def _relative(place: str, path: str) -> str:
    return quote(posixpath.relpath(place, posixpath.dirname(path) or "."))
