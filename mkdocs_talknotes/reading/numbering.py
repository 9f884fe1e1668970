"""Removes from headings and names what isn't part of them: numbers, times, language tags, links to recordings."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.fieldlines import bare_label
from mkdocs_talknotes.text.hosts import SLIDE_FILES, VIDEO_FILES
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.whitespace import MAYBE_SPACES

if TYPE_CHECKING:
    from collections.abc import Iterable

_KIND_OF_TALK = "Talk|Session|Keynote|Vortrag"
# Possible starts of a numbered heading; all others take a fast path.
_MAY_BE_NUMBERED = re.compile(rf"[\[(#\d]|[A-Z]\d{{0,2}}[.)]|(?:{_KIND_OF_TALK})\b", re.IGNORECASE)
_NUMBER = re.compile(
    rf"^(?:(?:{_KIND_OF_TALK})\s*#?\d{{1,3}}\s*[:.)–—-]\s*|#?\d{{1,3}}(?:\.\d{{1,3}})*[.):]\s+|"
    r"[A-Z]\d{0,2}[.)]\s+(?=\S{2})|#\d{1,3}\s+)"
)
_TIME = re.compile(
    r"^\[?\(?\d{1,2}[:.h]\d{2}\s*(?:am|pm|uhr)?\)?(?:\s*[-–—]\s*\d{1,2}[:.h]\d{2}\s*(?:am|pm|uhr)?)?\)?\]?\s*[-–—:|]?\s*",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,2}(?::\d{2})?\s*+(?:(?:am|pm|uhr|h)\s*+)?"
_TIME_AT_END = re.compile(rf"{MAYBE_SPACES}[(\[]\s*+{_CLOCK}(?:[-–—]\s*+{_CLOCK})?[)\]]\s*+$", re.IGNORECASE)
_LETTER = re.compile(r"([A-Z])\d{0,2}[.)]\s+(?=\S)")
# `C. Titus Braun - …`, `A. J. Smith` and `J. Meyer`: what follows can be the rest of a name. A single `A` is a number.
_INITIAL = re.compile(
    r"(?:[B-Z]\.\s+|[A-Z]\.\s+(?=[A-Z]\.\s))(?:[A-Z]\.\s+){0,3}(?:[A-Z]?[a-z]{1,3}\s+){0,2}[A-ZÀ-Þ][\w'’-]*+(?:\s+[A-ZÀ-Þ][\w'’-]*+){0,2}\s*+"
    r"(?:$|[-–—:|,&(/]|(?:and|und|et|y|e|on|about)\b)"
)
_NAMED_LINK = re.compile(r"\[([^\[\]]{1,40})\]\([^()\s]+\)\)?")
_MOST_LINKS = 10
_FILES = (*SLIDE_FILES, *VIDEO_FILES)
_TAG = re.compile(rf"{MAYBE_SPACES}[(\[]([A-Z]{{2}})[)\]]")
# As people write them, even if the correct tag differs: `JP`, `UK`.
_TAGS = frozenset(
    [
        "AR",
        "CS",
        "DA",
        "DE",
        "EL",
        "EN",
        "ES",
        "FI",
        "FR",
        "HE",
        "HI",
        "HU",
        "ID",
        "IT",
        "JA",
        "JP",
        "KO",
        "NL",
        "NO",
        "PL",
        "PT",
        "RO",
        "RU",
        "SV",
        "TH",
        "TR",
        "UK",
        "VI",
        "ZH",
    ]
)


def strip_numbering(text: str, *, lettered: bool = False) -> str:
    """Remove `A.`, `3.`, `Talk 4:` or a time of day at the start, and a time in brackets at the end.

    `lettered`: every letter at the start is a number. Otherwise it can be an initial, as in `C. Titus Braun`.
    """
    without = _TIME_AT_END.sub("", text) if text[-1:] in ")]" else text
    if not _MAY_BE_NUMBERED.match(without):
        return without.strip()
    if not lettered and _INITIAL.match(without):
        return without.strip()
    without = _TIME.sub("", without)
    return (_NUMBER.sub("", without) or without).strip()


def are_lettered(texts: Iterable[str]) -> bool:
    """Whether headings are numbered with letters: `A.`, `B.` and so on, in this order, once or several times."""
    letters = [match[1] for text in texts if (match := _LETTER.match(text))]
    follows = [ord(after) - ord(before) == 1 for before, after in pairwise(letters)]
    return any(follows) and all(one or after == "A" for one, after in zip(follows, letters[1:], strict=True))


def is_lettered_or_numbered(text: str) -> bool:
    """Whether a heading starts with a number or a letter such as `A.`."""
    return _LETTER.match(text) is not None or _NUMBER.match(text) is not None


def language_tag(text: str) -> str:
    """Return the IETF tag of a language mark such as `(JA)` in a heading; empty if there is none."""
    match = _TAG.search(text)
    return match[1].lower() if match and match[1] in _TAGS else ""


def without_language_tag(text: str) -> str:
    """Remove a language mark such as `(JA)` from a heading."""
    return _TAG.sub(lambda match: "" if match[1] in _TAGS else match[0], text).strip()


def title_of_heading(markdown: str, text: str, *, lettered: bool = False) -> str:
    """Return the title in a heading that names no speaker; `text` is the heading as plain text."""
    if "](" in markdown:
        text = plain_text(without_named_links(markdown))
    return strip_numbering(text, lettered=lettered)


def without_named_links(markdown: str) -> str:
    """Remove links at the end of a text that are named for what they lead to: `Ada Moss [video](…) [talk.pdf](…)`.

    At most ten links are removed, so that the time stays linear in the length of the text.
    """
    for _ in range(_MOST_LINKS):
        if "](" not in markdown:
            break
        place = max(0, markdown.rfind("["))
        link = _NAMED_LINK.fullmatch(markdown[place:].rstrip())
        label = plain_text(link[1]) if link else ""
        if not place or not (bare_label(label) or label.lower().endswith(_FILES)):
            break
        markdown = markdown[:place].rstrip(" -–—|,·/(")
    return markdown
