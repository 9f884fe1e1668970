"""Groups blocks into sections: a heading, or a bold line used as one, with the blocks that belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.blocks import BELOW_HEADER, Block
from mkdocs_talknotes.reading.fieldlines import bare_label
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.scan import Kind, scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BOLD = re.compile(r"^(\*\*|__)(?P<text>.+?)\1\s*$")
# `**Title** by Speaker`: bold text followed by a short rest.
_BOLD_START = re.compile(r"^(\*\*|__)(?P<text>\S.*?)\1(?P<rest>\s*(?:\bby\b|[-–—|,:(]).{3,80})$")
# Text before the first link makes a line prose, unless it is a field's label.
_MAY_LINK = re.compile(
    r"^[\W_]*(?:[^\W_][\w ()]{0,29}:[\W_]*|[^\W_]++(?:_++[^\W_]++)*+[\W_]+)?"
    r"(?:\[|<?https?://|<(?:a|iframe|embed|video|source)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(r"https?://[^\s<>]+")
_LABEL = re.compile(r"^[\W_]*[\w ()]{1,30}:")
# Remarks such as `(45 min)`, `[PDF]`, `12 MB`, and words between two links.
_REMARK = re.compile(
    r"[(\[][^()\[\]\n]{0,60}[)\]]|\b\d{1,4}(?:[:.]\d\d?){0,2}\s?(?:min(?:ute)?s?|h|hrs?|hours?|kB|MB|GB|pages?|slides?)?\b|"
    r"\b(?:and|und|et|y|e|or|oder|ou|PDF|PPTX?|HTML)\b",
    re.IGNORECASE,
)
# `Slides (TBD)`: an agenda's placeholder.
_TO_COME = re.compile(r"(?:slides?|video|notes?|abstract|code|recording|links?|tb[ad]|todo|soon)\b", re.IGNORECASE)
_LINKS_ONLY = re.compile(r"^[\W_]*$")


@dataclass(slots=True)
class Section:
    """A heading and the blocks up to the next heading."""

    line: int
    """Line number of the heading, from 1."""
    level: int
    """1 to 6, or 7 for a bold line."""
    heading: str
    """Markdown of the heading's line."""
    blocks: list[Block] = field(default_factory=list)
    inner: list[Section] = field(default_factory=list)
    """All subsections, at any depth."""
    text: str = field(init=False)
    """The heading as plain text."""

    def __post_init__(self) -> None:
        self.text = plain_text(self.heading)

    def all_blocks(self) -> Iterator[Block]:
        """Yield the blocks of the section and of all subsections."""
        yield from self.blocks
        for section in self.inner:
            yield from section.blocks

    def has_prose(self) -> bool:
        """Whether the section contains more than links; an agenda doesn't."""
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
    """Return sections that start with a bold line, for pages that use those as headings."""
    sections: list[Section] = []
    for block in blocks:
        heading = bold_heading(block.lines[0].strip()) if block.kind == "paragraph" else ""
        if heading:
            sections.append(Section(block.line, 7, heading))
            if len(block.lines) > 1:
                sections[-1].blocks.append(Block("paragraph", block.line + 1, lines=block.lines[1:]))
        elif sections:
            sections[-1].blocks.append(block)
    return sections


def bold_heading(line: str) -> str:
    """Return the Markdown of a line that is entirely bold or starts with bold text; empty for other lines."""
    if bold := _BOLD.match(line):
        return bold["text"]
    started = _BOLD_START.match(line)
    return f"{started['text']}{started['rest']}" if started else ""


def is_links_only(markdown: str) -> bool:
    """Whether a line contains only links; a label before and a remark after them don't count."""
    if not _MAY_LINK.search(markdown) or not links_in(markdown):
        return False
    rest, done = [], 0
    pieces = scan(markdown)
    for place, piece in enumerate(pieces):
        if piece.start < done:
            continue
        rest.append(markdown[done : piece.start])
        done = piece.end
        if piece.kind is Kind.TAG and piece.text[:3].lower() == "<a ":
            end = next((other.end for other in pieces[place + 1 :][:9] if other.text.lower() == "</a>"), 0)
            done = max(done, end)
        elif piece.kind in (Kind.CODE, Kind.WIKI, Kind.NOTE):
            rest.append(piece.text)
    text = _BARE.sub("", "".join([*rest, markdown[done:]]))
    without = _REMARK.sub("", _LABEL.sub("", text.strip(" |>*_"), count=1))
    if _LINKS_ONLY.match(without):
        return True
    # `Video [here](…)`
    label = bare_label(plain_text(without))
    return label in ("video", "slides", "code") and markdown.lstrip(" |>*_-").startswith(without.strip())


def lines_as_fields(lines: Sequence[str]) -> list[str]:
    """Return the lines of a quotation without `>`, and those of a table of one talk as fields, `label: value`.

    The labels of a table are its first column or, if it has a single row below them, its first row.
    """
    has_header = len(lines) > 2 and "|" in lines[1] and BELOW_HEADER.fullmatch(lines[1].strip()) is not None
    rows = [_cells(line) if has_header or line.lstrip().startswith("|") else [] for line in lines]
    if has_header and any(map(bare_label, rows[0][1:])):
        if len(lines) == 3:
            return [f"{label}: {value}" for label, value in zip(rows[0], rows[2], strict=False) if label and value]
        rows[0] = []
    return [_as_field(line, cells) for line, cells in zip(lines, rows, strict=True)]


_BAR = re.compile(r"(?<!\\)\|")


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _BAR.split(line.strip().strip("|"))]


def _as_field(line: str, cells: Sequence[str]) -> str:
    text = line.strip()
    if text.startswith(">"):
        return text.lstrip("> ")
    if len(cells) == 2:
        label, value = cells
        return f"{label.rstrip(':')}: {value}" if label else value
    return text


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
