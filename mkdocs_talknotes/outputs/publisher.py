"""`Publisher` makes everything that a build publishes in addition to pages: feeds, data files, cards and metadata.

The paths of the files are known once the catalog is complete; their content only after pages are rendered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.outputs.atom import to_atom
from mkdocs_talknotes.outputs.cards import draw_cards, plan_cards
from mkdocs_talknotes.outputs.content import feed_content
from mkdocs_talknotes.outputs.feeds import Format, plan_feeds, write_feed
from mkdocs_talknotes.outputs.files import other_files
from mkdocs_talknotes.outputs.head import alternate, alternates, to_html
from mkdocs_talknotes.outputs.jsonfeed import to_json_feed
from mkdocs_talknotes.outputs.preview_tags import preview_of_index, preview_of_post, tags, with_description
from mkdocs_talknotes.outputs.rss import to_rss
from mkdocs_talknotes.outputs.structured import Describer, script
from mkdocs_talknotes.rendering.index import FeedLink

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.inputs.cache_folder import CacheFolder
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.outputs.preview_tags import Preview
    from mkdocs_talknotes.outputs.small_pictures import SmallPictures
    from mkdocs_talknotes.outputs.web import Web
    from mkdocs_talknotes.problems import Problem
    from mkdocs_talknotes.rendering.small_copies import Copy

_WRITERS = {Format.ATOM: to_atom, Format.RSS: to_rss, Format.JSON: to_json_feed}


class Publisher:
    """The outputs of one blog, for one build.

    `report` takes problems with card images. `draws` tells whether to draw cards; `cache` stores them for later builds.
    `small` makes small copies of covers.
    """

    def __init__(
        self,
        blog: Blog,
        sources: Sources,
        *,
        report: Callable[[Problem], None],
        draws: bool = False,
        small: SmallPictures | None = None,
        cache: CacheFolder | None = None,
    ) -> None:
        self._blog = blog
        self._sources = sources
        self._report = report
        self._draws = draws
        self._drawn = plan_cards(blog) if draws else {}
        self._small = small
        self._cache = cache
        self._feeds = plan_feeds(blog)
        self._feeds_of = {plan.page: [plan] for plan in self._feeds if plan.name}
        self._others = other_files(blog)
        full = blog.settings.outputs.feeds == "full"
        # Only the blog's own feed has the full content of posts: others would repeat it about five times.
        self._wanted = {post.path for plan in self._feeds for post in plan.posts if full and not plan.name}
        self._html: dict[str, str] = {}
        self._describer: Describer | None = None
        self._named: str | None = None
        """HTML of the links to the blog's own feeds and data files, which is the same on every page."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths of all files that `files` will make, relative to the site."""
        feeds = (path for plan in self._feeds for path in plan.paths.values())
        small = (copy.path for copies in self.copies.values() for copy in copies)
        return (*feeds, *(file.path for file in self._others), *self._drawn.values(), *small)

    @property
    def copies(self) -> Mapping[str, tuple[Copy, ...]]:
        """Path of a cover, relative to the docs folder → its small copies."""
        return self._small.copies if self._small else {}

    def small_pictures(self) -> Iterator[tuple[str, bytes]]:
        """Yield path in the site and content of each small copy of a cover. Unlike `files`, it needs no `site_url`."""
        return self._small.files() if self._small else iter(())

    @property
    def feed_links(self) -> Mapping[str, tuple[FeedLink, ...]]:
        """Path of an index page → links to the feeds with the same posts."""
        return {
            plan.page: tuple(FeedLink(form.label, path, form.media_type) for form, path in plan.paths.items())
            for plan in self._feeds
        }

    def collect(self, path: str, html: str) -> None:
        """Remember the HTML of a page's content if a feed needs it; `path` is that of the page's source."""
        if path in self._wanted:
            self._html[path] = html

    def files(self, web: Web) -> Iterator[tuple[str, bytes]]:
        """Yield path in the site and content of every file. Call it after all pages are collected."""
        contents: Mapping[str, str] = {
            path: feed_content(html, path=path, web=web) for path, html in sorted(self._html.items())
        }
        for plan in self._feeds:
            feed = write_feed(plan, web, {} if plan.name else contents)
            for form, path in plan.paths.items():
                yield path, _WRITERS[form](feed).encode()
        for file in self._others:
            yield file.path, file.make(self._blog, web)
        if self._draws:
            cards = draw_cards(self._blog, self._drawn, self._sources, self._cache, site=web.name, report=self._report)
            made = dict(cards)
            self._drawn = {path: card for path, card in self._drawn.items() if card in made}
            yield from made.items()

    def complete(self, head: str, page: str, path: str, web: Web) -> str:
        """Return the `<head>` of a page with metadata and links to feeds added; pages outside the blog stay unchanged.

        `head` is the HTML up to `</head>`, `page` that of the whole page, `path` the path of its source.
        """
        if path not in self._blog.catalog.by_path and path not in self._blog.by_path:
            return head
        if self._named is None:
            plans = (plan for plan in self._feeds if not plan.name)
            self._named = to_html([*alternates(plans, web), *(alternate(file, web) for file in self._others)])
        added = list(alternates(self._feeds_of.get(path, ()), web))
        outputs = self._blog.settings.outputs
        if outputs.previews:
            preview = self._preview(path, web)
            head = with_description(head, preview.description, web)
            added += tags(preview, head, web)
        if outputs.structured_data:
            self._describer = self._describer or Describer(self._blog, web)
            added.append(script(self._describer.describe(path, page)))
        return f"{head}{self._named}{to_html(added)}"

    def key_of_head(self, path: str, web: Web) -> str:
        """Return a cache key for what `complete` adds to a page. It doesn't cover the page's content and the blog."""
        return repr(self._preview(path, web))

    def _preview(self, path: str, web: Web) -> Preview:
        post = self._blog.catalog.by_path.get(path)
        if post:
            return preview_of_post(post, web, self._sources.size, self._drawn.get(path, ""))
        return preview_of_index(self._blog.by_path[path], self._blog, web)
