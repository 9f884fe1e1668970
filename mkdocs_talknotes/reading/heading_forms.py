"""The forms of headings with speakers. Each function returns the readings of a heading in one form, likeliest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.about_person import is_job_title
from mkdocs_talknotes.reading.certainty import (
    SENTENCE,
    Certainty,
    Heading,
    certainty_beside,
    certainty_of,
    if_strong,
    is_eastern_title,
)
from mkdocs_talknotes.reading.languages import either
from mkdocs_talknotes.reading.likeness import likeness
from mkdocs_talknotes.reading.names import without_honorifics
from mkdocs_talknotes.reading.numbering import strip_numbering
from mkdocs_talknotes.reading.person import Likeness, People, all_at_least
from mkdocs_talknotes.reading.sections import is_section
from mkdocs_talknotes.reading.stated_people import stated_people
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.whitespace import MAYBE_SPACES, SPACES

if TYPE_CHECKING:
    from mkdocs_talknotes.reading.names import NameReader


_BY = either("by")
_DASH = re.compile(rf"{SPACES}[-–—](?:[-–—]{{,2}}\s+|(?=[^\s\d]))|(?<=[^\s\d])[–—]\s+|{MAYBE_SPACES}——\s*")
_BAR = re.compile(rf"{SPACES}(?:[|｜·•~]|//|::)\s+")
_INSIDE_BY = re.compile(rf"{SPACES}(?:{either('by', 'by_inside')})\s*:?\s+", re.IGNORECASE)
_WITH = re.compile(rf"^(?P<title>.*?\S)\s+(?:{either('with')})\s+(?P<people>.+)$", re.IGNORECASE)
_QUOTES = "\"'“”„«»"
_QUOTED = re.compile(rf"""^["“„«'](?P<title>.+)["”“»']\s*(?:[-–—,|:]\s*|(?:{_BY})\s+)?(?P<people>.*)$""", re.IGNORECASE)
_ENDS_QUOTED = re.compile(r"""^(?P<people>[^"“„«]*[^"“„«\s])\s*+[-–—:,|]\s*["“„«](?P<title>[^"“”„«»]+)["”“»]$""")
_PARENTHESES = re.compile(r"^(?P<title>.*\S)\s*(?:[(（](?P<people>[^()（）]+)[)）]|\[(?P<bracket>[^\[\]]+)\])\s*$")
_BY_AT_START = re.compile(rf"^(?:{_BY})\s+", re.IGNORECASE)
FIELD = re.compile(rf"^(?:{either('speakers')})\s*[:：]\s*(?P<people>.+)$", re.IGNORECASE)
MODERATED = re.compile(rf"^(?:panel\s*)?(?:{either('moderated')})\s+(?:{_BY})\s*:?\s+(?P<people>.+)$", re.IGNORECASE)
_MODERATED_AT_END = re.compile(rf"{MAYBE_SPACES}(?:[,;:–—-]\s*+)?\b(?:{either('moderated')})$", re.IGNORECASE)
# `Talk: Title, Speaker: Name`
_TITLE_FIELD = re.compile(r"^(?:talk|title|session|keynote)\s*:\s*(?=\S)", re.IGNORECASE)
_SPEAKERS_FIELD = re.compile(
    rf"{MAYBE_SPACES}[,;|/(–—-]\s*+(?:speakers?|presenters?|presented by|given by|talk by)\s*:?\s+", re.IGNORECASE
)
# `Introduced by Name` and the like don't name the speaker.
_OTHER_ROLES = re.compile(
    r"(?:.*\b)?(?:introduced|hosted|organi[sz]ed|sponsored|written|notes|photos?|translated)", re.IGNORECASE
)
_PART = re.compile(
    r"^(?:part|teil|episode|session|talk|day|tag|track|chapter|vol\.?|no\.?)\s*#?(?:\d+|[ivx]+|one|two|three)\b",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:(?:opening|closing|morning|evening)\s+)?(?:keynote|talk|workshop|tutorial|session)", re.IGNORECASE
)
_HANDLE_AT_END = re.compile(r"^(?P<title>.*?\S)\s*+(?:[-–—|,(]\s*+)?(?P<handle>(?<![\w.])@\w{2,30})\)?$")
_NAME_AT_END = re.compile(r"^(?P<title>.{3,}?[)\]?!.\"”])\s+(?P<name>[^\s()]+(?: [^\s()]+){1,3})$")
# `Ada of Acme`
_ORGANISED = re.compile(rf"^\w+\s+(?:{either('at')})\s+[A-Z][\w.]*$")
_WRAPPED_TITLE = re.compile(r'^(?:["“„«]([^"“”„«»]+)["”“»]|\[(.+)\])$')
_BOLD_LABEL = re.compile(r"^(\*{1,2}|_{1,2})([^*_]+?)(:?)\1\s*")


def field(text: str, names: NameReader) -> list[Heading]:
    """Read `Speaker: Name` and `Moderated by Name`."""
    if ":" not in text and "：" not in text and " by " not in text.casefold():
        return []
    for pattern, form in ((FIELD, Form.SPEAKER_FIELD), (MODERATED, Form.MODERATED)):
        if match := pattern.match(without_bold_label(text)):
            people = stated_people(match["people"].strip(), names)
            return [Heading(title="", people=people, form=form, certainty=Certainty.SURE)] if people else []
    return []


def title_and_field(text: str, names: NameReader) -> list[Heading]:
    """Read `Talk: Title, Speaker: Name`."""
    last_colon = text.rfind(":")
    match = next((found for found in _SPEAKERS_FIELD.finditer(text) if found.end() > last_colon), None)
    if not match:
        return []
    title = _TITLE_FIELD.sub("", text[: match.start()])
    people = names.people(text[match.end() :].removesuffix(")"))
    return _reading(title, people, Form.TITLE_AND_FIELD, Certainty.SURE) if title else []


def quoted_title(text: str, names: NameReader) -> list[Heading]:
    """Read `"Title" by Speaker` and `Speaker - "Title"`."""
    if text[:1] not in _QUOTES and text[-1:] not in _QUOTES:
        return []
    if match := _QUOTED.match(text):
        people = names.people(match["people"], least=Likeness.POSSIBLE) if match["people"].strip() else ()
        return _reading(match["title"], people, Form.QUOTED_TITLE_BY_SPEAKER, Certainty.SURE)
    if match := _ENDS_QUOTED.match(text):
        return _reading(match["title"], names.people(match["people"]), Form.SPEAKER_QUOTED_TITLE, Certainty.SURE)
    return []


def title_by_speaker(text: str, names: NameReader) -> list[Heading]:
    """Read `Title by Speaker`. The last `by` counts: `Step by Step by Ada Lovelace`."""
    for match in reversed(list(_INSIDE_BY.finditer(text))):
        if kind := _kind_and_title(text[: match.start()], text[match.end() :], names):
            return kind
        people = names.people(text[match.end() :])
        if not people:
            continue
        if _OTHER_ROLES.fullmatch(text[: match.start()]):
            return []
        if moderated := _MODERATED_AT_END.search(text, 0, match.start()):
            return _reading(text[: moderated.start()], people, Form.MODERATED, Certainty.SURE)
        sure = all_at_least(people, Likeness.STRONG)
        certainty = Certainty.SURE if sure else max(certainty_of(people, names), Certainty.FAIR)
        return _reading(text[: match.start()], people, Form.TITLE_BY_SPEAKER, certainty)
    return []


def _kind_and_title(kind: str, rest: str, names: NameReader) -> list[Heading]:
    """Read `Closing keynote by Name: Title`."""
    name, mark, title = rest.partition(": ")
    if not mark or not _KIND.fullmatch(plain_text(kind)):
        return []
    return _reading(title, names.people(name), Form.TITLE_BY_SPEAKER, Certainty.SURE)


def bars(text: str, names: NameReader) -> list[Heading]:
    """Read `Title | Speaker`, `Speaker | Title`, `Speaker | @handle | Organisation | Title`."""
    parts = _BAR.split(text)
    if len(parts) < 2:
        return []
    first = names.people(parts[0])
    if len(parts) > 2 and first:
        people = names.people(", ".join(parts[:-1])) or first
        return _reading(parts[-1], people, Form.BARS, max(certainty_of(people, names), Certainty.FAIR))
    return _two_sides(parts[0], " | ".join(parts[1:]), names, bar=True)


def dashes(text: str, names: NameReader) -> list[Heading]:
    """Read `Title - Speaker` and `Speaker - Title`; of several dashes, the first or last separates."""
    cuts = list(_DASH.finditer(text))
    if len(cuts) > 1 and _KIND.fullmatch(plain_text(text[: cuts[0].start()])):
        # `Keynote - Jane Doe - Title`: skip the kind of talk.
        titled = [heading for heading in dashes(text[cuts[0].end() :], names) if heading.title]
        if titled:
            return titled
    ends = (cuts[0], cuts[-1]) if len(cuts) > 1 else cuts
    found = [
        reading for cut in ends for reading in _two_sides(text[: cut.start()], text[cut.end() :], names, bar=False)
    ]
    return sorted(found, key=lambda heading: -heading.certainty)


def _two_sides(left: str, right: str, names: NameReader, *, bar: bool) -> list[Heading]:
    """Decide which side of a dash or bar is the person; return [] if neither looks like one."""
    before, after = names.people(left), names.people(right)
    if _PART.match(plain_text(right)):
        after = ()
    if before and is_job_title(plain_text(right), sentence=SENTENCE):
        people = names.people(f"{left} - {right}") or before
        return [Heading(title="", people=people, form=Form.SPEAKER_ROLE, certainty=certainty_of(people, names))]
    readings = []
    if before and not is_section(plain_text(left)):
        clear = not after or _is_title(right) or _is_surer(before, after)
        certainty = certainty_beside(right, before, names) if clear else Certainty.WEAK
        readings += _reading(right, before, Form.SPEAKER_BAR_TITLE if bar else Form.SPEAKER_DASH_TITLE, certainty)
    if after:
        clear = not before or _is_title(left) or _is_surer(after, before)
        certainty = certainty_beside(left, after, names) if clear else Certainty.WEAK
        if bar and clear:
            # Titles contain dashes, but a bar always separates.
            certainty = max(certainty, Certainty.FAIR)
        readings += _reading(left, after, Form.TITLE_BAR_SPEAKER if bar else Form.TITLE_DASH_SPEAKER, certainty)
    return sorted(readings, key=lambda heading: -heading.certainty)


def _is_surer(people: People, others: People) -> bool:
    """Whether `people` are certain, and `others` only look like names."""
    sure = all_at_least(people, Likeness.STRONG) and not any(one.name.startswith("@") for one in people)
    return sure and not any(one.likeness is Likeness.STRONG for one in others)


def speaker_in_parentheses(text: str, names: NameReader) -> list[Heading]:
    """Read `Title (Speaker)` and `Title [by Speaker]`."""
    match = _PARENTHESES.match(plain_text(text))
    if not match or names.likeness(match["title"]) >= Likeness.LIKELY:
        return []
    raw = _PARENTHESES.match(text) or match
    people = names.people(_BY_AT_START.sub("", raw["people"] or raw["bracket"]))
    certainty = Certainty.FAIR if people and is_eastern_title(match["title"]) else if_strong(people)
    return _reading(raw["title"], people, Form.TITLE_PARENTHESES_SPEAKER, certainty)


def colon(text: str, names: NameReader) -> list[Heading]:
    """Read `Title: Speaker` and `Speaker: Title`."""
    head, mark, rest = text.rpartition(": ")
    if mark and all_at_least(people := names.people(rest), Likeness.STRONG) and _is_title(head):
        # `Keynote: Jane Doe` is clear; `Biography: Jane Doe` and `Refactoring: Jane Doe` look alike.
        certainty = Certainty.FAIR if _KIND.fullmatch(plain_text(head)) else Certainty.WEAK
        return _reading(head, people, Form.TITLE_COLON_SPEAKER, certainty)
    head, mark, rest = text.partition(": ")
    if mark and rest and (people := names.people(head)) and _is_title(rest):
        return _reading(rest, people, Form.SPEAKER_COLON_TITLE, min(certainty_of(people, names), Certainty.FAIR))
    return []


def title_with_speaker(text: str, names: NameReader) -> list[Heading]:
    """Read `Title with Speaker`."""
    match = _WITH.match(text)
    people = names.people(match["people"]) if match else ()
    return _reading(match["title"], people, Form.TITLE_WITH_SPEAKER, if_strong(people)) if match else []


def handle_at_end(text: str, names: NameReader) -> list[Heading]:
    """Read `Title - @handle`."""
    match = _HANDLE_AT_END.match(text)
    if match and (name := _NAME_AT_END.match(match["title"])) and names.likeness(name["name"]) is Likeness.STRONG:
        # `Title (EN) Name @handle`
        people = names.people(f"{name['name']} {match['handle']}")
        return _reading(name["title"], people, Form.TITLE_HANDLE, Certainty.SURE)
    if match and _ORGANISED.match(match["title"]) and (somebody := names.people(text)):
        return [Heading(title="", people=somebody, form=Form.SPEAKER_ROLE, certainty=Certainty.SURE)]
    person = names.person(match["handle"]) if match else None
    return _reading(match["title"], (person,), Form.TITLE_HANDLE, Certainty.SURE) if match and person else []


def comma(text: str, names: NameReader) -> list[Heading]:
    """Read `Title, Name`. A comma proves little, so the reading is weak."""
    title, mark, rest = text.rpartition(", ")
    people = names.people(rest) if mark and title and _is_title(title) else ()
    return _reading(title, people, Form.TITLE_COMMA_SPEAKER, Certainty.WEAK) if _are_strong(people) else []


def speaker_on_title(text: str, names: NameReader) -> list[Heading]:
    """Read `Jane Doe on refactoring`, as a weak reading."""
    head, mark, rest = text.partition(" on ")
    people = names.people(head) if mark else ()
    return _reading(rest, people, Form.SPEAKER_ON_TITLE, Certainty.WEAK) if _are_strong(people) else []


def is_kind_of_talk(text: str) -> bool:
    """Whether a heading only names a kind of talk: `Opening keynote`."""
    return _KIND.fullmatch(text.strip()) is not None


def without_bold_label(text: str) -> str:
    """Remove emphasis around a label, so that `**Speaker:** X` becomes `Speaker: X`."""
    return _BOLD_LABEL.sub(r"\2\3 ", text)


def _reading(title: str, people: People, form: Form, certainty: Certainty) -> list[Heading]:
    plain = plain_text(title).strip(" -–—|:,")
    plain = _WRAPPED_TITLE.sub(lambda match: match[1] or match[2], plain)
    return [Heading(title=strip_numbering(plain), people=people, form=form, certainty=certainty)] if people else []


def _are_strong(people: People) -> bool:
    return all_at_least(people, Likeness.STRONG)


def _is_title(markdown: str) -> bool:
    return likeness(without_honorifics(plain_text(markdown))) < Likeness.LIKELY
