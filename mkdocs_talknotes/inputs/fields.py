"""Typed access to mappings that authors wrote, such as front matter: a wrong value becomes a problem with its line."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.dates import Moment, moment_in
from mkdocs_talknotes.text.plain import clean
from mkdocs_talknotes.text.urls import checked_url

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from mkdocs_talknotes.inputs.yamlfile import Place

_COMPOUND = re.compile(r"[_-]")
_YES = frozenset({"true", "yes", "on"})
_NO = frozenset({"false", "no", "off"})
_NOTHING = frozenset({"", "~", "null"})

MOST_ENTRIES = 200
"""Maximum length of a list. Each speaker and tag of a talk gets a page that names all the others, so that the site's
size grows with the square of this number."""


class Fields:
    """A mapping from a file.

    Getters return an empty value for a missing field (absent, empty or null), and for a wrong one, which also adds a
    problem to `problems`. `path` is the file, for these problems. `lines` (see `YamlFile.lines`) and `at`, the position
    of this mapping in the file, give the line of a field; without them, problems name only the file.
    """

    def __init__(
        self,
        data: Mapping[str, object],
        *,
        path: str,
        problems: list[Problem],
        lines: Mapping[Place, int] | None = None,
        at: Place = (),
    ) -> None:
        self._data = data
        self._lines = lines or {}
        self.path = path
        self.at = at
        self.problems = problems

    def __contains__(self, key: str) -> bool:
        return not _is_nothing(self._data.get(key))

    def names(self) -> Iterable[str]:
        """Return all keys, including those of empty fields."""
        return self._data.keys()

    def others(self, known: Container[str]) -> tuple[str, ...]:
        """Return the keys outside `known` whose value says something."""
        return tuple(str(key) for key, value in self._data.items() if key not in known and key in self and value)

    def line(self, key: str = "") -> int:
        """Return the line of a field, or of the mapping if the field has none; 0 if neither is known."""
        place = (*self.at, key) if key else self.at
        return self._lines.get(place) or self._lines.get(self.at, 0)

    def text(self, *keys: str) -> str:
        """Return the first of these fields that has a value, as plain text."""
        for key in keys:
            if key in self:
                value = self._data[key]
                if _is_scalar(value):
                    return clean(str(value)).strip()
                self.complain(key, "a text", value)
        return ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """Return the first of these fields that has a value, as plain texts; a single text counts as a list of one."""
        for key in keys:
            if key in self:
                value = self._data[key]
                items = value if isinstance(value, list) else [value]
                if not all(_is_scalar(item) for item in items):
                    self.complain(key, "a text or a list of texts", value)
                    return ()
                items = self._bounded(key, items, MOST_ENTRIES)
                return tuple(clean(str(item)).strip() for item in items if not _is_nothing(item))
        return ()

    def _bounded(self, key: str, items: list[Any], most: int) -> list[Any]:
        """Return at most `most` entries of a list; add a problem if there are more."""
        if len(items) > most:
            self._say(key, "wrong-value", f"`{key}` can have at most {most:,} entries, but has {len(items):,}.")
        return items[:most]

    def blocks(self, key: str) -> tuple[str, ...]:
        """Return texts that may have several lines, with their indentation; a single text counts as a list of one."""
        if key not in self:
            return ()
        value = self._data[key]
        items = value if isinstance(value, list) else [value]
        if not all(_is_scalar(item) for item in items):
            self.complain(key, "a text or a list of texts", value)
            return ()
        return tuple(clean(str(item)).strip("\n") for item in items if not _is_nothing(item))

    def line_of_item(self, key: str, index: int) -> int:
        """Return the line of a list entry, or of the field if the entry has none."""
        return self._lines.get((*self.at, key, index)) or self.line(key)

    def flag(self, key: str, default: bool = False) -> bool:
        """Return a boolean, written as true, yes, on, false, no or off."""
        if key not in self:
            return default
        word = str(self._data[key]).lower()
        if word not in _YES | _NO:
            self.complain(key, "`true` or `false`", self._data[key])
            return default
        return word in _YES

    def word(self, key: str) -> str:
        """Return a text in lower case, without adding problems: for fields that belong to other tools."""
        value = self._data.get(key)
        return str(value).strip().lower() if _is_scalar(value) else ""

    def number(self, key: str, default: int) -> int:
        """Return a positive integer of at most eight digits."""
        if key not in self:
            return default
        word = str(self._data[key])
        if not (word.isascii() and word.isdigit() and int(word[:9]) > 0 and len(word) < 9):
            self.complain(key, "a number such as 24", self._data[key])
            return default
        return int(word)

    def date(self, key: str) -> dt.date | None:
        """Return a date; a time of day is ignored."""
        moment = self.moment(key)
        if moment and moment.period:
            self.complain(key, "a date such as 2024-05-31", self._data[key])
        return moment.day if moment else None

    def moment(self, key: str) -> Moment | None:
        """Return a date with or without a time of day, or only a month or year."""
        if key not in self:
            return None
        moment = moment_in(str(self._data[key]))
        if moment is None:
            self.complain(key, "a date such as 2024-05-31", self._data[key])
        elif moment.unread:
            self.complain(key, "a time such as 20:30, 20:30 +02:00 or 20:30 Europe/Berlin", moment.unread)
        return moment

    def url(self, key: str) -> str:
        """Return an address that is safe to link to: `http`, `https`, `mailto` or relative."""
        text = self.text(key)
        return self.address(key, text) if text else ""

    def address(self, key: str, text: str) -> str:
        """Return `text`, a value of the field `key`, if it is a safe address; else add a problem and return `""`."""
        checked = checked_url(text)
        if checked is None:
            self.complain(key, "an address such as https://example.org/ or a path", text)
        return checked or ""

    def urls(self, key: str) -> tuple[str, ...]:
        """Return the safe addresses of a list or a single text; each unsafe one adds a problem."""
        return tuple(url for text in self.texts(key) if text and (url := self.address(key, text)))

    def child(self, key: str) -> Fields | None:
        """Return a field whose value is a mapping."""
        if key not in self:
            return None
        value = self._data[key]
        if not isinstance(value, Mapping):
            self.complain(key, "a block of indented lines such as `name: …`", value)
            return None
        return self._inner(value, key)

    def children(self, key: str) -> list[Fields]:
        """Return a field whose value is a list of mappings; other entries add a problem and are skipped."""
        if key not in self:
            return []
        value = self._data[key]
        if not isinstance(value, list):
            self.complain(key, "a list, each entry starting with `-`", value)
            return []
        if not all(isinstance(item, Mapping) for item in value):
            self.complain(key, "a list of entries such as `- title: …`", value)
        return [self._inner(item, key, index) for index, item in enumerate(value) if isinstance(item, Mapping)]

    def items(self, key: str, *, most: int = MOST_ENTRIES) -> list[str | Fields]:
        """Return a list of texts and mappings, at most `most`; a single text or mapping counts as a list of one."""
        if key not in self:
            return []
        value = self._data[key]
        items = value if isinstance(value, list) else [value]
        if not all(_is_scalar(item) or isinstance(item, Mapping) for item in items):
            self.complain(key, "a list of texts or of entries such as `- title: …`", value)
            return []
        return [
            self._inner(item, key, place) if isinstance(item, Mapping) else clean(str(item)).strip()
            for place, item in enumerate(self._bounded(key, items, most))
            if not _is_nothing(item)
        ]

    def entries(self) -> Iterator[tuple[str, Fields]]:
        """Yield the keys and values of this mapping, whose values are mappings themselves."""
        for key in self._data:
            inner = self.child(key)
            if inner is not None:
                yield str(key), inner
            elif key not in self:
                # `vicki-boykis:` with nothing below it is a speaker without further details.
                yield str(key), self._inner({}, key)

    def is_mapping(self, key: str) -> bool:
        """Whether a field's value is a mapping."""
        return isinstance(self._data.get(key), Mapping)

    def is_list(self, key: str) -> bool:
        """Whether a field's value is a list."""
        return isinstance(self._data.get(key), list)

    def suggest(self, known: Iterable[str], *, others: Container[str] = (), all_known: bool = False) -> None:
        """Add a problem for each key that looks like a misspelling of one in `known`.

        With `all_known`, every key outside `known` is a problem. Keys in `others` belong to other tools and never are.
        """
        names = sorted(known) if self._data else []
        for key in self._data:
            # `speaker_bio` is a field of somebody else, not a misspelt `speaker`.
            if key in names or key in others or (not all_known and _COMPOUND.split(str(key))[0] in names):
                continue
            close = difflib.get_close_matches(str(key).casefold(), names, n=1, cutoff=0.75)
            if close:
                self._say(key, "unknown-key", f"`{key}` is not a field; did you mean `{close[0]}`?")
            elif all_known:
                self._say(key, "unknown-key", f"`{key}` is not a field here; the fields are {', '.join(names)}.")

    def complain(self, key: str, expected: str, value: object) -> None:
        """Add a problem: the field doesn't have the expected kind of value. `expected` is in words for authors."""
        self._say(key, "wrong-value", f"`{key}` must be {expected}, but is {_shown(value)}.")

    def advise(self, key: str, code: str, message: str, remedy: str) -> None:
        """Add a problem of the given code at a field."""
        self._say(key, code, message, remedy)

    def _say(self, key: str, code: str, message: str, remedy: str = "") -> None:
        problem = Problem(path=self.path, line=self.line(key), code=code, message=message, remedy=remedy)
        self.problems.append(problem)

    def _inner(self, data: Mapping[str, object], *place: str | int) -> Fields:
        at = (*self.at, *place)
        return Fields(data, path=self.path, problems=self.problems, lines=self._lines, at=at)


def _is_scalar(value: object) -> bool:
    return isinstance(value, str | int | float | dt.date)


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and value.strip().lower() in _NOTHING)


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, Mapping):
        return "a block of indented lines"
    text = clean(str(value))
    return f"`{text[:40]}…`" if len(text) > 40 else f"`{text}`" if text else "empty"
