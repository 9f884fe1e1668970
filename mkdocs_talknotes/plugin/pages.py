"""Page classes that bypass Markdown: generated index pages, and posts whose HTML is cached.

MkDocs calls a page's `read_source` and `render`; both classes override them. This is the only module that uses
undocumented attributes of MkDocs' pages: `_title_from_render`, which `Page.title` falls back to, and
`present_anchor_ids` and `links_to_anchors`, which MkDocs reads to check links to anchors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_talknotes.catalog.index_pages import stub_meta
from mkdocs_talknotes.checks import MARK
from mkdocs_talknotes.inputs.navigation import titles_in
from mkdocs_talknotes.plugin.keys import readers
from mkdocs_talknotes.plugin.recorder import RecordingFiles
from mkdocs_talknotes.plugin.rendered import Rendered, toc_of, tokens
from mkdocs_talknotes.rendering.assets import link_script
from mkdocs_talknotes.rendering.index import parts_below_title, title_id, title_part
from mkdocs_talknotes.rendering.links import FinalLinks
from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.plugin.build import Build
    from mkdocs_talknotes.plugin.rendered import Answer, Question
    from mkdocs_talknotes.rendering.site import Site


class GeneratedPage(Page):
    """A generated index page. Its content is made as HTML, without Markdown."""

    # Material reads these attributes of every page in the navigation, on every page of a site; Jinja takes three times
    # as long to find that an attribute is missing.
    pages = typeset = encrypted = None

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, *, index: IndexPage, build: Build) -> None:
        super().__init__(title, file, config)
        self._index, self._build = index, build
        self.key = ""
        """Cache key of the content; empty if it isn't cached."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Set the metadata; there is no Markdown to read."""
        self.markdown = ""
        self.meta = stub_meta(self._index, extra=self._build.extra)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the content or load it from the cache; the table of contents holds only the title."""
        self.content = self._kept(config, files) if self._build.cache else self._made(files)
        anchor = title_id(self._index)
        self.toc = get_toc([{"level": 1, "id": anchor, "name": self.meta["title"], "children": []}])
        self.present_anchor_ids = {anchor}
        self.links_to_anchors = {}

    def _kept(self, config: MkDocsConfig, files: Files) -> str:
        cache, path = self._build.cache, self.file.src_uri
        assert cache  # noqa: S101  # see `render`
        feeds = self._build.site.feeds.get(path, ())
        self.key = self._build.keys(config, files).of_index(self._index, self.url, feeds)
        kept = cache.load("list", path, self.key, files)
        if kept:
            return kept.content
        with cache.sources.recording() as recording:
            content = self._made(files)
        if recording.is_complete:
            cache.store("list", path, self.key, Rendered(content=content, asked=recording.asked))
        return content

    def _made(self, files: Files) -> str:
        return index_html(self._index, self._build.site, self.url, self._build.addresses(files))


class CachedPage(Page):
    """A post whose content is loaded from the cache if still valid. `key` covers everything but its text."""

    def __init__(self, file: File, config: MkDocsConfig, *, key: str, build: Build) -> None:
        super().__init__(None, file, config)
        self._build = build
        self.key = key

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Load the content from the cache, or render and cache it."""
        text, path, cache = self.markdown or "", self.file.src_uri, self._build.cache
        if not cache or MARK.decode() in text or any(reads.search(text) for reads in readers(config)):
            super().render(config, files)
            return
        key = digest(self.key, text)
        if kept := cache.load("post", path, key, files):
            self._restore(kept, files)
            return
        with cache.sources.recording() as recording:
            super().render(config, RecordingFiles(files, cache.sources))
        if recording.is_complete:
            cache.store("post", path, key, self._rendered(recording.asked))

    def _rendered(self, asked: Mapping[Question, Answer]) -> Rendered:
        links = self.links_to_anchors
        return Rendered(
            content=self.content or "",
            title=self._title_from_render,
            toc=toc_of(self.toc),
            anchors=tuple(sorted(self.present_anchor_ids or ())),
            links=None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
            asked=asked,
        )

    def _restore(self, kept: Rendered, files: Files) -> None:
        self.content = kept.content
        self._title_from_render = kept.title
        self.toc = get_toc(tokens(kept.toc))
        self.present_anchor_ids = set(kept.anchors)
        if kept.links is not None:
            linked = ((files.get_file_from_path(path), anchors) for path, anchors in kept.links.items())
            self.links_to_anchors = {file: dict(anchors) for file, anchors in linked if file}


def add_index_pages(build: Build, files: Files, config: MkDocsConfig) -> None:
    """Attach a `GeneratedPage` to each of our index files, in the navigation and outside, before MkDocs makes its own.

    MkDocs applies a title from the navigation only to pages it makes itself, so titles are copied here.
    """
    titles: dict[str, str] = {}
    for path, title in titles_in(config.nav).items():
        if file := files.get_file_from_path(path):
            titles.setdefault(file.src_uri, title)
    for index in build.blog.stubs:
        file = files.get_file_from_path(index.path)
        if file and file.generated_by == "talknotes":
            GeneratedPage(titles.get(index.path), file, config, index=index, build=build)


def post_page(page: Page, build: Build, config: MkDocsConfig, files: Files) -> Page:
    """Return a `CachedPage` for a post, or the page itself if it can't be cached."""
    # A page in the navigation is referred to by others and has its title from there: don't replace it.
    if not build.cache or type(page) is not Page or is_in_nav(page):
        return page
    path = page.file.src_uri
    # A post that introduces a list changes whenever the list does.
    if path not in build.blog.catalog.by_path or path in build.blog.by_path:
        return page
    return CachedPage(page.file, config, key=build.keys(config, files).of(page.file), build=build)


def is_in_nav(page: Page) -> bool:
    """Whether a page is in the navigation, and so shows links to the previous and next page."""
    return bool(page.parent or page.previous_page or page.next_page)


def index_html(index: IndexPage, site: Site, address: str, addresses: Mapping[str, str]) -> str:
    """Return an index page's HTML. `address` is its URL relative to the site's root; `addresses` as in `FinalLinks`."""
    links = FinalLinks(address, addresses)
    parts = (title_part(index), *parts_below_title(index, site.blog, site.feeds.get(index.path, ())))
    content = "".join(site.html(template, links=links, **shown) for template, shown in parts)
    # Link the script here: doing it on the finished page would copy lists of thousands of talks once more.
    return link_script(content, lambda script: f"{links.up}{script}")
