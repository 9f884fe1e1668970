"""Open pictures with Pillow. No other module does.

Picture files are not trusted: only the formats in `FORMATS` are opened, and the numbers of pixels and of passes over
them are limited.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import TYPE_CHECKING, TypeVar

from PIL import Image

from mkdocs_talknotes.catalog.covers import MOST_PIXELS
from mkdocs_talknotes.inputs.pictures import raster_size

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP")
"""Allowed formats. Pillow also opens formats that are programs, such as EPS, and would run Ghostscript for them."""
# A progressive JPEG describes its pixels in several passes, called scans: about ten. Each takes as long as the pixels
# are many, even if there is nothing in it.
_SCAN = b"\xff\xda"
_MOST_SCANNED = 20 * MOST_PIXELS
# Raised by Pillow and its libraries for files that are broken, truncated, or made to exhaust memory.
_NO_PICTURE = (
    *(ArithmeticError, EOFError, LookupError, MemoryError, OSError, RuntimeError, SyntaxError, TypeError, ValueError),
    *(struct.error, zlib.error, Image.DecompressionBombError, Image.DecompressionBombWarning),
)


def read_raster(content: bytes, use: Callable[[Image.Image], T]) -> T | None:
    """Open a picture and return the result of `use`; None if it can't be opened or has too many pixels.

    `content` is that of the file. The size in its header is checked first, because Pillow allocates memory for it
    before reading.
    """
    width, height = raster_size(io.BytesIO(content)) or (0, 0)
    if not 0 < width * height <= MOST_PIXELS or width * height * content.count(_SCAN) > _MOST_SCANNED:
        return None
    Image.init()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            formats = [form for form in FORMATS if form in Image.OPEN]
            with Image.open(io.BytesIO(content), formats=formats) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    return None
                return use(opened)
    except _NO_PICTURE:
        return None
