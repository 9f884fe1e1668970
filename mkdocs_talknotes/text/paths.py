"""Resolve relative addresses of pictures."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable


def locate(path: str, src: str) -> str:
    """Resolve the address `src` written in the file `path`: a path relative to the docs folder.

    Absolute web addresses and the empty text are returned unchanged.
    """
    parts = urlsplit(src)
    if not src or parts.scheme or parts.netloc:
        return src
    if parts.path.startswith("/"):
        return unquote(parts.path).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))


def find_picture(path: str, src: str, has: Callable[[str], bool]) -> str:
    """Like `locate`, but also find pictures addressed relative to the finished page.

    `talks/a.md` becomes `talks/a/index.html`, so some authors write `../picture.png` for `talks/picture.png`. `has`
    tells whether a file exists.
    """
    place = locate(path, src)
    if not place or urlsplit(place).scheme or has(place):
        return place
    from_page = locate(f"{posixpath.splitext(path)[0]}/index.md", src)
    return from_page if has(from_page) else place
