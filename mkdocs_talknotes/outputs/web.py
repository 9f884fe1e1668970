"""Absolute addresses: what a program that has nothing but one of our files can follow."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

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


@dataclass(frozen=True, slots=True, kw_only=True)
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
        return f"{address}#{_quoted(fragment)}" if fragment else address


# The fragments of a page recur in all that is said of it.
_quoted = lru_cache(maxsize=4096)(quote)


def picture_type(address: str) -> str:
    """Return a picture's media type by the end of its address; empty for what is no picture we know."""
    return _PICTURE_TYPES.get(posixpath.splitext(urlsplit(address).path)[1].lower(), "")
