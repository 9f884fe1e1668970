"""The covers of a blog: pictures that lists and heads of pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    from mkdocs_talknotes.catalog.entries import Catalog

_ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
MOST_PIXELS = 40_000_000
"""Larger pictures are not opened: unpacked, they take four bytes a pixel."""
HEAVIEST = 50_000_000
"""In bytes; larger files are not read."""


def covers_to_shrink(catalog: Catalog) -> list[str]:
    """Return the paths of the covers of posts, talks and events, as far as small copies can be made of their format."""
    shown = {post.cover for post in catalog.posts} | {talk.cover for post in catalog.posts for talk in post.talks}
    shown |= {term.subject.cover for term in catalog.events}
    return sorted(path for path in shown if path.lower().endswith(_ENDINGS) and not is_absolute(path))


def can_shrink(size: tuple[int, int] | None, weight: int | None) -> bool:
    """Whether a picture of this size (pixels) and weight (bytes) may be opened."""
    return size is not None and size[0] * size[1] <= MOST_PIXELS and 0 < (weight or 0) <= HEAVIEST
