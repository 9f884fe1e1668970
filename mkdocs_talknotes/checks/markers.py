"""Check markers and other `<!-- talknotes: … -->` comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.catalog.lists import MarkerError, parse_marker, unmatched_filter
from mkdocs_talknotes.checks.judge import MARK, ignores_in
from mkdocs_talknotes.checks.spelling import nearest
from mkdocs_talknotes.problems import CODES, Problem
from mkdocs_talknotes.reading.blocks import read_blocks
from mkdocs_talknotes.settings import term_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.catalog.entries import Catalog
    from mkdocs_talknotes.checks.notes import Notes

MARKER = re.compile(r"<!--\s*+talknotes:\s*+((?:[^<-]|<(?!!--)|-(?!->))*+)-->")
"""Matches a talknotes comment; the group is the text after `talknotes:`. A comment without an end doesn't match."""
REMARK = re.compile(r"(?:not a talk|ignore)\b")
"""Matches the text of a comment that isn't a marker: it controls recognition or checks, and shows no list."""


def check_markers(notes: Notes) -> Iterator[Problem]:
    """Find, on any page of the site, markers that can't be read or match nothing, and unknown codes to ignore."""
    for path in notes.sources.pages():
        if path in notes.readings and path not in notes.marked:
            continue
        content = notes.sources.read(path) or b""
        if MARK not in content:
            continue
        text = content.decode("utf-8-sig", errors="replace")
        for line, marker in _markers_in(text):
            if problem := marker_problem(path, line, marker, notes.catalog):
                yield problem
        for ignore in ignores_in(text):
            unknown = [code for code in ignore.codes if code not in CODES]
            if unknown or not ignore.codes:
                yield _unknown_code(path, ignore.line, *unknown)


def lines_of_markers(content: bytes) -> dict[str, int]:
    """Return marker → line of its first occurrence on a page. A marker is the text after `talknotes:`."""
    lines: dict[str, int] = {}
    for line, marker in _markers_in(content.decode("utf-8-sig", errors="replace")):
        lines.setdefault(marker, line)
    return lines


def marker_problem(path: str, line: int, marker: str, catalog: Catalog) -> Problem | None:
    """Return the problem of a marker, the text after `talknotes:`; None if it is fine."""
    try:
        listing = parse_marker(marker)
    except MarkerError as error:
        fault = f"{error}."
    else:
        unmatched = unmatched_filter(listing, catalog) if catalog.posts else ""
        fault = f"no talk matches `{unmatched}`{_meant(unmatched, catalog)}" if unmatched else ""
    if not fault:
        return None
    return Problem(
        path=path,
        line=line,
        code="marker",
        message=f"the marker `talknotes: {marker}` is not valid: {fault}",
        remedy="Write, for example, `<!-- talknotes: posts limit=5 -->`.",
    )


def _markers_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of the markers of a page, except those in code."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    comments = {block.line for block in read_blocks(text.split("\n")).blocks if block.kind == "comment"}
    for match in MARKER.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        if line in comments and not REMARK.match(match[1]):
            yield line, match[1].strip()


def _meant(unmatched: str, catalog: Catalog) -> str:
    singular, _, value = unmatched.partition("=")
    kind = next(kind for kind in term_kinds() if kind.singular == singular)
    names = [term.name for term in catalog.terms[kind.name]]
    meant = nearest(value.strip('"'), names)
    return f"; did you mean `{meant}`?" if meant else "."


def _unknown_code(path: str, line: int, code: str = "", *_: str) -> Problem:
    meant = nearest(code, CODES)
    found = f"`{code}` is not a problem code" + (f"; did you mean `{meant}`?" if meant else ".")
    return Problem(
        path=path,
        line=line,
        code="marker",
        message=found if code else "this comment does not say what to ignore.",
        remedy="Write, for example, `<!-- talknotes: ignore placeholder-alt -->`.",
    )
