import datetime as dt

import pytest

from mkdocs_talknotes.text.dates import Moment, date_in, is_date, moment_in

DAY = dt.date(2021, 3, 5)
WEST = dt.timezone(dt.timedelta(hours=-5, minutes=-30))


def evening(hours, month=3):
    return dt.datetime(2021, month, 5, 20, 30, tzinfo=dt.timezone(dt.timedelta(hours=hours)))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-03-05", Moment(day=DAY)),
        ("2021/3/5", Moment(day=DAY)),
        ("5 March 2021", Moment(day=DAY)),
        ("5. März 2021", Moment(day=DAY)),
        ("March 5th, 2021", Moment(day=DAY)),
        ("Friday, 5 March 2021", Moment(day=DAY)),
        ("2021-03-05 20:30", Moment(day=DAY, time=dt.datetime(2021, 3, 5, 20, 30))),
        ("2021-03-05T20:30:15Z", Moment(day=DAY, time=dt.datetime(2021, 3, 5, 20, 30, 15, tzinfo=dt.UTC))),
        ("2021-03-05 20:30 -0530", Moment(day=DAY, time=dt.datetime(2021, 3, 5, 20, 30, tzinfo=WEST))),
        ("2021-03-05T20:30:15.25-05:30", Moment(day=DAY, time=dt.datetime(2021, 3, 5, 20, 30, 15, tzinfo=WEST))),
        ("5 March 2021, 8:30 pm", Moment(day=DAY, time=dt.datetime(2021, 3, 5, 20, 30))),
        ("5 March 2021 at 12:30 am", Moment(day=DAY, time=dt.datetime(2021, 3, 5, 0, 30))),
        ("2021-03", Moment(period="2021-03")),
        ("March 2021", Moment(period="2021-03")),
        ("2021", Moment(period="2021")),
        ("05/03/2021", None),
        ("2021-13", None),
        ("2021-02-30", None),
        ("2021-03-05 25:00", Moment(day=DAY, unread="25:00")),
        ("soon", None),
        ("2021-03-05 20:30 Uhr", Moment(day=DAY, time=dt.datetime(2021, 3, 5, 20, 30))),
        ("2021-03-05 20:30 Europe/Berlin", Moment(day=DAY, time=evening(1))),
        ("2021-07-05 20:30 (Europe/Berlin)", Moment(day=dt.date(2021, 7, 5), time=evening(2, month=7))),
        ("2021-03-05 20:30 Europe/Atlantis", Moment(day=DAY, unread="20:30 Europe/Atlantis")),
        ("2021-03-05 20:30 Europe", Moment(day=DAY, unread="20:30 Europe")),
        ("2021-03-05 20:30 America/Argentina", Moment(day=DAY, unread="20:30 America/Argentina")),
        ("2021-03-05 20:30 CET", Moment(day=DAY, time=evening(1))),
        ("5 March 2021, 8:30 p.m. EST", Moment(day=DAY, time=evening(-5))),
        ("2021-03-05T20:30 UTC+2", Moment(day=DAY, time=evening(2))),
        ("2021-03-05 20:30 CST", Moment(day=DAY, unread="20:30 CST")),
        ("2021-03-05 20:30 +99", Moment(day=DAY, unread="20:30 +99")),
        ("9999-12-31 23:59 -05:00", Moment(day=dt.date.max, unread="23:59 -05:00")),
        ("0001-01-01 00:30 Asia/Tokyo", Moment(day=dt.date.min, unread="00:30 Asia/Tokyo")),
        ("2021-03-05 10:00 – 11:00", Moment(day=DAY, unread="10:00 – 11:00")),
        ("2021-03-05 or later", Moment(day=DAY)),
        ("5 March 2021 or later", None),
        ("5.3.2021", Moment(day=DAY)),
        ("5/3/2021", None),
        ("13/3/2021", Moment(day=dt.date(2021, 3, 13))),
        ("3/13/2021", Moment(day=dt.date(2021, 3, 13))),
        ("3/3/2021", Moment(day=dt.date(2021, 3, 3))),
        ("5–6 March 2021", Moment(day=DAY)),
        ("March 5–6, 2021", Moment(day=DAY)),
        ("30 April – 2 May 2021", Moment(day=dt.date(2021, 4, 30))),
        ("1er mai 2021", Moment(day=dt.date(2021, 5, 1))),
        ("1º de maio de 2021", Moment(day=dt.date(2021, 5, 1))),
        ("5 marca 2021", Moment(day=DAY)),
        ("2021. március 5.", Moment(day=DAY)),
        ("令和3年3月5日", Moment(day=DAY)),
        ("平成元年3月5日", Moment(day=dt.date(1989, 3, 5))),
        ("2021年3月5日(金)", Moment(day=DAY)),
        ("2021年3月", Moment(period="2021-03")),
        ("março de 2021", Moment(period="2021-03")),
        ("Friday, March 5, 2021", Moment(day=DAY)),
        ("5 listopada 2021", None),
        ("2021/13/45", None),
    ],
)
def test_a_date_as_a_field_may_say_it(text, moment):
    assert moment_in(text) == moment


@pytest.mark.parametrize(
    ("text", "whole", "day"),
    [
        ("2021-03-05", True, DAY),
        ("March 2021", True, None),
        ("2021-03-05 FernConf", False, DAY),
        ("on 5 March 2021 in Bern", False, DAY),
        ("10:00-5 March 2021", False, DAY),
        ("ferns", False, None),
    ],
)
def test_a_date_alone_and_in_other_text(text, whole, day):
    assert (is_date(text), date_in(text)) == (whole, day)
