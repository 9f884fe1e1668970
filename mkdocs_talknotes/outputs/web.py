"""Absolute addresses: what a program that has nothing but one of our files can follow."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

from mkdocs_talknotes.text.paths import locate
from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    from collections.abc import Mapping


# The standard library's table differs from machine to machine.
_PICTURE_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


class Places:
    """Where relative addresses on the pages of a site lead.

    `addresses` has that of every page and file relative to the site's root, escaped, by source path; `below` is the
    path of the root on its host, such as `/notes/`.
    """

    def __init__(self, addresses: Mapping[str, str], below: str) -> None:
        self._addresses = addresses
        self._below = below or "/"
        self._shown = frozenset(map(unquote, addresses.values()))

    def from_page(self, path: str, address: str) -> str | None:
        """Return where an address leads from the finished page of a source, relative to the root; None for nowhere."""
        parts = urlsplit(address)
        if not _is_relative(parts) or path not in self._addresses:
            return None
        written = parts.path.removeprefix(self._below) if parts.path.startswith(self._below) else parts.path
        folder = "/" if written is not parts.path else posixpath.dirname(f"/{self._addresses[path]}")
        place = posixpath.normpath(posixpath.join(folder, unquote(written))).lstrip("/")
        places = (f"{place}/", f"{place}/index.html") if parts.path.endswith("/") else (place, f"{place}/")
        shown = next((one for one in (*places, f"{place}/index.html") if one.lstrip("/") in self._shown), None)
        return None if shown is None else quote(shown.lstrip("/")) + _rest(parts)

    def from_source(self, path: str, address: str) -> str | None:
        """Return where an address leads from beside the source, relative to the root; None for nowhere."""
        parts = urlsplit(address)
        found = self._addresses.get(locate(path, parts.path)) if _is_relative(parts) else None
        return None if found is None else found + _rest(parts)


def _is_relative(parts: SplitResult) -> bool:
    return bool(parts.path) and not (parts.scheme or parts.netloc)


def _rest(parts: SplitResult) -> str:
    return urlunsplit(("", "", "", parts.query, parts.fragment))


@dataclass(frozen=True, kw_only=True)
class Web:
    """A site as its readers reach it."""

    root: str
    """`site_url`, with a slash at its end."""
    name: str
    description: str = ""
    author: str = ""
    language: str = "en"
    addresses: Mapping[str, str]
    """Path in the docs folder → address relative to the root, escaped, of a page or of any other file."""

    def url(self, path: str, fragment: str = "") -> str:
        """Return the address of what a path in the docs folder becomes; what is a web address stays as it is."""
        address = self.addresses.get(path)
        if address is None and is_absolute(path):
            return path
        address = self.root + (quote(path) if address is None else address)
        return f"{address}#{quote(fragment)}" if fragment else address

    @cached_property
    def places(self) -> Places:
        """Where relative addresses lead."""
        return Places(self.addresses, urlsplit(self.root).path)


def picture_type(address: str) -> str:
    """Return a picture's media type by the end of its address; empty for what is no picture we know."""
    return _PICTURE_TYPES.get(posixpath.splitext(urlsplit(address).path)[1].lower(), "")
