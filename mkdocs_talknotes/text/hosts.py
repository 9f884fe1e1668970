"""Hosts of recordings and slides: tell the address of one recording or deck from channels, profiles and searches."""

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
"""Extensions of video files that browsers play."""
SLIDE_FILES = (".pdf", ".ppt", ".pptx", ".pps", ".ppsx", ".odp", ".key")
"""Extensions of files that usually contain slides."""

PEERTUBE = re.compile(r"/(?:w|videos/watch|videos/embed)/(?P<id>[1-9A-HJ-NP-Za-km-z]{22}|[0-9a-f-]{36})/?")
"""Matches the path of a recording on any PeerTube host: its id is a UUID, plain or in base 58."""

VIMEO = re.compile(
    r"/(?:video/|manage/videos/|channels/[\w-]+/|groups/[\w-]+/videos/|(?:album|showcase)/[\w-]+/video/|"
    r"ondemand/[\w-]+/)?(?P<id>\d{1,12})(?:/(?P<hash>[0-9a-f]{6,16}))?/?",
    re.ASCII,
)
"""Matches the path of a single Vimeo video. Numbers of events, channels, groups and showcases are not video ids."""


@dataclass(frozen=True, slots=True)
class _Host:
    """A website with recordings or slides, among other pages."""

    kind: LinkKind
    """What the host publishes: `VIDEO` or `SLIDES`."""
    single: Callable[[SplitResult], bool]
    """Whether an address leads to one recording or slide deck."""
    lists: re.Pattern[str] | None
    """Matches paths of channels, profiles and searches. None: all other pages of the host are such."""


def _path(pattern: str) -> Callable[[SplitResult], bool]:
    compiled = re.compile(pattern, re.ASCII | re.IGNORECASE)
    return lambda parts: compiled.fullmatch(parts.path) is not None


def youtube_id(parts: SplitResult) -> str:
    """Return the id of the video at a YouTube address; empty for channels, playlists and searches."""
    first, _, second = parts.path.strip("/").partition("/")
    if (parts.hostname or "").endswith("youtu.be"):
        video = first
    elif first in ("embed", "live", "shorts", "v", "e"):
        video = second.partition("/")[0]
    else:
        video = parse_qs(parts.query).get("v", [""])[0] if first == "watch" else ""
    return video if _YOUTUBE_ID.fullmatch(video) else ""


# Embedded players of playlists and live channels have these words in place of a video id.
_YOUTUBE_ID = re.compile(r"(?!videoseries$|live_stream$|playlist$)[\w-]+", re.ASCII)
_YOUTUBE_CLIP = re.compile(r"/clip/[\w-]+/?", re.ASCII)


def _is_on_youtube(parts: SplitResult) -> bool:
    return bool(youtube_id(parts) or _YOUTUBE_CLIP.fullmatch(parts.path))


def _is_on_twitch(parts: SplitResult) -> bool:
    if parts.hostname == "clips.twitch.tv":
        return len(parts.path) > 1
    return _TWITCH.fullmatch(parts.path) is not None or bool(parse_qs(parts.query).get("video"))


_TWITCH = re.compile(r"/videos/\d+/?|/\w+/(?:v|video|clip)/[\w-]+/?", re.ASCII)


def _host(names: str, kind: LinkKind, single: Callable[[SplitResult], bool], lists: str = "") -> dict[str, _Host]:
    return dict.fromkeys(names.split(), _Host(kind, single, re.compile(lists, re.ASCII) if lists else None))


# `/user/title`; the words excluded here are pages of the host itself, or lists on a user's page.
_USER = r"/(?!(?:c|p|category|search|tags?|explore|featured|users?|login|pricing|features|teams|about|events)/)[\w.-]+"
_TITLE = (
    r"/(?!(?:stars|following|followers|presentations|documents|infographics|slideshows|clipboards|slideshelf|likes|"
    r"videos|events|tags?|about)(?:/|$))[^/]+"
)
_HOSTS = {
    **_host("youtube.com youtu.be youtube-nocookie.com", LinkKind.VIDEO, _is_on_youtube),
    **_host("vimeo.com", LinkKind.VIDEO, _path(rf"{VIMEO.pattern}|/event/\d+(?:/.*)?|/[\w-]+/review/\d+(?:/.*)?")),
    **_host("media.ccc.de", LinkKind.VIDEO, _path(r"/v/[^/]+(?:/oembed)?/?")),
    **_host("twitch.tv", LinkKind.VIDEO, _is_on_twitch),
    **_host("dailymotion.com", LinkKind.VIDEO, _path(r"/(?:embed/)?video/\w.*")),
    **_host("dai.ly", LinkKind.VIDEO, _path(r"/\w+/?")),
    **_host("bilibili.com", LinkKind.VIDEO, _path(r"/(?:video|bangumi/play)/\w.*")),
    **_host("nicovideo.jp", LinkKind.VIDEO, _path(r"/watch/\w.*")),
    **_host("infoq.com", LinkKind.VIDEO, _path(r"/(?:\w\w/)?presentations/[^/]+/?"),
            r"/(?:profile|search|presentations/?$)"),
    **_host("confengine.com", LinkKind.VIDEO, _path(r"/.*proposal/.+"), r"/search"),
    **_host("developer.apple.com", LinkKind.VIDEO, _path(r"/(?:\w+/)?videos/play/.+"), r"/(?:\w+/)?videos(?:/|$)"),
    **_host("loom.com", LinkKind.VIDEO, _path(r"/(?:share|embed)/[\w-]+/?")),
    **_host("ted.com", LinkKind.VIDEO, _path(r"/talks/\w+(?:/.*)?")),
    **_host("pyvideo.org", LinkKind.VIDEO, _path(r"/(?!speaker|tag/|events)[\w-]+/[^/]+\.html")),
    **_host("odysee.com", LinkKind.VIDEO, _path(r"/(?:\$/embed/)?@[^/]+/.+")),
    **_host("skillsmatter.com", LinkKind.VIDEO, _path(r"/skillscasts/.+")),
    # An item may be a recording, a book or anything else.
    **_host("archive.org", LinkKind.VIDEO, lambda _: False, r"/(?:details/)?@|/search"),
    **_host("speakerdeck.com", LinkKind.SLIDES, _path(rf"/player/\w+|{_USER}{_TITLE}/?")),
    **_host("slideshare.net", LinkKind.SLIDES, _path(rf"/slideshow/.+|(?:/mobile)?{_USER}{_TITLE}(?:/\d+)?/?")),
    **_host("slides.com slid.es", LinkKind.SLIDES, _path(rf"{_USER}{_TITLE}(?:/.*)?")),
    **_host("noti.st", LinkKind.SLIDES, _path(rf"{_USER}{_TITLE}(?:/.*)?")),
    **_host("prezi.com", LinkKind.SLIDES, _path(r"/(?:(?:[pvim]|view|embed)/.+|(?=[\w-]*[\d_])[\w-]{6,16}(?:/.*)?)")),
    **_host("pitch.com", LinkKind.SLIDES, _path(r"/(?:public|v|embed)/.+")),
    **_host("docs.google.com", LinkKind.SLIDES, _path(r"/(?:a/[^/]+/)?presentation/(?:u/\d+/)?d/.+"), r"/presentation"),
    **_host("canva.com", LinkKind.SLIDES, _path(r"/design/.+"), r"/search"),
    **_host("figma.com", LinkKind.SLIDES, _path(r"/(?:slides|deck)/.+"), r"/@"),
}  # fmt: skip


# PeerTube runs on any host. Its lists are playlists, channels and accounts; `/@name` is a profile on many hosts.
_ANY_HOST = _Host(
    LinkKind.VIDEO,
    lambda parts: PEERTUBE.fullmatch(parts.path) is not None,
    re.compile(
        r"/w/p/|/(?:videos/watch/playlist|video-playlists|video-channels|accounts)/|"
        r"/(?:c|a)/[\w.@-]+/(?:videos|video-playlists|video-channels)\b|/(?:(?:c|a)/[\w.-]+)?@[\w.@-]+/?$",
        re.ASCII,
    ),
)


@lru_cache(maxsize=4096)
def hosted(url: str) -> LinkKind | None:
    """Judge an address by its host: `VIDEO` or `SLIDES` for a single one, `OTHER` for a channel, profile or search.

    None if the host isn't known; the link text or file extension may then tell more.
    """
    parts = urlsplit(url)
    labels = (parts.hostname or "").lower().split(".")
    names = (".".join(labels[start:]) for start in range(len(labels) - 1))
    host = next((_HOSTS[name] for name in names if name in _HOSTS), _ANY_HOST)
    if not parts.hostname:
        return None
    if host.single(parts):
        return host.kind
    return LinkKind.OTHER if host.lists is None or host.lists.match(parts.path) else None
