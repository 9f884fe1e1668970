"""Posts and index pages as they are written to the site: what a second build and a preview need not render again.

This module stands alone: the plugin calls `find_finished` when all contents are known, and `finish` for every page that
is about to be written. Without it, every build writes the same site in more time.

The key of a finished page covers all that a theme can show on it: its content and metadata, the navigation and the
options. That is known of the themes named here, as they were installed, and of sites where no other plugin changes
templates or their output.
"""

from __future__ import annotations

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

# Where packages are, whose versions are part of every key.
_INSTALLED = frozenset({"site-packages", "dist-packages"})
# Hooks that decide what a page looks like. Search reads there, and changes nothing.
_HOOKS = ("env", "nav", "page_context", "post_page")
_READERS = ("talknotes", "search")

# Options that are in the key in another way, or that no page shows.
_ELSEWHERE = frozenset(
    {
        *("config_file_path", "docs_dir", "site_dir", "watch", "exclude_docs", "draft_docs", "not_in_nav"),
        *("theme", "plugins", "hooks", "markdown_extensions", "mdx_configs"),
    }
)

_TEMPLATE = "talknotes-finished.html"
# The one that MkDocs takes for a page that names none.
_USUAL_TEMPLATE = "main.html"


def find_finished(build: Build, config: MkDocsConfig, files: Files, env: Environment) -> FinishedPages | None:
    """Return the pages that earlier builds finished, and let `env` show them instead of rendering them.

    None where nothing is kept, and where the theme or a plugin may show what no key covers.
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
        """Source path → the page, where there is one from an earlier build."""
        self._missing: dict[str, str] = {}
        """Source path → the key of a page that has to be finished."""

    def find(self, files: Files, env: Environment, key_of: Callable[[CachedPage | GeneratedPage], str]) -> None:
        """Choose another template for the pages that are finished: one that shows them as they are."""
        loaders = [*filter(None, [env.loader]), DictLoader({_TEMPLATE: "{{ talknotes_finished(page) }}"})]
        env.loader = ChoiceLoader(loaders)
        env.globals["talknotes_finished"] = self._show
        for page in (file.page for file in files.documentation_pages()):
            if not isinstance(page, CachedPage | GeneratedPage) or not page.key:
                continue
            # The pages before and after a page in the navigation are in no key.
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
        """Return a page as it is to be written; `finish` is called for those that no earlier build has finished."""
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
            return content.decode("utf-8", "surrogatepass")
        # A note that names this template itself, or an entry that is none.
        self._packed.pop(page.file.src_uri, None)
        return context.environment.get_template(_USUAL_TEMPLATE).render(context.get_all())


def _is_known(config: MkDocsConfig) -> bool:
    """Whether theme and plugins are known to make the same page of the same content, navigation and options."""
    return (
        config.theme.name in _THEMES
        and config.theme.custom_dir is None
        and not any(_has_a_hand_in_templates(name, plugin) for name, plugin in config.plugins.items())
        and all(_INSTALLED.intersection(Path(folder).parts) for folder in config.theme.dirs)
    )


def _has_a_hand_in_templates(name: str, plugin: object) -> bool:
    return name.rpartition("/")[2] not in _READERS and any(hasattr(plugin, f"on_{hook}") for hook in _HOOKS)


def _key_of_options(config: MkDocsConfig) -> str:
    """Return all options that a theme can read, as plugins may have changed them; `?` stands for an unknown value."""
    options = {name: value for name, value in config.items() if name not in _ELSEWHERE}
    theme = {name: str(value) if name == "locale" else value for name, value in config.theme.items()}
    plugins = {name: plugin.config for name, plugin in config.plugins.items() if isinstance(plugin, BasePlugin)}
    scripts = [script if isinstance(script, str) else dict(script) for script in config.extra_javascript]
    return canonical([options | {"extra_javascript": scripts}, theme, plugins, list(config.plugins)])


def _key_of_navigation(files: Files) -> Iterator[str]:
    """Walk what menus and breadcrumbs show. External links stand in the configuration."""
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
