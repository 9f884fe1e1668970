"""Posts and index pages as they are written to the site, for the next build: most of what is left to do in it.

A theme makes the same page of the same content, navigation and options. That is known of the themes named here, as
they were installed, and of sites on which no other plugin has a hand in templates or in what comes of them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, DictLoader

from mkdocs_talknotes.plugin.cache import CachedPage
from mkdocs_talknotes.plugin.keys import about_file, canonical
from mkdocs_talknotes.plugin.page_cache import pack_text, unpack_text
from mkdocs_talknotes.plugin.pages import GeneratedPage
from mkdocs_talknotes.plugin.waiting import WaitingPage, is_in_nav
from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

    from mkdocs_talknotes.plugin.page_cache import PageCache

_THEMES = frozenset({"material", "materialx", "mkdocs", "readthedocs"})

# Where packages are, whose versions are part of every key.
_INSTALLED = frozenset({"site-packages", "dist-packages"})
# Hooks that decide what a page looks like; search reads there, and changes nothing.
_HOOKS = ("env", "nav", "page_context", "post_page")
_READERS = ("talknotes", "search")

_PLACES = frozenset({"config_file_path", "docs_dir", "site_dir"})

_TEMPLATE = "talknotes-finished.html"


class FinishedPages:
    """Those of one build. `around` is the key of all that its pages may say of others."""

    def __init__(self, cache: PageCache, around: str, config: MkDocsConfig, files: Files) -> None:
        self._cache = cache
        self._around = digest(around, _key_of_options(config), *_key_of_navigation(files))
        self._packed: dict[str, bytes] = {}
        """Source path → the page, where it is there."""
        self._missing: dict[str, str] = {}
        """Source path → the key of a page that is not there yet."""

    def find(self, files: Files, env: Environment, head_of: Callable[[str], str]) -> None:
        """Let every page that is there be shown instead of rendered: a page may choose its template.

        `head_of` returns the key of what stands in the head of a page for programs.
        """
        env.loader = ChoiceLoader(
            [*filter(None, [env.loader]), DictLoader({_TEMPLATE: "{{ talknotes_finished(page) }}"})]
        )
        env.globals["talknotes_finished"] = self._show
        for page in (file.page for file in files.documentation_pages()):
            if isinstance(page, CachedPage | GeneratedPage) and page.kept and "template" not in page.meta:
                path = page.file.src_uri
                key = digest(self._around, page.kept.key, head_of(path), *_key_of_page(page))
                packed = self._cache.load_finished(path, key)
                if packed is None:
                    self._missing[path] = key
                else:
                    self._packed[path] = packed
                    page.meta["template"] = _TEMPLATE

    def has(self, page: Page) -> bool:
        """Whether what has been rendered is the finished page."""
        return page.file.src_uri in self._packed

    def keep(self, page: Page, output: str) -> None:
        """Keep a page that has just been finished."""
        if key := self._missing.pop(page.file.src_uri, ""):
            self._cache.store_finished(page.file.src_uri, key, pack_text(output))

    def _show(self, page: Page) -> str:
        # A note may ask for this template, too; it is not one of ours then.
        packed = self._packed.get(page.file.src_uri)
        return unpack_text(packed) if packed else page.content or ""


def can_finish(config: MkDocsConfig) -> bool:
    """Whether theme and plugins are known to make the same page of the same content, navigation and options."""
    return (
        config.theme.name in _THEMES
        and config.theme.custom_dir is None
        and not any(_has_a_hand_in_templates(name, plugin) for name, plugin in config.plugins.items())
        and all(_INSTALLED.intersection(Path(folder).parts) for folder in config.theme.dirs)
        and "?" not in _key_of_options(config)
    )


def _has_a_hand_in_templates(name: str, plugin: object) -> bool:
    return name.rpartition("/")[2] not in _READERS and any(hasattr(plugin, f"on_{hook}") for hook in _HOOKS)


def _key_of_options(config: MkDocsConfig) -> str:
    """Return what a theme can read of the configuration, as a plugin may have changed it; `?` where that is unknown."""
    plain = _elsewhere({name: value for name, value in config.items() if isinstance(value, str | int | float | None)})
    theme = {name: str(value) if name == "locale" else value for name, value in config.theme.items()}
    scripts = [script if isinstance(script, str) else dict(script) for script in config.extra_javascript]
    listed = [config.extra, config.extra_css, config.extra_templates, list(config.plugins)]
    return canonical([plain, theme, scripts, *listed, *map(_elsewhere, config.user_configs)])


def _elsewhere(options: Mapping[str, object]) -> Mapping[str, object]:
    """Leave out where a site lies, which is nothing that its pages show."""
    return {name: value for name, value in options.items() if name not in _PLACES}


def _key_of_navigation(files: Files) -> Iterator[str]:
    """Walk what menus and breadcrumbs show. External links stand in the configuration."""
    for page in (file.page for file in files.documentation_pages()):
        if page and (is_in_nav(page) or page.is_homepage):
            above = [section.title for section in page.ancestors]
            yield repr((page.url, page.title, above, sorted(page.meta.items(), key=str)))


def _key_of_page(page: Page) -> Iterator[str | bytes]:
    yield (page.packed_content if isinstance(page, WaitingPage) else None) or page.content or ""
    yield repr((page.title, page.url, page.canonical_url, page.edit_url, page.update_date, about_file(page.file)))
    yield repr((page.file.src_uri, page.is_homepage, sorted(page.meta.items(), key=str)))
    yield repr([_key_of_anchor(link) for link in page.toc])


def _key_of_anchor(link: AnchorLink) -> tuple[object, ...]:
    return (link.id, link.title, link.level, [_key_of_anchor(child) for child in link.children])
