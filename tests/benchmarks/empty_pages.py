"""A hook for MkDocs that adds `extra.pages` pages with only a title, without Markdown.

Their cost is the minimum for any plugin that adds so many pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_FOLDER = "lists/"


class _Empty(Page):
    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown, self.meta = "", {"title": "A list"}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc = "<h1>A list</h1>", get_toc([])
        self.present_anchor_ids, self.links_to_anchors = set(), {}


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    for number in range(config.extra["pages"]):
        path = f"{_FOLDER}{number}.md"
        files.append(File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV))


def on_pre_page(page: Page, *, config: MkDocsConfig, files: Files) -> Page:
    return _Empty(None, page.file, config) if page.file.src_uri.startswith(_FOLDER) else page
