"""Reads people from explicit fields: taken literally, whether or not they look like names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.about_person import about_person, is_role, split_name
from mkdocs_talknotes.reading.likeness import HANDLE, is_organisation
from mkdocs_talknotes.reading.names import ET_AL, without_email, without_honorifics
from mkdocs_talknotes.reading.person import Likeness, People, Person, all_at_least
from mkdocs_talknotes.reading.vocabulary import vocabulary
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.whitespace import MAYBE_SPACES, SPACES

if TYPE_CHECKING:
    from mkdocs_talknotes.reading.names import NameReader

_LONGEST_NAME = 60
_MOST_WORDS = 5
_BETWEEN_PEOPLE = re.compile(
    rf"{MAYBE_SPACES}[;；&＆、]\s*|{SPACES}(?:and|und|et|og|och|и|та|va|és|ve|と|和|與|与|및|과)\s+", re.IGNORECASE
)
_COMMA = re.compile(rf"{MAYBE_SPACES}[,，]\s*")
# Values that mean there is no speaker, or none yet.
_NOBODY = re.compile(
    r"(?:et al|others?|friends|co|t\.?\s?b\.?\s?[acd]|to be (?:announced|confirmed|decided)|n\.?\s?n|n/?a|none|todo|"
    r"nobody|unknown|anonymous|see (?:above|below)|siehe (?:oben|unten)|various(?: speakers)?|multiple|several|many|"
    r"everyone|all|speaker|presenter|name|u\. ?a|andere|verschiedene|unbekannt|anonym|otros|varios|desconocid[oa]|"
    r"anónim[oa]|outros|vários|autres|plusieurs|inconnue?|anonyme|vari|sconosciut[oa]|未定|不明|匿名|미정|등|等|ほか|他|…|"
    r"[-–—?.]+)\.?",
    re.IGNORECASE,
)
# `Blum, Nora`
_SURNAME_FIRST = re.compile(r"^(?P<surname>[^\W\d_][\w'’-]*+),\s++(?P<given>[^\W\d_][\w'’-]*+(?:\s[^\W\d_]\.)?)")
# `Ada Moss, Jr.`: part of the name, not an organisation.
_SUFFIX = re.compile(r",\s++((?:Jr|Sr)\b\.?|I{2,3}\b|IV\b)")
# `Speaker: the gardener` describes a person without a name.
_DESCRIBES = re.compile(r"(?:the|an?|my|our|one|some|der|die|das|ein|eine|les?|une?|el|los|las|uno|una)\s")
# Signs that no name contains; such a value is a sentence, a URL or a placeholder.
_NO_NAME = re.compile(r"[?!=<>{}\[\]|…%$*+#]|://|\w@\w|\d|\.\s+[a-z]|[^.]\.$")
_ENDS_WITH_INITIAL = re.compile(r"(?:^|[\s.])\w\.$|\b(?:Jr|Sr|Inc)\.$")


def stated_people(markdown: str, names: NameReader, *, several: bool = False) -> People:
    """Read the value of a field for speakers; () if it is a sentence or a placeholder.

    `several`: the label is plural.
    """
    text = surname_last(without_email(ET_AL.sub("", markdown)))
    if is_nobody(text):
        return ()
    people = names.people(text, least=Likeness.POSSIBLE, several=several)
    if all_at_least(people, Likeness.LIKELY):
        return people
    return _literal(text, names, several=several) or people


def is_nobody(text: str) -> bool:
    """Whether the value of a field says that there is no speaker, or none yet: `TBA`, `N.N.`, `Various`."""
    return _NOBODY.fullmatch(text.strip(" *_")) is not None


def surname_last(text: str) -> str:
    """Turn `Blum, Nora` and `Blum, Nora and Cook, Bert` around, if only what follows each comma is a given name."""
    text = _SUFFIX.sub(r" \1", text)
    matches = [_SURNAME_FIRST.fullmatch(piece.strip()) for piece in _BETWEEN_PEOPLE.split(text)]
    turned = [f"{match['given']} {match['surname']}" for match in matches if match and _is_turned(match)]
    return "; ".join(turned) if len(turned) == len(matches) else text


def _is_turned(match: re.Match[str]) -> bool:
    given, surname = match["given"].split()[0].casefold(), match["surname"].casefold()
    given_names = vocabulary().given_names
    return given in given_names and surname not in given_names and not is_organisation(surname)


def _literal(markdown: str, names: NameReader, *, several: bool) -> People:
    pieces = [piece for piece in _BETWEEN_PEOPLE.split(markdown) if piece.strip()]
    if several and len(pieces) == 1:
        parts = _COMMA.split(markdown)
        if len(parts) > 1 and all(_is_full_name(part) for part in parts):
            pieces = parts
    people = [_person(piece, names) for piece in pieces]
    return tuple(person for person in people if person) if people and people[0] else ()


def _is_full_name(text: str) -> bool:
    plain = plain_text(text)
    return " " in plain.strip() and not is_role(plain) and not is_organisation(plain)


def _person(markdown: str, names: NameReader) -> Person | None:
    read = names.person(markdown)
    if read:
        return read
    plain = plain_text(markdown).strip(" \t,;:-–—*_")
    handle = next(iter(HANDLE.findall(plain)), "")
    plain = " ".join(plain.replace(f"({handle})", " ").replace(handle, " ").split()) if handle else plain
    name, separator, rest = split_name(without_honorifics(plain))
    if not _may_be_a_name(name):
        return Person(name=handle, handle=handle, likeness=Likeness.STRONG) if handle and not name else None
    role, organisation = about_person(rest, at=separator == "@")
    urls = tuple((link.label, link.url) for link in links_in(markdown) if not link.url.startswith("#"))
    person = Person(name=name, handle=handle, role=role, organisation=organisation, urls=urls)
    return replace(person, likeness=Likeness.POSSIBLE)


def _may_be_a_name(text: str) -> bool:
    if (
        not text
        or len(text) > _LONGEST_NAME
        or len(text.split()) > _MOST_WORDS
        or _NOBODY.fullmatch(text)
        or _DESCRIBES.match(text)
    ):
        return False
    if _NO_NAME.search(text) and not (_ENDS_WITH_INITIAL.search(text) and not _NO_NAME.search(text[:-1])):
        return False
    return text[0].isalpha() and not is_organisation(text)
