"""The MkDocs plugin: hooks that hand the site's files to the core and its pages back to MkDocs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import BaseConfigOption, Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_talknotes.blog import Blog, Memory, read_blog
from mkdocs_talknotes.catalog.index_pages import stub
from mkdocs_talknotes.checks.neighbours import check_neighbours
from mkdocs_talknotes.extension.extension import TalknotesExtension
from mkdocs_talknotes.inputs.options import read_settings
from mkdocs_talknotes.inputs.output_options import NO_SITE_URL
from mkdocs_talknotes.inputs.protection import read_protection
from mkdocs_talknotes.outputs.publisher import Publisher
from mkdocs_talknotes.outputs.web import Web
from mkdocs_talknotes.plugin.escaped_meta import printable
from mkdocs_talknotes.plugin.files import TemporaryFolder, meta_for_others, place_notes, place_outputs, place_pages
from mkdocs_talknotes.plugin.kept import BuildCache
from mkdocs_talknotes.plugin.keys import can_cache
from mkdocs_talknotes.plugin.pages import GeneratedPage
from mkdocs_talknotes.plugin.sources import EngineFiles
from mkdocs_talknotes.plugin.visibility import has_blog, hidden_late, posts_of_blogs
from mkdocs_talknotes.plugin.waiting import Build, Spool, WaitingPage, is_in_nav
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.rendering.assets import STYLE, complete_head, link_script, link_style
from mkdocs_talknotes.rendering.page import Site
from mkdocs_talknotes.rendering.renderer import Renderer
from mkdocs_talknotes.text.anchors import ascii_slug

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Literal

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mkdocs_talknotes.catalog.entries import ListedPost
    from mkdocs_talknotes.extension.hosts import Host
    from mkdocs_talknotes.text.anchors import Slug

log = get_plugin_logger("talknotes")

_LOG = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.ADVICE: log.info}

# Where Material's plugins keep theirs, too; beside the configuration.
_CACHE = ".cache/talknotes"


class _Anything(BaseConfigOption[Any]):
    """An option whose value MkDocs hands over as it is."""


class Options(Config):
    """What `mkdocs.yml` may say; `read_settings` checks it for every engine alike."""

    folder = _Anything()
    recognise = _Anything()
    pattern = _Anything()
    shapes = _Anything()
    lists = _Anything()
    per_page = _Anything()
    posts_in_nav = _Anything()
    credit = _Anything()
    cache = _Anything()
    language = _Anything()
    labels = _Anything()
    outputs = _Anything()
    problems = _Anything()


class TalknotesPlugin(BasePlugin[Options]):
    """Makes a blog of the talk notes in a docs folder."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._publisher: Publisher | None = None
        self._web: Web | None = None
        self._build: Build | None = None
        self._cache: BuildCache | None = None
        self._known: frozenset[str] = frozenset()
        self._problems: list[Problem] = []
        self._temporary = TemporaryFolder()
        self._serving = False
        self._memory: Memory = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether drafts are shown. Being here also keeps the plugin alive between rebuilds."""
        self._serving = command == "serve"

    def on_shutdown(self) -> None:
        """Remove what generated pages stand on."""
        self._temporary.remove()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Start from nothing and add the extension."""
        self._site, self._publisher, self._web = None, None, None
        self._cache, self._build = None, None
        self._known, self._problems = frozenset(), []
        # Changed in place: plugins listed above this one, such as mkdocstrings, keep the list and render with it later.
        # An extension of an earlier build is removed: previews and static-i18n run this hook several times.
        extensions: list[Any] = config.markdown_extensions
        extensions[:] = [one for one in extensions if not isinstance(one, TalknotesExtension)]
        extensions.append(TalknotesExtension(site=self._site_of))
        return config

    # The generated pages must exist before other plugins look at the files, but can be right only once all files
    # of those plugins are known.
    @event_priority(100)
    def _on_files_early(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        # Material's blog takes every page in its folder for a post.
        return files if "i18n" in config.plugins or has_blog(config) else self._update(files, config)

    @event_priority(-150)
    def _on_files_late(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        files = self._update(files, config)
        self._stop_at_errors()
        return files

    on_files = CombinedEvent(_on_files_early, _on_files_late)

    # Not `on_nav`: plugins that make the navigation warn of others that have it.
    def on_pre_page(self, page: Page, /, *, config: MkDocsConfig, files: Files) -> Page:
        """Take index pages out of the way through Markdown, and posts from the cache."""
        if not self._site or type(page) is not Page:
            return page
        site, path = self._site, page.file.src_uri
        index, is_post = site.blog.by_path.get(path), path in site.blog.catalog.by_path
        if not index and not is_post:
            return page
        build = self._build_of(site, config, files)
        # What a page says of those before and after it is in no key.
        cache = None if is_in_nav(page) else self._cache
        if cache:
            cache.start(site.blog, config, build.addresses)
        if index and page.file.generated_by == "talknotes":
            kept = cache.index(index, page.url, site.feeds.get(path, ())) if cache else None
            return GeneratedPage.take(page, build).show(index, kept)
        if not is_post:
            return page
        return cache.post(page, build) if cache else WaitingPage.take(page, build)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Forget what is of no use any more."""
        if self._cache:
            self._cache.tidy()

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Hand out what generated pages say, and mended front matter in place of a file's."""
        if not self._site:
            return None
        path, blog = page.file.src_uri, self._site.blog
        if page.file.generated_by == "talknotes" and path in blog.by_path:
            return stub(blog.by_path[path], extra=meta_for_others(config))
        return blog.repaired.get(path)

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Keep what the feeds are going to hold."""
        if self._publisher:
            self._publisher.collect(page.file.src_uri, html)

    def on_env(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> None:
        """Publish, and report all problems together, now that every page has been rendered and has its address."""
        if self._site:
            self._problems += hidden_late(self._site.blog.catalog.posts, files, serving=self._serving)
            self._stop_at_errors()
        if self._site and self._publisher and config.site_url:
            self._web = _web(config, self._build_of(self._site, config, files).addresses)
            keep = partial(self._cache.keep, web=self._web) if self._cache else _make_anew
            place_outputs(files, self._publisher.paths, self._publisher.files(self._web, keep=keep))
        self._stop_at_errors()
        for problem in sorted(set(self._problems)):
            _LOG[problem.severity](str(problem))
        if self._cache:
            self._cache.find_finished(files, config, env, self._key_of_head)

    # Other plugins, such as the search, have read the page's title by now, and want it as it was written.
    @event_priority(-100)
    def on_page_context(self, context: Any, /, *, page: Page, config: MkDocsConfig, nav: Any) -> None:
        """Make safe what the theme prints of a post's front matter."""
        if self._site and page.file.src_uri in self._site.blog.catalog.by_path:
            page.meta.update(printable(page.meta))

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Add what programs look for, and style sheet and script, to pages that hold something of ours."""
        if not self._site or not self._site.blog.catalog.posts or (self._cache and self._cache.is_finished(page)):
            return output
        is_ours = isinstance(page, WaitingPage) or bool(STYLE.is_needed(output))
        output = complete_head(output, lambda head: self._head(head, output, page, config, is_ours=is_ours))
        if is_ours:
            output = link_script(output, lambda address: get_relative_url(address, page.url))
        if self._cache:
            self._cache.finish(page, output)
        return output

    def _head(self, head: str, output: str, page: Page, config: MkDocsConfig, *, is_ours: bool) -> str:
        if self._publisher and self._web:
            head = self._publisher.complete(head, output, page.file.src_uri, self._web)
        if not is_ours:
            return head
        theirs = [get_relative_url(str(sheet), page.url) for sheet in config.extra_css]
        return link_style(head, lambda address: get_relative_url(address, page.url), before=theirs)

    def _key_of_head(self, path: str) -> str:
        return self._publisher.key_of_head(path, self._web) if self._publisher and self._web else ""

    def _build_of(self, site: Site, config: MkDocsConfig, files: Files) -> Build:
        if self._build is None:
            addresses = {file.src_uri: file.url.removeprefix("./") for file in files}
            self._build = Build(site=site, spool=Spool(), addresses=addresses, extra=meta_for_others(config))
        return self._build

    def _site_of(self, host: Host) -> Site | None:
        return self._site

    def _report(self, problem: Problem) -> None:
        """Hear of a problem that only rendering finds."""
        if self._site:
            self._problems += self._site.blog.judge.settle([problem])
        if self._cache:
            self._cache.witness.is_unsure = True

    def _stop_at_errors(self) -> None:
        """Stop the build; a preview goes on with what it has, because its server would answer no more."""
        if not self._serving and any(problem.severity is Severity.ERROR for problem in self._problems):
            raise PluginError(str(TalknotesError(self._problems)))

    def _update(self, files: Files, config: MkDocsConfig) -> Files:
        """Read the blog anew if the set of notes has changed, and make its pages part of the site."""
        sources = EngineFiles(files, config, posts=posts_of_blogs(config), serving=self._serving)
        if self._site and frozenset(sources.pages()) == self._known:
            return files
        self._known = frozenset(sources.pages())
        # Hooks of the site's own stand among the plugins, as modules.
        others = [(name, plugin.config) for name, plugin in config.plugins.items() if isinstance(plugin, BasePlugin)]
        settings, wrong = read_settings(
            self.config,
            language=_language(config),
            site_url=config.site_url or "",
            protection=read_protection(others, Path(config.config_file_path).parent),
        )
        blog = read_blog(
            sources,
            settings,
            drafts=self._serving,
            memory=self._memory if self._serving else None,
            slug=_slug(config.mdx_configs.get("toc") or {}),
        )
        if can_cache(config) and (settings.cache or (settings.cache is None and self._serving)):
            folder = Path(config.config_file_path).parent / _CACHE if settings.cache else self._temporary.place("cache")
            self._cache = BuildCache(folder, sources)
        watched = self._cache.witness if self._cache else sources
        renderer = Renderer(blog.words, place=blog.place, size_of=watched.size, folders=config.theme.dirs)
        # Whoever got an option wrong may have got another blog than they asked for.
        self._problems = [replace(problem, severity=Severity.ERROR) for problem in wrong]
        self._problems += [*blog.problems, *blog.judge.settle(check_neighbours(others))]
        self._problems += self._unpublished(blog, config)
        draws = settings.outputs.cards and not any(name.rpartition("/")[2] == "social" for name in config.plugins)
        cards = Path(config.config_file_path).parent / _CACHE / "cards" if draws else None
        self._publisher = Publisher(blog, sources, report=self._report, cards=cards)
        feeds = self._publisher.feed_links
        self._site = Site(blog=blog, renderer=renderer, sources=watched, report=self._report, feeds=feeds)
        place_notes(blog, files, self._known)
        place_pages(blog, files, config, self._publisher.paths, self._temporary)
        return files

    def _unpublished(self, blog: Blog, config: MkDocsConfig) -> list[Problem]:
        if config.site_url or not blog.catalog.posts or self.config.outputs is False:
            return []
        return list(blog.judge.settle([NO_SITE_URL]))


def _make_anew(path: str, posts: Sequence[ListedPost], more: str, make: Callable[[], bytes]) -> bytes:  # noqa: ARG001
    return make()


def _slug(toc: Mapping[str, Any]) -> Slug:
    """Return how the site's headings get their ids."""
    slugify, separator = toc.get("slugify"), str(toc.get("separator") or "-")
    chosen = slugify if callable(slugify) else ascii_slug
    return lambda text: str(chosen(text, separator))


def _language(config: MkDocsConfig) -> str:
    # Material says `language`, the built-in themes `locale`.
    language = config.theme.get("language") or config.theme.get("locale") or "en"
    return str(language)


def _web(config: MkDocsConfig, addresses: Mapping[str, str]) -> Web:
    return Web(
        root=f"{config.site_url}".rstrip("/") + "/",
        name=config.site_name,
        description=config.site_description or "",
        author=config.site_author or "",
        language=_language(config),
        addresses=addresses,
    )
