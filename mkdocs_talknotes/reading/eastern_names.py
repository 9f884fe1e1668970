"""Chinese, Japanese and Korean names: the surname comes first, without capitals and mostly without a space."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_talknotes.reading.person import Likeness
from mkdocs_talknotes.reading.vocabulary import read_words

_HAN = "\u3400-\u9fff々"
_KANA = "\u3040-\u30ff"
_HANGUL = "\uac00-\ud7af"
_ANY = re.compile(f"[{_HAN}{_KANA}{_HANGUL}]")
_NAME = re.compile(f"[{_HAN}{_KANA}{_HANGUL}]{{2,6}}(?:[・·][{_HAN}{_KANA}]{{1,8}})?")
_CHINESE = re.compile(f"[{_HAN}]{{2,3}}")
_LONG_CHINESE = re.compile(f"[{_HAN}]{{4}}")
_KOREAN = re.compile(f"[{_HANGUL}]{{2,4}}")
_JAPANESE_GIVEN = re.compile(f"(?:[{_HAN}]{{1,3}}|[{_KANA}]{{2,5}})")
# Surname and given name separated by a space.
_SPACED = re.compile(
    f"[{_HAN}]{{1,4}}[ \u3000](?:[{_HAN}]{{1,3}}|[{_KANA}]{{2,5}})|[{_HANGUL}]{{1,2}}[ \u3000][{_HANGUL}]{{1,3}}"
)


def is_eastern(text: str) -> bool:
    """Whether a text contains Han characters, kana or Hangul."""
    return not text.isascii() and _ANY.search(text) is not None


def eastern_likeness(text: str) -> Likeness:
    """Judge a text in these scripts. A known surname with a given name of usual length is `LIKELY`."""
    surnames = _surnames()
    if _CHINESE.fullmatch(text) and text[0] in surnames:
        return Likeness.LIKELY
    if _LONG_CHINESE.fullmatch(text) and text[:2] in surnames:
        return Likeness.LIKELY
    if _KOREAN.fullmatch(text) and len(text) == 3 and text[0] in surnames:
        return Likeness.LIKELY
    for length in (4, 3, 2):
        if text[:length] in surnames and _JAPANESE_GIVEN.fullmatch(text[length:].strip()):
            return Likeness.LIKELY
    if _SPACED.fullmatch(text):
        known = re.split(r"[ \u3000]", text)[0] in surnames
        return Likeness.LIKELY if known else Likeness.POSSIBLE
    return Likeness.POSSIBLE if _NAME.fullmatch(re.sub(r"[ \u3000]", "", text)) else Likeness.NONE


@cache
def _surnames() -> frozenset[str]:
    return read_words("eastern_surnames")
