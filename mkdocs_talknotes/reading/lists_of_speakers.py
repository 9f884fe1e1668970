"""Reads lists of a talk's speakers: below `Speakers:`, or in a section with details."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.fieldlines import bare_label
from mkdocs_talknotes.reading.outline import is_links_only
from mkdocs_talknotes.reading.person import Likeness, People, Person
from mkdocs_talknotes.text.inline import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section

_DETAILS = frozenset(
    {
        "details",
        "info",
        "information",
        "speaker",
        "speakers",
        "about",
        "who",
        "presenter",
        "presenters",
        "about the speaker",
    }
)
# Most blocks, entries and people that are read.
_BLOCKS = 6
_LONGEST_NAME_LINE = 140
_ENTRIES = 8


def list_after_label(blocks: Sequence[Block], names: NameReader) -> People:
    """Read the list below a paragraph such as `Speakers:`."""
    for block, following in pairwise(blocks[: _BLOCKS + 1]):
        if block.kind != "paragraph" or following.kind != "list":
            continue
        last = block.lines[-1].strip()
        if last.endswith((":", "：", ":**", ":__")) and bare_label(plain_text(last)) == "speakers":
            return _leading_people(following, names)
    return ()


def _leading_people(block: Block, names: NameReader) -> People:
    """Read a list's outer entries up to the first that isn't a person."""
    people: list[Person] = []
    for item in block.items:
        if item.depth:
            continue
        person = names.person(item.text)
        if person is None or person.likeness < Likeness.LIKELY:
            break
        people.append(person)
    return tuple(people)


def labelled_entries(blocks: Sequence[Block], names: NameReader) -> People:
    """Read the entries below the entry `* who` in one of the first lists."""
    for block in blocks[:3]:
        for number, item in enumerate(block.items[:_ENTRIES]):
            if item.depth == 0 and bare_label(plain_text(item.text)) == "speakers":
                if people := _people_below(block, number, names):
                    return people
                break
    return ()


def _people_below(block: Block, number: int, names: NameReader) -> People:
    people: list[Person] = []
    for item in block.items[number + 1 :]:
        if item.depth == 0:
            break
        person = names.person(item.text) if item.depth == 1 else None
        if person and person.likeness >= Likeness.LIKELY:
            people.append(person)
    return tuple(people)


def leading_names(blocks: Sequence[Block], names: NameReader) -> People:
    """Read one name per entry, if a section starts with a list."""
    found: list[Person] = []
    first = blocks[0] if blocks else None
    for item in first.items if first else ():
        people = names.people(item.text) if item.depth == 0 and len(item.text) <= _LONGEST_NAME_LINE else ()
        if len(people) != 1:
            break
        found += people
    return tuple(found)


def details(section: Section, names: NameReader) -> People:
    """Read people from a section titled `Details` or `About the speaker`: `* Alex Miller (Cognitect)`."""
    if section.text.strip(" :").casefold() not in _DETAILS:
        return ()
    found: list[Person] = []
    for block in section.blocks[:2]:
        if block.kind == "paragraph":
            lines = (names.people(line) for line in block.lines)
            found += [person for people in lines for person in people]
        entries = [item.text for item in block.items[:_ENTRIES] if item.depth == 0 and not is_links_only(item.text)]
        found += [person for text in entries if (person := names.person(text)) and _is_person(person)]
    return tuple(found[:_ENTRIES])


def _is_person(person: Person) -> bool:
    has_facts = bool(person.organisation or person.role)
    return person.likeness is Likeness.STRONG or (person.likeness >= Likeness.LIKELY and has_facts)
