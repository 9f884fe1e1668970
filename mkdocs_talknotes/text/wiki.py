"""Resolve the targets of wiki links (`[[note#heading|words]]`) and of embedded files (`![[picture.png|300]]`)."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from mkdocs_talknotes.text.urls import checked_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_FOLDERS = ("attachments", "Attachments", "assets", "images")


class Shown(NamedTuple):
    """The words of an embedded picture (the text after `|`): alternative text or width."""

    alt: str
    width: str
    """In pixels; empty where none is given."""


def shown_as(words: str) -> Shown:
    """Read the words of an embedded picture. A width may be followed by a height (`300x200`), which is ignored."""
    width = words.strip().partition("x")[0]
    if width.isascii() and width.isdigit() and len(width) < 5:
        return Shown("", width)
    return Shown(words.strip(), "")


def embedded_file(path: str, name: str, has: Callable[[str], bool]) -> str:
    """Return the address, relative to a page, of the file that `![[name]]` embeds there; empty if there is none."""
    found = next((place for place in _places(name, path) if has(place)), "")
    return checked_url(address_from(path, found)) or "" if found else ""


def linked_note(path: str, name: str, has: Callable[[str], bool], notes: Iterable[str]) -> str:
    """Return the source path of the note that `[[name]]` links to from a page; empty if there is none.

    It is searched beside the page and by path, then among `notes`, where only one may have this name.
    """
    direct = next((place for place in _places(f"{name}.md", path) if has(place)), "")
    called = [] if direct else [place for place in notes if posixpath.basename(place) == f"{name}.md"]
    return direct or (called[0] if len(called) == 1 else "")


def address_from(path: str, place: str) -> str:
    """Return the address of a file relative to a page; both are paths in the docs folder."""
    return quote(posixpath.relpath(place, posixpath.dirname(path) or "."))


def _places(name: str, path: str) -> Iterator[str]:
    here = posixpath.dirname(path)
    for folder in ("", *_FOLDERS):
        for above in dict.fromkeys((here, "")):
            place = posixpath.normpath(posixpath.join(above, folder, name.strip().lstrip("/")))
            if not place.startswith(".."):
                yield place
