"""Read schedules in CSV, with a header row."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.fields import Fields
from mkdocs_talknotes.inputs.schedules.session import Presenter, Schedule, Session, read_start
from mkdocs_talknotes.inputs.schedules.sift import Entry, sifted
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from mkdocs_talknotes.problems import Problem

# Our name of a column → names in header rows, as `match_key` spells them.
_COLUMNS = {
    "title": ("title", "talk", "session", "talktitle", "sessiontitle", "summary"),
    "speakers": ("speakers", "speaker", "speakernames", "speakername", "presenter", "presenters", "name", "names"),
    "event": ("event", "conference"),
    "date": ("date", "day", "start", "starttime", "startsat"),
    "time": ("time", "starttime", "begin"),
    "language": ("language", "lang"),
    "video": ("video", "recording", "youtube"),
    "slides": ("slides",),
    "link": ("url", "link"),
    "tags": ("tags", "track", "topics"),
    "status": ("status", "state"),
    "key": ("id", "code", "sessionid", "key"),
}
_SEVERAL = re.compile(r" ?[;&/,] ?| and ")


def read_table(text: str, *, path: str, problems: list[Problem]) -> Schedule:
    """Read a table with commas, semicolons or tabs between columns; rows without any text are skipped."""
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(text.splitlines(), delimiter=delimiter)
    header = next(rows, [])
    names = [match_key(name) for name in header]
    places = {
        ours: next((names.index(name) for name in theirs if name in names), -1) for ours, theirs in _COLUMNS.items()
    }
    entries = []
    for row in rows if places["title"] >= 0 else ():
        if not any(cell.strip() for cell in row):
            continue
        data = {ours: row[place] for ours, place in places.items() if 0 <= place < len(row)}
        fields = Fields(data, path=path, problems=problems)
        cells = zip(range(len(row)), header, row, strict=False)
        untaken = (name for place, name, cell in cells if cell.strip() and place not in places.values())
        entries.append(Entry(session=_session(fields), status=fields.text("status"), untaken=tuple(untaken)))
    return sifted(Schedule(), entries)


def _session(fields: Fields) -> Session:
    start = read_start(fields.text("date"))
    clock = re.match(r"([01]?\d|2[0-3]):([0-5]\d)", fields.text("time"))
    return Session(
        key=fields.text("key") or fields.text("title"),
        title=fields.text("title"),
        presenters=tuple(Presenter(name=name) for name in _several(fields.text("speakers"))),
        event=fields.text("event"),
        date=start.day,
        unread=start.unread,
        time=start.time or (f"{int(clock[1]):02}:{clock[2]}" if clock else ""),
        language=fields.text("language"),
        video=fields.url("video"),
        slides=fields.url("slides"),
        link=fields.url("link"),
        tags=tuple(_several(fields.text("tags"))),
    )


def _several(text: str) -> list[str]:
    return [part for part in _SEVERAL.split(" ".join(text.split())) if part]
