"""Determines which lines of a page belong to a talk that matches a shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.blocks import Block
from mkdocs_talknotes.reading.outline import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.reading.shapes.lines import NoteLine
    from mkdocs_talknotes.reading.shapes.match import Match

# Level below that of any heading.
_NO_HEADING = 7


def bounds_of(matches: Sequence[Match], place: int, lines: Sequence[NoteLine], blocks: Sequence[Block]) -> int:
    """Return the number of the first line after the talk of a match.

    A talk ends at the next talk, at a heading of the same or a higher level, or, in a list, at the next entry.
    """
    match = matches[place]
    last = lines[-1].number + 1
    following = matches[place + 1][0].line.number if place + 1 < len(matches) else last
    level = _level(match, blocks)
    is_entry = match[0].line.mark in ("-", "1.") and not match[0].line.nested
    for line in lines[match[-1].index + 1 :]:
        if line.number >= following:
            break
        if line.mark.startswith("#") and len(line.mark) <= level:
            return line.number
        if is_entry and line.mark in ("-", "1.") and not line.nested:
            return line.number
    return following


def _level(match: Match, blocks: Sequence[Block]) -> int:
    """Return the level of a talk's heading; without one, the level of the heading above it."""
    levels = [len(taken.line.mark) for taken in match if taken.line.mark.startswith("#")]
    if levels:
        return min(levels)
    start = match[0].line.number
    above = [block.level for block in blocks if block.kind == "heading" and block.line < start]
    return above[-1] if above else 0


def section_of(match: Match, end: int, blocks: Sequence[Block]) -> Section:
    """Return a talk's section: the blocks after its first line and before the line number `end`."""
    first = match[0].line
    level = len(first.mark) if first.mark.startswith("#") else _NO_HEADING
    section = Section(first.number, level, first.text)
    taken = {one.line.number for one in match}
    current = section
    for block in _within(blocks, first.number, end):
        if block.kind != "heading":
            current.blocks.append(block)
        elif block.line not in taken:
            current = Section(block.line, block.level, block.text)
            section.inner.append(current)
    return section


def _within(blocks: Sequence[Block], start: int, end: int) -> Iterator[Block]:
    """Yield the blocks, or parts of blocks, after line number `start` and before line number `end`."""
    for block in blocks:
        if block.line >= end:
            return
        if block.kind == "list":
            items = [item for item in block.items if start < item.line < end]
            if items:
                yield block if len(items) == len(block.items) else Block("list", items[0].line, items=items)
        elif block.line > start and block.line + len(block.lines) <= end:
            yield block
        elif kept := block.lines[max(start + 1 - block.line, 0) : end - block.line]:
            yield Block(block.kind, max(start + 1, block.line), level=block.level, lines=kept)
