"""The ids that Python-Markdown's `toc` extension gives to headings, before a page is rendered; those of code hosts.

Lists link to the headings of posts that may not have been rendered yet. Where a page turns out to have another id (an
extension changed the heading's text), `rendering/anchors.py` adds the expected one to the heading.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Slug = Callable[[str], str]
    """A heading's text → its id, before ids that are taken get a number."""

_NOT_IN_AN_ID = re.compile(r"[^\w\s-]")
_NUMBERED = re.compile(r"(.*)_(\d+)", re.DOTALL)


def ascii_slug(text: str, separator: str = "-") -> str:
    """Return the id `toc` makes of a heading's text by default: its ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(rf"[{re.escape(separator)}\s]+", separator, _NOT_IN_AN_ID.sub("", plain).strip().lower())


def heading_ids(headings: Iterable[tuple[str, str]], slug: Slug = ascii_slug) -> list[str]:
    """Return the ids of a page's headings, given in order as text and the id its author set (may be empty)."""
    pairs = list(headings)
    taken = {chosen for _, chosen in pairs if chosen}
    last: dict[str, int] = {}
    return [chosen or _free(slug(text), taken, last) for text, chosen in pairs]


def _free(wanted: str, taken: set[str], last: dict[str, int]) -> str:
    """Return the id with the number that `toc` gives it where it is empty or taken, and take it.

    `last` remembers the highest number given to each id: a page may have thousands of headings called the same.
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
    """Return the ids that GitHub gives to headings, in order: a list of contents written there leads to them.

    Lower case; letters, digits, marks, `_` and `-` stay, each space becomes `-`, all else goes. Of headings called the
    same, the later ones get `-1`, `-2` … (html-pipeline, `TableOfContentsFilter`).
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
