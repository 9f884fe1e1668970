"""One line against one template: where each placeholder begins and ends.

There is no backtracking, so that no line takes longer than its length allows. From the end of the line to its start,
each placeholder learns at which places it may begin for the rest to fit; from the start to the end, each then takes the
place it prefers: a title as much as it can, everything else as little as it can.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.shapes.view import Span, View, without_marks
from mkdocs_talknotes.text.dates import date_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs_talknotes.reading.shapes.grammar import Template

LONGEST = 600
"""In characters; what is longer is prose."""
# No date, time, handle, number or language is longer.
_LONGEST_FACT = 48

_HANDLE = re.compile(r"@[\w.-]{1,40}(?:@[\w.-]{1,40})?")
_HANDLE_BARE = re.compile(r"@?[\w.-]{1,40}")
_NUMBER = re.compile(
    r"#?(?:[^\W\d_]{0,4}\d{1,4}[a-z]?(?:[.-]\d{1,3}){0,2}|[^\W\d_]|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})"
)
_TIME = re.compile(
    r"(?:[^\W\d_]{2}\s?)?\d{1,2}(?:[:.h時点시]\d{0,2}分?)?(?:\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h))?"
    r"(?:\s?-\s?\d{1,2}(?:[:.h時点시]\d{0,2}分?)?(?:\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h))?)?"
)
_DATE_OF_NUMBERS = re.compile(r"\d{1,4}\s?[-./年년]\s?\d{1,2}(?:\s?[-./月월]\s?\d{0,4}\s?[日일]?)?\.?")
_LANGUAGE = re.compile(r"[^\W\d_]{2,12}(?:-[a-z]{2,4})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What stands in a placeholder's place."""

    name: str
    """Of the placeholder."""
    text: str
    """Plain."""
    spans: tuple[Span, ...] = ()
    """Links in it, with their places in `text`."""
    is_slug: bool = False
    """Whether it is part of an address or a file name, where `-` or `_` may stand for a space."""


def fit(template: Template, view: View) -> tuple[Value, ...] | None:
    """Return what stands in each placeholder's place; None where the line does not fit."""
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
    """Return start and end of every placeholder in a folded line."""
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
            # Nothing separates it from what follows.
            end = next(one for one in ends[place] if one > start)
        found.append((start, end))
        start = end + len(template.literals[place + 1])
    return found


def _possible_ends(template: Template, text: str, start: int, stop: int) -> list[list[int]] | None:
    """Return, for every placeholder, the places where it may end for all that follows to fit."""
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
    """Return where a literal stands; an empty one is everywhere."""
    if not literal:
        return range(start, stop)
    found = []
    at = text.find(literal, start, stop)
    while at >= 0:
        found.append(at)
        at = text.find(literal, at + 1, stop)
    return found


def _chosen(ends: Sequence[int], gap: str, text: str, start: int, before: str) -> int | None:
    """Return where a placeholder that begins at `start` ends, of all its possible ends; None for nowhere."""
    first = bisect_right(ends, start)
    if first == len(ends):
        return None
    accepts = FACTS.get(gap)
    if accepts is None:
        return ends[-1] if gap == "title" else ends[first]
    if gap == "handle" and before.endswith(("@", "/")):
        accepts = _fits(_HANDLE_BARE)
    last = bisect_right(ends, start + _LONGEST_FACT)
    return next((end for end in reversed(ends[first:last]) if accepts(text[start:end].strip())), None)


def _fits(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text) is not None


def _is_date(text: str) -> bool:
    return _DATE_OF_NUMBERS.fullmatch(text) is not None or date_in(text) is not None


FACTS: dict[str, Callable[[str], bool]] = {
    "handle": _fits(_HANDLE),
    "number": _fits(_NUMBER),
    "time": _fits(_TIME),
    "date": _is_date,
    "language": _fits(_LANGUAGE),
}
"""Placeholders that take only what has their form; the others take anything."""
