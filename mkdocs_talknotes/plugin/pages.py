"""Index pages that MkDocs takes as they are, without Markdown: most pages of a blog, at a fraction of a post's cost."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Self

from mkdocs.structure.toc import get_toc

from mkdocs_talknotes.catalog.index_pages import stub_meta
from mkdocs_talknotes.plugin.page_cache import pack_text
from mkdocs_talknotes.plugin.waiting import WaitingPage
from mkdocs_talknotes.rendering.assets import link_script
from mkdocs_talknotes.rendering.index import parts_below_title, title_id, title_part
from mkdocs_talknotes.rendering.renderer import FinalLinks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.plugin.cache import Kept
    from mkdocs_talknotes.rendering.page import Site


class GeneratedPage(WaitingPage):
    """A page of ours. MkDocs asks it for its source and its content, as it does any other."""

    # What Material asks of all pages in the navigation, on every page of a site: to find that there is no such thing
    # takes it three times as long.
    pages = typeset = encrypted = None

    kept: Kept | None
    _index: IndexPage

    def show(self, index: IndexPage, kept: Kept | None) -> Self:
        """Learn what to show."""
        self._index, self.kept = index, kept
        return self

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what the stub on disk says."""
        self.markdown = ""
        self.meta = stub_meta(self._index, extra=self.build.extra)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the content or take it from the cache, and the table of contents that a title alone makes."""
        entry = self.kept.load(self.file.src_uri, files) if self.kept else None
        if entry:
            self.packed_content = b64decode(entry["packed"])
        else:
            self._make(files)
        anchor = title_id(self._index)
        self.toc = get_toc([{"level": 1, "id": anchor, "name": self.meta["title"], "children": []}])
        self.present_anchor_ids = {anchor}
        self.links_to_anchors = {}

    def _make(self, files: Files) -> None:
        if self.kept:
            self.kept.witness.start(files)
        content = index_html(self._index, self.build.site, self.url, self.build.addresses)
        if not self.kept:
            self.content = content
            return
        self.packed_content = packed = pack_text(content)
        self.kept.store(self.file.src_uri, {"packed": b64encode(packed).decode()})


def index_html(index: IndexPage, site: Site, address: str, addresses: Mapping[str, str]) -> str:
    """Return the content of an index page at an address relative to the site's root."""
    links = FinalLinks(address, addresses)
    parts = (title_part(index), *parts_below_title(index, site.blog, site.feeds.get(index.path, ())))
    content = "".join(site.html(template, links=links, **shown) for template, shown in parts)
    # Here, because lists of thousands of talks should not be copied once more when their page is finished.
    return link_script(content, lambda script: f"{links.up}{script}")
