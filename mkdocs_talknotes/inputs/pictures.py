"""Measure local pictures, so that pages reserve their space and don't jump while loading.

Picture files are not trusted: the content, not the name, decides how a file is read, and the amount of work is limited.
"""

from __future__ import annotations

import math
import re
import stat
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import ParseError, iterparse

import imagesize

_SVG_SUFFIX = ".svg"
# Maximum length of a number in an SVG file, in characters.
_LONGEST_LENGTH = 40
_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(px|pt|pc|in|cm|mm|q)?", re.IGNORECASE)
_CENTIMETRE = 96 / 2.54
_PIXELS_IN = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": _CENTIMETRE}
_PIXELS_IN |= {"mm": _CENTIMETRE / 10, "q": _CENTIMETRE / 40}

# Limits for reading one file. In photos, thumbnails and colour profiles come before the size; in SVG files, comments
# do.
_MOST_READS = 5_000
_MOST_BYTES = 1_000_000

_PNG, _JPEG, _GIFS, _BMP = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", (b"GIF87a", b"GIF89a"), b"BM"
_BRANDS = (b"avif", b"avis", b"mif1")

# Raised for broken files: wrong format, unknown encoding, truncated content.
_NO_PICTURE = (OSError, ValueError, LookupError, ArithmeticError, ParseError)


def picture_size(place: Path) -> tuple[int, int] | None:
    """Return width and height in CSS pixels; None if the file is missing or its format can't be measured."""
    try:
        state = place.stat()
    except (OSError, ValueError):  # missing, or not a valid file name
        return None
    if not stat.S_ISREG(state.st_mode):
        return None
    return _measured(place, state.st_mtime_ns, state.st_size)


def file_weight(place: Path) -> int | None:
    """Return a file's size in bytes; None if it is missing."""
    try:
        return place.stat().st_size
    except (OSError, ValueError):  # missing, or not a valid file name
        return None


def raster_size(file: BinaryIO) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, JPEG, GIF, WebP, AVIF or BMP as browsers show it; else None.

    Raises one of `_NO_PICTURE` for a broken file.
    """
    head = file.read(16)
    if not _is_raster(head):
        return None
    # Rotation only for JPEG: an AVIF file's tables may claim billions of entries, and imagesize would read them all.
    width, height = imagesize.get(_Limited(file), exif_rotation=head.startswith(_JPEG))
    return _whole(width, height)


class _Limited:
    """A file with a limit on what can be read, because `imagesize` trusts the lengths and tables in a file.

    Raises `ValueError` beyond the limit.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._reads, self._bytes = _MOST_READS, _MOST_BYTES

    def read(self, size: int = -1) -> bytes:
        content = self._file.read(self._bytes + 1 if size < 0 else min(size, self._bytes + 1))
        self._reads -= 1
        self._bytes -= len(content)
        if self._reads < 0 or self._bytes < 0:
            raise ValueError
        return content

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)


def _is_raster(head: bytes) -> bool:
    """Whether a file's first bytes are those of a picture format that browsers show."""
    return (
        head.startswith((_PNG, _JPEG, *_GIFS, _BMP))
        or (head.startswith(b"RIFF") and head[8:12] == b"WEBP")
        or (head[4:8] == b"ftyp" and head[8:12] in _BRANDS)
    )


@lru_cache(maxsize=8192)
def _measured(place: Path, _changed: int, _bytes: int) -> tuple[int, int] | None:
    try:
        with place.open("rb") as file:
            return _svg_size(file) if place.suffix.lower() == _SVG_SUFFIX else raster_size(file)
    except _NO_PICTURE:
        return None


def _whole(width: float, height: float) -> tuple[int, int] | None:
    if not (math.isfinite(width) and math.isfinite(height)) or width < 1 or height < 1:
        return None
    return round(width), round(height)


def _svg_size(file: BinaryIO) -> tuple[int, int] | None:
    """Measure an SVG by its root element. (imagesize takes the first `width` in the file, of any element.)"""
    _, root = next(iterparse(_Limited(file), events=("start",)))
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    if width and height:
        return _whole(width, height)
    _, _, box_width, box_height = map(_number, root.get("viewBox", "").replace(",", " ").split(maxsplit=4))
    if width:
        return _whole(width, width * box_height / box_width)
    if height:
        return _whole(height * box_width / box_height, height)
    return _whole(box_width, box_height)


def _number(text: str) -> float:
    if len(text) > _LONGEST_LENGTH:
        raise ValueError
    return float(text)


def _pixels(length: str) -> float:
    """Return a length in CSS pixels; 0 for relative lengths such as `100%`."""
    text = length.strip()
    match = _LENGTH.fullmatch(text) if len(text) <= _LONGEST_LENGTH else None
    return float(match[1]) * _PIXELS_IN[(match[2] or "").lower()] if match else 0.0
