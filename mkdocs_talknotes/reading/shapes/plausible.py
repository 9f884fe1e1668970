"""Checks whether a text can be a name, a role or an address, by length, punctuation and capitals, without word lists.

A shape says where they are. If the text there can't be one, such as a sentence, the shape doesn't match.
"""

from __future__ import annotations

import re

# Most words of a name: `José María de la Cruz y Vega`.
_MOST_WORDS = 7
_MOST_CHARACTERS = 70
# Most characters of a name without spaces.
_MOST_TOGETHER = 24
_LONGEST_PARTICLE = 3
_SIGNS = re.compile(r"[?!#=<>{}%$*\\^~]|://|\.\s|[:;]$|^[\"“«].*[\"”»]$")
_LETTER = re.compile(r"[^\W\d_]")


def can_be_name(text: str) -> bool:
    """Whether a text can be one person's name, in any script, even in lower case."""
    if not _LETTER.search(text) or len(text) > _MOST_CHARACTERS or _SIGNS.search(_without_initials(text)):
        return False
    words = text.split()
    if len(words) > _MOST_WORDS or (len(words) == 1 and len(text) > _MOST_TOGETHER):
        return False
    lower = [word for word in words if word[0].islower()]
    if len(lower) == len(words):
        # Lower case: `danah boyd` and `k. d. lang` are names, `a gem for maps` isn't.
        return len(words) < 3 or all("." in word for word in words[:-1])
    return len(words) < 4 or len(lower) * 2 <= len(words)


# Words of the longest roles and organisations: `Professor of Computer Science at the University of Lower Austria`.
_MOST_WORDS_OF_WORK = 12
_ENDS_SENTENCE = re.compile(r"[.!?:;…。！？]$")
_FILE_TYPES = tuple(".pdf .ppt .pptx .key .odp .htm .html .md .mp4 .webm .mov .ogv .mp3 .m4a".split())
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>]+|[\w-]+(?:\.[\w-]+)+/[^\s<>]*", re.IGNORECASE)


def can_be_work(text: str) -> bool:
    """Whether a text can be a role, an organisation or an event rather than a sentence."""
    words = text.split()
    if len(words) > _MOST_WORDS_OF_WORK:
        return False
    # A full stop at the end belongs to a name such as `Moss Ltd.` or `Moos e. V.`, in which words have capitals.
    is_name = len(words) > 1 and text.endswith(".") and all(len(word) < 3 or not word[0].islower() for word in words)
    return is_name or not _ENDS_SENTENCE.search(text)


def can_be_address(text: str) -> bool:
    """Whether a text is the address of a web page or the path of a file, and nothing else."""
    path = text.partition("?")[0].partition("#")[0].lower()
    return _WEB.fullmatch(text) is not None or (" " not in text and path.endswith(_FILE_TYPES))


def _without_initials(text: str) -> str:
    """Remove full stops that don't end a sentence, after initials and short forms: `J. R. R.`, `Jr.`, `St.`."""
    return re.sub(r"\b([^\W\d_]{1,3})\.", r"\1", text)


def looks_like_name(text: str) -> bool:
    """Whether a text has the form of most names: two to four capitalised words, or few letters without capitals."""
    if not can_be_name(text) or any(character.isdigit() for character in text):
        return False
    words = text.split()
    if text[0].isupper() or text[0].islower():
        capitals = [word for word in words if word[0].isupper()]
        # Long words in lower case and acronyms aren't parts of names; `van der` and `de la` are short.
        odd = [word for word in words if word.isalpha() and (len(word) > 2 and word.isupper())]
        odd += [word for word in words if word[0].islower() and len(word) > _LONGEST_PARTICLE]
        ends = words[0][0].isupper() and words[-1][0].isupper()
        return 2 <= len(words) <= 4 and len(capitals) >= 2 and ends and not odd
    return len(words) in (2, 3) or (len(words) == 1 and 2 <= len(text) <= 8)
