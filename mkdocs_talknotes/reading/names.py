"""Does this text name a person, and what else does it say of them?"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from mkdocs_talknotes.reading.common_words import COMMON_WORDS
from mkdocs_talknotes.reading.vocabulary import (
    ALSO_WORDS,
    GIVEN_NAMES,
    ORGANISATION_WORDS,
    PARTICLES,
    SECTION_WORDS,
    TITLE_WORDS,
)
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.plain import match_key


class Likeness(IntEnum):
    """How much a text looks like one person's name."""

    NONE = 0
    POSSIBLE = 1
    """One word; fits where the text says outright that a speaker follows."""
    LIKELY = 2
    """The form of a name."""
    STRONG = 3
    """The form of a name with a given name in it, or a handle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    name: str
    handle: str = ""
    role: str = ""
    organisation: str = ""
    urls: tuple[tuple[str, str], ...] = ()
    """Pairs of label and address."""
    likeness: Likeness = Likeness.NONE


_NO_NAME = re.compile(r"[:?!#/=<>\[\]{}|\"“”…%$*+&@]")
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z0-9_]{2,30}\b")
# `Ada Moss, @mossy` is one person.
_HANDLE_BEHIND = re.compile(r"([^\s@,;]+),\s+(@[A-Za-z0-9_]{2,30})(?=\s*(?:[,;|&]|$))")
_TITLES = re.compile(r"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Sir|Dame)\.?\s+)+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]['’.\w-]*\.?")
_NICKNAME = re.compile(r"""["“”'‘’(][^"“”'‘’()]{1,20}["“”'‘’)]""")
_PARENTHESES = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]")
_TIME = re.compile(r"\(?\b\d{1,2}(?::\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|uhr|h)\b\)?|\b\d{1,2}:\d{2}\b", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d_]{3,12}\.?,?\s+\d{4}\b|\b\d{4}-\d{2}-\d{2}\b")
_WITH_NICKNAME = re.compile(r"""^([^\W\d_][\w.'’-]*\s+["“'‘(][^"“”'‘’()]{1,20}["”'’)]\s+[^\W\d_][\w.'’-]*)""")
# What ends a name, and begins what is said of the person.
_AFTER_NAME = re.compile(
    r"\s*[,，|;·•]\s*|\s+[-–—]+\s*|\s*[–—]\s*|\s+-(?=\w)|\s+@\s*|\s+\(|（|\s+\[|"
    r"\s+(?:from|of|at|von|de chez|à|bei)\s+(?=[A-Z])|\s*:\s+"
)
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
_TWO_NAMES = re.compile(
    r"\s+(?:and|und|et|y|e|i|og|och|en|&|與|和|及)\s+|\s*[&+/、＆]\s*|\s*[,，;]\s*(?:and\s+|und\s+|et\s+|&\s*)?|\s+w/\s+",
    re.IGNORECASE,
)
_ROLE_WORDS = re.compile(
    r"\b(?:engineer|developer|founder|cofounder|co-founder|ceo|cto|cpo|coo|vp|head|lead|leader|manager|director|"
    r"scientist|researcher|professor|prof|advocate|evangelist|architect|designer|consultant|author|president|chair|"
    r"moderator|principal|prin|princ|senior|staff|student|teacher|librarian|maintainer|chief|officer|analyst|writer|"
    r"freelance|freelancer|creator|core|committer|program|pm|dev|devrel|host|partner|fellow|editor|journalist|sr|jr|eng|swe|sre|tech|technical|distinguished|executive|assistant|associate)\b",
    re.IGNORECASE,
)
# What stands beside a name and is neither role nor organisation: pronouns, and the words of links.
_NO_FACT = re.compile(
    r"(?:s?he|they|xe|ze|er|sie|il|elle|iel|él|ella)(?:/\w+)+|"
    r"(?:personal )?(?:web)?site|home ?page|blog|code|github|gitlab|twitter|mastodon|bluesky|linkedin|slides|video|"
    r"ph\.?d\.?|[mb]\.?sc\.?|mba",
    re.IGNORECASE,
)
# Scripts that write names without spaces or capitals.
_EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,6}(?:[・·][\u3040-\u30ff\u3400-\u9fff]{1,8})?")


@lru_cache(maxsize=4096)
def likeness(name: str, known: frozenset[str] = frozenset()) -> Likeness:
    """Judge a bare text, without role, organisation or handle."""
    if not name or len(name) > 60 or any(mark in name for mark in ':?!#/=<>[]{}|"“”…%$*+&@'):
        return Likeness.STRONG if _HANDLE.fullmatch(name) else Likeness.NONE
    if known and match_key(name) in known:
        return Likeness.STRONG
    if _EASTERN.fullmatch(name.replace(" ", "")):
        return Likeness.POSSIBLE
    words = name.split()
    if len(words) > 5 or any(character.isdigit() for character in name):
        return Likeness.NONE
    return _words_likeness(words)


def _words_likeness(words: list[str]) -> Likeness:
    plain = [_bare(word) for word in words]
    if not all(_is_name_word(word, first=not place, last=place == len(words) - 1) for place, word in enumerate(words)):
        return Likeness.NONE
    given = plain[0] in GIVEN_NAMES or plain[0].split("-")[0] in GIVEN_NAMES
    common = [word for word in plain if word in TITLE_WORDS or word in SECTION_WORDS or word in ORGANISATION_WORDS]
    if len(words) == 1:
        return Likeness.NONE if common or words[0].isupper() else Likeness.POSSIBLE
    if plain[-1] in _PLACES:
        return Likeness.NONE
    if given and plain[0] in ALSO_WORDS and any(word in COMMON_WORDS for word in plain[1:]):
        return Likeness.NONE
    if given:
        # `Art Direction` and `Will Automation`: even a given name must be followed by something like a surname.
        return (
            Likeness.STRONG
            if plain[-1] not in common or (len(words[-1]) <= 5 and plain[-1] not in _FUNCTION)
            else Likeness.NONE
        )
    if (
        common
        or any(word in COMMON_WORDS for word in plain)
        or plain[-1].endswith(_NOUN_ENDINGS)
        or plain[0].endswith(("ing", "tion", "ity"))
    ):
        return Likeness.NONE
    return Likeness.LIKELY if len(words) <= 4 else Likeness.NONE


_FUNCTION = frozenset(
    {
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
    }
)


# What stands behind a city where a surname stands behind a given name: `Austin, Texas`.
_PLACES = frozenset(
    {
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
    }
    | {"france", "germany", "india", "ireland", "italy", "japan", "mexico", "netherlands", "norway", "online", "oregon"}
    | {"poland", "portugal", "spain", "sweden", "switzerland", "texas", "uk", "usa", "virtual"}
)


def _is_name_word(word: str, *, first: bool, last: bool) -> bool:
    if not first and not last and word in PARTICLES:
        return True
    if word in PARTICLES and first and word not in ("of", "i", "e", "y", "do", "a"):
        return True
    if not _WORD.fullmatch(word) or not word[0].isalpha():
        return False
    if word[0].isupper():
        # An acronym is no part of a name, an initial is.
        letters = word.replace(".", "")
        return not (len(letters) > 3 and letters.isupper()) and not _camel(word)
    # Arabic, Hebrew and others have no capitals.
    return unicodedata.category(word[0]) == "Lo"


def _camel(word: str) -> bool:
    """`McMillan` and `DeMarco` are names, `SwiftUI` and `GraphQL` aren't."""
    capitals = sum(1 for letter in word[1:] if letter.isupper())
    after_mark = len(re.findall(r"[-'’.][A-Z]", word))
    return capitals - after_mark > (1 if re.match(r"(?:Mc|Mac|De|Di|La|Le|Van|Fitz|O)[A-Z]", word) else 0)


def _bare(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in folded if c.isalpha() or c in "-'").strip("-'")


@lru_cache(maxsize=4096)
def read_person(markdown: str, known: frozenset[str] = frozenset()) -> Person | None:
    """Read one person with what stands around the name: `[Name](…) (@handle), Role, Organisation`.

    Returns None where nothing in it can be a name.
    """
    urls = tuple((link.label, link.url) for link in links_in(markdown) if not link.url.startswith("#"))
    text = _TITLES.sub("", plain_text(markdown).strip(" \t-–—:,.;*"))
    text = re.sub(r"https?://\S+", "", text).strip(" \t-–—:,;")
    handle = next(iter(_HANDLE.findall(text)), "")
    person = _split_off(text, handle, known)
    if person is None:
        return None
    return replace(person, handle=handle, urls=urls)


def _split_off(text: str, handle: str, known: frozenset[str]) -> Person | None:
    """Take the name off the front, and role and organisation off what follows."""
    without = text.replace(f"({handle})", " ") if handle else text
    without = " ".join(without.replace(handle, " ").replace("()", " ").split()) if handle else without
    without = _DAY.sub(" ", _TIME.sub(" ", without)).strip(" -–—,|")
    asides = " ".join(aside for aside in _PARENTHESES.findall(without) if not _HANDLE.fullmatch(aside.strip()))
    name, separator, rest = _head(without)
    said = likeness(" ".join(_NICKNAME.sub(" ", name).split()), known)
    if said is Likeness.NONE:
        if handle and not without.strip(" ()"):
            return Person(name=handle, likeness=Likeness.STRONG)
        return None
    # A nickname inside the name is part of it: `Yukihiro "Matz" Matsumoto`.
    about = rest.strip() or ("" if "(" in name else asides)
    role, organisation = _about(about, at=separator == "@")
    shown = Likeness.STRONG if handle and said else said
    return Person(name=name, role=role, organisation=organisation, likeness=shown)


def _head(text: str) -> tuple[str, str, str]:
    """Split `Name, rest`, `Name - rest`, `Name @ rest`, `Name | rest`, `Name (rest)`, `Name from rest`."""
    nickname = _WITH_NICKNAME.match(text)
    start = nickname.end() if nickname else 0
    match = _AFTER_NAME.search(text, start)
    if not match:
        return (nickname[1] if nickname and nickname.end() == len(text) else text), "", ""
    separator = match[0].strip()
    rest = text[match.end() :]
    if separator in ("(", "（", "["):
        inner, _, after = rest.partition(")" if separator == "(" else "）" if separator == "（" else "]")
        rest = f"{inner}, {after.strip(' ,-–—')}" if after.strip(" ,-–—") else inner
    return text[: match.start()].strip(), separator, rest.strip()


def _about(text: str, *, at: bool) -> tuple[str, str]:
    """Split what is said of a person into role and organisation."""
    text = text.strip(" ,()-–—|")
    if not text:
        return "", ""
    if at:
        return "", text
    head, mark, tail = text.partition("@" if "@" in text else " at ")
    if mark:
        return head.strip(" ,"), tail.strip(" ,")
    parts = [part.strip(" ()").removeprefix("at ") for part in re.split(r"\s*[,，|;]\s*|\s+[-–—]\s+", text)]
    parts = [part for part in parts if part and not _NO_FACT.fullmatch(part)]
    roles = [part for part in parts if _ROLE_WORDS.search(part)]
    others = [part for part in parts if part not in roles]
    return ", ".join(roles), ", ".join(others)


def says_of_a_person(text: str) -> bool:
    """Whether what follows a name and a dash is a handle, a role or a date, and so no title."""
    return bool(_HANDLE.search(text) or _ROLE_WORDS.search(text) or _DAY.search(text))


def read_people(
    markdown: str,
    known: frozenset[str] = frozenset(),
    *,
    least: Likeness = Likeness.LIKELY,
    several: bool = False,
) -> tuple[Person, ...]:
    """Read one or several people; () where what stands there can't be people and facts about them.

    `several` says that there is more than one, so that `Name, Something` is rather two people.
    """
    if len(markdown) > _LONGEST or (not _PUNCTUATED.search(markdown) and _is_sentence(markdown)):
        return ()
    markdown = _HANDLE_BEHIND.sub(r"\1 (\2)", markdown)
    whole = read_person(markdown, known)
    head, dash, tail = _before_dash(markdown)
    pieces, joined = _pieces(head)
    if len(pieces) > 1:
        found = [read_person(piece, known) for piece in pieces]
        count = _run(found, joined, least, closed=bool(dash) or several)
        if count > 1:
            return _with_rest([p for p in found[:count] if p], [*pieces[count:], *([tail] if tail else [])])
        if joined and (each := _each_with_role(markdown, known)):
            return each
    return (whole,) if whole and whole.likeness >= least else ()


def _each_with_role(markdown: str, known: frozenset[str]) -> tuple[Person, ...]:
    """Read `A, CTO and B, CEO`: what follows a name is about that one alone."""
    people = [read_person(piece, known) for piece in _AND.split(markdown)]
    # Who has no role here must be a person beyond doubt: what follows `and` may be a part of the organisation.
    least = (Likeness.LIKELY if person and person.role else Likeness.STRONG for person in people)
    told = [person for person, enough in zip(people, least, strict=True) if person and person.likeness >= enough]
    return tuple(told) if len(told) == len(people) and any(person.role for person in told) else ()


_AND = re.compile(r"\s+(?:and|und|et|og|och|&)\s+")
_LONGEST = 300
_IN_NAMES = PARTICLES | {"and", "und", "mit"}
# What sets off a second name, a role or a link.
_PUNCTUATED = re.compile(r"""[,，、&＆+/;|@(（\[<"“-]|[–—]|\s(?:and|und|et|og|och|from|at|von)\s""")


def _is_sentence(text: str) -> bool:
    """Whether a text without punctuation is too long for a name, or has words in it that no name has."""
    words = text.split()
    return len(words) > 6 or any(len(word) > 2 and "a" <= word[0] <= "z" and word not in _IN_NAMES for word in words)


def _run(several: list[Person | None], joined: int, least: Likeness, *, closed: bool) -> int:
    """Return how many of the pieces of a list, from its start, are people.

    `joined` is the place of the piece after the last `and`: what stands before it is people, what follows is about
    them. Without an `and`, `Name, Something` is more often a person with an organisation than two people; `closed`
    says that a dash follows which already sets off what is said of them.
    """
    if joined:
        enough = all(p is not None and p.likeness >= least for p in several[: joined + 1])
        return joined + 1 if enough else 0
    found: list[Person] = []
    for person in several:
        if person is None or person.likeness < Likeness.LIKELY or _ROLE_WORDS.search(person.name):
            break
        found.append(person)
    strong = sum(person.likeness is Likeness.STRONG for person in found)
    if closed or (len(found) > 2 and strong * 2 >= len(found)):
        return len(found)
    while len(found) > 1 and found[-1].likeness is not Likeness.STRONG:
        found.pop()
    return len(found)


def _before_dash(markdown: str) -> tuple[str, str, str]:
    """Split `A, B - what is said of them`; addresses and links hold no such dash."""
    match = re.search(r"\s+[-–—]\s+", markdown)
    if not match or ("](" in markdown[: match.start()] and ")" not in markdown[: match.start()]):
        return markdown, "", ""
    return markdown[: match.start()], match[0], markdown[match.end() :]


def _with_rest(people: list[Person], rest: list[str]) -> tuple[Person, ...]:
    """Give what follows the last name to all of them: `A and B, Acme`."""
    about = ", ".join(plain_text(piece) for piece in rest)
    role, organisation = _about(about, at=False)
    return tuple(
        replace(person, role=person.role or role, organisation=person.organisation or organisation) for person in people
    )


def _pieces(markdown: str) -> tuple[list[str], int]:
    """Split at `,`, `and`, `&`, `/` outside parentheses and links.

    Returns the pieces, and the place of the one after the last `and` or its like; 0 where there is none.
    """
    if not _TWO_NAMES.search(markdown):
        return [markdown.strip()], 0
    depth, start, pieces, joined, place = 0, 0, [], 0, 0
    while place < len(markdown):
        character = markdown[place]
        match = None if depth else _TWO_NAMES.match(markdown, place)
        if character in "([（":
            depth += 1
        elif character in ")]）":
            depth = max(0, depth - 1)
        elif match and match.end() > match.start():
            pieces.append(markdown[start:place].strip())
            if re.search(r"[^\s,，;]", match[0]):
                joined = len(pieces)
            start = place = match.end()
            continue
        place += 1
    pieces.append(markdown[start:].strip())
    kept = [piece for piece in pieces if piece]
    return kept, joined if len(kept) == len(pieces) else 0
