"""Read records of recorded talks: JSON of pyvideo and YAML of RubyEvents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session, as_web_address, read_start
from mkdocs_talknotes.inputs.schedules.sift import Entry, sifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_talknotes.inputs.fields import Fields

_YOUTUBE = "https://www.youtube.com/watch?v="
_VIMEO = "https://vimeo.com/"
_PYVIDEO = frozenset("slug title speakers recorded language videos tags related_urls status".split())
_RUBYEVENTS = frozenset(
    "id video_id title speakers event_name date language video_provider slides_url status raw_title talks".split()
)
"""Fields of a record that become part of a note."""


def read_pyvideo(records: Sequence[Fields]) -> Schedule:
    """Read records in the format of https://github.com/pyvideo/data, each of one talk."""
    entries = (
        Entry(session=_pyvideo(record), status=record.word("status"), untaken=record.others(_PYVIDEO))
        for record in records
    )
    return sifted(Schedule(), entries)


def _pyvideo(record: Fields) -> Session:
    videos = [video.url("url") for video in record.children("videos")]
    start = read_start(record.text("recorded"))
    return Session(
        key=record.text("slug") or record.text("title"),
        title=record.text("title"),
        presenters=tuple(Presenter(name=name) for name in record.texts("speakers") if name),
        date=start.day,
        unread=start.unread,
        language=_language(record.text("language")),
        video=next(filter(None, videos), ""),
        links=_related(record),
        tags=record.texts("tags"),
    )


def _related(record: Fields) -> tuple[str, ...]:
    urls = (item if isinstance(item, str) else item.text("url") for item in record.items("related_urls"))
    return tuple(filter(None, map(as_web_address, urls)))


def _language(text: str) -> str:
    # pyvideo uses ISO 639-2 codes (three letters); other codes are returned unchanged.
    return {"eng": "en", "deu": "de", "fra": "fr", "spa": "es", "por": "pt", "ita": "it", "jpn": "ja"}.get(text, text)


def read_rubyevents(records: Sequence[Fields]) -> Schedule:
    """Read the records of a `videos.yml`. A record with `talks` is a video of several talks; only these are read."""
    inner = [talk for record in records for talk in (record.children("talks") or [record])]
    entries = [
        Entry(session=_rubyevents(record), status=record.word("status"), untaken=record.others(_RUBYEVENTS))
        for record in inner
    ]
    names = {entry.session.event for entry in entries if entry.session.event}
    return sifted(Schedule(event=names.pop() if len(names) == 1 else ""), entries)


def _rubyevents(record: Fields) -> Session:
    start = read_start(record.text("date"))
    return Session(
        key=record.text("id", "video_id") or record.text("title"),
        title=record.text("title"),
        presenters=tuple(Presenter(name=name) for name in record.texts("speakers") if name),
        event=record.text("event_name"),
        date=start.day,
        unread=start.unread,
        language=record.text("language"),
        video=_video(record.text("video_provider"), record.text("video_id")),
        slides=record.url("slides_url"),
    )


def _video(provider: str, name: str) -> str:
    start = {"youtube": _YOUTUBE, "vimeo": _VIMEO}.get(provider, "")
    return f"{start}{name}" if start and name.replace("-", "").replace("_", "").isalnum() and name.isascii() else ""
