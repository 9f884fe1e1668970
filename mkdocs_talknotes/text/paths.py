"""Where relative addresses lead."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable


def locate(path: str, src: str) -> str:
    """Return where a picture's address leads: relative to the docs folder, or the absolute web address it is."""
    parts = urlsplit(src)
    if not src or parts.scheme or parts.netloc:
        return src
    if parts.path.startswith("/"):
        return unquote(parts.path).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))


def find_picture(path: str, src: str, has: Callable[[str], bool]) -> str:
    """Return where a picture of a page is, relative to the docs folder, or the absolute web address it is.

    Some write addresses as the finished page needs them, `../picture.png` from a page that becomes a folder; `has`
    tells whether a file is there.
    """
    place = locate(path, src)
    if not place or urlsplit(place).scheme or has(place):
        return place
    from_page = locate(f"{posixpath.splitext(path)[0]}/index.md", src)
    return from_page if has(from_page) else place
