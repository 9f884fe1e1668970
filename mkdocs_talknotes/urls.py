"""Addresses: which may stand in a link, where they lead, and at which moment of a recording."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from mkdocs_talknotes.model import LinkKind

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALLOWED = frozenset({"http", "https", "mailto"})
# White space and control characters hide a scheme from the eye and not from a browser; the others end an attribute.
_REFUSED = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\\\\<>\"`{}|^]")

_VIDEO_HOSTS = (
    "youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "media.ccc.de", "infoq.com/presentations",
    "dailymotion.com", "twitch.tv", "pyvideo.org", "confreaks.tv", "confreaks.com", "channel9.msdn.com",
    "developer.apple.com/videos", "developer.apple.com/wwdc", "wistia.com", "loom.com", "bilibili.com",
    "videolectures.net", "peertube.", "tube.", "video.", "videos.", "odysee.com", "streamable.com", "rutube.ru",
    "nicovideo.jp", "facebook.com/watch", "learn.microsoft.com/shows", "learn.microsoft.com/video", "skillsmatter.com",
    "slideslive.com", "nextjs.org/conf", "ted.com/talks", "oreilly.com/videos", "asciinema.org", "crowdcast.io",
    "archive.fosdem.org", "skillscasts.com",
)  # fmt: skip
_SLIDE_HOSTS = (
    "speakerdeck.com", "slideshare.net", "slides.com", "docs.google.com/presentation", "noti.st", "slid.es",
    "prezi.com", "canva.com/design", "pitch.com", "deckset.com", "gitpitch.com", "slides.", "talks.", "beautiful.ai",
    "docs.com", "sli.dev", "onedrive.live.com", "1drv.ms", "presentations.", "sched.co", "figma.com/slides",
    "figma.com/deck", "hackmd.io/@", "speakerd.", "decks.", "mixitconf.org/slides", "g.co/slides",
)  # fmt: skip
_CODE_HOSTS = (
    "github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht", "gist.github.com", "codepen.io",
    "colab.research.google.com", "kaggle.com", "huggingface.co", "jsfiddle.net", "repl.it", "replit.com",
    "glitch.com", "observablehq.com", "nbviewer.", "codesandbox.io", "stackblitz.com", "pypi.org", "npmjs.com",
    "sourceforge.net", "git.",
)  # fmt: skip
_PROFILE_HOSTS = (
    "twitter.com", "x.com", "linkedin.com/in", "linkedin.com/pub", "bsky.app/profile", "threads.net", "instagram.com",
    "mastodon.social", "fosstodon.org", "hachyderm.io", "facebook.com", "keybase.io", "about.me", "linktr.ee",
    "orcid.org", "medium.com/@", "dev.to", "speakerhub.com", "xing.com", "scholar.google.com/citations", "sessionize.com",
    "mobile.twitter.com",
)  # fmt: skip
_VIDEO_FILES = (".mp4", ".webm", ".mov", ".m4v", ".mkv", ".ogv", ".m3u8")
_SLIDE_FILES = (".pdf", ".pptx", ".ppt", ".key", ".odp", ".pps", ".ppsx", ".keynote")

_VIDEO_WORDS = re.compile(
    r"\b(?:video|videos|recording|recorded|youtube|vimeo|watch|stream|livestream|replay|screencast|aufzeichnung|vid[ée]o|"
    r"v[íi]deo|grabaci[óo]n|enregistrement|opname|registrazione)\b|録画|動画|视频|影片|видео|🎥|📹|📺|🎬",
    re.IGNORECASE,
)
_SLIDE_WORDS = re.compile(
    r"\b(?:slides?|slide ?deck|deck|slideshow|folien|pr[äa]sentation|presentation|diapositives?|diapos|diapositivas|"
    r"transparents|slajdy|sheets|speakerdeck|slideshare|pdf)\b|スライド|幻灯片|投影片|簡報|слайды|📊|🖼|📑",
    re.IGNORECASE,
)
_CODE_WORDS = re.compile(r"\b(?:code|source|repo|repository|github|gitlab|demo|notebook|gist|quellcode)\b", re.IGNORECASE)
_SITE_WORDS = re.compile(
    r"\b(?:blog|website|web ?site|home ?page|site|personal|twitter|linkedin|mastodon|bluesky|profile|bio|about|"
    r"webseite|portfolio|newsletter)\b",
    re.IGNORECASE,
)

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d\d)(?!\d)")
_UNITS = re.compile(r"(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:(\d{1,7})s?)?", re.IGNORECASE)
_OFFSET_KEYS = ("t", "start", "time_continue", "starttime", "at", "ts")
# A recording of four days is none; longer numbers are something else.
_LONGEST = 4 * 24 * 3600


def checked_url(url: str) -> str | None:
    """Return the address if it may stand in a link: `http`, `https`, `mailto`, or relative to the file."""
    url = url.strip(" \t\r\n")
    if not url or len(url) > 4000 or _REFUSED.search(url) or url.startswith("//"):
        return None
    scheme = _SCHEME.match(url)
    if not scheme:
        # A colon before the first slash would be read as a scheme by some and as a file name by others.
        return None if ":" in url.split("/")[0].split("?")[0].split("#")[0] or url.startswith("/\\") else url
    if scheme[1].lower() not in _ALLOWED:
        return None
    if scheme[1].lower() == "mailto":
        return url if "@" in url else None
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    return url if host else None


def classify(url: str, label: str = "") -> LinkKind:
    """Judge where a link leads by its host first, then by the words of its label."""
    place, path = _place(url)
    if _is_at(place, _VIDEO_HOSTS) or path.endswith(_VIDEO_FILES):
        return LinkKind.VIDEO
    if _is_at(place, _SLIDE_HOSTS) or path.endswith(_SLIDE_FILES):
        return LinkKind.SLIDES
    if _SLIDE_WORDS.search(label):
        return LinkKind.SLIDES
    if _is_at(place, _CODE_HOSTS):
        return LinkKind.CODE
    if _VIDEO_WORDS.search(label):
        return LinkKind.VIDEO
    if is_profile(url) or _SITE_WORDS.search(label):
        return LinkKind.SITE
    return LinkKind.CODE if _CODE_WORDS.search(label) else LinkKind.OTHER


def is_profile(url: str) -> bool:
    """Whether an address is a person's page on a network: someone's handle, not a post of theirs."""
    place, path = _place(url)
    if "/status/" in path or path.startswith(("/search", "/hashtag")):
        return False
    if _is_at(place, _PROFILE_HOSTS) or path.startswith("/@"):
        return True
    # github.com/name is a person (or an organisation); github.com/name/project is code.
    return _is_at(place, ("github.com", "gitlab.com", "codeberg.org")) and path.strip("/").count("/") == 0 and path != "/"


def video_offset(url: str) -> int | None:
    """Return the moment an address points to, in seconds, in any of the spellings video hosts use."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    for text in (parts.query, parts.fragment):
        pairs = {key.lower(): value for key, value in parse_qsl(text.replace("?", "&"))}
        for key in _OFFSET_KEYS:
            if key in pairs and (found := seconds(pairs[key])) is not None:
                return found
    return None


def seconds(text: str) -> int | None:
    """Read `556`, `9m16s`, `1h2m3s`, `12:34` or `1:02:03`."""
    text = text.strip().split(",")[0].split(".")[0]
    match = _CLOCK.fullmatch(text) or (_UNITS.fullmatch(text) if text[:1].isdigit() else None)
    if not match or not text.isascii():
        return None
    hours, minutes, rest = (int(part or 0) for part in match.groups())
    total = hours * 3600 + minutes * 60 + rest
    return total if total <= _LONGEST else None


def recording(url: str) -> str:
    """Return what two addresses share when they lead to the same recording, whatever their offsets."""
    place, path = _place(url)
    try:
        query = dict(parse_qsl(urlsplit(url).query))
    except ValueError:
        query = {}
    host = place.split("/")[0]
    if host.endswith(("youtube.com", "youtu.be", "youtube-nocookie.com")):
        # The case of a video's identifier counts.
        original = urlsplit(url).path.rstrip("/")
        return "youtube:" + (query.get("v") or original.rsplit("/", 1)[-1])
    return host + path


def _place(url: str) -> tuple[str, str]:
    """Return host with path, and the path alone, in lower case."""
    try:
        parts = urlsplit(url if "//" in url else f"//{url}" if url.startswith("www.") else url)
    except ValueError:
        return "", ""
    host = parts.netloc.lower().rpartition("@")[2].removeprefix("www.").removeprefix("m.")
    return host + parts.path.lower(), parts.path.lower()


def _is_at(place: str, hosts: tuple[str, ...]) -> bool:
    host = place.split("/", 1)[0]
    for known in hosts:
        if known.endswith("."):
            if host.startswith(known):
                return True
        elif "/" in known:
            if place.startswith(known):
                return True
        elif host == known or host.endswith(f".{known}"):
            return True
    return False
