"""From the files of a site to its blog: the one function that the plugin, the extension and the command call."""

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
from mkdocs_talknotes.checks.folder import no_notes
from mkdocs_talknotes.checks.hidden import check_hidden
from mkdocs_talknotes.inputs.datafiles import FolderDefaults, read_data_files
from mkdocs_talknotes.inputs.protection import hidden_by
from mkdocs_talknotes.inputs.sources import link_problems
from mkdocs_talknotes.reading import Known, Reading, Rules, read_post
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
    """Everything a build needs to know, complete before its first page renders."""

    settings: Settings
    words: Words
    catalog: Catalog = field(default_factory=Catalog)
    pages: Sequence[IndexPage] = ()
    """Each with the path of its source: a stub's, or that of the author's page that introduces it."""
    introductions: Mapping[str, str] = field(default_factory=dict)
    """Place of a generated page → path of the author's file that stands for it, with its list or without."""
    repaired: Mapping[str, str] = field(default_factory=dict)
    """Path → the file's text, in UTF-8 and with its front matter mended; the file on disk stays as it is."""
    described_events: tuple[Event, ...] = ()
    """Those of the data files, also where there are no notes yet."""
    drafts: frozenset[str] = frozenset()
    """Paths of the pages that are left out because they are drafts."""
    hidden: Mapping[str, Post] = field(default_factory=dict)
    """Path → the note there that is not public: a page, and part of nothing else."""
    judge: Judge = field(default_factory=Judge)
    """Settles problems that only rendering finds."""
    problems: Sequence[Problem] = ()
    """All that reading and checks find, settled, in order."""
    has_menu: bool = False
    """Whether the site's navigation names the lists, so that the lists need not name each other."""

    @cached_property
    def by_path(self) -> Mapping[str, IndexPage]:
        """Source path → the index page shown there."""
        return {page.path: page for page in self.pages}

    @cached_property
    def stubs(self) -> Sequence[IndexPage]:
        """The index pages that no page of the author's introduces."""
        introduced = frozenset(self.introductions.values())
        return tuple(page for page in self.pages if page.path not in introduced)

    @cached_property
    def related(self) -> Related:
        """The talks to go on with below each post."""
        return Related(self.catalog)

    @property
    def menu(self) -> Sequence[IndexPage]:
        """The lists that every list links to."""
        return () if self.has_menu else self.sections

    @cached_property
    def sections(self) -> Sequence[IndexPage]:
        """The index pages that navigation names."""
        return tuple(page for page in self.pages if page.in_nav)

    def covers(self, path: str) -> bool:
        """Whether a page is part of the blog: a note, an introduction, or another public page in the blog's folder."""
        return bool(self.catalog.posts) and self.settings.holds(path) and path not in self.hidden

    def place(self, name: str) -> str:
        """Return the source path of an index page by its name in the blog's folder, `speakers/ada.md`."""
        place = self.settings.place(name)
        return self.introductions.get(place, place)


Memory = dict[str, tuple[tuple[object, ...], Reading]]
"""Path → all that a note was read with, and what was read."""


def read_blog(
    sources: Sources, settings: Settings, *, drafts: bool, memory: Memory | None = None, slug: Slug = ascii_slug
) -> Blog:
    """Read the notes and everything around them; `drafts` says whether drafts are part of the blog.

    Who reads the same notes again, as a preview does, hands over the same `memory`: what has not changed is not read.
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
    """Return what every note of a blog holds, by path: the same notes, read in the same way, as `read_blog` lists."""
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
    """Reads the notes of a site: each with the site's rules, the names it knows, and the defaults of its folder."""

    def __init__(
        self, sources: Sources, settings: Settings, *, memory: Memory | None = None, slug: Slug = ascii_slug
    ) -> None:
        self.sources = sources
        self.settings = settings
        self.problems: list[Problem] = []
        """Those of data files and encodings; a note's own are in its reading."""
        self.marked: set[str] = set()
        """Paths of files with a comment for us."""
        self.decoded: dict[str, str] = {}
        """Path → text of a file in another encoding, which an engine would not read."""
        self.data = read_data_files(sources, settings, self.problems)
        self._defaults = FolderDefaults(sources, self.problems)
        self._memory = memory
        self.slug = slug
        """How the site's headings get their ids."""

    def read(self, path: str, *, shapes: tuple[ShapeText, ...] = ()) -> Reading | None:
        """Return what one file holds; None where it can't be opened. `shapes` come after those of the site."""
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
        """Return what a file would hold with this text."""
        known = Known(names=self.data.known_names)
        folder = posixpath.dirname(path)
        defaults = self._defaults.of(folder)
        rules = Rules(
            recognise=self.settings.recognise,
            pattern=self.settings.pattern,
            shapes=(*self._defaults.shapes(folder), *self.settings.shapes, *shapes),
        )
        # As text, because `1` and `true` are equal otherwise.
        read_with = (text, known, rules, repr(defaults))
        before, reading = (self._memory or {}).get(path, ((), None))
        if reading is None or before != read_with:
            reading = read_post(text, path=path, known=known, rules=rules, defaults=defaults)
            if self._memory is not None:
                self._memory[path] = (read_with, reading)
        return replace(reading, hidden_by=hidden_by(text, reading.front_matter, self.settings.protection))


def _assemble(
    notes: Mapping[str, Reading], shown: Iterable[str], words: Words, reader: NoteReader, *, drafts: frozenset[str]
) -> Blog:
    """Build the catalog of the public notes that are no drafts, and its pages; `shown` are the paths of all pages."""
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
