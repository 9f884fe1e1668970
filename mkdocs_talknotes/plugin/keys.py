"""Cache keys: hashes of everything a rendered page depends on. Pages with equal keys are equal.

Pages are cached only if they are known to depend on nothing but their text, the options and the recorded questions
about files. Pages touched by an extension or plugin we don't know are rendered in every build.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import markdown.extensions

from mkdocs_talknotes.catalog.entries import ListedPost, ListedTalk, Term
from mkdocs_talknotes.extension.extension import TalknotesExtension
from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.entries import Entry
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.plugin.rendered import Answer
    from mkdocs_talknotes.rendering.index import FeedLink
    from mkdocs_talknotes.rendering.small_copies import Copy

_PACKAGE = Path(__file__).parents[1]

# Packages whose extensions turn equal text into equal HTML; `markdown`'s own also have short names, such as `toc`.
_PURE = ("markdown", "pymdownx", "material")
_SHORT_NAMES = frozenset(module.name for module in iter_modules(markdown.extensions.__path__))
# Extensions that read files → a pattern of the syntax that makes them do so; pages that match aren't cached.
_READING = {
    "pymdownx.snippets": re.compile(r"--8<--|-8<-"),
    "pymdownx.emoji": re.compile(r":[\w+-]+:"),
    "pymdownx.b64": re.compile(r"!\[|<img", re.IGNORECASE),
    "material.extensions.preview": re.compile(""),
}


class Keys:
    """The cache keys of one build's pages.

    `addresses` maps source paths to URLs relative to the site's root, `copies` paths of pictures to small copies.
    """

    def __init__(
        self, blog: Blog, config: MkDocsConfig, addresses: Mapping[str, str], copies: Mapping[str, tuple[Copy, ...]]
    ) -> None:
        self._blog = blog
        self.site = digest(_site_key(blog, config), repr(copies))
        """Hash of what every page depends on: options, versions, templates, language."""
        self._facts: dict[str, str] = {}
        """Source path of a post → hash of everything known about it."""
        self._terms: dict[str, str] = {}
        """Type and slug of a term → hash of it and its posts."""
        catalog = blog.catalog
        subjects = (term.subject for kind in (catalog.speakers, catalog.events, catalog.topics) for term in kind)
        sections = ((section.path, section.title, section.kind.name) for section in blog.menu)
        authors = sorted({name for post in catalog.posts for name in post.authors})
        facts = (list(subjects), list(sections), authors, blog.described_events, sorted(addresses.items()))
        self.around = digest(self.site, *map(repr, facts))
        """Hash of `site` and of all names and URLs that any page may show."""

    def of(self, file: File) -> str:
        """Return the key of a post without its text, which other plugins may still change."""
        older, newer = self._blog.catalog.neighbours[file.src_uri]
        post = self._blog.catalog.by_path[file.src_uri]
        about = (self.fact(one) for one in (post, older, newer))
        related = (self._entry(talk) for talk in self._blog.related.of(post))
        return digest(self.site, json.dumps(about_file(file)), *about, *related)

    def of_index(self, index: IndexPage, address: str, feeds: Sequence[FeedLink]) -> str:
        """Return the key of an index page at a URL: covers all entries it lists, and all names and URLs."""
        bare = repr(replace(index, entries=(), subject=None))
        shown = (self._entry(entry) for entry in index.entries)
        subject = self._entry(index.subject) if index.subject else ""
        return digest(self.around, address, bare, subject, repr(list(feeds)), *shown)

    def _entry(self, entry: Entry) -> str:
        if isinstance(entry, ListedPost):
            return self.fact(entry)
        if isinstance(entry, ListedTalk):
            return f"{self.fact(self._blog.catalog.by_path[entry.path])}{entry.fragment}:{entry.talk.line}"
        if not isinstance(entry, Term):
            bare = repr(replace(entry, talks=(), posts=()))
            return digest(bare, *(self.fact(post) for post in entry.posts))
        name = f"{type(entry.subject).__name__}:{entry.slug}"
        if name not in self._terms:
            self._terms[name] = digest(repr(entry.subject), *(self.fact(post) for post in entry.posts))
        return self._terms[name]

    def fact(self, post: ListedPost | None) -> str:
        """Return a hash of everything known about a post."""
        if post is None:
            return ""
        if post.path not in self._facts:
            self._facts[post.path] = digest(repr(post))
        return self._facts[post.path]


def can_cache(config: MkDocsConfig) -> bool:
    """Whether every extension and every extension option is known to turn equal text into equal HTML."""
    listed = (one for one in config.markdown_extensions if not isinstance(one, TalknotesExtension))
    appended = config.mdx_configs.get("pymdownx.snippets", {}).get("auto_append")
    return (
        all(isinstance(one, str) and _is_pure(one) for one in listed)
        and "?" not in canonical(config.mdx_configs)
        and not appended
    )


def _site_key(blog: Blog, config: MkDocsConfig) -> str:
    validation = {name: repr(level) for name, level in config.validation.links.items()}
    parts = (
        # Sites that share one cache folder must not get each other's pages.
        str(Path(config.config_file_path or ".").resolve().parent),
        sys.version,
        *_installed(),
        *(place.read_bytes() for place in sorted(_PACKAGE.rglob("*")) if place.suffix in (".py", ".html", ".yml")),
        *_templates(config.theme.dirs),
        json.dumps([one for one in config.markdown_extensions if isinstance(one, str)]),
        canonical(config.mdx_configs),
        canonical(validation),
        str(config.use_directory_urls),
        # Pages that logged something aren't cached; a lower log level logs more.
        str(logging.getLogger("mkdocs").getEffectiveLevel()),
        repr(blog.settings),
        repr(sorted(blog.introductions.items())),
    )
    return digest(*parts)


def _installed() -> Iterator[str]:
    """Yield installed packages with their versions."""
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from sorted(found.name for found in folder.glob("*.dist-info"))


def _templates(folders: Sequence[str]) -> Iterator[str | bytes]:
    """Yield names and contents of the author's own templates."""
    for place in (Path(folder, "talknotes") for folder in folders):
        for file in sorted(place.rglob("*.html")):
            yield str(file.relative_to(place))
            yield file.read_bytes()


def _is_pure(name: str) -> bool:
    return name in _SHORT_NAMES or name == "talknotes" or name.partition(".")[0] in _PURE


def readers(config: MkDocsConfig) -> Iterator[re.Pattern[str]]:
    """Yield patterns of the syntax with which the active extensions include files in a page."""
    return (_READING[name] for name in config.markdown_extensions if isinstance(name, str) and name in _READING)


def canonical(value: object) -> str:
    """Return options as text that is equal in every build; `?` for values without a stable text."""
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in sorted(value, key=str)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, partial):
        return f"{canonical(value.func)}({canonical(value.args)}{canonical(value.keywords)})"
    if callable(value):
        name = f"{getattr(value, '__module__', '?')}.{getattr(value, '__qualname__', '?')}"
        return name if name.partition(".")[0] in _PURE and "<locals>" not in name else "?"
    return json.dumps(value).replace("?", "\\u003f") if isinstance(value, str | int | float | bool | None) else "?"


def about_file(file: File | None) -> Answer:
    """Return everything about a file that a link to it depends on, as JSON values; None if there is no such file."""
    return [file.url, file.inclusion.name] if file else None
