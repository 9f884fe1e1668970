"""The scanner of inline Markdown: finds links, images, code, raw tags and footnote marks as Python-Markdown does.

It is the only parser of inline Markdown here. Plain text, links and images all come from its pieces, so they can't
disagree. `tests/reading/test_two_readers.py` compares it with Python-Markdown itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_talknotes.text.plain import reference_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Kind(Enum):
    """Type of a piece of inline Markdown."""

    LINK = auto()
    IMAGE = auto()
    ADDRESS = auto()
    """`<https://…>`"""
    CODE = auto()
    ESCAPE = auto()
    """`\\*`"""
    TAG = auto()
    COMMENT = auto()
    NOTE = auto()
    """`[^1]`, or Pandoc's `^[text of the note]`"""
    WIKI = auto()
    """`[[page]]`, from Obsidian and wikis; `url` is the page's name"""
    EMBED = auto()
    """`![[picture.png]]`, from Obsidian; `url` is the file's name"""
    FOREIGN = auto()
    """`{{< video >}}` and `{% include %}`: instructions to other tools, which an engine shows as text"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a line that is Markdown syntax rather than text."""

    kind: Kind
    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character, including an attribute list."""
    text: str
    """Of a link or image: its text or alt, as Markdown. Of a tag, a comment or foreign syntax: the source. Else: the
    text shown."""
    url: str = ""
    """Link target or image address, as written."""
    title: str = ""
    """Title of a link or image, as inline Markdown."""
    attributes: str = ""
    """Content of an attribute list `{…}` right after the piece."""


# `Markdown.ESCAPED_CHARS` of Python-Markdown, and the characters that extensions add.
_ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!~=^:|$")
FOREIGN = re.compile(
    r"\{%-?\s?comment\s?-?%\}.{0,2000}?\{%-?\s?endcomment\s?-?%\}|\{\{[<%][^{}]{0,2000}+(?<=[>%])\}\}|\{%[^{}]{0,2000}+(?<=%)\}",
    re.DOTALL,
)
"""Matches instructions of Hugo, Quarto and Jekyll, over several lines."""
_MARK = re.compile(
    rf"(?P<foreign>{FOREIGN.pattern})|"
    r"\\.|`+|(?P<comment><!--)|<(?P<address>(?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"
    r"|(?P<tag></?[a-zA-Z][^<>]*>)|\[|\]",
    re.DOTALL,
)
_IN_ANGLES = re.compile(
    r"""\(\s*<(?P<url>[^<>]*)>\s*(?:(?P<quote>["'])(?P<title>.{0,2000}?)(?P=quote)\s*)?\)""", re.DOTALL
)
# The fast path: most addresses and titles contain no special character and need not be read one character at a time.
_SIMPLE = re.compile(
    r"""[ ]*+(?P<url>[^\s()<>"'\\`\[\]]*+)[ ]*+(?:(?<=[ ])"(?P<title>[^"()\\`\[\]]*+)"[ ]*+)?\)""",
)
_REFERENCE = re.compile(r"\s?\[(?P<name>[^\[\]]*)\]")
_ATTRIBUTES = re.compile(r"\{:?+ *+(?P<list>[^{}\n]*+)\}")
_ESCAPED = re.compile(r"""\\([\\`*_{}\[\]()#+\-.!<>|~:@"'&])""")


def scan(markdown: str, references: Mapping[str, str] | None = None) -> list[Piece]:
    """Return the pieces of a line or paragraph in order; everything between them is text.

    `references` are the link references of the page: name in lower case → address, and after a space the title. With
    None, every `[text][name]` is a link with an empty address; otherwise only names in `references` make links.
    """
    if not _MARK.search(markdown):
        return []
    return list(_Scanner(markdown, references).pieces()) if references else list(_scanned(markdown, references is None))


@lru_cache(maxsize=512)
def _scanned(markdown: str, any_reference: bool) -> tuple[Piece, ...]:
    """Cache the pieces of lines on pages without references: many parsers ask for the same line."""
    return tuple(_Scanner(markdown, None if any_reference else {}).pieces())


class _Scanner:
    def __init__(self, text: str, references: Mapping[str, str] | None) -> None:
        self._text = text
        self._references = references
        self._opaque: dict[int, Piece] = {}
        """Start offset → code, escape, tag, address or comment; brackets, quotes and parentheses in it don't count."""
        self._closing: dict[int, int] = {}
        """Offset of a `[` → offset of the `]` that closes it."""
        # Each `](` starts a search for the end of its address. The limit on characters read keeps the total linear.
        self._budget = 4 * len(text) + 10_000
        # If `name` is undefined, the `[name]` of `[text][name]` starts no reference: none starts before this offset.
        self._no_reference = 0
        self._last_comment = text.rfind("-->")
        self._read_marks()

    def _read_marks(self) -> None:
        text = self._text
        runs: dict[int, list[int]] = {}
        if "`" in text:
            for run in re.finditer("`+", text):
                runs.setdefault(len(run[0]), []).append(run.start())
        opened: list[int] = []
        done = 0
        for mark in _MARK.finditer(text):
            if mark.start() < done:
                continue
            if mark[0] == "[":
                opened.append(mark.start())
            elif mark[0] == "]":
                if opened:
                    self._closing[opened.pop()] = mark.start()
            elif piece := self._code(mark, runs) if mark[0][0] == "`" else self._literal(mark):
                self._opaque[mark.start()] = piece
                done = piece.end

    def _literal(self, mark: re.Match[str]) -> Piece | None:
        """Return the escape, `<https://…>` address, comment or tag at a mark; None if it is only text."""
        start, end = mark.span()
        if mark[0][0] == "\\":
            character = mark[0][1]
            return Piece(kind=Kind.ESCAPE, start=start, end=end, text=character) if character in _ESCAPABLE else None
        if mark["foreign"]:
            return Piece(kind=Kind.FOREIGN, start=start, end=end, text=mark[0])
        if mark["comment"]:
            end = self._text.find("-->", start) + 3 if start < self._last_comment else 0
            return Piece(kind=Kind.COMMENT, start=start, end=end, text=self._text[start:end]) if end else None
        if address := mark["address"]:
            return Piece(kind=Kind.ADDRESS, start=start, end=end, text=address, url=_mail(address))
        return Piece(kind=Kind.TAG, start=start, end=end, text=mark[0])

    def _code(self, mark: re.Match[str], runs: Mapping[int, list[int]]) -> Piece | None:
        """Return the code span at a run of backticks; None if nothing closes it.

        A run of the same length closes it; if there is none, shorter runs are tried, the longest first.
        """
        for length in range(len(mark[0]), 0, -1):
            places = runs.get(length, [])
            later = bisect_left(places, mark.end())
            if later < len(places):
                end = places[later]
                inner = self._text[mark.start() + length : end].strip()
                return Piece(kind=Kind.CODE, start=mark.start(), end=end + length, text=inner)
        return None

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces in order. Pieces inside another, such as an image in a link, are left to its reader."""
        done = 0
        for start in sorted((*self._opaque, *self._closing)):
            if start < done:
                continue
            piece = self._opaque.get(start) or self._bracket(start)
            if piece:
                piece = self._with_attributes(piece)
                done = piece.end
                yield piece

    def _bracket(self, start: int) -> Piece | None:
        """Return the link, image, footnote mark or wiki link that starts at a `[`; None if it is only a bracket."""
        text, close = self._text, self._closing[start]
        label = text[start + 1 : close]
        image = text[start - 1 : start] == "!" and start - 2 not in self._opaque
        first = start - 1 if image else start
        kind = Kind.IMAGE if image else Kind.LINK
        if text.startswith("(", close + 1) and (found := self._target(close + 2, of_image=image)):
            url, title, end = found
            return Piece(kind=kind, start=first, end=end, text=label, url=url, title=title)
        if label.startswith("^") and not image:
            return Piece(kind=Kind.NOTE, start=first, end=close + 1, text=label)
        if text.startswith("[", start + 1) and self._closing.get(start + 1) == close - 1:
            # In a table the bar has a backslash before it.
            name, _, shown = label[1:-1].replace("\\|", "|").partition("|")
            embed = Kind.EMBED if image else Kind.WIKI
            return Piece(
                kind=embed, start=first, end=close + 1, text=shown if image else shown or name, url=name.strip()
            )
        if reference := self._by_reference(kind, first, close, label):
            return reference
        is_note = text[start - 1 : start] == "^"
        return Piece(kind=Kind.NOTE, start=start - 1, end=close + 1, text=label) if is_note else None

    def _by_reference(self, kind: Kind, first: int, close: int, label: str) -> Piece | None:
        known = self._references or {}
        named = _REFERENCE.match(self._text, close + 1) if first >= self._no_reference else None
        if named and self._references is None:
            return Piece(kind=kind, start=first, end=named.end(), text=label)
        name, end = reference_name(label), close + 1
        if named:
            full = reference_name(named["name"]) if named["name"] else name
            if full in known:
                name, end = full, named.end()
            else:
                self._no_reference = named.end()
        if name not in known:
            return None
        url, _, title = known[name].partition(" ")
        return Piece(kind=kind, start=first, end=end, text=label, url=url, title=title)

    def _with_attributes(self, piece: Piece) -> Piece:
        found = _ATTRIBUTES.match(self._text, piece.end) if self._text.startswith("{", piece.end) else None
        if found is None or piece.kind in (Kind.ESCAPE, Kind.TAG, Kind.COMMENT, Kind.WIKI, Kind.EMBED, Kind.FOREIGN):
            return piece
        return replace(piece, end=found.end(), attributes=found["list"])

    def _target(self, start: int, *, of_image: bool) -> tuple[str, str, int] | None:
        """Read `address "title")` from `start`, right after the `(`: return address, title and the offset after `)`.

        Addresses may contain spaces and balanced parentheses. A quoted text is a title only if `)` follows; otherwise
        it belongs to the address.
        """
        text = self._text
        if simple := _SIMPLE.match(text, start):
            return simple["url"], _title(simple["title"] or ""), simple.end()
        if angles := _IN_ANGLES.match(text, start - 1):
            return angles["url"].strip(), _title(angles["title"] or ""), angles.end()
        depth, quotes, last, spare = 1, _Quotes(), "", -1
        place = start
        while place < len(text) and self._budget > 0:
            self._budget -= 1
            if place in self._opaque and self._opaque[place].kind in (Kind.CODE, Kind.ESCAPE):
                place, last = self._opaque[place].end, ""
                continue
            character = text[place]
            # The engine replaces links, even inside titles, before it looks for images.
            inner = self._closing.get(place) if character == "[" and of_image else None
            if inner and text.startswith("(", inner + 1) and (found := self._target(inner + 2, of_image=False)):
                place, last = found[2], ""
                continue
            if character == ")":
                if opening := quotes.closed_by(last, place):
                    quoted = text[opening + 1 : place].rstrip()[:-1]
                    return _address(text[start:opening]), _title(quoted), place + 1
                depth -= 1
                if depth == 0 and not quotes.first:
                    return _address(text[start:place]), "", place + 1
                if depth == 0 and spare < 0:
                    spare = place
            elif character == "(":
                depth += 1 if not quotes.first else 0
            elif character in "\"'":
                quotes.add(character, place)
            if character != " ":
                last = character
            place += 1
        return (_address(text[start:spare]), "", spare + 1) if spare >= 0 else None


class _Quotes:
    """The first `"` and the first `'` after an address: either may start the title."""

    def __init__(self) -> None:
        self.first = ""
        self._places: dict[str, int] = {}

    def add(self, quote: str, place: int) -> None:
        self.first = self.first or quote
        self._places.setdefault(quote, place)

    def closed_by(self, last: str, place: int) -> int:
        """Return the offset of the quote that opens a title ending right before the `)` at `place`; 0 if none does."""
        opening = self._places.get(last, 0) if last else 0
        return opening if opening and opening < place - 1 else 0


def _mail(address: str) -> str:
    return address if ":" in address else f"mailto:{address}"


def _address(text: str) -> str:
    text = text.strip()
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def _title(text: str) -> str:
    """Return a title on one line. Its Markdown stays, because captions are inline Markdown."""
    return " ".join(text.split("\n"))
