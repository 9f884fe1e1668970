"""Allows lists right below a paragraph, as CommonMark does. Python-Markdown requires a blank line between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER_RE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown import Markdown

# CommonMark 5.3: an ordered list may interrupt a paragraph only if it starts with 1.
_ITEM = re.compile(r"(?:[*+-]|1[.)])[ \t]++[^\s|]")
_RULE = re.compile(r"[*_-](?:[ \t]*+[*_-])++[ \t]*+")
# Starts of blocks other than paragraphs: lists, headings, quotations, tables, HTML, definitions, attributes, code.
_NO_TEXT = re.compile(r"[*+#>|<:{\s-]|\d+[.)]|!!!|\?\?\?|```|~~~|\[[^\]]*\]:")


class ListsBelowText(Preprocessor):
    """Inserts a blank line between a paragraph and the list right below it, on pages of the blog."""

    def __init__(self, md: Markdown, is_ours: Callable[[], bool]) -> None:
        super().__init__(md)
        self._is_ours = is_ours

    def run(self, lines: list[str]) -> list[str]:
        places = _starts(lines)
        if not places or not self._is_ours():
            return lines
        return [part for place, line in enumerate(lines) for part in (("", line) if place in places else (line,))]


def _starts(lines: Sequence[str]) -> frozenset[int]:
    """Return the indexes (from 0) of lines that start a list right below a line of a paragraph."""
    found = set()
    in_text = False
    for place, line in enumerate(lines):
        if not line.strip():
            in_text = False
        elif place == 0 or not lines[place - 1].strip():
            in_text = not _NO_TEXT.match(line) and not HTML_PLACEHOLDER_RE.search(line)
        elif in_text and _ITEM.match(line) and not _RULE.fullmatch(line):
            found.add(place)
            in_text = False
    return frozenset(found)
