"""The intermediate result of recognition: a possible talk with its speakers, certainty and evidence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.lines_below_heading import Below
from mkdocs_talknotes.reading.outline import Section
from mkdocs_talknotes.reading.person import People


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """A section or list entry read as a talk; rejected candidates are `Found` as well."""

    line: int
    """Line number of the heading or entry, from 1."""
    title: str
    """Plain text; empty if only speakers are named."""
    people: People = ()
    form: Form = Form.NONE
    certainty: Certainty = Certainty.WEAK
    anchor: str = ""
    """Plain text of that line, under which the card goes."""
    in_list: bool = False
    """Whether it is a list entry."""
    section: Section | None = None
    """The section; None for a list entry."""
    below: Below = field(default_factory=Below)
    """Speakers and fields in the lines below the heading."""
    evidence: tuple[str, ...] = ()
    """The reasons why it is taken for a talk, as sentences for authors."""

    @property
    def level(self) -> int:
        """Level of its heading; 0 for a list entry."""
        return self.section.level if self.section else 0

    @property
    def is_fair(self) -> bool:
        """Whether it names people with enough certainty to be a talk without further evidence."""
        return bool(self.people) and self.certainty >= Certainty.FAIR

    @property
    def is_doubtful(self) -> bool:
        """Whether it may name people, but not certainly enough by itself."""
        return bool(self.people) and self.certainty is Certainty.WEAK

    def given_by(
        self, people: People, form: Form, certainty: Certainty, why: str, *, title: str | None = None
    ) -> Found:
        """Return a copy with these speakers, and `why` as evidence."""
        return replace(
            self,
            title=self.title if title is None else title,
            people=people,
            form=form,
            certainty=certainty,
            evidence=(*self.evidence, why),
        )


def uncertain(found: Found, *, path: str) -> Problem:
    """Return a problem: a section of the file at `path` may name its speaker, but without enough evidence."""
    name = ", ".join(person.name for person in found.people)
    return Problem(
        path=path,
        line=found.line,
        code="speaker-uncertain",
        message=f"`{name}` in `{found.anchor}` may be the speaker.",
        remedy=f"If so, write `Speaker: {name}` below the heading.",
    )
