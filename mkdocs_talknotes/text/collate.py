"""Names in the order of a language's alphabet, as browsers sort them (CLDR's root order and its tailorings)."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart, and what they are sorted as.
_SPELT = {"ł": "l", "đ": "d", "ħ": "h", "ø": "o", "ŧ": "t", "ð": "d", "ı": "i"}
_SPELT |= {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
# Letters that a language sorts behind another one, or behind all others (as `z`).
_OWN = {
    "sv": {"å": "z1", "ä": "z2", "æ": "z2", "ö": "z3", "ø": "z3"},
    "fi": {"å": "z1", "ä": "z2", "æ": "z2", "ö": "z3", "ø": "z3"},
    "da": {"æ": "z1", "ä": "z1", "ø": "z2", "ö": "z2", "å": "z3"},
    "nb": {"æ": "z1", "ä": "z1", "ø": "z2", "ö": "z2", "å": "z3"},
    "no": {"æ": "z1", "ä": "z1", "ø": "z2", "ö": "z2", "å": "z3"},
    "es": {"ñ": "n1"},
    "pl": {"ą": "a1", "ć": "c1", "ę": "e1", "ł": "l1", "ń": "n1", "ó": "o1", "ś": "s1", "ź": "z1", "ż": "z2"},
    "hu": {"ö": "o1", "ő": "o1", "ü": "u1", "ű": "u1"},
    "tr": {"ç": "c1", "ğ": "g1", "ı": "h1", "ö": "o1", "ş": "s1", "ü": "u1"},
}
# Behind every letter, so that `l1` stands behind `lz`.
_LAST = "\U0010fffd"


def collation_key(name: str, language: str = "en") -> str:
    """Return what sorts a name into the alphabet of a language, such as `en` or `pt-BR`."""
    return "".join(_weight(letter, language) for letter in unicodedata.normalize("NFC", name).lower())


def initial(name: str, language: str = "en") -> str:
    """Return the capital letter a name stands under; `#` where it starts with none."""
    first = next((letter for letter in unicodedata.normalize("NFC", name) if letter.isalnum()), "")
    if not first.isalpha():
        return "#"
    weight = _weight(first.lower(), language)
    return (first if _LAST in weight else weight[0]).upper()


def _weight(letter: str, language: str) -> str:
    if own := _OWN.get(language.partition("-")[0], {}).get(letter):
        return f"{own[0]}{_LAST}{own[1]}"
    base = _SPELT.get(letter) or unicodedata.normalize("NFKD", letter)
    letters = "".join(part for part in base if not unicodedata.combining(part))
    return "".join(part if part.isalnum() else " " for part in letters)
