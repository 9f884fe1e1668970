"""From the files of a site to its blog: the one function that the plugin, the extension and the command call."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_talknotes.catalog.build import build_catalog
from mkdocs_talknotes.catalog.entries import Catalog
from mkdocs_talknotes.catalog.index_pages import IndexPage, index_pages
from mkdocs_talknotes.checks import MARK, Judge, Notes, check_notes
from mkdocs_talknotes.checks.folder import no_notes
from mkdocs_talknotes.checks.hidden import check_hidden
from mkdocs_talknotes.inputs.datafiles import DataFiles, FolderDefaults, read_data_files
from mkdocs_talknotes.inputs.protection import hidden_by
from mkdocs_talknotes.inputs.sources import link_problems
from mkdocs_talknotes.reading import Known, Reading, Rules, read_post
from mkdocs_talknotes.settings import KINDS, term_kinds
from mkdocs_talknotes.text.anchors import ascii_slug, heading_ids
from mkdocs_talknotes.text.plain import decode, match_key
from mkdocs_talknotes.text.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.model import Entry, Event, Post
    from mkdocs_talknotes.problems import Problem
    from mkdocs_talknotes.settings import Settings
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
    """Place of a stub → path of the author's page that stands for it."""
    repaired: Mapping[str, str] = field(default_factory=dict)
    """Path → the file's text, in UTF-8 and with its front matter mended; the file on disk stays as it is."""
    described_events: tuple[Event, ...] = ()
    """Those of the data files, also where there are no notes yet."""
    drafts: frozenset[str] = frozenset()
    """Paths of the notes that are left out because they are drafts."""
    hidden: Mapping[str, Post] = field(default_factory=dict)
    """Path → the note there that is not public: a page, and part of nothing else."""
    judge: Judge = field(default_factory=Judge)
    """Settles problems that only rendering finds."""
    problems: Sequence[Problem] = ()
    """All that reading and checks find, settled, in order."""

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
    def sections(self) -> Sequence[IndexPage]:
        """The index pages that navigation names."""
        return tuple(page for page in self.pages if page.in_nav)

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
        drafts=frozenset() if drafts else frozenset(path for path, r in readings.items() if r.post.draft),
        hidden={path: reading.post for path, reading in hidden.items()},
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
    settings = reader.settings
    notes = [path for path in paths if not _may_introduce(path, settings)]
    readings = {path: reading for path in notes if (reading := reader.read(path)) and _is_note(reading)}
    blog = _assemble(readings, paths, settings, words, reader.data, drafts=drafts, slug=reader.slug)
    # What stands where an introduction would, but introduces nothing and holds talks, is a note like any other.
    strays = [path for path in paths if path not in notes and path not in blog.by_path]
    found = {path: reading for path in strays if (reading := reader.read(path)) and reading.post.talks}
    every = readings | found
    return every, _assemble(
        every, paths, settings, words, reader.data, drafts=drafts, slug=reader.slug
    ) if found else blog


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

    def read(self, path: str) -> Reading | None:
        """Return what one file holds; None where it can't be opened."""
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
        known = Known(names=self.data.known_names)
        folder = posixpath.dirname(path)
        defaults = self._defaults.of(folder)
        rules = Rules(
            recognise=self.settings.recognise,
            pattern=self.settings.pattern,
            shapes=(*self._defaults.shapes(folder), *self.settings.shapes),
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
    readings: Mapping[str, Reading],
    paths: Iterable[str],
    settings: Settings,
    words: Words,
    data: DataFiles,
    *,
    drafts: bool,
    slug: Slug,
) -> Blog:
    posts = [
        reading.post for reading in readings.values() if not reading.hidden_by and (drafts or not reading.post.draft)
    ]
    catalog = build_catalog(
        posts,
        speakers=data.speakers,
        events=data.events,
        authors=data.authors,
        credit=settings.credit,
        uncredited=settings.outputs.uncredited,
        headings={path: _with_ids(reading.headings, slug) for path, reading in readings.items()},
    )
    titles = {kind.name: words[kind.title_key] for kind in KINDS.values()}
    pages = index_pages(catalog, settings, titles)
    places = {place: page.path for page in pages for place in page.alternatives}
    introductions = {places[path]: path for path in paths if path in places and path not in readings}
    return Blog(
        settings=settings,
        words=words,
        catalog=catalog,
        pages=tuple(page.moved(introductions) for page in pages),
        introductions=introductions,
    )


def _with_ids(headings: Sequence[Entry], slug: Slug) -> Sequence[Entry]:
    ids = heading_ids([(heading.text, heading.fragment) for heading in headings], slug)
    return [replace(heading, fragment=chosen) for heading, chosen in zip(headings, ids, strict=True)]


def _is_note(reading: Reading) -> bool:
    # A folder's own index is a note only if it holds talks.
    stem = posixpath.splitext(posixpath.basename(reading.post.path))[0]
    return bool(reading.post.talks) or match_key(stem) not in ("index", "readme")


def _may_introduce(path: str, settings: Settings) -> bool:
    """Whether a page stands where an index page or the page of a speaker, event, topic or year would."""
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    if folder == posixpath.dirname(settings.place("index.md")):
        return stem == "README" or f"{stem}.md" in {kind.page for kind in KINDS.values()}
    kind, _, inner = posixpath.relpath(folder, settings.place(".")).partition("/")
    is_term = kind in {row.name for row in term_kinds()}
    return is_term and (not inner or ("/" not in inner and stem in ("index", "README")))
