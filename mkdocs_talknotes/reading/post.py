"""Reads one file into a `Post`. Front matter takes precedence over the text, and the text over the file name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mkdocs_talknotes.inputs.credits import read_credit
from mkdocs_talknotes.inputs.fields import Fields
from mkdocs_talknotes.model import Form, Mention, Post, Talk
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading import from_front_matter
from mkdocs_talknotes.reading.blocks import read_blocks
from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.contents import headings_of, read_contents
from mkdocs_talknotes.reading.filenames import event_in_title, read_file_name
from mkdocs_talknotes.reading.found import Found, uncertain
from mkdocs_talknotes.reading.frontmatter import FrontMatter, split_front_matter
from mkdocs_talknotes.reading.images import read_images
from mkdocs_talknotes.reading.lines_below_heading import read_below
from mkdocs_talknotes.reading.make_talk import make_talk, mention_of, with_ends
from mkdocs_talknotes.reading.named_digest import knowing, people_without_talk, read_named_digest
from mkdocs_talknotes.reading.names import NameReader
from mkdocs_talknotes.reading.not_talks import lines_marked_as_no_talk
from mkdocs_talknotes.reading.notes_page import About
from mkdocs_talknotes.reading.other_names import in_our_words, is_draft
from mkdocs_talknotes.reading.other_tools import with_plain_values
from mkdocs_talknotes.reading.outline import outline
from mkdocs_talknotes.reading.page import read_page
from mkdocs_talknotes.reading.results import Known, Reading
from mkdocs_talknotes.reading.rules import Rules, narrowed, usable_shapes
from mkdocs_talknotes.reading.shapes.page import Note, Shaped, ShapeUse, fit_shapes
from mkdocs_talknotes.reading.stated_dates import moment_of, unread_dates
from mkdocs_talknotes.reading.stated_talks import EVIDENCE, read_stated_talks
from mkdocs_talknotes.reading.summary import summary_of_page
from mkdocs_talknotes.reading.whole_page import page_section, people_by_file, read_whole_page, with_title
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.plain import match_key

_STATES_TALKS = ("speaker", "speakers", "talks", "subtitle")
# Level below that of any heading.
_NO_HEADING = 7
_STATES_ONE_TALK = ("speaker", "speakers", "video", "slides")


def read_post(
    text: str,
    *,
    path: str,
    known: Known | None = None,
    rules: Rules | None = None,
    defaults: Mapping[str, object] | None = None,
) -> Reading:
    """Read a file's text. `path` is relative to the docs folder; `defaults` are values from the folder's `.meta.yml`.

    `known` are names of the rest of the site, `rules` the site's options for recognition. A pure function of its
    arguments: faults in the text are returned as problems, never raised.
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = split_front_matter(text, path=path)
    problems = list(front.problems)
    data, lines = in_our_words(dict(defaults or {}) | dict(front.data), front.yaml.lines)
    written = Fields(data, path=path, problems=problems, lines=lines)
    plain = with_plain_values(written, data)
    fields = Fields(plain, path=path, problems=problems, lines=lines)
    written.suggest(from_front_matter.POST_FIELDS, others=from_front_matter.OTHER_FIELDS)
    rules = narrowed(rules or Rules(), fields)
    names = NameReader((known or Known()).names)
    reader = _PostReader(path, fields, front, names, rules, problems)
    post = reader.post()
    return Reading(
        post=post,
        problems=tuple(dict.fromkeys(problems)),
        body=front.body,
        first_line=front.first_line,
        front_matter=data,
        lines=lines,
        headings=headings_of(reader.sections),
        shapes=reader.uses,
        repaired=front.repaired,
    )


class _PostReader:
    """Combines front matter, text and file name into a post."""

    def __init__(
        self, path: str, fields: Fields, front: FrontMatter, names: NameReader, rules: Rules, problems: list[Problem]
    ) -> None:
        self._path = path
        self._fields = fields
        self._front = front
        self._rules = rules
        self._problems = problems
        self._file = read_file_name(path, names)
        self._page = read_blocks(front.body.split("\n"), front.first_line)
        self._head, self.sections = outline(self._page.blocks)
        self._images = read_images(self._page.blocks, self._page.references)
        self._people = from_front_matter.people(fields, names)
        self._names = knowing(names, self._people)
        self._hidden = lines_marked_as_no_talk(front.body, front.first_line)
        self._visible = [section for section in self.sections if section.line not in self._hidden]
        self._about = About(
            path=path,
            title=fields.text("title"),
            file_title=self._file.title,
            file_people=self._file.people,
            is_published=not fields.flag("draft") and fields.flag("published", True),
        )
        self.uses: tuple[ShapeUse, ...] = ()

    def post(self) -> Post:
        # If front matter names the page's only speaker, its headings need no recognition.
        names_one_speaker = len(self._people) == 1 and "talks" not in self._fields
        title, line = self._title()
        shaped = Shaped() if names_one_speaker else self._shaped(title)
        recognise = self._rules.recognise and not self._rules.pattern
        recognised = self._found(shaped) if recognise and not names_one_speaker else ()
        found = [one for one in recognised if self._is_free(one, shaped)]
        top_fields = self._top_fields(found)
        if len(shaped.talks) == 1 and not self.sections and "title" not in self._fields:
            title = shaped.talks[0].title or title
        read = [*self._completed(shaped, recognised), *(self._make(one) for one in found)]
        talks = self._talks(sorted(read, key=lambda talk: talk.line), title)
        fields, below_title = self._fields, moment_of(top_fields)
        stated = from_front_matter.moment(fields)
        when = stated if stated.day or stated.period else below_title
        self._problems += unread_dates(talks, below_title, self._front, path=self._path)
        return Post(
            path=self._path,
            title=title,
            line=line,
            talks=talks,
            event=self._event(title, top_fields),
            date=when.day or (None if when.period else self._file.date),
            at=when.time,
            period=when.period,
            updated=from_front_matter.updated(fields),
            tags=from_front_matter.tags(fields),
            authors=from_front_matter.authors(fields, self._names),
            description=fields.text("description"),
            summary=fields.text("description") or summary_of_page(self._page, self._head, self.sections, talks),
            image=fields.url("image") or (self._images[0].src if self._images else ""),
            credit=read_credit(fields),
            images=self._images,
            contents=read_contents(self._page.blocks, self.sections),
            draft=is_draft(fields) or self._is_unwritten(),
            unwritten=self._is_unwritten(),
            other_speakers=() if "talks" in fields else people_without_talk(self._people, talks),
            slug=from_front_matter.slug(fields),
            order=self._file.order,
            # Approximate: accurate enough for a reading time in minutes, and cheaper than splitting the text.
            words=self._front.body.count(" ") + 1,
        )

    def _is_unwritten(self) -> bool:
        """Whether the note was created by `talknotes import` and contains only a heading so far."""
        lines = self._front.body.split("\n")
        return "session" in self._fields and all(not line.strip() or line.startswith("#") for line in lines)

    def _top_fields(self, found: Sequence[Found]) -> Mapping[str, Sequence[str]]:
        """Return the fields of the page itself: above the first heading, or right below the page's title."""
        top = self.sections[0] if self.sections and self.sections[0].level == 1 else None
        if top and not self._head and found and found[0].section is top:
            return found[0].below.fields
        return read_below([*self._head, *(top.blocks if top else [])], self._names).fields

    def _title(self) -> tuple[str, int]:
        """Return title and its line number: from front matter, from a heading, or from the file name."""
        if stated := self._fields.text("title"):
            return stated, self._fields.line("title") or 1
        tops = [*(one for one in self.sections if one.level == 1), *self.sections[:1]]
        top = next((section for section in tops if section.text), None)
        return (top.text, top.line) if top else (self._file.title or self._path, 1)

    def _event(self, title: str, top_fields: Mapping[str, Sequence[str]]) -> str:
        below_title = plain_text(top_fields["event"][0]) if "event" in top_fields else ""
        return self._fields.text("event", "conference") or below_title or event_in_title(title) or self._file.event

    def _shaped(self, title: str) -> Shaped:
        """Return the talks that match the author's shapes."""
        written = usable_shapes(self._rules, self._path, self._problems)
        if not written:
            return Shaped()
        note = Note(
            path=self._path,
            blog_folder=self._rules.folder,
            page=self._page,
            body=self._front.body.split("\n"),
            first_line=self._front.first_line,
            whole=page_section(self._head, self.sections, self._front.first_line),
            title=title,
            fields=self._fields,
            images=self._images,
            names=self._names,
            hidden=self._hidden,
        )
        shaped = fit_shapes(written, note)
        self.uses = tuple(use for use in shaped.uses if use.source.path or use.source.line)
        return shaped

    def _completed(self, shaped: Shaped, recognised: Sequence[Found]) -> Iterator[Talk]:
        """Yield the talks that match shapes, with recognised speakers where a shape has no `{speaker}`."""
        by_line = {found.line: found.people for found in recognised}
        for talk in shaped.talks:
            people = by_line.get(talk.line, ()) if self._rules.recognise and not talk.speakers else ()
            if not people and not talk.speakers and talk.line == 1 and self._rules.recognise:
                people = people_by_file(self._about, talk.title, self._names)
            yield replace(talk, speakers=tuple(mention_of(person, ()) for person in people)) if people else talk

    def _found(self, shaped: Shaped) -> Sequence[Found]:
        """Recognise the talks of the page, and report possible speakers that aren't certain enough."""
        states_title = "title" in self._front.data and not self._has(*_STATES_TALKS)
        stated = self._fields.text("title") if states_title else ""
        page = read_page(*with_title(stated, self._head, self._visible), self._names, self._about)
        doubts = [] if self._has(*_STATES_TALKS) else [doubt for doubt in page.doubts if self._is_free(doubt, shaped)]
        self._problems += [uncertain(doubt, path=self._path) for doubt in doubts]
        return page.talks

    def _is_free(self, found: Found, shaped: Shaped) -> bool:
        """Whether a recognised talk overlaps no talk that matches a shape."""
        if not shaped.talks:
            return True
        level = found.section.level if found.section else _NO_HEADING
        following = (one.line for one in self.sections if one.line > found.line and one.level <= level)
        last = self._front.first_line + self._front.body.count("\n") + 1
        return not shaped.overlaps(range(found.line, next(following, last)))

    def _has(self, *keys: str) -> bool:
        return any(key in self._fields for key in keys)

    def _talks(self, read: Sequence[Talk], title: str) -> tuple[Talk, ...]:
        read = with_ends(read)
        if "talks" in self._fields:
            return self._stated(read)
        if self._rules.recognise and not self._rules.pattern and (digest := self._digest(read)):
            return digest
        if self._people or (len(read) <= 1 and self._has(*_STATES_ONE_TALK)):
            return (self._single(read, title),)
        if not read and self._rules.recognise and self._front.body.strip():
            return self._by_file(title)
        return tuple(read)

    def _digest(self, read: Sequence[Talk]) -> tuple[Talk, ...]:
        return read_named_digest(read, self._people, self._visible, self._names, fields=self._fields, make=self._make)

    def _stated(self, read: Sequence[Talk]) -> tuple[Talk, ...]:
        """Read `talks:`. Headings without an entry stay as recognised."""
        talks = []
        for stated in read_stated_talks(
            self._fields, read, self.sections, self._names, path=self._path, make=self._make
        ):
            talks.append(stated.talk)
            if stated.problem:
                self._problems.append(stated.problem)
        lines = {talk.line for talk in talks}
        return tuple(sorted([*talks, *(talk for talk in read if talk.line not in lines)], key=lambda talk: talk.line))

    def _single(self, read: Sequence[Talk], title: str) -> Talk:
        """Read a page as one talk, as its front matter says; the text supplies missing facts."""
        top = self.sections[0].text if self.sections else ""
        is_read = len(read) == 1 and read[0].title and match_key(read[0].title) in (match_key(title), match_key(top))
        base = read[0] if is_read else self._make(self._whole_page(title))
        talk = replace(
            base,
            title=title,
            line=1,
            form=Form.FRONT_MATTER,
            in_list=False,
            evidence=EVIDENCE,
            speakers=self._people or base.speakers or self._speakers_by_file(title),
        )
        return from_front_matter.with_front_matter(talk, self._fields)

    def _speakers_by_file(self, title: str) -> tuple[Mention, ...]:
        """Read speakers from the file name, unless front matter says that there are none."""
        if not self._rules.recognise or self._has(*from_front_matter.SPEAKER_KEYS):
            return ()
        return tuple(mention_of(person, ()) for person in people_by_file(self._about, title, self._names))

    def _whole_page(self, title: str) -> Found:
        """Return the page as one talk."""
        section = page_section(self._head, self.sections, self._front.first_line)
        return Found(line=1, title=title, certainty=Certainty.SURE, anchor=section.text, section=section)

    def _by_file(self, title: str) -> tuple[Talk, ...]:
        """Read a page without recognised talks as one talk."""
        page = read_whole_page(self._about, self._head, self.sections, self._names, title)
        if not page:
            return ()
        talk = self._make(self._whole_page(page.title))
        speakers = tuple(mention_of(person, ()) for person in page.people)
        return (replace(talk, line=page.line, speakers=speakers, form=page.form, evidence=page.why),)

    def _make(self, found: Found) -> Talk:
        return make_talk(found, self._page.references, self._images)
