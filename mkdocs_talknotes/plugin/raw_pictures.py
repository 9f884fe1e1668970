"""Raw `<img>` of notes whose address is right beside the source, but not on the page that becomes a folder.

MkDocs rewrites the addresses of Markdown alone. A picture that the finished page would not find, and that lies beside
its source, gets the address that leads there; all others stay as they are.
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
    """Return the HTML of a page with addresses of pictures that the page finds."""

    def found(match: re.Match[str]) -> str:
        written = html.unescape(match[2][1:-1])
        place = places.from_source(page.src_uri, written)
        if place is None or places.from_page(page.src_uri, written) is not None:
            return match[0]
        return f'{match[1]}"{html.escape(get_relative_url(place, page.url))}"'

    return _IMG.sub(found, content)
