"""Whether a text can be a person's name at all: by its length, its marks and its capitals, without any list of names.

A shape says where a name stands. What can't be one, such as a sentence, shows that the shape does not fit here.
"""

from __future__ import annotations

import re

# `José María de la Cruz y Vega`.
_MOST_WORDS = 7
_MOST_CHARACTERS = 70
# Of scripts that write no spaces.
_MOST_TOGETHER = 24
_LONGEST_PARTICLE = 3
_SIGNS = re.compile(r"[?!#=<>{}%$*\\^~]|://|\.\s|[:;]$|^[\"“«].*[\"”»]$")
_LETTER = re.compile(r"[^\W\d_]")


def can_be_name(text: str) -> bool:
    """Whether a text can be one person's name, in any script, also in lower case."""
    if not _LETTER.search(text) or len(text) > _MOST_CHARACTERS or _SIGNS.search(_without_initials(text)):
        return False
    words = text.split()
    if len(words) > _MOST_WORDS or (len(words) == 1 and len(text) > _MOST_TOGETHER):
        return False
    lower = [word for word in words if word[0].islower()]
    if len(lower) == len(words):
        # `danah boyd` and `k. d. lang` are names, `a gem for maps` is none.
        return len(words) < 3 or all("." in word for word in words[:-1])
    return len(words) < 4 or len(lower) * 2 <= len(words)


def _without_initials(text: str) -> str:
    """Take the full stops off initials and short forms, which end no sentence: `J. R. R.`, `Jr.`, `St.`."""
    return re.sub(r"\b([^\W\d_]{1,3})\.", r"\1", text)


def looks_like_name(text: str) -> bool:
    """Whether a text has the form of most names: two to four capitalised words, or few letters without capitals."""
    if not can_be_name(text) or any(character.isdigit() for character in text):
        return False
    words = text.split()
    if text[0].isupper() or text[0].islower():
        capitals = [word for word in words if word[0].isupper()]
        # `van der` and `de la` are short; `CTO` is no surname.
        odd = [word for word in words if word.isalpha() and (len(word) > 2 and word.isupper())]
        odd += [word for word in words if word[0].islower() and len(word) > _LONGEST_PARTICLE]
        ends = words[0][0].isupper() and words[-1][0].isupper()
        return 2 <= len(words) <= 4 and len(capitals) >= 2 and ends and not odd
    return len(words) in (2, 3) or (len(words) == 1 and 2 <= len(text) <= 8)
