"""What notes are made of, as one file states it: nothing here knows other files, engines or HTML.

`Post` is the result of reading one file. The catalog (see `catalog.py`) resolves the names in it
to speakers and events; it never changes a `Post`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class LinkKind(StrEnum):
    """Where a link leads, judged by its host and label."""

    VIDEO = "video"
    SLIDES = "slides"
    CODE = "code"
    SITE = "site"
    OTHER = "other"


class Form(StrEnum):
    """How a talk was written; each value is a label for people, with the parts in the order they stand in."""

    NONE = ""
    FRONT_MATTER = "front matter"
    FILE_NAME = "file name"
    SHAPE = "shape"
    PATTERN = "pattern"
    # In one line.
    SPEAKER = "Speaker"
    SPEAKER_FIELD = "Speaker: Name"
    SPEAKER_ROLE = "Speaker - Role"
    SPEAKER_ROLE_ORGANISATION = "Speaker - Role, Organisation"
    SPEAKER_DASH_TITLE = "Speaker - Title"
    SPEAKER_BAR_TITLE = "Speaker | Title"
    SPEAKER_COLON_TITLE = "Speaker: Title"
    SPEAKER_ON_TITLE = "Speaker on Title"
    SPEAKER_QUOTED_TITLE = 'Speaker - "Title"'
    BARS = "Speaker | … | Title"
    MODERATED = "Moderated by Name"
    TITLE = "Title"
    TITLE_AND_FIELD = "Title, Speaker: Name"
    TITLE_BY_SPEAKER = "Title by Speaker"
    TITLE_WITH_SPEAKER = "Title with Speaker"
    TITLE_DASH_SPEAKER = "Title - Speaker"
    TITLE_BAR_SPEAKER = "Title | Speaker"
    TITLE_COLON_SPEAKER = "Title: Speaker"
    TITLE_COMMA_SPEAKER = "Title, Speaker"
    TITLE_PARENTHESES_SPEAKER = "Title (Speaker)"
    TITLE_HANDLE = "Title - @handle"
    QUOTED_TITLE_BY_SPEAKER = '"Title" by Speaker'
    # In a heading and the lines below it; ` / ` stands for the line break.
    TITLE_LINE = "Title / Speaker"
    TITLE_BOLD_LINE = "Title / **Speaker**"
    TITLE_AT_LINE = "Title / @ Speaker, Organisation"
    TITLE_LIST_ENTRY = "Title / * Speaker"
    TITLE_ROLE_LINE = "Title / Speaker (Role)"
    TITLE_HEADING = "Title / ## Speaker"
    SPEAKER_PAGE = "Title / address of the speaker's page"
    TITLE_VIDEO = "Title / Video"
    SPEAKERS_LABEL = "speakers:"
    SPEAKERS_LIST = "Speakers: list"
    DETAILS_LIST = "Details list"
    NAMES_AS_HEADINGS = "names as headings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    url: str
    """Checked: `http`, `https`, `mailto` or relative to the file it was read from."""
    label: str = ""
    """The author's words as plain text; empty where the link was a bare address."""
    kind: LinkKind = LinkKind.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    url: str
    """As written, with its own spelling of the offset."""
    start: int | None = None
    """Offset of the talk in the recording, in seconds."""
    end: int | None = None
    """Where the next talk on the same recording starts, in seconds."""
    label: str = ""
    """The words of the author's link, as plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who made a picture and under which terms."""

    text: str = ""
    url: str = ""
    license: str = ""
    license_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    src: str
    """As written: relative to the file, or an absolute web address."""
    alt: str = ""
    caption: str = ""
    """Inline Markdown, as in the image's title."""
    line: int = 0
    """Of its first mark, counted from 1 in the file as it is on disk."""
    credit: Credit | None = None
    decorative: bool = False
    """Whether the author says that there is nothing to tell of it: `role="presentation"`, `aria-hidden="true"`, or an
    `<img>` whose `alt` is left empty on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a list of contents, or a heading that it may lead to."""

    line: int
    text: str
    """Plain."""
    fragment: str = ""
    """Where an entry leads; of a heading, the id that the author gave it."""
    level: int = 0
    """Of a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A list of contents that an author wrote by hand, with the headings of the page."""

    entries: tuple[Entry, ...]
    headings: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A speaker as one talk names them."""

    name: str
    """As written, without handle, role and organisation; an `@handle` where there is no name."""
    handle: str = ""
    """With its `@`."""
    role: str = ""
    organisation: str = ""
    links: tuple[Link, ...] = ()
    photo: str = ""
    """As written: relative to the note, or an absolute web address."""
    bio: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of a talk with a meaning of its own: its takeaways, or its questions and answers."""

    title: str
    line: int
    text: str
    """Markdown, without the heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    line: int
    """Counted from 1 in the file as it is on disk; 1 where front matter or the file name states the talk."""
    title: str
    """Plain text; empty where only a speaker is written."""
    speakers: tuple[Mention, ...] = ()
    anchor: str = ""
    """Plain text of the line the card belongs under: a heading, a bold line, a list item; empty: top of the page."""
    video: Video | None = None
    slides: Link | None = None
    links: tuple[Link, ...] = ()
    """What leads neither to the video nor the slides nor to a speaker."""
    event: str = ""
    date: dt.date | None = None
    at: dt.datetime | None = None
    """The date with its time of day, where front matter says one; without a zone where none was written."""
    period: str = ""
    """`2021-03` or `2021`, where only a month or a year is known."""
    time: str = ""
    """Of day, as written."""
    language: str = ""
    """BCP 47, lower case: `ja`."""
    image: str = ""
    tags: tuple[str, ...] = ()
    description: str = ""
    credit: Credit | None = None
    summary: str = ""
    """First paragraph of the notes, as plain text."""
    takeaways: Section | None = None
    questions: Section | None = None
    images: tuple[Image, ...] = ()
    form: Form = Form.NONE
    """How it was recognised."""
    in_list: bool = False
    """Whether it is an entry of a list, rather than a section."""
    evidence: tuple[str, ...] = ()
    """Why, in an author's words."""
    consumed: tuple[str, ...] = ()
    """Plain text of the blocks which the card says in full, so that they need not stand in the text again."""

    @property
    def form_label(self) -> str:
        """How it was recognised, for people: `* ` before the form of an entry of a list."""
        return f"* {self.form}" if self.in_list else self.form.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    path: str
    """Relative to the docs folder, with forward slashes: `talks/normconf.md`."""
    title: str
    line: int = 1
    """Of the title."""
    talks: tuple[Talk, ...] = ()
    event: str = ""
    date: dt.date | None = None
    at: dt.datetime | None = None
    """The date with its time of day, where front matter says one; without a zone where none was written."""
    period: str = ""
    """`2021-03` or `2021`, where only a month or a year is known."""
    updated: dt.date | None = None
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    """Who wrote the notes: names, or keys of Material's `.authors.yml`."""
    description: str = ""
    summary: str = ""
    """`description`, else the first paragraph as plain text."""
    image: str = ""
    """Cover: as the author chose, else the first image of the page."""
    credit: Credit | None = None
    images: tuple[Image, ...] = ()
    contents: Contents | None = None
    draft: bool = False
    other_speakers: tuple[str, ...] = ()
    """Names of front matter that belong to no section of a page of several talks."""
    unwritten: bool = False
    """Whether a schedule's talk was imported here, and nothing has been written of it yet."""
    slug: str = ""
    order: tuple[int, ...] = ()
    """Numbers found in folder and file name; they order posts of one date."""
    words: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    slug: str
    name: str
    sort_name: str = ""
    """What the name is sorted as, such as `Hopper, Grace`; empty: the name itself."""
    aliases: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""
    pronouns: str = ""
    bio: str = ""
    photo: str = ""
    """Path relative to the docs folder, or an absolute web address."""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    series: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    starts: dt.datetime | None = None
    """The first day with its time of day, where one is said."""
    ends: dt.datetime | None = None
    place: str = ""
    link: str = ""
    credit: Credit | None = None
    cover: str = ""
    """Path relative to the docs folder, or an absolute web address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    slug: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    slug: str
    name: str
    aliases: tuple[str, ...] = ()


class Subject(Protocol):
    """Anything that talks are listed by: a speaker, an event, a topic, a year."""

    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


class Listed(Protocol):
    """A talk or a post with its names resolved: the facts it can be listed by."""

    @property
    def people(self) -> tuple[Speaker, ...]: ...
    @property
    def event(self) -> Event | None: ...
    @property
    def topics(self) -> tuple[Topic, ...]: ...
    @property
    def year(self) -> int | None: ...
