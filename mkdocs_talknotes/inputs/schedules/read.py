"""Recognise the format of a schedule file and read it."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from mkdocs_talknotes.inputs.fields import Fields
from mkdocs_talknotes.inputs.schedules.frab import read_frab_json, read_frab_xml
from mkdocs_talknotes.inputs.schedules.ical import read_ical
from mkdocs_talknotes.inputs.schedules.records import read_pyvideo, read_rubyevents
from mkdocs_talknotes.inputs.schedules.session import Schedule
from mkdocs_talknotes.inputs.schedules.sessionize import read_sessionize
from mkdocs_talknotes.inputs.schedules.table import read_table
from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.problems import Problem, TalknotesError

# In bytes. The largest known schedules, a thousand talks with abstracts, have 5 MB.
_LARGEST = 20_000_000
_DEEPEST = 20
_MOST_SESSIONS = 5_000
_FORMATS = (
    "pretalx and frab (JSON, XML), Sessionize (JSON), iCalendar, pyvideo (JSON), RubyEvents (YAML), "
    "and CSV with a column `title`"
)


def read_schedule(content: bytes, *, path: str, problems: list[Problem]) -> Schedule:
    """Read a schedule in any supported format. `path` is for messages; wrong values are added to `problems`.

    Raises `TalknotesError` if the format isn't supported, the file is too large, or it contains no talk.
    """
    if len(content) > _LARGEST:
        raise _no_schedule(path, "this file is larger than 20 MB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _no_schedule(path, "this file is not UTF-8 text.", "Save it as UTF-8.") from None
    schedule = _read(text.lstrip(), path, problems)
    if not schedule.sessions:
        raise _no_schedule(path, " ".join(["this file contains no talk.", *schedule.remarks]))
    if len(schedule.sessions) > _MOST_SESSIONS:
        raise _no_schedule(path, f"this file has more than {_MOST_SESSIONS} talks.")
    if undated := [session for session in schedule.sessions if session.unread]:
        first = undated[0]
        message = f"no date could be read from `{first.unread}` (talk `{first.title}`; {len(undated)} such talks)."
        remedy = "Write dates such as `2026-05-31`, or add them to the notes."
        problems.append(Problem(path=path, code="wrong-value", message=message, remedy=remedy))
    return schedule


def _read(text: str, path: str, problems: list[Problem]) -> Schedule:
    if text.startswith("<"):
        return read_frab_xml(_xml(text, path))
    if text.startswith("BEGIN:VCALENDAR"):
        return read_ical(text)
    if text.startswith(("{", "[")):
        return _read_json(_json(text, path), path, problems)
    if text.startswith(("- ", "---")):
        # Make the list the value of a key: YAML doesn't require a list to be indented there.
        file = load_yaml(f"records:\n{text.removeprefix('---').lstrip()}", path=path, first_line=0)
        if file.problems and not file.data:
            raise TalknotesError(file.problems)
        return read_rubyevents(Fields(file.data, path=path, problems=problems).children("records"))
    try:
        return read_table(text, path=path, problems=problems)
    except csv.Error:
        raise _no_schedule(path, "this file is not a table.") from None


def _read_json(data: Any, path: str, problems: list[Problem]) -> Schedule:
    fields = Fields(data if isinstance(data, Mapping) else {"records": data}, path=path, problems=problems)
    if "schedule" in fields:
        return read_frab_json(fields)
    if "sessions" in fields:
        return read_sessionize(fields)
    return read_pyvideo([fields] if isinstance(data, Mapping) else fields.children("records"))


def _json(text: str, path: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise _no_schedule(path, "this is not valid JSON.") from None


def _xml(text: str, path: str) -> Element:
    """Parse XML. Document types are refused: they can declare entities that expand endlessly or read other files."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise _no_schedule(path, "this XML has a document type declaration, which is not allowed.")
    parser: Any = XMLPullParser(events=("start", "end"))
    depth, root = 0, None
    try:
        for start in range(0, len(text), 1 << 16):
            parser.feed(text[start : start + (1 << 16)])
            for event, element in parser.read_events():
                root = element if root is None else root
                depth += 1 if event == "start" else -1
                if depth > _DEEPEST:
                    raise _no_schedule(path, "this XML is too deeply nested.")
        parser.close()
    except (ParseError, ValueError):
        raise _no_schedule(path, "this is not valid XML.") from None
    if root is None:
        raise _no_schedule(path, "this is not valid XML.")
    return root  # type: ignore[no-any-return]  # the parser's events are not typed


def _no_schedule(path: str, message: str, remedy: str = f"Supported formats: {_FORMATS}.") -> TalknotesError:
    return TalknotesError([Problem(path=path, code="schedule", message=message, remedy=remedy)])
