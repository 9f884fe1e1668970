import pytest

from mkdocs_talknotes.reading import read_post

NOTE = """---
title: Notes from FernConf
---
Date: {above}

## Moss - Anna Miller

- Date: {below}

Soft.
"""


@pytest.mark.parametrize(
    ("above", "below", "lines"),
    [
        ("2024-05-31", "May 2024", []),
        ("31/31/2024", "May 2024", [4]),
        ("2024-05-31", "5/6/2024", [8]),
        ("31/31/2024", "5/6/2024", [4, 8]),
        ("soon", "TBA", []),
    ],
)
def test_a_date_that_cannot_be_read_is_told_with_its_line(above, below, lines):
    reading = read_post(NOTE.format(above=above, below=below), path="talks/fern.md")
    assert sorted((problem.code, problem.line) for problem in reading.problems) == [("wrong-value", n) for n in lines]


def test_a_date_field_sets_day_time_or_month_of_its_talk():
    def talk(date):
        return read_post(f"# Moss - Anna Miller\n\n- Date: {date}\n\nSoft.\n", path="talks/moss.md").post.talks[0]

    assert str(talk("31 May 2024").date) == "2024-05-31"
    assert str(talk("31 May 2024, 10:30").at) == "2024-05-31 10:30:00"
    assert talk("May 2024").period == "2024-05"
    assert talk("5/6/2024").unread_date == "5/6/2024"
