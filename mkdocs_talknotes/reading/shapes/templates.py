"""Derives templates with named placeholders from lines in the same position.

This uses no word lists. Words and signs that many lines share in the same order become literal text, and differing text
becomes a placeholder. Its name follows from its values, and from how they compare with the line's other placeholders.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from statistics import fmean
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import LinkKind
from mkdocs_talknotes.reading.shapes.grammar import Template, parse_shape
from mkdocs_talknotes.reading.shapes.line import FACTS, LONGEST, Value, fit
from mkdocs_talknotes.reading.shapes.people import read_speakers
from mkdocs_talknotes.reading.shapes.plausible import looks_like_name
from mkdocs_talknotes.reading.shapes.view import fold
from mkdocs_talknotes.text.urls import classify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.reading.shapes.view import View

# Least share of lines that must contain a word or sign for it to be literal.
_COMMON = 0.3
_FEWEST = 2
# Number of names on one side of a word from which it is a separator, even if most lines lack it.
_SURE = 3
# Share of a placeholder's values that must have the form of a name, a date and so on …
_MOSTLY = 0.7
_SURELY = 0.8
# … and the share for lines below a heading, some of which may be prose.
_NAMES = 0.6
# Average length of titles relative to names.
_LONGER = 1.2
_TOKEN = re.compile(r"[^\W_]+|[^\w\s'’]+|_+")
_ENUMERATING = frozenset({",", "、", "，"})
# Words between two names, which also occur inside titles.
_BETWEEN_NAMES = frozenset({"&", "+", "and", "und", "et", "y", "e", "и"})
_EMPHASIS = frozenset({"*", "**", "***"})
_MOST_FORMS = 4
_MOST_TOKENS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form that some of the lines share."""

    text: str
    """The form as text of a shape."""
    gaps: tuple[str, ...]
    """Names of the placeholders, in order."""
    share: float
    """Share of the lines that have this form, from 0 to 1."""
    has_literal: bool
    """Whether there is literal text between the placeholders."""

    def fits(self, view: View) -> bool:
        """Whether a line has this form."""
        return fit(parse_shape(self.text).lines[0].template, view) is not None


def forms_of(
    views: Sequence[View], *, first: bool, skip: frozenset[str] = frozenset(), slugs: bool = False
) -> list[Form]:
    """Return the forms of lines, the most common first.

    `first`: the lines may contain a title. `skip`: signs that aren't separators here. `slugs`: the lines are file
    names, in which `-` or `_` stands for a space.
    """
    views = [view for view in views if view.text.strip() and len(view.folded) <= LONGEST]
    if len(views) < _FEWEST:
        return []
    common = _common_tokens(views) - skip
    sequences = Counter(_sequence(view, common) for view in views)
    found: dict[str, Form] = {}
    for sequence, count in sequences.most_common(_MOST_FORMS):
        if count < _FEWEST:
            break
        like = [view for view in views if _sequence(view, common) == sequence]
        form = _form(sequence, like, views, first=first, slugs=slugs)
        if form and form.text not in found:
            found[form.text] = form
    return list(found.values())


def _tokens(view: View) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, folded text with surrounding spaces) of words and signs outside links."""
    for match in _TOKEN.finditer(view.folded):
        if any(span.start <= match.start() < span.end for span in view.spans):
            continue
        before, after = view.folded[: match.start()][-1:], view.folded[match.end() :][:1]
        if match[0].isdigit() or (match[0] == "@" and after.isalnum()) or (before.isdigit() and after.isdigit()):
            continue
        yield match.start(), match.end(), match[0]


def _common_tokens(views: Sequence[View]) -> frozenset[str]:
    counts = Counter(token for view in views for token in {token for *_, token in _tokens(view)})
    labels = Counter(label for view in views if (label := _label(view)))
    least = max(_FEWEST, _COMMON * len(views))
    # Words are literal only if most lines contain them, because articles and `and` are frequent; labels need less.
    words = max(3, 0.6 * len(views))
    common = {token for token, count in counts.items() if count >= (words if token[0].isalnum() else least)}
    return frozenset(common | {part for label, count in labels.items() if count >= _FEWEST for part in (label, ":")})


def _label(view: View) -> str:
    """Return the label at the start of a line, followed by a colon: `speaker: …`, `**Speaker:** …`."""
    words = [token for *_, token in _tokens(view) if token not in _EMPHASIS][:2]
    return words[0] if len(words) == 2 and words[0].isalpha() and words[1].startswith(":") else ""


def _sequence(view: View, common: frozenset[str]) -> tuple[str, ...]:
    """Return a line's common words and signs in order, with the commas of an enumeration reduced to one."""
    found: list[str] = []
    for *_, token in _tokens(view):
        if token in common and (token not in found or token not in _ENUMERATING):
            found.append(token)
    return tuple(found)


def _form(
    sequence: tuple[str, ...], like: Sequence[View], views: Sequence[View], *, first: bool, slugs: bool
) -> Form | None:
    pieces = _pieces(sequence, like[0])
    if pieces is None:
        return None
    literals, blank = pieces
    template = _template(literals, ["ignore"] * blank)
    values = [found for view in like if (found := fit(template, view))]
    if not blank or len(values) < _FEWEST:
        return None
    if slugs:
        values = [tuple(replace(value, is_slug=" " not in value.text) for value in line) for line in values]
    names = _names(list(zip(*values, strict=True)), literals, first=first)
    if names is None:
        return None
    final = _template(literals, names)
    share = sum(fit(final, view) is not None for view in views) / len(views)
    text = "".join(f"{literal}{{{name}}}" for literal, name in zip(literals, names, strict=False)) + literals[-1]
    return Form(text=text, gaps=tuple(names), share=share, has_literal=final.has_literal)


def _template(literals: Sequence[str], names: Sequence[str]) -> Template:
    folded = tuple(map(fold, literals))
    return Template(literals=folded, gaps=tuple(names), marked=any(mark in text for text in folded for mark in "*`"))


def _pieces(sequence: tuple[str, ...], view: View) -> tuple[list[str], int] | None:
    """Split a line at a sequence of words and signs; return literal texts and the number of placeholders."""
    literals = [""]
    place, wanted = 0, list(sequence)
    for start, end, token in _tokens(view):
        if not wanted or token != wanted[0]:
            continue
        wanted.pop(0)
        between = view.text[place:start]
        if between.strip():
            before = between[: len(between) - len(between.lstrip())]
            after = between[len(between.rstrip()) :]
            literals[-1] += before
            literals.append(after)
        else:
            literals[-1] += between
        literals[-1] += view.text[start:end]
        place = end
    rest = view.text[place:]
    if rest.strip():
        literals[-1] += rest[: len(rest) - len(rest.lstrip())]
        literals.append(rest[len(rest.rstrip()) :])
    return None if wanted else (literals, len(literals) - 1)


def _names(columns: Sequence[Sequence[Value]], literals: Sequence[str], *, first: bool) -> list[str] | None:
    """Name the placeholders of a form; None if it contains neither a speaker nor a title."""
    names = [_fact(column, literals[place]) for place, column in enumerate(columns)]
    # A shape may have each placeholder once; of several, keep the last.
    names = ["ignore" if name and name in names[place + 1 :] else name for place, name in enumerate(names)]
    free = [place for place, name in enumerate(names) if not name]
    people = {place: _likeness(columns[place]) for place in free}
    speaker = max(free, key=lambda place: people[place], default=None)
    # A single free text is a title, unless all values are names: `4pm_ada-moss`.
    is_name = len(free) > 1 or "handle" in names or (len(names) > 1 and people[free[0]] >= _SURELY if free else False)
    if speaker is not None and people[speaker] >= _NAMES and (not first or is_name):
        names[speaker] = "speaker"
    elif not first:
        return None
    left = [place for place in free if not names[place]]
    if first and left:
        longest = max(left, key=lambda place: fmean(len(value.text) for value in columns[place]))
        names[longest] = "title"
    for place in free:
        if not names[place]:
            behind = "speaker" in names[:place] and "title" not in names[names.index("speaker") : place]
            short = fmean(len(value.text.split()) for value in columns[place]) <= 6
            taken = "organisation" in names
            names[place] = "organisation" if behind and short and not taken else "ignore"
    if first and {"title", "speaker"} <= set(names):
        titles, speakers = (columns[names.index(name)] for name in ("title", "speaker"))
        return names if _length(titles) >= _LONGER * _length(speakers) else None
    return names if "title" in names or "speaker" in names else None


def _fact(column: Sequence[Value], before: str) -> str:
    """Return the name of the placeholder whose form most values have; empty if there is none."""
    texts = [value.text.casefold() for value in column]
    linked = [value for value in column if value.spans]
    if len(linked) >= _MOSTLY * len(column) and len({value.text for value in linked}) * 3 <= len(linked) + 3:
        kinds = Counter(classify(value.spans[0].url, value.text) for value in linked)
        kind = kinds.most_common(1)[0][0]
        return {LinkKind.VIDEO: "video", LinkKind.SLIDES: "slides"}.get(kind, "ignore")
    for name, accepts in FACTS.items():
        if name == "language" and not before.endswith(("(", "[", "（")):
            continue
        if name == "number" and not before.strip() and not all(len(text) <= 4 for text in texts):
            continue
        if sum(accepts(text) for text in texts) >= _MOSTLY * len(texts):
            return name
    return ""


def _likeness(column: Sequence[Value]) -> float:
    """Return the share of values that have the form of a name, from 0 to 1."""
    return fmean(map(is_like_names, column))


def is_like_names(value: Value) -> bool:
    """Whether a value has the form of one or several names or handles."""
    people = read_speakers(value)
    return bool(people) and all(person.handle or looks_like_name(person.name) for person in people)


def splits_of(views: Sequence[View]) -> list[Form]:
    """Return forms with a word or sign that has a name on one side in several lines: `Title by Speaker`.

    Other lines may lack it: for example, talks may have subheadings of the same level.
    """
    counts = Counter(
        token for view in views for token in {token for *_, token in _tokens(view)} - _EMPHASIS - _BETWEEN_NAMES
    )
    found = []
    for token, count in counts.most_common(_MOST_TOKENS):
        if count < _FEWEST:
            break
        for gaps in (("title", "speaker"), ("speaker", "title")):
            spaced = Counter(between for view in views for between in _around(view, token, last=gaps[0] == "title"))
            literal, often = spaced.most_common(1)[0] if spaced else ("", 0)
            if often < _FEWEST or not literal.strip() or (literal.strip().isalnum() and literal.strip() == literal):
                continue
            text = f"{{{gaps[0]}}}{literal}{{{gaps[1]}}}"
            template = _template(["", literal, ""], gaps)
            values = [fitting for view in views if (fitting := fit(template, view))]
            speakers = [value for fitting in values for value in fitting if value.name == "speaker"]
            titles = [value for fitting in values for value in fitting if value.name == "title"]
            if not speakers or _length(titles) < _LONGER * _length(speakers):
                continue
            like = sum(map(is_like_names, speakers))
            enough = like >= _SURE or (like >= _FEWEST and like >= _NAMES * len(views))
            if enough and like >= _MOSTLY * len(speakers):
                share = len(values) / len(views)
                found.append(Form(text=text, gaps=template.gaps, share=share, has_literal=True))
    return found


def _length(values: Sequence[Value]) -> float:
    return fmean(len(value.text) for value in values)


def _around(view: View, token: str, *, last: bool) -> Iterator[str]:
    """Yield the first or `last` occurrence of a word or sign, with surrounding spaces."""
    places = [(start, end) for start, end, one in _tokens(view) if one == token]
    if places:
        start, end = places[-1 if last else 0]
        before = view.text[:start]
        after = view.text[end:]
        yield (
            before[len(before.rstrip()) :] + view.text[start:end] + after[: len(after) - len(after.lstrip())]
            if before.strip() and after.strip()
            else ""
        )
