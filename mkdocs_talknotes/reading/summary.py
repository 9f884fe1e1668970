"""Makes summaries: the first paragraph of prose, as plain text."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.contents import is_contents
from mkdocs_talknotes.reading.fieldlines import read_field
from mkdocs_talknotes.reading.outline import is_links_only
from mkdocs_talknotes.text.inline import plain_text, shown_text, without
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.scan import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_talknotes.model import Talk
    from mkdocs_talknotes.reading.blocks import Block, Page
    from mkdocs_talknotes.reading.outline import Section

_LONGEST = 300
_SHORTEST = 20
# Starts of texts that don't belong into a summary: tables, HTML and directives of extensions.
_NO_PROSE = re.compile(r"[<@|]")
# Starts of extensions' blocks: admonitions, tabs, captions, tables of contents, abbreviations, MDX.
_STARTS_A_BLOCK = re.compile(
    r"!!!|\?\?\?|===|\[TOC\]|\[\[_?TOC_?\]\]|\*\[|\$\$|%%|import\s|export\s(?:const|default)", re.IGNORECASE
)
# Syntax that other tools replace by a value: Jinja, Liquid, snippets, MDX. A paragraph with it is no summary, because
# the value would be missing.
_FOR_OTHERS = re.compile(r"\{[{%!]|\{#[^{}\n]*#\}|\{/\*|\{::|\{:toc|-8<-")
# Lines that end a paragraph's prose: blocks of extensions around it or below it, and definitions.
_ENDS_PROSE = re.compile(r"\s*(?:///|:::|:\s)")
# Syntax that a page shows if nothing acts on it: citations, links to nowhere, names of blocks.
_LEFT = re.compile(
    r"\s?\[-?@\w[^\[\]]{0,200}+\]|(?<![\w\]])\[(?P<text>[^\[\]]{1,200}+)\]\[[^\[\]]{0,200}+\]|\s\^(?=[\w-]*[a-z-])[\w-]{4,40}$"
)


def summary_of(blocks: Iterable[Block], skip: Sequence[str] = (), references: Mapping[str, str] | None = None) -> str:
    """Return the first paragraph of prose as plain text, cut at a word. `skip` are plain texts of blocks to ignore."""
    skipped = {match_key(text) for text in skip}
    longest = max(map(len, skip), default=0)
    for block in blocks:
        if block.kind != "paragraph" or (_is_short(block, longest) and match_key(plain_text(block.text)) in skipped):
            continue
        # Three times a summary's length leaves room for URLs, which plain text drops.
        start = "\n".join(_prose_in(block))[: 3 * _LONGEST]
        if _STARTS_A_BLOCK.match(start) or _FOR_OTHERS.search(without(start, Kind.CODE) if "`" in start else start):
            continue
        text = _LEFT.sub(lambda m: m["text"] or "", shown_text(start, references))
        if len(text) > _SHORTEST and not _NO_PROSE.match(text):
            return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0].rstrip(',;:.')} …"
    return ""


def _prose_in(block: Block) -> list[str]:
    """Return the lines of a paragraph without instructions to other tools, fields and lines of links."""
    lines = block.lines
    if any("{" in line for line in lines):
        lines = without("\n".join(lines), Kind.FOREIGN).split("\n")
    prose = takewhile(lambda line: not _ENDS_PROSE.match(line), (line.strip() for line in lines if line.strip()))
    return [line for line in prose if len(line) > _LONGEST or not (read_field(line) or is_links_only(line))]


def _is_short(block: Block, longest: int) -> bool:
    """Whether a block is short enough to be one of the texts to skip; a fast check."""
    return bool(longest) and sum(map(len, block.lines)) < 4 * longest + 400


def summary_of_page(page: Page, head: Sequence[Block], sections: Sequence[Section], talks: Sequence[Talk]) -> str:
    """Return the first paragraph that isn't part of a talk, else that of the first talk."""
    alone = len(talks) == 1 and not head and sections
    if alone and talks[0].summary and talks[0].line == sections[0].line:
        return talks[0].summary
    first = min((talk.line for talk in talks), default=0)
    consumed = [text for talk in talks for text in (talk.anchor, *talk.consumed) if text]
    blocks = [block for block in page.blocks if not is_contents(block)]
    above = [block for block in blocks if len(talks) < 2 or block.line < first]
    summary = summary_of(above, consumed, page.references)
    return summary or next((talk.summary for talk in talks if talk.summary), "")
