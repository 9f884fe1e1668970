"""What a build takes from the builds before it, and keeps for the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.plugin.cache import CachedPage, Kept, Witness
from mkdocs_talknotes.plugin.finished import FinishedPages, can_finish
from mkdocs_talknotes.plugin.keys import Keys
from mkdocs_talknotes.plugin.page_cache import PageCache, pack, unpack
from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.entries import ListedPost
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.outputs.web import Web
    from mkdocs_talknotes.plugin.waiting import Build
    from mkdocs_talknotes.rendering.index import FeedLink


class BuildCache:
    """The cache as one build uses it. `witness` stands in for the site's files while pages are rendered."""

    def __init__(self, folder: Path, sources: Sources) -> None:
        self.witness = Witness(sources)
        self._cache = PageCache(folder)
        self._keys: Keys | None = None
        self._finished: FinishedPages | None = None

    def start(self, blog: Blog, config: MkDocsConfig, addresses: Mapping[str, str]) -> None:
        """Learn what pages depend on, once every file has its address."""
        self._keys = self._keys or Keys(blog, config, addresses)

    def index(self, index: IndexPage, address: str, feeds: Sequence[FeedLink]) -> Kept | None:
        """Return where an index page is kept."""
        return self._kept(self._keys.of_index(index, address, feeds)) if self._keys else None

    def post(self, page: Page, build: Build) -> Page:
        """Return the page of a post, to be rendered only if it is not kept."""
        if self._keys:
            page = CachedPage.take(page, build)
            page.kept = self._kept(self._keys.of(page.file))
        return page

    def keep(self, path: str, posts: Sequence[ListedPost], more: str, make: Callable[[], bytes], *, web: Web) -> bytes:
        """Return a file beside the pages; see `outputs.publisher.Keep`."""
        if not self._keys:
            return make()
        site = repr(replace(web, addresses={}))
        key = digest(self._keys.around, site, more, *map(self._keys.fact, posts))
        packed = self._cache.load_finished(path, key)
        if packed is not None:
            return unpack(packed)
        content = make()
        self._cache.store_finished(path, key, pack(content))
        return content

    def find_finished(
        self, files: Files, config: MkDocsConfig, env: Environment, head_of: Callable[[str], str]
    ) -> None:
        """Look for finished pages, on sites where they can be known to be the same."""
        if self._keys and can_finish(config):
            self._finished = FinishedPages(self._cache, self._keys.around, config, files)
            self._finished.find(files, env, head_of)

    def is_finished(self, page: Page) -> bool:
        """Whether what has been rendered is the page as an earlier build wrote it."""
        return self._finished is not None and self._finished.has(page)

    def finish(self, page: Page, output: str) -> None:
        """Keep a page as this build writes it."""
        if self._finished:
            self._finished.keep(page, output)

    def tidy(self) -> None:
        """Forget what is of no use any more."""
        self._cache.tidy()

    def _kept(self, key: str) -> Kept:
        return Kept(cache=self._cache, witness=self.witness, key=key)
