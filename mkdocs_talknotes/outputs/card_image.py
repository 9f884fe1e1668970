"""Draw card images, the preview pictures of posts without a cover: title, speakers and event.

Needs Pillow, which the extra `cards` installs. A card depends only on its content, the font and Pillow's version.
"""

from __future__ import annotations

import io
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import PIL
from PIL import Image, ImageDraw, ImageFont, ImageOps

from mkdocs_talknotes.outputs.preview_tags import CARD_SIZE as SIZE
from mkdocs_talknotes.outputs.raster import read_raster
from mkdocs_talknotes.rendering.filters import hue, initials
from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs_talknotes.catalog.entries import ListedPost
    from mkdocs_talknotes.inputs.cache_folder import CacheFolder

# Part of the cache key; increase it when cards look different. All sizes below are in pixels.
_VERSION = "1"
_MARGIN = 80
_TITLE_SIZES = (84, 72, 62, 54, 46, 40)
_TITLE_HEIGHT = 280
_LEADING = 14
_ROOM = SIZE[0] - 2 * _MARGIN
_NAME_SIZE = 34
# Longer texts don't fit at the smallest size, so the rest need not be measured.
_MOST_CHARACTERS = 400
_AVATAR = 96
_PNG = b"\x89PNG\r\n\x1a\n"
# Most photos kept for further cards; each takes about 50 kB.
_MOST_KEPT = 500
_MOST_AVATARS = 4
# Dark enough for white text; the same colours as the avatars in the style sheet.
_COLOURS = (
    *("#9b2c2c", "#9c4221", "#7b5210", "#5a6310", "#276749", "#1d6a6a"),
    *("#1f6485", "#2c5282", "#434190", "#6b3fa0", "#8a2d78", "#97266d"),
)


class MissingGlyphError(Exception):
    """The font has no glyph for a character. The message is the character."""


class UnreadableError(Exception):
    """The font can't be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Content of a card image."""

    title: str
    names: tuple[str, ...]
    """Names of the speakers."""
    photos: tuple[bytes, ...]
    """Content of a photo file for each name; empty: draw initials."""
    below: str
    """Last line: event and site."""
    key: str
    """Text that determines the background colour: equal keys have equal colours."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished card image."""

    content: bytes
    """PNG file."""
    unreadable: tuple[str, ...] = ()
    """Names of the speakers whose photo can't be opened; the card shows their initials."""


def card_of(post: ListedPost, *, site: str, read: Callable[[str], bytes | None]) -> Card:
    """Return the content of a post's card. `read` returns a file's content; paths are relative to the docs folder."""
    people = post.people[:_MOST_AVATARS]
    below = [post.event.name] if post.event else []
    return Card(
        title=post.title[:_MOST_CHARACTERS],
        names=tuple(person.name[:_MOST_CHARACTERS] for person in people),
        photos=tuple((read(person.photo) or b"") if _is_raster(person.photo) else b"" for person in people),
        below=" · ".join([*below, site])[:_MOST_CHARACTERS],
        key=post.event.slug if post.event else post.path,
    )


class Artist:
    """Draws card images.

    `cache` stores finished cards for later builds; None: no cache. `font` is the content of a font file; empty:
    Pillow's default font.
    """

    def __init__(self, cache: CacheFolder | None, font: bytes = b"") -> None:
        self._cache = cache
        self._font = font
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}
        self._avatars: dict[str, Image.Image | None] = {}

    def draw(self, card: Card) -> Drawn:
        """Draw a card, or load it from the cache.

        A card with an unreadable photo isn't cached, so that every build reports the photo. Raises `MissingGlyphError`
        if the font has no glyph for a character, `UnreadableError` if the font can't be read.
        """
        texts = (card.title, *card.names, card.below, card.key)
        shown = digest(_VERSION, PIL.__version__, self._font, *texts, *card.photos)
        kept = self._cache.load("card", shown, shown) if self._cache else None
        if kept and kept.startswith(_PNG):
            return Drawn(kept)
        self._check((card.title, *card.names, card.below))
        png = io.BytesIO()
        photos = [self._avatar(photo) if photo else None for photo in card.photos]
        self._picture(card, photos).save(png, "PNG", optimize=True)
        people = zip(card.names, card.photos, photos, strict=True)
        unreadable = tuple(name for name, photo, opened in people if photo and not opened)
        if self._cache and not unreadable:
            self._cache.store("card", shown, shown, png.getvalue())
        return Drawn(png.getvalue(), unreadable)

    def _picture(self, card: Card, photos: Sequence[Image.Image | None]) -> Image.Image:
        picture = Image.new("RGB", SIZE, _COLOURS[hue(card.key)])
        draw = ImageDraw.Draw(picture)
        font, lines = self._fitted(card.title)
        draw.multiline_text((_MARGIN, _MARGIN - 10), "\n".join(lines), "white", font=font, spacing=_LEADING)
        across = _MARGIN
        for name, photo in zip(card.names, photos, strict=True):
            picture.paste(photo or self._initials(name), (across, 400), _circle())
            across += _AVATAR + 16
        small = self._at(_NAME_SIZE)
        names = _cut(", ".join(card.names), SIZE[0] - _MARGIN - across - 8, small)
        draw.text((across + 8, 400 + _AVATAR // 2), names, "white", small, "lm")
        draw.text((_MARGIN, 560), _cut(card.below, _ROOM, small), "white", small, "lm")
        return picture

    def _avatar(self, photo: bytes) -> Image.Image | None:
        """Return a photo cropped to a square, opened once for all cards of a speaker; None if it can't be opened."""
        key = digest(photo)
        if key not in self._avatars:
            if len(self._avatars) >= _MOST_KEPT:
                self._avatars.clear()
            self._avatars[key] = read_raster(photo, _square)
        return self._avatars[key]

    def _initials(self, name: str) -> Image.Image:
        avatar = Image.new("RGB", (_AVATAR, _AVATAR), "#1a202c")
        letters = initials(name)
        ImageDraw.Draw(avatar).text((_AVATAR // 2, _AVATAR // 2), letters, "white", self._at(38), "mm")
        return avatar

    def _fitted(self, title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
        """Return the largest font in which the title fits, and the title's lines; a title that is too long is cut."""
        for size in _TITLE_SIZES:
            font = self._at(size)
            lines = _wrapped(title, font, _ROOM)
            if len(lines) * (size + _LEADING) <= _TITLE_HEIGHT:
                return font, lines
        most = _TITLE_HEIGHT // (_TITLE_SIZES[-1] + _LEADING)
        return font, [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), _ROOM, font)]

    def _at(self, size: int) -> ImageFont.FreeTypeFont:
        if size not in self._sizes:
            self._sizes[size] = self._font_in(size)
        return self._sizes[size]

    def _font_in(self, size: int) -> ImageFont.FreeTypeFont:
        try:
            font = ImageFont.truetype(io.BytesIO(self._font), size) if self._font else ImageFont.load_default(size)
        except OSError as error:
            raise UnreadableError from error
        if not isinstance(font, ImageFont.FreeTypeFont):  # Pillow without FreeType has bitmaps of one size only
            raise UnreadableError
        return font

    def _check(self, texts: Sequence[str]) -> None:
        font = self._at(_NAME_SIZE)
        nothing = bytes(font.getmask("\U0010ffff"))
        for character in sorted(set("".join(texts))):
            if unicodedata.category(character)[0] in "ZC":
                continue
            if bytes(font.getmask(character)) == nothing:
                raise MissingGlyphError(character)


def _square(picture: Image.Image) -> Image.Image:
    # A JPEG is read at a fraction of its size, if that is still large enough.
    picture.draft("RGB", (_AVATAR, _AVATAR))
    return ImageOps.fit(picture.convert("RGB"), (_AVATAR, _AVATAR))


def _cut(text: str, room: float, font: ImageFont.FreeTypeFont) -> str:
    if font.getlength(text) <= room:
        return text
    return f"{text[: _fitting(text, room - font.getlength('…'), font)].rstrip()}…"


def _fitting(text: str, room: float, font: ImageFont.FreeTypeFont) -> int:
    """Return how many characters of a text fit into `room` pixels, at least 1."""
    return max(1, bisect_right(range(1, len(text) + 1), room, key=lambda n: font.getlength(text[:n])))


def _wrapped(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    """Break a text into lines of at most `room` pixels: at spaces, or, in scripts without spaces, at any character."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".lstrip()
        if line and font.getlength(longer) > room:
            lines.append(line)
            longer = word
        line = longer
        while font.getlength(line) > room and len(line) > 1:
            place = _fitting(line, room, font)
            lines.append(line[:place])
            line = line[place:]
    return [*lines, line]


def _circle() -> Image.Image:
    """Return a circular mask with smooth edges for avatars."""
    mask = Image.new("L", (_AVATAR * 4, _AVATAR * 4))
    ImageDraw.Draw(mask).ellipse((0, 0, _AVATAR * 4 - 1, _AVATAR * 4 - 1), 255)
    return mask.resize((_AVATAR, _AVATAR), Image.Resampling.LANCZOS)


def _is_raster(photo: str) -> bool:
    return photo.lower().endswith((".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"))
