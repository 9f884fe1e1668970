"""Splits Markdown into blocks with line numbers: headings, lists, paragraphs, and everything else.

One pass that is linear in the length of the text. Code, raw HTML and comments are skipped unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mkdocs_talknotes.text.plain import reference_name

# HTML that browsers don't show.
_HIDDEN = re.compile(
    r"<(?:(?P<template>template)\b|(?P<tag>[a-z][a-z0-9]{0,20})\b(?:\s[^<>]{0,200}?)?"
    r"\s(?:hidden(?=[\s>=])|style\s?=\s?[\"'][^\"'<>]{0,100}display\s?:\s?none))",
    re.IGNORECASE,
)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# First characters of lines that may be something other than prose; all other lines take a fast path.
_SPECIAL = frozenset("`~<@#=-*_[+0123456789")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_REFERENCE = re.compile(r" {0,3}\[([^\]]+)\]:[ \t]*<?([^\s>]+)>?(?:[ \t]+(?P<title>[\"'(].*[\"')])[ \t]*$)?")
_TITLE_BELOW = re.compile(r"[ \t]*([\"'(].*[\"')])[ \t]*$")
BELOW_HEADER = re.compile(r"\|?[-: ]+(?:\|[-: ]*)*")
"""Matches the second line of a table, `|---|---|`; also lines without a bar, which are something else."""
_LONGEST_DIRECTIVE = 500
_DIRECTIVE = re.compile(r"@\w+(?:\(.*\))?[ \t]*\{")


@dataclass(slots=True)
class Item:
    """One entry of a list. Line numbers count from 1 in the file."""

    line: int
    """Line the entry starts on."""
    depth: int
    """Nesting: 0 for entries of the outer list."""
    text: str
    """Markdown without the bullet; continuation lines are joined with spaces."""
    continued: list[tuple[int, int]] = field(default_factory=list)
    """For each continuation line: its offset in `text`, and its line number."""

    @property
    def last(self) -> int:
        """Number of the entry's last line."""
        return self.continued[-1][1] if self.continued else self.line

    def line_at(self, offset: int) -> int:
        """Return the line number of an offset in `text`."""
        return next((line for start, line in reversed(self.continued) if start <= offset), self.line)

    def add(self, text: str, line: int) -> None:
        """Append a continuation line."""
        self.continued.append((len(self.text) + 1, line))
        self.text += f" {text}"


@dataclass(slots=True)
class Block:
    """A part of a page: a heading, a paragraph, a list or something else."""

    kind: str
    """`heading`, `paragraph`, `list`, `comment` (also raw HTML) or `other` (code, quotation, table)."""
    line: int
    """Number of the first line in the file, from 1."""
    level: int = 0
    """Level of a heading, 1 to 6."""
    lines: list[str] = field(default_factory=list)
    """Markdown lines; of a heading, its text."""
    items: list[Item] = field(default_factory=list)
    """Entries of a list."""

    @property
    def text(self) -> str:
        """The lines, joined with spaces."""
        return " ".join(line.strip() for line in self.lines)


@dataclass(slots=True)
class Page:
    """The blocks of a page, and the targets of its reference links."""

    blocks: list[Block]
    references: dict[str, str]
    """Name of a reference, normalised by `reference_name` → URL, a space and the title, from `[name]: URL "title"`."""


def read_blocks(lines: list[str], first: int = 1) -> Page:
    """Split lines into blocks. `first` is the number of the first line in its file."""
    return _Scanner(lines, first).run()


class _Scanner:
    """Reads lines one after the other and collects blocks."""

    def __init__(self, lines: list[str], first: int) -> None:
        self._lines = lines
        self._first = first
        self._blocks: list[Block] = []
        self._references: dict[str, str] = {}
        self._open: Block | None = None
        self._indents: list[int] = []
        # Delimiters known to have no end; rescanning for each would be quadratic.
        self._never_closed: set[str] = set()

    def run(self) -> Page:
        place = 0
        while place < len(self._lines):
            place = self._step(place)
        return Page(self._blocks, self._references)

    def _step(self, place: int) -> int:
        """Read the line at this index, or a region up to its end mark; return the index of the next unread line."""
        line = self._lines[place]
        stripped = line.strip()
        if not stripped:
            if self._open is not None and self._open.kind != "list":
                self._open = None
            return place + 1
        head = stripped[0]
        if head not in _SPECIAL:
            self._other(line, stripped, place)
            return place + 1
        if head in "`~" and (fence := _FENCE.match(line)) and fence[1] not in self._never_closed:
            return self._skip_fence(place, fence[1])
        if head == "<" and (end := _end_of_hidden(stripped)):
            return self._skip_to(place, end, stripped)
        if head == "@" and _DIRECTIVE.match(stripped):
            return self._skip_braces(place)
        if head == "#" and self._heading(line, place):
            return place + 1
        if head in "=-" and self._underline(line, stripped):
            return place + 1
        if head in "-*_" and _RULE.match(line):
            self._open = None
            return place + 1
        if head == "[" and (reference := _REFERENCE.match(line)):
            if self._open is not None and self._open.kind != "list":
                self._open = None
            return self._refer(reference, place)
        if head in "-*+0123456789" and (item := _ITEM.match(line)):
            self._item(item, place)
            return place + 1
        self._other(line, stripped, place)
        return place + 1

    def _refer(self, reference: re.Match[str], place: int) -> int:
        """Record the target of `[name]: URL "title"`; a footnote's `[^1]: …` is skipped. Return the next index."""
        if reference[1].startswith("^"):
            return place + 1
        below = None if reference["title"] else _TITLE_BELOW.match("".join(self._lines[place + 1 : place + 2]))
        title = reference["title"] or (below[1] if below else "")
        self._references.setdefault(reference_name(reference[1]), f"{reference[2]} {title[1:-1]}".rstrip())
        return place + (2 if below else 1)

    def _add(self, block: Block) -> Block:
        self._blocks.append(block)
        self._open = block
        return block

    def _heading(self, line: str, place: int) -> bool:
        stripped = line.strip()
        text = stripped.lstrip("#")
        level = len(stripped) - len(text)
        # CommonMark requires a space after `#`; Python-Markdown and many authors don't.
        if level > 6 or line.startswith(("    ", "\t")) or text[:1].isdigit() or text[:1] == "!":
            return False
        text = text.strip()
        bare = text.rstrip("#")
        if bare != text and (not bare or bare[-1] in " \t"):
            text = bare.rstrip()
        self._add(Block("heading", self._first + place, level=level, lines=[text]))
        self._open = None
        return True

    def _underline(self, line: str, stripped: str) -> bool:
        """Convert the paragraph above a line of `=` or `-` into a heading."""
        if self._open is None or self._open.kind != "paragraph" or not _UNDERLINE.match(line):
            return False
        block = self._open
        *before, title = block.lines
        if before:
            block.lines = before
            block = self._add(Block("heading", block.line + len(before)))
        block.kind, block.level, block.lines = "heading", 1 if stripped[0] == "=" else 2, [title]
        self._open = None
        return True

    def _item(self, match: re.Match[str], place: int) -> None:
        indent = len(match[1].expandtabs(4))
        if self._open is None or self._open.kind != "list":
            self._add(Block("list", self._first + place))
            self._indents = []
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1]:
            self._indents.append(indent)
        assert self._open is not None  # noqa: S101  # made above
        self._open.items.append(Item(self._first + place, len(self._indents) - 1, match[2]))

    def _other(self, line: str, stripped: str, place: int) -> None:
        opened = self._open
        if opened is not None and opened.kind == "list":
            if line[0] in " \t":
                opened.items[-1].add(stripped, self._first + place)
                return
            # A line directly below an item continues it; after a blank line, a new block starts.
            if place and self._lines[place - 1].strip():
                opened.items[-1].add(stripped, self._first + place)
                return
            self._open = opened = None
        kind = "paragraph"
        if (line.startswith(("    ", "\t")) and opened is None) or stripped[0] in ">|":
            kind = "other"
        if opened is not None and "|" in line and BELOW_HEADER.fullmatch(stripped) and "|" in opened.lines[0]:
            opened.kind = "other"
        if opened is not None and (opened.kind in (kind, "paragraph") or ("|" in line and "|" in opened.lines[0])):
            opened.lines.append(line)
            return
        self._add(Block(kind, self._first + place, lines=[line]))

    def _skip_fence(self, place: int, fence: str) -> int:
        self._add(Block("other", self._first + place))
        self._open = None
        for after in range(place + 1, len(self._lines)):
            stripped = self._lines[after].strip()
            if stripped.startswith(fence) and not stripped.strip(fence[0]):
                return after + 1
        # Python-Markdown treats an unclosed fence, and everything after it, as text.
        self._never_closed.add(fence)
        return place + 1

    def _skip_to(self, place: int, end: str, stripped: str) -> int:
        self._add(Block("comment", self._first + place, lines=[stripped]))
        self._open = None
        if end in self._never_closed:
            return place + 1
        for after in range(place, len(self._lines)):
            if end in self._lines[after]:
                return after + 1
        self._never_closed.add(end)
        return place + 1

    def _skip_braces(self, place: int) -> int:
        """Skip a DocC directive such as `@Metadata { … }`."""
        depth = 0
        for after in range(place, min(place + _LONGEST_DIRECTIVE, len(self._lines))):
            depth += self._lines[after].count("{") - self._lines[after].count("}")
            if depth <= 0:
                self._open = None
                return after + 1
        return place + 1


def _end_of_hidden(line: str) -> str:
    """Return how a comment or a hidden element that starts here ends; empty if none does."""
    if line.startswith("<!--"):
        return "-->"
    hidden = _HIDDEN.match(line)
    return f"</{hidden['template'] or hidden['tag']}>" if hidden else ""
