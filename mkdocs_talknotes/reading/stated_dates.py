"""Reads the dates in fields such as `Date: 5 May 2021`, and reports those that can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.dates import Moment, date_in, moment_in
from mkdocs_talknotes.text.inline import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_talknotes.model import Talk
    from mkdocs_talknotes.reading.frontmatter import FrontMatter


def moment_of(fields: Mapping[str, Sequence[str]]) -> Moment:
    """Return the date of the field `date`: the whole text, else a date anywhere in it.

    If there is no date in it, or no such time of day, `unread` is the text.
    """
    if not fields.get("date"):
        return Moment()
    text = plain_text(fields["date"][0])
    if moment := moment_in(text):
        return moment
    day = date_in(text)
    return Moment(day=day, unread="" if day or not _is_meant_as_date(text) else text)


def _is_meant_as_date(text: str) -> bool:
    """Whether a text says when something was: `soon` and `TBA` are no dates that an author can correct."""
    return any(character.isdigit() for character in text)


def unread_dates(talks: Iterable[Talk], below_title: Moment, front: FrontMatter, *, path: str) -> Iterator[Problem]:
    """Report the dates of talks, and the one below the page's title, that can't be read."""
    lines = front.body.split("\n")
    for text, start in [*((talk.unread_date, talk.line) for talk in talks), (below_title.unread, 1)]:
        if text:
            below = range(max(start - front.first_line, 0), len(lines))
            yield Problem(
                path=path,
                line=next((index + front.first_line for index in below if text in plain_text(lines[index])), start),
                code="wrong-value",
                message=f"the date `{text}` can't be read.",
                remedy="Write it like `2024-05-31` or `31 May 2024`.",
            )
