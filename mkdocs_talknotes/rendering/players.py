"""Replaces embedded players in a note's raw HTML by links that load the player only on click.

An `<iframe>` contacts its host as soon as the page opens. If a talk's card already plays the same recording, the player
is removed.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import tostring

from markdown.util import HTML_PLACEHOLDER_RE

from mkdocs_talknotes.model import LinkKind, Video
from mkdocs_talknotes.text.urls import checked_url, classify, recording_at, video_offset
from mkdocs_talknotes.text.videos import player_address, recording_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_PLAYER = re.compile(r"<iframe\b(?P<attributes>[^<>]*+)>(?:[^<]*+</iframe\s*+>)?", re.IGNORECASE)
_END = re.compile(r"</iframe\s*+>", re.IGNORECASE)
_SRC = re.compile(r"""\bsrc\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.IGNORECASE)


def replace_players(
    root: Element, md: Markdown, played: Collection[str], link: Callable[[Video, str], Sequence[Element]]
) -> None:
    """Replace the players in Python-Markdown's stash of raw HTML.

    `played` are the recordings (see `recording_at`) that cards on the page play. `link` returns the elements of a link,
    given a video and the URL of its player, in which `{s}` stands for the start in seconds.
    """
    blocks = md.htmlStash.rawHtmlBlocks
    emptied = set()
    opened = 0
    for place, raw in enumerate(blocks):
        if not isinstance(raw, str) or "iframe" not in raw.lower():
            continue
        replaced = [_instead(match, played, link) for match in _PLAYER.finditer(raw)]
        if not replaced and opened and _END.fullmatch(raw.strip()):
            # Inside a paragraph, the stash holds an element's start tag and end tag as separate entries.
            blocks[place], opened = "", opened - 1
            continue
        texts = iter(replaced)
        blocks[place] = _PLAYER.sub(lambda match: match[0] if (new := next(texts)) is None else new, raw)  # noqa: B023
        opened += sum(new is not None for new in replaced) if not _END.search(raw) else 0
        if not str(blocks[place]).strip():
            emptied.add(place)
    if emptied:
        _remove_empty(root, emptied)


def _instead(
    match: re.Match[str], played: Collection[str], link: Callable[[Video, str], Sequence[Element]]
) -> str | None:
    """Return the HTML that replaces a player: "" for none, or None to keep the frame, which may be a map."""
    src = _SRC.search(match["attributes"])
    written = html.unescape(src[1] or src[2] or src[3] or "") if src else ""
    url = player_address(written)
    if not url or classify(url) is not LinkKind.VIDEO:
        return None
    if recording_at(url) in played:
        return ""
    recording = recording_of(url)
    address = checked_url(f"https:{written}" if written.startswith("//") else written) or ""
    frame = recording.frame if recording else address
    if not frame:
        return None
    elements = link(Video(url=url, start=video_offset(url)), frame)
    return "".join(tostring(element, encoding="unicode", method="html") for element in elements)


def _remove_empty(root: Element, emptied: Collection[int]) -> None:
    for parent in list(root.iter()):
        for child in list(parent):
            held = HTML_PLACEHOLDER_RE.fullmatch((child.text or "").strip()) if child.tag == "p" else None
            if held and not len(child) and int(held[1]) in emptied:
                parent.remove(child)
