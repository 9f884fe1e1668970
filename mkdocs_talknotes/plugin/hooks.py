"""The MkDocs plugin: each hook is one call."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import BaseConfigOption, Config
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from mkdocs_talknotes.extension.extension import TalknotesExtension
from mkdocs_talknotes.plugin.build import Preview, read_blog_of, start_build
from mkdocs_talknotes.plugin.configuration import folder_of
from mkdocs_talknotes.plugin.escaped_meta import description_for_others, printable, without_elements
from mkdocs_talknotes.plugin.files import (
    TemporaryFolder,
    leave_to_nav,
    mend_notes,
    place_notes,
    place_outputs,
    place_pages,
)
from mkdocs_talknotes.plugin.finished import find_finished
from mkdocs_talknotes.plugin.head import finish_page
from mkdocs_talknotes.plugin.languages import Languages, i18n_of
from mkdocs_talknotes.plugin.pages import add_index_pages, post_page
from mkdocs_talknotes.plugin.raw_pictures import with_found_pictures
from mkdocs_talknotes.plugin.sources import EngineFiles
from mkdocs_talknotes.plugin.stopping import stop_at_once_again, tidy_up_when_stopped
from mkdocs_talknotes.plugin.visibility import has_blog, hidden_late, posts_of_blogs

if TYPE_CHECKING:
    from typing import Literal

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.extension.hosts import Host
    from mkdocs_talknotes.plugin.build import Build
    from mkdocs_talknotes.plugin.finished import FinishedPages
    from mkdocs_talknotes.problems import Problem
    from mkdocs_talknotes.rendering.site import Site

log = get_plugin_logger("talknotes")


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
        self._preview = Preview()
        self._temporary = TemporaryFolder()
        self._languages = Languages()
        self._reported: set[Problem] = set()
        """Problems that need not be reported again: static-i18n builds a site once a language."""
        self._said: set[str] = set()
        """What is to be said once, however often a preview builds."""
        self._start_anew()

    def _start_anew(self) -> None:
        self._build: Build | None = None
        self._finished: FinishedPages | None = None
        self._known: frozenset[str] = frozenset()
        """The paths of the pages that the build was started with."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether this is a preview. Having this hook also keeps the plugin alive between its builds."""
        # MkDocs has one plugin for all builds of a process.
        self._said.clear()
        tidy_up_when_stopped()
        self._preview = Preview(is_on=True, temporary=self._temporary) if command == "serve" else Preview()

    def on_shutdown(self) -> None:
        """Remove the files of generated pages."""
        self._temporary.remove()
        stop_at_once_again()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Forget the last build, and add the extension."""
        self._start_anew()
        if not getattr(i18n_of(config), "building", False):
            self._reported = set()
        # Some plugins ask Git for the history of every page's file, which must then be in the repository.
        if any("git" in name for name in config.plugins):
            self._temporary.parent = folder_of(config) / ".cache" / "talknotes"
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
        if self._build:
            self._build.stop_at_errors()
            self._languages.read(self._build.blog, files, config, lambda others: self._read(others, config))
            self._languages.complete(files, config)
            mend_notes(self._build.blog, files)
            if leave_to_nav(files, config):
                self._build.show_menu()
            add_index_pages(self._build, files, config)
        return files

    # Right before static-i18n takes the files of one language.
    @event_priority(-99)
    def _on_files_of_all_languages(self, files: Files, /, *, config: MkDocsConfig) -> None:
        self._languages.remember(files, config)

    on_files = CombinedEvent(_on_files_early, _on_files_of_all_languages, _on_files_late)

    # Not `on_nav`: plugins that make the navigation warn of others that have it.
    def on_pre_page(self, page: Page, /, *, config: MkDocsConfig, files: Files) -> Page:
        """Let posts ask the cache."""
        return post_page(page, self._build, config, files) if self._build else page

    @event_priority(100)
    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Give a post its title, and the blog's pages the description that a plugin would take from a line of facts."""
        listed = self._build.blog.catalog.by_path.get(page.file.src_uri) if self._build else None
        if listed and not markdown.lstrip().startswith("#"):
            # MkDocs takes a title only from the first line, and its file's name where something stands above it.
            page.meta.setdefault("title", listed.post.title)
        if listed:
            page.meta.update(without_elements(page.meta))
        if self._build and "meta-descriptions" in config.plugins and not page.meta.get("description"):
            default = config.site_description or ""
            page.meta["description"] = description_for_others(page.file.src_uri, self._build.blog, default=default)

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """Let posts find their pictures, and keep their content for the feeds."""
        if not self._build or page.file.src_uri not in self._build.blog.catalog.by_path:
            return None
        if "<img" in html.lower():
            html = with_found_pictures(html, page=page.file, places=self._build.places(config, files))
        self._build.publisher.collect(page.file.src_uri, html)
        return html

    def on_env(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> None:
        """Publish, and report all problems together, now that every page has been rendered and has its address."""
        if not self._build:
            return
        self._build.problems += hidden_late(self._build.blog.catalog.posts, files, serving=self._preview.is_on)
        self._build.stop_at_errors()
        place_outputs(files, self._build.publisher.paths, self._build.publish(config, files))
        self._build.stop_at_errors()
        self._build.report(log, self._said, self._reported)
        self._finished = find_finished(self._build, config, files, env)

    # Other plugins, such as the search, have read the page's title by now, and want its quotes as they were written.
    @event_priority(-100)
    def on_page_context(self, context: Any, /, *, page: Page, config: MkDocsConfig, nav: Any) -> None:
        """Make safe what themes print of a post's front matter; give lists the room of an empty table of contents."""
        if not self._build:
            return
        path, blog = page.file.src_uri, self._build.blog
        if path in blog.catalog.by_path:
            page.meta.update(printable(page.meta))
        elif path in blog.by_path and not any(link.children for link in page.toc):
            # As stubs say: a table of contents with nothing but the title takes room from the list.
            page.meta.setdefault("hide", ["toc"])

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Add what a page of ours lacks, unless an earlier build has finished it."""
        if not self._build:
            return output
        finish = partial(finish_page, page=page, build=self._build, config=config)
        return self._finished.finish(page, output, finish) if self._finished else finish(output)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Remove from the cache what this build has not used."""
        if self._build and self._build.cache:
            self._build.cache.folder.tidy(("post", "list", "page"))

    def _site_of(self, host: Host) -> Site | None:
        return self._build.site if self._build else None

    def _update(self, files: Files, config: MkDocsConfig) -> Files:
        """Start the build anew if the set of notes has changed, and make its pages part of the site."""
        sources = self._sources(files, config)
        pages = frozenset(sources.pages())
        if self._build and pages == self._known:
            return files
        self._known = pages
        self._build = start_build(sources, self.config, config, self._preview)
        place_notes(self._build.blog, files, config, pages)
        blog = self._build.blog
        taken = place_pages(blog, files, config, self._build.publisher.paths, self._temporary)
        self._build.problems += blog.judge.settle(taken)
        return files

    def _sources(self, files: Files, config: MkDocsConfig) -> EngineFiles:
        return EngineFiles(files, config, posts=posts_of_blogs(config, files), serving=self._preview.is_on)

    def _read(self, files: Files, config: MkDocsConfig) -> Blog:
        return read_blog_of(self._sources(files, config), self.config, config, self._preview)
