"""The MkDocs plugin class: its hooks adapt MkDocs' events to functions of the package."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import BaseConfigOption, Config
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger

from mkdocs_talknotes.extension.extension import TalknotesExtension
from mkdocs_talknotes.plugin.build import Preview, read_blog_of, start_build, without_missing_feeds
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
    """An option whose value MkDocs passes on unchecked."""


class Options(Config):
    """The options in `mkdocs.yml`. `inputs.options.read_settings` checks them, so that all engines report alike."""

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
        """Problems already logged; static-i18n builds a site once per language, and would repeat them."""
        self._said: set[str] = set()
        """Notices already logged; logged once per process, however often a preview builds."""
        self._start_anew()

    def _start_anew(self) -> None:
        self._build: Build | None = None
        self._finished: FinishedPages | None = None
        self._known: frozenset[str] = frozenset()
        """Source paths of the pages the current build was started with."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is a preview. MkDocs keeps plugins with this hook alive between the builds of a preview."""
        # MkDocs uses one plugin instance for all builds of a process.
        self._said.clear()
        tidy_up_when_stopped()
        self._preview = Preview(is_on=True, temporary=self._temporary) if command == "serve" else Preview()

    def on_shutdown(self) -> None:
        """Delete the temporary files of generated pages."""
        self._temporary.remove()
        stop_at_once_again()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Discard the previous build, and add the Markdown extension."""
        self._start_anew()
        if not getattr(i18n_of(config), "building", False):
            self._reported = set()
        # Git plugins look up the history of every page's file, which must then be inside the repository.
        if any("git" in name for name in config.plugins):
            self._temporary.parent = folder_of(config) / ".cache" / "talknotes"
        # Change the list in place: plugins listed before this one, such as mkdocstrings, keep a reference and render
        # with it later. Remove our extension of an earlier build: previews and static-i18n run this hook several times.
        extensions: list[Any] = config.markdown_extensions
        extensions[:] = [one for one in extensions if not isinstance(one, TalknotesExtension)]
        extensions.append(TalknotesExtension(site=self._site_of))
        return config

    # Generated pages must exist before other plugins look at the files, but can be complete only once those plugins
    # have added theirs: so add them early and update them late.
    @event_priority(100)
    def _on_files_early(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        # Material's blog treats every page in its folder as a post, so add ours late.
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

    # Runs right before static-i18n reduces the files to one language.
    @event_priority(-99)
    def _on_files_of_all_languages(self, files: Files, /, *, config: MkDocsConfig) -> None:
        self._languages.remember(files, config)

    on_files = CombinedEvent(_on_files_early, _on_files_of_all_languages, _on_files_late)

    # Not `on_nav`: plugins that build the navigation warn about others that use it.
    def on_pre_page(self, page: Page, /, *, config: MkDocsConfig, files: Files) -> Page:
        """Replace a post's page by one that uses the cache."""
        if not self._build:
            return page
        self._build.site.renderer.know_addresses(self._build.addresses(files))
        return post_page(page, self._build, config, files)

    @event_priority(100)
    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Set a post's title and description, which another plugin would otherwise take from its first paragraph."""
        listed = self._build.blog.catalog.by_path.get(page.file.src_uri) if self._build else None
        if listed and not markdown.lstrip().startswith("#"):
            # MkDocs reads a title only from the first line, and falls back to the file name.
            page.meta.setdefault("title", listed.post.title)
        if listed:
            page.meta.update(without_elements(page.meta))
        if self._build and "meta-descriptions" in config.plugins and not page.meta.get("description"):
            default = config.site_description or ""
            page.meta["description"] = description_for_others(page.file.src_uri, self._build.blog, default=default)

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str | None:
        """Correct the URLs of raw `<img>` in posts, and keep their HTML for the feeds."""
        if not self._build or page.file.src_uri not in self._build.blog.catalog.by_path:
            return None
        if "<img" in html.lower():
            html = with_found_pictures(html, page=page.file, places=self._build.places(config, files))
        self._build.publisher.collect(page.file.src_uri, html)
        return html

    def on_env(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> None:
        """Write outputs and log all problems, now that every page is rendered and has its final URL."""
        if not self._build:
            return
        self._build.problems += hidden_late(self._build.blog.catalog.posts, files, serving=self._preview.is_on)
        self._build.stop_at_errors()
        place_outputs(files, self._build.publisher.paths, self._build.publish(config, files))
        self._build.stop_at_errors()
        self._build.report(log, self._said, self._reported)
        self._finished = find_finished(self._build, config, files, env)

    # Run last: other plugins, such as search, need the page's title with its quotes unescaped.
    @event_priority(-100)
    def on_page_context(self, context: Any, /, *, page: Page, config: MkDocsConfig, nav: Any) -> None:
        """Escape front matter that themes print unescaped, and hide the empty table of contents of lists."""
        if not self._build:
            return
        path, blog = page.file.src_uri, self._build.blog
        if path in blog.catalog.by_path:
            page.meta.update(printable(page.meta))
        elif path in blog.by_path and not any(link.children for link in page.toc):
            # As in stub pages: a table of contents that holds only the title takes space from the list.
            page.meta.setdefault("hide", ["toc"])

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Add head data, style sheet and script to our pages, or return the page an earlier build finished."""
        if not self._build:
            return output
        finish = partial(finish_page, page=page, build=self._build, config=config)
        return self._finished.finish(page, output, finish) if self._finished else finish(output)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Delete cache entries this build hasn't used."""
        if self._build and self._build.cache:
            self._build.cache.folder.tidy(("post", "list", "page"))

    def _site_of(self, host: Host) -> Site | None:
        return self._build.site if self._build else None

    def _update(self, files: Files, config: MkDocsConfig) -> Files:
        """Start a new build if the set of notes has changed, and add its pages to the site."""
        sources = self._sources(files, config)
        pages = frozenset(sources.pages())
        if self._build and pages == self._known:
            return files
        self._build = start_build(sources, self.config, config, self._preview)
        place_notes(self._build.blog, files, config, pages)
        # Drafts are excluded by now; that alone is no reason to start again.
        self._known = frozenset(self._sources(files, config).pages())
        blog = self._build.blog
        taken = place_pages(blog, files, config, self._build.publisher.paths, self._temporary)
        self._build.problems += blog.judge.settle(taken)
        self._build = without_missing_feeds(self._build, files)
        return files

    def _sources(self, files: Files, config: MkDocsConfig) -> EngineFiles:
        return EngineFiles(files, config, posts=posts_of_blogs(config, files), serving=self._preview.is_on)

    def _read(self, files: Files, config: MkDocsConfig) -> Blog:
        return read_blog_of(self._sources(files, config), self.config, config, self._preview)
