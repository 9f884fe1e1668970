"""Maps other tools' names of front matter fields to ours, and their ways to mark drafts."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.from_front_matter import OTHER_FIELDS, POST_FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_talknotes.inputs.fields import Fields
    from mkdocs_talknotes.inputs.yamlfile import Place

_NAMES = {
    "video": "video_url video_link recording recording_url recording_link youtube_url youtube_link vimeo_url",
    "slides": "slides_url slide_url slides_link slide_link slide_deck slidedeck deck deck_url presentation_url",
    "speaker": "speaker_name speaker_names speakers_name speakers_names presenter_name presenter_names",
    "event": "event_name event_title conference_name",
    "date": "event_date talk_date date_of_talk presented_on publish_date publishdate",
    "language": "lang",
}
_FIELD_CALLED = {other: ours for ours, others in _NAMES.items() for other in others.split()}
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

_NO = frozenset({"false", "no", "off", "0"})
_YES = frozenset({"true", "yes", "on", "1"})
_DRAFTS = {
    "published": _NO,
    "publish": _NO | {"draft"},
    "dg-publish": _NO,
    "ispublished": _NO,
    "status": frozenset({"draft", "drafts", "unpublished", "pending", "in progress", "wip", "hidden", "private"}),
    "post_status": frozenset({"draft", "pending", "private"}),
    "state": frozenset({"draft", "unpublished"}),
    "headless": _YES,
    "eleventyexcludefromcollections": _YES,
    "visibility": frozenset({"draft"}),
}
"""Field of another tool (Jekyll, Obsidian, Pelican …) → values that mark a page as a draft."""
_READ = frozenset({*POST_FIELDS, *OTHER_FIELDS, *_DRAFTS})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\b")


def in_our_words(
    data: Mapping[str, object], lines: Mapping[Place, int]
) -> tuple[Mapping[str, object], Mapping[Place, int]]:
    """Return front matter, and the lines of its values, with `video_url`, `speakerName` and the like renamed to ours.

    So are fields with capitals (Hugo's `Title`), and a `published` that is a day (Obsidian's). A field that is also
    present under our name stays as it is.
    """
    found, places = dict(data), dict(lines)
    for key, value in data.items():
        ours = _our_name(str(key), value)
        if ours and ours not in data and ours not in found and not (ours == "speaker" and "speakers" in data):
            found[ours] = found.pop(key)
            places |= {(ours, *place[1:]): line for place, line in lines.items() if place and place[0] == key}
    return found, places


def _our_name(key: str, value: object) -> str:
    """Return our name of a field that is called differently; empty for all other fields."""
    lower = key.lower()
    if lower in ("published", "publish") and (isinstance(value, dt.date) or _DAY.match(str(value))):
        return "date"
    if key != lower and lower in _READ:
        return lower
    return _FIELD_CALLED.get(_CAMEL.sub("_", key).lower().replace("-", "_"), "")


def is_draft(fields: Fields) -> bool:
    """Whether front matter marks the page as a draft, in any tool's way."""
    if fields.flag("draft"):
        return True
    if any(fields.word(key) in values for key, values in _DRAFTS.items()):
        return True
    # Hugo: `build: {render: never}`
    builds = [fields.child(key) for key in ("build", "_build") if fields.is_mapping(key)]
    return any(build is not None and build.word("render") in _NO | {"never"} for build in builds)
