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
STYLE = LinkedFile(_FOLDER / "talknotes.css", re.compile(r'class="(?:[^"]* )?tn-').search)
SCRIPT = LinkedFile(
    _FOLDER / "talknotes.js", re.compile(r'\sdata-tn-(?:player|more|upcoming)="|class="tn-table"').search
)
FILES = (STYLE, SCRIPT)


def complete_head(page: str, complete: Callable[[str], str]) -> str:
    """Replace what stands in the head of a finished page, and before it, by what `complete` makes of it."""
    end = page.find("</head>")
    if end < 0:
        return page
    head = page[:end]
    # It stands at the beginning; joined by parts, a list of thousands of talks would be there twice.
    return page.replace(head, complete(head), 1)


def link_style(head: str, address: Callable[[str], str], *, before: Sequence[str] = ()) -> str:
    """Link the style sheet: before the author's own, so that theirs win.

    `address` turns an address relative to the site's root into one relative to the page.
    """
    theirs = (re.search(f'<link [^>]*href="{re.escape(escape(their))}"', head) for their in before)
    place = min((found.start() for found in theirs if found), default=len(head))
    return f'{head[:place]}<link rel="stylesheet" href="{escape(address(STYLE.address))}">{head[place:]}'


def link_script(page: str, address: Callable[[str], str]) -> str:
    """Link the script in a finished page, or in its content, if it needs it and has not linked it yet."""
    if not SCRIPT.is_needed(page):
        return page
    script = f'<script src="{escape(address(SCRIPT.address))}" defer></script>'
    if script in page:
        return page
    # Inside the article, because Material runs the scripts in it again when it swaps pages without a reload.
    ends = (page.rfind("</article>"), page.rfind("</body>"), len(page))
    place = next(end for end in ends if end >= 0)
    return f"{page[:place]}{script}{page[place:]}"
