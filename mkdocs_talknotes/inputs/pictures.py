"""The size of local pictures, so that pages don't jump while they load.

Pictures may come from anybody: what is in a file decides how it is read, and reading stops after a fixed amount of
work, whatever the file says of itself.
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
# Lengths are numbers with a unit; nobody needs more digits.
_LONGEST_LENGTH = 40
_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(px|pt|pc|in|cm|mm|q)?", re.IGNORECASE)
_CENTIMETRE = 96 / 2.54
_PIXELS_IN = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": _CENTIMETRE}
_PIXELS_IN |= {"mm": _CENTIMETRE / 10, "q": _CENTIMETRE / 40}

_MOST_READS = 5_000
_MOST_BYTES = 1_000_000
"""Read of one file to learn its size. Photos have it behind previews and colour profiles, drawings behind a remark."""

_PNG, _JPEG, _GIFS, _BMP = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", (b"GIF87a", b"GIF89a"), b"BM"
_BRANDS = (b"avif", b"avis", b"mif1")

# What the readers raise on files that are not what their names say: unknown encodings, cut short.
_NO_PICTURE = (OSError, ValueError, LookupError, ArithmeticError, ParseError)


def picture_size(place: Path) -> tuple[int, int] | None:
    """Return width and height in CSS pixels; None where the file is missing or no picture we can measure."""
    try:
        state = place.stat()
    except (OSError, ValueError):  # missing, or a name no file system takes
        return None
    if not stat.S_ISREG(state.st_mode):
        return None
    return _measured(place, state.st_mtime_ns, state.st_size)


def file_weight(place: Path) -> int | None:
    """Return a file's size in bytes; None where there is none."""
    try:
        return place.stat().st_size
    except (OSError, ValueError):  # missing, or a name no file system takes
        return None


def raster_size(file: BinaryIO) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, JPEG, GIF, WebP, AVIF or BMP as browsers show it; else None."""
    head = file.read(16)
    if not _is_raster(head):
        return None
    # The rotation of an AVIF is left out: its tables of places may name billions that are not there.
    width, height = imagesize.get(_Limited(file), exif_rotation=head.startswith(_JPEG))
    return _whole(width, height)


class _Limited:
    """A file from which only so much can be read: `imagesize` follows whatever lengths and tables a file holds."""

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
    """Whether a file begins as those pictures do that browsers show."""
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
    """Measure a drawing by its root element; imagesize takes the first `width` in the file, whosever it is."""
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
    """Return a length in CSS pixels; 0 where it depends on what is around it, such as `100%`."""
    text = length.strip()
    match = _LENGTH.fullmatch(text) if len(text) <= _LONGEST_LENGTH else None
    return float(match[1]) * _PIXELS_IN[(match[2] or "").lower()] if match else 0.0
