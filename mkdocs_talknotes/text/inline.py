"""One line of Markdown as readers see it, and the links in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_talknotes.text.emphasis import without_emphasis
from mkdocs_talknotes.text.scan import Kind, Piece, scan

_MAY_LINK = re.compile(r"[\[@<]|://")
_BARE = re.compile(r"(?<![\w\"'=/])https?://[^\s<>\"'`]+")
# Right behind emphasis, or for the whole block at its end.
_LIST = r"\{:?+\s*+(?:[.#][\w-]|[\w-]++=)[^{}\n]*+\}"
_ATTRIBUTES = re.compile(rf"(?<=[*_~=^\x03]){_LIST}|(?<!\s)\s*+{_LIST}\s*+$")
# What extensions make of text: `==mark==`, `^^insert^^`, `H~2~O`, `x^2^`, `:icon:`, Obsidian's `%%comment%%`.
_EXTRAS = re.compile(
    r"(?<!\w)(?P<mark>==|\^\^|\+\+)(?=\S)(?P<marked>.{1,500}?)(?<=\S)(?P=mark)(?!\w)"
    r"|(?<![~^])(?P<small>[~^])(?P<raised>[\w-]{1,12})(?P=small)(?![~^])"
    r"|(?<![a-zA-Z0-9:]):(?P<icon>[a-z][\w+]*(?:-[\w+]+)*|\+1|-1):(?![a-zA-Z0-9:])"
    r"|%%.{0,500}?%%",
    re.DOTALL,
)
_MARKED = re.compile(r"[<\[{`*_~\\&^]|==|\+\+|%%|:[a-z+-][\w+-]*:")
_HREF = re.compile(r"""<a\s[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_PLAYER = re.compile(
    r"""<(?:iframe|embed|video|source)\s[^<>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
# Characters that no text holds and Python-Markdown keeps for itself: here they keep code from being read again.
_KEPT = re.compile("\x02(\\d+)\x03")


@dataclass(frozen=True, slots=True)
class InlineLink:
    label: str
    url: str


def is_plain(markdown: str) -> bool:
    """Whether a text is as an engine would show it already, but for its spaces: nothing in it can be a mark."""
    return not _MARKED.search(markdown)


@lru_cache(maxsize=2048)
def plain_text(markdown: str) -> str:
    """Return a line's text as an engine would show it: no marks, no addresses, no pictures, no attribute lists.

    Kept for the lines of the page at hand, because every reader asks for them.
    """
    return shown_text(markdown)


def shown_text(markdown: str, references: Mapping[str, str] | None = None) -> str:
    """Return a line's text as an engine would show it, on a page that defines `references`.

    Marks of extensions count as marks whether or not a site has the extension: nobody writes `:material-video:` or
    `[^1]` for its characters. Footnote marks and icons leave nothing; a wiki link leaves its words.
    """
    if is_plain(markdown):
        return " ".join(markdown.split())
    kept: list[str] = []
    text = _without_pieces(markdown.replace("\x02", "\ufffd").replace("\x03", "\ufffd"), references, kept, depth=0)
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    text = _EXTRAS.sub(lambda m: m["marked"] or m["raised"] or "", text)
    if any(mark in text for mark in "*_~"):
        text = without_emphasis(text)
    if "&" in text:
        text = html.unescape(text)
    text = _KEPT.sub(lambda m: kept[int(m[1])], text) if kept else text
    return " ".join(text.split())


# Links hold pictures, and pictures words; nothing nests deeper.
_DEEPEST = 4


def _without_pieces(text: str, references: Mapping[str, str] | None, kept: list[str], *, depth: int) -> str:
    parts, done = [], 0
    for piece in scan(text, references) if depth < _DEEPEST else ():
        parts.append(text[done : piece.start])
        done = piece.end
        if piece.kind in (Kind.LINK, Kind.WIKI):
            parts.append(_without_pieces(piece.text, references, kept, depth=depth + 1))
        elif piece.kind is not Kind.TAG:
            # Also what leaves nothing: the marks of emphasis around a picture are not to meet.
            parts.append(f"\x02{len(kept)}\x03")
            kept.append(piece.text if piece.kind in (Kind.CODE, Kind.ESCAPE, Kind.ADDRESS) else "")
    return "".join([*parts, text[done:]])


def links_in(markdown: str, references: Mapping[str, str] | None = None) -> list[InlineLink]:
    """Return the links of a line in order: Markdown's, bare addresses, `<a href>`, and players such as `<iframe>`."""
    if not _MAY_LINK.search(markdown):
        return []
    found: list[InlineLink] = []
    done = 0
    pieces = scan(markdown, references or {})
    for place, piece in enumerate(pieces):
        if piece.start < done:
            continue
        found += _bare(markdown[done : piece.start])
        done = piece.end
        if piece.kind is Kind.LINK:
            label = plain_text(piece.text)
            # `[https://example.org]()` is a link that its author did not finish.
            url = piece.url or (label if label.startswith("http") else "")
            found += [InlineLink("" if label == url else label, url)] if url else []
        elif piece.kind is Kind.ADDRESS:
            found.append(InlineLink("", piece.url))
        elif piece.kind is Kind.TAG and (href := _HREF.match(piece.text)):
            # Nobody marks more than a few words of a link.
            end = next((other for other in pieces[place + 1 :][:9] if other.text.lower() == "</a>"), None)
            label = plain_text(markdown[piece.end : end.start]) if end else ""
            found.append(InlineLink(label, html.unescape(href[1] or href[2] or href[3] or "")))
            done = end.end if end else piece.end
        elif piece.kind is Kind.TAG and (player := _PLAYER.match(piece.text)):
            found.append(InlineLink("", html.unescape(player[1] or player[2] or player[3])))
    return [*found, *_bare(markdown[done:])]


def marked_links(markdown: str, references: Mapping[str, str], start: str, end: str) -> tuple[str, list[str]]:
    """Return a line with each link as its words between `start` and `end`, and the links' addresses in order.

    Pictures, comments and attribute lists are left out; a bare address stays as it is, without marks.
    """
    urls: list[str] = []
    parts, done = [], 0
    for piece in scan(markdown, references):
        parts.append(markdown[done : piece.start])
        done = piece.end
        if piece.kind is Kind.LINK:
            urls += [piece.url] if piece.url else []
            parts.append(f"{start}{piece.text}{end}" if piece.url else piece.text)
        elif piece.kind is Kind.ADDRESS:
            parts.append(piece.text)
        elif piece.kind not in (Kind.IMAGE, Kind.COMMENT):
            parts.append(markdown[piece.start : piece.end])
    return _ATTRIBUTES.sub("", "".join([*parts, markdown[done:]])), urls


def _bare(text: str) -> Iterator[InlineLink]:
    for match in _BARE.finditer(text) if "://" in text else ():
        url = match[0].rstrip(".,;:!?]*_|")
        # A parenthesis belongs to the address where it closes one in it.
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1].rstrip(".,;:!?]*_")
        yield InlineLink("", url)


def images_in(markdown: str, references: Mapping[str, str]) -> Iterator[tuple[int, Piece]]:
    """Walk the pictures of a paragraph with the places where they start: Markdown's, also inside links, and `<img>`."""
    for piece in scan(markdown, references):
        if piece.kind is Kind.IMAGE or (piece.kind is Kind.TAG and piece.text[:4].lower() == "<img"):
            yield piece.start, piece
        elif piece.kind is Kind.LINK and "![" in piece.text:
            for place, inner in images_in(piece.text, references):
                yield piece.start + 1 + place, inner
