"""The style sheet and the script: their paths, and how pages that need them link them."""

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
    """A file of this package that pages link."""

    file: Path
    """Absolute path of the file in the installed package."""
    is_needed: Callable[[str], object]
    """Returns whether a page with this HTML needs the file."""

    @property
    def address(self) -> str:
        """URL relative to the site's root."""
        return f"assets/talknotes/{self.file.name}"


_FOLDER = Path(__file__).parent / "assets"
STYLE = LinkedFile(_FOLDER / "talknotes.css", re.compile(r'class="(?:[^"]* )?tn-').search)
SCRIPT = LinkedFile(
    _FOLDER / "talknotes.js", re.compile(r'\sdata-tn-(?:player|more|upcoming)="|class="tn-table"').search
)
FILES = (STYLE, SCRIPT)


def complete_head(page: str, complete: Callable[[str], str]) -> str:
    """Apply `complete` to everything before `</head>` of a finished page."""
    end = page.find("</head>")
    if end < 0:
        return page
    head = page[:end]
    # `replace` makes one copy; joining parts would hold a list of thousands of talks in memory twice.
    return page.replace(head, complete(head), 1)


def link_style(head: str, address: Callable[[str], str], *, before: Sequence[str] = ()) -> str:
    """Link the style sheet in a page's head, before the author's own style sheets, so that theirs win.

    `address` converts a URL relative to the site's root into one relative to the page. `before` are the URLs of the
    author's style sheets.
    """
    theirs = (re.search(f'<link [^>]*href="{re.escape(escape(their))}"', head) for their in before)
    place = min((found.start() for found in theirs if found), default=len(head))
    return f'{head[:place]}<link rel="stylesheet" href="{escape(address(STYLE.address))}">{head[place:]}'


def link_script(page: str, address: Callable[[str], str]) -> str:
    """Link the script in a page (or only its content), if the page needs it and doesn't link it yet."""
    if not SCRIPT.is_needed(page):
        return page
    script = f'<script src="{escape(address(SCRIPT.address))}" defer></script>'
    if script in page:
        return page
    # Inside `<article>`: with instant navigation, Material replaces it without a reload, and runs the scripts in it.
    ends = (page.rfind("</article>"), page.rfind("</body>"), len(page))
    place = next(end for end in ends if end >= 0)
    return f"{page[:place]}{script}{page[place:]}"
