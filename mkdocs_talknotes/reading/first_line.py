"""Reads pages without headings whose first line is the talk's title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.blocks import Block
from mkdocs_talknotes.reading.outline import Section
from mkdocs_talknotes.reading.read_section import read_section
from mkdocs_talknotes.text.inline import is_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_talknotes.reading.found import Found
    from mkdocs_talknotes.reading.names import NameReader

# In characters; a longer first line is prose.
_LONGEST_TITLE = 120


def title_line(head: Sequence[Block]) -> str:
    """Return the first line if it stands alone and notes follow it; else empty."""
    return _first_line(head) if head and len(head[0].lines) == 1 else ""


def read_first_line(head: Sequence[Block], names: NameReader) -> list[Found]:
    """Read a talk from the first line, if that line or the ones below it name the speaker."""
    line = _first_line(head)
    if not line:
        return []
    first, *rest = head
    below = [Block("paragraph", first.line + 1, lines=first.lines[1:])] if first.lines[1:] else []
    section = Section(first.line, 1, line, [*below, *rest])
    found = read_section(section, names)
    # Without a heading, the card goes to the top of the page: an empty anchor.
    return [replace(found, anchor="")] if found.is_fair and found.title and section.has_prose() else []


def _first_line(head: Sequence[Block]) -> str:
    first = head[0] if len(head) > 1 else None
    line = first.lines[0].strip() if first and first.kind == "paragraph" else ""
    if len(line) > _LONGEST_TITLE or line.endswith((".", ":", "!", ",", "。")) or "://" in line or not is_plain(line):
        return ""
    return line
