"""Find the covers of a blog (the pictures in lists and headers of posts) of which small copies can be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    from mkdocs_talknotes.catalog.entries import Catalog

_ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
MOST_PIXELS = 40_000_000
"""Maximum number of pixels of a picture to open: uncompressed, each pixel takes four bytes of memory."""
HEAVIEST = 50_000_000
"""Maximum file size of a picture to open, in bytes."""


def covers_to_shrink(catalog: Catalog) -> list[str]:
    """Return the paths of local covers of posts, talks and events in a format that can be shrunk, sorted."""
    shown = {post.cover for post in catalog.posts} | {talk.cover for post in catalog.posts for talk in post.talks}
    shown |= {term.subject.cover for term in catalog.events}
    return sorted(path for path in shown if path.lower().endswith(_ENDINGS) and not is_absolute(path))


def can_shrink(size: tuple[int, int] | None, weight: int | None) -> bool:
    """Whether a picture of this size (width and height in pixels) and weight (bytes) is within the limits."""
    return size is not None and size[0] * size[1] <= MOST_PIXELS and 0 < (weight or 0) <= HEAVIEST
