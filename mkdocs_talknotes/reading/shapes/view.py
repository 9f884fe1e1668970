"""Converts Markdown lines for comparison with shapes: links become their text, similar characters become equal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mkdocs_talknotes.text.inline import is_plain, marked_links, plain_text

if TYPE_CHECKING:
    from collections.abc import Mapping

# Interchangeable characters: dashes, quotes, spaces, full-width punctuation, both emphasis marks.
_ALIKE = str.maketrans(
    dict.fromkeys("–—‒―−‐‑", "-")
    | dict.fromkeys("“”„‟", '"')
    | dict.fromkeys("’‘‛", "'")
    | dict.fromkeys("\u00a0\u3000\u2009\u202f\t", " ")
    | {"：": ":", "（": "(", "）": ")", "｜": "|", "_": "*"}
)
# Mark a link's text while emphasis is removed. Private-use characters, which notes don't contain.
START, END = "\ue000", "\ue001"
_SENTINEL = re.compile(f"[{START}{END}]")
_ADDRESS = re.compile(r"(?<![\w\"'(<=/])(?:https?://|mailto:)[^\s<>\"'`]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A link in a view: offsets of its text, and its URL."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A line prepared for comparison."""

    text: str
    """The line with links reduced to their text."""
    folded: str
    """`text` normalised by `fold`, with the same length."""
    spans: tuple[Span, ...] = ()
    """The links, with offsets in `text`."""


def fold(text: str) -> str:
    """Return a text of the same length in lower case, with interchangeable characters replaced by one of them."""
    folded = text.translate(_ALIKE)
    lower = folded.lower()
    return lower if len(lower) == len(folded) else "".join(c if len(c.lower()) != 1 else c.lower() for c in folded)


def view_of(markdown: str, references: Mapping[str, str], *, marked: bool, linked: bool) -> View:
    """Return a Markdown line in the form a shape's line is compared with.

    `marked`: keep emphasis and code, because the shape contains them. `linked`: also keep links as written.
    """
    if "://" not in markdown and is_plain(markdown):
        text = " ".join(markdown.split())
        return View(text=text, folded=fold(text))
    if linked:
        text = " ".join(markdown.split())
        return View(text=text, folded=fold(text))
    text, urls = marked_links(_SENTINEL.sub("", markdown), dict(references), START, END)
    text = " ".join(text.split()) if marked else plain_text(text)
    return _with_spans(text, urls)


def _with_spans(text: str, urls: list[str]) -> View:
    pieces, spans, size, opened, place = [], [], 0, -1, 0
    for match in _SENTINEL.finditer(text):
        piece = text[place : match.start()]
        pieces.append(piece)
        size += len(piece)
        place = match.end()
        if match[0] == START:
            opened = size
        elif opened >= 0 and urls:
            spans.append(Span(start=opened, end=size, url=urls.pop(0)))
            opened = -1
    shown = "".join([*pieces, text[place:]])
    spans += [
        Span(start=match.start(), end=match.end(), url=match[0].rstrip(".,;:!?)]*_"))
        for match in (_ADDRESS.finditer(shown) if ":" in shown else ())
        if not any(span.start <= match.start() < span.end for span in spans)
    ]
    return View(text=shown, folded=fold(shown), spans=tuple(sorted(spans, key=lambda span: span.start)))


@lru_cache(maxsize=1024)
def without_marks(text: str) -> str:
    """Return part of a line as plain text, also removing marks whose partner is in another part."""
    return plain_text(text).strip("*_ \t")
