"""One file → its `Post`: what front matter states, what the text shows, and what the file name adds, in this order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_talknotes.credits import read_credit
from mkdocs_talknotes.fields import Fields
from mkdocs_talknotes.model import Link, LinkKind, Mention, Post, Section, Talk, Video
from mkdocs_talknotes.problems import Problem, Severity
from mkdocs_talknotes.reading import explicit
from mkdocs_talknotes.reading.blocks import Block, Page, read_blocks
from mkdocs_talknotes.reading.dates import date_in
from mkdocs_talknotes.reading.filenames import FileName, event_in_title, read_file_name
from mkdocs_talknotes.reading.frontmatter import FrontMatter, split_front_matter
from mkdocs_talknotes.reading.headings import is_section, language_tag
from mkdocs_talknotes.reading.inline import plain_text
from mkdocs_talknotes.reading.links import (
    Linked,
    block_text,
    is_contents,
    is_covered,
    read_images,
    read_links,
    summary_of,
)
from mkdocs_talknotes.reading.names import Person
from mkdocs_talknotes.reading.outline import Section as Part
from mkdocs_talknotes.reading.outline import outline
from mkdocs_talknotes.reading.pattern import compile_pattern
from mkdocs_talknotes.reading.talks import Found, find_talks
from mkdocs_talknotes.text import match_key
from mkdocs_talknotes.urls import checked_url, classify, video_offset


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the rest of the site already knows."""

    names: frozenset[str] = frozenset()
    """Match keys of speakers' names, aliases and handles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How an author steers recognition; a page's own front matter goes before these."""

    recognise: bool = True
    pattern: str = ""
    """How every heading is written, such as `{speaker} - {title}`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file holds."""

    post: Post
    problems: tuple[Problem, ...] = ()
    body: str = ""
    """The Markdown below the front matter."""
    front_matter: Mapping[str, object] = field(default_factory=dict)
    repaired: str = ""
    """The whole text with its front matter mended; empty where nothing had to be."""


def read_post(
    text: str,
    *,
    path: str,
    known: Known | None = None,
    rules: Rules | None = None,
    defaults: Mapping[str, object] | None = None,
) -> Reading:
    """Read a file's text. `path` is relative to the docs folder; `defaults` are the folder's `.meta.yml` values.

    A pure function of its arguments; what is wrong with the text is returned as problems, never raised.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = split_front_matter(text, path=path)
    problems = list(front.problems)
    data = dict(defaults or {}) | dict(front.data)
    fields = Fields(data, path=path, problems=problems, lines=front.yaml.lines)
    fields.suggest(explicit.POST_FIELDS)
    rules = _narrowed(rules or Rules(), fields)
    reader = _Reader(path, fields, front, known or Known(), rules, problems)
    post = reader.post()
    return Reading(post=post, problems=tuple(problems), body=front.body, front_matter=data, repaired=front.repaired)


def _narrowed(rules: Rules, fields: Fields) -> Rules:
    """Apply a page's `talknotes:`, which is `false` or a mapping of `recognise` and `pattern`."""
    if not fields.is_mapping("talknotes"):
        return replace(rules, recognise=fields.flag("talknotes", rules.recognise))
    inner = fields.child("talknotes")
    if inner is None:
        return rules
    inner.suggest(("recognise", "pattern"), all_known=True)
    return Rules(recognise=inner.flag("recognise", rules.recognise), pattern=inner.text("pattern") or rules.pattern)


class _Reader:
    """Gathers a post from the sources there are for it."""

    def __init__(
        self, path: str, fields: Fields, front: FrontMatter, known: Known, rules: Rules, problems: list[Problem]
    ) -> None:
        self._path = path
        self._fields = fields
        self._front = front
        self._known = known.names
        self._rules = rules
        self._problems = problems
        self._file: FileName = read_file_name(path, self._known)
        self._page: Page = read_blocks(front.body.split("\n"), front.first_line)
        self._head, self._parts = outline(self._page.blocks)

    def post(self) -> Post:
        found = self._found() if self._rules.recognise else []
        title, line = self._title()
        talks = self._talks(found, title)
        images = read_images(self._page.blocks, self._page.references)
        fields = self._fields
        return Post(
            path=self._path,
            title=title,
            line=line,
            talks=talks,
            event=self._event(title),
            date=explicit.date(fields) or self._dated() or self._file.date,
            updated=explicit.updated(fields),
            tags=explicit.tags(fields),
            authors=explicit.authors(fields),
            description=fields.text("description"),
            summary=fields.text("description") or self._summary(talks),
            image=fields.url("image") or (images[0].src if images else ""),
            credit=read_credit(fields),
            images=images,
            draft=fields.flag("draft"),
            slug=explicit.slug(fields),
            order=self._file.order,
            words=len(self._front.body.split()),
        )

    def _title(self) -> tuple[str, int]:
        if said := self._fields.text("title"):
            return said, self._fields.line("title") or 1
        top = next((part for part in self._parts if part.level == 1 and part.text), None)
        top = top or next((part for part in self._parts[:1] if part.text), None)
        if top:
            return top.text, top.line
        return self._file.title or self._path, 1

    def _event(self, title: str) -> str:
        said = self._fields.text("event", "conference")
        top = self._top_fields()
        field = plain_text(top["event"][0]) if "event" in top else ""
        return said or field or event_in_title(title) or self._file.event

    def _dated(self) -> object:
        top = self._top_fields()
        return date_in(plain_text(top["date"][0])) if "date" in top else None

    def _top_fields(self) -> dict[str, list[str]]:
        """Return the fields above the first heading and right below the page's title."""
        from mkdocs_talknotes.reading.below import read_below

        blocks = [*self._head, *(self._parts[0].blocks if self._parts and self._parts[0].level == 1 else [])]
        return read_below(blocks, self._known).fields

    def _found(self) -> list[Found]:
        pattern = None
        if self._rules.pattern:
            pattern = compile_pattern(self._rules.pattern)
            if pattern is None:
                self._say(
                    1,
                    "pattern",
                    f"the pattern `{self._rules.pattern}` can't be used.",
                    "Write, for example, `{speaker} - {title}`.",
                    Severity.WARNING,
                )
                return []
        hidden = _not_talks(self._front.body, self._front.first_line)
        parts = [part for part in self._parts if part.line not in hidden]
        talks, doubts = find_talks(self._head, parts, self._known, pattern)
        for doubt in doubts if not self._has_explicit() else ():
            self._say(
                doubt.line,
                "speaker-uncertain",
                f"`{doubt.section.text if doubt.section else doubt.anchor}` may "
                f"name `{doubt.doubt}` as its speaker, or may not.",
                f"If so, write `Speaker: {doubt.doubt}` below the heading.",
                Severity.ADVICE,
            )
        return talks

    def _has_explicit(self) -> bool:
        return any(key in self._fields for key in ("speaker", "speakers", "talks", "subtitle"))

    def _say(self, line: int, code: str, message: str, remedy: str, severity: Severity) -> None:
        problem = Problem(path=self._path, line=line, code=code, message=message, remedy=remedy, severity=severity)
        self._problems.append(problem)

    def _talks(self, found: Sequence[Found], title: str) -> tuple[Talk, ...]:
        read = _with_ends([self._talk(one, len(found) == 1) for one in found])
        people = explicit.people(self._fields, self._known)
        if "talks" in self._fields:
            return self._digest(read)
        if people or self._says_one_talk(read):
            return (self._single(read, people, title),)
        if not read and self._rules.recognise and self._file.people and self._front.body.strip():
            return (self._from_file_name(title),)
        return tuple(read)

    def _says_one_talk(self, read: list[Talk]) -> bool:
        """Whether front matter speaks of the page's one talk without naming who gave it."""
        return len(read) <= 1 and any(key in self._fields for key in ("speaker", "speakers", "video", "slides"))

    def _single(self, read: list[Talk], people: tuple[Mention, ...], title: str) -> Talk:
        """Read a page that front matter says to be one talk; the text adds what front matter leaves open."""
        if (
            len(read) == 1
            and read[0].title
            and match_key(read[0].title) in (match_key(title), match_key(self._top_title()))
        ):
            base = read[0]
        else:
            base = self._talk(self._whole_page(title), alone=True)
        talk = replace(
            base,
            title=title,
            line=1,
            form="front matter",
            evidence=("front matter says so",),
            speakers=people or base.speakers,
        )
        return explicit.over(talk, self._fields)

    def _top_title(self) -> str:
        return self._parts[0].text if self._parts else ""

    def _whole_page(self, title: str) -> Found:
        """Return the page as one talk's section."""
        from mkdocs_talknotes.reading.headings import Certainty

        part = Part(self._front.first_line, 0, "", [*self._head], list(self._parts))
        if self._parts and self._parts[0].level == 1:
            part = Part(self._parts[0].line, 1, self._parts[0].heading, self._parts[0].blocks, self._parts[1:])
        return Found(1, title, (), "front matter", Certainty.SURE, part.text, part)

    def _from_file_name(self, title: str) -> Talk:
        base = self._talk(self._whole_page(title), alone=True)
        named = title if self._parts else self._file.title
        speakers = tuple(_mention(person, ()) for person in self._file.people)
        return replace(
            base, line=1, title=named, speakers=speakers, form="file name", evidence=("the file name says so",)
        )

    def _digest(self, read: list[Talk]) -> tuple[Talk, ...]:
        """Tie each entry of `talks:` to its heading; headings nobody mentions stay as they were read."""
        left = list(read)
        talks: list[Talk] = []
        for entry in self._fields.children("talks"):
            entry.suggest(explicit.TALK_FIELDS)
            people = explicit.people(entry, self._known)
            part = self._heading_of(entry, people)
            match = next((talk for talk in left if part and talk.line == part.line), None)
            if match:
                left.remove(match)
            base = (
                match or self._talk(_section_talk(part), alone=False)
                if part
                else Talk(line=entry.line() or 1, title="")
            )
            if not part:
                wanted = entry.text("heading") or entry.text("title")
                self._say(
                    entry.line(),
                    "talk-without-heading",
                    f"no heading on this page is called `{wanted}`.",
                    "Write `heading:` with the words of its heading.",
                    Severity.WARNING,
                )
            speakers = people or base.speakers
            title = entry.text("title") or base.title
            talk = replace(
                base, title=title, speakers=speakers, form="front matter", evidence=("front matter says so",)
            )
            talks.append(explicit.over(talk, entry))
        return tuple(sorted([*talks, *left], key=lambda talk: talk.line))

    def _heading_of(self, entry: Fields, people: tuple[Mention, ...]) -> Part | None:
        """Find the heading an entry means: by `heading`, by its title, by `Speaker - Title`, by its speaker."""
        title = entry.text("title")
        names = [person.name for person in people]
        wanted = [
            entry.text("heading"),
            title,
            *(f"{name} {title}" for name in names),
            *(f"{title} {name}" for name in names),
        ]
        wanted += [f"{title} by {' and '.join(names)}", *(names if not title else ())]
        keys = {match_key(text) for text in wanted if text}
        return next((part for part in self._parts if match_key(part.text) in keys), None)

    def _talk(self, found: Found, alone: bool) -> Talk:
        part = found.section
        if part is None:
            people = tuple(_mention(person, ()) for person in found.people)
            return Talk(
                line=found.line,
                title=found.title,
                speakers=people,
                anchor=found.anchor,
                form=found.form,
                evidence=tuple(found.evidence),
            )
        linked = read_links(_opening(part), self._page.references, found.below.consumed)
        links = [*_heading_links(part, found.people), *linked.links]
        speakers, rest = _share(links, found.people, alone=alone)
        video, slides, others = _sorted_links(rest, found.people)
        blocks = list(part.all_blocks())
        fields = found.below.fields
        talk = Talk(
            line=found.line,
            title=found.title,
            speakers=speakers,
            anchor=found.anchor,
            video=video,
            slides=slides,
            links=others,
            event=plain_text(fields["event"][0]) if "event" in fields else "",
            date=_date_of(fields)
            or (date_in(part.inner[0].text) if part.inner and found.form == "Title / ## Speaker" else None),
            time=plain_text(fields["time"][0]) if "time" in fields else "",
            language=_language(fields, part.heading),
            images=read_images(blocks, self._page.references),
            form=found.form,
            evidence=tuple(found.evidence),
            takeaways=_section(part, _TAKEAWAYS),
            questions=_section(part, _QUESTIONS),
        )
        consumed = _consumed(talk, linked, found)
        return replace(talk, consumed=consumed, summary=summary_of(blocks, consumed))

    def _summary(self, talks: Sequence[Talk]) -> str:
        """Return the first paragraph that is no talk's, else that of the first talk."""
        first = min((talk.line for talk in talks), default=0)
        consumed = [text for talk in talks for text in talk.consumed]
        blocks = [block for block in self._page.blocks if not is_contents(block)]
        above = [block for block in blocks if len(talks) < 2 or block.line < first]
        return summary_of(above, consumed) or next((talk.summary for talk in talks if talk.summary), "")


_TAKEAWAYS = re.compile(
    r"take-?\s?aways?|key points|tl;?dr|lessons|summary|fazit|zusammenfassung|conclusions?|à retenir|conclusión",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(r"q\s?&\s?a|q and a|questions?|fragen|faq|preguntas", re.IGNORECASE)
_NOT_A_TALK = re.compile(r"<!--\s*talknotes:\s*not a talk\s*-->")
_NOT_CLASS = re.compile(r"\{:?[^{}]*\.not-a-talk[^{}]*\}")


def _not_talks(body: str, first_line: int) -> frozenset[int]:
    """Return the lines of headings marked as no talk: by a class, or by a comment on the next line."""
    if "not a talk" not in body and "not-a-talk" not in body:
        return frozenset()
    hidden = set()
    lines = body.split("\n")
    for place, line in enumerate(lines):
        if _NOT_CLASS.search(line):
            hidden.add(first_line + place)
        elif _NOT_A_TALK.search(line):
            above = next((n for n in range(place - 1, -1, -1) if lines[n].strip()), place)
            hidden.add(first_line + above)
    return frozenset(hidden)


def _section_talk(part: Part) -> Found:
    from mkdocs_talknotes.reading.headings import Certainty

    return Found(part.line, part.text, (), "front matter", Certainty.SURE, part.text, part)


def _opening(part: Part) -> list[Block]:
    """Return the blocks that may hold a talk's links: its own, and those of a details section."""
    details = [
        inner
        for inner in part.inner
        if is_section(inner.text) and re.match(r"details|info|links|resources", inner.text, re.I)
    ]
    return [*part.blocks, *(block for inner in details[:1] for block in inner.blocks)]


def _heading_links(part: Part, people: Sequence[Person]) -> list[Link]:
    """Return the links of a heading that are no speaker's."""
    from mkdocs_talknotes.reading.inline import links_in

    theirs = {url for person in people for _, url in person.urls}
    links = [link for link in links_in(part.heading) if link.url not in theirs]
    checked = [(link, checked_url(link.url)) for link in links]
    return [Link(url=url, label="", kind=classify(url)) for link, url in checked if url and not url.startswith("#")]


def _share(links: Sequence[Link], people: Sequence[Person], *, alone: bool) -> tuple[tuple[Mention, ...], list[Link]]:
    """Give each speaker the links that carry their name; the rest is the talk's."""
    rest = list(links)
    mentions = []
    for person in people:
        name = match_key(person.name)
        own = [
            link
            for link in rest
            if name
            and link.kind in (LinkKind.SITE, LinkKind.OTHER, LinkKind.CODE)
            and (name in match_key(link.label) or name in match_key(link.url))
        ]
        rest = [link for link in rest if link not in own]
        mentions.append(_mention(person, tuple(own)))
    return tuple(mentions), rest


def _mention(person: Person, links: tuple[Link, ...]) -> Mention:
    near = []
    for label, url in person.urls:
        checked = checked_url(url)
        if checked:
            near.append(
                Link(url=checked, label="" if match_key(label) == match_key(person.name) else label, kind=LinkKind.SITE)
            )
    own = [replace(link, label=_without_name(link.label, person.name), kind=_personal(link)) for link in links]
    return Mention(
        name=person.name,
        handle=person.handle,
        role=person.role,
        organisation=person.organisation,
        links=tuple({link.url: link for link in (*near, *own)}.values()),
    )


def _personal(link: Link) -> LinkKind:
    return LinkKind.CODE if link.kind is LinkKind.CODE else LinkKind.SITE


def _without_name(label: str, name: str) -> str:
    """Take a speaker's name off the front of a link's words: the card says it already."""
    match = re.match(rf"{re.escape(name)}(?:['’]s)?\s*[-–—:|,]*\s*", label, re.IGNORECASE)
    return label[match.end() :].strip() or label if match else label


def _sorted_links(
    links: Sequence[Link], people: Sequence[Person]
) -> tuple[Video | None, Link | None, tuple[Link, ...]]:
    named = [replace(link, label=_any_name_off(link.label, people)) for link in links]
    film = next((link for link in named if link.kind is LinkKind.VIDEO), None)
    slides = next((link for link in named if link.kind is LinkKind.SLIDES), None)
    video = Video(url=film.url, start=video_offset(film.url), label=film.label) if film else None
    others = {link.url: link for link in named if link is not film and link is not slides}
    return video, slides, tuple(others.values())


def _any_name_off(label: str, people: Sequence[Person]) -> str:
    for person in people:
        label = _without_name(label, person.name)
    return label


def _consumed(talk: Talk, linked: Linked, found: Found) -> tuple[str, ...]:
    """Return the blocks which the card says in full."""
    if not found.people and not linked.links:
        return ()
    words = [talk.title, talk.anchor, talk.event, talk.time]
    for person in talk.speakers:
        words += [person.name, person.handle, person.role, person.organisation, *(link.label for link in person.links)]
    words += [link.label for link in talk.links]
    words += [talk.video.label if talk.video else "", talk.slides.label if talk.slides else ""]
    blocks = [block for block in linked.blocks if not is_contents(block) and is_covered(block, words)]
    said = [text for text in found.below.consumed if _words_in(text, words)]
    return tuple(dict.fromkeys([*(block_text(block) for block in blocks), *said]))


def _words_in(text: str, words: list[str]) -> bool:
    block = Block("paragraph", 0, lines=[text])
    return is_covered(block, words)


def _date_of(fields: Mapping[str, Sequence[str]]) -> object:
    return date_in(plain_text(fields["date"][0])) if "date" in fields else None


def _language(fields: Mapping[str, Sequence[str]], heading: str) -> str:
    said = plain_text(fields["language"][0]).casefold() if "language" in fields else ""
    return _LANGUAGES.get(said, said if re.fullmatch(r"[a-z]{2}(?:-[a-z]{2,4})?", said) else "") or language_tag(
        heading
    )


_LANGUAGES = {
    "english": "en",
    "englisch": "en",
    "anglais": "en",
    "inglés": "en",
    "german": "de",
    "deutsch": "de",
    "allemand": "de",
    "french": "fr",
    "französisch": "fr",
    "français": "fr",
    "spanish": "es",
    "spanisch": "es",
    "español": "es",
    "italian": "it",
    "italiano": "it",
    "portuguese": "pt",
    "português": "pt",
    "polish": "pl",
    "polski": "pl",
    "hungarian": "hu",
    "magyar": "hu",
    "dutch": "nl",
    "nederlands": "nl",
    "japanese": "ja",
    "日本語": "ja",
    "chinese": "zh",
    "中文": "zh",
    "arabic": "ar",
    "russian": "ru",
    "korean": "ko",
    "czech": "cs",
}


def _section(part: Part, words: re.Pattern[str]) -> Section | None:
    for inner in part.inner:
        if words.fullmatch(re.sub(r"^(?:key|main|my)\s+", "", inner.text.strip(" :!?"), flags=re.IGNORECASE)):
            lines = [
                line
                for block in inner.blocks
                for line in ([f"- {item.text}" for item in block.items] if block.kind == "list" else block.lines)
            ]
            return Section(title=inner.text, line=inner.line, text="\n".join(lines))
    return None


def _with_ends(talks: list[Talk]) -> list[Talk]:
    """End each talk's part of a recording where the next one on it starts."""
    starts: dict[str, list[int]] = {}
    for talk in talks:
        if talk.video and talk.video.start is not None:
            starts.setdefault(_recording(talk.video.url), []).append(talk.video.start)
    ended = []
    for talk in talks:
        video = talk.video
        if video and video.start is not None:
            later = [start for start in starts[_recording(video.url)] if start > video.start]
            talk = replace(talk, video=replace(video, end=min(later, default=None)))
        ended.append(talk)
    return ended


def _recording(url: str) -> str:
    """Reduce an address to the recording it leads to, whatever its offset."""
    return re.sub(r"[?&#](?:t|start|si|list|index|feature|time_continue)=[^&#]*", "", url).rstrip("?&#")
