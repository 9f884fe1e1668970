"""Hosts of recordings and slides, and which of their addresses lead to one rather than to a channel or a search."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qs, urlsplit

from mkdocs_talknotes.model import LinkKind

if TYPE_CHECKING:
    from collections.abc import Callable

VIDEO_FILES = (".mp4", ".webm", ".ogv", ".m4v", ".mov")
"""Endings of files that browsers play."""
SLIDE_FILES = (".pdf", ".ppt", ".pptx", ".pps", ".ppsx", ".odp", ".key")

PEERTUBE = re.compile(r"/(?:w|videos/watch|videos/embed)/(?P<id>[1-9A-HJ-NP-Za-km-z]{22}|[0-9a-f-]{36})/?")
"""Paths of recordings on PeerTube, whose hosts are many: a UUID, or the same in base 58."""

VIMEO = re.compile(
    r"/(?:video/|manage/videos/|channels/[\w-]+/|groups/[\w-]+/videos/|(?:album|showcase)/[\w-]+/video/|"
    r"ondemand/[\w-]+/)?(?P<id>\d{1,12})(?:/(?P<hash>[0-9a-f]{6,16}))?/?",
    re.ASCII,
)
"""Paths of single videos on Vimeo. The number of an event, a channel, a group or a showcase is no video's."""


@dataclass(frozen=True, slots=True)
class _Host:
    """A site that holds recordings or slides beside other pages."""

    kind: LinkKind
    single: Callable[[SplitResult], bool]
    """Whether an address leads to one recording or deck."""


def _path(pattern: str) -> Callable[[SplitResult], bool]:
    compiled = re.compile(pattern, re.ASCII | re.IGNORECASE)
    return lambda parts: compiled.fullmatch(parts.path) is not None


def youtube_id(parts: SplitResult) -> str:
    """Return the name of the video that an address of YouTube leads to; empty for channels, playlists and searches."""
    first, _, second = parts.path.strip("/").partition("/")
    if (parts.hostname or "").endswith("youtu.be"):
        video = first
    elif first in ("embed", "live", "shorts", "v", "e"):
        video = second.partition("/")[0]
    else:
        video = parse_qs(parts.query).get("v", [""])[0] if first == "watch" else ""
    return video if _YOUTUBE_ID.fullmatch(video) else ""


# Players of playlists and of what a channel sends at the moment have these names in place of a video's.
_YOUTUBE_ID = re.compile(r"(?!videoseries$|live_stream$)[\w-]+", re.ASCII)
_YOUTUBE_CLIP = re.compile(r"/clip/[\w-]+/?", re.ASCII)


def _is_on_youtube(parts: SplitResult) -> bool:
    return bool(youtube_id(parts) or _YOUTUBE_CLIP.fullmatch(parts.path))


def _is_on_twitch(parts: SplitResult) -> bool:
    if parts.hostname == "clips.twitch.tv":
        return len(parts.path) > 1
    return _TWITCH.fullmatch(parts.path) is not None or bool(parse_qs(parts.query).get("video"))


_TWITCH = re.compile(r"/videos/\d+/?|/\w+/(?:v|video|clip)/[\w-]+/?", re.ASCII)


def _host(names: str, kind: LinkKind, single: Callable[[SplitResult], bool]) -> dict[str, _Host]:
    return dict.fromkeys(names.split(), _Host(kind, single))


# A name and a title, the first of which is none of the host's own words.
_DECK = (
    r"/(?!(?:c|p|category|search|tag|tags|explore|featured|user|users|login|pricing|features)/)[\w.-]+/[^/]+(?:/.*)?"
)
_HOSTS = {
    **_host("youtube.com youtu.be youtube-nocookie.com", LinkKind.VIDEO, _is_on_youtube),
    **_host("vimeo.com", LinkKind.VIDEO, _path(rf"{VIMEO.pattern}|/event/\d+(?:/.*)?|/[\w-]+/review/\d+(?:/.*)?")),
    **_host("media.ccc.de", LinkKind.VIDEO, _path(r"/v/.+")),
    **_host("twitch.tv", LinkKind.VIDEO, _is_on_twitch),
    **_host("dailymotion.com", LinkKind.VIDEO, _path(r"/(?:embed/)?video/\w.*")),
    **_host("dai.ly", LinkKind.VIDEO, _path(r"/\w+/?")),
    **_host("bilibili.com", LinkKind.VIDEO, _path(r"/(?:video|bangumi/play)/\w.*")),
    **_host("nicovideo.jp", LinkKind.VIDEO, _path(r"/watch/\w.*")),
    **_host("infoq.com", LinkKind.VIDEO, _path(r"/(?:\w\w/)?presentations/[^/]+/?")),
    **_host("confengine.com", LinkKind.VIDEO, _path(r"/.*proposal/.+")),
    **_host("developer.apple.com", LinkKind.VIDEO, _path(r"/(?:\w+/)?videos/play/.+")),
    **_host("loom.com", LinkKind.VIDEO, _path(r"/(?:share|embed)/[\w-]+/?")),
    **_host("ted.com", LinkKind.VIDEO, _path(r"/talks/\w+(?:/.*)?")),
    **_host("pyvideo.org", LinkKind.VIDEO, _path(r"/(?!speaker|tag/|events)[\w-]+/[^/]+\.html")),
    **_host("odysee.com", LinkKind.VIDEO, _path(r"/(?:\$/embed/)?@[^/]+/.+")),
    **_host("skillsmatter.com", LinkKind.VIDEO, _path(r"/skillscasts/.+")),
    **_host("speakerdeck.com", LinkKind.SLIDES, _path(rf"/player/\w+|{_DECK}")),
    **_host("slideshare.net", LinkKind.SLIDES, _path(rf"/slideshow/.+|{_DECK}")),
    **_host("slides.com slid.es", LinkKind.SLIDES, _path(r"/(?!explore|pricing|features|teams)[\w.-]+/[^/]+(?:/.*)?")),
    **_host("noti.st", LinkKind.SLIDES, _path(_DECK)),
    **_host("prezi.com", LinkKind.SLIDES, _path(r"/(?!user|search|explore|pricing|login)[\w-]+(?:/.*)?")),
    **_host("pitch.com", LinkKind.SLIDES, _path(r"/(?:public|v|embed)/.+")),
    **_host("docs.google.com", LinkKind.SLIDES, _path(r"/(?:a/[^/]+/)?presentation/.+")),
    **_host("canva.com", LinkKind.SLIDES, _path(r"/design/.+")),
    **_host("figma.com", LinkKind.SLIDES, _path(r"/(?:slides|deck)/.+")),
}  # fmt: skip
# Hosts of which a part alone is meant, and whose other pages are anything.
_MIXED = frozenset({"developer.apple.com", "docs.google.com", "canva.com", "figma.com", "confengine.com", "infoq.com"})
# Pages of these two are of one kind even so: what they hold is listed there.
_LISTS_ON_MIXED = re.compile(r"/profile/|/search|/videos/?$|/videos/(?!play/)", re.ASCII)


@lru_cache(maxsize=4096)
def hosted(url: str) -> LinkKind | None:
    """Return what an address of a known host leads to: a recording, slides, or (`OTHER`) a channel, profile or search.

    None for all other addresses, whose words or ending may say more.
    """
    parts = urlsplit(url)
    name = (parts.hostname or "").lower()
    labels = name.split(".")
    for start in range(len(labels) - 1):
        host = _HOSTS.get(".".join(labels[start:]))
        if host is None:
            continue
        if host.single(parts):
            return host.kind
        known = ".".join(labels[start:])
        return None if known in _MIXED and not _LISTS_ON_MIXED.match(parts.path) else LinkKind.OTHER
    if name and PEERTUBE.fullmatch(parts.path):
        return LinkKind.VIDEO
    return LinkKind.OTHER if name and _OF_PEERTUBE.match(parts.path) else None


# `/w/p/…` is a playlist, `/c/…/videos` and `/a/…/videos` are all videos of a channel or an account.
_OF_PEERTUBE = re.compile(r"/w/p/[\w-]+/?$|/(?:c|a)/[\w.@-]+/(?:videos|video-playlists)\b", re.ASCII)
