"""Compute the ids of headings before a page is rendered: those of Python-Markdown's `toc` extension and of GitHub.

Lists link to headings of posts that may not be rendered yet. If rendering gives a heading another id (because an
extension changed its text), `rendering/anchors.py` adds the id computed here to the heading.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Slug = Callable[[str], str]
    """Turns a heading's text into an id; `heading_ids` then numbers duplicates."""

_NOT_IN_AN_ID = re.compile(r"[^\w\s-]")
_NUMBERED = re.compile(r"(.*)_(\d+)", re.DOTALL)


def ascii_slug(text: str, separator: str = "-") -> str:
    """Return `toc`'s default id for a heading's text: its ASCII letters, digits, underscores and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(rf"[{re.escape(separator)}\s]+", separator, _NOT_IN_AN_ID.sub("", plain).strip().lower())


def heading_ids(headings: Iterable[tuple[str, str]], slug: Slug = ascii_slug) -> list[str]:
    """Return the ids of a page's headings in order. Each heading is a pair: its text, and the author's id or `""`."""
    pairs = list(headings)
    taken = {chosen for _, chosen in pairs if chosen}
    last: dict[str, int] = {}
    return [chosen or _free(slug(text), taken, last) for text, chosen in pairs]


def _free(wanted: str, taken: set[str], last: dict[str, int]) -> str:
    """Return a free id and add it to `taken`; like `toc`, number an id that is empty or taken.

    `last` holds the highest number given to each id, which keeps thousands of equal headings linear.
    """
    if wanted in taken or not wanted:
        numbered = _NUMBERED.fullmatch(wanted)
        base, number = (numbered[1], int(numbered[2])) if numbered else (wanted, 0)
        number = max(number, last.get(base, 0)) + 1
        while f"{base}_{number}" in taken:
            number += 1
        last[base] = number
        wanted = f"{base}_{number}"
    taken.add(wanted)
    return wanted


def host_ids(headings: Iterable[str]) -> list[str]:
    """Return the ids that GitHub gives to headings, in order. Tables of contents made for GitHub link to these ids.

    Text becomes lower case; letters, digits, combining marks, `_` and `-` stay, each space becomes `-`, all else is
    dropped. Repeated headings get `-1`, `-2` … (html-pipeline, `TableOfContentsFilter`).
    """
    seen: dict[str, int] = {}
    ids = []
    for text in headings:
        kept = "".join(sign for sign in text.strip().lower() if _is_kept(sign)).replace(" ", "-")
        number = seen.get(kept, 0)
        seen[kept] = number + 1
        ids.append(f"{kept}-{number}" if number and kept else kept)
    return ids


def _is_kept(sign: str) -> bool:
    return sign.isalnum() or sign in "_- " or unicodedata.category(sign).startswith("M")
