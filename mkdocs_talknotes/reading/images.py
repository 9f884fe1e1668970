"""Finds the pictures of a page: Markdown, `![[embeds]]` and raw `<img>`, with alt, caption, credit and line."""

from __future__ import annotations

import html
import re
from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Credit, Image
from mkdocs_talknotes.reading.languages import either
from mkdocs_talknotes.text.alts import PICTURE_FILE
from mkdocs_talknotes.text.inline import images_in, links_in, plain_text
from mkdocs_talknotes.text.scan import Kind
from mkdocs_talknotes.text.urls import checked_url
from mkdocs_talknotes.text.wiki import shown_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mkdocs_talknotes.reading.blocks import Block

_MAY_SHOW = re.compile(r"!\[|<img", re.IGNORECASE)
# `Growth. Credit: Jane Doe`, `The hall (© Jane Doe)`, `Photo by Jane Doe`
_IN_CAPTION = re.compile(
    rf"(?<!\w)(?:(?:{either('credit')})\s{{0,3}}[:：]|©|\(c\)\s|(?:photo|picture|image|slide)s?\s{{1,3}}by\s)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""(?<![\w-])([\w-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")


def read_images(blocks: Iterable[Block], references: Mapping[str, str]) -> tuple[Image, ...]:
    """Return the pictures in order. `references` are the page's reference links: name → URL."""
    found: list[Image] = []
    for block in blocks:
        if block.kind == "list":
            for item in block.items:
                if _MAY_SHOW.search(item.text):
                    found += _images(item.text, item.line_at, references)
        elif block.kind != "comment" and any(map(_MAY_SHOW.search, block.lines)):
            found += _images_in_lines(block, references)
    return tuple(found)


def _images_in_lines(block: Block, references: Mapping[str, str]) -> Iterable[Image]:
    # Join lines, because a caption may span several.
    text = "\n".join(block.lines)
    starts = list(accumulate((len(line) + 1 for line in block.lines), initial=0))
    return _images(text, lambda offset: block.line + bisect(starts, offset) - 1, references)


def _images(text: str, line_at: Callable[[int], int], references: Mapping[str, str]) -> Iterable[Image]:
    for place, piece in images_in(text, references):
        if piece.kind is Kind.EMBED:
            if PICTURE_FILE.search(piece.url):
                yield Image(src=piece.url, alt=shown_as(piece.text).alt, line=line_at(place), embedded=True)
            continue
        raw = piece.kind is Kind.TAG
        attributes = _attributes(piece.text if raw else piece.attributes)
        src = checked_url(attributes.get("src", "") if raw else piece.url)
        if not src:
            continue
        caption = attributes.get("title", "") if raw else piece.title
        yield Image(
            src=src,
            alt=attributes.get("alt", "") if raw else plain_text(piece.text),
            caption=caption,
            line=line_at(place),
            credit=(None if raw else _credit(attributes)) or _credit_in(caption),
            decorative=_is_decorative(attributes) or (raw and attributes.get("alt") == ""),
        )


def _is_decorative(attributes: Mapping[str, str]) -> bool:
    return attributes.get("role") in ("presentation", "none") or attributes.get("aria-hidden") == "true"


def _attributes(text: str) -> dict[str, str]:
    # HTML: of duplicate attributes, the first counts.
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        found.setdefault(match[1].lower(), html.unescape(match[2] or match[3] or match[4] or ""))
    return found


def _credit(attributes: dict[str, str]) -> Credit | None:
    """Read the attributes `{ credit="Jane Doe" credit-url=… license="CC BY 4.0" }` after an image."""
    if not attributes.keys() & {"credit", "license"}:
        return None
    return Credit(
        text=attributes.get("credit", ""),
        url=checked_url(attributes.get("credit-url", "")) or "",
        license=attributes.get("license", ""),
        license_url=checked_url(attributes.get("license-url", "")) or "",
    )


def _credit_in(caption: str) -> Credit | None:
    """Read the credit that a caption contains itself: `Growth. Credit: [Jane Doe](https://example.org)`."""
    label = _IN_CAPTION.search(caption)
    if not label:
        return None
    rest = caption[label.end() :]
    addresses = (checked for link in links_in(rest) if (checked := checked_url(link.url)))
    text = plain_text(rest).strip(" .;:)]")
    return Credit(text=text, url=next(addresses, ""), is_in_caption=True) if text else None
