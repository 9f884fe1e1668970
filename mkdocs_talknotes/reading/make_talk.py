"""Builds a `Talk` from a recognised section: links, pictures, fields, and the blocks its card replaces."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form, Image, Link, LinkKind, Mention, Section, Talk, Video
from mkdocs_talknotes.reading.contents import is_contents
from mkdocs_talknotes.reading.languages import LANGUAGE_CALLED
from mkdocs_talknotes.reading.links import (
    Linked,
    are_covered,
    block_text,
    is_part_for_links,
    lines_of,
    links_in_notes,
    read_links,
)
from mkdocs_talknotes.reading.numbering import language_tag
from mkdocs_talknotes.reading.stated_dates import moment_of
from mkdocs_talknotes.reading.summary import summary_of
from mkdocs_talknotes.text.dates import date_in
from mkdocs_talknotes.text.hosts import SLIDE_FILES, hosted
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.urls import checked_url, classify, recording_at, video_offset, with_scheme

if TYPE_CHECKING:
    from mkdocs_talknotes.reading.blocks import Block
    from mkdocs_talknotes.reading.found import Found
    from mkdocs_talknotes.reading.outline import Section as Part
    from mkdocs_talknotes.reading.person import Person

_AFTER_NAME = re.compile(r"^(?:['’]s)?\s*[-–—:|,]*\s*")
_TAKEAWAYS = re.compile(
    r"(?:(?:key|main|my)\s+)?(?:take-?\s?aways?|points|tl;?dr|lessons(?: learned)?|summary|fazit|zusammenfassung|"
    r"conclusions?|à retenir|conclusión)",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(r"q\s?&\s?a|q and a|questions?|fragen|faq|preguntas", re.IGNORECASE)


def make_talk(found: Found, references: dict[str, str], images: Sequence[Image]) -> Talk:
    """Build the talk. `references` are the page's reference links (name → URL), `images` all its pictures."""
    part = found.section
    if part is None:
        people = tuple(mention_of(person, ()) for person in found.people)
        return Talk(
            line=found.line,
            title=found.title,
            speakers=people,
            anchor=found.anchor,
            form=found.form,
            in_list=found.in_list,
            evidence=found.evidence,
        )
    linked = read_links(part.blocks, references, found.below.consumed)
    links = [*_heading_links(part, found.people, references), *_links_beside_names(found.people), *linked.links]
    links += [link for blocks in _parts_for_links(part) for link in read_links(blocks, references).links]
    speakers, rest = _share(links, found.people)
    above = {link.kind for link in rest}
    in_notes = [] if above.issuperset((LinkKind.VIDEO, LinkKind.SLIDES)) else links_in_notes(part, references)
    video, slides, others = _sorted_links(rest, found.people, in_notes)
    video, slides = video or _stated_video(found.below.fields), slides or _stated_slides(found.below.fields)
    blocks = list(part.all_blocks())
    fields = found.below.fields
    when = moment_of(fields)
    event = plain_text(fields["event"][0]) if "event" in fields else ""
    consumed: tuple[str, ...] = ()
    if found.people or linked.links:
        shown = [found.title, found.anchor, event, *fields.get("time", ()), *fields.get("date", ())]
        shown += [link.label or link.url for link in (*others, slides, video) if link]
        consumed = _consumed([*shown, *_words_of(speakers)], linked, found)
    return Talk(
        line=found.line,
        title=found.title,
        speakers=speakers,
        anchor=found.anchor,
        video=video,
        slides=slides,
        links=others,
        event=event,
        date=when.day or (date_in(part.inner[0].text) if part.inner and found.form is Form.TITLE_HEADING else None),
        at=when.time,
        period=when.period,
        unread_date=when.unread,
        time=plain_text(fields["time"][0]) if "time" in fields else "",
        language=_language(fields, part.heading),
        images=_within(images, blocks),
        form=found.form,
        evidence=found.evidence,
        takeaways=_section(part, _TAKEAWAYS),
        questions=_section(part, _QUESTIONS),
        consumed=consumed,
        summary=summary_of(blocks, consumed, references),
    )


def _stated_video(fields: Mapping[str, Sequence[str]]) -> Video | None:
    """Return the recording in a field such as `Video: youtu.be/…`, whose address is no link."""
    url = _stated_address(fields, "video")
    return Video(url=url, start=video_offset(url)) if url and hosted(url) is LinkKind.VIDEO else None


def _stated_slides(fields: Mapping[str, Sequence[str]]) -> Link | None:
    """Return the slides in a field such as `Slides: talk.pdf` or `Slides: speakerdeck.com/…`, which are no link."""
    url = _stated_address(fields, "slides")
    is_file = "://" not in url and url.lower().endswith(SLIDE_FILES)
    return Link(url=url, kind=LinkKind.SLIDES) if url and (is_file or hosted(url) is LinkKind.SLIDES) else None


def _stated_address(fields: Mapping[str, Sequence[str]], name: str) -> str:
    text = plain_text(next(iter(fields.get(name, ())), ""))
    return "" if " " in text else checked_url(with_scheme(text)) or ""


def _within(images: Sequence[Image], blocks: Sequence[Block]) -> tuple[Image, ...]:
    """Return those of the page's pictures that are in a talk's blocks."""
    if not blocks or not images:
        return ()
    last = max(block.items[-1].last if block.items else block.line + len(block.lines) for block in blocks)
    return tuple(image for image in images if blocks[0].line <= image.line <= last)


def _parts_for_links(part: Part) -> list[list[Block]]:
    """Return the blocks of each subsection titled `Links`, `Details` or the like."""
    return [inner.blocks for inner in part.inner if is_part_for_links(inner.text)]


def _links_beside_names(people: Sequence[Person]) -> list[Link]:
    """Return links after a speaker's name that belong to the talk: `Ada Moss ([video](…), [slides](…))`."""
    return [
        Link(url=checked, label=label, kind=kind)
        for person in people
        for label, url in person.urls
        if (checked := checked_url(url)) and (kind := _kind_beside_name(person, label, checked)) is not LinkKind.SITE
    ]


def _kind_beside_name(person: Person, label: str, url: str) -> LinkKind:
    """Return the kind of a link beside a name: recording or slides of the talk, or the speaker's own page."""
    if label and match_key(label) in (match_key(person.name), match_key(person.handle)):
        return LinkKind.SITE
    kind = classify(url, label)
    return kind if kind in (LinkKind.VIDEO, LinkKind.SLIDES) else LinkKind.SITE


def _heading_links(part: Part, people: Sequence[Person], references: Mapping[str, str]) -> list[Link]:
    """Return the links in a heading that aren't the speakers'."""
    theirs = {url for person in people for _, url in person.urls}
    links = [link for link in links_in(part.heading, references) if link.url not in theirs]
    checked = [(link, checked_url(link.url)) for link in links]
    return [
        Link(url=url, label="", kind=classify(url, link.label))
        for link, url in checked
        if url and not url.startswith("#")
    ]


def _share(links: Sequence[Link], people: Sequence[Person]) -> tuple[tuple[Mention, ...], list[Link]]:
    """Return speakers and the talk's remaining links.

    Each speaker gets the links labelled with their name; a single speaker also gets personal links.
    """
    rest = list(links)
    mentions = []
    for person in people:
        own = [link for link in rest if _is_of(link, match_key(person.name), alone=len(people) == 1)]
        rest = [link for link in rest if link not in own]
        mentions.append(mention_of(person, tuple(own)))
    return tuple(mentions), rest


def _is_of(link: Link, name: str, *, alone: bool) -> bool:
    if link.kind in (LinkKind.VIDEO, LinkKind.SLIDES) or not name:
        return False
    return name in match_key(link.label) or name in match_key(link.url) or (alone and link.kind is LinkKind.SITE)


def mention_of(person: Person, links: tuple[Link, ...]) -> Mention:
    """Return a person as the talk mentions them, with these links."""
    near = []
    for label, url in person.urls:
        checked = checked_url(url)
        if checked and _kind_beside_name(person, label, checked) is LinkKind.SITE:
            near.append(
                Link(
                    url=checked,
                    label="" if match_key(label) in (match_key(person.name), match_key(person.handle)) else label,
                    kind=LinkKind.SITE,
                )
            )
    own = [replace(link, label=_without_name(link.label, person.name), kind=_personal(link)) for link in links]
    # Parentheses after a name contain the organisation, or the text of a link to the recording.
    of_talk = {match_key(link.label) for link in _links_beside_names([person])}
    return Mention(
        name=person.name,
        handle=person.handle,
        role=person.role,
        organisation="" if match_key(person.organisation) in of_talk else person.organisation,
        links=tuple({link.url: link for link in (*near, *own)}.values()),
    )


def _personal(link: Link) -> LinkKind:
    return LinkKind.CODE if link.kind is LinkKind.CODE else LinkKind.SITE


def _without_name(label: str, name: str) -> str:
    """Remove a speaker's name from the start of a link's text, because the card shows it already."""
    if not label.casefold().startswith(name.casefold()):
        return label
    return _AFTER_NAME.sub("", label[len(name) :]).strip() or label


def _sorted_links(
    links: Sequence[Link], people: Sequence[Person], in_notes: Sequence[Link]
) -> tuple[Video | None, Link | None, tuple[Link, ...]]:
    """Return recording, slides and other links: the first of each kind above the notes, else the most certain below."""
    named = [replace(link, label=_any_name_off(link.label, people)) for link in links]
    film = next((link for link in (*named, *in_notes) if link.kind is LinkKind.VIDEO), None)
    slides = next((link for link in (*named, *in_notes) if link.kind is LinkKind.SLIDES), None)
    video = Video(url=film.url, start=video_offset(film.url), label=film.label) if film else None
    others = {link.url: link for link in named if link is not film and link is not slides}
    return video, slides, tuple(others.values())


def _any_name_off(label: str, people: Sequence[Person]) -> str:
    for person in people:
        label = _without_name(label, person.name)
    return label


def _words_of(speakers: Sequence[Mention]) -> list[str]:
    """Return all texts a card shows about the speakers."""
    return [
        text
        for person in speakers
        for text in (person.name, person.handle, person.role, person.organisation, *(li.label for li in person.links))
    ]


def _consumed(shown: list[str], linked: Linked, found: Found) -> tuple[str, ...]:
    """Return the plain text of blocks whose every word the card shows."""
    blocks = [block for block in linked.blocks if not is_contents(block) and are_covered(lines_of(block), shown)]
    said = [text for text in found.below.consumed if are_covered([text], shown)]
    texts = (*(block_text(block) for block in blocks), *said)
    return tuple(dict.fromkeys(filter(None, texts)))


def _language(fields: Mapping[str, Sequence[str]], heading: str) -> str:
    said = plain_text(fields["language"][0]).casefold() if "language" in fields else ""
    return LANGUAGE_CALLED.get(said, said if re.fullmatch(r"[a-z]{2}(?:-[a-z]{2,4})?", said) else "") or language_tag(
        heading
    )


def _section(part: Part, words: re.Pattern[str]) -> Section | None:
    """Return the first subsection whose heading matches."""
    for inner in part.inner:
        if words.fullmatch(inner.text.strip(" :!?")):
            lines = [line for block in inner.blocks for line in _markdown(block)]
            return Section(title=inner.text, line=inner.line, text="\n".join(lines))
    return None


def _markdown(block: Block) -> list[str]:
    return [f"- {item.text}" for item in block.items] if block.kind == "list" else block.lines


def with_ends(talks: Sequence[Talk]) -> list[Talk]:
    """Set each talk's end in a shared recording: where the next talk starts."""
    starts: dict[str, list[int]] = {}
    for talk in talks:
        if talk.video and talk.video.start is not None:
            starts.setdefault(recording_at(talk.video.url), []).append(talk.video.start)
    return [_ended(talk, starts) for talk in talks]


def _ended(talk: Talk, starts: Mapping[str, Sequence[int]]) -> Talk:
    video = talk.video
    if video is None or video.start is None:
        return talk
    later = [start for start in starts[recording_at(video.url)] if start > video.start]
    return replace(talk, video=replace(video, end=min(later))) if later else talk
