"""Links timestamps in notes, such as `[12:34]`, to that moment of the talk's recording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from mkdocs_talknotes.rendering.captions import literal
from mkdocs_talknotes.text.videos import MOMENT, recording_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mkdocs_talknotes.model import Video

# Elements whose text stays as it is: links, and text shown exactly as typed.
_LEFT_ALONE = frozenset({"a", "code", "pre", "kbd", "samp", "script", "style", "svg", "math"})


def link_moments(blocks: Iterable[Element], video: Video) -> None:
    """Link the timestamps in one talk's notes: in text, headings and lists, but not in code.

    Timestamps count from the start of the recording, as its player shows them. But if one of them is before the talk's
    start, all are taken relative to the talk's start.
    """
    recording = recording_of(video.url)
    if recording is None:
        return
    spots = [spot for block in blocks for spot in _spots(block)]
    times = [_seconds(match) for parent, child in spots for match in MOMENT.finditer(_text(parent, child))]
    if not times:
        return
    start = video.start or 0
    offset = start if min(times) < start else 0

    def link(match: re.Match[str]) -> Element:
        seconds = offset + _seconds(match)
        moment = Element("a", {"class": "tn-moment", "href": literal(recording.at(seconds))})
        moment.set("data-tn-start", str(seconds))
        if recording.player:
            moment.set("data-tn-player", recording.player)
        if "//" in recording.url:
            moment.set("rel", "noopener")
        moment.text = match[0].strip("[]")
        return moment

    for parent, child in spots:
        _link_in(parent, child, link)


def _spots(parent: Element) -> Iterator[tuple[Element, Element | None]]:
    """Yield the places of an element's text: (element, None) for its own, (element, child) for the child's tail."""
    if parent.tag in _LEFT_ALONE or parent.get("class", "").startswith("tn-card"):
        return
    yield parent, None
    for child in parent:
        yield from _spots(child)
        yield parent, child


def _text(parent: Element, child: Element | None) -> str:
    return (parent.text if child is None else child.tail) or ""


def _link_in(parent: Element, child: Element | None, link: Callable[[re.Match[str]], Element]) -> None:
    text = _text(parent, child)
    matches = list(MOMENT.finditer(text))
    if not matches:
        return
    place = 0 if child is None else list(parent).index(child) + 1
    if child is None:
        parent.text = text[: matches[0].start()]
    else:
        child.tail = text[: matches[0].start()]
    ends = [*(match.start() for match in matches[1:]), len(text)]
    for match, end in zip(matches, ends, strict=True):
        moment = link(match)
        moment.tail = text[match.end() : end]
        parent.insert(place, moment)
        place += 1


def _seconds(time: re.Match[str]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in time.groups())
    return hours * 3600 + minutes * 60 + seconds
