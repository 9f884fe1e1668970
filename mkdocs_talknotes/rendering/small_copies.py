"""Builds the `srcset` values with which templates offer small copies of pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A smaller copy of a picture."""

    path: str
    """Path in the site, relative to its root."""
    width: int
    """Width in pixels."""
    is_webp: bool
    """Whether the copy is WebP, but the picture isn't."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSets:
    """Values of `srcset` for one picture on one page; empty if it has no copies."""

    same: str = ""
    """Copies in the format of the picture, and the picture itself as the largest."""
    webp: str = ""
    """Copies in WebP, if the picture has another format."""


def source_sets(copies: Sequence[Copy], original: tuple[str, int], address: Callable[[str], str | None]) -> SourceSets:
    """Return the `srcset` values for a picture. `original` is its path and its width in pixels.

    `address` returns the URL of a file relative to the page, or None if the site has no such file.
    """
    found = [(copy, place) for copy in copies if (place := address(copy.path))]
    own = address(original[0])
    if not found or not own:
        return SourceSets()
    same = [f"{place} {copy.width}w" for copy, place in found if not copy.is_webp]
    webp = [f"{place} {copy.width}w" for copy, place in found if copy.is_webp]
    return SourceSets(same=", ".join([*same, f"{own} {original[1]}w"]), webp=", ".join(webp))
