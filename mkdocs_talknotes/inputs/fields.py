"""Fields of a mapping from outside: typed getters, and a problem with file and line for each that is wrong."""

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

# Each speaker and each tag has a page, which names all others: what is published grows with the square of their number.
MOST_ENTRIES = 200


class Fields:
    """One mapping of a file. Every getter returns its empty value where the field is missing or wrong.

    `lines` (see `YamlFile.lines`) and `at` lead from a field to its line; without them problems name the file alone.
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
        """Return the keys there are."""
        return self._data.keys()

    def line(self, key: str = "") -> int:
        """Return the line of a field, else of the mapping itself; 0 where that isn't known."""
        place = (*self.at, key) if key else self.at
        return self._lines.get(place) or self._lines.get(self.at, 0)

    def text(self, *keys: str) -> str:
        """Return the first of the fields that is there, as text."""
        for key in keys:
            if key in self:
                value = self._data[key]
                if _is_scalar(value):
                    return clean(str(value)).strip()
                self.complain(key, "a text", value)
        return ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """Return the first of the fields that is there, as texts: a list, or a single text."""
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
        """Return the first entries of a list; complain where there are more than `most`."""
        if len(items) > most:
            self.complain(key, f"at most {most:,} entries", f"{len(items):,}")
        return items[:most]

    def blocks(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, or one text, that may have several lines; indentation counts."""
        if key not in self:
            return ()
        value = self._data[key]
        items = value if isinstance(value, list) else [value]
        if not all(_is_scalar(item) for item in items):
            self.complain(key, "a text or a list of texts", value)
            return ()
        return tuple(clean(str(item)).strip("\n") for item in items if not _is_nothing(item))

    def line_of_item(self, key: str, index: int) -> int:
        """Return the line of an entry of a list; of the field itself where it is no list or nothing is known."""
        return self._lines.get((*self.at, key, index)) or self.line(key)

    def flag(self, key: str, default: bool = False) -> bool:
        if key not in self:
            return default
        word = str(self._data[key]).lower()
        if word not in _YES | _NO:
            self.complain(key, "`true` or `false`", self._data[key])
            return default
        return word in _YES

    def word(self, key: str) -> str:
        """Return a text in lower case, without a complaint where there is none: for fields that are not ours."""
        value = self._data.get(key)
        return str(value).strip().lower() if _is_scalar(value) else ""

    def number(self, key: str, default: int) -> int:
        """Return a whole number above 0."""
        if key not in self:
            return default
        word = str(self._data[key])
        if not (word.isascii() and word.isdigit() and int(word[:9]) > 0 and len(word) < 9):
            self.complain(key, "a number such as 24", self._data[key])
            return default
        return int(word)

    def date(self, key: str) -> dt.date | None:
        """Return a date; a time of day after it is left out."""
        moment = self.moment(key)
        if moment and moment.period:
            self.complain(key, "a date such as 2024-05-31", self._data[key])
        return moment.day if moment else None

    def moment(self, key: str) -> Moment | None:
        """Return a date with the time of day that it may have, or a month or year alone."""
        if key not in self:
            return None
        moment = moment_in(str(self._data[key]))
        if moment is None:
            self.complain(key, "a date such as 2024-05-31", self._data[key])
        return moment

    def url(self, key: str) -> str:
        """Return an address that may be linked: `http`, `https`, `mailto` or relative."""
        text = self.text(key)
        return self.address(key, text) if text else ""

    def address(self, key: str, text: str) -> str:
        """Return a text of a field as an address; empty, with a problem, where it may not be linked."""
        checked = checked_url(text)
        if checked is None:
            self.complain(key, "an address such as https://example.org/ or a path", text)
        return checked or ""

    def urls(self, key: str) -> tuple[str, ...]:
        """Return the addresses of a list, or a single one; each that may not be linked is a problem."""
        return tuple(url for text in self.texts(key) if text and (url := self.address(key, text)))

    def child(self, key: str) -> Fields | None:
        """Return a field that is itself a mapping."""
        if key not in self:
            return None
        value = self._data[key]
        if not isinstance(value, Mapping):
            self.complain(key, "indented lines such as `name: …`", value)
            return None
        return self._inner(value, key)

    def children(self, key: str) -> list[Fields]:
        """Return a field that is a list of mappings."""
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
        """Return a field that is a list of texts and mappings, or one of either; of more than `most`, the first."""
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
        """Walk a mapping of mappings: keys and what stands below each."""
        for key in self._data:
            inner = self.child(key)
            if inner is not None:
                yield str(key), inner
            elif key not in self:
                # `vicki-boykis:` with nothing below it: someone of whom no more is said
                yield str(key), self._inner({}, key)

    def is_mapping(self, key: str) -> bool:
        return isinstance(self._data.get(key), Mapping)

    def is_list(self, key: str) -> bool:
        return isinstance(self._data.get(key), list)

    def suggest(self, known: Iterable[str], *, others: Container[str] = (), all_known: bool = False) -> None:
        """Tell of keys that look misspelt; with `all_known`, of every key that means nothing.

        `others` are known to other tools, however much they look like ours.
        """
        names = sorted(known) if self._data else []
        for key in self._data:
            # `speaker_bio` is a field of its own.
            if key in names or key in others or (not all_known and _COMPOUND.split(str(key))[0] in names):
                continue
            close = difflib.get_close_matches(str(key).casefold(), names, n=1, cutoff=0.75)
            if close:
                self._say(key, "unknown-key", f"`{key}` is not a field; did you mean `{close[0]}`?")
            elif all_known:
                self._say(key, "unknown-key", f"`{key}` is not a field here; there are {', '.join(names)}.")

    def complain(self, key: str, expected: str, value: object) -> None:
        """Add the problem that a field is not what was expected."""
        self._say(key, "wrong-value", f"`{key}` expected {expected}, got {_shown(value)}.")

    def advise(self, key: str, code: str, message: str, remedy: str) -> None:
        """Add advice about a field."""
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
        return "indented lines"
    text = clean(str(value))
    return f"`{text[:40]}…`" if len(text) > 40 else f"`{text}`"
