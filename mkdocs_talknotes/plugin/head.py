"""Completes a finished page: structured data and feed links in `<head>`, the style sheet and the script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from mkdocs_talknotes.plugin.pages import GeneratedPage
from mkdocs_talknotes.rendering.assets import STYLE, complete_head, link_script, link_style

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from mkdocs_talknotes.plugin.build import Build


def finish_page(output: str, *, page: Page, build: Build, config: MkDocsConfig) -> str:
    """Return a page's HTML with head data, style sheet and script added; pages without our content are unchanged."""
    path = page.file.src_uri
    if not build.blog.shows_lists:
        return output
    is_ours = path in build.blog.catalog.by_path or isinstance(page, GeneratedPage) or bool(STYLE.is_needed(output))

    def complete(head: str) -> str:
        if build.web:
            head = build.publisher.complete(head, output, path, build.web)
        if not is_ours:
            return head
        theirs = [get_relative_url(str(sheet), page.url) for sheet in config.extra_css]
        return link_style(head, lambda address: get_relative_url(address, page.url), before=theirs)

    output = complete_head(output, complete)
    return link_script(output, lambda address: get_relative_url(address, page.url)) if is_ours else output
