"""Adds generated pages and outputs to MkDocs' files, and sets inclusion, navigation and URLs of notes."""

from __future__ import annotations

import posixpath
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

from mkdocs_talknotes.catalog.index_pages import stub
from mkdocs_talknotes.checks.taken import UsedAddresses, place_taken
from mkdocs_talknotes.inputs.navigation import paths_in
from mkdocs_talknotes.plugin.languages import language_folder
from mkdocs_talknotes.rendering.assets import FILES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.model import Post
    from mkdocs_talknotes.problems import Problem

# These plugins build the navigation after `on_files` and leave out files marked NOT_IN_NAV.
_LATE_NAVIGATION = ("awesome-nav", "awesome-pages")
_NAVIGATION = (*_LATE_NAVIGATION, "literate-nav")


class TemporaryFolder:
    """A temporary folder for generated pages, created on first use. Other plugins open the files of pages on disk."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._made: set[Path] = set()
        self.parent: Path | None = None
        """Folder to create it in; None for the system's temporary directory."""

    def place(self, path: str) -> Path:
        """Return the absolute path of a file, and create its folder."""
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
        """Return the absolute path of a folder, and create it."""
        return self.place(f"{path}/x").parent

    def remove(self) -> None:
        """Delete all created files, and their folders unless something else is in them."""
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
            for empty in (self.parent, self.parent.parent) if self.parent else ():
                with suppress(OSError):  # other things are in it
                    empty.rmdir()
        self._folder, self._made = None, set()


def place_notes(blog: Blog, files: Files, config: MkDocsConfig, paths: Iterable[str]) -> None:
    """Exclude drafts from the site and posts from the navigation, and apply the `slug` of posts to their URLs."""
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
    """Give MkDocs the repaired text of notes whose front matter it couldn't read as it is on disk.

    Not done in `on_page_read_source`, because MkDocs warns if two plugins use that hook.
    """
    for path, text in blog.repaired.items():
        if file := files.get_file_from_path(path):
            # Setting the content clears `abs_src_path`, where other plugins look for the file's Git history.
            place = file.abs_src_path
            file.content_string = text
            file.abs_src_path = place


def has_automatic_nav(config: MkDocsConfig) -> bool:
    """Whether the navigation is generated from all pages, so that it lists the index pages without our help."""
    return config.nav is None or any(name in config.plugins for name in _NAVIGATION)


def place_pages(
    blog: Blog, files: Files, config: MkDocsConfig, outputs: Iterable[str], temporary: TemporaryFolder
) -> list[Problem]:
    """Add index pages, outputs (paths in `outputs`), style sheet and script; remove those of an earlier call.

    Return a `place-taken` problem for each output or linked file whose path is used by another file of the site.
    """
    for file in [file for file in files if file.generated_by == "talknotes"]:
        files.remove(file)
    room = UsedAddresses({file.dest_uri: file.src_uri for file in files if not file.inclusion.is_excluded()})
    automatic = has_automatic_nav(config)
    for page in blog.stubs:
        # Use a file name no author would choose: plugins that find pages by name must find the author's.
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
    # They get a path on disk before they have content, because other plugins expect one.
    made = [
        _moved(File.generated(config, path, abs_src_path=str(place_holder)), language_folder(config))
        for path in outputs
    ]
    for linked in FILES if blog.shows_lists else ():
        made.append(File.generated(config, linked.address, abs_src_path=str(linked.file)))
    problems = []
    for file in made:
        if taken := room.taken_by(file.dest_uri):
            problems.append(place_taken(taken, file.src_uri))
        else:
            files.append(file)
    return problems


def leave_to_nav(files: Files, config: MkDocsConfig) -> bool:
    """Exclude index pages from a hand-written navigation that doesn't list them; return whether there are any.

    Otherwise MkDocs would report each of them as missing from `nav`.

    Call it after all plugins have handled `on_files`, because some, such as literate-nav, write `nav` there.
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
    """Set the content of the files that `place_pages` added, and remove planned files that have no content."""
    missing = set(planned)
    for path, content in made:
        if file := _ours(files, path):
            # Write it straight into `site_dir`, where MkDocs then leaves it: with one file per speaker there are too
            # many to hold in memory or to write twice.
            place = Path(file.abs_dest_path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            file.abs_src_path = file.abs_dest_path
        missing.discard(path)
    for path in sorted(missing):
        if file := _ours(files, path):
            files.remove(file)


def _ours(files: Files, path: str) -> File | None:
    file = files.get_file_from_path(path)
    return file if file and file.generated_by == "talknotes" else None


def meta_for_others(config: MkDocsConfig) -> dict[str, bool]:
    """Return front matter of generated pages that is meant for other plugins."""
    # The RSS plugin lists every page that isn't a draft; MkDocs itself ignores `draft` here.
    return {"render_macros": False} | ({"draft": True} if "rss" in config.plugins else {})


def _stays_out(blog: Blog, post: Post | None, index: IndexPage | None) -> bool:
    """Whether to exclude a page from the navigation: posts, and pages of single speakers, events, topics and years."""
    return not index.in_nav if index else post is not None and not blog.settings.posts_in_nav


def _moved(file: File, folder: str) -> File:
    """Publish a file below another folder of the site. Its source path stays the same, so links to it still work."""
    if folder:
        file.dest_uri, file.url = f"{folder}{file.dest_uri}", f"{folder}{file.url.removeprefix('./')}"
        file.abs_dest_path = str(Path(file.dest_dir, file.dest_uri))
    return file


def _rename(file: File, slug: str, config: MkDocsConfig) -> None:
    """Apply a post's `slug` to its URL, the way Material's blog does."""
    folder = Path(file.src_uri).parent
    stem = "index" if slug == "index" else slug
    named = File(str(folder / f"{stem}.md"), config.docs_dir, config.site_dir, config.use_directory_urls)
    _moved(named, language_folder(config))
    file.dest_uri, file.url, file.abs_dest_path = named.dest_uri, named.url, named.abs_dest_path
