"""Notes that are not public: said once, so that nobody looks for them in the lists in vain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_talknotes.reading import Reading


def check_hidden(hidden: Mapping[str, Reading]) -> Iterator[Problem]:
    """Return what is wrong with such notes' front matter, and one message that they are left out."""
    for reading in hidden.values():
        yield from (problem for problem in reading.problems if problem.code.startswith(("front-matter", "yaml")))
    # `listed: false` says nothing else, and needs no answer.
    if kept := sorted(path for path, reading in hidden.items() if reading.hidden_by != "listed"):
        first, *others = kept
        field, more = hidden[first].hidden_by, f" (and {len(others)} more)" if others else ""
        yield Problem(
            path=first,
            line=hidden[first].lines.get((field,), 1),
            code="note-not-public",
            message=f"this note{more} is not public, so that no list, feed or data file mentions it: "
            f"`{field}` keeps it so.",
            remedy="Nothing needs to be done if that is meant.",
        )
