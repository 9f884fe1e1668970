"""What of a schedule is no talk, and what is told about it."""

import datetime as dt
import json

import pytest

from mkdocs_talknotes.inputs.schedules import Presenter, Session, read_schedule


def read(text):
    return read_schedule((text if isinstance(text, str) else json.dumps(text)).encode(), path="file", problems=[])


def frab(*events):
    return {"schedule": {"conference": {"days": [{"rooms": {"Hall": list(events)}}]}}}


def calendar(*events):
    inner = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\n{inner}END:VCALENDAR\n"


TABLE = "title,status\nMoss,\n"


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (calendar("SUMMARY:Moss", "SUMMARY:Fern\nSTATUS:CANCELLED"), "1 entry is left out (cancelled): `Fern`."),
        (frab({"title": "Moss"}, {"title": "Fern", "state": "withdrawn"}), "1 entry is left out (cancelled): `Fern`."),
        (TABLE + "Fern,Canceled\nAlga,rejected\n", "2 entries are left out (cancelled): `Fern`, `Alga`."),
        (TABLE + "CANCELLED: Fern,\n", "1 entry is left out (cancelled): `CANCELLED: Fern`."),
        (TABLE + "Fern (cancelled),\n", "1 entry is left out (cancelled): `Fern (cancelled)`."),
        (TABLE + "Lunch break,\n", "1 entry is left out (no talk but a break or the like): `Lunch break`."),
        (
            frab({"title": "Moss"}, {"title": "Party", "type": "Break"}),
            "1 entry is left out (no talk but a break or the like): `Party`.",
        ),
        (TABLE + ",confirmed\n", "1 entry is left out (without a title): `entry 2`."),
        (TABLE + "Moss,\n", "1 entry is left out (in the file twice): `Moss`."),
        (
            frab({"title": "Moss", "abstract": "Soft.", "room": "Hall"}, {"title": "Fern", "room": "Hall", "do": ""}),
            "Not taken into notes, with the number of talks: `abstract` (1), `room` (2).",
        ),
        (
            calendar("SUMMARY:Moss\nDESCRIPTION:Soft.\nDTSTAMP:20260501T090000Z"),
            "Not taken into notes, with the number of talks: `DESCRIPTION` (1).",
        ),
        (
            "title,Room\nMoss,Hall\nFern,\n",
            "Not taken into notes, with the number of talks: `Room` (1).",
        ),
        (
            frab({"title": "Moss", "persons": [{"id": 1, "name": "Ann Lee"}, {"id": 2, "name": "Ann Lee"}]}),
            "2 speakers have the name `Ann Lee`, and become one. To keep them apart, change a name in the schedule.",
        ),
    ],
)
def test_what_is_left_out_is_counted_and_named(text, remark):
    assert read(text).remarks == (remark,)


def test_nothing_is_told_where_nothing_is_left_out():
    person = {"id": 1, "name": "Ann Lee"}
    assert read(frab({"title": "Moss", "persons": [person]}, {"title": "Fern", "persons": [person]})).remarks == ()
    assert read("title,speaker\nCoffee,Ann Lee\nBreak the build,\nOpen source,\n").remarks == ()


def test_entries_of_one_id_are_talks_of_their_own():
    text = calendar("UID:1\nSUMMARY:Moss", "UID:1\nSUMMARY:Fern", "UID:1\nSUMMARY:Moss\nDTSTART:20260502T093000")
    assert read(text).sessions == (
        Session(key="1", title="Moss"),
        Session(key="1/fern", title="Fern"),
        Session(key="1/2026-05-02-09:30", title="Moss", date=dt.date(2026, 5, 2), time="09:30"),
    )


def test_people_and_links_of_pretalx():
    person = {
        "code": "ANN",
        "name": "Ann Lee",
        "biography": "Grows\nmoss.",
        "email": "ann@moss.example",
        "avatar": "https://moss.example/ann.png",
        "links": [{"url": "https://ann.example/"}],
    }
    event = {
        "code": "MOSS1",
        "guid": "g-1",
        "title": "Moss",
        "persons": [person],
        "links": [{"url": "https://moss.example/more"}],
        "attachments": [{"url": "https://moss.example/slides.pdf"}, {"url": "/media/notes.pdf"}],
    }
    ann = Presenter(
        name="Ann Lee",
        key="ANN",
        bio="Grows moss.",
        photo="https://moss.example/ann.png",
        links=("https://ann.example/",),
    )
    assert read(frab(event)).remarks == (
        "Not taken into notes, with the number of talks: `attachments without a web address` (1), `persons.email` (1).",
    )
    assert read(frab(event)).sessions == (
        Session(
            key="g-1",
            ids=("g-1", "MOSS1"),
            title="Moss",
            presenters=(ann,),
            links=("https://moss.example/more", "https://moss.example/slides.pdf"),
        ),
    )
