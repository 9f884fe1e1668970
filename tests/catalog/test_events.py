"""The days of an event and the order of its talks."""

import datetime as dt

from mkdocs_talknotes.catalog.build import build_catalog
from mkdocs_talknotes.catalog.events import by_day, days_of, in_order
from mkdocs_talknotes.catalog.related import Related
from mkdocs_talknotes.model import Mention, Post, Talk


def note(path, *, day=None, time="", speaker="Ada", tags=()):
    talk = Talk(line=1, title=path, speakers=(Mention(name=speaker),), time=time)
    date = dt.date(2020, 5, day) if day else None
    return Post(path=path, title=path, talks=(talk,), event="Conf 2020", date=date, tags=tags)


def conference(*posts):
    catalog = build_catalog(posts)
    return catalog, catalog.events[0]


def test_days_come_from_the_talks_where_no_data_file_says_them():
    assert days_of(conference(note("a.md", day=2), note("b.md", day=4))[1]) == (
        dt.date(2020, 5, 2),
        dt.date(2020, 5, 4),
    )
    assert days_of(conference(note("a.md"))[1]) is None


def test_talks_stand_in_the_order_of_the_conference():
    _, event = conference(
        note("late.md", day=3, time="16:00"), note("noon.md", day=3, time="1.30 pm"), note("first.md", day=2)
    )
    talks = in_order(event.talks)
    assert [talk.title for talk in talks] == ["first.md", "noon.md", "late.md"]
    assert [(day.day, len(of_day)) for day, of_day in by_day(talks)] == [(2, 1), (3, 2)]


def test_related_talks_have_more_in_common_than_the_event():
    catalog, _ = conference(
        note("a.md", day=1, tags=("python",)),
        note("same-speaker.md", day=2),
        note("same-topic.md", day=3, speaker="Grace", tags=("python",)),
        note("same-event.md", day=4, speaker="Grace"),
    )
    related = Related(catalog).of(catalog.by_path["a.md"])
    assert [talk.path for talk in related] == ["same-speaker.md", "same-topic.md"]
