"""Reads speakers and fields of a talk from the lines below its heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.fieldlines import FieldLine, bare_label, read_field
from mkdocs_talknotes.reading.languages import either
from mkdocs_talknotes.reading.outline import is_links_only, lines_as_fields
from mkdocs_talknotes.reading.person import Likeness, People, all_at_least
from mkdocs_talknotes.reading.stated_people import is_nobody, stated_people
from mkdocs_talknotes.text.inline import plain_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.names import NameReader

# Forms that are explicit fields; there may be one for each speaker.
FIELD_FORMS = frozenset({Form.SPEAKER_FIELD, Form.SPEAKERS_LABEL})
_BOLD = re.compile(
    r"^(?:\*\*|__|\*|_)(?P<text>.+?)(?:\*\*|__|\*|_)\s*+(?:\((?P<aside>[^()]*(?:\([^()]*\)[^()]*)?)\)\s*+)?$"
)
_AT = re.compile(r"^@\s+(?P<who>\S.*)$")
_PANEL = re.compile(r"^(?:panel|roundtable|various)\b", re.IGNORECASE)
# Possible starts of a name: a capital, a link, emphasis, a handle, or any letter of a script without capitals.
_STARTS_A_NAME = re.compile(r"[\[*_@(\"]*[^\W\d_a-z]|[\[*_(]*@\w")
_ENDS_A_NAME = re.compile(r"\b(?:Jr|Sr|Inc)\.$")
# `by [ada moss](https://…)`: a linked text after `by` is a name, whatever its words.
_ONE_LINK = re.compile(r"^\[[^\[\]]{2,40}\]\(https?://[^()\s]+\)(?:$|\s+(?:and|und|et|&|\+)\s)")
# A line that contains only the URL of a speaker's page on a conference's site.
_SPEAKER_PAGE = re.compile(
    r"^<?https?://[^\s<>]+/(?:speakers?|presenters?|referenten|sprecher|ponentes|palestrantes|intervenants|prelegenci|"
    r"relatori)/(?P<name>[^\W\d][\w-]*?)(?:\.html?)?/?>?$",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-Þ])")
_GOES_ON = re.compile(rf"(?:{either('and')}|&|\+)\s+\S", re.IGNORECASE)
# In characters; longer lines are prose.
_LONGEST_LINE = 300
_LONGEST_NAME_LINE = 140
_LONGEST_FACTS = 90
_MOST_LINES = 12
# Number of blocks below a heading that may name the speaker.
_REACH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """Facts read from the first blocks of a section."""

    people: People = ()
    form: Form = Form.NONE
    certainty: Certainty = Certainty.WEAK
    fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Name of a field → its values, as Markdown."""
    consumed: Sequence[str] = ()
    """Plain text of blocks that contain only speakers, so that the card can replace them."""
    named: bool = False
    """Whether there is a line in the speaker's position, be it a person or an organisation."""


def read_below(blocks: Sequence[Block], names: NameReader) -> Below:
    """Read fields from all first blocks, and the speaker from the first block that can name one."""
    gathered = _Gathered(names)
    seen = 0
    for block in blocks:
        if block.kind in ("comment", "other"):
            if seen < _REACH:
                gathered.read_quotation_or_table(block)
            continue
        if seen >= _REACH:
            break
        seen += 1
        if block.kind == "list":
            gathered.read_list(block, first=seen == 1)
        elif block.kind == "paragraph":
            gathered.read_paragraph(block, first=seen <= 2)
    return gathered.below()


class _Gathered:
    """Collects the facts of blocks, read in order."""

    def __init__(self, names: NameReader) -> None:
        self._names = names
        self._people: People = ()
        self._form = Form.NONE
        self._certainty = Certainty.WEAK
        self._fields: dict[str, list[str]] = {}
        self._consumed: list[str] = []
        self._named = False

    def below(self) -> Below:
        return Below(
            people=self._people,
            form=self._form,
            certainty=self._certainty,
            fields=self._fields,
            consumed=self._consumed,
            named=self._named,
        )

    def read_quotation_or_table(self, block: Block) -> None:
        """Read fields in a quotation (`> Speaker: …`) or in a table (`| Speaker | … |`)."""
        for line in lines_as_fields(block.lines[:_MOST_LINES]):
            if one := read_field(line):
                self._field(one)

    def read_paragraph(self, block: Block, *, first: bool) -> None:
        if len(block.lines[0]) > _LONGEST_LINE:
            return
        lines = _joined([line.strip() for line in block.lines[:_MOST_LINES] if line.strip()])
        fields = [read_field(line) for line in lines]
        for one in fields:
            if one:
                self._field(one)
        if self._people and all(one and one.name == "speakers" for one in fields):
            self._consumed.append(plain_text(block.text))
        if first and (page := _SPEAKER_PAGE.match(lines[0])):
            people = self._names.people(_name_in_address(page["name"]), least=Likeness.POSSIBLE)
            self._add_guess(people, Form.SPEAKER_PAGE, Certainty.FAIR)
        if self._people or not first or any(one and one.name == "speakers" for one in fields):
            return
        if match := _AT.match(lines[0]):
            self._named = True
            self._add_guess(_after_at(match["who"], self._names), Form.TITLE_AT_LINE, Certainty.FAIR)
        elif found := _lines_of_names(lines, self._names):
            bold = bool(_BOLD.match(lines[0])) and lines[0].startswith(("**", "__"))
            people = tuple(person for people in found for person in people)
            self._add_guess(people, Form.TITLE_BOLD_LINE if bold else Form.TITLE_LINE, _certainty(people, bold=bold))
            if len(found) == len(lines) == len(block.lines):
                self._consumed.append(plain_text(block.text))

    def read_list(self, block: Block, *, first: bool) -> None:
        """Read fields (`* speaker: …`) and the entries below a label (`* speakers`)."""
        if first and not read_field(block.items[0].text):
            self._name_and_links(block)
        label = ""
        only_people = True
        for number, item in enumerate(block.items):
            if number >= _MOST_LINES and label != "speakers":
                only_people = False
                break
            if one := read_field(item.text):
                self._field(one)
                label = one.name if not one.value and item.depth == 0 else ""
                only_people &= one.name == "speakers"
            elif item.depth == 0:
                label = bare_label(item.text)
                only_people &= label == "speakers"
            else:
                only_people &= label == "speakers" and item.depth == 1 and self._listed(item.text)
        if self._people and only_people and first:
            self._consumed.append(plain_text(" ".join(item.text for item in block.items)))

    def _listed(self, text: str) -> bool:
        """Add the entry below a label as a speaker; return whether it is one."""
        person = self._names.person(text.split(", some ", maxsplit=1)[0])
        if not person or person.likeness < Likeness.LIKELY:
            return False
        self._add_from_field((person,), Form.SPEAKERS_LABEL)
        return True

    def _name_and_links(self, block: Block) -> None:
        """Read a list that contains only a name, links and fields."""
        name, *rest = block.items
        if len(rest) > 6 or not rest or not all(is_links_only(item.text) or read_field(item.text) for item in rest):
            return
        people = self._names.people(name.text)
        if all_at_least(people, Likeness.STRONG):
            self._add_guess(people, Form.TITLE_LIST_ENTRY, Certainty.FAIR)

    def _field(self, one: FieldLine) -> None:
        if one.value:
            self._fields.setdefault(one.name, []).append(one.value)
        self._named |= one.name in ("speakers", "moderator")
        if one.name == "speakers":
            people = self._stated(one)
            self._add_from_field(people, Form.SPEAKER_FIELD)

    def _stated(self, one: FieldLine) -> People:
        if is_nobody(one.value):
            return ()
        if one.is_clear or _ONE_LINK.match(one.value):
            return stated_people(one.value, self._names, several=one.several)
        return self._names.people(one.value, least=Likeness.POSSIBLE, several=one.several)

    def _add_guess(self, people: People, form: Form, certainty: Certainty) -> None:
        """Add people a line seems to name, unless speakers are known already."""
        if people and not self._people:
            self._people, self._form, self._certainty = people, form, certainty

    def _add_from_field(self, people: People, form: Form) -> None:
        """Add speakers named by a field, which replace people from uncertain lines."""
        if not people:
            return
        before = self._people if self._form in FIELD_FORMS else ()
        names = {person.name for person in before}
        self._people = (*before, *(person for person in people if person.name not in names))
        self._form, self._certainty = form, Certainty.SURE


def _name_in_address(slug: str) -> str:
    """Convert the last part of a URL to a name: `ada-moss`, `AdaMoss` → `Ada Moss`."""
    words = re.split(r"[-_]+", _CAMEL.sub("-", slug))
    return " ".join(word[:1].upper() + word[1:] for word in words if word)


def _joined(lines: list[str]) -> list[str]:
    """Join a field with its continuation lines: `by [Ada](…)` and `and [Bert](…)`."""
    joined: list[str] = []
    for line in lines:
        if joined and _GOES_ON.match(line) and (one := read_field(joined[-1])) and one.name == "speakers":
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def _certainty(people: People, *, bold: bool) -> Certainty:
    strong = all_at_least(people, Likeness.STRONG)
    return Certainty.SURE if bold and strong else Certainty.FAIR if strong or bold else Certainty.WEAK


def _after_at(text: str, names: NameReader) -> People:
    """Read `@ Name, Organisation`; a single word is an organisation."""
    people = () if _PANEL.match(text) else names.people(text, least=Likeness.POSSIBLE)
    if len(people) == 1 and people[0].likeness <= Likeness.POSSIBLE and not people[0].organisation + people[0].role:
        return ()
    return people


def _lines_of_names(lines: Sequence[str], names: NameReader) -> list[People]:
    """Read people from the first lines of a paragraph; one element per line, up to the first that names none."""
    found: list[People] = []
    for line in lines:
        if len(line) > _LONGEST_NAME_LINE or not _STARTS_A_NAME.match(line):
            break
        if line.endswith((".", "!", "?", ":")) and not _ENDS_A_NAME.search(line):
            break
        bold = _BOLD.match(line)
        text = bold["text"] + (f" ({bold['aside']})" if bold["aside"] else "") if bold else line
        people = names.people(text)
        if not people or any(len(f"{person.role}{person.organisation}") > _LONGEST_FACTS for person in people):
            break
        found.append(people)
    return found
