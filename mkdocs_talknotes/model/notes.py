"""What one file of notes says: posts and talks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class LinkKind(StrEnum):
    """What a link leads to, judged by its host, the file's ending and the link text (see `text.urls.classify`)."""

    VIDEO = "video"
    SLIDES = "slides"
    CODE = "code"
    SITE = "site"
    OTHER = "other"


class Form(StrEnum):
    """How a talk was recognised. Each value is a label for people that shows the parts in the order of the text."""

    NONE = ""
    FRONT_MATTER = "front matter"
    FILE_NAME = "file name"
    SHAPE = "shape"
    PATTERN = "pattern"
    # Title and speakers in one line.
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
    # A heading and the lines below it; ` / ` stands for the line break.
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
    """A link in the notes or in a data file."""

    url: str
    """Safe to link to: `http`, `https`, `mailto`, or relative to the file that contains the link."""
    label: str = ""
    """Link text, as plain text; empty for a bare address."""
    kind: LinkKind = LinkKind.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """The recording of a talk, or the part of a longer recording that shows the talk."""

    url: str
    """The address as written, including a start offset such as `?t=556`."""
    start: int | None = None
    """Where the talk starts in the recording, in seconds; None: not given."""
    end: int | None = None
    """Where the talk ends in the recording, in seconds; None: not known. Often the start of the next talk."""
    label: str = ""
    """Text of the author's link, as plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who made a picture, and its licence."""

    text: str = ""
    """Plain text such as `Photo: Ada Lovelace`; `{speaker}` stands for the names of the talk's speakers."""
    url: str = ""
    """Web page of the maker or of the picture."""
    license: str = ""
    """Name of the licence, such as `CC BY 4.0`."""
    license_url: str = ""
    """Address of the licence's text."""
    is_in_caption: bool = False
    """Whether the picture's caption says it, so that it isn't shown again below the caption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture in the text of a note."""

    src: str
    """Address as written: relative to the file, or an absolute web address."""
    alt: str = ""
    """Alternative text, as plain text."""
    caption: str = ""
    """The image's Markdown title, which may contain inline Markdown."""
    line: int = 0
    """Line where the image starts."""
    credit: Credit | None = None
    """Credit written with this image; None: it inherits that of its talk, post, event or site, in this order."""
    decorative: bool = False
    """Whether the author marked the image as decorative: `role="presentation"`, `aria-hidden="true"`, or an `<img>`
    with an empty `alt`."""
    embedded: bool = False
    """Whether the image is written as `![[picture.png]]`. `src` holds this file name until the file is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A heading of a page, or an entry of a table of contents that may link to one."""

    line: int
    text: str
    """Plain text."""
    fragment: str = ""
    """An entry's link target, without `#`; a heading's id if the author wrote one."""
    level: int = 0
    """Level of a heading, 1 to 6; 0 for an entry of a table of contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A table of contents that an author wrote by hand, and the headings of the same page to compare it with."""

    entries: tuple[Entry, ...]
    headings: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A speaker as named in one talk, before the catalog resolves the name to a `Speaker`."""

    name: str
    """Name as written, without handle, role and organisation; the `@handle` if there is no name."""
    handle: str = ""
    """User name on a social network, with its `@`."""
    role: str = ""
    """Job title, such as `Data Scientist`."""
    organisation: str = ""
    """Employer or affiliation."""
    links: tuple[Link, ...] = ()
    photo: str = ""
    """Address as written: relative to the note, or an absolute web address."""
    bio: str = ""
    """Short biography, as plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a talk's notes with a special role: takeaways, or questions and answers."""

    title: str
    """Text of the section's heading."""
    line: int
    """Line of the heading."""
    text: str
    """Markdown below the heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One presentation, as a note describes it. A `Post` holds any number of talks."""

    line: int
    """Line of the talk's heading or list entry; 1 if the talk comes from front matter or the file name."""
    title: str
    """Plain text; empty if the note gives only the speaker."""
    speakers: tuple[Mention, ...] = ()
    """Speakers in the order written; empty if the note doesn't clearly say who spoke."""
    anchor: str = ""
    """Plain text of the line under which the talk's card is shown: a heading, a bold line or a list entry; empty: the
    card stands at the top of the page."""
    video: Video | None = None
    slides: Link | None = None
    links: tuple[Link, ...] = ()
    """All other links shown on the card; links of speakers are in `speakers`."""
    event: str = ""
    """Name of the conference or meetup, as written; empty: the post's event."""
    date: dt.date | None = None
    """Day of the talk; None: the day of the post or of its event."""
    at: dt.datetime | None = None
    """Date and time of day from front matter; naive (no time zone) if the author wrote no zone."""
    period: str = ""
    """`2021-03` or `2021`, if only a month or year is known; `date` is then None."""
    unread_date: str = ""
    """A date or time of day in the text that can't be read, as written."""
    time: str = ""
    """Time of day as written, such as `14:30`."""
    language: str = ""
    """Language of the talk as a BCP 47 tag in lower case, such as `ja`."""
    image: str = ""
    """Picture of the talk that the author chose, as written: relative to the file, or an absolute web address."""
    tags: tuple[str, ...] = ()
    """The talk's own tags; the catalog adds those of its post."""
    description: str = ""
    """One or two sentences about the talk, from front matter."""
    credit: Credit | None = None
    """Credit for those images of the talk that have none of their own."""
    summary: str = ""
    """First paragraph of the notes, as plain text."""
    takeaways: Section | None = None
    """Section with the main points, such as one headed `Takeaways`."""
    questions: Section | None = None
    """Section with questions and answers, such as one headed `Q&A`."""
    images: tuple[Image, ...] = ()
    """Images in the notes of this talk, in order."""
    form: Form = Form.NONE
    """How the talk was recognised."""
    in_list: bool = False
    """Whether the talk is an entry of a list rather than a section with a heading."""
    evidence: tuple[str, ...] = ()
    """Reasons why this was read as a talk, in words for authors; `talknotes explain` prints them."""
    consumed: tuple[str, ...] = ()
    """Plain text of the blocks that the card repeats in full; rendering removes these blocks from the page."""

    @property
    def form_label(self) -> str:
        """The form as a label for people; entries of a list have `* ` in front."""
        return f"* {self.form}" if self.in_list else self.form.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A page of notes: everything that one Markdown file says about its talks."""

    path: str
    """Path of the file, relative to the docs folder: `talks/normconf.md`."""
    title: str
    """Plain text, from front matter, else from a heading, else from the file name."""
    line: int = 1
    """Line of the title; 1 if it comes from the file name."""
    talks: tuple[Talk, ...] = ()
    """Talks in the order of the page."""
    event: str = ""
    """Name of the conference or meetup, as written; empty: none found, or the catalog finds it in the title."""
    date: dt.date | None = None
    """Day of the post; None: the catalog takes that of a talk or the event."""
    at: dt.datetime | None = None
    """Date and time of day from front matter; naive (no time zone) if the author wrote no zone."""
    period: str = ""
    """`2021-03` or `2021`, if only a month or year is known; `date` is then None."""
    updated: dt.date | None = None
    """Day of the last change, from front matter."""
    tags: tuple[str, ...] = ()
    """Tags of the page; they are the topics of each of its talks as well."""
    authors: tuple[str, ...] = ()
    """Authors of the notes (not the speakers): names, or keys of Material's `.authors.yml`."""
    description: str = ""
    """One or two sentences about the page, from front matter."""
    summary: str = ""
    """`description`, else the first paragraph as plain text."""
    image: str = ""
    """Cover, as written: the one in front matter, else the first image of the page."""
    credit: Credit | None = None
    """Credit for those images of the page that have none of their own."""
    images: tuple[Image, ...] = ()
    """All images of the page, in order."""
    contents: Contents | None = None
    """Table of contents that the author wrote by hand; None: the page has none."""
    draft: bool = False
    """Whether the post is left out of published sites."""
    other_speakers: tuple[str, ...] = ()
    """Speakers from front matter that couldn't be assigned to any talk of the page."""
    unwritten: bool = False
    """Whether `talknotes import` made this file from a schedule, and it still has no notes."""
    slug: str = ""
    """Last part of the page's address, if front matter sets one; empty: the engine takes the file name."""
    order: tuple[int, ...] = ()
    """Numbers in the folder and file names; they sort posts with the same date."""
    words: int = 0
    """Approximate number of words, for the reading time."""
