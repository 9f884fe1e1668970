"""Reads pages with several talks whose front matter names all the speakers.

A name at the head or at the end of a section says whose talk the section is. Names that stand nowhere else stay with
the post.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.found import Found
from mkdocs_talknotes.reading.headings import alone
from mkdocs_talknotes.reading.lines_below_heading import read_below
from mkdocs_talknotes.reading.make_talk import with_ends
from mkdocs_talknotes.reading.person import Likeness, Person
from mkdocs_talknotes.reading.sections import is_section
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs_talknotes.inputs.fields import Fields
    from mkdocs_talknotes.model import Mention, Talk
    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section
    from mkdocs_talknotes.reading.person import People

    Listed = Mapping[str, Mention]
    """Match key of a name → the speaker in front matter."""

# `Name: Title`, `Name - Title`
_AFTER_NAME = re.compile(r"\s{0,3}[:|–—-]\s{1,3}(?=\S)")
_OF_ONE_TALK = ("video", "slides")


def knowing(names: NameReader, speakers: Sequence[Mention]) -> NameReader:
    """Return a reader that knows the speakers in front matter, if there are several."""
    return replace(names, known=names.known | _by_name(speakers).keys()) if len(speakers) > 1 else names


def read_named_digest(
    read: Sequence[Talk],
    speakers: Sequence[Mention],
    sections: Sequence[Section],
    names: NameReader,
    *,
    fields: Fields,
    make: Callable[[Found], Talk],
) -> tuple[Talk, ...]:
    """Return the talks of a page whose front matter names all their `speakers`; () if the page is one talk.

    `read` are the recognised talks of the page; `make` builds talks from further sections.
    """
    listed = _by_name(speakers)
    if len(listed) < 2:
        return ()
    known = {talk.line for talk in read if talk.speakers}
    further = [make(found) for found in _headed(sections, listed, names) if found.line not in known]
    lines = {talk.line for talk in further}
    talks = _without_nested([*(talk for talk in read if talk.line not in lines), *further], sections, listed)
    own = [talk for talk in talks if _is_by(talk, listed)]
    titled = [talk for talk in own if talk.title]
    if not _differ(titled) and not (_differ(own) and _cover(own, sections, fields)):
        return ()
    ordered = sorted(talks, key=lambda talk: talk.line)
    return tuple(_with_stated(talk, listed) for talk in with_ends(ordered))


def _by_name(speakers: Sequence[Mention]) -> dict[str, Mention]:
    return {key: person for person in speakers if (key := match_key(person.name))}


def _names(talk: Talk) -> set[str]:
    return {match_key(person.name) for person in talk.speakers}


def _is_by(talk: Talk, listed: Listed) -> bool:
    """Whether all speakers of a talk are in front matter."""
    return bool(talk.speakers) and _names(talk) <= listed.keys()


def _differ(talks: Sequence[Talk]) -> bool:
    """Whether two talks have no speaker in common."""
    return any(_names(talks[0]).isdisjoint(_names(talk)) for talk in talks[1:])


def _cover(own: Sequence[Talk], sections: Sequence[Section], fields: Fields) -> bool:
    """Whether the talks are most sections of their level, on a page without a recording or slides of its own.

    Otherwise, headings that are only names may be parts of one talk, such as its discussion.
    """
    lines = {talk.line for talk in own}
    levels = {section.level for section in sections if section.line in lines}
    beside = [one for one in sections if one.level in levels and not is_section(one.text)]
    return len(lines) * 2 > len(beside) and not any(name in fields for name in _OF_ONE_TALK)


def _headed(sections: Sequence[Section], listed: Listed, names: NameReader) -> Iterator[Found]:
    """Yield sections that a listed speaker heads or signs, except descriptions of people below `Speakers`."""
    about_people = {inner.line for one in sections if is_section(one.text) for inner in one.inner}
    for section in sections:
        if section.line not in about_people and not is_section(section.text) and (one := _read(section, listed, names)):
            yield one


def _read(section: Section, listed: Listed, names: NameReader) -> Found | None:
    below = read_below(section.blocks, names)
    found = Found(line=section.line, title=section.text, anchor=section.text, section=section, below=below)
    if people := _people(section.heading, listed, names):
        return found.given_by(people, Form.SPEAKER, Certainty.SURE, "the heading is a name in front matter", title="")
    before = _AFTER_NAME.search(section.text)
    if before and (people := _people(section.text[: before.start()], listed, names)):
        reason, title = "the heading starts with a name in front matter", section.text[before.end() :]
        return found.given_by(people, Form.SPEAKER_COLON_TITLE, Certainty.SURE, reason, title=title)
    paragraphs = [block for block in section.blocks if block.kind == "paragraph"]
    for block in (*paragraphs[:1], *paragraphs[-1:]):
        if len(block.lines) == 1 and (people := _people(block.lines[0], listed, names)):
            reason = "a line of the section is a name in front matter"
            return found.given_by(people, Form.TITLE_LINE, Certainty.SURE, reason)
    return None


def _people(markdown: str, listed: Listed, names: NameReader) -> People:
    """Return the speakers of a text that contains only listed ones; a dash may stand before a signature."""
    if stated := listed.get(match_key(plain_text(markdown))):
        return (Person(name=stated.name, likeness=Likeness.STRONG),)
    people = alone(markdown.strip().lstrip("—–-~ "), names)
    return people if all(match_key(person.name) in listed for person in people) else ()


def _without_nested(talks: Sequence[Talk], sections: Sequence[Section], listed: Listed) -> list[Talk]:
    """Resolve nesting: a talk that contains several talks of listed speakers goes; otherwise the inner ones go."""
    inside = {one.line: {inner.line for inner in one.inner} for one in sections}
    named = {talk.line for talk in talks if _is_by(talk, listed)}
    left = [talk for talk in talks if len(inside.get(talk.line, set()) & named) < 2]
    inner = set().union(*(inside.get(talk.line, set()) for talk in left if talk.line in named))
    return [talk for talk in left if talk.line not in inner]


def _with_stated(talk: Talk, listed: Listed) -> Talk:
    """Return the talk with its speakers as front matter describes them; the text supplies missing facts."""
    return replace(talk, speakers=tuple(_joined(listed.get(match_key(one.name)), one) for one in talk.speakers))


def _joined(stated: Mention | None, said: Mention) -> Mention:
    if stated is None:
        return said
    return replace(
        stated,
        handle=stated.handle or said.handle,
        role=stated.role or said.role,
        organisation=stated.organisation or said.organisation,
        links=tuple({link.url: link for link in (*stated.links, *said.links)}.values()),
    )


def people_without_talk(people: Sequence[Mention], talks: Sequence[Talk]) -> tuple[str, ...]:
    """Return the names of people in front matter who are in none of the page's talks."""
    named = {match_key(person.name) for talk in talks for person in talk.speakers}
    return tuple(person.name for person in people if match_key(person.name) not in named)
