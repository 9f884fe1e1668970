"""Embedded players in a note's raw HTML → links that load the player once a reader asks for it.

An `<iframe>` would call its host as soon as the page opens. Where a talk's card plays the same recording, nothing needs
to stand in its place.
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
    """Replace the players that the engine has put aside as raw HTML.

    `played` are the recordings (see `recording_at`) that cards of the page play; `link` makes the elements of a link to
    a video, given the address of its player with `{s}` for the seconds.
    """
    blocks = md.htmlStash.rawHtmlBlocks
    emptied = set()
    opened = 0
    for place, raw in enumerate(blocks):
        if not isinstance(raw, str) or "iframe" not in raw.lower():
            continue
        replaced = [_instead(match, played, link) for match in _PLAYER.finditer(raw)]
        if not replaced and opened and _END.fullmatch(raw.strip()):
            # Inside a paragraph the engine keeps an element's start and end apart.
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
    """Return what to show for a player: nothing, a link, or None for one that stays, such as a map."""
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
