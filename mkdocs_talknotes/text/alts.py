"""Recognise placeholder alt texts: texts that don't describe their picture."""

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
"""Placeholder texts, as `match_key` spells them. A number may follow, as in `image 3`."""

# Screenshot tools and phones build file names from these words, a date and a time.
_TOOLS = _PLACEHOLDERS | {"screen", "shot", "cleanshot", "pasted", "whatsapp", "wa", "signal", "capture", "écran"}
_TOOLS |= {"captura", "pantalla", "schermata", "schermafbeelding"}
_JOINTS = {"at", "from", "um", "vom", "d", "à", "le", "de", "a", "las", "alle", "del", "om", "kl", "am", "pm", "x"}
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d")
_DIGITS_OF_A_DATE = 6

PICTURE_FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|avif|heic|bmp|tiff?)$", re.IGNORECASE)
"""Matches the file extension of a picture."""


def is_placeholder(alt: str, src: str) -> bool:
    """Whether an alt text doesn't describe its picture: `alt text`, `image 3`, the file name, or an empty text."""
    text = PICTURE_FILE.sub("", clean(alt).strip())
    key = match_key(text)
    return (
        not key
        or key.rstrip("0123456789") in _PLACEHOLDERS
        or key in _names(src)
        or (len(_DIGITS.findall(text)) >= _DIGITS_OF_A_DATE and _is_of_a_tool(text))
    )


def _names(src: str) -> set[str]:
    """Return the match keys of a picture's path and file name, both without extension."""
    try:
        path = PICTURE_FILE.sub("", unquote(urlsplit(src).path))
    except ValueError:  # an unbalanced bracket, as in `http://[`
        return set()
    return {match_key(path), match_key(posixpath.basename(path))}


def _is_of_a_tool(text: str) -> bool:
    """Whether a text is a file name made by a tool, such as `Screenshot 2025-01-15 at 09.53.10`."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return any(word in _TOOLS for word in words) and all(word in _TOOLS or word in _JOINTS for word in words)
