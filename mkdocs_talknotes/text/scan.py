"""Inline Markdown → its pieces, found as Python-Markdown finds them: links, pictures, code, raw tags, footnote marks.

The one reader of inline Markdown: plain text, links and pictures are all taken from these pieces, so that what is a
picture to one can't be text to another. `tests/reading/test_two_readers.py` compares it with the engine itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Kind(Enum):
    """What a piece of a line is."""

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
    """`[^1]`"""
    WIKI = auto()
    """`[[page]]`, of Obsidian and wikis"""
    EMBED = auto()
    """`![[picture.png]]`, which Python-Markdown shows as text"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Part of a line that is more than its characters."""

    kind: Kind
    start: int
    end: int
    """Behind the last character, an attribute list included."""
    text: str
    """Markdown of a link's words or a picture's alt; else the characters that are shown or, of a tag, those it has."""
    url: str = ""
    title: str = ""
    attributes: str = ""
    """What stands in `{…}` right behind it."""


# As `Markdown.ESCAPED_CHARS`, with those that extensions add.
_ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!~=^:|$")
_MARK = re.compile(
    r"\\.|`+|(?P<comment><!--)|<(?P<address>(?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"
    r"|(?P<tag></?[a-zA-Z][^<>]*>)|\[|\]",
    re.DOTALL,
)
_IN_ANGLES = re.compile(
    r"""\(\s*<(?P<url>[^<>]*)>\s*(?:(?P<quote>["'])(?P<title>.{0,2000}?)(?P=quote)\s*)?\)""", re.DOTALL
)
# Most addresses and titles hold nothing that could mean anything else, and need not be read character by character.
_SIMPLE = re.compile(
    r"""[ ]*+(?P<url>[^\s()<>"'\\`\[\]]*+)[ ]*+(?:(?<=[ ])"(?P<title>[^"()\\`\[\]]*+)"[ ]*+)?\)""",
)
_REFERENCE = re.compile(r"\s?\[(?P<name>[^\[\]]*)\]")
_ATTRIBUTES = re.compile(r"\{:?+ *+(?P<list>[^{}\n]*+)\}")
_ESCAPED = re.compile(r"""\\([\\`*_{}\[\]()#+\-.!<>|~:@"'&])""")


def scan(markdown: str, references: Mapping[str, str] | None = None) -> list[Piece]:
    """Return the pieces of a line or paragraph in order; between them stands text.

    `references` are the addresses that the page defines, by name in lower case. Without them every `[text][name]` is
    a link without an address; with them, only those that are defined.
    """
    if not _MARK.search(markdown):
        return []
    return list(_Scanner(markdown, references).pieces()) if references else list(_scanned(markdown, references is None))


@lru_cache(maxsize=512)
def _scanned(markdown: str, any_reference: bool) -> tuple[Piece, ...]:
    """Return the pieces of a line on a page without references, for the many readers of each line."""
    return tuple(_Scanner(markdown, None if any_reference else {}).pieces())


def unescaped(text: str) -> str:
    """Take away the backslashes that keep characters from being marks."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def reference_name(text: str) -> str:
    """Reduce the name of a reference to what has to agree: case and line ends do not count."""
    return " ".join(text.split()).casefold()


class _Scanner:
    def __init__(self, text: str, references: Mapping[str, str] | None) -> None:
        self._text = text
        self._references = references
        self._opaque: dict[int, Piece] = {}
        """Start → what no bracket, quote or parenthesis counts in."""
        self._closing: dict[int, int] = {}
        """Place of a bracket → place of the one that closes it."""
        # Looking for the end of an address starts anew for every `](`; a text of nothing else must not take for ever.
        self._budget = 4 * len(text) + 10_000
        # Behind `[text][name]` without such a name the engine does not try `[name][…]`.
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
        """Return an escaped character, an address in angle brackets, a comment or a tag."""
        start, end = mark.span()
        if mark[0][0] == "\\":
            character = mark[0][1]
            return Piece(kind=Kind.ESCAPE, start=start, end=end, text=character) if character in _ESCAPABLE else None
        if mark["comment"]:
            end = self._text.find("-->", start) + 3 if start < self._last_comment else 0
            return Piece(kind=Kind.COMMENT, start=start, end=end, text=self._text[start:end]) if end else None
        if address := mark["address"]:
            return Piece(kind=Kind.ADDRESS, start=start, end=end, text=address, url=_mail(address))
        return Piece(kind=Kind.TAG, start=start, end=end, text=mark[0])

    def _code(self, mark: re.Match[str], runs: Mapping[int, list[int]]) -> Piece | None:
        """Return the code that ends with as many backticks as it starts with, or with fewer where no so many follow."""
        for length in range(len(mark[0]), 0, -1):
            places = runs.get(length, [])
            later = bisect_left(places, mark.end())
            if later < len(places):
                end = places[later]
                inner = self._text[mark.start() + length : end].strip()
                return Piece(kind=Kind.CODE, start=mark.start(), end=end + length, text=inner)
        return None

    def pieces(self) -> Iterator[Piece]:
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
        """Read what a bracket opens; None where it is only a bracket."""
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
            name, _, shown = label[1:-1].partition("|")
            embed = Kind.EMBED if image else Kind.WIKI
            return Piece(kind=embed, start=first, end=close + 1, text=shown or name)
        return self._by_reference(kind, first, close, label)

    def _by_reference(self, kind: Kind, first: int, close: int, label: str) -> Piece | None:
        named = _REFERENCE.match(self._text, close + 1) if first >= self._no_reference else None
        if named and (self._references is None or (name := reference_name(named["name"] or label)) in self._references):
            url = self._references[name] if self._references is not None else ""
            return Piece(kind=kind, start=first, end=named.end(), text=label, url=url)
        if named:
            self._no_reference = named.end()
        if self._references and (name := reference_name(label)) in self._references:
            return Piece(kind=kind, start=first, end=close + 1, text=label, url=self._references[name])
        return None

    def _with_attributes(self, piece: Piece) -> Piece:
        found = _ATTRIBUTES.match(self._text, piece.end) if self._text.startswith("{", piece.end) else None
        if found is None or piece.kind in (Kind.ESCAPE, Kind.TAG, Kind.COMMENT, Kind.WIKI, Kind.EMBED):
            return piece
        return replace(piece, end=found.end(), attributes=found["list"])

    def _target(self, start: int, *, of_image: bool) -> tuple[str, str, int] | None:
        """Read `address "title")` from behind the parenthesis: address, title, and the place behind its end.

        Addresses may hold spaces and pairs of parentheses. What looks like a title is one only where the parenthesis
        follows it; else the quote belongs to the address.
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
            # The engine finds links, also inside titles, before it looks for pictures.
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
    """The first quote behind an address, and the first of the other kind: either may start the title."""

    def __init__(self) -> None:
        self.first = ""
        self._places: dict[str, int] = {}

    def add(self, quote: str, place: int) -> None:
        self.first = self.first or quote
        self._places.setdefault(quote, place)

    def closed_by(self, last: str, place: int) -> int:
        """Return where the title starts that ends right before a parenthesis; 0 where none does."""
        opening = self._places.get(last, 0) if last else 0
        return opening if opening and opening < place - 1 else 0


def _mail(address: str) -> str:
    return address if ":" in address else f"mailto:{address}"


def _address(text: str) -> str:
    return unescaped(text.strip())


def _title(text: str) -> str:
    """Return a title on one line, with the marks its author wrote: captions are inline Markdown."""
    return " ".join(text.split("\n"))
