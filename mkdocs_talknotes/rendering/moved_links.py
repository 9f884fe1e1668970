"""Links to other notes as code hosts and other tools write them → links to the files, which every engine resolves.

`./`, `../`, `moss.html`, `/talks/moss/` and `{{ site.baseurl }}/moss` lead nowhere where pages have other addresses.
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

# Jekyll's variables for the address of the site, which no other engine fills in.
_SITE = re.compile(r"\{\{ ?site\.(?:baseurl|url) ?\}\}")
_PAGES = ("index.md", "README.md")


def mend_links(root: Element, path: str, has: Callable[[str], bool]) -> None:
    """Turn links to pages of the site into links to their files; `has` says whether there is a file in the docs folder.

    A link stays as it is where it leads to a file already, or to none that there is.
    """
    for element in root.iter("a"):
        if mended := _mended(element.get("href", ""), path, has):
            element.set("href", mended)


def _mended(href: str, path: str, has: Callable[[str], bool]) -> str:
    plain = _SITE.sub("", href)
    try:
        parts = urlsplit(plain)
    except ValueError:  # a bracket that opens no address
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.endswith(".md"):
        return ""
    # What follows Jekyll's address of the site starts at the docs folder.
    place = posixpath.normpath(locate(path, plain if plain == href else f"/{plain.lstrip('/')}") or ".")
    if place.startswith("..") or has(place):
        return ""
    file = next((file for file in _files(place, is_folder=parts.path.endswith(("/", "."))) if has(file)), "")
    if not file:
        return ""
    relative = quote(posixpath.relpath(file, posixpath.dirname(path) or "."))
    return relative + (f"#{parts.fragment}" if parts.fragment else "")


def _files(place: str, *, is_folder: bool) -> Iterator[str]:
    """Walk the files that a page's address may come from."""
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
