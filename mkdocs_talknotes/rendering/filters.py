"""Filters for the templates; each converts a value to the form that is shown."""

from __future__ import annotations

import re
import unicodedata
import zlib
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs_talknotes.catalog.entries import ListedPost, ListedTalk
from mkdocs_talknotes.catalog.events import days_of
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.licenses import license_address
from mkdocs_talknotes.text.videos import recording_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mkdocs_talknotes.model import Event, Speaker, Topic, Video

Size = tuple[int, int]
"""Width and height in CSS pixels."""

HUES = 12
"""Number of colours the style sheet defines for avatars and drawn covers: `tn-hue--0` … `tn-hue--11`."""


def barred(named: Iterable[Speaker | Event | Topic]) -> str:
    """Join names with `|`, which the script splits again; `|` and `%` in names are percent-encoded."""
    return "|".join(one.name.replace("%", "%25").replace("|", "%7C") for one in named)


def fit(size: Size | None) -> str:
    """Return `filled` if a picture of this size can fill a 16:9 frame with little cropping, else `whole`."""
    widest, narrowest = 2.2, 1.3
    return "filled" if size and narrowest <= size[0] / size[1] <= widest else "whole"


def media(item: ListedPost | ListedTalk) -> list[str]:
    """Return those of `video` and `slides` that a talk, or any talk of a post, has."""
    talks = [item.talk] if isinstance(item, ListedTalk) else [talk.talk for talk in item.talks]
    return [kind for kind in ("video", "slides") if any(getattr(talk, kind) for talk in talks)]


def minutes(video: Video) -> int:
    """Return the length of a talk in minutes; 0 if it is unknown or more than 90.

    A talk ends where the next one in the same recording starts. If the notes skip talks, that is much too late.
    """
    longest = 90
    length = round((video.end - (video.start or 0)) / 60) if video.end else 0
    return length if length <= longest else 0


def clock(seconds: int) -> str:
    """Format an offset in seconds the way players do: `9:16`, `1:02:03`."""
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"


def host(url: str) -> str:
    """Return the host of a URL without `www.`, as text for links without words; the URL itself if it has no host."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def initials(name: str) -> str:
    """Return a person's initials: first letters of first and last word, or one letter if the name is one word."""
    words = [word for word in name.split() if word[0].isalpha()] or [name.lstrip("@") or "?"]
    picked = (words[0], words[-1]) if len(words) > 1 else (words[0],)
    return unicodedata.normalize("NFC", "".join(word[0].upper() for word in picked))


def points(markdown: str) -> list[str]:
    """Split Markdown into list items or lines, as plain text without bullets."""
    lines = (plain_text(re.sub(r"^\s*(?:[-*+]|\d+[.)])\s+", "", line)) for line in markdown.splitlines())
    return [line for line in lines if line]


def clipped(text: str) -> str:
    """Shorten a summary to 120 characters, about three lines of a tile, at the end of a word."""
    most = 120
    return text if len(text) <= most else f"{text[:most].rsplit(None, 1)[0].rstrip(',;:.–—-')}…"


def hue(slug: str) -> int:
    """Return a colour number from 0 to `HUES` - 1 that is always the same for a slug."""
    # CRC-32, because Python's `hash()` of strings differs from run to run.
    return zlib.crc32(slug.encode()) % HUES


FILTERS: Mapping[str, Callable[..., Any]] = {
    "barred": barred,
    "clipped": clipped,
    "clock": clock,
    "days": days_of,
    "fit": fit,
    "host": host,
    "hue": hue,
    "initials": initials,
    "license_url": lambda credit: credit.license_url or license_address(credit.license),
    "media": media,
    "minutes": minutes,
    "points": points,
    "recording": recording_of,
}
