"""Typed access to what an author wrote in YAML: parsing reads like the schema, and every complaint is collected.

A getter returns a value of its type whatever is in the file; what it could not use is reported with its line, in the
author's words, and left out.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem, Severity
from mkdocs_talknotes.text import clean
from mkdocs_talknotes.urls import checked_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_WRITTEN_DATE = re.compile(r"\s*(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?:[T\s].*)?$")
# A slip of the keyboard changes one or two letters; at 0.8 `speakres` finds `speakers` and `title` finds no `tiles`.
_SIMILAR = 0.8


class Fields:
    """One mapping of a YAML file."""

    def __init__(
        self,
        data: Mapping[str, object],
        *,
        path: str,
        line_of: Callable[..., int],
        problems: list[Problem],
        at: tuple[object, ...] = (),
    ) -> None:
        self.data = data
        self.path = path
        self.problems = problems
        self.at = at
        self._line_of = line_of

    def __contains__(self, key: str) -> bool:
        return self.data.get(key) is not None

    def line(self, *keys: object) -> int:
        """Return the line of a value, or of this mapping."""
        return self._line_of(*self.at, *keys)

    def text(self, key: str, default: str = "") -> str:
        """Return one line of text; a number is taken as written, with advice to quote it."""
        return self._text(self.data.get(key), key) or default

    def texts(self, key: str, *, split: str = "") -> tuple[str, ...]:
        """Return a list of texts; one text is a list of one, or of several where `split` separates them."""
        value = self.data.get(key)
        if isinstance(value, str) and split:
            value = value.split(split)
        items = value if isinstance(value, list | tuple) else [value]
        found = (self._text(item, key, place) for place, item in enumerate(items))
        return tuple(dict.fromkeys(item for item in found if item))

    def date(self, key: str) -> dt.date | None:
        """Return a day: a date, a date with a time, or text that starts with one."""
        return self._date(self.data.get(key), key)

    def flag(self, key: str, *, default: bool = False) -> bool:
        value = self.data.get(key)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        if isinstance(value, str) and value.strip().lower() in ("true", "false", "yes", "no"):
            return value.strip().lower() in ("true", "yes")
        self.complain(key, "true or false", value)
        return default

    def number(self, key: str, default: int | None = None) -> int | None:
        value = self.data.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return default if value is None else value
        if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit() and len(value) < 19:
            return int(value)
        self.complain(key, "a whole number", value)
        return default

    def url(self, key: str) -> str:
        """Return an address that may stand in a link; empty where there is none."""
        value = self.text(key)
        if not value:
            return ""
        checked = checked_url(value)
        if checked is None:
            self.complain(key, "a web address such as https://example.org/, or a path", value)
        return checked or ""

    def mapping(self, key: str) -> Fields | None:
        """Return the mapping under a key."""
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, dict):
            return self._inner(value, key)
        self.complain(key, "`name: value` lines, indented", value)
        return None

    def maps(self, key: str) -> tuple[Fields, ...]:
        """Return the mappings in the list under a key; one mapping is a list of one."""
        value = self.data.get(key)
        if isinstance(value, dict):
            return (self._inner(value, key),)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.complain(key, "a list, one entry after each `- `", value)
            return ()
        found = []
        for place, item in enumerate(value):
            if isinstance(item, dict):
                found.append(self._inner(item, key, place))
            else:
                self.complain(key, "`name: value` lines in every entry", item, place)
        return tuple(found)

    def children(self) -> Iterator[tuple[str, Fields]]:
        """Return every entry of a mapping of mappings, such as a data file."""
        for key, value in self.data.items():
            if value is None or isinstance(value, dict):
                yield key, self._inner(value or {}, key)
            else:
                self.complain(key, "`name: value` lines, indented", value)

    def suggest(self, known: Iterable[str]) -> None:
        """Report keys that are one slip away from a known one; other unknown keys belong to someone else."""
        names = set(known)
        for key in self.data:
            if key in names:
                continue
            near = difflib.get_close_matches(key.strip().lower(), sorted(names), n=1, cutoff=_SIMILAR)
            if near and near[0] not in self.data:
                self.report(
                    "field-misspelt", f"`{key}` is not known here.", f"Did you mean `{near[0]}`?", self.line(key)
                )

    def complain(self, key: str, expected: str, value: object, *place: object) -> None:
        """Report a value of the wrong kind."""
        self.report(
            "field-unusable", f"`{key}` expected {expected}, got {describe(value)}.", "", self.line(key, *place)
        )

    def report(
        self, code: str, message: str, remedy: str = "", line: int = 0, severity: Severity = Severity.WARNING
    ) -> None:
        self.problems.append(
            Problem(path=self.path, line=line, code=code, message=message, remedy=remedy, severity=severity)
        )

    def _inner(self, value: Mapping[str, object], *keys: object) -> Fields:
        return Fields(
            value, path=self.path, line_of=self._line_of, problems=self.problems, at=(*self.at, *keys)
        )

    def _text(self, value: object, key: str, *place: object) -> str:
        if value is None:
            return ""
        if isinstance(value, str):
            return " ".join(clean(value).split())
        if isinstance(value, bool | int | float | dt.date):
            written = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
            self.report(
                "field-not-text",
                f"`{key}` expected text, got {describe(value)}, which is read as “{written}”.",
                f'Put it in quotes: `{key}: "{written}"`.',
                self.line(key, *place),
                Severity.ADVICE,
            )
            return written
        self.complain(key, "text", value, *place)
        return ""

    def _date(self, value: object, key: str) -> dt.date | None:
        if isinstance(value, dt.datetime):
            return value.date()
        if value is None or isinstance(value, dt.date):
            return value
        if isinstance(value, dict):
            return self._date(value.get("created") or value.get("updated"), key)
        if isinstance(value, str) and (written := _WRITTEN_DATE.match(value)):
            try:
                return dt.date(*map(int, written.groups()))
            except ValueError:
                pass
        if value != "":
            self.complain(key, "a date such as 2024-05-31", value)
        return None


def describe(value: object) -> str:
    """Name a value as its author sees it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, dt.date):
        return f"the date {value:%Y-%m-%d}" if value.year > 999 else "a date"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "`name: value` lines"
    if value is None:
        return "nothing"
    text = str(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"
