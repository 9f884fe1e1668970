"""One file → its `Post`: what front matter states, what the text shows, and what the file name adds, in this order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_talknotes.inputs.credits import read_credit
from mkdocs_talknotes.inputs.fields import Fields
from mkdocs_talknotes.inputs.yamlfile import Place
from mkdocs_talknotes.model import Entry, Mention, Post, Talk
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading import from_front_matter
from mkdocs_talknotes.reading.blocks import Page, read_blocks
from mkdocs_talknotes.reading.dates import date_in
from mkdocs_talknotes.reading.filenames import (
    FileName,
    event_in_title,
    event_of_folder,
    people_beside_title,
    read_file_name,
)
from mkdocs_talknotes.reading.frontmatter import FrontMatter, split_front_matter
from mkdocs_talknotes.reading.headings import Certainty
from mkdocs_talknotes.reading.lines_below_heading import read_below
from mkdocs_talknotes.reading.links import (
    headings_of,
    is_contents,
    read_contents,
    read_images,
    summary_of,
)
from mkdocs_talknotes.reading.make_talk import make_talk, mention_of, with_ends
from mkdocs_talknotes.reading.names import Person
from mkdocs_talknotes.reading.outline import Section as Part
from mkdocs_talknotes.reading.outline import outline
from mkdocs_talknotes.reading.rules import Rules, narrowed, usable_shapes
from mkdocs_talknotes.reading.shapes.page import Note, ShapeUse, shaped_talks
from mkdocs_talknotes.reading.talks import Found, find_talks, is_title_alone
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.plain import match_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the rest of the site already knows."""

    names: frozenset[str] = frozenset()
    """Match keys of speakers' names, aliases and handles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file holds."""

    post: Post
    problems: tuple[Problem, ...] = ()
    body: str = ""
    """The Markdown below the front matter."""
    first_line: int = 1
    """Of the body, in the file."""
    front_matter: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[Place, int] = field(default_factory=dict)
    """Place of a value in the front matter → its line in the file."""
    headings: tuple[Entry, ...] = ()
    """In order, each with the id that its author gave it."""
    shapes: tuple[ShapeUse, ...] = ()
    """What each shape came to on this page."""
    repaired: str = ""
    """The whole text with its front matter mended; empty where nothing had to be."""
    hidden_by: str = ""
    """The front matter field that keeps the note from the public, as the site's plugins decide; empty: it is public."""


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
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = split_front_matter(text, path=path)
    problems = list(front.problems)
    data = dict(defaults or {}) | dict(front.data)
    fields = Fields(data, path=path, problems=problems, lines=front.yaml.lines)
    fields.suggest(from_front_matter.POST_FIELDS, others=from_front_matter.OTHER_FIELDS)
    rules = narrowed(rules or Rules(), fields)
    reader = _Reader(path, fields, front, known or Known(), rules, problems)
    post = reader.post()
    return Reading(
        post=post,
        problems=tuple(dict.fromkeys(problems)),
        body=front.body,
        first_line=front.first_line,
        front_matter=data,
        lines=front.yaml.lines,
        headings=headings_of(reader.parts),
        shapes=reader.uses,
        repaired=front.repaired,
    )


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
        self._images = read_images(self._page.blocks, self._page.references)
        self._people = from_front_matter.people(fields, self._known)
        self._top_fields: Mapping[str, list[str]] = {}
        self.uses: tuple[ShapeUse, ...] = ()

    @property
    def parts(self) -> Sequence[Part]:
        """The sections of the page, in order."""
        return self._parts

    def post(self) -> Post:
        # Where front matter names the one speaker of a page, its headings need not be read.
        told = bool(self._people) and "talks" not in self._fields
        title, line = self._title()
        read = self._shaped(title) if not told else []
        recognise = self._rules.recognise and not self._rules.pattern
        found = self._found() if recognise and not told and not read else []
        self._top_fields = self._page_fields(found)
        if read and not self._parts and "title" not in self._fields and len(read) == 1:
            title = read[0].title or title
        talks = self._talks(read or [self._make(one) for one in found], title)
        images = self._images
        fields = self._fields
        return Post(
            path=self._path,
            title=title,
            line=line,
            talks=talks,
            event=self._event(title),
            date=from_front_matter.date(fields) or self._dated() or self._file.date,
            updated=from_front_matter.updated(fields),
            tags=from_front_matter.tags(fields),
            authors=from_front_matter.authors(fields),
            description=fields.text("description"),
            summary=fields.text("description") or self._summary(talks),
            image=fields.url("image") or (images[0].src if images else ""),
            credit=read_credit(fields),
            images=images,
            contents=read_contents(self._page.blocks, self._parts),
            draft=fields.flag("draft"),
            slug=from_front_matter.slug(fields),
            order=self._file.order,
            words=_words(self._front.body),
        )

    def _page_fields(self, found: Sequence[Found]) -> Mapping[str, list[str]]:
        """Return the page's own fields: above the first heading, and right below the page's title."""
        top = self._parts[0] if self._parts and self._parts[0].level == 1 else None
        if top and not self._head and found and found[0].section is top:
            return found[0].below.fields
        return read_below([*self._head, *(top.blocks if top else [])], self._known).fields

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
        top = self._top_fields
        field = plain_text(top["event"][0]) if "event" in top else ""
        return said or field or event_in_title(title) or self._file.event

    def _dated(self) -> dt.date | None:
        top = self._top_fields
        return date_in(plain_text(top["date"][0])) if "date" in top else None

    def _shaped(self, title: str) -> list[Talk]:
        """Return the talks that fit what an author says of how they write them."""
        written = usable_shapes(self._rules, self._path, self._problems)
        if not written:
            return []
        note = Note(
            path=self._path,
            page=self._page,
            body=self._front.body.split("\n"),
            first_line=self._front.first_line,
            whole=self._page_section(),
            title=title,
            fields=self._fields,
            images=self._images,
            known=self._known,
            hidden=_not_talks(self._front.body, self._front.first_line),
        )
        talks, uses = shaped_talks(written, note)
        self.uses = tuple(use for use in uses if use.source.path or use.source.line)
        return talks

    def _found(self) -> list[Found]:
        hidden = _not_talks(self._front.body, self._front.first_line)
        parts = [part for part in self._parts if part.line not in hidden]
        talks, doubts = find_talks(self._head, parts, self._known)
        for doubt in doubts if not self._has_explicit() else ():
            self._say(
                doubt.line,
                "speaker-uncertain",
                f"`{doubt.section.text if doubt.section else doubt.anchor}` may "
                f"name `{doubt.doubt}` as its speaker, or may not.",
                f"If so, write `Speaker: {doubt.doubt}` below the heading.",
            )
        return talks

    def _has_explicit(self) -> bool:
        return any(key in self._fields for key in ("speaker", "speakers", "talks", "subtitle"))

    def _say(self, line: int, code: str, message: str, remedy: str) -> None:
        problem = Problem(path=self._path, line=line, code=code, message=message, remedy=remedy)
        self._problems.append(problem)

    def _talks(self, read: list[Talk], title: str) -> tuple[Talk, ...]:
        read = with_ends(read)
        people = self._people
        if "talks" in self._fields:
            return self._digest(read)
        if people or self._says_one_talk(read):
            return (self._single(read, people, title),)
        if not read and self._rules.recognise and self._front.body.strip():
            if named := self._named_by_file(title):
                return (self._from_file_name(title, named),)
            return self._by_title_alone(title)
        return tuple(read)

    def _named_by_file(self, title: str) -> tuple[Person, ...]:
        return self._file.people or people_beside_title(self._path, title, self._known)

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
            base = self._make(self._whole_page(title))
        talk = replace(
            base,
            title=title,
            line=1,
            form="front matter",
            evidence=("front matter says so",),
            speakers=people or base.speakers or self._speakers_by_file(title),
        )
        return from_front_matter.over(talk, self._fields)

    def _speakers_by_file(self, title: str) -> tuple[Mention, ...]:
        """Read who spoke from the file name, where front matter does not say that nobody did."""
        if not self._rules.recognise or any(key in self._fields for key in from_front_matter.SPEAKER_KEYS):
            return ()
        return tuple(mention_of(person, ()) for person in self._named_by_file(title))

    def _top_title(self) -> str:
        return self._parts[0].text if self._parts else ""

    def _page_section(self) -> Part:
        """Return the page as one section: that of its title, or all of it."""
        if self._parts and self._parts[0].level == 1:
            return Part(self._parts[0].line, 1, self._parts[0].heading, self._parts[0].blocks, self._parts[1:])
        return Part(self._front.first_line, 0, "", [*self._head], list(self._parts))

    def _whole_page(self, title: str) -> Found:
        """Return the page as one talk's section."""
        part = self._page_section()
        return Found(1, title, (), "front matter", Certainty.SURE, part.text, part)

    def _from_file_name(self, title: str, people: tuple[Person, ...]) -> Talk:
        named = title if self._parts or self._fields.text("title") else self._file.title
        base = self._make(self._whole_page(named))
        speakers = tuple(mention_of(person, ()) for person in people)
        return replace(base, speakers=speakers, form="file name", evidence=("the file name says so",))

    def _by_title_alone(self, title: str) -> tuple[Talk, ...]:
        """Read notes in a folder named after a conference: their title is a talk's, though no speaker is named."""
        if not event_of_folder(self._path) or not is_title_alone(self._head, self._parts):
            return ()
        found = self._whole_page(title)
        why = ("the folder is named after a conference", "the heading reads as a title, and notes stand below it")
        return (replace(self._make(found), line=self._parts[0].line, form="Title", evidence=why),)

    def _digest(self, read: list[Talk]) -> tuple[Talk, ...]:
        """Tie each entry of `talks:` to its heading; headings nobody mentions stay as they were read."""
        left = list(read)
        talks: list[Talk] = []
        for entry in self._fields.children("talks"):
            entry.suggest(from_front_matter.TALK_FIELDS, all_known=True)
            people = from_front_matter.people(entry, self._known)
            part = self._heading_of(entry, people)
            match = next((talk for talk in left if part and talk.line == part.line), None)
            if match:
                left.remove(match)
            base = match or self._make(_section_talk(part)) if part else Talk(line=entry.line() or 1, title="")
            if not part:
                wanted = entry.text("heading") or entry.text("title")
                self._say(
                    entry.line(),
                    "talk-without-heading",
                    f"no heading on this page is called `{wanted}`.",
                    "Write `heading:` with the words of its heading.",
                )
            speakers = people or base.speakers
            title = entry.text("title") or (base.title if not _is_one_of(base.title, speakers) else "")
            talk = replace(
                base, title=title, speakers=speakers, form="front matter", evidence=("front matter says so",)
            )
            talks.append(from_front_matter.over(talk, entry))
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

    def _make(self, found: Found) -> Talk:
        return make_talk(found, self._page.references, self._images)

    def _summary(self, talks: Sequence[Talk]) -> str:
        """Return the first paragraph that is no talk's, else that of the first talk."""
        alone = len(talks) == 1 and not self._head and self._parts
        if alone and talks[0].summary and talks[0].line == self._parts[0].line:
            return talks[0].summary
        first = min((talk.line for talk in talks), default=0)
        consumed = [text for talk in talks for text in (talk.anchor, *talk.consumed) if text]
        blocks = [block for block in self._page.blocks if not is_contents(block)]
        above = [block for block in blocks if len(talks) < 2 or block.line < first]
        return summary_of(above, consumed) or next((talk.summary for talk in talks if talk.summary), "")


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
            above = next((n for n in range(place - 1, -1, -1) if lines[n].strip(" =-")), place)
            hidden.add(first_line + above)
    return frozenset(hidden)


def _words(text: str) -> int:
    """Count words nearly: for a reading time in minutes, splitting the text would be waste."""
    return text.count(" ") + 1


def _is_one_of(title: str, people: Sequence[Mention]) -> bool:
    """Whether a heading is a speaker's name and no title."""
    return match_key(title) in {match_key(person.name) for person in people}


def _section_talk(part: Part) -> Found:
    return Found(part.line, part.text, (), "front matter", Certainty.SURE, part.text, part)
