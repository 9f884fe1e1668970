"""Word lists that distinguish names from titles, read from the text files in `words/`.

The lists are evidence, not rules: a name needn't be listed to be recognised, and no list covers the names of all
cultures.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The word lists, in lower case; the comment at the head of each file in `words/` describes it."""

    given_names: frozenset[str]
    given_names_with_other_meanings: frozenset[str]
    name_particles: frozenset[str]
    title_words: frozenset[str]
    prose_words: frozenset[str]
    section_words: frozenset[str]
    organisation_words: frozenset[str]

    def is_only_a_given_name(self, word: str) -> bool:
        """Whether a word is a given name and nothing else."""
        return word in self.given_names and word not in self.given_names_with_other_meanings


@cache
def vocabulary() -> Vocabulary:
    """Return the word lists, read on first use."""
    return Vocabulary(**{field.name: read_words(field.name) for field in fields(Vocabulary)})


def read_words(name: str) -> frozenset[str]:
    """Read one list: words separated by white space, without lines that start with `#`."""
    return frozenset(word for line in read_lines(name) for word in line.split())


def read_lines(name: str) -> list[str]:
    """Read a list line by line, without lines that start with `#`."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
