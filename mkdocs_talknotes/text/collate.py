"""Sort names by the alphabet of a language, as browsers do (CLDR root collation and its tailorings)."""

from __future__ import annotations

import unicodedata

# Letters that Unicode doesn't decompose → letters they sort as.
_SPELT = {"ł": "l", "đ": "d", "ħ": "h", "ø": "o", "ŧ": "t", "ð": "d", "ı": "i"}
_SPELT |= {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
# Language → letters that sort right after another letter: `ñ` after `n` (`n1`), Swedish `å` after `z` (`z1`).
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
# Sorts after every letter: the key of `l1` must come after that of `lz`.
_LAST = "\U0010fffd"


def collation_key(name: str, language: str = "en") -> str:
    """Return a sort key for a name in a language; `language` is an IETF tag such as `en` or `pt-BR`."""
    return "".join(_weight(letter, language) for letter in unicodedata.normalize("NFC", name).lower())


def initial(name: str, language: str = "en") -> str:
    """Return the capital letter under which an index lists a name; `#` if the name doesn't start with a letter."""
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
