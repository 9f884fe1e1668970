import datetime as dt

import pytest

from mkdocs_talknotes.text.dates import Moment, moment_in

DAY = dt.date(2021, 3, 5)
WEST = dt.timezone(dt.timedelta(hours=-5, minutes=-30))


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
        ("2021-03-05 25:00", Moment(day=DAY)),
        ("soon", None),
        ("2021-03-05 20:30 Europe/Berlin", Moment(day=DAY)),
        ("5 March 2021 or later", None),
    ],
)
def test_a_date_as_a_field_may_say_it(text, moment):
    assert moment_in(text) == moment
