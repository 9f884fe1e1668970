"""The style sheet: where it is, and how a page that needs it gets it."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE = Path(__file__).parent / "assets" / "talknotes.css"

ADDRESS = "assets/talknotes/talknotes.css"
"""In the site, relative to its root."""

_OURS = re.compile(r'class="(?:[^"]* )?tn-')


def is_needed(page: str) -> bool:
    """Whether a finished page holds an element of ours."""
    return _OURS.search(page) is not None


def add(page: str, address: str, *, before: Sequence[str] = ()) -> str:
    """Link the style sheet in a finished page, before the author's own sheets, so that theirs win."""
    link = f'<link rel="stylesheet" href="{escape(address)}">'
    theirs = (re.search(f'<link [^>]*href="{re.escape(escape(sheet))}"', page) for sheet in before)
    place = min((found.start() for found in theirs if found), default=page.find("</head>"))
    return page if place < 0 else f"{page[:place]}{link}{page[place:]}"
