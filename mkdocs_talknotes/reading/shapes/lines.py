"""Returns the lines of a page that shapes can match, each with its Markdown mark; code and comments are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.reading.blocks import Block

_LINE_MARK = re.compile(r"[ \t]*+(>|[-*+](?=[ \t])|\d{1,3}[.)](?=[ \t]))[ \t]*+(?:\[[ xX]\][ \t]++)?")


class NoteLine(NamedTuple):
    """One line of a note. A tuple, because there is one for every line of every note."""

    number: int
    """Line number in the file, from 1."""
    mark: str
    """Markdown mark: `#` … `######`, `>`, `-` or `1.`; empty for plain text."""
    nested: bool
    """Whether it is an entry of a nested list, or indented."""
    text: str
    """Markdown after the mark."""


def lines_of_page(blocks: Sequence[Block], body: Sequence[str], first_line: int) -> list[NoteLine]:
    """Return a page's lines in order. `body` are the lines below front matter, `first_line` the number of the first.

    Headings underlined with `=` or `-` are returned like those with `#`.
    """
    return [line for block in blocks for line in _lines(block, body, first_line)]


def _lines(block: Block, body: Sequence[str], first_line: int) -> Iterator[NoteLine]:
    if block.kind == "heading":
        yield NoteLine(block.line, "#" * block.level, False, block.text)
    elif block.kind == "list":
        for item in block.items:
            mark = _LINE_MARK.match(body[item.line - first_line])
            start = item.continued[0][0] - 1 if item.continued else len(item.text)
            kind = "1." if mark and mark[1][0].isdigit() else "-"
            yield NoteLine(item.line, kind, item.depth > 0, item.text[:start])
            for _, number in item.continued:
                yield NoteLine(number, "", False, body[number - first_line].strip())
    elif block.kind != "comment":
        for number, line in enumerate(block.lines, start=block.line):
            if line.strip():
                yield _plain(number, line)


def _plain(number: int, line: str) -> NoteLine:
    text = line.strip()
    nested = line.startswith(("    ", "\t"))
    if text.startswith(">"):
        return NoteLine(number, ">", False, text.lstrip("> "))
    mark = _LINE_MARK.match(line)
    if mark:
        return NoteLine(number, "1." if mark[1][0].isdigit() else "-", nested, line[mark.end() :].strip())
    return NoteLine(number, "", nested, text)
