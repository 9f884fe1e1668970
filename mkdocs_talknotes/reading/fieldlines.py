"""Reads fields in the text, such as `Speaker: …`, `**Slides:** …` and `by …`, in several languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_talknotes.reading.languages import FIELD_OF_LABEL, either, words

_LONGEST_LABEL = 32
_LONGEST_LINE = 500
# Longest `by …` line, in characters; a longer one is prose.
_LONGEST_BY = 300
_FIELD = re.compile(
    r"^(?:[^\w\s*_\[@(]{1,4}\s*+)?"  # an emoji in front
    r"(?:\*{1,2}|_{1,2})?\s*+(?P<label>[^\W\d_](?:[\w() ]|-){0,24}?)\s*+(?:(?:\*{1,2}|_{1,2})\s*+)?"
    r"[:：]\s*+(?P<value>.*)$"
)
_BY = re.compile(
    r"^(?:[-–—]\s*)?(?:\*{1,2}|_{1,2})?"
    r"(?:(?:presented|given|delivered|(?:an? )?(?:talk|keynote|session|workshop|presentation))\s+by|"
    rf"{either('by')})(?:\*{{1,2}}|_{{1,2}})?\s*:?\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
# `Presenter - Jane Doe`: without a colon, only labels with a single meaning count.
_DASHED = re.compile(
    rf"^(?:\*{{1,2}}|_{{1,2}})?(?P<label>{either('speakers')})(?:\*{{1,2}}|_{{1,2}})?\s+[-–—]\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_CLEAR = frozenset(label.casefold() for label in words("speakers"))
_PLURAL = re.compile(r"(?:s|\(s\)|en|i|nci|who|panel|people)$")


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field read from one line."""

    name: str
    """Name of the field: a value of `languages.FIELD_OF_LABEL`, such as `speakers`."""
    value: str
    """The value, as Markdown."""
    several: bool = False
    """Whether the label is in the plural: `Speakers:`."""
    is_clear: bool = False
    """Whether the label can only mean speakers, so that the value is taken literally as names."""


def read_field(line: str) -> FieldLine | None:
    """Read a line or a list item as a field, or return None. Cached, because several readers ask for the same lines."""
    line = line.strip()
    if len(line) > _LONGEST_LINE or (":" not in line and "：" not in line):
        return _read_by(line)
    if match := _FIELD.match(line):
        label = " ".join(match["label"].casefold().split())
        # `Video (45 min): …`
        if name := FIELD_OF_LABEL.get(label) or FIELD_OF_LABEL.get(label.partition("(")[0].rstrip()):
            value = _without_lone_marks(match["value"].strip())
            return FieldLine(name, value, bool(_PLURAL.search(label)), label in _CLEAR)
    return _read_by(line)


def _read_by(line: str) -> FieldLine | None:
    match = _BY.match(line) or _DASHED.match(line)
    if not match or len(line) > _LONGEST_BY:
        return None
    is_clear = match.re is _DASHED
    return FieldLine("speakers", _without_lone_marks(match["value"].strip()).removesuffix("."), is_clear=is_clear)


def _without_lone_marks(value: str) -> str:
    """Remove emphasis marks whose partner is in the label: `**Speaker: Jane**`, `**Speaker: **Jane`, `*by Jane*`."""
    for mark in ("**", "__", "*", "_"):
        value = value.removeprefix(mark).removesuffix(mark).strip() if value.count(mark) % 2 else value
    return value


def bare_label(text: str) -> str:
    """Return the field whose values are the items below this one (`who`, `speakers:`); empty if it is none."""
    return FIELD_OF_LABEL.get(text.strip(" :：*_").casefold(), "") if len(text) < _LONGEST_LABEL else ""
