"""The style sheet and the script: where they are, and how a page that needs them gets them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class LinkedFile:
    file: Path
    """Its source in this package."""
    is_needed: Callable[[str], object]
    """Whether a finished page needs it."""

    @property
    def address(self) -> str:
        """In the site, relative to its root."""
        return f"assets/talknotes/{self.file.name}"


_FOLDER = Path(__file__).parent / "assets"
_PLAYED_OR_FILTERED = ('data-tn-frame="', 'class="tn-facets"')
STYLE = LinkedFile(_FOLDER / "talknotes.css", re.compile(r'class="(?:[^"]* )?tn-').search)
SCRIPT = LinkedFile(_FOLDER / "talknotes.js", lambda page: any(mark in page for mark in _PLAYED_OR_FILTERED))
FILES = (STYLE, SCRIPT)


def link_files(page: str, address: Callable[[str], str], *, before: Sequence[str] = ()) -> str:
    """Link what a finished page needs of ours: the style sheet before the author's own, so that theirs win.

    `address` turns an address relative to the site's root into one relative to the page.
    """
    if not STYLE.is_needed(page):
        return page
    sheet = f'<link rel="stylesheet" href="{escape(address(STYLE.address))}">'
    theirs = (re.search(f'<link [^>]*href="{re.escape(escape(their))}"', page) for their in before)
    added = [(min((found.start() for found in theirs if found), default=page.find("</head>")), sheet)]
    if SCRIPT.is_needed(page):
        # Inside the article, because Material runs the scripts in it again when it swaps pages without a reload.
        script = f'<script src="{escape(address(SCRIPT.address))}" defer></script>'
        article = page.rfind("</article>")
        added.append((page.rfind("</body>") if article < 0 else article, script))
    return _inserted(page, [(place, element) for place, element in added if place >= 0])


def _inserted(page: str, elements: Sequence[tuple[int, str]]) -> str:
    """Insert elements at their places, all at once: a page may be a list of thousands of talks."""
    parts, last = [], 0
    for place, element in sorted(elements):
        parts += [page[last:place], element]
        last = place
    return "".join((*parts, page[last:]))
