"""The lines below a heading → who spoke, and the fields of the talk."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.fieldlines import FieldLine, bare_label, read_field
from mkdocs_talknotes.reading.headings import Certainty
from mkdocs_talknotes.reading.names import Likeness, Person, read_people, read_person
from mkdocs_talknotes.reading.outline import is_links_only
from mkdocs_talknotes.text.inline import plain_text

if TYPE_CHECKING:
    from mkdocs_talknotes.reading.blocks import Block

_BOLD = re.compile(r"^(?:\*\*|__|\*|_)(?P<text>.+?)(?:\*\*|__|\*|_)\s*(?:\((?P<aside>[^)]*)\))?\s*$")
_AT = re.compile(r"^@\s+(?P<who>\S.*)$")
_PANEL = re.compile(r"^(?:panel|roundtable|various)\b", re.IGNORECASE)
# Names start with a capital, a link, emphasis or a handle; scripts without capitals have letters all the same.
_STARTS_A_NAME = re.compile(r"[\[*_@(\"]*[^\W\d_a-z]|[\[*_(]*@\w")
# No field and no list of speakers is longer; what is, is prose.
_LONGEST_LINE = 300
_MOST_LINES = 12
# Forms of a field, which may stand there once for every speaker.
_FIELDS = ("Speaker: Name", "speakers:")
# How far below a heading the speaker may stand.
_REACH = 4


@dataclass(slots=True)
class Below:
    """What the first blocks of a section say."""

    people: tuple[Person, ...] = ()
    form: str = ""
    certainty: Certainty = Certainty.WEAK
    fields: dict[str, list[str]] = field(default_factory=dict)
    """Field → its values, as Markdown."""
    consumed: list[str] = field(default_factory=list)
    """Plain text of blocks that say nothing beyond speakers."""
    named: bool = False
    """Whether a line stands where a speaker would, be it a person or an organisation."""


def read_below(blocks: list[Block], known: frozenset[str] = frozenset()) -> Below:
    """Read fields anywhere in the first blocks, and the speaker from the first block that can name one."""
    below = Below()
    seen = 0
    for block in blocks:
        if block.kind in ("comment", "other"):
            if seen < _REACH:
                _set_off(block, below, known)
            continue
        if seen >= _REACH:
            break
        seen += 1
        if block.kind == "list":
            _list(block, below, known, first=seen == 1)
        elif block.kind == "paragraph":
            _paragraph(block, below, known, first=seen <= 2)
    return below


def _set_off(block: Block, below: Below, known: frozenset[str]) -> None:
    """Read fields in a quotation (`> Speaker: …`) or in a table of two columns (`| Speaker | … |`)."""
    for line in block.lines[:12]:
        text = line.strip()
        if text.startswith(">"):
            text = text.lstrip("> ")
        elif text.startswith("|") and text.count("|") == 3:
            _, label, value, *_ = (cell.strip() for cell in text.split("|"))
            text = f"{label.rstrip(':')}: {value}"
        else:
            continue
        if one := read_field(text):
            _field(one, below, known)


def _say(below: Below, people: tuple[Person, ...], form: str, certainty: Certainty) -> None:
    if people and not below.people:
        below.people, below.form, below.certainty = people, form, certainty


def _state(below: Below, people: tuple[Person, ...], form: str) -> None:
    """Add speakers whom a field names; what a line may have said before counts no more."""
    before = below.people if below.form in _FIELDS else ()
    names = {person.name for person in before}
    below.people = (*before, *(person for person in people if person.name not in names))
    below.form, below.certainty = form, Certainty.SURE


def _paragraph(block: Block, below: Below, known: frozenset[str], *, first: bool) -> None:
    if len(block.lines[0]) > _LONGEST_LINE:
        return
    lines = [line.strip() for line in block.lines[:_MOST_LINES] if line.strip()]
    fields = [read_field(line) for line in lines]
    for one in fields:
        if one:
            _field(one, below, known)
    if below.people and all(one and one.name == "speakers" for one in fields):
        below.consumed.append(plain_text(block.text))
    if below.people or not first or any(one and one.name == "speakers" for one in fields):
        return
    if match := _AT.match(lines[0]):
        below.named = True
        _say(below, _at_line(match["who"], known), "Title / @ Speaker, Organisation", Certainty.FAIR)
        return
    people, count = _name_lines(lines, known)
    if people:
        bold = bool(_BOLD.match(lines[0])) and lines[0].startswith(("**", "__"))
        strong = all(person.likeness >= Likeness.STRONG for person in people)
        certainty = Certainty.SURE if bold and strong else Certainty.FAIR if strong or bold else Certainty.WEAK
        _say(below, people, "Title / **Speaker**" if bold else "Title / Speaker", certainty)
        if count == len(lines) == len(block.lines):
            below.consumed.append(plain_text(block.text))


def _at_line(text: str, known: frozenset[str]) -> tuple[Person, ...]:
    """Read `@ Name, Organisation`; a single word alone is the organisation."""
    if _PANEL.match(text):
        return ()
    people = read_people(text, known, least=Likeness.POSSIBLE)
    if (
        len(people) == 1
        and people[0].likeness <= Likeness.POSSIBLE
        and not people[0].organisation
        and not people[0].role
    ):
        return ()
    return people


def _name_lines(lines: list[str], known: frozenset[str]) -> tuple[tuple[Person, ...], int]:
    """Read the lines a paragraph starts with, one or more people on each; return how many lines those are."""
    people: list[Person] = []
    count = 0
    for line in lines:
        if (
            len(line) > 140
            or not _STARTS_A_NAME.match(line)
            or (line.endswith((".", "!", "?", ":")) and not re.search(r"\b(?:Jr|Sr|Inc)\.$", line))
        ):
            break
        bold = _BOLD.match(line)
        text = bold["text"] + (f" ({bold['aside']})" if bold["aside"] else "") if bold else line
        found = read_people(text, known)
        if not found or any(len(f"{person.role}{person.organisation}") > 90 for person in found):
            break
        people += found
        count += 1
    return tuple(people), count


def _list(block: Block, below: Below, known: frozenset[str], *, first: bool) -> None:
    label = ""
    only_people = True
    if first and block.items and not read_field(block.items[0].text):
        _list_of_name_and_links(block, below, known)
    for place, item in enumerate(block.items):
        if place >= _MOST_LINES and label != "speakers":
            only_people = False
            break
        one = read_field(item.text)
        if one:
            _field(one, below, known)
            label = one.name if not one.value and item.depth == 0 else ""
            only_people &= one.name == "speakers"
        elif item.depth == 0:
            label = bare_label(item.text)
            only_people &= label == "speakers"
        elif label == "speakers" and item.depth == 1:
            person = read_person(item.text.split(", some ")[0], known)
            if person and person.likeness >= Likeness.LIKELY:
                _state(below, (person,), "speakers:")
            else:
                only_people = False
        else:
            only_people = False
    if below.people and only_people and first:
        below.consumed.append(plain_text(" ".join(item.text for item in block.items)))


def _list_of_name_and_links(block: Block, below: Below, known: frozenset[str]) -> None:
    """Read a list that holds a name, links and fields, and nothing else."""
    name, *rest = block.items
    if len(rest) > 6 or not rest or not all(is_links_only(item.text) or read_field(item.text) for item in rest):
        return
    people = read_people(name.text, known)
    if people and all(person.likeness >= Likeness.STRONG for person in people):
        _say(below, people, "Title / * Speaker", Certainty.FAIR)


def _field(one: FieldLine, below: Below, known: frozenset[str]) -> None:
    name, value = one.name, one.value
    if value:
        below.fields.setdefault(name, []).append(value)
    if name not in ("speakers", "moderator"):
        return
    below.named = True
    people = read_people(value, known, least=Likeness.POSSIBLE, several=one.several)
    if name == "moderator":
        return
    if people:
        _state(below, people, "Speaker: Name")


def list_after_label(blocks: list[Block], known: frozenset[str]) -> tuple[Person, ...]:
    """Read the list below a paragraph such as `Speakers:`."""
    for place, block in enumerate(blocks[:-1][:6]):
        following = blocks[place + 1]
        if block.kind != "paragraph" or following.kind != "list":
            continue
        last = block.lines[-1].strip()
        if last.endswith((":", "：", ":**", ":__")) and bare_label(plain_text(last)) == "speakers":
            return people_of_items(following, known)
    return ()


def people_of_items(block: Block, known: frozenset[str]) -> tuple[Person, ...]:
    """Read the people of a list's outer items; all of them must be people."""
    people: list[Person] = []
    for item in block.items:
        if item.depth:
            continue
        person = read_person(item.text, known)
        if person is None or person.likeness < Likeness.LIKELY:
            break
        people.append(person)
    return tuple(people)


def details(section_text: str, blocks: list[Block], known: frozenset[str]) -> tuple[Person, ...]:
    """Read the one entry of a `Details` list that is a person with an organisation: `* Alex Miller (Cognitect)`."""
    if section_text.strip(" :").casefold() not in (
        "details",
        "info",
        "information",
        "speaker",
        "speakers",
        "about",
        "who",
        "presenter",
        "presenters",
        "about the speaker",
    ):
        return ()
    found: list[Person] = []
    for block in blocks[:2]:
        if block.kind == "paragraph":
            found += [p for line in block.lines for p in read_people(line, known) if p.likeness >= Likeness.LIKELY]
        for item in block.items[:8]:
            if item.depth == 0 and not is_links_only(item.text):
                person = read_person(item.text, known)
                if person and (
                    person.likeness is Likeness.STRONG
                    or (person.likeness >= Likeness.LIKELY and (person.organisation or person.role))
                ):
                    found.append(person)
    return tuple(found[:8])
