"""Texts that stand in for a picture: which are placeholders, and what to say instead."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from mkdocs_talknotes.text import match_key

_PLACEHOLDERS = frozenset(
    {"alt", "alttext", "alternativetext", "image", "img", "imagealttext", "imagedescription", "picture", "pic", "photo"}
    | {"foto", "screenshot", "screenshots", "screengrab", "slide", "slides", "figure", "fig", "untitled", "unnamed"}
    | {"placeholder", "caption", "description", "bild", "grafik", "abbildung", "afbeelding", "imagen", "immagine"}
    | {"obraz", "kép", "画像", "图片", "圖片", "スクリーンショット"}
)
_GENERATED = re.compile(
    r"(?:screen\s?shot|bildschirmfoto|capture d.écran|img|dsc|image|photo|pxl|signal)[\s_-]*\d[\d\s._:-]*"
    r"(?:(?:at|um|à)[\d\s._:-]*)?",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|avif|heic)$", re.IGNORECASE)


def is_placeholder(alt: str, src: str) -> bool:
    """Whether an alt text says nothing of its picture: `alt text`, `image 3`, the file's name, nothing at all."""
    text = _ENDING.sub("", alt.strip())
    key = match_key(text)
    stem = match_key(_ENDING.sub("", posixpath.basename(unquote(urlsplit(src).path))))
    return not key or key.rstrip("0123456789") in _PLACEHOLDERS or key == stem or bool(_GENERATED.fullmatch(text))
