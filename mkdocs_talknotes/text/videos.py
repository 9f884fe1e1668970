"""Recordings: how to play them inside a page, and how to link to a moment in them.

Each host has its own parameter for the start offset, taken from its "share" dialogue: `t` for YouTube, `#t=` for Vimeo
and media.ccc.de, `start` for PeerTube. Plain files use media fragments (https://www.w3.org/TR/media-frags/).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qs, parse_qsl, urlencode, urlsplit

from mkdocs_talknotes.model import LinkKind
from mkdocs_talknotes.text.hosts import PEERTUBE, VIDEO_FILES, VIMEO, youtube_id
from mkdocs_talknotes.text.urls import OFFSET_KEYS, checked_url, classify, video_offset

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_YOUTUBE_HOSTS = frozenset({"youtu.be", "youtube.com", "youtube-nocookie.com"})
# YouTube ids have exactly 11 characters.
_YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
_CCC = re.compile(r"(?P<page>/v/[\w.-]+?)(?:/oembed)?/?", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{6,16}", re.ASCII)
MOMENT = re.compile(r"\[(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)\]", re.ASCII)
"""Matches a time in the notes of a talk, `[1:02:03]` or `[12:34]`; the groups are hours (or None), minutes, seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """How to play a recording in a page, after the reader asks for it, and how to link to a moment in it."""

    url: str
    """Address as the author wrote it."""
    frame: str
    """Address of the embedded player; `{s}` stands for the offset in seconds. Empty: the browser plays the file."""
    player: str = ""
    """Host and id from which the script builds the same address, such as `youtube:pR3QUegElmA`; `file` for a file that
    the browser plays; empty: the page only links to the recording."""
    parameter: str = ""
    """Query parameter with the start offset; empty: the host uses the fragment."""
    fragment: str = ""
    """Fragment with the start offset; `{s}` stands for the seconds."""

    def at(self, seconds: int) -> str:
        """Return the address of a moment; it replaces any offset in the author's address."""
        parts = urlsplit(self.url)
        query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in OFFSET_KEYS]
        if self.parameter:
            query.append((self.parameter, f"{seconds}s" if self.parameter == "start" else str(seconds)))
        return parts._replace(query=urlencode(query), fragment=self.fragment.format(s=seconds)).geturl()


def recording_of(url: str) -> Recording | None:
    """Return how to play a recording; None if its host has no player, or none that works without cookies."""
    parts = urlsplit(url)
    # The Internet Archive's pages about files are named like the files.
    if parts.path.lower().endswith(VIDEO_FILES) and not parts.path.startswith("/details/"):
        return Recording(url=url, frame="", player="file", fragment="t={s}")
    if parts.scheme not in ("http", "https"):
        return None
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("player.")
    return _HOSTS.get(host, _peertube)(url, parts)


def player_address(src: str) -> str:
    """Return the web page of the recording or slides in an embedded player, with the player's start offset.

    `src` is the address in the `<iframe>`. Empty for other embedded content, such as maps, forms and posts.
    """
    url = checked_url(f"https:{src}" if src.startswith("//") else src) or ""
    if not url or classify(url) not in (LinkKind.VIDEO, LinkKind.SLIDES):
        return ""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    start = video_offset(url)
    if host in _YOUTUBE_HOSTS and (video := youtube_id(parts)):
        return f"https://www.youtube.com/watch?v={video}" + (f"&t={start}" if start else "")
    if host == "player.vimeo.com" and (match := VIMEO.fullmatch(parts.path)):
        secret = match["hash"] or parse_qs(parts.query).get("h", [""])[0]
        known = f"/{secret}" if _HASH.fullmatch(secret) else ""
        return f"https://vimeo.com/{match['id']}{known}" + (f"#t={start}s" if start else "")
    return url


def _youtube(url: str, parts: SplitResult) -> Recording | None:
    video = youtube_id(parts)
    if not _YOUTUBE_ID.fullmatch(video):
        return None
    frame = f"https://www.youtube-nocookie.com/embed/{video}?autoplay=1&start={{s}}"
    return Recording(url=url, frame=frame, player=f"youtube:{video}", parameter="t")


def _vimeo(url: str, parts: SplitResult) -> Recording | None:
    match = VIMEO.fullmatch(parts.path)
    if match is None:
        return None
    # Unlisted videos need this secret part of the address.
    secret = match["hash"] or parse_qs(parts.query).get("h", [""])[0]
    known = f"&h={secret}" if _HASH.fullmatch(secret) else ""
    player = f"vimeo:{match['id']}{known}"
    # `dnt`: no cookies, no statistics.
    frame = f"https://player.vimeo.com/video/{match['id']}?dnt=1&autoplay=1{known}#t={{s}}s"
    return Recording(url=url, frame=frame, player=player, fragment="t={s}s")


def _ccc(url: str, parts: SplitResult) -> Recording | None:
    match = _CCC.fullmatch(parts.path)
    if match is None:
        return None
    player = f"ccc:{match['page'].removeprefix('/v/')}"
    frame = f"https://media.ccc.de{match['page']}/oembed#t={{s}}"
    return Recording(url=url, frame=frame, player=player, fragment="t={s}")


def _peertube(url: str, parts: SplitResult) -> Recording | None:
    match = PEERTUBE.fullmatch(parts.path)
    if match is None or parts.scheme != "https":
        return None
    # No `player`: PeerTube runs on any host, and the script must not load a player from a host that a note names.
    # `p2p=0`: peer-to-peer playback would reveal viewers' IP addresses to each other.
    frame = f"https://{parts.netloc}/videos/embed/{match['id']}?autoplay=1&p2p=0&start={{s}}s"
    return Recording(url=url, frame=frame, parameter="start")


_HOSTS: Mapping[str, Callable[[str, SplitResult], Recording | None]] = {
    **dict.fromkeys(_YOUTUBE_HOSTS, _youtube),
    "vimeo.com": _vimeo,
    "media.ccc.de": _ccc,
}
