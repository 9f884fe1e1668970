"""Finds tables of contents that authors wrote by hand, so that their links can be checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Contents, Entry
from mkdocs_talknotes.text.inline import links_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.outline import Section as Part

_ID = re.compile(r"\{[^{}#]*+#([\w:.-]++)[^{}]*+\}\s*+$")
_CONTENTS = re.compile(r"^\s*\[[^\]]*\]\(#[^)]*\)\s*$")


def read_contents(blocks: Iterable[Block], parts: Iterable[Part]) -> Contents | None:
    """Return the page's hand-written table of contents and its headings; None if there is none."""
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
    """Return a page's headings in order, each with the id its author set, if any."""
    return tuple(
        Entry(line=part.line, text=part.text, fragment=_id_of(part.heading), level=part.level) for part in parts
    )


def _id_of(heading: str) -> str:
    found = _ID.search(heading) if "{" in heading else None
    return found[1] if found else ""


def is_contents(block: Block) -> bool:
    """Whether a list is a table of contents: every entry is a link within the page."""
    return block.kind == "list" and bool(block.items) and all(_CONTENTS.match(item.text) for item in block.items)
