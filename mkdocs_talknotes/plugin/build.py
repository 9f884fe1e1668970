"""What the hooks of one build have in common. Every build starts from a new one, so that nothing stays in a preview."""

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
from mkdocs_talknotes.inputs.output_options import NO_SITE_URL
from mkdocs_talknotes.inputs.protection import read_protection
from mkdocs_talknotes.outputs.publisher import Publisher
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
    """What stays between the builds of a preview. A single build has an empty one."""

    is_on: bool = False
    memory: Memory = field(default_factory=dict)
    """The notes that have been read."""
    temporary: TemporaryFolder | None = None
    """Where what has been rendered is kept until the preview ends."""


@dataclass(kw_only=True)
class Build:
    """One build of a site."""

    site: Site
    publisher: Publisher
    is_preview: bool
    cache: RenderCache | None
    extra: Mapping[str, bool]
    """What the front matter of index pages tells other plugins."""
    problems: list[Problem]
    reasons: Sequence[str]
    """Why nothing is kept for the next build, though it was asked for."""
    web: Web | None = None
    """The site as its readers reach it, as soon as every page has its address."""
    _addresses: Mapping[str, str] = field(default_factory=dict)
    _keys: Keys | None = None
    _places: Places | None = None

    @property
    def blog(self) -> Blog:
        return self.site.blog

    def show_menu(self) -> None:
        """Let every list link to the other lists, because the navigation turned out not to name them."""
        self.site = replace(self.site, blog=replace(self.blog, has_menu=False))

    def addresses(self, files: Files) -> Mapping[str, str]:
        """Return the address of every page and file relative to the site's root, by source path.

        Not to be asked before pages are rendered: until then, other plugins may change addresses.
        """
        if not self._addresses:
            self._addresses = {file.src_uri: file.url.removeprefix("./") for file in files}
        return self._addresses

    def places(self, config: MkDocsConfig, files: Files) -> Places:
        """Return where relative addresses on the pages lead; as `addresses`, not to be asked too early."""
        if self._places is None:
            self._places = Places(self.addresses(files), urlsplit(config.site_url or "").path)
        return self._places

    def keys(self, config: MkDocsConfig, files: Files) -> Keys:
        """Return what the pages of this build depend on."""
        if self._keys is None:
            self._keys = Keys(self.blog, config, self.addresses(files))
        return self._keys

    def publish(self, config: MkDocsConfig, files: Files) -> Iterator[tuple[str, bytes]]:
        """Make the files beside the pages: path in the site, and content. A site without an address has none."""
        if config.site_url:
            self.web = web_of(config, self.addresses(files))
            yield from self.publisher.files(self.web)

    def key_of_head(self, page: Page) -> str:
        """Return what stands for all that is added to the head of a page."""
        return self.publisher.key_of_head(page.file.src_uri, self.web) if self.web else ""

    def stop_at_errors(self) -> None:
        """Raise `PluginError` if there is an error, but not in a preview, whose server would end with it."""
        if not self.is_preview and any(problem.severity is Severity.ERROR for problem in self.problems):
            raise PluginError(str(TalknotesError(self.problems)))

    def report(self, log: PrefixedLogger, said: set[str], reported: set[Problem]) -> None:
        """Log the problems, and why nothing is kept.

        `said` and `reported` are what need not be said again in this process, and in this build; both grow.
        """
        levels = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.ADVICE: log.info}
        for problem in in_brief(set(self.problems) - reported):
            levels[problem.severity](str(problem))
        reported.update(self.problems)
        for reason in dict.fromkeys(self.reasons):
            if reason not in said:
                said.add(reason)
                log.info("Nothing is kept for the next build: %s", reason)

    def __deepcopy__(self, memo: object) -> Self:
        # Plugins copy pages, which know their build.
        return self


def start_build(sources: Sources, options: Mapping[str, Any], config: MkDocsConfig, preview: Preview) -> Build:
    """Read the notes and get ready for what is made of them."""
    settings, wrong = _settings(options, config)
    blog = replace(read_blog_of(sources, options, config, preview), has_menu=has_automatic_nav(config))
    reasons: list[str] = []
    cache = _cache(sources, settings, config, preview, reasons)
    # Whoever got an option wrong may have got another blog than they asked for.
    problems = [replace(problem, severity=Severity.ERROR) for problem in wrong]
    problems += blog.problems
    if blog.catalog.posts:
        neighbours = check_neighbours(plugins_of(config), extensions=extension_names(config))
        problems += blog.judge.settle(neighbours)
    if not config.site_url and blog.catalog.posts and options["outputs"] is not False:
        problems += blog.judge.settle([NO_SITE_URL])

    def report(problem: Problem) -> None:
        problems.extend(blog.judge.settle([problem]))
        if cache:
            cache.sources.give_up()

    watched = cache.sources if cache else sources
    renderer = Renderer(blog.words, place=blog.place, size_of=watched.size, folders=config.theme.dirs)
    draws = settings.outputs.cards and not any(name.rpartition("/")[2] == "social" for name in config.plugins)
    cards = _folder_of(config, reasons) if draws and blog.catalog.posts else None
    publisher = Publisher(blog, sources, report=report, draws=draws, cache=cards)
    return Build(
        site=Site(blog=blog, renderer=renderer, sources=watched, report=report, feeds=publisher.feed_links),
        publisher=publisher,
        is_preview=preview.is_on,
        cache=cache,
        extra=meta_for_others(config),
        problems=problems,
        reasons=reasons,
    )


def read_blog_of(sources: Sources, options: Mapping[str, Any], config: MkDocsConfig, preview: Preview) -> Blog:
    """Read the notes of a site, as its options say."""
    # static-i18n builds the same notes once a language.
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
    """Return the project's cache; None where it can't be used, with the reason added."""
    try:
        # A configuration that MkDocs reads from a pipe has no place.
        return CacheFolder.open(Path(config.config_file_path).parent) if config.config_file_path else None
    except NoCacheError as error:
        reasons.append(str(error))
        return None
