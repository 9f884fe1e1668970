"""Our pages and files among those of a site."""

from __future__ import annotations

import posixpath
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

from mkdocs_talknotes.catalog.index_pages import stub
from mkdocs_talknotes.inputs.navigation import paths_in
from mkdocs_talknotes.plugin.languages import language_folder
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.rendering.assets import FILES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.model import Post

# Plugins that make the navigation after `on_files`, and leave out what is marked as not in it.
_LATE_NAVIGATION = ("awesome-nav", "awesome-pages")
_NAVIGATION = (*_LATE_NAVIGATION, "literate-nav")


class TemporaryFolder:
    """Where generated pages live: on disk, because other plugins open the files of pages. Made on first use."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._made: set[Path] = set()
        self.parent: Path | None = None
        """Where to make it; None: where the system has its temporary files."""

    def place(self, path: str) -> Path:
        """Return the place of a file, whose folder exists."""
        if self._folder is None:
            if self.parent:
                self.parent.mkdir(parents=True, exist_ok=True)
            self._folder = Path(tempfile.mkdtemp(prefix="talknotes-", dir=self.parent))
        place = self._folder / path
        if place.parent not in self._made:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(place.parent)
        return place

    def folder(self, path: str) -> Path:
        """Return a folder, which exists."""
        return self.place(f"{path}/x").parent

    def remove(self) -> None:
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
            for empty in (self.parent, self.parent.parent) if self.parent else ():
                with suppress(OSError):  # other things are in it
                    empty.rmdir()
        self._folder, self._made = None, set()


def place_notes(blog: Blog, files: Files, config: MkDocsConfig, paths: Iterable[str]) -> None:
    """Keep posts out of the navigation and drafts out of the site, and give posts the addresses they ask for."""
    for path in sorted(paths):
        file = files.get_file_from_path(path)
        if file is None or not blog.settings.holds(path) or file.inclusion.is_excluded():
            continue
        listed, index = blog.catalog.by_path.get(path), blog.by_path.get(path)
        post = listed.post if listed else blog.hidden.get(path)
        if path in blog.drafts or (post and post.draft):
            file.inclusion = InclusionLevel.DRAFT
        elif file.inclusion.is_in_nav() and _stays_out(blog, post, index):
            file.inclusion = InclusionLevel.NOT_IN_NAV
        if post and post.slug:
            _rename(file, post.slug, config)


def mend_notes(blog: Blog, files: Files) -> None:
    """Give the engine the mended text of notes that it could not read as they are on disk.

    Not in `on_page_read_source`: MkDocs warns of a second plugin that has it.
    """
    for path, text in blog.repaired.items():
        if file := files.get_file_from_path(path):
            # Setting the text takes the file's place away, where other plugins look for its history.
            place = file.abs_src_path
            file.content_string = text
            file.abs_src_path = place


def has_automatic_nav(config: MkDocsConfig) -> bool:
    """Whether the site's navigation names every page that may be in it, and so all lists."""
    return config.nav is None or any(name in config.plugins for name in _NAVIGATION)


def place_pages(
    blog: Blog, files: Files, config: MkDocsConfig, outputs: Iterable[str], temporary: TemporaryFolder
) -> list[Problem]:
    """Add the index pages, the files at the paths in `outputs`, and what pages link; those added before go.

    Return the problems of outputs and linked files for which there is no room, because a file of the site's own is
    shown there.
    """
    for file in [file for file in files if file.generated_by == "talknotes"]:
        files.remove(file)
    room = _Room(files)
    automatic = has_automatic_nav(config)
    for page in blog.stubs:
        # Under a name that no author's file has: plugins that find pages by name must find theirs.
        folder, name = posixpath.split(page.path)
        place = temporary.place(f"{folder}/talknotes--{name}")
        place.write_text(stub(page, extra=meta_for_others(config)), encoding="utf-8")
        inclusion = InclusionLevel.INCLUDED if page.in_nav and automatic else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.path, abs_src_path=str(place), inclusion=inclusion)
        if draft := files.get_file_from_path(page.path):
            files.remove(draft)
        files.append(_moved(file, language_folder(config)))
    place_holder = temporary.place("made-later")
    place_holder.touch()
    # With a place on disk until they are made, because other plugins look for one.
    made = [
        _moved(File.generated(config, path, abs_src_path=str(place_holder)), language_folder(config))
        for path in outputs
    ]
    for linked in FILES if blog.catalog.posts else ():
        made.append(File.generated(config, linked.address, abs_src_path=str(linked.file)))
    problems = []
    for file in made:
        if taken := room.taken_by(file):
            problems.append(_place_taken(taken, file.src_uri))
        else:
            files.append(file)
    return problems


def leave_to_nav(files: Files, config: MkDocsConfig) -> bool:
    """Take index pages that a navigation written by hand does not name out of it; return whether there are any.

    MkDocs would report that they are missing there.

    Asked when every plugin has seen the files, because some, such as literate-nav, write the navigation then.
    """
    if config.nav is None or any(name in config.plugins for name in _LATE_NAVIGATION):
        return False
    named = paths_in(config.nav)
    ours = (file for file in files if file.generated_by == "talknotes" and file.inclusion.is_in_nav())
    left = [file for file in ours if file.is_documentation_page() and file.src_uri not in named]
    for file in left:
        file.inclusion = InclusionLevel.NOT_IN_NAV
    return bool(left)


def place_outputs(files: Files, planned: Iterable[str], made: Iterable[tuple[str, bytes]]) -> None:
    """Fill the files that `place_pages` added; what was planned and not made goes."""
    missing = set(planned)
    for path, content in made:
        if file := _ours(files, path):
            # In the site, where MkDocs finds it when it copies files: there is one for every speaker, which is too many
            # to wait in memory, or to be written twice.
            place = Path(file.abs_dest_path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            file.abs_src_path = file.abs_dest_path
        missing.discard(path)
    for path in sorted(missing):
        if file := _ours(files, path):
            files.remove(file)


class _Room:
    """Where a site shows files that are not ours: nothing of ours may stand there, above it or below it."""

    def __init__(self, files: Files) -> None:
        shown = {file.dest_uri: file.src_uri for file in files if not file.inclusion.is_excluded()}
        self._shown = {str(above): path for place, path in shown.items() for above in PurePosixPath(place).parents}
        self._shown |= shown
        self._files = shown

    def taken_by(self, file: File) -> str:
        """Return the source of the file that keeps one of ours from being shown; empty for none."""
        above = (self._files.get(str(folder), "") for folder in PurePosixPath(file.dest_uri).parents)
        return self._shown.get(file.dest_uri, "") or next(filter(None, above), "")


def _ours(files: Files, path: str) -> File | None:
    file = files.get_file_from_path(path)
    return file if file and file.generated_by == "talknotes" else None


def _place_taken(taken: str, path: str) -> Problem:
    return Problem(
        path=taken,
        code="place-taken",
        message=f"this file is shown where talknotes would put its own `{path}`, which is missing.",
        remedy="Rename yours to have both.",
    )


def meta_for_others(config: MkDocsConfig) -> dict[str, bool]:
    """Return what the front matter of generated pages says to other plugins."""
    # The feed plugin lists every page but drafts; MkDocs itself takes no notice of the key.
    return {"render_macros": False} | ({"draft": True} if "rss" in config.plugins else {})


def _stays_out(blog: Blog, post: Post | None, index: IndexPage | None) -> bool:
    """Whether navigation leaves a page out: posts, and the pages of single speakers, events, topics and years."""
    return not index.in_nav if index else post is not None and not blog.settings.posts_in_nav


def _moved(file: File, folder: str) -> File:
    """Show a file in a folder of the site; its source keeps its place, so that links to it hold."""
    if folder:
        file.dest_uri, file.url = f"{folder}{file.dest_uri}", f"{folder}{file.url.removeprefix('./')}"
        file.abs_dest_path = str(Path(file.dest_dir, file.dest_uri))
    return file


def _rename(file: File, slug: str, config: MkDocsConfig) -> None:
    """Give a post the address its `slug` asks for, as Material's blog does."""
    folder = Path(file.src_uri).parent
    stem = "index" if slug == "index" else slug
    named = File(str(folder / f"{stem}.md"), config.docs_dir, config.site_dir, config.use_directory_urls)
    _moved(named, language_folder(config))
    file.dest_uri, file.url, file.abs_dest_path = named.dest_uri, named.url, named.abs_dest_path
