"""The size of local pictures, so that pages don't jump while they load."""

from __future__ import annotations

import math
import re
import stat
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import ParseError, iterparse

import imagesize

_SVG_SUFFIX = ".svg"
_LENGTH = re.compile(r"([0-9]+\.?[0-9]*|\.[0-9]+)(px|pt|pc|in|cm|mm|q)?", re.IGNORECASE)
_CENTIMETRE = 96 / 2.54
_PIXELS_IN = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": _CENTIMETRE}
_PIXELS_IN |= {"mm": _CENTIMETRE / 10, "q": _CENTIMETRE / 40}

# What the readers raise on files that are not what their names say: unknown encodings, empty boxes, cut short.
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


@lru_cache(maxsize=8192)
def _measured(place: Path, _changed: int, _bytes: int) -> tuple[int, int] | None:
    try:
        width, height = _svg_size(place) if place.suffix.lower() == _SVG_SUFFIX else imagesize.get(place)
    except _NO_PICTURE:
        return None
    if not (math.isfinite(width) and math.isfinite(height)) or width < 1 or height < 1:
        return None
    return round(width), round(height)


def _svg_size(place: Path) -> tuple[float, float]:
    """Measure a drawing by its root element; imagesize takes the first `width` in the file, whosever it is."""
    with place.open("rb") as file:
        _, root = next(iterparse(file, events=("start",)))
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    if width and height:
        return width, height
    _, _, box_width, box_height = map(float, root.get("viewBox", "").replace(",", " ").split())
    if width:
        return width, width * box_height / box_width
    if height:
        return height * box_width / box_height, height
    return box_width, box_height


def _pixels(length: str) -> float:
    """Return a length in CSS pixels; 0 where it depends on what is around it, such as `100%`."""
    match = _LENGTH.fullmatch(length.strip())
    return float(match[1]) * _PIXELS_IN[(match[2] or "").lower()] if match else 0.0
