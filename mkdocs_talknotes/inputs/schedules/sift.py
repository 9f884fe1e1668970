"""Decides which entries of a schedule are talks, and tells what is left out and why: nothing goes without a word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import Schedule, Session
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CANCELLED = frozenset("cancelled canceled withdrawn rejected declined abgesagt annulé cancelado".split())
_CANCELLED_TITLE = re.compile(
    r"\W{0,3}(?:cancell?ed|withdrawn|abgesagt|annulé|cancelado)\b|.*[\[(](?:cancell?ed|withdrawn|abgesagt)[\])]$",
    re.IGNORECASE,
)
_BREAKS = frozenset(
    "break breakfast lunch dinner registration checkin coffee tea pause mittagspause kaffeepause mittagessen frühstück "
    "abendessen registrierung pausa almuerzo déjeuner pranzo almoço".split()
)
_BESIDE_BREAKS = frozenset("a and the und et y e morning afternoon evening long short time welcome check in".split())
_WORD = re.compile(r"\w+")
_MOST_NAMED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a schedule, which may be a talk."""

    session: Session
    """The entry as a talk; its title may be empty."""
    status: str = ""
    """Such as `cancelled`."""
    is_break: bool = False
    """Whether the schedule says that it is no talk."""
    unknown: tuple[str, ...] = ()
    """Ids of speakers that the schedule doesn't describe."""
    untaken: tuple[str, ...] = ()
    """Names of fields with a value for which notes have no field."""


def sifted(schedule: Schedule, entries: Iterable[Entry]) -> Schedule:
    """Return the schedule with those entries that are talks, and with remarks about all that is left out."""
    entries = list(entries)
    left_out: defaultdict[str, list[str]] = defaultdict(list)
    talks: dict[str, Session] = {}
    taken: list[Entry] = []
    for number, entry in enumerate(entries, start=1):
        session = _with_own_key(entry.session, talks)
        name = session.title or session.key or f"entry {number}"
        if reason := _reason(entry, session.key in talks):
            left_out[reason].append(name)
        else:
            talks[session.key] = session
            taken.append(entry)
    remarks = (
        *(_remark(len(names), "entry", reason, names) for reason, names in left_out.items()),
        *_about_speakers(taken),
        *_about_fields(taken),
    )
    return replace(schedule, sessions=tuple(talks.values()), remarks=remarks)


def _reason(entry: Entry, is_known: bool) -> str:
    """Return why an entry is no talk, such as `has no title`; empty if it is one."""
    session = entry.session
    if not session.title:
        return "without a title"
    if entry.status.casefold() in _CANCELLED or _CANCELLED_TITLE.match(session.title):
        return "cancelled"
    words = _WORD.findall(session.title.casefold().replace("-", " "))
    is_break = not _BREAKS.isdisjoint(words) and _BREAKS.union(_BESIDE_BREAKS).issuperset(words)
    if entry.is_break or (is_break and not session.presenters):
        return "no talk but a break or the like"
    return "in the file twice" if is_known else ""


def _with_own_key(session: Session, talks: dict[str, Session]) -> Session:
    """Return the session with a key that no other talk has, unless it is the same talk again.

    The key depends on the title, else on date and time, so that it stays the same in later versions of the schedule.
    """
    first = talks.get(session.key)
    if first is None:
        return session
    if match_key(first.title) != match_key(session.title):
        session = replace(session, key=f"{session.key}/{slugify(session.title)}")
        first = talks.get(session.key)
    if first and (first.date, first.time) != (session.date, session.time):
        when = "-".join(filter(None, (session.date.isoformat() if session.date else "", session.time)))
        return replace(session, key=f"{session.key}/{when}")
    return session


def _about_speakers(entries: Sequence[Entry]) -> Iterator[str]:
    unknown = [f"{name} (in {entry.session.title})" for entry in entries for name in entry.unknown]
    if unknown:
        yield _remark(len(unknown), "speaker", "not described in the file", unknown)
    ids: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        for person in entry.session.presenters:
            if person.key:
                ids[match_key(person.name)].setdefault(person.key, person.name)
    for people in ids.values():
        if len(people) > 1:
            name = next(iter(people.values()))
            yield (
                f"{len(people)} speakers have the name `{name}`, and become one. "
                "To keep them apart, change a name in the schedule."
            )


def _about_fields(entries: Sequence[Entry]) -> Iterator[str]:
    counts = Counter(name for entry in entries for name in entry.untaken)
    if counts:
        named = ", ".join(f"`{name}` ({count})" for name, count in sorted(counts.items()))
        yield f"Not taken into notes, with the number of talks: {named}."


def _remark(count: int, noun: str, reason: str, names: Sequence[str]) -> str:
    """Return such as `2 entries are left out (cancelled): `Moss`, `Fern`.`"""
    nouns = noun if count == 1 else f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"
    named = ", ".join(f"`{name}`" for name in names[:_MOST_NAMED])
    more = f" and {count - _MOST_NAMED} more" if count > _MOST_NAMED else ""
    return f"{count} {nouns} {'is' if count == 1 else 'are'} left out ({reason}): {named}{more}."
