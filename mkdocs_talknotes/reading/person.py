"""A person read from a text, and how likely the text is a person's name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Likeness(IntEnum):
    """How likely a text is one person's name."""

    NONE = 0
    POSSIBLE = 1
    """A single word; enough after a label such as `Speaker:`."""
    LIKELY = 2
    """Has the form of a name."""
    STRONG = 3
    """A name with a common given name, a name the site knows, or a handle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person named in a line, with the facts around the name."""

    name: str
    handle: str = ""
    """Including the `@`."""
    role: str = ""
    organisation: str = ""
    urls: tuple[tuple[str, str], ...] = ()
    """(label, URL) of links in the same text; the URLs are unchecked."""
    likeness: Likeness = Likeness.NONE


People = tuple[Person, ...]


def all_at_least(people: People, least: Likeness) -> bool:
    """Whether there is at least one person, and all have at least this likeness."""
    return bool(people) and all(person.likeness >= least for person in people)


def have_same_names(one: People, other: People) -> bool:
    """Whether two groups of people have the same names."""
    return {person.name.casefold() for person in one} == {person.name.casefold() for person in other}
