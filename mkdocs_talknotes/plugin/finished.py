"""Caches finished pages (the complete HTML of posts and index pages), so that later builds can skip the theme.

This module is optional: the plugin calls `find_finished` once all contents are rendered, and `finish` for each page
that is about to be written. Without it, every build writes the same site, only slower.

A finished page's key must cover everything a theme can show on it: content, metadata, navigation and options. That is
certain only for the themes named here in their installed form, on sites where no other plugin changes templates or
their output; elsewhere nothing is cached.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, DictLoader, pass_context
from mkdocs.plugins import BasePlugin

from mkdocs_talknotes.inputs.cache_folder import unpack
from mkdocs_talknotes.plugin.keys import about_file, canonical
from mkdocs_talknotes.plugin.pages import CachedPage, GeneratedPage, is_in_nav
from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2 import Environment
    from jinja2.runtime import Context
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

    from mkdocs_talknotes.inputs.cache_folder import CacheFolder
    from mkdocs_talknotes.plugin.build import Build

_THEMES = frozenset({"material", "materialx", "mkdocs", "readthedocs"})

# Names of folders with installed packages. Every key contains the packages' versions, so it need not contain their
# files.
_INSTALLED = frozenset({"site-packages", "dist-packages"})
# Plugins with one of these hooks can change how a page looks. Search uses them too, but only reads.
_HOOKS = ("env", "nav", "page_context", "post_page")
_READERS = ("talknotes", "search")

# Options that the key covers otherwise, or that no page shows.
_ELSEWHERE = frozenset(
    {
        *("config_file_path", "docs_dir", "site_dir", "watch", "exclude_docs", "draft_docs", "not_in_nav"),
        *("theme", "plugins", "hooks", "markdown_extensions", "mdx_configs"),
    }
)

_TEMPLATE = "talknotes-finished.html"
# MkDocs' default template.
_USUAL_TEMPLATE = "main.html"


def find_finished(build: Build, config: MkDocsConfig, files: Files, env: Environment) -> FinishedPages | None:
    """Return the finished pages of earlier builds, and make `env` output them instead of rendering.

    Returns None if caching is off, or if the theme or a plugin may show something the key doesn't cover.
    """
    if not build.cache:
        return None
    options = _key_of_options(config)
    if not _is_known(config) or "?" in options:
        return None
    around = digest(build.keys(config, files).around, options, *_key_of_navigation(files))
    finished = FinishedPages(build.cache.folder)
    finished.find(files, env, lambda page: digest(around, page.key, build.key_of_head(page), *_key_of_page(page)))
    return finished


class FinishedPages:
    """The finished pages of one build."""

    def __init__(self, folder: CacheFolder) -> None:
        self._folder = folder
        self._packed: dict[str, bytes] = {}
        """Source path → compressed HTML of the page from an earlier build."""
        self._missing: dict[str, str] = {}
        """Source path → cache key, for pages that have to be rendered."""

    def find(self, files: Files, env: Environment, key_of: Callable[[CachedPage | GeneratedPage], str]) -> None:
        """Set a template on finished pages that outputs the cached HTML."""
        loaders = [*filter(None, [env.loader]), DictLoader({_TEMPLATE: "{{ talknotes_finished(page) }}"})]
        env.loader = ChoiceLoader(loaders)
        env.globals["talknotes_finished"] = self._show
        for page in (file.page for file in files.documentation_pages()):
            if not isinstance(page, CachedPage | GeneratedPage) or not page.key:
                continue
            # Pages in the navigation have previous/next links, which the key doesn't cover: don't cache them.
            if is_in_nav(page) or "template" in page.meta:
                continue
            path, key = page.file.src_uri, key_of(page)
            packed = self._folder.load_packed("page", path, key)
            if packed is None:
                self._missing[path] = key
            else:
                self._packed[path] = packed
                page.meta["template"] = _TEMPLATE

    def finish(self, page: Page, output: str, finish: Callable[[str], str]) -> str:
        """Return a page's final HTML. `finish` completes pages that weren't cached; its result is then cached."""
        path = page.file.src_uri
        if path in self._packed:
            return output
        output = finish(output)
        if key := self._missing.pop(path, ""):
            self._folder.store("page", path, key, output.encode("utf-8", "surrogatepass"))
        return output

    @pass_context
    def _show(self, context: Context, page: Page) -> str:
        content = unpack(self._packed.get(page.file.src_uri, b""))
        if content is not None:
            with suppress(UnicodeDecodeError):
                return content.decode("utf-8", "surrogatepass")
        # A note names this template in its front matter, or the cache entry is corrupt.
        self._packed.pop(page.file.src_uri, None)
        return context.environment.get_template(_USUAL_TEMPLATE).render(context.get_all())


def _is_known(config: MkDocsConfig) -> bool:
    """Whether theme and plugins are known to turn equal content, navigation and options into equal pages."""
    return (
        config.theme.name in _THEMES
        and config.theme.custom_dir is None
        and not any(_can_change_templates(name, plugin) for name, plugin in config.plugins.items())
        and all(_INSTALLED.intersection(Path(folder).parts) for folder in config.theme.dirs)
    )


def _can_change_templates(name: str, plugin: object) -> bool:
    return name.rpartition("/")[2] not in _READERS and any(hasattr(plugin, f"on_{hook}") for hook in _HOOKS)


def _key_of_options(config: MkDocsConfig) -> str:
    """Return all options a theme can read, as changed by plugins; `?` in place of a value without a stable text."""
    options = {name: value for name, value in config.items() if name not in _ELSEWHERE}
    theme = {name: str(value) if name == "locale" else value for name, value in config.theme.items()}
    plugins = {name: plugin.config for name, plugin in config.plugins.items() if isinstance(plugin, BasePlugin)}
    scripts = [script if isinstance(script, str) else dict(script) for script in config.extra_javascript]
    return canonical([options | {"extra_javascript": scripts}, theme, plugins, list(config.plugins)])


def _key_of_navigation(files: Files) -> Iterator[str]:
    """Yield what menus and breadcrumbs show. External links are part of the configuration's key."""
    for page in (file.page for file in files.documentation_pages()):
        if page and (is_in_nav(page) or page.is_homepage):
            above = [section.title for section in page.ancestors]
            yield repr((page.url, page.title, above, sorted(page.meta.items(), key=str)))


def _key_of_page(page: Page) -> Iterator[str | bytes]:
    yield page.content or ""
    yield repr((page.title, page.url, page.canonical_url, page.edit_url, page.update_date, about_file(page.file)))
    yield repr((page.file.src_uri, page.is_homepage, sorted(page.meta.items(), key=str)))
    yield repr([_key_of_anchor(link) for link in page.toc])


def _key_of_anchor(link: AnchorLink) -> tuple[object, ...]:
    return (link.id, link.title, link.level, [_key_of_anchor(child) for child in link.children])
