"""The state that the hooks of one build share. Only `Preview` survives from one build to the next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.checks.brief import in_brief
from mkdocs_talknotes.checks.neighbours import check_neighbours
from mkdocs_talknotes.inputs.cache_folder import CacheFolder, NoCacheError
from mkdocs_talknotes.inputs.options import read_settings
from mkdocs_talknotes.inputs.output_options import check_site_url
from mkdocs_talknotes.inputs.protection import read_protection
from mkdocs_talknotes.outputs.publisher import Publisher
from mkdocs_talknotes.outputs.small_pictures import SmallPictures
from mkdocs_talknotes.outputs.web import Places, Web
from mkdocs_talknotes.plugin.cache import RenderCache
from mkdocs_talknotes.plugin.configuration import extension_names, folder_of, language_of, plugins_of, slug_of, web_of
from mkdocs_talknotes.plugin.files import has_automatic_nav, meta_for_others
from mkdocs_talknotes.plugin.keys import Keys, can_cache
from mkdocs_talknotes.plugin.languages import i18n_of
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.rendering.renderer import Renderer
from mkdocs_talknotes.rendering.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.plugins import PrefixedLogger
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from mkdocs_talknotes.blog import Blog, Memory
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.plugin.files import TemporaryFolder
    from mkdocs_talknotes.settings import Settings


@dataclass(kw_only=True)
class Preview:
    """State that survives between the builds of `mkdocs serve`; empty and unused in `mkdocs build`."""

    is_on: bool = False
    """Whether MkDocs runs as a preview server."""
    memory: Memory = field(default_factory=dict)
    """Notes read by earlier builds; `read_blog` reuses those that haven't changed."""
    temporary: TemporaryFolder | None = None
    """Holds the rendered pages of a preview that has no `cache` option; removed on shutdown. None: not a preview."""


@dataclass(kw_only=True)
class Build:
    """One build of a site: the blog, and what hooks need to render, cache and publish it."""

    site: Site
    publisher: Publisher
    is_preview: bool
    """Whether MkDocs runs as a preview server."""
    cache: RenderCache | None
    """Rendered pages of earlier builds; None if caching is off or not safe."""
    extra: Mapping[str, bool]
    """Front matter that generated index pages get for other plugins, such as `draft: true` for the RSS plugin."""
    problems: list[Problem]
    """Problems found so far; logged together once all pages are rendered."""
    reasons: Sequence[str]
    """Why the cache is off although the `cache` option is on; one sentence each, for the log."""
    web: Web | None = None
    """The published site; None until all pages are rendered and their URLs are final."""
    _addresses: Mapping[str, str] = field(default_factory=dict)
    _keys: Keys | None = None
    _places: Places | None = None

    @property
    def blog(self) -> Blog:
        """The blog of this build."""
        return self.site.blog

    def show_menu(self) -> None:
        """Show links to the other lists on every list page, because the navigation doesn't list them."""
        self.site = replace(self.site, blog=replace(self.blog, has_menu=False))

    def addresses(self, files: Files) -> Mapping[str, str]:
        """Return source path → URL relative to the site's root, for every page and file.

        Call it only once rendering has started: until then, other plugins may still change URLs.
        """
        if not self._addresses:
            self._addresses = {file.src_uri: file.url.removeprefix("./") for file in files}
        return self._addresses

    def places(self, config: MkDocsConfig, files: Files) -> Places:
        """Return a resolver for relative URLs on pages. Like `addresses`, call it only once rendering has started."""
        if self._places is None:
            self._places = Places(self.addresses(files), urlsplit(config.site_url or "").path)
        return self._places

    def keys(self, config: MkDocsConfig, files: Files) -> Keys:
        """Return the cache keys of this build's pages."""
        if self._keys is None:
            self._keys = Keys(self.blog, config, self.addresses(files), self.publisher.copies)
        return self._keys

    def publish(self, config: MkDocsConfig, files: Files) -> Iterator[tuple[str, bytes]]:
        """Yield path (relative to `site_dir`) and content of each output.

        Without `site_url`, only small copies of covers are made.
        """
        yield from self.publisher.small_pictures()
        if config.site_url:
            self.web = web_of(config, self.addresses(files))
            yield from self.publisher.files(self.web)

    def key_of_head(self, page: Page) -> str:
        """Return a cache key for everything that is added to a page's `<head>`."""
        return self.publisher.key_of_head(page.file.src_uri, self.web) if self.web else ""

    def stop_at_errors(self) -> None:
        """Abort on errors by raising `PluginError`, except in a preview, where that would end the server."""
        if not self.is_preview and any(problem.severity is Severity.ERROR for problem in self.problems):
            raise PluginError(str(TalknotesError(self.problems)))

    def report(self, log: PrefixedLogger, said: set[str], reported: set[Problem]) -> None:
        """Log the problems, and the reasons why the cache is off.

        `said` (reasons, once per process) and `reported` (problems, once per build) hold what has been logged already;
        this method adds to both.
        """
        levels = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.ADVICE: log.info}
        for problem in in_brief(set(self.problems) - reported):
            levels[problem.severity](str(problem))
        reported.update(self.problems)
        for reason in dict.fromkeys(self.reasons):
            if reason not in said:
                said.add(reason)
                log.info("The cache is not used: %s", reason)

    def __deepcopy__(self, memo: object) -> Self:
        # Some plugins deep-copy pages, which refer to their build: share it instead of copying the whole blog.
        return self


def start_build(sources: Sources, options: Mapping[str, Any], config: MkDocsConfig, preview: Preview) -> Build:
    """Read the notes and set up rendering, caching and publishing. Raises `PluginError` as `stop_at_errors` does."""
    settings, wrong = _settings(options, config)
    blog = replace(read_blog_of(sources, options, config, preview), has_menu=has_automatic_nav(config))
    reasons: list[str] = []
    cache = _cache(sources, settings, config, preview, reasons)
    # With a wrong option, the blog may not be the one the author wanted: report it as an error.
    problems = [replace(problem, severity=Severity.ERROR) for problem in wrong]
    problems += blog.problems
    if blog.catalog.posts:
        neighbours = check_neighbours(plugins_of(config), extensions=extension_names(config))
        problems += blog.judge.settle([*neighbours, *check_site_url(options, config.site_url or "")])

    def report(problem: Problem) -> None:
        problems.extend(blog.judge.settle([problem]))
        if cache:
            cache.sources.give_up()

    watched = cache.sources if cache else sources
    draws = settings.outputs.cards and not any(name.rpartition("/")[2] == "social" for name in config.plugins)
    shrinks = settings.outputs.small_pictures
    pictures = _folder_of(config, reasons) if (draws or shrinks) and blog.catalog.posts else None
    small = SmallPictures(blog, sources, pictures) if shrinks else None
    publisher = Publisher(blog, sources, report=report, draws=draws, small=small, cache=pictures)
    renderer = Renderer(
        blog.words, place=blog.place, size_of=watched.size, folders=config.theme.dirs, copies=publisher.copies
    )
    return Build(
        site=Site(blog=blog, renderer=renderer, sources=watched, report=report, feeds=publisher.feed_links),
        publisher=publisher,
        is_preview=preview.is_on,
        cache=cache,
        extra=meta_for_others(config),
        problems=problems,
        reasons=reasons,
    )


def without_missing_feeds(build: Build, files: Files) -> Build:
    """Return the build without links to feeds whose place another file has taken."""
    ours = {file.src_uri for file in files if file.generated_by == "talknotes"}
    feeds = {page: tuple(feed for feed in links if feed.path in ours) for page, links in build.site.feeds.items()}
    return replace(build, site=replace(build.site, feeds=feeds))


def read_blog_of(sources: Sources, options: Mapping[str, Any], config: MkDocsConfig, preview: Preview) -> Blog:
    """Read the notes of a site with the plugin's options applied."""
    # static-i18n builds the same notes once per language.
    again = preview.is_on or i18n_of(config)
    return read_blog(
        sources,
        _settings(options, config)[0],
        drafts=preview.is_on,
        memory=preview.memory if again else None,
        slug=slug_of(config),
    )


def _settings(options: Mapping[str, Any], config: MkDocsConfig) -> tuple[Settings, list[Problem]]:
    return read_settings(
        options,
        language=language_of(config),
        site_url=config.site_url or "",
        protection=read_protection(plugins_of(config), folder_of(config)),
        neighbours=(*(name for name, _ in plugins_of(config)), *extension_names(config)),
        nav=config.nav,
    )


def _cache(
    sources: Sources, settings: Settings, config: MkDocsConfig, preview: Preview, reasons: list[str]
) -> RenderCache | None:
    if settings.cache is False or not can_cache(config):
        return None
    if settings.cache:
        folder = _folder_of(config, reasons)
    else:
        folder = CacheFolder(preview.temporary.folder("cache")) if preview.temporary else None
    return RenderCache(folder, sources) if folder else None


def _folder_of(config: MkDocsConfig, reasons: list[str]) -> CacheFolder | None:
    """Return the project's cache folder. If it can't be used, return None and add the reason to `reasons`."""
    try:
        # A configuration read from standard input has no folder.
        return CacheFolder.open(Path(config.config_file_path).parent) if config.config_file_path else None
    except NoCacheError as error:
        reasons.append(str(error))
        return None
