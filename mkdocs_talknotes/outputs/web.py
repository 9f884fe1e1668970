"""Absolute addresses of pages and files, for feeds and other files that are read outside the site."""

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


# Not from the module `mimetypes`, whose table differs between machines.
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
    """Resolves relative addresses on the pages of a site.

    `addresses` maps the source path of every page and file to its address, escaped and relative to the site's root.
    `below` is the path of the root on its host, such as `/notes/`.
    """

    def __init__(self, addresses: Mapping[str, str], below: str) -> None:
        self._addresses = addresses
        self._below = below or "/"
        self._shown = frozenset(map(unquote, addresses.values()))

    def from_page(self, path: str, address: str) -> str | None:
        """Resolve an address relative to the finished page of the source `path`.

        Return it relative to the site's root; None if it leads to nothing in the site.
        """
        parts = urlsplit(address)
        if not _is_relative(parts) or path not in self._addresses:
            return None
        written = parts.path.removeprefix(self._below) if parts.path.startswith(self._below) else parts.path
        folder = "/" if written is not parts.path else posixpath.dirname(f"/{self._addresses[path]}")
        place = posixpath.normpath(posixpath.join(folder, unquote(written))).lstrip("/")
        places = (f"{place}/", f"{place}/index.html") if parts.path.endswith("/") else (place, f"{place}/")
        shown = next((path for path in (*places, f"{place}/index.html") if path.lstrip("/") in self._shown), None)
        return None if shown is None else quote(shown.lstrip("/")) + _rest(parts)

    def works_on_page(self, path: str, address: str) -> bool:
        """Whether an address leads to something in the site in a browser that shows the source `path`.

        Unlike `from_page`, it must start with the path of the site if it starts with a slash.
        """
        is_outside = address.startswith("/") and not address.startswith(self._below)
        return not is_outside and self.from_page(path, address) is not None

    def from_source(self, path: str, address: str) -> str | None:
        """Resolve an address relative to the source file `path`; return the same as `from_page`."""
        parts = urlsplit(address)
        found = self._addresses.get(locate(path, parts.path)) if _is_relative(parts) else None
        return None if found is None else found + _rest(parts)


def _is_relative(parts: SplitResult) -> bool:
    return bool(parts.path) and not (parts.scheme or parts.netloc)


def _rest(parts: SplitResult) -> str:
    return urlunsplit(("", "", "", parts.query, parts.fragment))


@dataclass(frozen=True, kw_only=True)
class Web:
    """The published site: its metadata, and the addresses of its pages and files."""

    root: str
    """`site_url`, with a slash at its end."""
    name: str
    """`site_name`."""
    description: str = ""
    """`site_description`."""
    author: str = ""
    """`site_author`."""
    language: str = "en"
    """IETF tag."""
    addresses: Mapping[str, str]
    """Path of a page or file, relative to the docs folder → its address, escaped and relative to `root`."""

    def url(self, path: str, fragment: str = "") -> str:
        """Return the absolute address of a page or file in the docs folder; web addresses are returned unchanged."""
        address = self.addresses.get(path)
        if address is None and is_absolute(path):
            return path
        address = self.root + (quote(path) if address is None else address)
        return f"{address}#{quote(fragment)}" if fragment else address

    @cached_property
    def places(self) -> Places:
        """Resolves relative addresses on the site's pages."""
        return Places(self.addresses, urlsplit(self.root).path)


def picture_type(address: str) -> str:
    """Return the MIME type of a picture by the extension in its address; empty if the extension is unknown."""
    return _PICTURE_TYPES.get(posixpath.splitext(urlsplit(address).path)[1].lower(), "")
