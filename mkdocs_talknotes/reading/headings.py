"""A heading → title and speakers, in every way people write the two into one line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from mkdocs_talknotes.reading.names import Likeness, Person, likeness, read_people, read_person
from mkdocs_talknotes.reading.vocabulary import SECTION_WORDS
from mkdocs_talknotes.text.inline import plain_text


class Certainty(IntEnum):
    """How much a reading of one heading says on its own."""

    WEAK = 1
    """One of two ways to read it; needs the same form elsewhere on the page."""
    FAIR = 2
    """Looks like it; enough if nothing speaks against it."""
    SURE = 3
    """Says so: `by`, a handle, a personal link, a known name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One way to read a heading."""

    title: str
    people: tuple[Person, ...]
    form: str
    certainty: Certainty


_DASH = re.compile(r"\s+[-–—]{1,3}\s+|\s+[-–—](?=[^\s\d])|(?<=[^\s\d])[–—]\s+|\s*——\s*")
_BAR = re.compile(r"\s+(?:[|｜·•~]|//|::)\s+")
_BY = re.compile(r"^(?P<title>.*?\S)\s+(?:by|von|par|por|przez|di|door|av)\s+(?P<people>.+)$", re.IGNORECASE)
_WITH = re.compile(r"^(?P<title>.*?\S)\s+(?:with|w/|feat\.?|ft\.?|mit|avec|con)\s+(?P<people>.+)$", re.IGNORECASE)
_QUOTED = re.compile(
    r"""^["“„«'](?P<title>.+)["”“»']\s*(?:[-–—,|:]\s*|(?:by|von|par|por)\s+)?(?P<people>.*)$""", re.IGNORECASE
)
_ENDS_QUOTED = re.compile(r"""^(?P<people>[^"“„«]+?)\s*[-–—:,|]\s*["“„«](?P<title>[^"“”„«»]+)["”“»]$""")
_PARENTHESES = re.compile(r"^(?P<title>.*\S)\s*(?:[(（](?P<people>[^()（）]+)[)）]|\[(?P<bracket>[^\[\]]+)\])\s*$")
_NUMBER = re.compile(
    r"^(?:(?:Talk|Session|Keynote|Vortrag)\s*#?\d{1,3}\s*[:.)–—-]\s*|#?\d{1,3}(?:\.\d{1,3})*[.):]\s+|[A-Z][.)]\s+(?=\S{2})|#\d{1,3}\s+)"
)
_TIME = re.compile(
    r"^\[?\(?\d{1,2}[:.h]\d{2}\s*(?:am|pm|uhr)?\)?(?:\s*[-–—]\s*\d{1,2}[:.h]\d{2}\s*(?:am|pm|uhr)?)?\)?\]?\s*[-–—:|]?\s*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[\[(#\d]|[A-Z][.)]|(?:Talk|Session|Keynote|Vortrag)\b", re.IGNORECASE)
_TIME_AT_END = re.compile(
    r"\s*[(\[]\s*\d{1,2}(?::\d{2})?\s*(?:am|pm|uhr|h)?\s*(?:[-–—]\s*\d{1,2}(?::\d{2})?\s*(?:am|pm|uhr|h)?)?\s*[)\]]\s*$",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\s*[(\[]([A-Z]{2})[)\]]")
# A heading set in bold as a whole.
_WRAPPED = re.compile(r"^(\*{1,3}|_{1,3})(?=\S)([^*_]+)\1$")
_QUOTES = "\"'“”„«»"
_FIELD = re.compile(
    r"^(?:speakers?|presenters?|presentor|presented by|referent(?:in|en)?|sprecher(?:in)?|orateur|oratrice|ponente|"
    r"relatore|relatrice|palestrante|prelegent|előadó|spreker|登壇者|講者|演讲者)\s*[:：]\s*(?P<people>.+)$",
    re.IGNORECASE,
)
# `Talk: Title, Speaker: Name`: both are said, in one line.
_BOTH = re.compile(
    r"^(?:(?:talk|title|session|keynote)\s*:\s*)?(?P<title>\S.*?)\s*[,;|/(–—-]\s*"
    r"(?:speakers?|presenters?|presented by|given by|talk by)\s*:?\s+(?P<people>[^:]+?)\)?$",
    re.IGNORECASE,
)
_MODERATED = re.compile(
    r"^(?:panel\s*)?(?:moderated|hosted|moderiert|animé)\s+(?:by|von|par)\s*:?\s+(?P<people>.+)$", re.IGNORECASE
)
_MODERATED_AT_END = re.compile(r"\s*[,;:–—-]?\s*\b(?:moderated|moderiert|animé)$", re.IGNORECASE)
# `Introduced by` someone is not a talk of theirs.
_OTHER_ROLES = re.compile(
    r"(?:.*\b)?(?:introduced|hosted|organi[sz]ed|sponsored|written|notes|photos?|translated)", re.IGNORECASE
)
_SENTENCE = re.compile(r"[?:]|(?<![\w.])[a-zß-öø-ÿ]{3,}")
_PART = re.compile(
    r"^(?:part|teil|episode|session|talk|day|tag|track|chapter|vol\.?|no\.?)\s*#?(?:\d+|[ivx]+|one|two|three)\b",
    re.IGNORECASE,
)


# A heading without any of these holds a title alone, or a name alone.
_SIGNS = re.compile(
    r"[-–—|｜·•~/(（@:：,\"“„«\[]|\b(?:by|von|par|por|przez|di|door|av|with|mit|avec|con|feat|ft|on)\b|\bw/",
    re.IGNORECASE,
)


def strip_numbering(text: str) -> str:
    """Take off `A.`, `3.`, `Talk 4:`, a time of day: numbering is not title."""
    without = _TIME_AT_END.sub("", text) if text[-1:] in ")]" else text
    if not _NUMBERED.match(without):
        return without.strip()
    without = _TIME.sub("", without)
    return (_NUMBER.sub("", without) or without).strip()


def language_tag(text: str) -> str:
    """Return the language of `(JA)` in a heading, as an IETF tag."""
    match = _LANGUAGE.search(text)
    return match[1].lower() if match and match[1] in _LANGUAGES else ""


_LANGUAGES = frozenset(
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


@lru_cache(maxsize=4096)
def is_section(title: str) -> bool:
    """Whether a heading names a part of notes, a page's own part, or a break, and no talk."""
    words = re.findall(r"[^\W_]+", title.casefold())
    return not words or all(word in SECTION_WORDS or word in _SMALL or word.isdigit() for word in words)


_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "the",
        "of",
        "on",
        "for",
        "to",
        "in",
        "at",
        "my",
        "our",
        "q",
        "qa",
        "from",
        "with",
        "1",
        "2",
        "3",
        "4",
        "tl",
        "dr",
        "i",
        "ii",
        "iii",
        "s",
        "am",
        "pm",
    ]
)


def read_heading(markdown: str, known: frozenset[str] = frozenset()) -> list[Heading]:
    """Return every reading of a heading that has speakers in it, the likeliest first."""
    if len(markdown) > 400 or not _SIGNS.search(markdown):
        return []
    markdown = _WRAPPED.sub(r"\2", markdown.strip())
    text = strip_numbering(_LANGUAGE.sub(lambda m: "" if m[1] in _LANGUAGES else m[0], markdown).strip())
    for reader in (
        _field,
        _both,
        _quoted,
        _by,
        _bars,
        _dashes,
        _in_parentheses,
        _linked,
        _with,
        _handle_at_end,
        _comma,
        _on,
    ):
        found = reader(text, known)
        if found:
            return found
    return []


_BY_ALONE = re.compile(r"^(?:by|von|par|por)\s*:?\s+(?P<people>.+)$", re.IGNORECASE)


def alone(markdown: str, known: frozenset[str] = frozenset()) -> tuple[Person, ...]:
    """Return the people of a heading or line that is nothing but speakers."""
    if len(markdown) > 300:
        return ()
    text = strip_numbering(markdown.strip())
    match = _FIELD.match(plain_start(text)) or _MODERATED.match(plain_start(text)) or _BY_ALONE.match(text)
    return read_people(match["people"] if match else text, known, least=Likeness.POSSIBLE if match else Likeness.LIKELY)


def plain_start(text: str) -> str:
    """Take emphasis off the first word, so that `**Speaker:** X` starts with `Speaker:`."""
    return re.sub(r"^(\*{1,2}|_{1,2})([^*_]+?)(:?)\1\s*", r"\2\3 ", text)


def _sure(people: tuple[Person, ...], known: frozenset[str]) -> Certainty:
    linked = any(person.handle or any(not _is_media(url) for _, url in person.urls) for person in people)
    if linked or any(_known(person, known) for person in people):
        return Certainty.SURE
    return Certainty.FAIR if all(person.likeness >= Likeness.STRONG for person in people) else Certainty.WEAK


def _known(person: Person, known: frozenset[str]) -> bool:
    return bool(known) and "".join(c for c in person.name.casefold() if c.isalnum()) in known


def _is_media(url: str) -> bool:
    return any(host in url for host in ("youtu", "vimeo", "slideshare", "speakerdeck", "media.ccc"))


def _heading(title: str, people: tuple[Person, ...], form: str, certainty: Certainty) -> list[Heading]:
    plain = plain_text(title).strip(" -–—|:,")
    plain = re.sub(r'^(?:["“„«]([^"“”„«»]+)["”“»]|\[(.+)\])$', lambda match: match[1] or match[2], plain)
    return [Heading(title=strip_numbering(plain), people=people, form=form, certainty=certainty)] if people else []


def _field(text: str, known: frozenset[str]) -> list[Heading]:
    if ":" not in text and "：" not in text and " by " not in text.casefold():
        return []
    for pattern, form in ((_FIELD, "Speaker: Name"), (_MODERATED, "Moderated by Name")):
        if match := pattern.match(plain_start(text)):
            people = read_people(match["people"].strip(), known, least=Likeness.POSSIBLE)
            return [Heading(title="", people=people, form=form, certainty=Certainty.SURE)] if people else []
    return []


def _both(text: str, known: frozenset[str]) -> list[Heading]:
    match = _BOTH.match(text)
    people = read_people(match["people"], known) if match else ()
    return _heading(match["title"], people, "Title, Speaker: Name", Certainty.SURE) if match else []


def _quoted(text: str, known: frozenset[str]) -> list[Heading]:
    if text[:1] not in _QUOTES and text[-1:] not in _QUOTES:
        return []
    if match := _QUOTED.match(text):
        people = read_people(match["people"], known, least=Likeness.POSSIBLE) if match["people"].strip() else ()
        return _heading(match["title"], people, '"Title" by Speaker', Certainty.SURE)
    if match := _ENDS_QUOTED.match(text):
        people = read_people(match["people"], known)
        return _heading(match["title"], people, 'Speaker - "Title"', Certainty.SURE)
    return []


def _by(text: str, known: frozenset[str]) -> list[Heading]:
    # The last `by` counts: `Step by Step by Ada Lovelace`.
    for match in reversed(list(re.finditer(r"\s+(?:by|von|par|por|przez|door|av)\s*:?\s+", text, re.IGNORECASE))):
        people = read_people(text[match.end() :], known)
        if people and _OTHER_ROLES.fullmatch(text[: match.start()]):
            return []
        if people and (moderated := _MODERATED_AT_END.search(text, 0, match.start())):
            return _heading(text[: moderated.start()], people, "Moderated by Name", Certainty.SURE)
        if people:
            strong = all(person.likeness >= Likeness.STRONG for person in people)
            certainty = max(_sure(people, known), Certainty.FAIR)
            return _heading(text[: match.start()], people, "Title by Speaker", Certainty.SURE if strong else certainty)
    return []


def _bars(text: str, known: frozenset[str]) -> list[Heading]:
    parts = _BAR.split(text)
    if len(parts) < 2:
        return []
    first = read_people(parts[0], known)
    if len(parts) > 2 and first:
        # Julia Evans | @bork | Stripe | "Impossible Program"
        people = read_people(", ".join(parts[:-1]), known) or first
        return _heading(parts[-1], people, "Speaker | … | Title", max(_sure(people, known), Certainty.FAIR))
    return _two_sides(parts[0], " | ".join(parts[1:]), "|", known)


def _dashes(text: str, known: frozenset[str]) -> list[Heading]:
    cuts = list(_DASH.finditer(text))
    found: list[Heading] = []
    if len(cuts) > 1 and _KIND.fullmatch(plain_text(text[: cuts[0].start()])):
        # `Keynote - Jane Doe - Title`: the kind of talk goes first.
        found = [heading for heading in _dashes(text[cuts[0].end() :], known) if heading.title]
        if found:
            return found
    for match in (cuts[0], cuts[-1]) if len(cuts) > 1 else cuts:
        found += _two_sides(text[: match.start()], text[match.end() :], "-", known)
    found.sort(key=lambda heading: -heading.certainty)
    return found


def _two_sides(left: str, right: str, mark: str, known: frozenset[str]) -> list[Heading]:
    """Decide which side of a dash is the person; none is where neither looks like one."""
    before, after = read_people(left, known), read_people(right, known)
    titled = _is_title(plain_text(left)), _is_title(plain_text(right))
    if _PART.match(plain_text(right)):
        after = ()
    readings = []
    if before and _only_role(right):
        told = read_people(f"{left} - {right}", known) or before
        return [Heading(title="", people=told, form="Speaker - Role", certainty=_sure(before, known))]
    if before and not _only_section(left):
        clear = not after or titled[1]
        certainty = _beside(right, before, known) if clear else Certainty.WEAK
        readings += _heading(right, before, f"Speaker {mark} Title", certainty)
    if after:
        clear = not before or titled[0]
        certainty = _beside(left, after, known) if clear else Certainty.WEAK
        if mark == "|" and clear:
            # Titles have dashes of their own; a bar is there to separate.
            certainty = max(certainty, Certainty.FAIR)
        readings += _heading(left, after, f"Title {mark} Speaker", certainty)
    return sorted(readings, key=lambda heading: -heading.certainty)


def _beside(title: str, people: tuple[Person, ...], known: frozenset[str]) -> Certainty:
    """Judge people beside a title: what is written like a sentence is no name, so that the other side is one."""
    certainty = _sure(people, known)
    plain = plain_text(title)
    # `Hotel Adlon - where we stayed`: an aside in lower case, not the title of a talk.
    like_a_sentence = _SENTENCE.search(plain) is not None and not plain[:1].islower()
    return max(certainty, Certainty.FAIR) if like_a_sentence else certainty


def _only_role(text: str) -> bool:
    """Whether a dash sets off what someone does: `Staff Dev Advocate, Google`; a title would be a sentence."""
    job = re.split(r"\s*,\s*|\s+[-–—@]\s+|\s+at\s+", plain_text(text), maxsplit=1)[0]
    return len(job.split()) <= 5 and _JOB.search(job) is not None and not _SENTENCE.search(job)


_JOB = re.compile(
    r"^(?:head of\b.*|vp\b.*|.*\b(?:engineer|developer|founder|cofounder|ceo|cto|cpo|coo|advocate|evangelist|architect|"
    r"designer|professor|director|manager|scientist|researcher|president|librarian|maintainer|sre))$",
    re.IGNORECASE,
)


def _all_strong(people: tuple[Person, ...]) -> bool:
    return bool(people) and all(person.likeness >= Likeness.STRONG for person in people)


def _is_title(text: str) -> bool:
    return likeness(text) < Likeness.LIKELY


def _only_section(text: str) -> bool:
    return is_section(plain_text(text))


def _in_parentheses(text: str, known: frozenset[str]) -> list[Heading]:
    match = _PARENTHESES.match(plain_text(text))
    if not match or likeness(match["title"], known) >= Likeness.LIKELY:
        return []
    raw = _PARENTHESES.match(text) or match
    inner = re.sub(r"^(?:by|von|par|por)\s+", "", raw["people"] or raw["bracket"], flags=re.IGNORECASE)
    people = read_people(inner, known)
    strong = all(person.likeness >= Likeness.STRONG for person in people)
    return _heading(raw["title"], people, "Title (Speaker)", Certainty.FAIR if strong else Certainty.WEAK)


def _linked(text: str, known: frozenset[str]) -> list[Heading]:
    """Read `Title [Name](https://…)` and `Name: Title`."""
    head, colon, rest = text.rpartition(": ")
    if colon and (people := read_people(rest, known)) and _all_strong(people) and _is_title(plain_text(head)):
        # `Keynote: Jane Doe` is clear; `Biography: Jane Doe` and `Refactoring: Jane Doe` look alike.
        certainty = Certainty.FAIR if _KIND.fullmatch(plain_text(head)) else Certainty.WEAK
        return _heading(head, people, "Title: Speaker", certainty)
    head, colon, rest = text.partition(": ")
    if colon and rest and (people := read_people(head, known)) and _is_title(plain_text(rest)):
        return _heading(rest, people, "Speaker: Title", min(_sure(people, known), Certainty.FAIR))
    return []


_KIND = re.compile(
    r"(?:(?:opening|closing|morning|evening)\s+)?(?:keynote|talk|workshop|tutorial|session)", re.IGNORECASE
)


def _on(text: str, known: frozenset[str]) -> list[Heading]:
    """Read `Jane Doe on refactoring`, where other headings of the page agree."""
    head, on, rest = text.partition(" on ")
    people = read_people(head, known) if on else ()
    return _heading(rest, people, "Speaker on Title", Certainty.WEAK) if people and _all_strong(people) else []


def _with(text: str, known: frozenset[str]) -> list[Heading]:
    if match := _WITH.match(text):
        people = read_people(match["people"], known)
        strong = bool(people) and all(person.likeness >= Likeness.STRONG for person in people)
        return _heading(match["title"], people, "Title with Speaker", Certainty.FAIR if strong else Certainty.WEAK)
    return []


def _handle_at_end(text: str, known: frozenset[str]) -> list[Heading]:
    match = re.match(r"^(?P<title>.*?\S)\s*[-–—|,(]?\s*(?P<handle>(?<![\w.])@\w{2,30})\)?$", text)
    person = read_person(match["handle"], known) if match else None
    return _heading(match["title"], (person,), "Title - @handle", Certainty.SURE) if match and person else []


def _comma(text: str, known: frozenset[str]) -> list[Heading]:
    """Read `Title, Name`: a comma says little, so other headings of the page must agree."""
    place = text.rfind(", ")
    people = read_people(text[place + 2 :], known) if place > 0 and _is_title(plain_text(text[:place])) else ()
    return _heading(text[:place], people, "Title, Speaker", Certainty.WEAK) if _all_strong(people) else []
