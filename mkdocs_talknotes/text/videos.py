"""Recordings: which can be played inside a page, and the address of one of their moments.

The hosts' own ways of saying "start here" are those of their sharing dialogues: `t` for YouTube, `#t=` for Vimeo and
media.ccc.de, `start` for PeerTube, and media fragments (https://www.w3.org/TR/media-frags/) for plain files.
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
# A shorter name plays nothing.
_YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
_CCC = re.compile(r"(?P<page>/v/[\w.-]+?)(?:/oembed)?/?", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{6,16}", re.ASCII)
MOMENT = re.compile(r"\[(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)\]", re.ASCII)
"""A time in the notes of a talk: hours, minutes and seconds of `[1:02:03]`, or minutes and seconds of `[12:34]`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A recording that can be played in a page once the reader asks for it, and linked to by the second."""

    url: str
    """As the author wrote it."""
    frame: str
    """Address of the player to load, with `{s}` where the offset in seconds goes; empty: the browser plays the file."""
    player: str = ""
    """What the script makes the same address of: a host it knows and an id, such as `youtube:pR3QUegElmA`; `file` for a
    file that the browser plays; empty where the page only links to the recording."""
    parameter: str = ""
    """Of the query, that says where to start."""
    fragment: str = ""
    """That says the same, with `{s}` for the seconds."""

    def at(self, seconds: int) -> str:
        """Return the address of a moment, in place of the offset that the address may have."""
        parts = urlsplit(self.url)
        query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in OFFSET_KEYS]
        if self.parameter:
            query.append((self.parameter, f"{seconds}s" if self.parameter == "start" else str(seconds)))
        return parts._replace(query=urlencode(query), fragment=self.fragment.format(s=seconds)).geturl()


def recording_of(url: str) -> Recording | None:
    """Return how a recording is played; None where its host offers no player, or none without cookies."""
    parts = urlsplit(url)
    if parts.path.lower().endswith(VIDEO_FILES):
        return Recording(url=url, frame="", player="file", fragment="t={s}")
    if parts.scheme not in ("http", "https"):
        return None
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("player.")
    return _HOSTS.get(host, _peertube)(url, parts)


def player_address(src: str) -> str:
    """Return the page that shows what an embedded player plays, from the start that the player has.

    Empty for players of what is neither a recording nor slides: maps, forms, posts.
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
    # Videos that are not listed are shown to those who know this as well.
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
    # Any host may run PeerTube, so that the script plays from none of them: a note could name its own.
    # Without `p2p=0` every viewer would learn the address of every other.
    frame = f"https://{parts.netloc}/videos/embed/{match['id']}?autoplay=1&p2p=0&start={{s}}s"
    return Recording(url=url, frame=frame, parameter="start")


_HOSTS: Mapping[str, Callable[[str, SplitResult], Recording | None]] = {
    **dict.fromkeys(_YOUTUBE_HOSTS, _youtube),
    "vimeo.com": _vimeo,
    "media.ccc.de": _ccc,
}
