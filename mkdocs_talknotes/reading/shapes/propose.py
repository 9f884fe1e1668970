"""Derives possible shapes from a folder of notes: forms that repeat within a page and across pages."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import LinkKind
from mkdocs_talknotes.reading.shapes.grammar import ShapeError, parse_shape
from mkdocs_talknotes.reading.shapes.line import Value
from mkdocs_talknotes.reading.shapes.templates import Form, forms_of, is_like_names, splits_of
from mkdocs_talknotes.reading.shapes.units import BOLD, units_by_kind
from mkdocs_talknotes.reading.shapes.view import View, view_of
from mkdocs_talknotes.text.urls import classify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_talknotes.reading.shapes.units import Below, NotePage, Unit

_FEWEST = 2
# Share of lines of the same kind that must have a form, on the pages where it occurs.
_MOSTLY = 0.4
_TITLE = "{title}"
_BESIDE_TITLE = frozenset({"title", "number", "language", "time", "ignore"})


def candidates(pages: Sequence[NotePage]) -> list[str]:
    """Return shapes that repeat in the notes, as texts without duplicates; whether they read talks isn't checked."""
    found = dict.fromkeys([*_of_text(units_by_kind(pages)), *_of_files(pages)])
    return [shape for shape in found if _is_usable(shape)]


def _is_usable(shape: str) -> bool:
    try:
        parse_shape(shape)
    except ShapeError:
        return False
    return True


def _of_text(kinds: Mapping[str, Sequence[Unit]]) -> Iterator[str]:
    for kind, units in kinds.items():
        if len(units) < _FEWEST:
            continue
        firsts = [unit.first for unit in units]
        if kind == BOLD:
            firsts = [View(text=view.text[2:-2], folded=view.folded[2:-2]) for view in firsts]
        forms = [*splits_of(firsts), *forms_of(firsts, first=True)]
        for form in forms:
            if {"speaker", "handle"} & set(form.gaps) and _repeats(form, units, firsts):
                yield _first(kind, form.text)
        titles = [form.text for form in forms if "title" in form.gaps and set(form.gaps) <= _BESIDE_TITLE]
        titles = list(dict.fromkeys([*titles, _TITLE]))
        for lines in _speaker_lines(units):
            for title in titles:
                yield f"{_first(kind, title)}\n{lines}"
                if "{number}" in title and "\n" not in lines:
                    yield f"{_first(kind, title)}\n[{lines}?]"
        # A lone heading is too unspecific, unless it contains a number.
        yield from (_first(kind, title) for title in titles if "{number}" in title)


def _repeats(form: Form, units: Sequence[Unit], firsts: Sequence[View]) -> bool:
    """Whether lines of a form repeat in one position: on their pages, they are most or the first of their kind."""
    fitting = [unit for unit, view in zip(units, firsts, strict=True) if form.fits(view)]
    pages = {unit.path for unit in fitting}
    beside = [unit for unit in units if unit.path in pages]
    starts = {(unit.path, unit.line) for unit in {unit.path: unit for unit in reversed(units)}.values()}
    at_start = sum((unit.path, unit.line) in starts for unit in fitting)
    return len(fitting) >= _MOSTLY * len(beside) or at_start * 2 > len(fitting)


def _first(kind: str, text: str) -> str:
    return f"**{text}**" if kind == BOLD else f"{kind} {text}"


def _speaker_lines(units: Sequence[Unit]) -> Iterator[str]:
    """Yield the remaining lines of shapes, below the title: lines with a speaker or a link to a recording."""
    places: defaultdict[tuple[str, bool, int], list[Below]] = defaultdict(list)
    for unit in units:
        for below in unit.below:
            # Also look at lines of each distance separately: further down, prose begins.
            places[below.mark, below.nested, 0].append(below)
            places[below.mark, below.nested, below.offset].append(below)
    for (mark, _, offset), lines in places.items():
        for form in (*forms_of([below.view for below in lines], first=False), *_addresses(lines)):
            if "speaker" in form.gaps and (form.has_literal or offset == 1 or mark == ">" or mark.startswith("#")):
                if mark == ">" and offset > 1:
                    # A quotation of exactly this many lines, rather than any line of a quotation.
                    yield "> {ignore}\n" * (offset - 1) + _line(lines[0], form)
                yield _line(lines[0], form) if offset == 1 else f"… {_line(lines[0], form)}"
        if offset == 1:
            yield from (_line(lines[0], form) for form in _links(lines))


def _links(lines: Sequence[Below]) -> Iterator[Form]:
    """Yield forms of standalone links with the same text in several lines: `[Recording](…)`."""
    alone = [
        below.view for below in lines if [(s.start, s.end) for s in below.view.spans] == [(0, len(below.view.text))]
    ]
    words = Counter(view.text for view in alone if view.text != view.spans[0].url)
    for text, count in words.items():
        kinds = {classify(view.spans[0].url, text) for view in alone if view.text == text}
        if count > _FEWEST and len(kinds) == 1:
            name = {LinkKind.VIDEO: "video", LinkKind.SLIDES: "slides"}.get(kinds.pop(), "")
            if name:
                yield Form(text=f"[{text}]({{{name}}})", gaps=(name,), share=count / len(lines), has_literal=True)


def _addresses(lines: Sequence[Below]) -> Iterator[Form]:
    """Yield the common form of standalone URLs whose last part is a name: `…/speaker/AdaMoss`."""
    alone = [below.view.text for below in lines if [span.url for span in below.view.spans] == [below.view.text]]
    starts = Counter(address.rpartition("/")[0] + "/" for address in alone)
    for start, count in starts.items():
        if count < _FEWEST or start.endswith("//"):
            continue
        names = [address.rpartition("/")[2] for address in alone if address.startswith(start)]
        if sum(is_like_names(Value(name="speaker", text=name, is_slug=True)) for name in names) * 2 > len(names):
            yield Form(text=f"{start}{{speaker}}", gaps=("speaker",), share=count / len(lines), has_literal=True)


def _line(below: Below, form: Form) -> str:
    indent = "  " if below.nested and below.mark in ("-", "1.") else ""
    mark = f"{below.mark} " if below.mark else ""
    return f"{indent}{mark}{form.text}"


def _of_files(pages: Sequence[NotePage]) -> Iterator[str]:
    """Yield forms of file names, for all notes together and for each folder."""
    stems = [posixpath.splitext(posixpath.basename(page.path))[0] for page in pages]
    views = [view_of(stem, {}, marked=True, linked=True) for stem in stems]
    # In `4pm_ada-moss`, the rarer of `-` and `_` is the separator.
    joined = [stem for stem in stems if " " not in stem]
    skip = frozenset("-") if sum("_" in stem for stem in joined) * 2 > len(stems) else frozenset()
    for form in forms_of(views, first=True, skip=skip, slugs=True):
        if form.has_literal:
            yield f"file: {form.text}"
    if len(pages) >= _FEWEST:
        yield "file: {title}"
