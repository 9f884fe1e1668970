"""Makes links and picture URLs for one page: relative to its source file, or final ones."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    from collections.abc import Mapping


class Links:
    """Makes links relative to a page's source file, which engines then resolve to URLs."""

    def __init__(self, page: str) -> None:
        self._folder = posixpath.dirname(page) or "."

    def to(self, path: str, fragment: str = "") -> str:
        """Return a link to the page or file with this source path."""
        return self._relative(path) + (f"#{fragment}" if fragment else "")

    def src(self, path: str) -> str:
        """Return the `src` of a picture, given its path relative to the docs folder or its absolute URL."""
        return path if is_absolute(path) else self._relative(path)

    def _relative(self, path: str) -> str:
        return _from_folder(path, self._folder)


class FinalLinks:
    """Makes final URLs relative to one page, for pages that skip Markdown.

    `address` is the page's URL relative to the site's root. `addresses` maps the source paths of all pages and files to
    such URLs, percent-encoded.
    """

    def __init__(self, address: str, addresses: Mapping[str, str]) -> None:
        self.up = "../" * address.count("/")
        """Relative URL of the site's root: `../` for each level."""
        self._addresses = addresses

    def to(self, path: str, fragment: str = "") -> str:
        """Return the URL of the page or file with this source path, relative to this page."""
        address = self._addresses.get(path)
        if address is None:
            address = quote(path, safe="/~")
        return f"{self.up}{address}" + (f"#{fragment}" if fragment else "")

    def src(self, path: str) -> str:
        """Return the URL of a picture, given its path relative to the docs folder or its absolute URL."""
        return path if is_absolute(path) else self.to(path)

    def known(self, path: str) -> str | None:
        """Return the URL of a page or file of the site, relative to this page; None if the site has no such file."""
        return f"{self.up}{self._addresses[path]}" if path in self._addresses else None


@lru_cache(maxsize=1 << 16)
def _from_folder(path: str, folder: str) -> str:
    return quote(posixpath.relpath(path, folder), safe="/~")
