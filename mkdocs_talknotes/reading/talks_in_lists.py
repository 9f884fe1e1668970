"""Reads pages that are one long list of talks with notes below each entry, or use bold lines as headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.about_person import says_of_a_person
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.fieldlines import read_field
from mkdocs_talknotes.reading.found import Found
from mkdocs_talknotes.reading.headings import read_heading
from mkdocs_talknotes.reading.outline import bold_sections
from mkdocs_talknotes.reading.person import Likeness, People, all_at_least
from mkdocs_talknotes.reading.read_section import read_section, why
from mkdocs_talknotes.text.inline import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.reading.blocks import Block, Item
    from mkdocs_talknotes.reading.names import NameReader

# Number of entries with a role from which an entry with only a name is a speaker, too.
_SETTLES = 3
_LONGEST_ENTRY = 140
_LONGEST_TITLED = 200
_LONGEST_NAME = 60
_LONGEST_BELOW = 120
# A word in lower case, which organisations and roles rarely contain.
_LOWER = re.compile(r"(?<![\w.])[a-zß-öø-ÿ]{4,}")


def read_lists(blocks: Sequence[Block], names: NameReader, *, titled: bool) -> list[Found]:
    """Read pages that are one long list: `* Speaker - Role, Organisation`, with notes below each entry.

    `titled`: the page's heading isn't a talk, so entries may be talks with titles.
    """
    found: list[Found] = []
    bare: list[Found] = []
    with_title: list[Found] = []
    either: list[tuple[Found, Found]] = []
    for item, nested in _outer_items(blocks):
        as_titled = _titled(item, names) if nested and titled else None
        as_person = _person(item, nested, names)
        if as_titled and as_person and _is_long_title(as_titled.title):
            either.append((as_titled, as_person))
        elif as_person:
            found.append(as_person)
        elif as_titled:
            with_title.append(as_titled)
        elif nested:
            bare += _name_alone(item, names)
    # Text after a name is a title, unless some entry of the list has a role there.
    if found:
        found += [as_person for _, as_person in either]
    else:
        with_title += [as_titled for as_titled, _ in either]
    if len(with_title) > 1:
        return _in_order([*found, *with_title])
    first_line = next((block.items[0].line for block in blocks if block.kind == "list"), 0)
    if len(found) == 1 and found[0].certainty is not Certainty.SURE and found[0].line > first_line + 1:
        return []
    return _in_order([*found, *bare] if len(found) >= _SETTLES else found)


def read_bold_lines(blocks: Sequence[Block], names: NameReader) -> list[Found]:
    """Read pages that use bold lines as headings."""
    sections = bold_sections(blocks)
    fair = [found for section in sections if (found := read_section(section, names)).is_fair]
    return fair if len(fair) > 1 or len(sections) == 1 else []


def _in_order(talks: Sequence[Found]) -> list[Found]:
    return sorted(talks, key=lambda talk: talk.line)


def _outer_items(blocks: Sequence[Block]) -> Iterator[tuple[Item, list[Item]]]:
    """Yield the outer entries of all lists, each with its nested entries."""
    for block in blocks:
        outer: Item | None = None
        nested: list[Item] = []
        for item in block.items:
            if item.depth:
                nested.append(item)
                continue
            if outer:
                yield outer, nested
            outer, nested = item, []
        if outer:
            yield outer, nested


def _titled(item: Item, names: NameReader) -> Found | None:
    """Read `* Title - Speaker` and similar forms."""
    if len(item.text) >= _LONGEST_TITLED:
        return None
    heading = next(iter(read_heading(item.text, names)), None)
    if not heading or not heading.title or heading.certainty < Certainty.FAIR:
        return None
    # Without `by`, this is a quotation with its author.
    if heading.form is Form.QUOTED_TITLE_BY_SPEAKER and " by " not in item.text:
        return None
    if not all_at_least(heading.people, Likeness.STRONG):
        return None
    reason = why(heading, heading.people)
    return _entry(item, heading.people, heading.form, heading.certainty, reason, title=heading.title)


def _is_long_title(title: str) -> bool:
    """Whether the text beside a name reads like a title (long, or with a word in lower case), not like a role."""
    return (len(title.split()) > 3 or _LOWER.search(title) is not None) and not says_of_a_person(title)


def _name_alone(item: Item, names: NameReader) -> list[Found]:
    people = names.people(item.text)
    if not all_at_least(people, Likeness.STRONG) or len(item.text) > _LONGEST_NAME:
        return []
    return [_entry(item, people, Form.SPEAKER, Certainty.FAIR, "the other entries of the list have this form")]


def _person(item: Item, nested: Sequence[Item], names: NameReader) -> Found | None:
    """Read an entry that is a person, or a title with a person in its first nested entry."""
    reason = "an entry of the outer list is a person"
    below = [inner.text for inner in nested if inner.depth == 1]
    one = read_field(item.text)
    if one and one.name == "speakers" and not item.text.lower().startswith("by "):
        if one.value:
            people = names.people(one.value, least=Likeness.POSSIBLE)
            return _entry(item, people, Form.SPEAKER_FIELD, Certainty.SURE, reason) if people else None
        listed = (names.person(text) for text in below)
        people = tuple(person for person in listed if person and person.likeness >= Likeness.LIKELY)
        return _entry(item, people, Form.SPEAKERS_LIST, Certainty.SURE, reason, line=item.line + 1) if people else None
    plain = plain_text(item.text)
    if len(plain) > _LONGEST_ENTRY or '"' in plain[:3]:
        return None
    people = names.people(item.text)
    if all(person.role or person.handle or person.organisation for person in people) and _has_role(people):
        return _entry(item, people, Form.SPEAKER_ROLE_ORGANISATION, Certainty.FAIR, reason)
    if below and not people and len(plain.split()) > 1 and len(below[0]) < _LONGEST_BELOW:
        people = names.people(below[0])
        if _has_role(people):
            return _entry(item, people, Form.TITLE_ROLE_LINE, Certainty.FAIR, reason, title=plain)
    return None


def _has_role(people: People) -> bool:
    """Whether at least one is certainly a person, and a role, a handle or everyone's organisation is given."""
    strong = any(person.likeness is Likeness.STRONG for person in people)
    role = any(person.role or person.handle for person in people) or all(person.organisation for person in people)
    return strong and role


def _entry(
    item: Item, people: People, form: Form, certainty: Certainty, reason: str, *, title: str = "", line: int = 0
) -> Found:
    return Found(
        line=line or item.line,
        title=title,
        people=people,
        form=form,
        certainty=certainty,
        anchor=plain_text(item.text),
        in_list=True,
        evidence=(reason,),
    )
