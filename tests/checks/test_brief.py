"""A build tells warnings in full, and all advice about a file on one line."""

from mkdocs_talknotes.checks.brief import in_brief
from mkdocs_talknotes.problems import Problem


def test_advice_about_a_file_is_one_line():
    first = Problem(path="a.md", line=3, code="talk-without-speaker", message="No speaker.", remedy="Name one.")
    second = Problem(path="a.md", line=9, code="speaker-uncertain", message="Perhaps.")
    warning = Problem(path="a.md", line=5, code="marker", message="Wrong.")
    other = Problem(path="b.md", line=1, code="speaker-uncertain", message="Perhaps.")
    assert [str(problem) for problem in in_brief([other, second, warning, first])] == [
        "a.md:3: No speaker. Name one. `talknotes check` reports 1 more for this file. [talk-without-speaker]",
        "a.md:5: Wrong. [marker]",
        "b.md:1: Perhaps. [speaker-uncertain]",
    ]
