"""Reads pages with several talks: finds which sections are talks, using the form most sections share."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.container import as_talk_without_speaker, is_part_with_notes, is_phrase
from mkdocs_talknotes.reading.lists_of_speakers import leading_names
from mkdocs_talknotes.reading.person import Likeness, People, all_at_least
from mkdocs_talknotes.reading.read_section import as_name_alone, read_all_forms
from mkdocs_talknotes.reading.sections import is_container as names_a_container
from mkdocs_talknotes.reading.sections import is_section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_talknotes.reading.found import Found
    from mkdocs_talknotes.reading.names import NameReader

# Number of sections that must share a form before it decides doubtful ones. Lower for lines below a heading: a line
# there is more often a name than a part of the heading is.
_SETTLES = 3
_SETTLES_BELOW = 2
# Share of a level's sections from which a form decides the doubtful ones.
_MAJORITY = 0.5
# Share from which a form counts even if none of its names is certain.
_MOST = 0.7
# Forms that start with the person, whatever the separator.
_SPEAKER_FIRST = frozenset({Form.SPEAKER_DASH_TITLE, Form.SPEAKER_BAR_TITLE, Form.SPEAKER_COLON_TITLE, Form.BARS})

_FormAndLevel = tuple[Form, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The talks of a page with several talks."""

    talks: Sequence[Found] = ()
    settled: frozenset[int] = frozenset()
    """Line numbers of sections whose speaker is certain, by itself or by the page's common form."""


def read_digest(readings: Sequence[Found], names: NameReader, *, is_container: bool = False) -> Digest:
    """Choose the sections that are talks. `is_container`: the page is about a conference or a day of one."""
    readings = _with_listed_names(readings, names)
    forms = _settled(readings)
    readings = [_like_the_others(found, forms, names) for found in readings]
    named = _without_containers(
        [found for found in readings if found.is_fair or (found.people and _form_and_level(found) in forms)]
    )
    if not named:
        return Digest()
    lines = frozenset(talk.line for talk in named)
    common = Counter(talk.level for talk in named).most_common(1)[0][0]
    others = (found for found in readings if found.line not in lines and found.level == common)
    siblings = _siblings(others, names) if len(named) > 1 or is_container else []
    talks = sorted([*named, *siblings], key=lambda found: found.line)
    several = len(talks) > 1 or len(readings) > 2
    if several and not any(found.section and found.section.has_prose() for found in talks):
        return Digest(settled=lines)
    return Digest(talks=talks, settled=lines)


def read_named(readings: Sequence[Found], names: NameReader) -> list[Found]:
    """Read pages below a conference's name whose headings are nothing but speakers."""
    top, *others = readings
    inner = [found for found in others if found.level > top.level]
    if not names_a_container(top.anchor) or not inner:
        return []
    level = min(found.level for found in inner)
    named = [talk for found in inner if found.level == level and (talk := as_name_alone(found, names))]
    return named if len(named) > 1 and any(found.section and found.section.has_prose() for found in named) else []


def outvotes(digest: Digest, single: Found) -> bool:
    """Whether a page's sections are separate talks, so that the name in its title is the note taker or the host."""
    names = {person.name for person in single.people}
    inner = [talk for talk in digest.talks if talk.line != single.line and talk.is_fair and talk.title]
    return sum(not names & {person.name for person in talk.people} for talk in inner) >= 2


def lines_of(digest: Digest) -> set[int]:
    """Return the line numbers of talks' headings, and of speakers' headings below them."""
    titled = [found for found in digest.talks if found.title]
    below = (found.section.inner for found in titled if found.form is Form.TITLE_HEADING and found.section)
    return {found.line for found in titled} | {section.line for inner in below for section in inner}


def _settled(readings: Sequence[Found]) -> Mapping[_FormAndLevel, float]:
    """Return the forms that decide doubtful readings → share of the level's sections that have the form.

    A form must be used at least `_SETTLES` times, once unambiguously.
    """
    by_form: defaultdict[_FormAndLevel, list[Found]] = defaultdict(list)
    for found in readings:
        if found.people:
            by_form[_form_and_level(found)].append(found)
    levels = Counter(found.level for found in readings if not is_section(found.anchor))
    shares = {form: len(founds) / max(1, levels[form[1]]) for form, founds in by_form.items()}
    return {form: shares[form] for form, founds in by_form.items() if _settles(form, founds, shares[form])}


def _settles(form: _FormAndLevel, founds: Sequence[Found], share: float) -> bool:
    enough = _SETTLES_BELOW if form[0] is Form.TITLE_LINE else _SETTLES
    clear = any(found.is_fair for found in founds)
    strong = sum(all_at_least(found.people, Likeness.STRONG) for found in founds)
    # If most sections have something like a name in the same position, it is a name.
    most = len(founds) >= _SETTLES and share >= _MOST
    return len(founds) >= enough and (clear or most or (strong >= enough and strong * 2 >= len(founds)))


def _like_the_others(found: Found, forms: Mapping[_FormAndLevel, float], names: NameReader) -> Found:
    """Read a section again in the page's most common form; there, a text that merely looks like a name is enough."""
    likely = {form for form, share in forms.items() if form[1] == found.level and share >= _MAJORITY}
    is_read = found.is_fair or (found.people and _form_and_level(found) in forms)
    if not found.section or not likely or is_section(found.section.text) or is_read:
        return found
    again = read_all_forms(found, found.section, names.lenient())
    return next((reading for reading in again if _form_and_level(reading) in likely), found)


def _form_and_level(found: Found) -> _FormAndLevel:
    return (Form.SPEAKER if found.form in _SPEAKER_FIRST else found.form), found.level


def _with_listed_names(readings: Sequence[Found], names: NameReader) -> list[Found]:
    """Read names at the start of the list below a heading, if several headings are followed by one."""
    listed: dict[int, People] = {}
    for found in readings:
        if found.section and not found.people and not is_section(found.anchor):
            people = leading_names(found.section.blocks, names)
            if people:
                listed[found.line] = people
    strong = Counter(found.level for found in readings if all_at_least(listed.get(found.line, ()), Likeness.STRONG))
    reason = "the list below starts with a name, as below other headings"
    return [
        found.given_by(listed[found.line], Form.TITLE_LIST_ENTRY, Certainty.FAIR, reason)
        if found.line in listed and strong[found.level] >= _SETTLES_BELOW
        else found
        for found in readings
    ]


def _siblings(others: Iterable[Found], names: NameReader) -> list[Found]:
    """Choose siblings of talks that are talks too: those with any text in the speaker's position, or only a name."""
    siblings = []
    for found in others:
        if not found.section or is_section(found.section.text):
            continue
        if found.below.named or "video" in found.below.fields:
            siblings.append(replace(found, people=()))
        elif named := as_name_alone(found, names):
            siblings.append(named)
        elif is_phrase(found.section.text) and is_part_with_notes(found.section):
            siblings.append(as_talk_without_speaker(found))
    return siblings


def _without_containers(talks: Sequence[Found]) -> list[Found]:
    """Resolve nesting: a talk with two or more talks inside is a container and goes; otherwise the inner ones go."""
    by_line = {talk.line: talk for talk in talks}
    parts: dict[int, int] = {}
    outer: dict[int, Found] = {}
    for talk in talks:
        sections = talk.section.inner if talk.section else []
        inner = [by_line[section.line] for section in sections if section.line in by_line]
        parts[talk.line] = sum(bool(other.title) and other.is_fair for other in inner)
        for other in inner:
            outer.setdefault(other.line, talk)
    return [
        talk for talk in talks if parts[talk.line] < 2 and not (talk.line in outer and parts[outer[talk.line].line] < 2)
    ]
