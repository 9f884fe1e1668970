import datetime as dt
from dataclasses import replace

from icalendar import Calendar

from mkdocs_talknotes.model import Event
from mkdocs_talknotes.outputs.calendar import to_calendar
from tests.outputs.blogs import CONF, blog_of, web

BASE = "https://example.org/blog/"
NEXT = Event(slug="moss-may", name="Moss, may; meet", start=dt.date(2031, 5, 1), link="https://moss.example/may")
SOME_DAY = Event(slug="some-day", name="Some day")


def events(*described):
    blog = replace(blog_of(), described_events=described)
    entries = Calendar.from_ical(to_calendar(blog, web())).walk("VEVENT")
    return [
        {name.lower(): getattr(value, "dt", None) or str(value) for name, value in entry.items()} for entry in entries
    ]


def test_events_with_notes_and_those_to_come_are_there_with_their_days():
    assert events(NEXT, CONF, SOME_DAY) == [
        {
            "summary": "MossConf 2022",
            "uid": "fad3561c-c3e3-5030-9551-13f60b77a105",
            "dtstamp": dt.datetime(2022, 12, 15, tzinfo=dt.UTC),
            "dtstart": dt.date(2022, 12, 15),
            "dtend": dt.date(2022, 12, 17),
            "location": "Turku",
            "url": f"{BASE}talks/events/mossconf-2022.md",
        },
        {
            "summary": "Moss, may; meet",
            "uid": "481966c5-9bb6-56f4-a120-28cce5bb096b",
            "dtstamp": dt.datetime(2031, 5, 1, tzinfo=dt.UTC),
            "dtstart": dt.date(2031, 5, 1),
            "dtend": dt.date(2031, 5, 2),
            "url": "https://moss.example/may",
        },
    ]


def test_an_end_before_the_start_is_no_end():
    assert events(replace(NEXT, end=dt.date(2031, 4, 1)))[1]["dtend"] == dt.date(2031, 5, 2)


def test_the_last_day_there_is_has_no_day_after():
    assert "dtend" not in events(replace(NEXT, start=dt.date.max))[1]


def test_it_is_the_same_every_time():
    assert to_calendar(blog_of(), web()) == to_calendar(blog_of(), web())


def test_a_time_of_day_is_kept_in_utc_or_without_a_zone():
    evening = dt.datetime(2031, 5, 1, 19, 0)
    zone = dt.timezone(dt.timedelta(hours=2))
    assert events(replace(NEXT, starts=evening, ends=evening + dt.timedelta(hours=2)))[1]["dtstart"] == evening
    assert events(replace(NEXT, starts=evening.replace(tzinfo=zone)))[1]["dtstart"] == dt.datetime(
        2031, 5, 1, 17, 0, tzinfo=dt.UTC
    )


def test_an_event_keeps_its_identity_when_the_site_moves():
    here, there = (
        {entry["uid"] for entry in Calendar.from_ical(to_calendar(blog_of(), site)).walk("VEVENT")}
        for site in (web(), replace(web(), root="https://elsewhere.example/"))
    )
    assert here == there
