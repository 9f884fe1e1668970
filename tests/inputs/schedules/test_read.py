"""Every format gives the same sessions, and no file a traceback."""

import datetime as dt
import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_talknotes.inputs.schedules import Presenter, Schedule, Session, read_schedule
from mkdocs_talknotes.problems import TalknotesError

DAY = dt.date(2026, 5, 2)


def read(text, problems=None):
    content = text if isinstance(text, bytes) else text.encode()
    return read_schedule(content, path="file", problems=[] if problems is None else problems)


FRAB_JSON = json.dumps(
    {
        "schedule": {
            "version": "1",
            "conference": {
                "title": "MossConf 2026",
                "start": "2026-05-01",
                "end": "2026-05-02",
                "url": "https://moss.example/",
                "days": [
                    {
                        "date": "2026-05-02",
                        "rooms": {
                            "Hall": [
                                {
                                    "guid": "g-1",
                                    "date": "2026-05-02T09:30:00+02:00",
                                    "start": "09:30",
                                    "title": "Growing: moss",
                                    "track": "Plants",
                                    "language": "en",
                                    "url": "https://moss.example/1",
                                    "persons": [{"public_name": "Anna Miller"}, {"name": "Bert Stone"}],
                                },
                                {"id": 7, "title": "", "persons": []},
                            ]
                        },
                    }
                ],
            },
        }
    }
)
FRAB_XML = """<?xml version="1.0" encoding="utf-8"?>
<schedule><conference><title>MossConf 2026</title><start>2026-05-01</start><end>2026-05-02</end></conference>
<day date="2026-05-02"><room name="Hall"><event guid="g-1" id="1"><date>2026-05-02T09:30:00+02:00</date>
<start>09:30</start><title>Growing: moss</title><track>Plants</track><language>en</language>
<persons><person id="3">Anna Miller</person><person>Bert
  Stone</person></persons></event></room></day></schedule>"""
SESSIONIZE = json.dumps(
    {
        "sessions": [
            {"id": "g-1", "title": "Growing: moss", "startsAt": "2026-05-02T09:30:00", "speakers": ["a", "b", "x"]},
            {"id": "g-2", "title": "Lunch", "isServiceSession": True, "speakers": []},
        ],
        "speakers": [
            {
                "id": "a",
                "fullName": "Anna Miller",
                "tagLine": "Gardener",
                "links": [{"url": "https://anna.example/"}, {"url": "javascript:alert(1)"}],
            },
            {"id": "b", "firstName": "Bert", "lastName": "Stone"},
        ],
    }
)
ICAL = (
    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:MossConf 2026\r\nBEGIN:VEVENT\r\nUID:g-1\r\nDTSTART;TZID=Europe/Berlin:"
    "20260502T093000\r\nSUMMARY:Growing\\, moss - An\r\n na Miller\r\nURL:https://moss.example/1\r\nCATEGORIES:Plants\r\n"
    "BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
PYVIDEO = json.dumps(
    {
        "title": "Growing: moss",
        "speakers": ["Anna Miller", "Bert Stone"],
        "recorded": "2026-05-02",
        "language": "eng",
        "tags": ["Plants"],
        "videos": [{"type": "youtube", "url": "https://www.youtube.com/watch?v=abc"}],
    }
)
RUBYEVENTS = """---
- id: g-1
  title: "Growing: moss"
  event_name: MossConf 2026
  date: "2026-05-02"
  speakers:
    - Anna Miller
    - Bert Stone
  video_provider: youtube
  video_id: abc
- id: g-2
  title: Lightning talks
  talks:
    - title: Fern
      speakers: [Cleo Marsh]
"""
CSV = 'Title;Speaker(s);Date;Time;Track\n"Growing: moss";Anna Miller, Bert Stone;2026-05-02;9:30;Plants\n;;;;\n'
BOTH = (Presenter(name="Anna Miller"), Presenter(name="Bert Stone"))
COMMON = {"title": "Growing: moss", "presenters": BOTH, "date": DAY}


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        (
            FRAB_JSON,
            Schedule(
                event="MossConf 2026",
                start=dt.date(2026, 5, 1),
                end=DAY,
                link="https://moss.example/",
                sessions=(
                    Session(
                        key="g-1",
                        ids=("g-1",),
                        time="09:30",
                        language="en",
                        link="https://moss.example/1",
                        tags=("Plants",),
                        **COMMON,
                    ),
                ),
                remarks=("1 entry is left out (without a title): `7`.",),
            ),
        ),
        (
            FRAB_XML,
            Schedule(
                event="MossConf 2026",
                start=dt.date(2026, 5, 1),
                end=DAY,
                sessions=(
                    Session(
                        key="g-1",
                        ids=("g-1", "1"),
                        time="09:30",
                        language="en",
                        tags=("Plants",),
                        **COMMON | {"presenters": (Presenter(name="Anna Miller", key="3"), BOTH[1])},
                    ),
                ),
            ),
        ),
        (
            SESSIONIZE,
            Schedule(
                sessions=(
                    Session(
                        key="g-1",
                        title="Growing: moss",
                        presenters=(
                            Presenter(name="Anna Miller", key="a", role="Gardener", links=("https://anna.example/",)),
                            Presenter(name="Bert Stone", key="b"),
                        ),
                        date=DAY,
                        time="09:30",
                    ),
                ),
                remarks=(
                    "1 entry is left out (no talk but a break or the like): `Lunch`.",
                    "1 speaker is left out (not described in the file): `x (in Growing: moss)`.",
                ),
            ),
        ),
        (
            ICAL,
            Schedule(
                event="MossConf 2026",
                sessions=(
                    Session(
                        key="g-1",
                        title="Growing, moss - Anna Miller",
                        date=DAY,
                        time="09:30",
                        link="https://moss.example/1",
                        tags=("Plants",),
                    ),
                ),
            ),
        ),
        (
            PYVIDEO,
            Schedule(
                sessions=(
                    Session(
                        key="Growing: moss",
                        language="en",
                        video="https://www.youtube.com/watch?v=abc",
                        tags=("Plants",),
                        **COMMON,
                    ),
                )
            ),
        ),
        (
            RUBYEVENTS,
            Schedule(
                event="MossConf 2026",
                sessions=(
                    Session(key="g-1", event="MossConf 2026", video="https://www.youtube.com/watch?v=abc", **COMMON),
                    Session(key="Fern", title="Fern", presenters=(Presenter(name="Cleo Marsh"),)),
                ),
            ),
        ),
        (CSV, Schedule(sessions=(Session(key="Growing: moss", time="09:30", tags=("Plants",), **COMMON),))),
    ],
    ids=["frab-json", "frab-xml", "sessionize", "ical", "pyvideo", "rubyevents", "csv"],
)
def test_formats(text, schedule):
    assert read(text) == schedule


def test_addresses_that_may_not_be_linked_are_problems():
    problems = []
    read(SESSIONIZE, problems)
    assert [problem.code for problem in problems] == ["wrong-value"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"\xff\xfe", "not UTF-8 text. Save it as UTF-8."),
        ("", "this file contains no talk"),
        ("just words", "this file contains no talk"),
        ("{", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("<a>", "not valid XML"),
        ("<a/><b/>", "not valid XML"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><schedule>&a;</schedule>", "document type"),
        ("<schedule>" + "<x>" * 50 + "</x>" * 50 + "</schedule>", "too deeply nested"),
        (b" " * 20_000_001, "larger than 20 MB"),
        ("title\n" + "".join(f"x{number}\n" for number in range(5_001)), "more than 5000 talks"),
        ("- a: b: c\n", "not valid YAML"),
        ('{"schedule": 3}', "this file contains no talk"),
        ('{"sessions": [1, null, {"title": []}], "speakers": "x"}', "this file contains no talk"),
    ],
)
def test_what_is_no_schedule_is_said(text, said):
    with pytest.raises(TalknotesError, match=said):
        read(text)


KEYS = "schedule conference days rooms sessions speakers persons title date links url".split()  # noqa: SIM905
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=200)
@given(VALUES)
def test_any_json_is_a_schedule_or_a_problem(value):
    with suppress(TalknotesError):
        read(json.dumps(value))


@settings(max_examples=200)
@given(st.sampled_from([FRAB_JSON, FRAB_XML, SESSIONIZE, ICAL, PYVIDEO, RUBYEVENTS, CSV]), st.data())
def test_any_cut_or_stroke_is_a_schedule_or_a_problem(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    with suppress(TalknotesError):
        read(text[:start] + data.draw(st.text(st.characters(codec="utf-8"), max_size=3)) + text[end:])


CALENDAR = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Moss\nDTSTART;VALUE=DATE:{}\nEND:VEVENT\nEND:VCALENDAR\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (CALENDAR.format("20200531"), dt.date(2020, 5, 31)),
        (CALENDAR.format("Saturday"), None),
        ("title,date\nMoss,31 May 2020\n", dt.date(2020, 5, 31)),
        ("title,date\nMoss,Saturday\n", None),
        ("title,date\nMoss,2020-13-45\n", None),
        ("title,date\nMoss,\n", None),
        ('{"sessions": [{"title": "Moss", "startsAt": "Saturday"}]}', None),
        ('[{"title": "Moss", "recorded": "Saturday"}]', None),
        ("- title: Moss\n  date: Saturday\n", None),
    ],
)
def test_a_day_is_read_or_told(text, date):
    problems = []
    (session,) = read_schedule(text.encode(), path="a", problems=problems).sessions
    assert session.date == date
    said = session.unread
    assert bool(said) == ("Saturday" in text or "2020-13" in text)
    message = f"a: no date could be read from `{said}` (talk `Moss`; 1 such talks)."
    assert [str(problem).partition(" Write")[0] for problem in problems] == ([message] if said else [])
