"""Addresses: which may be linked, where they lead, and where in a recording they start."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from mkdocs_talknotes.model import LinkKind
from mkdocs_talknotes.text.hosts import SLIDE_FILES, VIDEO_FILES, hosted

_SCHEMES = frozenset({"http", "https", "mailto"})

# Browsers drop tabs and line ends inside an address and control characters around it before they look at its scheme.
_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ufffd]")

OFFSET_KEYS = ("t", "start", "time_continue")
"""Parameters that say where a recording starts."""

_CODE_HOSTS = (
    "github.com",
    "gitlab.com",
    "bitbucket.org",
    "codeberg.org",
    "gist.github.com",
    "sr.ht",
    "jsfiddle.net",
    "codepen.io",
    "colab.research.google.com",
    "nbviewer.org",
    "nbviewer.jupyter.org",
)

# What else conferences hand out as PDF.
_NO_SLIDES = re.compile(
    r"\b(?:papers?|article|report|handouts?|transcript|abstract|hand-?out|book|thesis|cv|flyer|programme?|poster)\b",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s?)?", re.ASCII)
_OF_A_MOMENT = re.compile(r"[?&#](?:t|start|end|si|list|index|feature|time_continue)=[^&#]*")
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})", re.ASCII)


@lru_cache(maxsize=4096)
def checked_url(url: str) -> str | None:
    """Return an address that may stand in a link, else None.

    Allowed are `http`, `https`, `mailto` and addresses relative to the page or the site; not allowed are all other
    schemes, however they are spelt, and `//host`, which leads to another site without saying so.
    """
    url = url.strip()
    # An engine may turn `&#58;` into the colon that makes a scheme.
    decoded = _CONTROLS.sub("", html.unescape(url))
    if not decoded or decoded.startswith(("//", "\\", "/\\")):
        return None
    head = re.split(r"[/?#]", decoded, maxsplit=1)[0]
    scheme, colon, _ = head.partition(":")
    if colon and scheme.lower() not in _SCHEMES:
        return None
    if "%3a" in head.lower() and not colon:
        return None
    try:
        urlsplit(url)
    except ValueError:  # a bracket that opens no address
        return None
    return _CONTROLS.sub(lambda match: "%20" if match[0] == " " else "", url)


def is_absolute(url: str) -> bool:
    """Whether an address names its own scheme or host."""
    parts = urlsplit(url)
    return bool(parts.scheme or parts.netloc)


@lru_cache(maxsize=4096)
def classify(url: str, label: str = "") -> LinkKind:
    """Judge by the host, else by the file's ending, else by the words of the link.

    A channel, a profile or a search on a host of recordings is no recording, whatever its link says.
    """
    known = hosted(url)
    if known in (LinkKind.VIDEO, LinkKind.SLIDES):
        return known
    parts = urlsplit(url)
    place = f"{(parts.hostname or '').removeprefix('www.')}{parts.path}".lower()
    if any(_is_at(place, host) for host in _CODE_HOSTS):
        return LinkKind.CODE
    said = next((kind for kind, words in _WORDS if words.search(label)), LinkKind.OTHER)
    if known is LinkKind.OTHER:
        return LinkKind.OTHER if said is LinkKind.VIDEO else said
    path = parts.path.lower()
    if path.endswith(VIDEO_FILES):
        return LinkKind.VIDEO
    if path.endswith(SLIDE_FILES):
        return LinkKind.OTHER if _NO_SLIDES.search(label) and said is not LinkKind.SLIDES else LinkKind.SLIDES
    return said


def video_offset(url: str) -> int | None:
    """Return where a recording starts, in seconds: `?t=556`, `t=9m16s`, `&start=556`, `#t=9:16`; None if not said."""
    said = _parameters(url)
    for key in OFFSET_KEYS:
        for value in said.get(key, ()):
            seconds = _seconds(unquote(value).partition(",")[0].strip().lower())
            if seconds is not None:
                return seconds
    return None


def video_end(url: str) -> int | None:
    """Return where the part of a recording that is meant ends, in seconds: `&end=700`, `#t=556,700`; None if not said.

    The second is that of media fragments (https://www.w3.org/TR/media-frags/), the first YouTube's and PeerTube's.
    """
    said = _parameters(url)
    ends = [*said.get("end", ()), *said.get("stop", ()), *(value.partition(",")[2] for value in said.get("t", ()))]
    return next((seconds for end in ends if (seconds := _seconds(unquote(end).strip().lower())) is not None), None)


def recording_at(url: str) -> str:
    """Reduce an address to the recording it leads to, whatever its offset."""
    return _OF_A_MOMENT.sub("", url).rstrip("?&#")


_WORDS = (
    (LinkKind.VIDEO, re.compile(r"\b(?:video|recording|watch|aufzeichnung|vidéo|vídeo)\b", re.IGNORECASE)),
    (
        LinkKind.SLIDES,
        re.compile(r"\b(?:slides?|slide ?deck|deck|folien|diapos(?:itives)?|diapositivas)\b", re.IGNORECASE),
    ),
    (LinkKind.CODE, re.compile(r"\b(?:code|repo(?:sitory)?|source)\b", re.IGNORECASE)),
    (LinkKind.SITE, re.compile(r"\b(?:site|website|homepage|blog|web)\b", re.IGNORECASE)),
)


def _is_at(place: str, host: str) -> bool:
    """Whether a host with its path lies at a known host, its subdomains included."""
    return place == host or place.startswith(f"{host}/") or f".{host}/" in f"{place}/".split("/", 1)[0] + "/"


def _parameters(url: str) -> dict[str, list[str]]:
    try:
        parts = urlsplit(html.unescape(url))
    except ValueError:  # `&#91;` may be a bracket that opens no address
        return {}
    return {**parse_qs(parts.fragment), **parse_qs(parts.query)}


def _seconds(text: str) -> int | None:
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + seconds
    if text and (offset := _OFFSET.fullmatch(text)):
        hours, minutes, seconds = (int(part or 0) for part in offset.groups())
        return hours * 3600 + minutes * 60 + seconds
    return None
