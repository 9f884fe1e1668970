"""Records of recorded talks: pyvideo's JSON and RubyEvents' YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session, day_and_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_talknotes.inputs.fields import Fields

_YOUTUBE = "https://www.youtube.com/watch?v="
_VIMEO = "https://vimeo.com/"


def read_pyvideo(records: Sequence[Fields]) -> Schedule:
    """Read records as https://github.com/pyvideo/data has them, one talk each."""
    return Schedule(sessions=tuple(_pyvideo(record) for record in records if record.text("title")))


def _pyvideo(record: Fields) -> Session:
    videos = [video.url("url") for video in record.children("videos")]
    return Session(
        key=record.text("slug") or record.text("title"),
        title=record.text("title"),
        presenters=tuple(Presenter(name=name) for name in record.texts("speakers") if name),
        date=day_and_time(record.text("recorded"))[0],
        language=_language(record.text("language")),
        video=next(filter(None, videos), ""),
        tags=record.texts("tags"),
    )


def _language(text: str) -> str:
    # pyvideo writes ISO 639-2, of which English is the one it has most.
    return {"eng": "en", "deu": "de", "fra": "fr", "spa": "es", "por": "pt", "ita": "it", "jpn": "ja"}.get(text, text)


def read_rubyevents(records: Sequence[Fields]) -> Schedule:
    """Read the entries of a `videos.yml`; lightning talks stand in `talks` of their session."""
    inner = [talk for record in records for talk in (record.children("talks") or [record])]
    sessions = tuple(_rubyevents(record) for record in inner if record.text("title"))
    names = {session.event for session in sessions if session.event}
    return Schedule(event=names.pop() if len(names) == 1 else "", sessions=sessions)


def _rubyevents(record: Fields) -> Session:
    return Session(
        key=record.text("id", "video_id") or record.text("title"),
        title=record.text("title"),
        presenters=tuple(Presenter(name=name) for name in record.texts("speakers") if name),
        event=record.text("event_name"),
        date=day_and_time(record.text("date"))[0],
        language=record.text("language"),
        video=_video(record.text("video_provider"), record.text("video_id")),
        slides=record.url("slides_url"),
    )


def _video(provider: str, name: str) -> str:
    start = {"youtube": _YOUTUBE, "vimeo": _VIMEO}.get(provider, "")
    return f"{start}{name}" if start and name.replace("-", "").replace("_", "").isalnum() and name.isascii() else ""
