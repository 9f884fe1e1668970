"""Support for mkdocs-static-i18n, which builds the languages of a site one after the other.

static-i18n records for every file which other languages have it, for the language switcher, `hreflang` and the sitemap.
Our index pages are added after it has done so, so this module adds these records to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_talknotes.blog import Blog

Pages = dict[str, str]
"""Path of a generated index page (relative to the docs folder) → its URL relative to the site's root."""


class Languages:
    """The index pages of every language of a site."""

    def __init__(self) -> None:
        self._files: list[File] = []
        self._pages: dict[str, Pages] = {}

    def remember(self, files: Files, config: MkDocsConfig) -> None:
        """Keep the complete list of files, before static-i18n reduces it to one language."""
        i18n = i18n_of(config)
        if i18n and not i18n.building:
            self._files = [file for file in files if str(file.abs_src_path).startswith(config.docs_dir)]
            self._pages = {}

    def read(self, blog: Blog, files: Files, config: MkDocsConfig, read: Callable[[Files], Blog]) -> None:
        """Collect the index pages of the current language and, in a site's first build, of all others.

        `blog` and `files` are those of the current language; `read` reads the blog of other files.
        """
        i18n = i18n_of(config)
        if not i18n:
            return
        current = i18n.current_language
        self._pages[current] = _pages(blog, files, config)
        try:
            for language in i18n.build_languages:
                if language not in self._pages:
                    i18n.current_language = language
                    others = i18n.reconfigure_files(Files(self._files), config)
                    self._pages[language] = _pages(read(others), others, config)
        finally:
            i18n.current_language = current

    def complete(self, files: Files, config: MkDocsConfig) -> None:
        """Add to the current language's index pages the attributes that static-i18n sets on files."""
        i18n = i18n_of(config)
        if not i18n:
            return
        current = i18n.current_language
        ours = [file for file in files if file.generated_by == "talknotes" and file.is_documentation_page()]
        for file in ours:
            facts: Any = file
            facts.locale = facts.locale_alternate_of = current
            facts.localization, facts.norm_src_uri = None, file.src_uri
            facts.alternates = {current: file}
            for language, pages in self._pages.items():
                if language != current and file.src_uri in pages:
                    facts.alternates[language] = _page_at(file.src_uri, pages[file.src_uri], config)
        i18n.i18n_files_per_language.setdefault(current, []).extend(ours)


def i18n_of(config: MkDocsConfig) -> Any:
    """Return the static-i18n plugin, or None if the site doesn't use it."""
    return config.plugins.get("i18n")


def language_folder(config: MkDocsConfig) -> str:
    """Return the folder of the language being built, such as `de/`; empty for the default language."""
    i18n = i18n_of(config)
    return f"{i18n.current_language}/" if i18n and not i18n.is_default_language_build else ""


def _pages(blog: Blog, files: Files, config: MkDocsConfig) -> Pages:
    folder = language_folder(config)
    pages = {page.path: folder + _page_at(page.path, "", config).url.removeprefix("./") for page in blog.stubs}
    for place, path in blog.introductions.items():
        if file := files.get_file_from_path(path):
            pages[place] = file.url
    return pages


def _page_at(path: str, address: str, config: MkDocsConfig) -> File:
    file = File(path, None, config.site_dir, config.use_directory_urls)
    if address:
        file.url = address
    return file
