"""Converts links to other notes, as other tools write them, to links to source files, which every engine resolves.

Examples are `./`, `../`, `moss.html`, `/talks/moss/` and Jekyll's `{{ site.baseurl }}/moss`. They would be broken on
this site, whose pages have other URLs.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from mkdocs_talknotes.text.paths import locate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

# Jekyll's variables for the site's URL, which other engines don't replace.
_SITE = re.compile(r"\{\{ ?site\.(?:baseurl|url) ?\}\}")
_PAGES = ("index.md", "README.md")


def mend_links(root: Element, path: str, has: Callable[[str], bool]) -> None:
    """Convert links to pages into links to their source files. `has` returns whether a path in the docs folder exists.

    Links that lead to an existing file, or for which no source file is found, stay the same.
    """
    for element in root.iter("a"):
        if mended := _mended(element.get("href", ""), path, has):
            element.set("href", mended)


def _mended(href: str, path: str, has: Callable[[str], bool]) -> str:
    plain = _SITE.sub("", href)
    try:
        parts = urlsplit(plain)
    except ValueError:  # an unbalanced bracket, as in `http://[`
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.endswith(".md"):
        return ""
    # A path after Jekyll's site variable is relative to the docs folder.
    place = posixpath.normpath(locate(path, plain if plain == href else f"/{plain.lstrip('/')}") or ".")
    if place.startswith("..") or has(place):
        return ""
    file = next((file for file in _files(place, is_folder=parts.path.endswith(("/", "."))) if has(file)), "")
    if not file:
        return ""
    relative = quote(posixpath.relpath(file, posixpath.dirname(path) or "."))
    return relative + (f"#{parts.fragment}" if parts.fragment else "")


def _files(place: str, *, is_folder: bool) -> Iterator[str]:
    """Yield the possible source files of a page's URL, the likeliest first."""
    stem, ending = posixpath.splitext(unquote(place))
    if ending in (".html", ".htm"):
        yield f"{stem}.md"
        if posixpath.basename(stem) == "index":
            yield posixpath.join(posixpath.dirname(stem), "README.md")
    elif is_folder or not ending:
        folder = "" if place == "." else place
        yield from (posixpath.join(folder, name) for name in _PAGES)
        if folder:
            yield f"{folder}.md"
