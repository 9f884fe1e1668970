"""Reads people from a text: names, with role, organisation, handle and links."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from mkdocs_talknotes.reading.about_person import DAY, about_person, is_role, split_name
from mkdocs_talknotes.reading.languages import either
from mkdocs_talknotes.reading.likeness import HANDLE, is_elided, likeness
from mkdocs_talknotes.reading.numbering import without_named_links
from mkdocs_talknotes.reading.person import Likeness, People, Person
from mkdocs_talknotes.reading.vocabulary import vocabulary
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.whitespace import MAYBE_SPACES, SPACES

# `et al.` names nobody.
ET_AL = re.compile(
    r"(?<![\s,])[\s,]++(?:et al\.?|(?:and|&) (?:many )?(?:others|friends)|u\. ?a\.|等|ほか)[\s!.]*+$", re.IGNORECASE
)
# Emoji and arrows beside a name, also as `:rocket:`.
_SYMBOLS = re.compile(r"^(?:(?:[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]|:[a-z0-9_+-]{2,30}:)\s*)+")
# In characters; a longer text is prose, not a list of speakers.
_LONGEST = 300
_BRACKETED = re.compile(r"^\[([^\[\]]+)\]$")
_ADDRESS = re.compile(r"https?://\S+")
# `Ada Moss, @mossy` is one person.
_HANDLE_BEHIND = re.compile(r"(?<![^\s@,;|&])([^\s@,;|&]++),\s+(@[A-Za-z0-9_]{2,30})(?=\s*(?:[,;|&]|$))")
_HONORIFICS = re.compile(
    rf"^(?:(?:{either('honorifics')})\.?(?:\s+|(?<=\.)(?=[^\W\d_]{{2}}))|(?:{either('degrees')})\.\s+)++", re.IGNORECASE
)
# `Ada Moss <ada@example.org>`: e-mail addresses are removed, so that they are never published.
_EMAIL = re.compile(r"[<(\[]?(?<![\w.+-])(?:mailto:)?[\w.+-]++@[\w-]++(?:\.[\w-]++)++[>)\]]?")
_HONORIFICS_BEHIND = re.compile(rf"(?<=\S)\s*(?:{either('honorifics_behind')})$")
_NICKNAME = re.compile(r"""["“”'‘’(][^"“”'‘’()]{1,20}["“”'‘’)]""")
_PARENTHESES = re.compile(rf"{MAYBE_SPACES}[(（\[]([^()（）\[\]]*)[)）\]]")
_TIME = re.compile(r"\(?\b\d{1,2}(?::\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|uhr|h)\b\)?|\b\d{1,2}:\d{2}\b", re.IGNORECASE)

_AND_WORDS = either("and")
_BETWEEN_NAMES = re.compile(
    rf"{SPACES}(?:{_AND_WORDS}|&|與|和|及|w/)\s+|"
    rf"{MAYBE_SPACES}(?:[&+/、＆]\s*|[,，;]\s*(?:(?:and|und|et)\s+|&\s*)?)",
    re.IGNORECASE,
)
_AND = re.compile(rf"{SPACES}(?:and|und|et|og|och|&)\s+")
_AND_OF_ANY = re.compile(rf"\s(?:{_AND_WORDS})\s")
_DASH = re.compile(rf"{SPACES}[-–—]\s+")
# Signs and words between a name and a second name, a role or a link.
_SEPARATED = re.compile(r"""[,，、&＆+/;|@(（\[<"“-]|[–—]|\s(?:and|und|et|og|och|from|at|von)\s""")


@dataclass(frozen=True, slots=True)
class NameReader:
    """Reads people from texts, using the names that the site knows already."""

    known: frozenset[str] = frozenset()
    """Match keys of speakers' names, aliases and handles."""
    is_lenient: bool = False
    """Whether similar texts in this position are names, so that the form of a name is enough."""

    def lenient(self) -> NameReader:
        """Return a reader for texts in positions where other texts are names."""
        return NameReader(self.known, is_lenient=True)

    def knows(self, person: Person) -> bool:
        """Whether the site knows this name or handle."""
        return bool(self.known) and match_key(person.name) in self.known

    def likeness(self, name: str) -> Likeness:
        """Judge a text without role, organisation or handle."""
        return likeness(name, self.known, lenient=self.is_lenient)

    def person(self, markdown: str) -> Person | None:
        """Read one person with the facts around the name: `[Name](…) (@handle), Role, Organisation`.

        Returns None if nothing in the text can be a name.
        """
        return _person(markdown, self)

    def people(self, markdown: str, *, least: Likeness = Likeness.LIKELY, several: bool = False) -> People:
        """Read one or several people; () if the text contains anything but people and facts about them.

        `least` is the likeness each name must have. `several`: there is more than one person, so that `Name, Something`
        is more likely two people.
        """
        words = without_named_links(markdown)
        if len(markdown) > _LONGEST or (not _SEPARATED.search(words) and _has_a_sentence(words)):
            return ()
        markdown = without_email(markdown)
        markdown = ET_AL.sub("", markdown)
        markdown = _HANDLE_BEHIND.sub(r"\1 (\2)", _without_symbols(markdown.strip()))
        head, dash, tail = _before_dash(markdown)
        pieces, joined = _pieces(head)
        if len(pieces) > 1:
            read = [self.person(piece) for piece in pieces]
            count = _count_people(read, joined, least, closed=bool(dash) or several)
            if count > 1:
                people = [person for person in read[:count] if person]
                return _with_shared_facts(people, [*pieces[count:], *([tail] if tail else [])])
            if joined and (each := self._each_with_role(markdown)):
                return each
        whole = self.person(markdown)
        return (whole,) if whole and whole.likeness >= least else ()

    def _each_with_role(self, markdown: str) -> People:
        """Read `A, CTO and B, CEO`, where each person is followed by their own role."""
        people = [self.person(piece) for piece in _AND.split(markdown)]
        # Names without a role must be certain: the text after `and` may be part of the organisation.
        least = (Likeness.LIKELY if person and person.role else Likeness.STRONG for person in people)
        sure = [person for person, enough in zip(people, least, strict=True) if person and person.likeness >= enough]
        return tuple(sure) if len(sure) == len(people) and any(person.role for person in sure) else ()


def without_honorifics(text: str) -> str:
    """Remove titles around a name, such as `Dr.`, `Prof. Dr. med.` and `さん`."""
    return _HONORIFICS_BEHIND.sub("", _HONORIFICS.sub("", text))


def without_email(text: str) -> str:
    """Remove e-mail addresses beside a name, so that they are never published."""
    return _EMAIL.sub("", text).strip() if "@" in text else text


# Cached, because several readers ask for the same lines of a page.
@lru_cache(maxsize=4096)
def _without_symbols(text: str) -> str:
    """Remove symbols at both ends. The pattern matches only at the start, so the text is reversed for the end."""
    return _SYMBOLS.sub("", _SYMBOLS.sub("", text)[::-1])[::-1]


def _person(markdown: str, names: NameReader) -> Person | None:
    markdown = without_email(markdown)
    urls = tuple((link.label, link.url) for link in links_in(markdown) if not link.url.startswith("#"))
    titled = plain_text(without_named_links(markdown)).strip(" \t-–—:,.;*")
    text = without_honorifics(titled)
    text = _BRACKETED.sub(r"\1", text)
    text = _ADDRESS.sub("", text).strip(" \t-–—:,;")
    handle = next(iter(HANDLE.findall(text)), "")
    person = _split_off(text, handle, names)
    if not person:
        return None
    # `寺田学さん`: an honorific after the text makes it a person.
    is_titled_behind = text != titled and titled.startswith(text.rstrip()) and len(person.name) == len(text)
    alike = Likeness.STRONG if is_titled_behind else person.likeness
    return replace(person, handle=handle, urls=urls, likeness=alike)


def _split_off(text: str, handle: str, names: NameReader) -> Person | None:
    """Split a name from the role and the organisation that follow it."""
    without = text.replace(f"({handle})", " ") if handle else text
    without = " ".join(without.replace(handle, " ").replace("()", " ").split()) if handle else without
    without = DAY.sub(" ", _TIME.sub(" ", without)).strip(" -–—,|")
    asides = " ".join(aside for aside in _PARENTHESES.findall(without) if not HANDLE.fullmatch(aside.strip()))
    name, separator, rest = split_name(without)
    alike = names.likeness(" ".join(_NICKNAME.sub(" ", name).split()))
    if alike is Likeness.NONE:
        if handle and not without.strip(" ()"):
            return Person(name=handle, likeness=Likeness.STRONG)
        return None
    # A nickname inside a name belongs to it: `Yukihiro "Matz" Matsumoto`.
    about = rest.strip() or ("" if "(" in name else asides)
    role, organisation = about_person(about, at=separator == "@")
    return Person(name=name, role=role, organisation=organisation, likeness=Likeness.STRONG if handle else alike)


def _has_a_sentence(text: str) -> bool:
    """Whether a text is a sentence, or holds one before or after an `and` of any language."""
    return any(_is_sentence(part) for part in _AND_OF_ANY.split(without_honorifics(text)))


def _is_sentence(text: str) -> bool:
    """Whether a text without separators is too long for a name, or contains words no name has."""
    words = text.split()
    in_names = vocabulary().name_particles
    return len(words) > 6 or any(
        len(word) > 2
        and "a" <= word[0] <= "z"
        and word not in in_names
        and word not in ("and", "und", "mit")
        and not is_elided(word)
        for word in words
    )


def _count_people(read: list[Person | None], joined: int, least: Likeness, *, closed: bool) -> int:
    """Return how many of the pieces, from the start, are people.

    `joined` is the index of the piece after the last `and`: pieces up to it are people, later ones are facts about
    them. Without an `and`, `Name, Something` is more often a person with an organisation than two people. `closed`:
    a dash follows and separates the facts, so that all pieces are people.
    """
    if joined:
        enough = all(person is not None and person.likeness >= least for person in read[: joined + 1])
        return joined + 1 if enough else 0
    people: list[Person] = []
    for person in read:
        if person is None or person.likeness < Likeness.LIKELY or is_role(person.name):
            break
        people.append(person)
    strong = sum(person.likeness is Likeness.STRONG for person in people)
    if closed or (len(people) > 2 and strong * 2 >= len(people)):
        return len(people)
    while len(people) > 1 and people[-1].likeness is not Likeness.STRONG:
        people.pop()
    return len(people)


def _before_dash(markdown: str) -> tuple[str, str, str]:
    """Split `A, B - facts` into text before the dash, dash, and text after it. Dashes inside links don't count."""
    match = _DASH.search(markdown)
    if not match or ("](" in markdown[: match.start()] and ")" not in markdown[: match.start()]):
        return markdown, "", ""
    return markdown[: match.start()], match[0], markdown[match.end() :]


def _with_shared_facts(people: list[Person], rest: list[str]) -> People:
    """Apply the facts after the last name to all people: `A and B, Acme`."""
    role, organisation = about_person(", ".join(plain_text(piece) for piece in rest), at=False)
    return tuple(
        replace(person, role=person.role or role, organisation=person.organisation or organisation) for person in people
    )


def _pieces(markdown: str) -> tuple[list[str], int]:
    """Split at `,`, `and`, `&`, `/` outside parentheses and links.

    Returns the pieces, and the index of the one after the last `and` or similar; 0 if there is none.
    """
    if not _BETWEEN_NAMES.search(markdown):
        return [markdown.strip()], 0
    depth, start, pieces, joined, position = 0, 0, [], 0, 0
    while position < len(markdown):
        character = markdown[position]
        match = None if depth else _BETWEEN_NAMES.match(markdown, position)
        if character in "([（":
            depth += 1
        elif character in ")]）":
            depth = max(0, depth - 1)
        elif match and match.end() > match.start() and not _is_inside_a_name(markdown, start, match):
            pieces.append(markdown[start:position].strip())
            if re.search(r"[^\s,，;]", match[0]):
                joined = len(pieces)
            start = position = match.end()
            continue
        position += 1
    pieces.append(markdown[start:].strip())
    kept = [piece for piece in pieces if piece]
    return kept, joined if len(kept) == len(pieces) else 0


def _is_inside_a_name(markdown: str, start: int, match: re.Match[str]) -> bool:
    """Whether a word such as `y` is part of a name: yes in `José Ortega y Gasset`, no in `Ana Paz y Luis Sol`."""
    if match[0].strip() not in ("y", "e", "i"):
        return False
    before = markdown[start : match.start()].split()
    after = re.split(r"[,;&(|]", markdown[match.end() :], maxsplit=1)[0].split()
    return len(before) > 1 and len(after) == 1 and after[0][:1].isupper()
