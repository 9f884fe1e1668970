"""Notes that came from another tool, with lines in them that only that tool understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.leftovers import leftovers_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.checks.notes import Notes

_LONGEST = 60


def check_leftovers(notes: Notes) -> Iterator[Problem]:
    """Find what Jekyll, Hugo, Obsidian and others act on, and a page shows as text."""
    for post in notes.catalog.posts:
        reading = notes.readings[post.path]
        for found in leftovers_in(reading.body.split("\n")):
            text = found.text if len(found.text) <= _LONGEST else f"{found.text[:_LONGEST]}…"
            yield Problem(
                path=post.path,
                line=reading.first_line + found.line - 1,
                code="leftover",
                message=f"`{text}` means something to {found.tool}, and is shown as text here.",
                remedy=found.remedy,
            )
