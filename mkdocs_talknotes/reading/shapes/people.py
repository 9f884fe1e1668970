"""Reads people from the text matched by `{speaker}`. The author says these are names, so no word lists are used."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import category

from mkdocs_talknotes.reading.person import Person

if TYPE_CHECKING:
    from mkdocs_talknotes.reading.shapes.line import Value
    from mkdocs_talknotes.reading.shapes.view import Span

# Values of placeholders contain only single spaces.
_HANDLE = re.compile(r"(?<![\w@./])@[\w.-]{1,40}(?:@[\w.-]{1,40})?")
_ASIDE = re.compile(r" ?[(（\[]([^()（）\[\]]{1,80})[)）\]]$")
_PRONOUNS = re.compile(r"[^\W\d_]{1,6}(?:/[^\W\d_]{1,6}){1,3}")
# Separators between names on one line, in several languages.
_BETWEEN = re.compile(
    r" ?[;；&＆、／] ?| (?:/|\+|and|und|et|og|och|и|та|và|és|과|및|と|和|與|与) | (?-i:y|e|i|en|ve) |"
    r" ?[,，،] ?(?:(?:and|und|et|&) )?",
    re.IGNORECASE,
)
# Words that separate names but also occur inside one: `José Ortega y Gasset`.
_INSIDE_A_NAME = re.compile(r" (?:y|e|i|en|ve) ")
_COMMA = re.compile(r" ?[,，،] ?")
_BEFORE = re.compile(
    r"^(?:(?:(?:prof|professorin|professor|dr|doctor|mr|mrs|ms|mx|miss|sir|dame|herr|frau|mme|mlle|проф|профессор|д-р|"
    r"доктор|ד\"ר|פרופ'|د)\.?(?:-ing\.?)?|(?:sra?|dott(?:\.?ssa)?|ing|dipl|mag|habil|med|rer|nat|phil|h\.c|др|δρ|أ\.د)\."
    r"(?:-ing\.?)?) )+(?=\S)|^(?:(?:prof|dr|mr|mrs|ms)\.)+(?=[^\W\d_]{2})",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?: ?(?:さん|さま|様|氏|くん|ちゃん|先生|教授|博士|老师|老師|女士|小姐|님|씨|선생님|교수님|교수|박사님|박사)"
    r"|,? (?:ph\.? ?d\.?|m\.?d\.?|[mb]\.?sc\.?|mba))$",
    re.IGNORECASE,
)
_DASH = re.compile(r" [-–—|] ")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.? ?d|m\.?d|[mb]\.?sc|mba)\.?", re.IGNORECASE)
_NOBODY = re.compile(r"(?:et al|others?|and others|u\. ?a|co|others|…|\.\.\.|tb[ad]|n/?a|\?+)\.?", re.IGNORECASE)
_ET_AL = re.compile(r" ?,? ?(?:et al\.?|and others|u\. ?a\.|等|ほか|他)$", re.IGNORECASE)
# `Rian Rietveld of Level Level`, `Ada @ Acme`.
_AT_WORK = re.compile(r" (?:of|from|at|@) (?=\S)")
_OF_WORK = re.compile(r" (?:of|at|for|in) ")
# Boundary of words in camel case, as in URLs: `MartyCagan`.
_CAMEL = re.compile(r"(?<=[^\W\d_])(?=[A-ZÀ-Þ][a-zß-ÿ])")


def read_speakers(value: Value) -> tuple[Person, ...]:
    """Return the people named in a placeholder's value, each with the links on their name."""
    text = _ET_AL.sub("", _from_slug(value.text) if value.is_slug else value.text)
    people: list[Person] = []
    place = 0
    # Names contain no dash between spaces: text after it is about the person.
    dashes = _DASH.findall(text)
    text, about = (_DASH.split(text, maxsplit=1)) if len(dashes) == 1 else (text, "")
    for name in _split(text):
        start = text.find(name, place)
        place = start + len(name)
        spans = [span for span in value.spans if start <= span.start < place]
        if people and not spans and " " in people[-1].name and _is_about(name):
            people[-1] = replace(people[-1], organisation=people[-1].organisation or name)
        elif person := _person(name, spans):
            people.append(person)
    if people and about:
        people[-1] = replace(people[-1], role=about.strip())
    return _with_handles(people)


def _from_slug(text: str) -> str:
    """Convert part of a URL or file name to a name: `marty-cagan`, `MartyCagan` → `Marty Cagan`."""
    if " " in text:
        return text
    words = re.split(r"[-_+.]+|%20", text)
    if len(words) == 1:
        words = _CAMEL.split(text)
    return " ".join(word[:1].upper() + word[1:] if word == word.lower() else word for word in words if word)


def _split(text: str) -> list[str]:
    """Split a text at separators, wherever both sides can be names."""
    pieces: list[str] = []
    place = 0
    for match in _BETWEEN.finditer(text):
        left, right = text[place : match.start()], text[match.end() :]
        if not left.strip() or text.count("(", 0, match.start()) > text.count(")", 0, match.start()):
            continue
        following = _BETWEEN.split(right, maxsplit=1)[0]
        if _INSIDE_A_NAME.fullmatch(match[0]) and (len(left.split()) > 1) != (len(following.split()) > 1):
            continue
        if _COMMA.fullmatch(match[0]) and _SUFFIX.fullmatch(following.strip()):
            continue
        pieces.append(left.strip())
        place = match.end()
    return [piece for piece in (*pieces, text[place:].strip()) if piece]


def _person(text: str, spans: list[Span]) -> Person | None:
    handle = next(iter(_HANDLE.findall(text)), "")
    if handle:
        text = " ".join(text.replace(handle, " ").replace("()", " ").split())
    about = ""
    if aside := _ASIDE.search(text):
        if aside.start():
            text = text[: aside.start()]
            about = "" if _PRONOUNS.fullmatch(aside[1].strip()) else aside[1].strip()
        else:
            text = aside[1]
    text, place = _at_work(text)
    about = about or place
    bare = _BEFORE.sub("", _without_emoji(text).strip(" \t-–—:*_|")).strip(" \t-–—:,;|")
    name = _without_forms_of_address(bare)
    if not name or _NOBODY.fullmatch(name):
        return Person(name=handle, handle=handle) if handle else None
    urls = tuple(("", span.url) for span in spans)
    return Person(name=name, handle=handle, organisation=about, urls=urls)


def _without_emoji(name: str) -> str:
    """Remove pictures before and after a name: `🎤 Ada Moss` → `Ada Moss`."""
    kept = [index for index, character in enumerate(name) if not _is_emoji(character)]
    return name[kept[0] : kept[-1] + 1].strip() if kept else ""


def _is_emoji(character: str) -> bool:
    # Symbols, their variation selectors, and the joiner between parts of one picture.
    return category(character) in ("So", "Sk") or character in "\ufe0e\ufe0f\u200d"


def handles_in(text: str) -> list[str]:
    """Return the handles in a text such as `@ann, @kari`; a word without `@` is one, too."""
    return _HANDLE.findall(text) or [f"@{text}"]


def _without_forms_of_address(name: str) -> str:
    """Remove one or two forms of address after a name: `さん`, `님`, `, PhD`; two in `교수님`."""
    for _ in range(2):
        name = _AFTER.sub("", name) or name
    return name


def _at_work(text: str) -> tuple[str, str]:
    """Split name and organisation, as in `Rian Rietveld of Level Level`, but not sentences.

    The text before the separator must end with a capitalised word.
    """
    work = _AT_WORK.search(text)
    if not work or any(
        word[0].islower() for word in text[: work.start()].split()[:1] + text[: work.start()].split()[-1:]
    ):
        return text, ""
    return text[: work.start()], text[work.end() :].strip()


def _with_handles(people: list[Person]) -> tuple[Person, ...]:
    """Assign a handle that follows a name to that person: `Ada Moss, @mossy`."""
    found: list[Person] = []
    for person in people:
        if found and person.name.startswith("@") and not found[-1].handle:
            found[-1] = replace(found[-1], handle=person.handle, urls=(*found[-1].urls, *person.urls))
        else:
            found.append(person)
    return tuple(found)


def _is_about(text: str) -> bool:
    """Whether a text after a full name is a role or an organisation: `Ada Moss, Acme`.

    It is, if it has one word or at least four, starts in lower case, or contains an acronym or a word such as `at`.
    """
    if text.startswith("@") or not (text[0].isupper() or text[0].islower()):
        # In scripts without capitals, a single word can also be a full name.
        return False
    words = text.split()
    acronym = any(len(word) > 2 and word.isupper() for word in words)
    return len(words) not in (2, 3) or text[0].islower() or acronym or _OF_WORK.search(text) is not None
