"""`read_blog` turns the files of a site into a `Blog`. The plugin, the extension and the commands all call it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_talknotes.catalog.build import build_catalog
from mkdocs_talknotes.catalog.entries import Catalog
from mkdocs_talknotes.catalog.index_pages import IndexPage, index_pages
from mkdocs_talknotes.catalog.places import is_note, missing_list, places_of
from mkdocs_talknotes.catalog.related import Related
from mkdocs_talknotes.checks import MARK, Judge, Notes, check_notes
from mkdocs_talknotes.checks.folder import no_notes, only_drafts
from mkdocs_talknotes.checks.hidden import check_hidden
from mkdocs_talknotes.inputs.datafiles import FolderDefaults, read_data_files
from mkdocs_talknotes.inputs.protection import hidden_by
from mkdocs_talknotes.inputs.sources import link_problems
from mkdocs_talknotes.reading import Known, Reading, Rules, read_post
from mkdocs_talknotes.reading.embeds import with_embeds
from mkdocs_talknotes.settings import KINDS
from mkdocs_talknotes.text.anchors import ascii_slug, heading_ids
from mkdocs_talknotes.text.plain import decode
from mkdocs_talknotes.text.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.model import Entry, Event, Post
    from mkdocs_talknotes.problems import Problem
    from mkdocs_talknotes.settings import Settings, ShapeText
    from mkdocs_talknotes.text.anchors import Slug


@dataclass(frozen=True, kw_only=True)
class Blog:
    """Everything about a blog that a build needs. It is complete before the first page is rendered."""

    settings: Settings
    words: Words
    catalog: Catalog = field(default_factory=Catalog)
    pages: Sequence[IndexPage] = ()
    """Index pages. The `path` of each is the source file that shows it: a generated stub, or the author's own page."""
    introductions: Mapping[str, str] = field(default_factory=dict)
    """Default path of an index page → path of the author's file used in its place. Such a file introduces the list
    or, if it has the same address by chance, replaces it."""
    repaired: Mapping[str, str] = field(default_factory=dict)
    """Path → text to render in place of the file's, for files with broken front matter or another encoding than
    UTF-8. The file on disk is never changed."""
    described_events: tuple[Event, ...] = ()
    """Events from data files, including events without notes."""
    drafts: frozenset[str] = frozenset()
    """Paths of drafts, if drafts are left out of this build."""
    hidden: Mapping[str, Post] = field(default_factory=dict)
    """Path → note that is not public: hidden by a front matter field, or imported and still empty. No feed or list
    contains it, except that `mkdocs serve` lists empty notes."""
    judge: Judge = field(default_factory=Judge)
    """Gives problems found during rendering their final severity."""
    problems: Sequence[Problem] = ()
    """Problems found by reading and checks, sorted, with their final severity."""
    has_menu: bool = False
    """Whether the site navigation contains the lists; if so, the lists show no menu of their own."""

    @cached_property
    def by_path(self) -> Mapping[str, IndexPage]:
        """Source path → index page shown on that page."""
        return {page.path: page for page in self.pages}

    @cached_property
    def stubs(self) -> Sequence[IndexPage]:
        """Index pages without a page of the author: the build generates their source."""
        introduced = frozenset(self.introductions.values())
        return tuple(page for page in self.pages if page.path not in introduced)

    @cached_property
    def related(self) -> Related:
        """Related talks, shown below each post."""
        return Related(self.catalog)

    @property
    def menu(self) -> Sequence[IndexPage]:
        """Index pages that each list links to in its own menu."""
        return () if self.has_menu else self.sections

    @cached_property
    def sections(self) -> Sequence[IndexPage]:
        """Index pages in the site navigation."""
        return tuple(page for page in self.pages if page.in_nav)

    @property
    def shows_lists(self) -> bool:
        """Whether the site gets lists: of posts or, in a preview, of notes that are still to write."""
        return bool(self.catalog.posts or self.catalog.unwritten)

    def covers(self, path: str) -> bool:
        """Whether a page belongs to the blog: a note, an index page or any other public page in the blog's folder."""
        return self.shows_lists and self.settings.holds(path) and path not in self.hidden

    def place(self, name: str) -> str:
        """Return the source path of an index page; `name` is relative to the blog's folder: `speakers/ada.md`."""
        place = self.settings.place(name)
        return self.introductions.get(place, place)


Memory = dict[str, tuple[tuple[object, ...], Reading]]
"""Path → all inputs of reading a note, and the result."""


def read_blog(
    sources: Sources, settings: Settings, *, drafts: bool, memory: Memory | None = None, slug: Slug = ascii_slug
) -> Blog:
    """Read all notes and data files, check them, and build the catalog and index pages.

    `drafts` tells whether drafts are part of the blog. `slug` makes the ids of headings. A caller that reads the same
    notes repeatedly, such as a preview, passes the same `memory` each time: unchanged notes are not read again. Faults
    in notes are returned in `Blog.problems`, never raised.
    """
    words = Words(settings.language, settings.labels)
    judge = Judge(severities=settings.problems, read=sources.read)
    paths = sorted(path for path in sources.pages() if settings.holds(path))
    if not paths:
        return Blog(settings=settings, words=words, judge=judge, problems=judge.settle([no_notes(sources, settings)]))
    reader = NoteReader(sources, settings, memory=memory, slug=slug)
    readings, blog = _read(reader, paths, words, drafts=drafts)
    public = {path: reading for path, reading in readings.items() if not reading.hidden_by}
    hidden = {path: reading for path, reading in readings.items() if reading.hidden_by}
    problems = [*reader.problems, *(problem for reading in public.values() for problem in reading.problems)]
    problems += check_hidden(hidden)
    if blog.drafts and not blog.catalog.posts:
        unwritten = sum(reading.post.unwritten for path, reading in readings.items() if path in blog.drafts)
        problems.append(only_drafts(len(blog.drafts), unwritten, settings))
    problems += check_notes(
        Notes(
            catalog=blog.catalog,
            readings=public,
            marked=reader.marked,
            pages=blog.pages,
            data=reader.data,
            settings=settings,
            sources=sources,
            slug=slug,
        ),
        judge,
    )
    return replace(
        blog,
        repaired=reader.decoded | {path: reading.repaired for path, reading in readings.items() if reading.repaired},
        described_events=reader.data.events,
        hidden={path: r.post for path, r in readings.items() if r.hidden_by or r.post.unwritten},
        judge=judge,
        problems=judge.settle(problems),
    )


def read_notes(reader: NoteReader) -> Mapping[str, Reading]:
    """Return path → reading of each public note: the same notes that `read_blog` finds, without running checks."""
    settings = reader.settings
    paths = sorted(path for path in reader.sources.pages() if settings.holds(path))
    readings, _ = _read(reader, paths, Words(settings.language, settings.labels), drafts=False)
    return {path: reading for path, reading in readings.items() if not reading.hidden_by}


def _read(
    reader: NoteReader, paths: Sequence[str], words: Words, *, drafts: bool
) -> tuple[Mapping[str, Reading], Blog]:
    pages = {path: reading for path in paths if (reading := reader.read(path))}
    hidden = frozenset() if drafts else frozenset(path for path, reading in pages.items() if reading.post.draft)
    notes = {path: reading for path, reading in pages.items() if is_note(reading.post, reader.settings)}
    shown = [path for path in paths if path not in hidden]
    return notes, _assemble(notes, shown, words, reader, drafts=hidden)


class NoteReader:
    """Reads the notes of a site with its settings, the names from its data files, and the defaults of each folder."""

    def __init__(
        self, sources: Sources, settings: Settings, *, memory: Memory | None = None, slug: Slug = ascii_slug
    ) -> None:
        self.sources = sources
        self.settings = settings
        self.problems: list[Problem] = []
        """Problems of data files and encodings. The problems of a note are in its `Reading`."""
        self.marked: set[str] = set()
        """Paths of files that contain a `<!-- talknotes: … -->` comment."""
        self.decoded: dict[str, str] = {}
        """Path → decoded text of a file that isn't UTF-8; a site engine couldn't read the file itself."""
        self.data = read_data_files(sources, settings, self.problems)
        self._defaults = FolderDefaults(sources, self.problems)
        self._memory = memory
        self.slug = slug
        """Makes the ids of headings, as the site's engine does."""

    def read(self, path: str, *, shapes: tuple[ShapeText, ...] = ()) -> Reading | None:
        """Read one file; None if it can't be opened. `shapes` are tried after those of the folder and the site."""
        content = self.sources.read(path)
        if content is None:
            self.problems.extend(link_problems(self.sources, path))
            return None
        if MARK in content:
            self.marked.add(path)
        found = len(self.problems)
        text = decode(content, path=path, problems=self.problems)
        if len(self.problems) > found:
            self.decoded[path] = text
        return self.read_text(text, path=path, shapes=shapes)

    def read_text(self, text: str, *, path: str, shapes: tuple[ShapeText, ...] = ()) -> Reading:
        """Read `text` as the content of the file at `path`."""
        known = Known(names=self.data.known_names)
        folder = posixpath.dirname(path)
        defaults = self._defaults.of(folder)
        rules = Rules(
            folder=self.settings.folder,
            recognise=self.settings.recognise,
            pattern=self.settings.pattern,
            shapes=(*self._defaults.shapes(folder), *self.settings.shapes, *shapes),
        )
        # `repr`, because the values 1 and True compare as equal.
        read_with = (text, known, rules, repr(defaults))
        before, reading = (self._memory or {}).get(path, ((), None))
        if reading is None or before != read_with:
            reading = read_post(text, path=path, known=known, rules=rules, defaults=defaults)
            if self._memory is not None:
                self._memory[path] = (read_with, reading)
        # After `memory`: embedded files may appear or go while the note itself stays the same.
        reading = replace(reading, post=with_embeds(reading.post, self.sources.has))
        return replace(reading, hidden_by=hidden_by(text, reading.front_matter, self.settings.protection))


def _assemble(
    notes: Mapping[str, Reading], shown: Iterable[str], words: Words, reader: NoteReader, *, drafts: frozenset[str]
) -> Blog:
    """Build the catalog and its index pages from the public notes.

    `shown` are the paths of all pages that the site shows; `drafts` are the paths to leave out.
    """
    settings, data = reader.settings, reader.data
    catalog = build_catalog(
        [reading.post for path, reading in notes.items() if path not in drafts and not reading.hidden_by],
        speakers=data.speakers,
        events=data.events,
        authors=data.authors,
        credit=settings.credit,
        uncredited=settings.outputs.uncredited,
        dates=data.dates,
        titles=settings.titles,
        language=words.language,
        headings={path: _with_ids(reading.headings, reader.slug) for path, reading in notes.items()},
        has=reader.sources.has,
    )
    titles = {kind.name: words[kind.title_key] for kind in KINDS.values()}
    pages = index_pages(catalog, settings, titles)
    generated = {page.path for page in pages}
    introductions = {place: path for path in shown for place in places_of(path) if place in generated}
    moved = {
        posixpath.join(posixpath.dirname(post.path), f"{post.post.slug}.md"): post.path
        for post in catalog.posts
        if post.post.slug
    }
    free = (page.path for page in pages if page.path not in introductions)
    found = ((place, moved.get(place) or reader.sources.shown_at(place)) for place in free)
    taken = {place: path for place, path in found if path and path not in drafts}
    reader.problems.extend(missing_list(page, taken[page.path]) for page in pages if page.path in taken)
    return Blog(
        settings=settings,
        words=words,
        catalog=catalog,
        pages=tuple(page.moved(introductions | taken) for page in pages if page.path not in taken),
        introductions=introductions | taken,
        drafts=drafts,
    )


def _with_ids(headings: Sequence[Entry], slug: Slug) -> Sequence[Entry]:
    ids = heading_ids([(heading.text, heading.fragment) for heading in headings], slug)
    return [replace(heading, fragment=chosen) for heading, chosen in zip(headings, ids, strict=True)]
