"""Builds a `Talk` from the values of a shape's placeholders."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form, Link, LinkKind, Video
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.found import Found
from mkdocs_talknotes.reading.lines_below_heading import FIELD_FORMS, Below, read_below
from mkdocs_talknotes.reading.links import block_text, lines_of
from mkdocs_talknotes.reading.make_talk import make_talk
from mkdocs_talknotes.reading.person import Person
from mkdocs_talknotes.reading.shapes.people import handles_in, read_speakers
from mkdocs_talknotes.reading.shapes.plausible import can_be_address
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.urls import checked_url, classify, video_offset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs_talknotes.model import Image, Talk
    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section
    from mkdocs_talknotes.reading.shapes.line import Value
    from mkdocs_talknotes.reading.shapes.match import Match

# Placeholders that are treated like fields below the talk's heading.
_FACTS = ("event", "date", "time", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """A place where a shape matches."""

    line: int
    """Number of the first line in the file, from 1."""
    heading: str
    """The first line, as Markdown."""
    about: tuple[Value, ...]
    """Values from file name, folder and front matter."""
    match: Match
    """The matching lines; empty if the shape has no line of text."""
    section: Section
    form: Form
    why: str
    """The reason to take it for a talk, as a sentence for authors."""
    title: str = ""
    """Title of the page, used if the shape has no `{title}`."""


def talk_of(fitting: Fitting, references: dict[str, str], images: Sequence[Image], names: NameReader) -> Talk:
    """Build the talk. Facts for which the shape has no placeholder are read from the lines below."""
    lines = [(fitting.about, ""), *((taken.values, taken.line.text if taken.linked else "") for taken in fitting.match)]
    values = [value for line, _ in lines for value in line]
    below = read_below(fitting.section.blocks, names)
    people = _people(lines)
    consumed = [block_text(block) for block in _taken_blocks(fitting)]
    if not people and below.form in FIELD_FORMS:
        people = below.people
        consumed += below.consumed
    facts = {name: [value.text for value in values if value.name == name] for name in _FACTS}
    fields = {**below.fields, **{name: texts for name, texts in facts.items() if texts}}
    title = _title(values, fitting, below, people)
    found_talk = Found(
        line=fitting.line,
        title=title,
        people=people,
        form=fitting.form,
        certainty=Certainty.SURE,
        # In a table row, the anchor is the cell with the title.
        anchor=title if fitting.heading.startswith("|") else plain_text(fitting.heading),
        section=fitting.section,
        below=replace(below, fields=fields, consumed=consumed),
        evidence=(fitting.why,),
    )
    talk = _with_links(make_talk(found_talk, references, images), values)
    return replace(talk, consumed=tuple(text for text in talk.consumed if text not in _with_lost_links(fitting, talk)))


def _title(values: Sequence[Value], fitting: Fitting, below: Below, people: Sequence[Person]) -> str:
    for value in values:
        if value.name == "title":
            return " ".join(re.split(r"[-_\s]+", value.text)).strip() if value.is_slug else value.text
    if fitting.title and match_key(fitting.title) not in {match_key(person.name) for person in people}:
        return fitting.title
    return plain_text(below.fields["title"][0]) if "title" in below.fields else ""


def _people(lines: Sequence[tuple[Sequence[Value], str]]) -> tuple[Person, ...]:
    """Return the people named in the lines. Facts on lines without a name apply to all of them.

    Each line is given as (values, Markdown); the Markdown is empty unless the shape contains the URL of a link.
    """
    people = [person for values, markdown in lines for person in _people_of_line(values, markdown)]
    apart = [value for values, _ in lines if not _has_speaker(values) for value in values]
    if not people:
        people = [Person(name=handle) for handle in _handles(apart)]
    people = [_with_facts(person, apart) for person in _with_handles(people, _handles(apart))]
    return tuple({person.name: person for person in people}.values())


def _people_of_line(values: Sequence[Value], markdown: str) -> list[Person]:
    people = [person for value in values if value.name == "speaker" for person in read_speakers(value)]
    if len(people) == 1 and markdown:
        others = {value.text for value in values if value.name in ("video", "slides")}
        urls = tuple(("", link.url) for link in links_in(markdown) if link.url not in others)
        people = [replace(people[0], urls=urls)]
    return [_with_facts(person, values) for person in _with_handles(people, _handles(values))]


def _has_speaker(values: Iterable[Value]) -> bool:
    return any(value.name == "speaker" for value in values)


def _handles(values: Iterable[Value]) -> list[str]:
    return [handle for value in values if value.name == "handle" for handle in handles_in(value.text)]


def _with_handles(people: list[Person], handles: Sequence[str]) -> list[Person]:
    """Give each person the handle in the same place; with fewer handles than people, nobody's handle is sure."""
    if len(handles) < len(people):
        return people
    return [replace(one, handle=one.handle or handle) for one, handle in zip(people, handles, strict=False)]


def _with_facts(person: Person, values: Iterable[Value]) -> Person:
    facts = {value.name: value.text for value in values}
    return replace(
        person,
        role=person.role or facts.get("role", ""),
        organisation=person.organisation or facts.get("organisation", ""),
    )


def _with_lost_links(fitting: Fitting, talk: Talk) -> list[str]:
    """Return the plain text of blocks with a URL that the card doesn't link, so that they must stay on the page."""
    shown = {link.url for person in talk.speakers for link in person.links} | {link.url for link in talk.links}
    shown |= {link.url for link in (talk.video, talk.slides) if link}
    return [
        block_text(block)
        for block in _taken_blocks(fitting)
        if any(checked_url(link.url) not in shown for line in lines_of(block) for link in links_in(line))
    ]


def _taken_blocks(fitting: Fitting) -> list[Block]:
    """Return the blocks below the first line that the shape's lines match completely."""
    taken = {one.line.number for one in fitting.match}
    blocks = []
    for block in fitting.section.blocks:
        if block.kind == "list":
            numbers = [number for item in block.items for number in (item.line, *(at for _, at in item.continued))]
        else:
            numbers = list(range(block.line, block.line + len(block.lines)))
        if numbers and taken.issuperset(numbers):
            blocks.append(block)
    return blocks


def _with_links(talk: Talk, values: Sequence[Value]) -> Talk:
    """Add the URLs in placeholders to the talk: recording, slides and other links."""
    video, slides = talk.video, talk.slides
    others: dict[str, Link] = {}
    for value in values:
        if value.name == "video" and (url := _address(value)):
            video = Video(url=url, start=video_offset(url), label=_label(value, url))
        elif value.name == "slides" and (url := _address(value)):
            slides = Link(url=url, label=_label(value, url), kind=LinkKind.SLIDES)
        elif value.name not in ("speaker", "handle"):
            for link in _links(value):
                if link.kind is LinkKind.VIDEO and not video:
                    video = Video(url=link.url, start=video_offset(link.url))
                else:
                    others[link.url] = link
    personal = {link.url for person in talk.speakers for link in person.links}
    shown = {video.url if video else "", slides.url if slides else "", *personal}
    links = {link.url: link for link in (*talk.links, *others.values()) if link.url not in shown}
    return replace(talk, video=video, slides=slides, links=tuple(links.values()))


def _links(value: Value) -> Iterator[Link]:
    for span in value.spans:
        if (url := checked_url(span.url)) and not url.startswith("#"):
            yield Link(
                url=url, label=value.text[span.start : span.end] if value.name != "title" else "", kind=classify(url)
            )


def _address(value: Value) -> str:
    written = value.spans[0].url if value.spans else value.text
    return (checked_url(written) or "") if value.spans or can_be_address(written) else ""


def _label(value: Value, url: str) -> str:
    return "" if value.text == url else value.text
