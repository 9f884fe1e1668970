"""Matches one line with one template: finds where each placeholder starts and ends.

There is no backtracking, so the time is bounded by the line's length. A first pass from the end of the line to its
start finds the positions where each placeholder may end for the rest to match. A second pass from the start picks one
of them for each placeholder: the last for a title, the first for everything else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.shapes.view import Span, View, without_marks
from mkdocs_talknotes.text.dates import is_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs_talknotes.reading.shapes.grammar import Template

LONGEST = 600
"""Longest line that is matched, in characters; longer lines are prose."""
# Longest date, time, handle, number or language, in characters.
_LONGEST_FACT = 48

_HANDLE = re.compile(
    r"@[\w.-]{1,40}(?:@[\w.-]{1,40})?(?:(?: ?[,&/、] ?| and )@[\w.-]{1,40}(?:@[\w.-]{1,40})?){0,4}"
    r"(?: ?(?:さん|さま|様|氏|님|씨))?"
)
_HANDLE_BARE = re.compile(r"@?[\w.-]{1,40}")
_NUMBER = re.compile(
    r"#?(?:[^\W\d_]{0,4}\d{1,4}[a-z]?(?:[.-]\d{1,3}){0,2}|[^\W\d_]|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})"
)
_TIME = re.compile(
    r"(?:[^\W\d_]{2}\s?)?\d{1,2}(?:[:.h時点시]\d{0,2}分?)?(?:\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h))?"
    r"(?:\s?-\s?\d{1,2}(?:[:.h時点시]\d{0,2}分?)?(?:\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h))?)?"
)
_DATE_OF_NUMBERS = re.compile(r"\d{1,4}\s?[-./年년]\s?\d{1,2}(?:\s?[-./月월]\s?\d{0,4}\s?[日일]?)?\.?")
_WITH_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LANGUAGE = re.compile(r"[^\W\d_]{2,12}(?:-[a-z]{2,4})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """The text matched by one placeholder."""

    name: str
    """Name of the placeholder."""
    text: str
    """Plain text."""
    spans: tuple[Span, ...] = ()
    """Links inside the text, with their offsets in it."""
    is_slug: bool = False
    """Whether it is part of a URL or a file name, in which `-` or `_` stands for a space."""


def fit(template: Template, view: View) -> tuple[Value, ...] | None:
    """Return the value of each placeholder, or None if the line doesn't match."""
    bounds = _bounds(template, view.folded) if len(view.folded) <= LONGEST else None
    if bounds is None:
        return None
    values = []
    for place, (name, (start, end)) in enumerate(zip(template.gaps, bounds, strict=True)):
        raw = view.text[start:end]
        text = raw.strip()
        shift = start + len(raw) - len(raw.lstrip())
        spans = tuple(
            Span(start=max(span.start - shift, 0), end=min(span.end - shift, len(text)), url=span.url)
            for span in view.spans
            if start <= span.start and span.end <= end
        )
        if template.marked or template.linked:
            text = without_marks(text)
        if not text:
            return None
        is_slug = template.linked and template.literals[place].endswith(("/", "="))
        values.append(Value(name=name, text=text, spans=spans, is_slug=is_slug))
    return tuple(values)


def _bounds(template: Template, text: str) -> list[tuple[int, int]] | None:
    """Return start and end of each placeholder in a folded line; None if the line doesn't match."""
    if not template.gaps:
        return [] if text == template.literals[0].strip() else None
    first, *_, last = template.literals
    start, stop = len(first), len(text) - len(last)
    if stop <= start or not text.startswith(first) or not text.endswith(last):
        return None
    ends = _possible_ends(template, text, start, stop)
    if ends is None:
        return None
    found = []
    for place, gap in enumerate(template.gaps):
        end = _chosen(ends[place], gap, text, start, template.literals[place])
        if end is None:
            return None
        if gap == "title" and place + 1 < len(template.gaps) and not template.literals[place + 1]:
            # No literal text separates it from the next placeholder.
            end = next(one for one in ends[place] if one > start)
        found.append((start, end))
        start = end + len(template.literals[place + 1])
    return found


def _possible_ends(template: Template, text: str, start: int, stop: int) -> list[list[int]] | None:
    """Return the positions where each placeholder may end such that the rest matches; None if there are none."""
    ends: list[list[int]] = [[] for _ in template.gaps]
    ends[-1] = [stop]
    for place in range(len(template.gaps) - 1, 0, -1):
        literal = template.literals[place]
        after = ends[place]
        ends[place - 1] = [
            at
            for at in _places(literal, text, start + 1, stop)
            if _chosen(after, template.gaps[place], text, at + len(literal), literal) is not None
        ]
        if not ends[place - 1]:
            return None
    return ends


def _places(literal: str, text: str, start: int, stop: int) -> Sequence[int]:
    """Return all positions of a literal text; an empty one is everywhere."""
    if not literal:
        return range(start, stop)
    found = []
    at = text.find(literal, start, stop)
    while at >= 0:
        found.append(at)
        at = text.find(literal, at + 1, stop)
    return found


def _chosen(ends: Sequence[int], gap: str, text: str, start: int, before: str) -> int | None:
    """Choose the end of a placeholder that starts at `start`; None if no possible end suits it.

    A placeholder of a fixed form (see `FACTS`) takes the longest text of that form, a title the longest text, and any
    other placeholder the shortest.
    """
    first = bisect_right(ends, start)
    if first == len(ends):
        return None
    accepts = FACTS.get(gap)
    if accepts is None:
        return ends[-1] if gap == "title" else ends[first]
    if gap == "handle" and before.endswith(("@", "/")):
        accepts = _fits(_HANDLE_BARE)
    possible = ends[first : bisect_right(ends, start + _LONGEST_FACT)]
    found = next((end for end in reversed(possible) if accepts(text[start:end].strip())), None)
    if found is None and gap == "date":
        # A date that can't be read, such as `spring 2022`: the author is told, and the talk is not lost.
        return next((end for end in possible if _WITH_YEAR.search(text[start:end])), None)
    return found


def _fits(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text) is not None


def _is_date(text: str) -> bool:
    return _DATE_OF_NUMBERS.fullmatch(text) is not None or is_date(text)


FACTS: dict[str, Callable[[str], bool]] = {
    "handle": _fits(_HANDLE),
    "number": _fits(_NUMBER),
    "time": _fits(_TIME),
    "date": _is_date,
    "language": _fits(_LANGUAGE),
}
"""Placeholder → test of its text, for placeholders of a fixed form; all others accept any text."""
