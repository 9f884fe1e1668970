"""Words that tell names from titles, from the text files in `words/`.

The lists are evidence, not law: a name need not be listed to be one, and no list holds what people of all places are
called.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """One set of words for each file in `words/`, in lower case; the head of each file says what it holds."""

    given_names: frozenset[str]
    given_names_with_other_meanings: frozenset[str]
    name_particles: frozenset[str]
    title_words: frozenset[str]
    prose_words: frozenset[str]
    section_words: frozenset[str]
    organisation_words: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Read the word lists, once and not before they are needed."""
    return Vocabulary(**{field.name: read_words(field.name) for field in fields(Vocabulary)})


def read_words(name: str) -> frozenset[str]:
    """Read one list: words between white space, without the lines that start with `#`."""
    return frozenset(word for line in read_lines(name) for word in line.split())


def read_lines(name: str) -> list[str]:
    """Read the lines of a list, without those that start with `#`."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
