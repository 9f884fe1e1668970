"""Texts that stand in for a picture: which of them say nothing of it."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from mkdocs_talknotes.text.plain import clean, match_key

_PLACEHOLDERS = frozenset(
    {"alt", "alttext", "alternativetext", "alternatetext", "image", "img", "imagealt", "imagealttext"}
    | {"imagedescription", "enterimagedescriptionhere", "picture", "pic", "photo", "foto", "figure", "fig", "graphic"}
    | {"screenshot", "screenshots", "screengrab", "slide", "slides", "untitled", "unnamed", "placeholder", "caption"}
    | {"description", "bild", "bildschirmfoto", "grafik", "abbildung", "afbeelding", "imagen", "immagine", "obraz"}
    | {"kép", "画像", "图片", "圖片", "スクリーンショット", "截屏", "صورة"}
    | {"dsc", "dscf", "dscn", "mvimg", "pxl"}
)
"""What says nothing, with or without a number behind it, as `match_key` spells it."""

# Screenshot tools and telephones put these words around date and time.
_TOOLS = _PLACEHOLDERS | {"screen", "shot", "cleanshot", "pasted", "whatsapp", "wa", "signal", "capture", "écran"}
_TOOLS |= {"captura", "pantalla", "schermata", "schermafbeelding"}
_JOINTS = {"at", "from", "um", "vom", "d", "à", "le", "de", "a", "las", "alle", "del", "om", "kl", "am", "pm", "x"}
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d")
_DIGITS_OF_A_DATE = 6

PICTURE_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|avif|heic|bmp|tiff?)$", re.IGNORECASE)
"""Ending of a file that is a picture."""


def is_placeholder(alt: str, src: str) -> bool:
    """Whether an alt text says nothing of its picture: `alt text`, `image 3`, the file's name, nothing at all."""
    text = PICTURE_FILE.sub("", clean(alt).strip())
    key = match_key(text)
    return (
        not key
        or key.rstrip("0123456789") in _PLACEHOLDERS
        or key in _names(src)
        or (len(_DIGITS.findall(text)) >= _DIGITS_OF_A_DATE and _is_of_a_tool(text))
    )


def _names(src: str) -> set[str]:
    """Return what a file may be called: its path, its name, each without its ending."""
    try:
        path = PICTURE_FILE.sub("", unquote(urlsplit(src).path))
    except ValueError:  # a bracket that opens no address
        return set()
    return {match_key(path), match_key(posixpath.basename(path))}


def _is_of_a_tool(text: str) -> bool:
    """Whether a text is a name some tool gave the file: `Screenshot 2025-01-15 at 09.53.10`."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return any(word in _TOOLS for word in words) and all(word in _TOOLS or word in _JOINTS for word in words)
