"""Small copies of pictures, as templates name them in `srcset`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A smaller copy of a picture."""

    path: str
    """In the site."""
    width: int
    """In pixels."""
    is_webp: bool
    """Whether it is WebP, and the picture is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSets:
    """Values of `srcset` for one picture on one page; empty where there are no copies."""

    same: str = ""
    """Copies in the format of the picture, and the picture itself as the largest."""
    webp: str = ""


def source_sets(copies: Sequence[Copy], original: tuple[str, int], address: Callable[[str], str | None]) -> SourceSets:
    """Return what `srcset` says of a picture (`original` is its path and its width in pixels) and its copies.

    `address` gives a file's address as readers of the page follow it; None where the site has no such file.
    """
    found = [(copy, place) for copy in copies if (place := address(copy.path))]
    own = address(original[0])
    if not found or not own:
        return SourceSets()
    same = [f"{place} {copy.width}w" for copy, place in found if not copy.is_webp]
    webp = [f"{place} {copy.width}w" for copy, place in found if copy.is_webp]
    return SourceSets(same=", ".join([*same, f"{own} {original[1]}w"]), webp=", ".join(webp))
