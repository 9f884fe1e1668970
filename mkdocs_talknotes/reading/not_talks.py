"""Finds headings that their author marked as "not a talk"."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"<!--\s*talknotes:\s*not a talk\s*-->")
_CLASS = re.compile(r"\{:?[^{}]*\.not-a-talk[^{}]*\}")


def lines_marked_as_no_talk(body: str, first_line: int) -> frozenset[int]:
    """Return line numbers of headings with the class `not-a-talk`, or with a comment saying so on the next line.

    `body` is the Markdown below the front matter, `first_line` the number of its first line in the file.
    """
    if "not a talk" not in body and "not-a-talk" not in body:
        return frozenset()
    marked = set()
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if _CLASS.search(line):
            marked.add(first_line + number)
        elif _COMMENT.search(line):
            above = next((n for n in range(number - 1, -1, -1) if lines[n].strip(" =-")), number)
            marked.add(first_line + above)
    return frozenset(marked)
