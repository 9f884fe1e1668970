"""Which sections of a page are talks, and who spoke: evidence of each heading, settled by the page as a whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.fieldlines import bare_label, read_field
from mkdocs_talknotes.reading.headings import Certainty, Heading, alone, is_section, read_heading, strip_numbering
from mkdocs_talknotes.reading.lines_below_heading import (
    Below,
    details,
    list_after_label,
    read_below,
)
from mkdocs_talknotes.reading.names import Likeness, Person, read_people, read_person, says_of_a_person
from mkdocs_talknotes.reading.outline import Section, bold_sections
from mkdocs_talknotes.text.inline import links_in, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.reading.blocks import Block, Item

# So many sections of one form settle how the others of that form are read; a line below a heading has fewer ways to be
# something else than a part of the heading itself.
_SETTLES = 3
_SETTLES_BELOW = 2
# On which side of a heading the person stands, whatever separates the two.
_SPEAKER_FIRST = frozenset({"Speaker - Title", "Speaker | Title", "Speaker: Title", "Speaker | … | Title"})
# Forms of a field below a heading, which says outright who spoke.
_FIELDS = frozenset({"Speaker: Name", "speakers:"})
# Pages that other sites have too: about people, about versions, about books. What looks like a talk there is none.
_OTHER_PAGE = re.compile(
    r"(?:about |our |the |meet the |meet our )*(?:team|people|authors?|contributors?|maintainers?|staff|members?|"
    r"committee|board|credits|thanks|acknowledge?ments|organi[sz]ers?|speakers?|who we are|change ?log|changes|"
    r"release notes|releases|history|contributing|licen[cs]e|code of conduct|glossary|bibliography|books?|"
    r"reading list|references)",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\[?(?:v|version|release)?\s*\d+\.\d+(?:\.\d+)*(?:\]|\b)(?!\S*[^\W\d])", re.IGNORECASE)
_CONTAINER = re.compile(
    r"\b(?:19|20)\d\d\b|(?:con|conf|conference|summit|camp|fest|meetup|days)\b|\b(?:notes|talks|sessions|day|tag|jour|track)\b",
    re.IGNORECASE,
)
_OF_A_SESSION = re.compile(
    r"\b(?:panel|session|talk|speakers?|presenters?|panell?ists?|plenary|round ?table|workshop|moderat\w+|q ?& ?a|"
    r"questions?|discussion)\b",
    re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class Found:
    """A talk as recognised: where it is, and what was said."""

    line: int
    title: str
    people: tuple[Person, ...]
    form: str
    certainty: Certainty
    anchor: str = ""
    section: Section | None = None
    below: Below = field(default_factory=Below)
    evidence: list[str] = field(default_factory=list)
    doubt: str = ""
    """A speaker that was seen and not believed."""


def find_talks(
    head: list[Block], sections: list[Section], known: frozenset[str], pattern: re.Pattern[str] | None = None
) -> tuple[list[Found], list[Found]]:
    """Return the talks of a page in order, and the sections that may be talks but are too uncertain to say so.

    `pattern` is how the author says that headings are written; then nothing else is a talk.
    """
    if pattern:
        return [found for section in sections if (found := _by_pattern(section, pattern, known))], []
    if sections and _OTHER_PAGE.fullmatch(sections[0].text):
        return [], []
    readings = [_read(section, known) for section in sections]
    _read_pairs(sections, readings, known)
    talks = _choose(head, sections, readings, known)
    lines = {found.line for found in talks}
    return talks, [found for found in readings if found.doubt and found.line not in lines]


def _read_pairs(sections: list[Section], readings: list[Found], known: frozenset[str]) -> None:
    """Read pages of several talks that have the speaker as a heading below each title."""
    pairs = []
    for place, (section, below) in enumerate(pairwise(sections)):
        if section.blocks or below.level <= section.level or is_section(section.text):
            continue
        people = alone(below.heading, known)
        if people and not _is_talk_itself(below, known):
            pairs.append((readings[place], section.level, people))
    levels = Counter(level for _, level, _ in pairs)
    for found, level, people in pairs:
        if levels[level] > 1 and not found.people:
            _with(found, found.title, people, "Title / ## Speaker", Certainty.FAIR, "the heading below is a name")


def _by_pattern(section: Section, pattern: re.Pattern[str], known: frozenset[str]) -> Found | None:
    match = pattern.fullmatch(section.heading.strip())
    if not match:
        return None
    said = match.groupdict()
    name = said.get("speaker", "")
    people = read_people(name, known, least=Likeness.POSSIBLE)
    if not people and name:
        people = (Person(name=plain_text(name)),)
    title = plain_text(said.get("title", ""))
    below = read_below(section.blocks, known)
    if not name and below.form in _FIELDS:
        people = below.people
    found = Found(section.line, title, people, "pattern", Certainty.SURE, section.text, section, below)
    found.evidence.append("the pattern says so")
    return found


def _choose(head: list[Block], sections: list[Section], readings: list[Found], known: frozenset[str]) -> list[Found]:
    top = sections[0] if sections else None
    if top is None:
        return _listed(head, known, titled=True) or _bold(head, known)
    digest = _digest(readings, known)
    if not digest and (named := _named(sections, readings, known)):
        return named
    inner = _lines_of(digest) if len(digest) > 1 else set()
    single = _single(top, readings[0], [section for section in sections if section.line not in inner], known)
    conference = len(digest) > 1 and single is not None and not single.below.people and _is_container(top.text)
    if single and _is_whole_page(top, sections) and not conference and not _outvotes(digest, single):
        return [single]
    if digest:
        return digest
    if single or (single := _panel(readings[0], sections, known)):
        return [single]
    body = [*head, *(block for section in sections for block in section.blocks)]
    container = all(_is_container(section.text) for section in sections)
    if (len(sections) == 1 or container) and (talks := _listed(body, known, titled=container) or _bold(body, known)):
        return talks
    return _untold(top, readings[0], sections)


def _lines_of(talks: list[Found]) -> set[int]:
    """Return the lines of the headings of talks, and of those inside them."""
    lines = {found.line for found in talks if found.title}
    for found in talks:
        if found.title and found.form == "Title / ## Speaker" and found.section:
            lines |= {section.line for section in found.section.inner}
    return lines


def _read(section: Section, known: frozenset[str]) -> Found:
    """Read one section by itself."""
    found = Found(section.line, strip_numbering(section.text), (), "", Certainty.WEAK, section.text, section)
    if is_section(section.text) or _VERSION.match(section.text):
        return found
    found.below = below = read_below(section.blocks, known)
    headings = read_heading(section.heading, known)
    best = headings[0] if headings else None
    found.title = title = _title_field(below) or found.title
    # A field says it outright, a heading says it in passing, a line below may be anything.
    moderated = best is not None and best.form == "Moderated by Name"
    if below.people and below.form in _FIELDS and not moderated:
        titled = best.title if best and _same(best.people, below.people) and best.title else title
        return _with(found, titled, below.people, below.form, Certainty.SURE, "a field names the speaker")
    if best and (moderated or best.certainty >= Certainty.FAIR or not below.people):
        people = best.people
        if moderated:
            names = {person.name for person in people}
            people = (*people, *(person for person in _panelists(section, known) if person.name not in names))
        if best.title or best.form in ("Speaker: Name", "Speaker - Role", "Moderated by Name"):
            return _with(found, best.title, people, best.form, best.certainty, _why(best, people))
    if below.people:
        return _with(found, title, below.people, below.form, below.certainty, "the line below the heading is a name")
    return found


def _panelists(section: Section, known: frozenset[str]) -> tuple[Person, ...]:
    """Read who sits on a panel whose heading names only the moderator."""
    lists = (_labelled(block, known) for block in section.blocks[:3] if block.kind == "list")
    return next((people for people in lists if people), ()) or list_after_label(section.blocks, known)


def _with(found: Found, title: str, people: tuple[Person, ...], form: str, certainty: Certainty, why: str) -> Found:
    found.title, found.people, found.form, found.certainty = title, people, form, certainty
    found.evidence.append(why)
    return found


def _title_field(below: Below) -> str:
    return plain_text(below.fields["title"][0]) if "title" in below.fields else ""


def _why(heading: Heading, people: tuple[Person, ...]) -> str:
    names = ", ".join(person.name for person in people)
    if heading.certainty is Certainty.SURE:
        return f"`{names}` has a handle, a link of their own, is known, or the heading says so"
    if all(person.likeness is Likeness.STRONG for person in people):
        return f"`{names}` reads as a person's name, the rest does not"
    return f"`{names}` has the form of a name"


def _same(one: tuple[Person, ...], other: tuple[Person, ...]) -> bool:
    return {person.name.casefold() for person in one} == {person.name.casefold() for person in other}


def _single(top: Section, reading: Found, sections: list[Section], known: frozenset[str]) -> Found | None:
    """Read a page whose first heading is its talk."""
    if reading.people and reading.certainty >= Certainty.FAIR:
        return reading
    if is_section(top.text) or re.match(r"(?:my |our )?(?:conference |talk )?notes\b", top.text, re.IGNORECASE):
        return None
    following = next((section for section in sections[1:2] if section.line - top.line <= 6 and not top.blocks), None)
    people = alone(following.heading, known) if following and not _is_talk_itself(following, known) else ()
    if people and not any(person.organisation and is_section(person.organisation) for person in people):
        if panel := _panel(reading, sections, known):
            return panel
        if len([section for section in sections[1:] if _heads_a_person(section, following, known)]) > 1:
            return None
        return _with(
            reading, reading.title, people, "Title / ## Speaker", Certainty.FAIR, "the heading below is a name"
        )
    if people := list_after_label(top.blocks, known):
        return _with(reading, reading.title, people, "Speakers: list", Certainty.SURE, "a list of speakers")
    for section in sections[1:3]:
        if people := details(section.text, section.blocks, known):
            return _with(
                reading, reading.title, people, "Details list", Certainty.FAIR, f"listed under `{section.text}`"
            )
    if reading.people:
        # A weak reading of a title that stands alone: two words may be a name.
        reading.doubt = ", ".join(person.name for person in reading.people)
        name_line = reading.form == "Title / Speaker"
        likely = all(person.likeness >= Likeness.LIKELY for person in reading.people)
        if name_line and likely and not top.blocks[0].text.endswith("."):
            return reading
    return None


def _is_talk_itself(section: Section, known: frozenset[str]) -> bool:
    """Whether a heading below the title is a section or a talk, rather than who gave the talk above it."""
    titles = [heading.title for heading in read_heading(section.heading, known) if heading.certainty >= Certainty.FAIR]
    return is_section(section.text) or any(title and not says_of_a_person(title) for title in titles)


def _labelled(block: Block, known: frozenset[str]) -> tuple[Person, ...]:
    """Read `* who` with the people below it."""
    for place, item in enumerate(block.items[:8]):
        if item.depth or bare_label(plain_text(item.text)) != "speakers":
            continue
        people = []
        for inner in block.items[place + 1 :]:
            if inner.depth == 0:
                break
            person = read_person(inner.text, known) if inner.depth == 1 else None
            if person and person.likeness >= Likeness.LIKELY:
                people.append(person)
        return tuple(people)
    return ()


def _panel(reading: Found, sections: list[Section], known: frozenset[str]) -> Found | None:
    """Read a talk whose parts are headed by nothing but names."""
    people: list[Person] = []
    together = False
    for section in sections[1:]:
        said = alone(section.heading, known)
        together |= len(said) > 1
        if said and all(person.likeness >= Likeness.STRONG for person in said) and not is_section(section.text):
            people += [person for person in said if person.name not in [other.name for other in people]]
    if len(people) < 2 or not (together or _tells_of_a_session(sections)):
        return None
    return _with(
        reading, reading.title, tuple(people), "names as headings", Certainty.FAIR, "its parts are headed by names"
    )


def _heads_a_person(section: Section, like: Section | None, known: frozenset[str]) -> bool:
    return like is not None and section.level == like.level and bool(alone(section.heading, known))


def _tells_of_a_session(sections: list[Section]) -> bool:
    """Whether a page headed by names is about a talk they gave together, and not about these people."""
    above = " ".join(block.text for block in sections[0].blocks[:4])
    return any(_OF_A_SESSION.search(text) for text in (above, *(section.text for section in sections)))


def _is_container(text: str) -> bool:
    """Whether a heading names a conference, a day of it or a collection of notes rather than one talk."""
    return is_section(text) or _CONTAINER.search(text) is not None


def _named(sections: list[Section], readings: list[Found], known: frozenset[str]) -> list[Found]:
    """Read pages whose headings are the speakers and nothing else, below the name of a conference."""
    top = sections[0]
    inner = [found for found in readings if found.section and found.section.level > top.level]
    if not _is_container(top.text) or not inner:
        return []
    level = min(_level(found) for found in inner)
    named = [found for found in inner if _level(found) == level and _name_alone(found, known)]
    return named if len(named) > 1 and any(found.section and found.section.has_prose() for found in named) else []


def _name_alone(found: Found, known: frozenset[str]) -> bool:
    """Read a heading that is nothing but speakers."""
    section = found.section
    if not section or found.people or is_section(section.text):
        return False
    people = alone(section.heading, known)
    if not people or any(person.likeness < Likeness.STRONG for person in people):
        return False
    _with(found, "", people, "Speaker", Certainty.FAIR, "the heading is a name")
    return True


def _is_whole_page(top: Section, sections: list[Section]) -> bool:
    return all(section.level > top.level for section in sections[1:]) or len(sections) == 1


def _outvotes(digest: list[Found], single: Found) -> bool:
    """Whether the parts of a page are talks of their own, so that the name on top is the note taker's or the host's."""
    inner = [talk for talk in digest if talk.line != single.line and talk.people]
    sure = [talk for talk in inner if talk.certainty >= Certainty.FAIR and talk.title]
    names = {person.name for person in single.people}
    others = [talk for talk in sure if not names & {person.name for person in talk.people}]
    return len(others) >= 2


def _settled(readings: list[Found]) -> set[tuple[str, int]]:
    """Return the shapes that a page uses so often, and so clearly once, that doubtful headings of them are settled."""
    shapes: dict[tuple[str, int], list[Found]] = {}
    for found in readings:
        if found.people:
            shapes.setdefault(_shape(found), []).append(found)
    settled = set()
    for shape, founds in shapes.items():
        enough = _SETTLES_BELOW if shape[0] == "Title / Speaker" else _SETTLES
        clear = any(found.certainty >= Certainty.FAIR for found in founds)
        names = all(person.likeness >= Likeness.STRONG for found in founds for person in found.people)
        if len(founds) >= enough and (clear or names):
            settled.add(shape)
    return settled


def _shape(found: Found) -> tuple[str, int]:
    return ("Speaker first" if found.form in _SPEAKER_FIRST else found.form), _level(found)


def _digest(readings: list[Found], known: frozenset[str]) -> list[Found]:
    """Choose the sections that are talks of a page with several."""
    settled = _settled(readings)
    talks = [
        found for found in readings if found.people and (found.certainty >= Certainty.FAIR or _shape(found) in settled)
    ]
    talks = _without_containers(talks)
    lines = {talk.line for talk in talks}
    others = [found for found in readings if found.line not in lines]
    for found in others:
        if found.people and found.certainty is Certainty.WEAK:
            found.doubt = ", ".join(person.name for person in found.people)
    if not talks:
        return []
    common = Counter(_level(talk) for talk in talks).most_common(1)[0][0]
    siblings = _siblings([found for found in others if _level(found) == common], known) if len(talks) > 1 else []
    chosen = sorted([*talks, *siblings], key=lambda found: found.line)
    several = len(chosen) > 1 or len(readings) > 2
    if several and not any(found.section and found.section.has_prose() for found in chosen):
        return []
    return chosen


def _siblings(others: list[Found], known: frozenset[str]) -> list[Found]:
    """Choose sections beside talks that are talks too: something stands in the speaker's place, or a name alone."""
    siblings = []
    for found in others:
        if not found.section or is_section(found.section.text):
            continue
        if found.below.named or "video" in found.below.fields:
            found.people = ()
            siblings.append(found)
        elif _name_alone(found, known):
            siblings.append(found)
    return siblings


def _level(found: Found) -> int:
    return found.section.level if found.section else 0


def _without_containers(talks: list[Found]) -> list[Found]:
    """Leave out parts of talks: of two talks, one inside the other, the outer is a container or the inner a part."""
    by_line = {talk.line: talk for talk in talks}
    parts: dict[int, int] = {}
    outer: dict[int, Found] = {}
    for talk in talks:
        inner = [by_line[part.line] for part in talk.section.inner if part.line in by_line] if talk.section else []
        parts[talk.line] = sum(1 for other in inner if other.title and other.certainty >= Certainty.FAIR)
        for other in inner:
            outer.setdefault(other.line, talk)
    left = []
    for talk in talks:
        around = outer.get(talk.line)
        if parts[talk.line] >= 2 or (around is not None and parts[around.line] < 2):
            continue
        left.append(talk)
    return left


def _listed(blocks: list[Block], known: frozenset[str], *, titled: bool) -> list[Found]:
    """Read pages that are one long list: `* Speaker - Role, Organisation`, with the notes below each.

    `titled` says that the page's heading is no talk's, so that entries may be talks with their titles.
    """
    found: list[Found] = []
    bare: list[Found] = []
    with_title: list[Found] = []
    either: list[tuple[Found, Found]] = []
    for item, nested in _outer_items(blocks):
        as_titled = _titled_item(item, known) if nested and titled else None
        as_person = _item_talk(item.line, item.text, [inner.text for inner in nested if inner.depth == 1], known)
        if as_person:
            as_person.evidence.append("an entry of the outer list is a person")
        if as_titled and as_person and _is_long_title(as_titled.title):
            either.append((as_titled, as_person))
        elif as_person:
            found.append(as_person)
        elif as_titled:
            with_title.append(as_titled)
        elif nested:
            bare += _bare_name(item.line, item.text, known)
    # What follows a name is a title where no entry of the list says what its speaker does.
    for as_titled, as_person in either:
        (found if found else with_title).append(as_person if found else as_titled)
    if len(with_title) > 1:
        return sorted([*found, *with_title], key=lambda talk: talk.line)
    first_line = next((block.items[0].line for block in blocks if block.kind == "list"), 0)
    if len(found) == 1 and found[0].certainty is not Certainty.SURE and found[0].line > first_line + 1:
        return []
    found.sort(key=lambda talk: talk.line)
    # A name alone, where three others on the page have their role with them, is a speaker too.
    return sorted([*found, *bare], key=lambda talk: talk.line) if len(found) >= _SETTLES else found


def _titled_item(item: Item, known: frozenset[str]) -> Found | None:
    """Read `* Title - Speaker` and its like."""
    heading = next(iter(read_heading(item.text, known)), None) if len(item.text) < 200 else None
    # A quotation and who said it.
    if heading and heading.form.startswith('"Title"') and " by " not in item.text:
        return None
    if not heading or not heading.title or heading.certainty < Certainty.FAIR:
        return None
    if any(person.likeness < Likeness.STRONG for person in heading.people):
        return None
    why = [_why(heading, heading.people)]
    form = f"* {heading.form}"
    return Found(item.line, heading.title, heading.people, form, heading.certainty, plain_text(item.text), evidence=why)


def _is_long_title(title: str) -> bool:
    """Whether what stands beside a name is a title, rather than a role or an organisation."""
    return (len(title.split()) > 3 or _LOWER.search(title) is not None) and not says_of_a_person(title)


# Organisations and roles are written with capitals.
_LOWER = re.compile(r"(?<![\w.])[a-zß-öø-ÿ]{4,}")


def _bare_name(line: int, text: str, known: frozenset[str]) -> list[Found]:
    people = read_people(text, known)
    if not people or any(person.likeness < Likeness.STRONG for person in people) or len(text) > 60:
        return []
    plain = plain_text(text)
    return [Found(line, "", people, "* Speaker", Certainty.FAIR, plain, evidence=["as the other entries of the list"])]


def _outer_items(blocks: list[Block]) -> Iterator[tuple[Item, list[Item]]]:
    """Walk the outer entries of all lists, each with the entries below it."""
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


def _item_talk(line: int, text: str, nested: list[str], known: frozenset[str]) -> Found | None:
    one = read_field(text)
    if one and one.name == "speakers" and not text.lower().startswith("by "):
        if one.value:
            people = read_people(one.value, known, least=Likeness.POSSIBLE)
            return Found(line, "", people, "* Speaker: Name", Certainty.SURE, plain_text(text)) if people else None
        people = tuple(p for inner in nested if (p := read_person(inner, known)) and p.likeness >= Likeness.LIKELY)
        return Found(line + 1, "", people, "* Speakers: list", Certainty.SURE, plain_text(text)) if people else None
    plain = plain_text(text)
    if len(plain) > 140 or '"' in plain[:3]:
        return None
    people = read_people(text, known)
    told = bool(people) and all(person.role or person.handle or person.organisation for person in people)
    strong = any(person.likeness is Likeness.STRONG for person in people)
    if told and strong and _has_role(people):
        return Found(line, "", people, "* Speaker - Role, Organisation", Certainty.FAIR, plain)
    if nested and not people and len(plain.split()) > 1:
        who = read_people(nested[0], known) if len(nested[0]) < 120 else ()
        if who and any(p.likeness is Likeness.STRONG for p in who) and _has_role(who):
            return Found(line, plain, who, "* Title / Speaker (Role)", Certainty.FAIR, plain)
    return None


def _has_role(people: tuple[Person, ...]) -> bool:
    return any(person.role or person.handle for person in people) or all(person.organisation for person in people)


def _bold(blocks: list[Block], known: frozenset[str]) -> list[Found]:
    """Read pages whose headings are bold lines."""
    sections = bold_sections(blocks)
    if not sections:
        return []
    talks = [found for found in (_read(section, known) for section in sections) if found.people]
    sure = [found for found in talks if found.certainty >= Certainty.FAIR]
    return sure if len(sure) >= 2 or (len(sure) == 1 and len(sections) == 1) else []


def _untold(top: Section, reading: Found, sections: list[Section]) -> list[Found]:
    """Read a talk without a speaker: a title, and the recording or the slides of the talk right below it."""
    if is_section(top.text) or not _is_whole_page(top, sections):
        return []
    fields = reading.below.fields
    if any("http" in value for value in fields.get("video", ())) or _linked_title(top):
        reading.people, reading.form = (), "Title / Video"
        reading.evidence.append("the recording is linked below the title")
        return [reading]
    return []


_LIST_OF_THINGS = re.compile(
    r"\b(?:list|links|resources|reading|to check|todo|to do|schedule|agenda|overview|trip|travel|report|ideas|index|"
    r"my|random|misc\w*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|impressions|general)\b",
    re.IGNORECASE,
)


def is_title_alone(head: list[Block], sections: list[Section]) -> bool:
    """Whether a page is notes below one title, rather than a list of links or of several talks."""
    if not sections or any(block.kind in ("paragraph", "list") for block in head):
        return False
    top = sections[0]
    if _is_container(top.text) or _OTHER_PAGE.fullmatch(top.text) or _LIST_OF_THINGS.search(top.text):
        return False
    if not _is_whole_page(top, sections):
        return False
    lines = [line for block in top.all_blocks() for line in (*block.lines, *(item.text for item in block.items))]
    linked = [line for line in lines if "://" in line or "](" in line]
    return len(lines) >= _NOTES and len(linked) * 4 <= len(lines)


# Fewer lines than this are a stub.
_NOTES = 3


def _linked_title(top: Section) -> bool:
    return any(host in link.url for link in links_in(top.heading) for host in ("youtu", "vimeo.com", "media.ccc.de"))
