"""The Python-Markdown extension: what an engine lists, or the plugin adds, to get cards, figures and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_talknotes.extension.hosts import Host, host_of, host_under_mkdocs
from mkdocs_talknotes.extension.lists import ListsBelowText
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

# Below `attr_list` (8), whose attributes images need, and above `toc` (5), which then names our headings too.
_PRIORITY = 7
# Below those that take code (25) and HTML (20) out of the text.
_AFTER_HTML = 15
# Below code (190) and escapes (180), and above the links of Markdown (170).
_AFTER_CODE = 175
# That of `toc`, which is registered first, and of what MkDocs collects ids with, which is registered last.
_AFTER_TOC = 5


class TalknotesExtension(Extension):
    """Decorates the pages of a blog.

    `site` returns the blog a page belongs to, or None; without it (Zensical) the blog is read from the docs folder,
    and `options` are those of the plugin.
    """

    def __init__(self, site: Callable[[Host], Site | None] | None = None, **options: Any) -> None:
        super().__init__()
        self._host = host_under_mkdocs if site else host_of
        self._site = site or (lambda host: site_of(host, options))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register the tree processor; the plugin's, being added last, replaces a listed one."""
        decorator = _Decorator(md, self._host, self._site)
        md.preprocessors.register(ListsBelowText(md, decorator.is_ours), "talknotes_lists", _AFTER_HTML)
        md.inlinePatterns.register(WikiLinks(md, decorator.page), "talknotes_wiki", _AFTER_CODE)
        md.treeprocessors.register(decorator, "talknotes", _PRIORITY)
        md.treeprocessors.register(_Anchors(decorator), "talknotes_anchors", _AFTER_TOC)


class _Decorator(Treeprocessor):
    def __init__(
        self, md: Markdown, host: Callable[[Markdown], Host | None], site: Callable[[Host], Site | None]
    ) -> None:
        super().__init__(md)
        self._host = host
        self._site = site
        self.anchors: list[Anchor] = []
        """Of the page just decorated."""

    def page(self) -> tuple[str, Site] | None:
        """Return the path and the blog of the page being converted; None where it is not one of the blog."""
        host = self._host(self.md)
        site = self._site(host) if host else None
        if host and site and site.blog.covers(host.path):
            return host.path, site
        return None

    def is_ours(self) -> bool:
        """Whether the page being converted is one of the blog."""
        return self.page() is not None

    def run(self, root: Element) -> None:
        host = self._host(self.md)
        site = self._site(host) if host else None
        self.anchors = decorate(root, self.md, host.path, site) if host and site else []


class _Anchors(Treeprocessor):
    def __init__(self, decorator: _Decorator) -> None:
        super().__init__(decorator.md)
        self._decorator = decorator

    def run(self, root: Element) -> None:
        add_anchors(root, self._decorator.anchors)
        self._decorator.anchors = []
