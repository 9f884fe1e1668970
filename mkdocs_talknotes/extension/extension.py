"""The Python-Markdown extension that adds cards, figures and lists to pages.

Under MkDocs the plugin adds it; under Zensical the author lists it in the configuration. Priorities are those of
Python-Markdown's registry: higher numbers run first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_talknotes.extension.hosts import Host, host_of, host_under_mkdocs
from mkdocs_talknotes.extension.lists import ListsBelowText
from mkdocs_talknotes.extension.other_front import WithoutOtherFront
from mkdocs_talknotes.extension.wiki_links import WikiLinks
from mkdocs_talknotes.extension.zensical import site_of
from mkdocs_talknotes.rendering.anchors import add_anchors
from mkdocs_talknotes.rendering.page import decorate

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from mkdocs_talknotes.rendering.anchors import Anchor
    from mkdocs_talknotes.rendering.site import Site

# After `attr_list` (8), which sets attributes on images, and before `toc` (5), which then also covers our headings.
_PRIORITY = 7
# After line ends are the same (30), before anything reads the text (27 and below).
_BEFORE_TEXT = 29
# After fenced code (25) and raw HTML (20) have been replaced by placeholders.
_AFTER_HTML = 15
# After inline code (190) and escapes (180), before Markdown's own links (170).
_AFTER_CODE = 175
# `toc` and MkDocs' collector of ids also have 5. At equal priority, the order of registration counts: `toc`, ours,
# collector.
_AFTER_TOC = 5


class TalknotesExtension(Extension):
    """Adds cards, figures and lists to the pages of a blog.

    `site` returns the `Site` a page belongs to, or None for pages outside the blog. Without it (Zensical), the blog is
    read from the docs folder, and `options` are the plugin's options.
    """

    def __init__(self, site: Callable[[Host], Site | None] | None = None, **options: Any) -> None:
        super().__init__()
        self._host = host_under_mkdocs if site else host_of
        self._site = site or (lambda host: site_of(host, options))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register the processors. If the author lists the extension as well, the plugin's is added later and wins."""
        decorator = _Decorator(md, self._host, self._site)
        if self._host is host_of:
            md.preprocessors.register(WithoutOtherFront(md, decorator.is_ours), "talknotes_front", _BEFORE_TEXT)
        md.preprocessors.register(ListsBelowText(md, decorator.is_ours), "talknotes_lists", _AFTER_HTML)
        md.inlinePatterns.register(WikiLinks(md, decorator.page), "talknotes_wiki", _AFTER_CODE)
        md.treeprocessors.register(decorator, "talknotes", _PRIORITY)
        md.treeprocessors.register(_Anchors(decorator), "talknotes_anchors", _AFTER_TOC)


class _Decorator(Treeprocessor):
    """Adds cards, figures and lists to the element tree of a page."""

    def __init__(
        self, md: Markdown, host: Callable[[Markdown], Host | None], site: Callable[[Host], Site | None]
    ) -> None:
        super().__init__(md)
        self._host = host
        self._site = site
        self.anchors: list[Anchor] = []
        """Additional ids for headings of the page just decorated; `_Anchors` inserts them once `toc` has run."""

    def page(self) -> tuple[str, Site] | None:
        """Return source path and site of the page being converted, or None if it isn't part of the blog."""
        host = self._host(self.md)
        site = self._site(host) if host else None
        if host and site and site.blog.covers(host.path):
            return host.path, site
        return None

    def is_ours(self) -> bool:
        """Whether the page being converted is part of the blog."""
        return self.page() is not None

    def run(self, root: Element) -> None:
        host = self._host(self.md)
        site = self._site(host) if host else None
        self.anchors = decorate(root, self.md, host.path, site) if host and site else []


class _Anchors(Treeprocessor):
    """Inserts the additional ids of headings, after `toc` has set its own."""

    def __init__(self, decorator: _Decorator) -> None:
        super().__init__(decorator.md)
        self._decorator = decorator

    def run(self, root: Element) -> None:
        add_anchors(root, self._decorator.anchors)
        self._decorator.anchors = []
