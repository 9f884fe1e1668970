"""Reads a page as one talk: the first heading is the title, and the speaker is named near it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.heading_forms import is_kind_of_talk
from mkdocs_talknotes.reading.headings import alone
from mkdocs_talknotes.reading.lines_below_heading import FIELD_FORMS, read_below
from mkdocs_talknotes.reading.lists_of_speakers import details, list_after_label
from mkdocs_talknotes.reading.person import Likeness, People, Person, all_at_least
from mkdocs_talknotes.reading.read_section import is_talk_itself
from mkdocs_talknotes.reading.sections import is_numbered_part, is_section, names_notes
from mkdocs_talknotes.text.inline import links_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_talknotes.reading.found import Found
    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section

_OF_A_SESSION = re.compile(
    r"\b(?:panel|session|talk|speakers?|presenters?|panell?ists?|plenary|round ?table|workshop|moderat\w+|q ?& ?a|"
    r"questions?|discussion)\b",
    re.IGNORECASE,
)
# Most lines between the title and the speaker's heading.
_NEAR = 6
_VIDEO_HOSTS = ("youtu", "vimeo.com", "media.ccc.de")


def read_single(reading: Found, sections: Sequence[Section], names: NameReader) -> Found | None:
    """Read the page as one talk. `reading` is its first heading, read by itself. None if it isn't one talk."""
    top = sections[0]
    if reading.is_fair:
        return reading
    if (is_section(top.text) and not is_kind_of_talk(top.text)) or names_notes(top.text):
        return None
    if people := _heading_below(top, sections, names):
        if panel := read_panel(reading, sections, names):
            return panel
        level = sections[1].level
        if sum(section.level == level and bool(alone(section.heading, names)) for section in sections[1:]) > 1:
            return None
        return reading.given_by(people, Form.TITLE_HEADING, Certainty.FAIR, "the heading below is a name")
    if people := list_after_label(top.blocks, names):
        return reading.given_by(people, Form.SPEAKERS_LIST, Certainty.SURE, "a list below the title names the speakers")
    for section in sections[1:3]:
        below = read_below(section.blocks, names) if is_section(section.text) else None
        if below and below.form in FIELD_FORMS:
            return reading.given_by(below.people, below.form, Certainty.SURE, "a field names the speaker")
        if people := details(section, names):
            return reading.given_by(
                people, Form.DETAILS_LIST, Certainty.FAIR, f"the section `{section.text}` lists the speakers"
            )
    return reading if _has_likely_line(reading, top) else None


def _heading_below(top: Section, sections: Sequence[Section], names: NameReader) -> People:
    """Return the speakers if the heading right below the title names them."""
    if top.blocks:
        return ()
    for number, following in enumerate(sections[1:3]):
        if following.line - top.line > _NEAR or is_talk_itself(following, names):
            return ()
        people = alone(following.heading, names)
        # If the first heading is a subtitle, the second may name the speakers.
        least = Likeness.STRONG if number else Likeness.POSSIBLE
        if all_at_least(people, least) and not any(is_section(person.organisation or "-x") for person in people):
            return people
        if following.blocks or is_section(following.text):
            return ()
    return ()


def _has_likely_line(reading: Found, top: Section) -> bool:
    """Whether the line below the title is likely a name."""
    likely = reading.form is Form.TITLE_LINE and all_at_least(reading.people, Likeness.LIKELY)
    return likely and not top.blocks[0].text.endswith(".")


def read_panel(reading: Found, sections: Sequence[Section], names: NameReader) -> Found | None:
    """Read a talk whose subheadings are all names, as for a panel."""
    if any(is_numbered_part(section.text) for section in sections[1:]):
        return None
    people: list[Person] = []
    together = False
    for section in sections[1:]:
        here = alone(section.heading, names)
        together |= len(here) > 1
        if all_at_least(here, Likeness.STRONG) and not is_section(section.text):
            people += [person for person in here if person.name not in [other.name for other in people]]
    if len(people) < 2 or not (together or _tells_of_a_session(sections)):
        return None
    return reading.given_by(
        tuple(people), Form.NAMES_AS_HEADINGS, Certainty.FAIR, "the headings of its sections are names"
    )


def _tells_of_a_session(sections: Sequence[Section]) -> bool:
    """Whether a page with names as headings is about one joint talk, rather than about these people."""
    above = " ".join(block.text for block in sections[0].blocks[:4])
    return any(_OF_A_SESSION.search(text) for text in (above, *(section.text for section in sections)))


def read_recorded(reading: Found, sections: Sequence[Section]) -> Found | None:
    """Read a talk without a speaker: a title with a recording right below it."""
    top = sections[0]
    if is_section(top.text) or not is_whole_page(sections):
        return None
    recorded = any("http" in value for value in reading.below.fields.get("video", ()))
    if not recorded and not any(host in link.url for link in links_in(top.heading) for host in _VIDEO_HOSTS):
        return None
    reason = "the recording is linked below the title"
    return replace(reading, people=(), form=Form.TITLE_VIDEO, evidence=(*reading.evidence, reason))


def is_whole_page(sections: Sequence[Section]) -> bool:
    """Whether the first heading contains the whole page."""
    return all(section.level > sections[0].level for section in sections[1:])
