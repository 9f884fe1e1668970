"""Detects pages that use bold lines as headings, below real headings or instead of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.blocks import Block
from mkdocs_talknotes.reading.fieldlines import read_field
from mkdocs_talknotes.reading.numbering import is_lettered_or_numbered
from mkdocs_talknotes.reading.outline import Section, bold_heading, outline

if TYPE_CHECKING:
    from collections.abc import Sequence


# At least this many bold lines, and half of them, must be numbered or be followed by a speaker.
_LEAST = 2
# Level of bold headings: below all real ones (1 to 6).
_LEVEL = 7


def with_bold_headings(head: Sequence[Block], sections: Sequence[Section]) -> tuple[list[Block], list[Section]] | None:
    """Return blocks above the first heading, and sections, with bold lines as headings; None if the page has none."""
    blocks = list(_blocks(head, sections))
    bold = [n for n, block in enumerate(blocks) if block.kind == "paragraph" and _is_bold(block.lines[0].strip())]
    if len(bold) < _LEAST:
        return None
    like_headings = sum(_is_heading(blocks, n) for n in bold)
    if like_headings < _LEAST or like_headings * 2 < len(bold):
        return None
    split: list[Block] = []
    for n, block in enumerate(blocks):
        if n in bold:
            split.append(Block("heading", block.line, level=_LEVEL, lines=[bold_heading(block.lines[0].strip())]))
            if len(block.lines) > 1:
                split.append(Block("paragraph", block.line + 1, lines=block.lines[1:]))
        else:
            split.append(block)
    return outline(split)


def _is_bold(line: str) -> bool:
    return line.startswith(("**", "__")) and bool(bold_heading(line))


def _blocks(head: Sequence[Block], sections: Sequence[Section]) -> list[Block]:
    blocks = list(head)
    for section in sections:
        blocks.append(Block("heading", section.line, level=section.level, lines=[section.heading]))
        blocks += section.blocks
    return blocks


def _is_heading(blocks: Sequence[Block], number: int) -> bool:
    """Whether a bold line is numbered, or a field right below it names a speaker."""
    block = blocks[number]
    if is_lettered_or_numbered(bold_heading(block.lines[0].strip())):
        return True
    below = block.lines[1:2]
    if not below and number + 1 < len(blocks):
        following = blocks[number + 1]
        below = following.lines[:1] or [item.text for item in following.items[:1]]
    return any((one := read_field(line)) is not None and one.name == "speakers" for line in below)
