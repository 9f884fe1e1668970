"""Blocks → sections: a heading (or what stands for one) with the blocks that belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.blocks import Block
from mkdocs_talknotes.text.inline import links_in, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BOLD = re.compile(r"^(\*\*|__)(?P<text>.+?)\1\s*$")
# `**Title** by Speaker`: a bold start with a little more on the line.
_BOLD_START = re.compile(r"^(\*\*|__)(?P<text>\S.*?)\1(?P<rest>\s*(?:\bby\b|[-–—|,:(]).{3,80})$")
# Words in front of the first link make it prose, unless they are a field's name.
_MAY_LINK = re.compile(r"^[\W_]*(?:[\w ]{1,20}:[\W_]*)?(?:\[|<?https?://)")
# `Slides (TBD)`: an agenda's promise.
_TO_COME = re.compile(r"(?:slides?|video|notes?|abstract|code|recording|links?|tb[ad]|todo|soon)\b", re.IGNORECASE)
_LINKS_ONLY = re.compile(r"^[\W_]*$")


@dataclass(slots=True)
class Section:
    """A heading and the blocks up to the next one."""

    line: int
    level: int
    heading: str
    """Markdown of the heading's line."""
    blocks: list[Block] = field(default_factory=list)
    inner: list[Section] = field(default_factory=list)
    """Sections below it, at any depth."""
    text: str = field(init=False)
    """The heading as plain text."""

    def __post_init__(self) -> None:
        self.text = plain_text(self.heading)

    def all_blocks(self) -> Iterator[Block]:
        yield from self.blocks
        for section in self.inner:
            yield from section.blocks

    def has_prose(self) -> bool:
        """Whether there is anything but links: an agenda has none."""
        return any(_is_prose(block) for block in self.all_blocks())


def outline(blocks: list[Block]) -> tuple[list[Block], list[Section]]:
    """Return the blocks above the first heading, and all sections in order."""
    head: list[Block] = []
    sections: list[Section] = []
    for block in blocks:
        if block.kind == "heading":
            sections.append(Section(block.line, block.level, block.text))
        elif sections:
            sections[-1].blocks.append(block)
        else:
            head.append(block)
    stack: list[Section] = []
    for section in sections:
        while stack and stack[-1].level >= section.level:
            stack.pop()
        for above in stack:
            above.inner.append(section)
        stack.append(section)
    return head, sections


def bold_sections(blocks: Sequence[Block]) -> list[Section]:
    """Return sections that start with a bold line, on pages that use those for headings."""
    sections: list[Section] = []
    for block in blocks:
        heading = _bold_heading(block.lines[0].strip()) if block.kind == "paragraph" else ""
        if heading:
            sections.append(Section(block.line, 7, heading))
            if len(block.lines) > 1:
                sections[-1].blocks.append(Block("paragraph", block.line + 1, lines=block.lines[1:]))
        elif sections:
            sections[-1].blocks.append(block)
    return sections


def _bold_heading(line: str) -> str:
    if bold := _BOLD.match(line):
        return bold["text"]
    started = _BOLD_START.match(line)
    return f"{started['text']}{started['rest']}" if started else ""


@lru_cache(maxsize=2048)
def is_links_only(markdown: str) -> bool:
    """Whether a line says nothing beyond its links."""
    if not _MAY_LINK.search(markdown) or not links_in(markdown):
        return False
    without = re.sub(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\](?:\([^)]*\)|\[[^\]]*\])|<?https?://[^\s>]+>?", "", markdown)
    return bool(_LINKS_ONLY.match(re.sub(r"^\s*[\w ]{1,20}:", "", without)))


def _says_something(markdown: str) -> bool:
    if len(markdown) <= 20 and (len(markdown) < 4 or _TO_COME.match(markdown)):
        return False
    return not is_links_only(markdown)


def _is_prose(block: Block) -> bool:
    if block.kind == "paragraph":
        return any(line.strip() and not is_links_only(line) for line in block.lines)
    if block.kind == "list":
        return any(_says_something(item.text) for item in block.items)
    return block.kind == "other" and bool(block.lines)
