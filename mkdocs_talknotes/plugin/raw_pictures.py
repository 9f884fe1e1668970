"""Corrects `src` of raw HTML `<img>` in notes, which MkDocs doesn't rewrite.

With directory URLs, `talks/a.md` becomes `talks/a/index.html`, so a relative `src` no longer leads to a picture beside
the source. Only a `src` that leads nowhere on the finished page, but to a file relative to the source, is changed. On a
site below a path, `/img/a.png` leads nowhere either.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

if TYPE_CHECKING:
    from mkdocs.structure.files import File

    from mkdocs_talknotes.outputs.web import Places

_IMG = re.compile(r"""(<img\b[^<>]*?\ssrc=)("[^"<>]*"|'[^'<>]*')""", re.IGNORECASE)


def with_found_pictures(content: str, *, page: File, places: Places) -> str:
    """Return a page's HTML with every `<img>` that would be broken pointing to the picture beside its source file."""

    def found(match: re.Match[str]) -> str:
        written = html.unescape(match[2][1:-1])
        place = places.from_source(page.src_uri, written)
        if place is None or places.works_on_page(page.src_uri, written):
            return match[0]
        return f'{match[1]}"{html.escape(get_relative_url(place, page.url))}"'

    return _IMG.sub(found, content)
