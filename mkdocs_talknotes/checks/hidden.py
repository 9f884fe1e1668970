"""Report notes that aren't public, in one message, so that authors know why lists leave them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_talknotes.reading import Reading


def check_hidden(hidden: Mapping[str, Reading]) -> Iterator[Problem]:
    """Yield problems in the front matter of notes that aren't public, and one message that lists leave them out."""
    for reading in hidden.values():
        yield from (problem for problem in reading.problems if problem.code.startswith(("front-matter", "yaml")))
    # `listed: false` already means "not in lists", so it needs no message.
    if kept := sorted(path for path, reading in hidden.items() if reading.hidden_by != "listed"):
        first, *others = kept
        field, more = hidden[first].hidden_by, f" (and {len(others)} more)" if others else ""
        yield Problem(
            path=first,
            line=hidden[first].lines.get((field,), 1),
            code="note-not-public",
            message=f"this note{more} is private because of `{field}`, so no list, feed or data file contains it.",
            remedy="If this is what you want, do nothing.",
        )
