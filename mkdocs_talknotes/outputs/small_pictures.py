"""Make small copies of covers for lists and posts: in two widths, each in the picture's own format and as WebP.

The name of a copy contains a digest of the picture, so that browsers can cache it forever. Copies depend only on the
picture and Pillow's version. A copy that isn't smaller (in bytes) than the picture is left out.
"""

from __future__ import annotations

import io
import posixpath
from typing import TYPE_CHECKING

from mkdocs_talknotes.catalog.covers import can_shrink, covers_to_shrink
from mkdocs_talknotes.rendering.small_copies import Copy
from mkdocs_talknotes.text.digest import digest
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PIL import Image

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.inputs.cache_folder import CacheFolder
    from mkdocs_talknotes.inputs.sources import Sources

# Part of the cache key; increase it when copies are made differently.
_VERSION = "1"
WIDTHS = (480, 960)
"""Widths of copies in pixels. A tile is up to 400 CSS pixels wide, twice that on sharp screens."""
_ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
# Pillow's options for each format: good compression that is still fast.
_OPTIONS: dict[str, dict[str, int | bool]] = {
    "JPEG": {"quality": 80, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 80, "method": 4},
}


class SmallPictures:
    """Makes the small copies of a blog's covers. `cache` stores them for later builds; None: no cache."""

    def __init__(self, blog: Blog, sources: Sources, cache: CacheFolder | None) -> None:
        self._sources = sources
        self._cache = cache
        self._place = blog.settings.place
        made = {path: tuple(copy for copy, _ in self._made(path)) for path in covers_to_shrink(blog.catalog)}
        self.copies: Mapping[str, tuple[Copy, ...]] = {path: copies for path, copies in made.items() if copies}
        """Path of a cover, relative to the docs folder → its copies."""

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield path in the site and content of every copy, one at a time, from the cache or made anew."""
        for path, copies in self.copies.items():
            planned = {copy.path for copy in copies}
            yield from ((copy.path, content) for copy, content in self._made(path) if copy.path in planned)

    def _made(self, path: str) -> Iterator[tuple[Copy, bytes]]:
        size = self._sources.size(path)
        width = size[0] if size else 0
        if width <= min(WIDTHS) or not can_shrink(size, self._sources.weight(path)):
            return
        content = self._sources.read(path) or b""
        stem = f"{slugify(posixpath.splitext(posixpath.basename(path))[0]) or 'picture'}-{digest(content)[:12]}"
        for wide in (wide for wide in WIDTHS if wide < width):
            lightest = len(content)
            for form in dict.fromkeys((_format(path), "WEBP")):
                small = self._small(content, wide, form)
                if 0 < len(small) < lightest:
                    lightest = len(small)
                    place = self._place(f"small/{stem}-{wide}{_ENDINGS[form]}")
                    yield Copy(path=place, width=wide, is_webp=form == "WEBP" != _format(path)), small

    def _small(self, content: bytes, width: int, form: str) -> bytes:
        """Return a copy in a format that Pillow names; empty if the picture can't be opened or is animated."""
        # Imported here, because Pillow is optional.
        import PIL  # noqa: PLC0415

        key = digest(_VERSION, PIL.__version__, form, str(width), content)
        kept = self._cache.load("small", key, key) if self._cache else None
        if kept is not None:
            return kept
        made = _resized(content, width, form)
        if self._cache:
            self._cache.store("small", key, key, made)
        return made


def _format(path: str) -> str:
    ending = posixpath.splitext(path)[1].lower()
    return {".png": "PNG", ".webp": "WEBP"}.get(ending, "JPEG")


def _resized(content: bytes, width: int, form: str) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415  # as above

    from mkdocs_talknotes.outputs.raster import read_raster  # noqa: PLC0415

    def resize(picture: Image.Image) -> bytes:
        is_animated = picture.format in ("PNG", "WEBP") and getattr(picture, "is_animated", False)
        # Many phones write MPO: a JPEG followed by a second picture. Modes `I` and `F` (16 bits or more) are skipped,
        # because Pillow would clip them to white.
        if is_animated or picture.format not in (*_ENDINGS, "MPO") or picture.mode.startswith(("I", "F")):
            return b""
        upright = ImageOps.exif_transpose(picture)
        profile = picture.info.get("icc_profile") if picture.mode in ("RGB", "RGBA") else None
        is_transparent = form != "JPEG" and (upright.mode in ("LA", "PA", "RGBA") or "transparency" in picture.info)
        height = max(1, round(upright.height * width / upright.width))
        small = upright.convert("RGBA" if is_transparent else "RGB").resize((width, height), Image.Resampling.LANCZOS)
        saved = io.BytesIO()
        small.save(saved, form, icc_profile=profile, **_OPTIONS[form])
        return saved.getvalue()

    return read_raster(content, resize) or b""
