"""Markdown → its blocks with their lines: enough structure to tell headings, lists, paragraphs and pictures apart.

One pass, linear in the text; what is code, raw HTML or a comment is never looked into.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mkdocs_talknotes.text.scan import reference_name

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# What a line must start with to be anything but prose.
_SPECIAL = frozenset("`~<@#=-*_[+0123456789")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_REFERENCE = re.compile(r" {0,3}\[([^\]]+)\]:[ \t]*<?([^\s>]+)>?")
_LONGEST_DIRECTIVE = 500
_DIRECTIVE = re.compile(r"@\w+(?:\(.*\))?[ \t]*\{")


@dataclass(slots=True)
class Item:
    """One entry of a list."""

    line: int
    depth: int
    text: str
    """With the lines that continue it, joined by spaces."""
    continued: list[tuple[int, int]] = field(default_factory=list)
    """Where in `text` each further line starts, and which line of the file it is."""

    @property
    def last(self) -> int:
        """The line it ends on."""
        return self.continued[-1][1] if self.continued else self.line

    def line_at(self, offset: int) -> int:
        """Return the line of the file that a place in `text` stands on."""
        return next((line for start, line in reversed(self.continued) if start <= offset), self.line)

    def add(self, text: str, line: int) -> None:
        """Continue the text on a further line."""
        self.continued.append((len(self.text) + 1, line))
        self.text += f" {text}"


@dataclass(slots=True)
class Block:
    """A heading, a paragraph or a list; everything else is `other`."""

    kind: str
    line: int
    level: int = 0
    lines: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(line.strip() for line in self.lines)


@dataclass(slots=True)
class Page:
    blocks: list[Block]
    references: dict[str, str]


def read_blocks(lines: list[str], first: int = 1) -> Page:
    """Split lines into blocks; `first` is the number of the first line in its file."""
    return _Scanner(lines, first).run()


class _Scanner:
    def __init__(self, lines: list[str], first: int) -> None:
        self._lines = lines
        self._first = first
        self._blocks: list[Block] = []
        self._references: dict[str, str] = {}
        self._open: Block | None = None
        self._indents: list[int] = []
        # What was looked for to the end of the file in vain; looking again would make reading quadratic.
        self._never_closed: set[str] = set()

    def run(self) -> Page:
        place = 0
        while place < len(self._lines):
            place = self._step(place)
        return Page(self._blocks, self._references)

    def _step(self, place: int) -> int:
        """Take one line, or a region that ends with its own mark; return the next line's place."""
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
        if head == "<" and stripped.startswith("<!--"):
            return self._skip_to(place, "-->", stripped)
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
            self._refer(reference)
            if self._open is not None and self._open.kind != "list":
                self._open = None
            return place + 1
        if head in "-*+0123456789" and (item := _ITEM.match(line)):
            self._item(item, place)
            return place + 1
        self._other(line, stripped, place)
        return place + 1

    def _refer(self, reference: re.Match[str]) -> None:
        """Remember the address of `[name]: address`; `[^1]: …` is a footnote's text."""
        if not reference[1].startswith("^"):
            self._references.setdefault(reference_name(reference[1]), reference[2])

    def _add(self, block: Block) -> Block:
        self._blocks.append(block)
        self._open = block
        return block

    def _heading(self, line: str, place: int) -> bool:
        stripped = line.strip()
        text = stripped.lstrip("#")
        level = len(stripped) - len(text)
        # `#Title` is no heading to CommonMark, but it is to Python-Markdown and to who wrote it.
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
        """Turn the paragraph above an underline into a heading."""
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
            # A line directly below an item belongs to it; after an empty line it starts anew.
            if place and self._lines[place - 1].strip():
                opened.items[-1].add(stripped, self._first + place)
                return
            self._open = opened = None
        kind = "paragraph"
        if (line.startswith(("    ", "\t")) and opened is None) or stripped[0] in ">|":
            kind = "other"
        if opened is not None and opened.kind in (kind, "paragraph"):
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
        # An unclosed fence holds nothing in Python-Markdown: it is text, and so is what follows.
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
        """Pass over a DocC directive such as `@Metadata { … }`."""
        depth = 0
        for after in range(place, min(place + _LONGEST_DIRECTIVE, len(self._lines))):
            depth += self._lines[after].count("{") - self._lines[after].count("}")
            if depth <= 0:
                self._open = None
                return after + 1
        return place + 1
