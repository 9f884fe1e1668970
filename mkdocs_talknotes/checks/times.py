"""Check dates and offsets: days outside the event, starts after the end of a recording, two talks with one start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.urls import recording_at, video_end

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_talknotes.catalog.entries import ListedTalk
    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.model import Event


def check_dates(notes: Notes) -> Iterator[Problem]:
    """Find talks dated before or after their event, and posts dated before the first day of their event."""
    for post in notes.catalog.posts:
        for talk in post.talks:
            if talk.talk.date and talk.event and _is_outside(talk.talk.date, talk.event):
                yield _outside(post.path, notes.talk_line(talk, "date"), talk.talk.date, talk.event)
        stated = {talk.talk.date for talk in post.talks}
        day, event = post.post.date, post.event
        # Posts may be dated after the event, when the notes were published.
        if day and day not in stated and event and event.start and day < event.start:
            yield _outside(post.path, notes.line(post.path, "date") or post.post.line, day, event)


def check_undated(notes: Notes) -> Iterator[Problem]:
    """Find posts without a date, which feeds leave out; one message for all of them."""
    undated = [post for post in notes.catalog.posts if not post.is_dated]
    if undated and notes.settings.outputs.feeds:
        count = "this post has no date" if len(undated) == 1 else f"this post and {len(undated) - 1} more have no date"
        yield Problem(
            path=min(post.path for post in undated),
            code="undated",
            message=f"{count}, so feeds leave {'it' if len(undated) == 1 else 'them'} out.",
            remedy="Write `date:`, or run `talknotes dates` to use the dates of first commits.",
        )


def check_recordings(notes: Notes) -> Iterator[Problem]:
    """Find talks that start after the end offset in their video's address, or at the same second as another talk."""
    for post in notes.catalog.posts:
        starts: dict[tuple[str, int], ListedTalk] = {}
        for talk in post.talks:
            video = talk.talk.video
            if video is None or video.start is None:
                continue
            end = video_end(video.url)
            if end is not None and end <= video.start:
                yield Problem(
                    path=post.path,
                    line=notes.talk_line(talk, "video"),
                    code="video-past-end",
                    message=f"`{talk.title}` starts at second {video.start}, but its recording ends at second {end}.",
                    remedy="Correct the start or the end in its address.",
                )
            other = starts.setdefault((recording_at(video.url), video.start), talk)
            if other is not talk:
                yield Problem(
                    path=post.path,
                    line=notes.talk_line(talk, "video"),
                    code="video-start-twice",
                    message=f"`{talk.title}` starts at the same second of the same recording as `{other.title}`.",
                    remedy="Correct the start time of one of them.",
                )


def _is_outside(day: dt.date, event: Event) -> bool:
    return event.start is not None and not event.start <= day <= (event.end or event.start)


def _outside(path: str, line: int, day: dt.date, event: Event) -> Problem:
    days = f"on {event.start}" if event.end in (None, event.start) else f"from {event.start} to {event.end}"
    return Problem(
        path=path,
        line=line,
        code="date-outside-event",
        message=f"the date {day} is outside {event.name}, which was {days}.",
        remedy="Correct the date here or in `.events.yml`.",
    )
