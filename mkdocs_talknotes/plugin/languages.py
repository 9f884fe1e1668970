"""What static-i18n expects of the files of a site's languages, of which it builds one after the other.

It knows of every file which other languages have it, for its language switcher, `hreflang` and the sitemap. Pages that
a plugin adds come after it has looked, so that they must bring this along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_talknotes.blog import Blog

Pages = dict[str, str]
"""Path of an index page in the docs folder, where no author introduces it → its address, relative to the site."""


class Languages:
    """The index pages of every language of a site."""

    def __init__(self) -> None:
        self._files: list[File] = []
        self._pages: dict[str, Pages] = {}

    def remember(self, files: Files, config: MkDocsConfig) -> None:
        """Keep the files as they are before static-i18n chooses those of one language."""
        i18n = i18n_of(config)
        if i18n and not i18n.building:
            self._files = [file for file in files if str(file.abs_src_path).startswith(config.docs_dir)]
            self._pages = {}

    def read(self, blog: Blog, files: Files, config: MkDocsConfig, read: Callable[[Files], Blog]) -> None:
        """Learn the pages of the current language, and of all others in the first build of a site.

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
        """Give the index pages of the current language what static-i18n gives to files."""
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
    """Return the plugin static-i18n, or None."""
    return config.plugins.get("i18n")


def language_folder(config: MkDocsConfig) -> str:
    """Return the folder of the language that static-i18n builds at the moment, `de/`; empty for its default."""
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
