"""Inline Markdown as plain text, and the links and images in it."""

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
# An attribute list such as `{.class}`: right after an inline element, or at the end of a block for the whole block.
# `{: … }` with a colon is an attribute list anywhere. After `[words]`, it turns these words into a span.
LIST = r"\{:?+\s*+(?:[.#][\w-]|[\w-]++=)[^{}\n]*+\}"
ATTRIBUTED = rf"\{{:[\s.#][^{{}}\n]*+\}}|\[(?P<span>[^\[\]\n]{{0,200}}+)\]{LIST}"
_ATTRIBUTES = re.compile(rf"(?<=[*_~=^\x03]){LIST}|(?<!\s)\s*+{LIST}\s*+$|{ATTRIBUTED}")
ICON = r"(?<![a-zA-Z0-9:]):(?:[a-z][\w+]*(?:-[\w+]+)*|\+1|-1):(?![a-zA-Z0-9:])"
EDITS = (
    r"\{(?P<edit>\+\+|==)(?P<kept>.{1,500}?)(?P=edit)\}|\{--.{1,500}?--\}|\{>>.{1,500}?<<\}|"
    r"\{~~[^~\n]{0,500}+~>(?P<new>[^~\n]{0,500}+)~~\}"
)
# Syntax of extensions: edits as in `{++added++}` (Critic Markup), `==mark==`, `^^insert^^`, `H~2~O`, `x^2^`, `:icon:`,
# Obsidian's `%%comment%%`, and a `\` at the end of a line.
_EXTRAS = re.compile(
    rf"{EDITS}|\\(?=\n)"
    r"|(?<!\w)(?P<mark>==|\^\^|\+\+)(?=\S)(?P<marked>.{1,500}?)(?<=\S)(?P=mark)(?!\w)"
    r"|(?<![~^])(?P<small>[~^])(?P<raised>[\w-]{1,12})(?P=small)(?![~^])"
    rf"|{ICON}"
    r"|%%.{0,500}?%%",
    re.DOTALL,
)
_MARKED = re.compile(r"[<\[{`*_~\\&^]|==|\+\+|%%|:[a-z+-][\w+-]*:")
_HREF = re.compile(r"""<a\s[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_PLAYER = re.compile(
    r"""<(?:iframe|embed|video|source)\s[^<>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
# Placeholder for a finished piece, so that code and the like aren't parsed again. `shown_text` first replaces these two
# control characters in the author's text.
_KEPT = re.compile("\x02(\\d+)\x03")


@dataclass(frozen=True, slots=True)
class InlineLink:
    """A link in inline Markdown."""

    label: str
    """Link text, as plain text; empty for bare addresses and embedded players."""
    url: str
    """Address as written, not checked yet."""


def is_plain(markdown: str) -> bool:
    """Whether a text contains no inline Markdown: rendered, it would look the same, except for its spaces."""
    return not _MARKED.search(markdown)


@lru_cache(maxsize=2048)
def plain_text(markdown: str) -> str:
    """Return the text that readers see: without marks, link targets, images and attribute lists.

    Cached, because many parsers ask for the same line of the current page.
    """
    return shown_text(markdown)


def shown_text(markdown: str, references: Mapping[str, str] | None = None) -> str:
    """Return the text that readers see on a page with these link references (name in lower case → address).

    Syntax of extensions is always recognised, even if the site doesn't enable the extension: `:material-video:` and
    `[^1]` are never meant literally. Footnote marks and icons are dropped; a wiki link leaves its text.
    """
    if is_plain(markdown):
        return " ".join(markdown.split())
    kept: list[str] = []
    text = _without_pieces(markdown.replace("\x02", "\ufffd").replace("\x03", "\ufffd"), references, kept, depth=0)
    if "{" in text:
        text = _ATTRIBUTES.sub(lambda m: m["span"] or "", text)
    text = _EXTRAS.sub(lambda m: m["kept"] or m["new"] or m["marked"] or m["raised"] or "", text)
    if any(mark in text for mark in "*_~"):
        text = without_emphasis(text)
    if "&" in text:
        text = html.unescape(text)
    text = _KEPT.sub(lambda m: kept[int(m[1])], text) if kept else text
    return " ".join(text.split())


# Links contain images, and images contain alt text; nothing sensible nests deeper.
_DEEPEST = 4


def _without_pieces(text: str, references: Mapping[str, str] | None, kept: list[str], *, depth: int) -> str:
    parts, done = [], 0
    for piece in scan(text, references) if depth < _DEEPEST else ():
        parts.append(text[done : piece.start])
        done = piece.end
        if piece.kind in (Kind.LINK, Kind.WIKI):
            parts.append(_without_pieces(piece.text, references, kept, depth=depth + 1))
        elif piece.kind is Kind.TAG:
            parts.append(" " if piece.text[:3].lower() == "<br" else "")
        else:
            # Dropped pieces get a placeholder, too: else the emphasis marks on both sides of an image would join.
            parts.append(f"\x02{len(kept)}\x03")
            kept.append(piece.text if piece.kind in (Kind.CODE, Kind.ESCAPE, Kind.ADDRESS) else "")
    return "".join([*parts, text[done:]])


def without(markdown: str, *kinds: Kind) -> str:
    """Return Markdown without pieces of these kinds."""
    parts, done = [], 0
    for piece in scan(markdown):
        if piece.kind in kinds:
            parts.append(markdown[done : piece.start])
            done = piece.end
    return "".join([*parts, markdown[done:]])


def links_in(markdown: str, references: Mapping[str, str] | None = None) -> list[InlineLink]:
    """Return the links of a line in order: Markdown links, bare addresses, `<a href>` and players (`<iframe src>`)."""
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
            # `[https://example.org]()`: the target is missing, but the text is an address.
            url = piece.url or (label if label.startswith("http") else "")
            found += [InlineLink("" if label == url else label, url)] if url else []
        elif piece.kind is Kind.ADDRESS:
            found.append(InlineLink("", piece.url))
        elif piece.kind is Kind.TAG and (href := _HREF.match(piece.text)):
            # Searching a few pieces is enough, and keeps a line of many unclosed `<a>` linear.
            end = next((other for other in pieces[place + 1 :][:9] if other.text.lower() == "</a>"), None)
            label = plain_text(markdown[piece.end : end.start]) if end else ""
            found.append(InlineLink(label, html.unescape(href[1] or href[2] or href[3] or "")))
            done = end.end if end else piece.end
        elif piece.kind is Kind.TAG and (player := _PLAYER.match(piece.text)):
            found.append(InlineLink("", html.unescape(player[1] or player[2] or player[3])))
        elif piece.kind is Kind.FOREIGN:
            found += _bare(piece.text)
    return [*found, *_bare(markdown[done:])]


def marked_links(markdown: str, references: Mapping[str, str], start: str, end: str) -> tuple[str, list[str]]:
    """Return a line with each link replaced by its text between `start` and `end`, and the links' addresses in order.

    Images, comments and attribute lists are removed. A bare address stays, without `start` and `end`.
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
    return _ATTRIBUTES.sub(lambda m: m["span"] or "", "".join([*parts, markdown[done:]])), urls


def _bare(text: str) -> Iterator[InlineLink]:
    for match in _BARE.finditer(text) if "://" in text else ():
        url = match[0].rstrip(".,;:!?]*_|")
        # A closing parenthesis belongs to the address only if it was opened there.
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1].rstrip(".,;:!?]*_")
        yield InlineLink("", url)


def images_in(markdown: str, references: Mapping[str, str]) -> Iterator[tuple[int, Piece]]:
    """Yield the images of a paragraph, each with its start offset.

    These are Markdown images, also inside links, `![[picture.png]]` and `<img>`.
    """
    for piece in scan(markdown, references):
        if piece.kind in (Kind.IMAGE, Kind.EMBED) or (piece.kind is Kind.TAG and piece.text[:4].lower() == "<img"):
            yield piece.start, piece
        elif piece.kind is Kind.LINK and "![" in piece.text:
            for place, inner in images_in(piece.text, references):
                yield piece.start + 1 + place, inner
