"""Speakers and events by their names, aliases and slugs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic

from mkdocs_talknotes.catalog.entries import T
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_WORDS = re.compile(r"\w+")


class Directory(Generic[T]):
    """Finds speakers or events by name, alias or slug. If two share a name, the first one has it."""

    def __init__(self, subjects: Iterable[T]) -> None:
        self._by_key: dict[str, T] = {}
        self._by_slug: dict[str, T] = {}
        self._by_words: dict[str, T] = {}
        for subject in subjects:
            self._by_slug.setdefault(subject.slug, subject)
            names = (subject.name, *subject.aliases)
            for name in filter(match_key, names):
                self._by_words.setdefault(_spaced(name), subject)
            for key in filter(None, map(match_key, (*names, subject.slug))):
                self._by_key.setdefault(key, subject)
        self._longest_first = sorted(self._by_words, key=lambda words: (-len(words), words))

    def find(self, *names: str) -> T | None:
        """Return the subject with one of these names; None if there is none."""
        for name in names:
            if name and (found := self._by_key.get(match_key(name))):
                return found
        return None

    def add(self, slug: str, make: Callable[[], T]) -> T:
        """Return the subject with this slug; `make` it if there is none. Spellings with one slug are one subject."""
        if slug not in self._by_slug:
            self._by_slug[slug] = make()
        return self._by_slug[slug]

    def named_in(self, text: str) -> T | None:
        """Return the subject whose name occurs in the text as whole words; the longest name wins."""
        # Case-sensitive: "how to build" doesn't name a conference called "Build".
        spaced = f" {_spaced(text)} "
        return next((self._by_words[words] for words in self._longest_first if f" {words} " in spaced), None)


def _spaced(text: str) -> str:
    return " ".join(_WORDS.findall(text))
