"""A talk as recognised: where it stands, what was said, and why it was believed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.lines_below_heading import Below
from mkdocs_talknotes.reading.outline import Section
from mkdocs_talknotes.reading.person import People


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """A section or list entry, read as a talk; also one that turned out to be none."""

    line: int
    title: str
    people: People = ()
    form: Form = Form.NONE
    certainty: Certainty = Certainty.WEAK
    anchor: str = ""
    """Plain text of the line it stands on."""
    in_list: bool = False
    """Whether it is an entry of a list."""
    section: Section | None = None
    """None for an entry of a list."""
    below: Below = field(default_factory=Below)
    evidence: tuple[str, ...] = ()
    """Why, in an author's words."""

    @property
    def level(self) -> int:
        """The level of its heading; 0 for an entry of a list."""
        return self.section.level if self.section else 0

    @property
    def is_fair(self) -> bool:
        """Whether it names people with enough certainty to be a talk by itself."""
        return bool(self.people) and self.certainty >= Certainty.FAIR

    @property
    def is_doubtful(self) -> bool:
        """Whether it may name people, and needs more evidence than it has."""
        return bool(self.people) and self.certainty is Certainty.WEAK

    def given_by(
        self, people: People, form: Form, certainty: Certainty, why: str, *, title: str | None = None
    ) -> Found:
        """Return it with people who gave it, and the reason to believe so."""
        return replace(
            self,
            title=self.title if title is None else title,
            people=people,
            form=form,
            certainty=certainty,
            evidence=(*self.evidence, why),
        )
