"""The links, pictures and paragraphs of a talk's section → what its card says and need not stand in the text again."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Contents, Credit, Entry, Image, Link, LinkKind
from mkdocs_talknotes.reading.fieldlines import read_field
from mkdocs_talknotes.reading.outline import is_links_only
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.urls import checked_url, classify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.outline import Section as Part

_IMAGE = re.compile(
    r"!\[(?P<alt>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"(?:\((?P<src><[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?P<quote>[\"'])(?P<title>(?s:.){0,2000}?)(?P=quote))?\s*\)|\[(?P<ref>[^\]]*)\])"
    r"(?:\{:?(?P<attributes>[^{}\n]*)\})?"
)
# What shows an image's Markdown rather than the image.
_SHOWN_AS_TYPED = re.compile(r"(?P<ticks>`+)(?!`).{1,300}?(?<!`)(?P=ticks)(?!`)|<!--.{0,2000}?-->", re.DOTALL)
_MAY_SHOW = re.compile(r"!\[|<img", re.IGNORECASE)
_TAG = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_ID = re.compile(r"\{[^{}]*#([\w:.-]+)[^{}]*\}\s*$")
_CONTENTS = re.compile(r"^\s*\[[^\]]*\]\(#[^)]*\)\s*$")
_LONGEST = 300


@dataclass(slots=True)
class Linked:
    """The links of a section's first blocks."""

    links: list[Link] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    """Those made of links and fields alone, which a card may replace."""


def read_links(blocks: Sequence[Block], references: dict[str, str], speakers: Sequence[str] = ()) -> Linked:
    """Read links from lists of links, lines of links and fields; links inside prose are left where they are.

    `speakers` are the plain texts of blocks that name the speakers, and are no prose.
    """
    linked = Linked()
    for block in blocks:
        if speakers and block.kind == "paragraph" and plain_text(block.text) in speakers:
            continue
        lines = lines_of(block)
        if block.kind not in ("list", "paragraph") or not lines:
            continue
        said = [(line, read_field(line)) for line in lines]
        mine = [line for line, one in said if (one and one.name in _SHOWN and one.value) or is_links_only(line)]
        if not mine and block.kind == "list":
            continue
        for line, one in said:
            if line in mine and not (one and one.name == "speakers"):
                linked.links += _links(line, one.name if one else "", references)
        if mine and len(mine) == len(lines):
            linked.blocks.append(block)
        elif not mine and block.kind == "paragraph" and not _IMAGE.search(block.text):
            # Prose has begun; links further down belong to it.
            break
    return linked


_SHOWN = ("speakers", "slides", "video", "code", "links", "event", "date", "time")
_KIND_OF_FIELD = {"video": LinkKind.VIDEO, "slides": LinkKind.SLIDES, "code": LinkKind.CODE}


def _links(line: str, field_name: str, references: dict[str, str]) -> list[Link]:
    found = []
    for link in links_in(line, references):
        url = checked_url(link.url)
        if not url or url.startswith("#"):
            continue
        kind = classify(url, link.label or plain_text(line))
        if field_name in _KIND_OF_FIELD and kind in (LinkKind.OTHER, LinkKind.SITE):
            kind = _KIND_OF_FIELD[field_name]
        found.append(Link(url=url, label=link.label, kind=kind))
    return found


def read_images(blocks: Iterable[Block], references: dict[str, str]) -> tuple[Image, ...]:
    """Return the pictures of blocks in order, with their lines."""
    found: list[Image] = []
    for block in blocks:
        if block.kind == "list":
            for item in block.items:
                if _MAY_SHOW.search(item.text):
                    found += _images(item.text, item.line_at, references)
        elif block.kind != "comment" and any(map(_MAY_SHOW.search, block.lines)):
            found += _images_in_lines(block, references)
    return tuple(found)


def _images_in_lines(block: Block, references: dict[str, str]) -> list[Image]:
    # A caption may run over several lines.
    text = "\n".join(block.lines)
    starts = list(accumulate((len(line) + 1 for line in block.lines), initial=0))
    return _images(text, lambda offset: block.line + bisect(starts, offset) - 1, references)


def _images(text: str, line_at: Callable[[int], int], references: dict[str, str]) -> list[Image]:
    found = []
    text = _without_examples(text)
    for match in _IMAGE.finditer(text):
        src = (
            match["src"] if match["src"] is not None else references.get((match["ref"] or match["alt"]).casefold(), "")
        )
        checked = checked_url(src.strip("<>"))
        if checked:
            attributes = _attributes(match["attributes"] or "")
            credit = _credit(attributes)
            found.append(
                Image(
                    src=checked,
                    alt=plain_text(match["alt"]),
                    caption=" ".join((match["title"] or "").split("\n")),
                    line=line_at(match.start()),
                    credit=credit,
                    decorative=_is_decorative(attributes),
                )
            )
    for tag in _TAG.finditer(text) if "<" in text else ():
        attributes = _attributes(tag[0])
        checked = checked_url(attributes.get("src", ""))
        if checked:
            found.append(
                Image(
                    src=checked,
                    alt=attributes.get("alt", ""),
                    caption=attributes.get("title", ""),
                    line=line_at(tag.start()),
                    decorative=_is_decorative(attributes) or attributes.get("alt") == "",
                )
            )
    return found


def _without_examples(text: str) -> str:
    """Blank out code and comments, so that what follows stays in its place; an image's title may hold code."""
    if "`" not in text and "<!--" not in text:
        return text
    parts, place = [], 0
    image = _IMAGE.search(text)
    while image and (shown := _SHOWN_AS_TYPED.search(text, place)):
        if shown.start() < image.start():
            parts.append(text[place : shown.start()] + " " * len(shown[0]))
            place = shown.end()
        else:
            parts.append(text[place : image.end()])
            place = image.end()
        if image.start() < place:
            image = _IMAGE.search(text, place)
    return "".join([*parts, text[place:]])


def _is_decorative(attributes: Mapping[str, str]) -> bool:
    return attributes.get("role") in ("presentation", "none") or attributes.get("aria-hidden") == "true"


def _attributes(text: str) -> dict[str, str]:
    return {match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(text)}


def _credit(attributes: dict[str, str]) -> Credit | None:
    """Read `{ credit="Jane Doe" credit-url=… license="CC BY 4.0" }` behind an image."""
    if not attributes.keys() & {"credit", "license"}:
        return None
    return Credit(
        text=attributes.get("credit", ""),
        url=checked_url(attributes.get("credit-url", "")) or "",
        license=attributes.get("license", ""),
        license_url=checked_url(attributes.get("license-url", "")) or "",
    )


def summary_of(blocks: Iterable[Block], skip: Sequence[str] = ()) -> str:
    """Return the first paragraph of prose as plain text, cut between words."""
    skipped = {match_key(text) for text in skip}
    longest = max(map(len, skip), default=0)
    for block in blocks:
        if block.kind != "paragraph" or (_is_short(block, longest) and match_key(plain_text(block.text)) in skipped):
            continue
        lines = [line for line in block.lines if len(line) > _LONGEST or not (read_field(line) or is_links_only(line))]
        # Three times the length of a summary leaves room for the addresses in it.
        start = " ".join(lines)[: 3 * _LONGEST]
        text = plain_text(_TAG.sub("", start) if "<" in start else start)
        if len(text) > 20 and not text.startswith(("<", "@", "![[")):
            return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0].rstrip(',;:.')} …"
    return ""


def _is_short(block: Block, longest: int) -> bool:
    """Whether a block may be one of the texts to skip, which are seldom longer than their Markdown is."""
    return bool(longest) and sum(map(len, block.lines)) < 4 * longest + 400


def lines_of(block: Block) -> list[str]:
    """Return the lines of a block, or the texts of a list's items."""
    return [item.text for item in block.items] if block.kind == "list" else block.lines


def are_covered(lines: Iterable[str], words: Iterable[str]) -> bool:
    """Whether every word of a block's lines is among those that the card shows."""
    shown = match_key(" ".join(words))
    for line in lines:
        one = read_field(line)
        text = plain_text(one.value if one else line)
        for word in re.findall(r"[^\W_]+", re.sub(r"https?://\S+", "", text).casefold()):
            if word not in _GLUE and match_key(word) not in shown:
                return False
    return True


_GLUE = frozenset(
    ["and", "und", "et", "y", "e", "by", "von", "par", "from", "at", "with", "the", "a", "of", "speaker", "speakers"]
)


def block_text(block: Block) -> str:
    """Return a block's plain text, as the engine's elements would hold it."""
    if block.kind == "list":
        return " ".join(plain_text(item.text) for item in block.items)
    return plain_text(block.text)


def read_contents(blocks: Iterable[Block], parts: Iterable[Part]) -> Contents | None:
    """Return the hand-made list of contents of a page, with its headings; None where there is none."""
    lists = [block for block in blocks if is_contents(block)]
    if not lists:
        return None
    entries = tuple(
        Entry(line=item.line, text=link.label, fragment=link.url[1:])
        for block in lists
        for item in block.items
        for link in links_in(item.text)
    )
    return Contents(entries=entries, headings=headings_of(parts))


def headings_of(parts: Iterable[Part]) -> tuple[Entry, ...]:
    """Return the headings of a page in order, each with the id that its author gave it."""
    return tuple(
        Entry(line=part.line, text=part.text, fragment=_id_of(part.heading), level=part.level) for part in parts
    )


def _id_of(heading: str) -> str:
    found = _ID.search(heading) if "{" in heading else None
    return found[1] if found else ""


def is_contents(block: Block) -> bool:
    """Whether a list is a hand-made table of contents."""
    return block.kind == "list" and bool(block.items) and all(_CONTENTS.match(item.text) for item in block.items)
