"""Find syntax of another tool in notes that were moved from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.alts import PICTURE_FILE
from mkdocs_talknotes.text.leftovers import acts_on_wiki_links, leftovers_in, prose_in
from mkdocs_talknotes.text.scan import Kind, scan
from mkdocs_talknotes.text.wiki import embedded_file, linked_note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.text.scan import Piece

_LONGEST = 60
# Marks that themes replace by a table of contents.
_CONTENTS = frozenset({"toc", "_toc_"})


def check_leftovers(notes: Notes) -> Iterator[Problem]:
    """Find syntax of Jekyll, Hugo, Obsidian and others, which pages would show as text."""
    neighbours = notes.settings.neighbours
    wiki_links_lead = acts_on_wiki_links(neighbours)
    for post in notes.catalog.posts:
        reading = notes.readings[post.path]
        lines = reading.body.split("\n")
        above = reading.first_line - 1
        for found in leftovers_in(lines, neighbours):
            message = f"`{_short(found.text)}` is markup of {found.tool} and is shown as plain text."
            yield _leftover(post.path, found.line + above, message, found.remedy)
        if not wiki_links_lead and "[[" in reading.body:
            for number, line in prose_in(lines):
                yield from _wiki_links(notes, post.path, number + above, line)


def _wiki_links(notes: Notes, path: str, number: int, line: str) -> Iterator[Problem]:
    for piece in scan(line, {}) if "[[" in line else ():
        # Not `x[[i]]`, which is a formula or code.
        if piece.kind not in (Kind.WIKI, Kind.EMBED) or line[: piece.start][-1:].isalnum():
            continue
        if remedy := _remedy_of(notes, path, piece):
            text = _short(line[piece.start : piece.end])
            yield _leftover(path, number, f"`{text}` has no target, so it is shown as plain text.", remedy)


def _remedy_of(notes: Notes, path: str, piece: Piece) -> str:
    """Return what to do about a wiki link or embed that stays text; empty if it has a target."""
    name = piece.url.partition("#")[0]
    # No letters: `[[1]]` is an author's own numbering, and other brackets in brackets are mathematics.
    if not any(map(str.isalpha, name)) or name.lower() in _CONTENTS:
        return ""
    has = notes.sources.has
    if piece.kind is Kind.WIKI:
        found = linked_note(path, name, has, (post.path for post in notes.catalog.posts))
        return "" if found else f"Write a note `{name}.md`, correct the name, or remove the brackets."
    if embedded_file(path, name, has):
        return ""
    if PICTURE_FILE.search(name):
        return "Put the picture next to the note, or correct its name."
    return "Write a link to it instead."


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _leftover(path: str, line: int, message: str, remedy: str) -> Problem:
    return Problem(path=path, line=line, code="leftover", message=message, remedy=remedy)
