"""Pictures for links to posts without a cover of their own: title, speakers and event, drawn with Pillow.

Needs Pillow, which the extra `cards` brings. What is drawn depends on nothing but what is shown,
the font, and the version of Pillow.
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

# Grows when cards are drawn in another way.
_VERSION = "1"
_MARGIN = 80
_TITLE_SIZES = (84, 72, 62, 54, 46, 40)
_TITLE_HEIGHT = 280
_LEADING = 14
_ROOM = SIZE[0] - 2 * _MARGIN
_NAME_SIZE = 34
# More than finds room at the smallest size; measuring more would only take time.
_MOST_CHARACTERS = 400
_AVATAR = 96
_MOST_AVATARS = 4
# White on each of them is readable; the same as those of the style sheet's avatars.
_COLOURS = (
    *("#9b2c2c", "#9c4221", "#7b5210", "#5a6310", "#276749", "#1d6a6a"),
    *("#1f6485", "#2c5282", "#434190", "#6b3fa0", "#8a2d78", "#97266d"),
)


class MissingGlyphError(Exception):
    """A text holds a character that the font has no sign for."""


class UnreadableError(Exception):
    """A font or a photo can't be read; the text is its path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card shows."""

    title: str
    names: tuple[str, ...]
    photos: tuple[bytes, ...]
    """One for each name; empty: initials."""
    below: str
    """The event and the site."""
    key: str
    """What the colour follows."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card as PNG."""

    content: bytes
    unreadable: tuple[str, ...] = ()
    """The names of those whose photo is no picture that can be opened; their initials stand there."""


def card_of(post: ListedPost, *, site: str, read: Callable[[str], bytes | None]) -> Card:
    """Return what the card of a post shows; `read` returns a file's content by its path in the docs folder."""
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
    """Draws cards.

    `cache` keeps cards by what they show, so that each is drawn once; None keeps nothing. `font` is the content of a
    font file; empty for Pillow's own font.
    """

    def __init__(self, cache: CacheFolder | None, font: bytes = b"") -> None:
        self._cache = cache
        self._font = font
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}

    def draw(self, card: Card) -> Drawn:
        """Return a card. One with a photo that can't be read is not kept, so that every build tells of the photo.

        Raises `MissingGlyphError` where the font has no sign for a character, `UnreadableError` for the font itself.
        """
        texts = (card.title, *card.names, card.below, card.key)
        shown = digest(_VERSION, PIL.__version__, self._font, *texts, *card.photos)
        kept = self._cache.load("card", shown, shown) if self._cache else None
        if kept:
            return Drawn(kept)
        self._check((card.title, *card.names, card.below))
        png = io.BytesIO()
        photos = [_opened(photo) if photo else None for photo in card.photos]
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

    def _initials(self, name: str) -> Image.Image:
        avatar = Image.new("RGB", (_AVATAR, _AVATAR), "#1a202c")
        letters = initials(name)
        ImageDraw.Draw(avatar).text((_AVATAR // 2, _AVATAR // 2), letters, "white", self._at(38), "mm")
        return avatar

    def _fitted(self, title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
        """Return the largest font in which the title finds room, and its lines; what is too long is cut."""
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


def _opened(photo: bytes) -> Image.Image | None:
    """Return a photo as a square; None where it can't be opened."""
    return read_raster(photo, lambda picture: ImageOps.fit(picture.convert("RGB"), (_AVATAR, _AVATAR)))


def _cut(text: str, room: float, font: ImageFont.FreeTypeFont) -> str:
    if font.getlength(text) <= room:
        return text
    return f"{text[: _fitting(text, room - font.getlength('…'), font)].rstrip()}…"


def _fitting(text: str, room: float, font: ImageFont.FreeTypeFont) -> int:
    """Return how many characters from the start find room; at least one."""
    return max(1, bisect_right(range(1, len(text) + 1), room, key=lambda n: font.getlength(text[:n])))


def _wrapped(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    """Break a text at its spaces; scripts without any break where the line is full."""
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
    """Return the mask of a round picture, smooth at its edge."""
    mask = Image.new("L", (_AVATAR * 4, _AVATAR * 4))
    ImageDraw.Draw(mask).ellipse((0, 0, _AVATAR * 4 - 1, _AVATAR * 4 - 1), 255)
    return mask.resize((_AVATAR, _AVATAR), Image.Resampling.LANCZOS)


def _is_raster(photo: str) -> bool:
    return photo.lower().endswith((".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"))
