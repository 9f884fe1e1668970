"""Check addresses, classify what they lead to, and read the start offset of recordings."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from mkdocs_talknotes.model import LinkKind
from mkdocs_talknotes.text.hosts import SLIDE_FILES, VIDEO_FILES, hosted

_SCHEMES = frozenset({"http", "https", "mailto"})

# Browsers ignore tabs, line breaks and control characters in an address before they read its scheme.
_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\ufffd]")

OFFSET_KEYS = ("t", "start", "time_continue")
"""Parameters with the start offset of a recording."""

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

# Link texts of PDF files that aren't slides.
_NO_SLIDES = re.compile(
    r"\b(?:papers?|article|report|handouts?|transcript|abstract|hand-?out|book|thesis|cv|flyer|programme?|poster)\b",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s?)?", re.ASCII)
_OF_A_MOMENT = re.compile(r"[?&#](?:t|start|end|si|list|index|feature|time_continue)=[^&#]*")
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})", re.ASCII)


@lru_cache(maxsize=4096)
def checked_url(url: str) -> str | None:
    """Return an address that is safe to link to, without control characters; None if it isn't safe.

    Allowed are `http`, `https`, `mailto`, and addresses relative to the page or site. All other schemes are refused,
    even in disguise (`java&#10;script:`), and so is `//host`, which looks relative but leads to another site.
    """
    url = url.strip()
    # Decoded first: an engine would turn `javascript&#58;` into a scheme.
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
    except ValueError:  # an unbalanced bracket, as in `http://[`
        return None
    return _CONTROLS.sub(lambda match: "%20" if match[0] == " " else "", url)


def is_absolute(url: str) -> bool:
    """Whether an address contains a scheme or host."""
    parts = urlsplit(url)
    return bool(parts.scheme or parts.netloc)


@lru_cache(maxsize=4096)
def with_scheme(address: str) -> str:
    """Add the `https://` that an author left out in front of a known host of recordings or slides: `youtu.be/…`."""
    if "://" in address or " " in address or "/" not in address or address.startswith(("/", ".")):
        return address
    web = checked_url(f"https://{address}")
    return web if web and hosted(web) else address


def classify(url: str, label: str = "") -> LinkKind:
    """Tell what a link leads to: by its host, else by its file extension, else by the link text.

    A channel, profile or search on a video host is never a recording, whatever the link text says.
    """
    by_host = hosted(url)
    if by_host in (LinkKind.VIDEO, LinkKind.SLIDES):
        return by_host
    parts = urlsplit(url)
    place = f"{(parts.hostname or '').removeprefix('www.')}{parts.path}".lower()
    if any(_is_at(place, host) for host in _CODE_HOSTS):
        return LinkKind.CODE
    by_label = next((kind for kind, words in _WORDS if words.search(label)), LinkKind.OTHER)
    path = parts.path.lower()
    if path.endswith(VIDEO_FILES):
        return LinkKind.VIDEO
    if path.endswith(SLIDE_FILES):
        return LinkKind.OTHER if _NO_SLIDES.search(label) and by_label is not LinkKind.SLIDES else LinkKind.SLIDES
    is_list = by_host is LinkKind.OTHER and by_label in (LinkKind.VIDEO, LinkKind.SLIDES)
    return LinkKind.OTHER if is_list else by_label


def video_offset(url: str) -> int | None:
    """Return the start offset in an address, in seconds; None without one.

    These forms are read: `?t=556`, `t=9m16s`, `&start=556` and `#t=9:16`.
    """
    parameters = _parameters(url)
    for key in OFFSET_KEYS:
        for value in parameters.get(key, ()):
            seconds = _seconds(unquote(value).partition(",")[0].strip().lower())
            if seconds is not None:
                return seconds
    return None


def video_end(url: str) -> int | None:
    """Return the end offset in an address, in seconds; None without one.

    These forms are read: `&end=700` (YouTube), `&stop=700` (PeerTube) and `#t=556,700` (media fragments,
    https://www.w3.org/TR/media-frags/).
    """
    given = _parameters(url)
    ends = [*given.get("end", ()), *given.get("stop", ()), *(value.partition(",")[2] for value in given.get("t", ()))]
    return next((seconds for end in ends if (seconds := _seconds(unquote(end).strip().lower())) is not None), None)


def recording_at(url: str) -> str:
    """Return the address of a recording without offsets and playlists, for comparing addresses."""
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
    """Whether `place` (host and path) is on a known host or one of its subdomains."""
    return place == host or place.startswith(f"{host}/") or f".{host}/" in f"{place}/".split("/", 1)[0] + "/"


def _parameters(url: str) -> dict[str, list[str]]:
    try:
        parts = urlsplit(html.unescape(url))
    except ValueError:  # unescaping `&#91;` can give an unbalanced bracket
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
