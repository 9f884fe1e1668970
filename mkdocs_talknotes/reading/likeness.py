"""Judges whether a plain text is a person's name, by its form and by word lists."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from mkdocs_talknotes.reading.eastern_names import eastern_likeness, is_eastern
from mkdocs_talknotes.reading.person import Likeness
from mkdocs_talknotes.reading.vocabulary import Vocabulary, read_lines, vocabulary
from mkdocs_talknotes.text.plain import match_key

HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z0-9_]{2,30}\b")
_LONGEST_NAME = 60
_MOST_WORDS = 5
_NEVER_IN_NAMES = frozenset(':?!#/=<>[]{}|"“”…%$*+&@')
_WORD = re.compile(r"[^\W\d_]['’.\w-]*\.?")
_NOUN_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ware",
    "ship",
    "ability",
    "ology",
    "ing",
    "ings",
    "ics",
    "isms",
    "ism",
)
# Words that are never surnames, even after a given name.
_FUNCTION_WORDS = frozenset(
    [
        "a",
        "and",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "do",
        "for",
        "from",
        "if",
        "in",
        "is",
        "it",
        "not",
        "of",
        "on",
        "or",
        "the",
        "to",
        "up",
        "vs",
        "we",
        "you",
        "your",
        "with",
        "talk",
        "talks",
        "day",
        "api",
        "app",
    ]
)
# Countries and states, which after a city look like surnames: `Austin, Texas`.
_PLACES = frozenset(
    [
        "australia",
        "austria",
        "brazil",
        "california",
        "canada",
        "china",
        "city",
        "colorado",
        "denmark",
        "europe",
        "finland",
        "france",
        "germany",
        "india",
        "ireland",
        "italy",
        "japan",
        "mexico",
        "netherlands",
        "norway",
        "online",
        "oregon",
        "poland",
        "portugal",
        "spain",
        "sweden",
        "switzerland",
        "texas",
        "uk",
        "usa",
        "virtual",
    ]
)
# Name particles that are ordinary words at the start of a text.
_NOT_AT_START = frozenset({"of", "i", "e", "y", "do", "a"})
# `d'Alembert`, `dell'Acqua`
_ELIDED = re.compile(r"(?:d|l|t|dell|dall|degl|sant|nell)['’][^\W\d_]")
_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,3}")
_SMALL_START = re.compile(r"(?:Mc|Mac|De|Di|La|Le|Van|Fitz|O)[A-Z]")


# Cached, because several readers ask for the same lines of a page.
def likeness(name: str, known: frozenset[str] = frozenset(), *, lenient: bool = False) -> Likeness:
    """Judge a text without role, organisation or handle. `known` are match keys of names the site knows.

    `lenient`: similar texts in this position are names, so the form of a name is enough, whatever the words.
    """
    if not name or len(name) > _LONGEST_NAME or not _NEVER_IN_NAMES.isdisjoint(name):
        return Likeness.STRONG if HANDLE.fullmatch(name) else Likeness.NONE
    if known and match_key(name) in known:
        return Likeness.STRONG
    if is_eastern(name):
        return eastern_likeness(name)
    words = name.split()
    if len(words) > 1 and " ".join(map(_bare, words)) in _called_like_people():
        return Likeness.NONE
    if len(words) > _MOST_WORDS or any(character.isdigit() for character in name):
        return Likeness.NONE
    return _of_form(words) if lenient else _of_words(words, vocabulary())


def _of_form(words: list[str]) -> Likeness:
    """Judge words only by their capitals."""
    lists = vocabulary()
    if any(
        word[:1].isupper() is False and word not in lists.name_particles
        for word in words
        if word[0].islower() and not is_elided(word)
    ):
        return Likeness.NONE
    if not all(_WORD.fullmatch(word) for word in words) or any(_bare(word) in lists.section_words for word in words):
        return Likeness.NONE
    return Likeness.LIKELY


def is_elided(word: str) -> bool:
    """Whether a word is a surname behind a shortened particle: `d'Alembert`."""
    match = _ELIDED.match(word)
    return match is not None and word[match.end() - 1].isupper()


def is_organisation(text: str) -> bool:
    """Whether a text contains a word of organisations, or is an organisation named like a person."""
    lists = vocabulary()
    plain = [_bare(word) for word in text.split()]
    return any(word in lists.organisation_words for word in plain) or " ".join(plain) in _called_like_people()


def _of_words(words: list[str], lists: Vocabulary) -> Likeness:
    last = len(words) - 1
    plain = [_bare(word) for word in words]
    if last and lists.is_only_a_given_name(plain[0]):
        # Some people write their surname in capitals: `Masatoshi SEKI`.
        words = [word.title() if word.isupper() and word.isalpha() and len(word) > 3 else word for word in words]
    if not all(_may_be_in_name(word, lists, first=not n, last=n == last) for n, word in enumerate(words)):
        return Likeness.NONE
    if last and (spelt := [bare for word, bare in zip(words, plain, strict=True) if not _INITIAL.fullmatch(word)]):
        # Skip initials: `A. Jesse Davis`.
        plain = spelt
    common = {
        word
        for word in plain
        if word in lists.title_words or word in lists.section_words or word in lists.organisation_words
    }
    if len(words) == 1:
        return Likeness.NONE if common or words[0].isupper() else Likeness.POSSIBLE
    if plain[-1] in _PLACES:
        return Likeness.NONE
    if len(plain) > 1 and (plain[0] in lists.given_names or plain[0].split("-")[0] in lists.given_names):
        return _after_given_name(words[-1], plain, common, lists)
    ordinary = bool(common) or any(word in lists.prose_words for word in plain)
    if ordinary or plain[-1].endswith(_NOUN_ENDINGS) or plain[0].endswith(("ing", "tion", "ity")):
        return Likeness.NONE
    return Likeness.LIKELY if len(words) < _MOST_WORDS else Likeness.NONE


def _after_given_name(surname: str, plain: list[str], common: set[str], lists: Vocabulary) -> Likeness:
    """Judge the word after a given name: `Art Direction` and `Will Automation` aren't people."""
    if plain[0] in lists.given_names_with_other_meanings and any(word in lists.prose_words for word in plain[1:]):
        return Likeness.NONE
    is_surname = plain[-1] not in common or (len(surname) <= 5 and plain[-1] not in _FUNCTION_WORDS)
    return Likeness.STRONG if is_surname else Likeness.NONE


def _may_be_in_name(word: str, lists: Vocabulary, *, first: bool, last: bool) -> bool:
    if word in lists.name_particles and (
        (not first and not last) or (first and word not in ("of", "i", "e", "y", "do", "a"))
    ):
        return True
    if not _WORD.fullmatch(word):
        return False
    if not first and is_elided(word):
        return True
    if word[0].isupper():
        # Acronyms aren't parts of names, initials are.
        letters = word.replace(".", "")
        return not (len(letters) > 3 and letters.isupper()) and not _has_inner_capitals(word)
    # Scripts without capitals, such as Arabic and Hebrew.
    return unicodedata.category(word[0]) == "Lo"


def _has_inner_capitals(word: str) -> bool:
    """Whether a word has more inner capitals than names have: true for `SwiftUI`, `GraphQL`, false for `McMillan`."""
    capitals = sum(1 for letter in word[1:] if letter.isupper())
    after_mark = len(re.findall(r"[-'’.][A-Z]", word))
    return capitals - after_mark > (1 if _SMALL_START.match(word) else 0)


@cache
def _called_like_people() -> frozenset[str]:
    """Return organisations and cities that look like names: `Max Planck`, `San Francisco`."""
    return frozenset(read_lines("called_like_people"))


def _bare(word: str) -> str:
    """Return a word as the word lists spell it: lower case, without combining marks."""
    folded = word.casefold() if word.isascii() else unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in folded if c.isalpha() or c in "-'").strip("-'")
