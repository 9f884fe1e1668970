"""Find names that are probably misspellings of each other, but not similar names of different people.

Only names with a common key (such as their sound) are compared, so the time is linear in the number of names. Names of
different people often differ by one letter (`Maria` and `Mario Lopez`, `Jan` and `Jana Novak`). So a given name counts
as misspelt only if both spellings sound the same, or if one of them isn't a known given name.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.vocabulary import vocabulary
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    Keys = Callable[[str], Iterable[Hashable]]

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
# Minimum lengths of words that may be misspelt. In shorter ones, another letter is another word: PyCon US, PyCon UK.
_SHORTEST_TITLE_WORD = 7
_SHORTEST_FAMILY = 6
_SHORTEST_GIVEN = 5
# Longer words are not searched for misspellings.
_LONGEST = 60
# Maximum number of names compared for each key: more names with one key aren't misspellings of each other.
_MOST_WITH_ONE_KEY = 8

# Letters that Unicode doesn't decompose → ASCII.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_SOUNDS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"ph", "f"),
        (r"ck|q|c(?=[aou]|[^ehiy]|$)", "k"),
        (r"ie?\b|y", "i"),
        (r"z", "s"),
        (r"(?<=\w)h", ""),
        (r"(\w)\1+", r"\1"),
    )
)


def near_people(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of names that seem to belong to one person, in the order of the names."""
    return _near(names, _keys_of_person, _is_one_person)


def near_titles(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of names of events or topics that seem to be the same: other spacing, a plural, a typing error."""
    return _near(names, _keys_of_title, _is_one_title)


def _near(names: Iterable[str], keys: Keys, same: Callable[[str, str], bool]) -> Iterator[tuple[str, str]]:
    seen: defaultdict[Hashable, list[str]] = defaultdict(list)
    for name in names:
        others: dict[str, None] = {}
        for key in set(keys(name)):
            group = seen[key]
            others |= dict.fromkeys(group)
            if len(group) < _MOST_WITH_ONE_KEY:
                group.append(name)
        for other in sorted(others):
            if same(other, name):
                yield other, name


@dataclass(frozen=True, slots=True)
class _Person:
    given: str
    family: str


@lru_cache(maxsize=16384)
def _person(name: str) -> _Person | None:
    """Split a name into given and family name, without case and accents; None if it has fewer than two words."""
    words = _WORD.findall(_folded(name))
    # Middle initials don't count: people write them or leave them out.
    middle = [word for word in words[1:-1] if len(word) > 1]
    return _Person(" ".join([words[0], *middle]), words[-1]) if len(words) > 1 else None


def _short_forms(name: str, *, umlauts: bool = False) -> frozenset[tuple[str, str]]:
    """Return the shorter ways to write a name, as pairs of given and family name.

    They are without middle names, without a leading initial, or with a nickname. Unless `umlauts`, `ue` also becomes
    `u`, because people write `ue` for `ü`.
    """
    words = _WORD.findall(_folded(_NICKNAME.sub(" ", name)))
    if len(words) > 2 and len(words[0]) == 1:
        words = words[1:]
    if len(words) < 2 or len(words[0]) == 1:
        return frozenset()
    givens = {words[0], *(_folded(nick) for nick in _NICKNAME.findall(name))}
    givens |= {_FULL_NAME.get(given, given) for given in givens}
    return frozenset((given, words[-1]) if umlauts else (_plain(given), _plain(words[-1])) for given in givens)


# `Robert "Bob" Quill`, `Robert (Bob) Quill`
_NICKNAME = re.compile(r"""["“”'‘’(]([^\W\d_]{2,20})["“”'‘’)]""")
_UMLAUTS = re.compile(r"([aou])e(?![aeiou])")


def _plain(folded: str) -> str:
    return _UMLAUTS.sub(r"\1", folded)


_FULL_NAME = {
    nick: full
    for full, nicks in {
        "alexander": "alex sasha sascha",
        "andrew": "andy drew",
        "anthony": "tony",
        "benjamin": "ben",
        "charles": "charlie chuck",
        "christopher": "chris",
        "daniel": "dan danny",
        "david": "dave",
        "edward": "ed eddie ted",
        "elizabeth": "liz beth betty lizzie",
        "frederick": "fred",
        "gregory": "greg",
        "james": "jim jimmy",
        "jeffrey": "jeff",
        "jennifer": "jen jenny",
        "johannes": "hannes",
        "jonathan": "jon",
        "joseph": "joe",
        "joshua": "josh",
        "katherine": "kate katie kathy",
        "kenneth": "ken",
        "lawrence": "larry",
        "margaret": "maggie peggy",
        "matthew": "matt",
        "michael": "mike mick",
        "nicholas": "nick",
        "patricia": "pat patty",
        "peter": "pete",
        "philip": "phil",
        "rebecca": "becky",
        "richard": "rick dick rich",
        "robert": "bob rob bobby",
        "samuel": "sam",
        "stephen": "steve",
        "steven": "steve",
        "susan": "sue",
        "theodore": "theo",
        "thomas": "tom tommy",
        "timothy": "tim",
        "victoria": "vicki vicky",
        "william": "bill will billy",
        "zachary": "zach zack",
    }.items()
    for nick in nicks.split()
}
"""Nickname → English given name that it is short for."""


def _keys_of_person(name: str) -> Iterator[Hashable]:
    yield from (("short", *form) for form in _short_forms(name))
    yield "words", tuple(sorted(_WORD.findall(_folded(name))))
    person = _person(name)
    if person is None:
        return
    yield "sound", _sound(person.given), person.family
    for shorter in _shorter(person.family) if len(person.family) >= _SHORTEST_FAMILY - 1 else ():
        yield "family", person.given, shorter
    for shorter in _shorter(person.given) if len(person.given) >= _SHORTEST_GIVEN - 1 else ():
        yield "given", shorter, person.family


def _is_one_person(name: str, other: str) -> bool:
    if sorted(_WORD.findall(_folded(name))) == sorted(_WORD.findall(_folded(other))):
        return True
    if _is_shorter(name, other):
        return True
    one, two = _person(name), _person(other)
    if one is None or two is None:
        return False
    if one.family == two.family:
        return _sound(one.given) == _sound(two.given) or _is_slip_in_given(one.given, two.given)
    # The first letter must agree: Hansen and Jansen are different names.
    alike = one.given == two.given and one.family[0] == two.family[0]
    longest = max(len(one.family), len(two.family))
    return alike and longest >= _SHORTEST_FAMILY and _is_one_edit(one.family, two.family)


def _is_shorter(name: str, other: str) -> bool:
    """Whether two names have a short form in common, and no conflicting middle names."""
    # Two ASCII names are compared as written: `ue` in `Manuel` isn't an umlaut.
    ascii_only = name.isascii() and other.isascii()
    if _short_forms(name, umlauts=ascii_only).isdisjoint(_short_forms(other, umlauts=ascii_only)):
        return False
    one, two = (_middle_names(words) for words in (name, other))
    if not one or not two or one & two:
        return True
    return any(a[0] == b[0] and 1 in (len(a), len(b)) for a in one for b in two)


def differ_in_accents(one: str, other: str) -> bool:
    """Whether two names differ only in accents, or in `ue` written for `ü`."""
    return _plain(_folded(one)) == _plain(_folded(other)) and not (one.isascii() and other.isascii())


def _middle_names(name: str) -> frozenset[str]:
    words = _WORD.findall(_folded(_NICKNAME.sub(" ", name)))
    return frozenset(words[1:-1])


def _is_slip_in_given(one: str, two: str) -> bool:
    """Whether only one of two given names is known, and the other is one edit away from it.

    First and last letters must agree: in many languages, the last letter depends on gender.
    """
    known = (one in vocabulary().given_names, two in vocabulary().given_names)
    inside = one[-1] == two[-1] and one[0] == two[0]
    return sum(known) == 1 and inside and max(len(one), len(two)) >= _SHORTEST_GIVEN and _is_one_edit(one, two)


def _keys_of_title(name: str) -> Iterator[Hashable]:
    key = _title_key(name)
    yield key
    for shorter in _shorter(key[0]):
        yield shorter, key[1]


def _is_one_title(name: str, other: str) -> bool:
    one, two = _title_key(name), _title_key(other)
    if one[1] != two[1]:
        return False
    if one[0] == two[0]:
        # Not for single letters: `C`, `C++` and `C#` have the same key.
        return len(one[0]) > 1
    words, others = _WORD.findall(_folded(name)), _WORD.findall(_folded(other))
    changed = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    if len(words) != len(others) or len(changed) != 1:
        return False
    short, long = sorted(changed[0], key=len)
    if long == f"{short}s":
        return len(short) > 3
    return len(long) >= _SHORTEST_TITLE_WORD and short[0] == long[0] and _is_one_edit(short, long)


def _title_key(name: str) -> tuple[str, tuple[str, ...]]:
    """Return the letters of a title, and its numbers, which distinguish editions (`PyCon 2023`, `PyCon 2024`)."""
    folded = _folded(name)
    return "".join(_WORD.findall(folded)), tuple(_NUMBER.findall(folded))


def _shorter(word: str) -> Iterator[str]:
    """Yield a word, and the word without each of its letters. Two words one edit apart have one of these in common."""
    yield word
    for place in range(len(word) if len(word) <= _LONGEST else 0):
        yield word[:place] + word[place + 1 :]


def _is_one_edit(one: str, two: str) -> bool:
    """Whether two words differ by one inserted, deleted or replaced letter, or by two swapped neighbours."""
    short, long = sorted((one, two), key=len)
    if short == long or len(long) - len(short) > 1:
        return False
    start = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) > len(short):
        return short[start:] == long[start + 1 :]
    rest = slice(start + 2, None)
    swapped = short[start : start + 2] == long[start : start + 2][::-1]
    return short[start + 1 :] == long[start + 1 :] or (swapped and short[rest] == long[rest])


@lru_cache(maxsize=16384)
def _folded(text: str) -> str:
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(character for character in decomposed if not unicodedata.combining(character))
    return text.casefold().translate(_PLAIN)


@lru_cache(maxsize=16384)
def _sound(given: str) -> str:
    for pattern, letters in _SOUNDS:
        given = pattern.sub(letters, given)
    return given


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most similar to a misspelt one; empty if none is similar."""
    by_key = {match_key(other): other for other in known}
    close = difflib.get_close_matches(match_key(name), by_key, n=1, cutoff=0.75)
    return by_key[close[0]] if close else ""
