"""A page with several talks: which of its sections they are, settled by what the page does most."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.person import Likeness, all_at_least
from mkdocs_talknotes.reading.read_section import as_name_alone
from mkdocs_talknotes.reading.sections import is_container, is_section

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_talknotes.reading.found import Found
    from mkdocs_talknotes.reading.names import NameReader

# So many sections of one form settle how the others of that form are read; a line below a heading can be fewer other
# things than a part of the heading itself.
_SETTLES = 3
_SETTLES_BELOW = 2
# Forms that have the person first, whatever separates the two.
_SPEAKER_FIRST = frozenset({Form.SPEAKER_DASH_TITLE, Form.SPEAKER_BAR_TITLE, Form.SPEAKER_COLON_TITLE, Form.BARS})

_Shape = tuple[Form, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The talks of a page with several."""

    talks: Sequence[Found] = ()
    settled: frozenset[int] = frozenset()
    """Lines of the sections that name their speaker, by themselves or because others of their form do."""


def read_digest(readings: Sequence[Found], names: NameReader) -> Digest:
    """Choose the sections that are talks."""
    shapes = _settled(readings)
    named = _without_containers(
        [found for found in readings if found.is_fair or (found.people and _shape(found) in shapes)]
    )
    if not named:
        return Digest()
    lines = frozenset(talk.line for talk in named)
    common = Counter(talk.level for talk in named).most_common(1)[0][0]
    others = (found for found in readings if found.line not in lines and found.level == common)
    siblings = _siblings(others, names) if len(named) > 1 else []
    talks = sorted([*named, *siblings], key=lambda found: found.line)
    several = len(talks) > 1 or len(readings) > 2
    if several and not any(found.section and found.section.has_prose() for found in talks):
        return Digest(settled=lines)
    return Digest(talks=talks, settled=lines)


def read_named(readings: Sequence[Found], names: NameReader) -> list[Found]:
    """Read pages whose headings are the speakers and nothing else, below the name of a conference."""
    top, *others = readings
    inner = [found for found in others if found.level > top.level]
    if not is_container(top.anchor) or not inner:
        return []
    level = min(found.level for found in inner)
    named = [talk for found in inner if found.level == level and (talk := as_name_alone(found, names))]
    return named if len(named) > 1 and any(found.section and found.section.has_prose() for found in named) else []


def outvotes(digest: Digest, single: Found) -> bool:
    """Whether the parts of a page are talks of their own, so that the name on top is the note taker's or the host's."""
    names = {person.name for person in single.people}
    inner = [talk for talk in digest.talks if talk.line != single.line and talk.is_fair and talk.title]
    return sum(not names & {person.name for person in talk.people} for talk in inner) >= 2


def lines_of(digest: Digest) -> set[int]:
    """Return the lines of the headings of talks, and of the speakers' headings below them."""
    titled = [found for found in digest.talks if found.title]
    below = (found.section.inner for found in titled if found.form is Form.TITLE_HEADING and found.section)
    return {found.line for found in titled} | {section.line for inner in below for section in inner}


def _settled(readings: Iterable[Found]) -> set[_Shape]:
    """Return forms used at least `_SETTLES` times, once unambiguously; weak readings of them are then accepted."""
    by_shape: defaultdict[_Shape, list[Found]] = defaultdict(list)
    for found in readings:
        if found.people:
            by_shape[_shape(found)].append(found)
    return {shape for shape, founds in by_shape.items() if _settles(shape, founds)}


def _settles(shape: _Shape, founds: Sequence[Found]) -> bool:
    enough = _SETTLES_BELOW if shape[0] is Form.TITLE_LINE else _SETTLES
    clear = any(found.is_fair for found in founds)
    return len(founds) >= enough and (clear or all(all_at_least(found.people, Likeness.STRONG) for found in founds))


def _shape(found: Found) -> _Shape:
    return (Form.SPEAKER if found.form in _SPEAKER_FIRST else found.form), found.level


def _siblings(others: Iterable[Found], names: NameReader) -> list[Found]:
    """Choose sections beside talks that are talks too: something stands in the speaker's place, or a name alone."""
    siblings = []
    for found in others:
        if not found.section or is_section(found.section.text):
            continue
        if found.below.named or "video" in found.below.fields:
            siblings.append(replace(found, people=()))
        elif named := as_name_alone(found, names):
            siblings.append(named)
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
