"""Where relative addresses lead."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit


def locate(path: str, src: str) -> str:
    """Return where a picture's address leads: relative to the docs folder, or the absolute web address it is."""
    parts = urlsplit(src)
    if not src or parts.scheme or parts.netloc:
        return src
    if parts.path.startswith("/"):
        return unquote(parts.path).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
