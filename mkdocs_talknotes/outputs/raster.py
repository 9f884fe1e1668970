"""Opens pictures of the docs folder with Pillow; the only place where that is done.

Pictures may come from anybody. So only named formats are opened, and only pictures below a number of pixels.
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

# By name, because Pillow reads formats that are programs, too, and starts Ghostscript for them. All else is no photo.
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP")
# What Pillow and the libraries below it raise on files that are broken, cut short, or made to fill the memory.
_NO_PICTURE = (
    *(ArithmeticError, EOFError, LookupError, MemoryError, OSError, RuntimeError, SyntaxError, TypeError, ValueError),
    *(struct.error, zlib.error, Image.DecompressionBombError, Image.DecompressionBombWarning),
)


def read_raster(content: bytes, use: Callable[[Image.Image], T]) -> T | None:
    """Return what `use` makes of a picture; None where it is no picture that can be opened, or too large a one.

    What its head says of its size comes first: Pillow makes room for all of it before it reads any.
    """
    width, height = raster_size(io.BytesIO(content)) or (0, 0)
    if not 0 < width * height <= MOST_PIXELS:
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
