"""Export talks in the formats of pyvideo and RubyEvents, for contributing them to these indexes.

The formats are those of their repositories: https://github.com/pyvideo/data (a JSON file for each video, in the folder
of its event) and https://github.com/rubyevents/rubyevents (a `videos.yml` for each event).
"""

from __future__ import annotations

import json
import posixpath
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import yaml

from mkdocs_talknotes.text.hosts import VIDEO_FILES
from mkdocs_talknotes.text.plain import clean
from mkdocs_talknotes.text.slugs import slugify, unique
from mkdocs_talknotes.text.urls import is_absolute
from mkdocs_talknotes.text.videos import recording_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_talknotes.catalog.entries import Catalog, ListedTalk
    from mkdocs_talknotes.model import Event, Video

Record = dict[str, Any]

_YOUTUBE = re.compile(r"https://www\.youtube-nocookie\.com/embed/([\w-]{11})", re.ASCII)
_VIMEO = re.compile(r"https://player\.vimeo\.com/video/(\d+)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """The files of an export."""

    files: Mapping[str, str]
    """Path relative to the target folder → content."""
    left_out: tuple[str, ...] = ()
    """Talks that aren't exported, each as `address: reason`."""


@dataclass(frozen=True, slots=True)
class _Source:
    """The host and id of a recording."""

    provider: str
    """`youtube`, `vimeo`, or the extension of a file, such as `mp4`."""
    name: str
    """Id of the video at the provider; for a file, its address."""


def to_pyvideo(catalog: Catalog) -> Export:
    """Export to pyvideo: a folder for each event, with a JSON file for each recorded talk.

    Languages are left out, because pyvideo uses other codes (three letters).
    """
    files: dict[str, str] = {}
    left_out = []
    for event, talks in _by_event(catalog):
        taken: set[str] = set()
        for talk in talks:
            if not talk.talk.video or not is_absolute(talk.talk.video.url):
                left_out.append(f"{talk.address}: no recording")
                continue
            slug = unique(slugify(talk.title), taken)
            record = _pyvideo_record(talk, talk.talk.video, slug)
            files[posixpath.join(event.slug, "videos", f"{slug}.json")] = _json(record)
        if taken:
            files[posixpath.join(event.slug, "category.json")] = _json({"title": clean(event.name)})
    return Export(files=files, left_out=(*left_out, *_without_event(catalog)))


def to_rubyevents(catalog: Catalog) -> Export:
    """Export to RubyEvents: a folder for each event, with its `videos.yml`.

    Talks in one recording become children of its video, with start and end cues. The publication date of videos isn't
    known, so the user has to add it.
    """
    files: dict[str, str] = {}
    left_out = list(_without_event(catalog))
    for event, talks in _by_event(catalog):
        streams: defaultdict[_Source, list[ListedTalk]] = defaultdict(list)
        for talk in talks:
            source = _source(talk.talk.video) if talk.talk.video else None
            if source is None or source.provider not in ("youtube", "vimeo", "mp4"):
                left_out.append(f"{talk.address}: no recording at YouTube, at Vimeo or as MP4")
            elif talk.date is None:
                left_out.append(f"{talk.address}: no date")
            else:
                streams[source].append(talk)
        taken: set[str] = set()
        records = [_stream(event, source, talks, taken) for source, talks in streams.items()]
        if records:
            files[posixpath.join(event.slug, "videos.yml")] = _yaml(records)
    return Export(files=files, left_out=tuple(left_out))


def _pyvideo_record(talk: ListedTalk, video: Video, slug: str) -> Record:
    source = _source(video)
    slides = talk.talk.slides
    return {
        "description": clean(talk.talk.description),
        "recorded": talk.date.isoformat() if talk.date else None,
        "related_urls": [{"label": "Slides", "url": slides.url}] if slides and is_absolute(slides.url) else [],
        "slug": slug,
        "speakers": [clean(speaker.name) for speaker in talk.people],
        "tags": [clean(topic.name) for topic in talk.topics],
        "thumbnail_url": None,
        "title": clean(talk.title),
        "videos": [{"type": source.provider if source else "html", "url": video.url}],
    }


def _stream(event: Event, source: _Source, talks: Sequence[ListedTalk], taken: set[str]) -> Record:
    """Return the record of a recording: of its only talk, or of a stream with several talks."""
    first = talks[0]
    video = {"video_provider": source.provider, "video_id": source.name}
    if len(talks) == 1 and first.talk.video and not first.talk.video.start:
        return _rubyevents_record(first, event, taken) | video
    return {
        "id": unique(f"{source.name.lower() if source.provider != 'mp4' else 'stream'}-{event.slug}", taken),
        "title": clean(event.name),
        "event_name": clean(event.name),
        "description": "",
        "date": first.date.isoformat() if first.date else "",
        **video,
        "talks": [
            _rubyevents_record(talk, event, taken) | _cues(talk.talk.video)
            for talk in sorted(talks, key=lambda talk: (talk.talk.video and talk.talk.video.start) or 0)
        ],
    }


def _rubyevents_record(talk: ListedTalk, event: Event, taken: set[str]) -> Record:
    names = [clean(speaker.name) for speaker in talk.people]
    name = unique(slugify(" ".join([*(names or [talk.title]), event.name])), taken)
    slides = talk.talk.slides
    return {
        "id": name,
        "title": clean(talk.title),
        "event_name": clean(event.name),
        "description": clean(talk.talk.description),
        "speakers": names,
        "date": talk.date.isoformat() if talk.date else "",
        # For a talk in a stream. `_stream` replaces both values if the talk has a recording of its own.
        "video_provider": "parent",
        "video_id": name,
        **({"slides_url": slides.url} if slides and is_absolute(slides.url) else {}),
    }


def _cues(video: Video | None) -> Record:
    times = {"start_cue": video.start or 0, "end_cue": video.end} if video else {}
    return {name: _cue(seconds) for name, seconds in times.items() if seconds is not None}


def _cue(seconds: int) -> str:
    minutes, second = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}"


def _source(video: Video) -> _Source | None:
    ending = posixpath.splitext(urlsplit(video.url).path)[1].lower()
    if ending in VIDEO_FILES and is_absolute(video.url):
        return _Source(ending.lstrip("."), video.url.partition("#")[0])
    recording = recording_of(video.url)
    for provider, form in (("youtube", _YOUTUBE), ("vimeo", _VIMEO)):
        if recording and (match := form.match(recording.frame)):
            return _Source(provider, match[1])
    return None


def _by_event(catalog: Catalog) -> Iterator[tuple[Event, Sequence[ListedTalk]]]:
    return ((term.subject, term.talks) for term in catalog.events)


def _without_event(catalog: Catalog) -> Iterator[str]:
    return (f"{talk.address}: no event" for talk in catalog.talks if talk.event is None)


def _json(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


class _Dumper(yaml.SafeDumper):
    """Quotes texts that start with a digit, because Ruby's YAML reads `02:07:25` as a number of seconds."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style='"' if text[:1].isdigit() else None
    ),
)


def _yaml(records: Sequence[Record]) -> str:
    text = yaml.dump(records, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100, explicit_start=True)
    return str(text)
