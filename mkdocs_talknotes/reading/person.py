"""A person as read from a text, and how much the text looked like one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Likeness(IntEnum):
    """How much a text looks like one person's name."""

    NONE = 0
    POSSIBLE = 1
    """One word; enough where the text says outright that a speaker follows."""
    LIKELY = 2
    """The form of a name."""
    STRONG = 3
    """The form of a name with a given name in it, a name the site knows, or a handle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named in a line, with what stands around the name."""

    name: str
    handle: str = ""
    """With its `@`."""
    role: str = ""
    organisation: str = ""
    urls: tuple[tuple[str, str], ...] = ()
    """Pairs of label and address of the links in the same text, unchecked."""
    likeness: Likeness = Likeness.NONE


People = tuple[Person, ...]


def all_at_least(people: People, least: Likeness) -> bool:
    """Whether there are people, and every one looks at least that much like a person."""
    return bool(people) and all(person.likeness >= least for person in people)


def have_same_names(one: People, other: People) -> bool:
    """Whether two groups of people have the same names."""
    return {person.name.casefold() for person in one} == {person.name.casefold() for person in other}
