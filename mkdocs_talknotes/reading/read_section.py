"""Reads one section as a talk, from its heading and the lines below, without the rest of the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.about_person import says_of_a_person
from mkdocs_talknotes.reading.certainty import Certainty, Heading
from mkdocs_talknotes.reading.found import Found
from mkdocs_talknotes.reading.heading_forms import is_kind_of_talk
from mkdocs_talknotes.reading.headings import alone, read_heading
from mkdocs_talknotes.reading.lines_below_heading import FIELD_FORMS, Below, read_below
from mkdocs_talknotes.reading.lists_of_speakers import labelled_entries, list_after_label
from mkdocs_talknotes.reading.numbering import title_of_heading
from mkdocs_talknotes.reading.person import Likeness, People, all_at_least, have_same_names
from mkdocs_talknotes.reading.sections import is_numbered_part, is_section, is_version
from mkdocs_talknotes.text.inline import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section

# Forms in which a word or sign announces the speaker.
_SAYING = frozenset(
    {
        Form.SPEAKER_FIELD,
        Form.MODERATED,
        Form.TITLE_AND_FIELD,
        Form.TITLE_BY_SPEAKER,
        Form.QUOTED_TITLE_BY_SPEAKER,
        Form.SPEAKER_QUOTED_TITLE,
    }
)
# Heading forms that count even though they leave no title.
_TITLELESS = frozenset({Form.SPEAKER_FIELD, Form.SPEAKER_ROLE, Form.MODERATED})


def read_section(section: Section, names: NameReader, *, lettered: bool = False) -> Found:
    """Read a section by itself; the result has no people if it names none.

    `lettered`: the page's headings are numbered with letters.
    """
    title = title_of_heading(section.heading, section.text, lettered=lettered)
    found = Found(line=section.line, title=title, anchor=section.text, section=section)
    if is_section(section.text) or is_version(section.text) or is_numbered_part(section.text):
        return found
    below = read_below(section.blocks, names)
    best = next(iter(read_heading(section.heading, names, lettered=lettered)), None)
    found = replace(found, below=below, title=_title_field(below) or title)
    # By decreasing certainty: a field, the heading, a line below it.
    moderated = best is not None and best.form is Form.MODERATED
    if below.people and below.form in FIELD_FORMS and not moderated:
        same = best is not None and bool(best.title) and have_same_names(best.people, below.people)
        titled = best.title if best and same else found.title
        return found.given_by(below.people, below.form, Certainty.SURE, "a field names the speaker", title=titled)
    if best and (moderated or best.certainty >= Certainty.FAIR or not below.people):
        people = _with_panel(best.people, section, names) if moderated else best.people
        if best.title or best.form in _TITLELESS:
            return found.given_by(people, best.form, best.certainty, why(best, people), title=best.title)
    if below.people:
        reason = "the line below the heading is a name"
        return found.given_by(below.people, below.form, below.certainty, reason)
    return found


def with_titles_below(readings: Sequence[Found]) -> list[Found]:
    """Join a heading such as `# Keynote with Name` with the next one of its level, which is the title."""
    joined: list[Found] = []
    for found in readings:
        before = joined[-1] if joined else None
        if before and _lacks_a_title(before) and before.level == found.level and not found.people:
            joined[-1] = replace(
                found, line=before.line, people=before.people, form=before.form, certainty=before.certainty
            )
        elif not (before and _lacks_a_title(before) and before.level < found.level):
            joined.append(found)
    return joined


def _lacks_a_title(found: Found) -> bool:
    """Whether a section names speaker and kind of talk, but no title, and contains no notes."""
    section = found.section
    return found.is_fair and section is not None and is_kind_of_talk(found.title) and not section.has_prose()


def read_all_forms(found: Found, section: Section, names: NameReader) -> Iterator[Found]:
    """Yield readings of a section in every form its heading and the lines below allow."""
    reason = "most headings of the page have this form"
    for heading in read_heading(section.heading, names):
        if heading.title:
            yield found.given_by(heading.people, heading.form, Certainty.FAIR, reason, title=heading.title)
    below = read_below(section.blocks, names)
    if below.people:
        yield replace(found, below=below).given_by(below.people, below.form, Certainty.FAIR, reason)


def why(heading: Heading, people: People) -> str:
    """Return the reason for reading these people in a heading, as a sentence for authors."""
    names = ", ".join(person.name for person in people)
    if heading.certainty is Certainty.SURE:
        return _sure_reason(heading, names, people)
    if all_at_least(people, Likeness.STRONG):
        return f"`{names}` looks like a person's name, and the rest does not"
    return f"`{names}` has the form of a name"


def _sure_reason(heading: Heading, names: str, people: People) -> str:
    """Return the one reason that makes a reading certain; the first that applies."""
    if heading.form in _SAYING:
        return f"the heading says who spoke: `{heading.form}`"
    if any(person.handle for person in people):
        return f"`{names}` has a handle"
    if any(person.urls for person in people):
        return f"a link belongs to `{names}`"
    return f"`{names}` is a known speaker"


def _with_panel(moderators: People, section: Section, names: NameReader) -> People:
    """Add the panel's members, if the heading names only the moderator."""
    panel = labelled_entries(section.blocks, names) or list_after_label(section.blocks, names)
    known = {person.name for person in moderators}
    return (*moderators, *(person for person in panel if person.name not in known))


def _title_field(below: Below) -> str:
    return plain_text(below.fields["title"][0]) if "title" in below.fields else ""


def with_pairs(readings: Sequence[Found], names: NameReader) -> list[Found]:
    """Read pages on which each title is followed by a heading with its speaker."""
    pairs: dict[int, People] = {}
    for found, after in pairwise(readings):
        section, below = found.section, after.section
        if not section or not below or section.blocks or below.level <= section.level or _is_part(section.text):
            continue
        people = alone(below.heading, names)
        if people and not is_talk_itself(below, names):
            pairs[found.line] = people
    levels = Counter(found.level for found in readings if found.line in pairs)
    reason = "the heading below is a name"
    return [
        found.given_by(pairs[found.line], Form.TITLE_HEADING, Certainty.FAIR, reason)
        if found.line in pairs and levels[found.level] > 1 and not found.people
        else found
        for found in readings
    ]


def _is_part(title: str) -> bool:
    return is_section(title) or is_numbered_part(title)


def is_talk_itself(section: Section, names: NameReader) -> bool:
    """Whether a heading below a title is a section or a talk, rather than the speaker of the talk above."""
    readings = read_heading(section.heading, names)
    titles = [heading.title for heading in readings if heading.certainty >= Certainty.FAIR]
    return is_section(section.text) or any(title and not says_of_a_person(title) for title in titles)


def as_name_alone(found: Found, names: NameReader) -> Found | None:
    """Read a heading that contains only speakers; None for other headings."""
    section = found.section
    if not section or found.people or is_section(section.text):
        return None
    people = alone(section.heading, names)
    if not all_at_least(people, Likeness.STRONG):
        return None
    return found.given_by(people, Form.SPEAKER, Certainty.FAIR, "the heading is a name", title="")
