"""The size of local pictures, so that pages don't jump while they load."""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path

import imagesize


def picture_size(place: Path) -> tuple[int, int] | None:
    """Return width and height in CSS pixels; None where the file is missing or no picture we can measure."""
    try:
        state = place.stat()
    except OSError:
        return None
    return _measured(str(place), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8192)
def _measured(place: str, _changed: int, _bytes: int) -> tuple[int, int] | None:
    try:
        width, height = imagesize.get(place)
    except (OSError, ValueError, SyntaxError, OverflowError):  # not what its name says, cut short, or no valid SVG
        return None
    if not (math.isfinite(width) and math.isfinite(height)) or width < 1 or height < 1:
        return None
    return round(width), round(height)
