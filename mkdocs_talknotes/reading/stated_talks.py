"""Reads the front matter list `talks:`, and matches each entry with its heading on the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form, Mention, Talk
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading import from_front_matter
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.found import Found
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mkdocs_talknotes.inputs.fields import Fields
    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section

EVIDENCE = ("front matter says so",)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTalk:
    """The talk of one entry, and the entry's problem, if any."""

    talk: Talk
    problem: Problem | None


def read_stated_talks(
    fields: Fields,
    read: Sequence[Talk],
    sections: Sequence[Section],
    names: NameReader,
    *,
    path: str,
    make: Callable[[Found], Talk],
) -> Iterator[StatedTalk]:
    """Match each entry with its heading, and combine it with the talk that was `read` there.

    `make` builds a talk from a section, for headings that weren't recognised as talks.
    """
    left = {talk.line: talk for talk in read}
    for entry in fields.children("talks"):
        entry.suggest(from_front_matter.TALK_FIELDS, all_known=True)
        people = from_front_matter.people(entry, names)
        section = _section_of(entry, people, sections)
        if section:
            base = left.pop(section.line, None) or make(_as_stated(section))
        else:
            base = Talk(line=entry.line() or 1, title="")
        speakers = people or base.speakers
        title = entry.text("title") or (base.title if not _is_one_of(base.title, speakers) else "")
        talk = replace(base, title=title, speakers=speakers, form=Form.FRONT_MATTER, in_list=False, evidence=EVIDENCE)
        problem = None if section else _without_heading(entry, path)
        yield StatedTalk(talk=from_front_matter.with_front_matter(talk, entry), problem=problem)


def _section_of(entry: Fields, people: Sequence[Mention], sections: Sequence[Section]) -> Section | None:
    """Find an entry's heading: by `heading`, by title, by `Speaker - Title`, or by speaker."""
    title = entry.text("title")
    names = [person.name for person in people]
    wanted = [
        entry.text("heading"),
        title,
        *(f"{name} {title}" for name in names),
        *(f"{title} {name}" for name in names),
        f"{title} by {' and '.join(names)}",
        *(names if not title else ()),
    ]
    keys = {match_key(text) for text in wanted if text}
    return next((section for section in sections if match_key(section.text) in keys), None)


def _without_heading(entry: Fields, path: str) -> Problem:
    wanted = entry.text("heading") or entry.text("title")
    return Problem(
        path=path,
        line=entry.line(),
        code="talk-without-heading",
        message=f"no heading on this page matches `{wanted}`.",
        remedy="Add `heading:` with the text of its heading.",
    )


def _as_stated(section: Section) -> Found:
    return Found(
        line=section.line,
        title=section.text,
        form=Form.FRONT_MATTER,
        certainty=Certainty.SURE,
        anchor=section.text,
        section=section,
    )


def _is_one_of(title: str, people: Sequence[Mention]) -> bool:
    """Whether a heading is one of the speakers' names rather than a title."""
    return match_key(title) in {match_key(person.name) for person in people}
