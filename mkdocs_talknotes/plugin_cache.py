"""Posts that MkDocs need not render again: what their HTML depends on, and where it comes from.

Only what is known to be made of nothing but the page's text, the options and answers that are asked for anew is kept:
a page that an extension of unknown ways had its hands in is rendered every time.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

import markdown.extensions
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_talknotes.checks import MARK
from mkdocs_talknotes.markdown import TalknotesExtension
from mkdocs_talknotes.page_cache import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.toc import AnchorLink

    from mkdocs_talknotes.blog import Blog, Sources
    from mkdocs_talknotes.catalog import ListedPost
    from mkdocs_talknotes.page_cache import Answer, Entry, PageCache, Question

_PACKAGE = Path(__file__).parent

# Packages whose extensions make the same of the same text, whatever else there is; the first one's go by short names.
_PURE = ("markdown", "pymdownx", "material")
_SHORT_NAMES = frozenset(module.name for module in iter_modules(markdown.extensions.__path__))
# Those that read files, and what a page that asks them to must hold.
_READING = {
    "pymdownx.snippets": re.compile(r"--8<--|-8<-"),
    "pymdownx.emoji": re.compile(r":[\w+-]+:"),
    "pymdownx.b64": re.compile(r"!\[|<img", re.IGNORECASE),
    "material.extensions.preview": re.compile(""),
}


class Witness:
    """Answers what is asked of a site's files; between `start` and `asked` it remembers what it was asked.

    Stands in for `Sources` in the core, and for MkDocs' `Files` where a page's links are resolved.
    """

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._files: Files | None = None
        self._asked: dict[Question, Answer] | None = None
        self.is_unsure = False
        """Whether something was asked that is not remembered, or told that a page from the cache would not tell."""

    def start(self, files: Files) -> None:
        self._files, self._asked, self.is_unsure = files, {}, False

    def asked(self) -> Mapping[Question, Answer]:
        """Return what was asked since the start."""
        asked, self._asked = self._asked or {}, None
        return asked

    def ask(self, question: Question, files: Files) -> Answer:
        """Answer as JSON would hold it."""
        what, path = question
        if what == "file":
            return _about(files.get_file_from_path(path))
        answer = getattr(self._sources, what)(path)
        return list(answer) if isinstance(answer, tuple) else answer

    def get_file_from_path(self, path: str) -> File | None:
        file = self._files.get_file_from_path(path) if self._files else None
        self._note(("file", path), _about(file))
        return file

    def has(self, path: str) -> bool:
        found = self._sources.has(path)
        self._note(("has", path), found)
        return found

    def size(self, path: str) -> tuple[int, int] | None:
        size = self._sources.size(path)
        self._note(("size", path), list(size) if size else None)
        return size

    def weight(self, path: str) -> int | None:
        weight = self._sources.weight(path)
        self._note(("weight", path), weight)
        return weight

    def read(self, path: str) -> bytes | None:
        self.is_unsure = True
        return self._sources.read(path)

    def pages(self) -> Sequence[str]:
        self.is_unsure = True
        return self._sources.pages()

    def __getattr__(self, name: str) -> Any:
        # Whatever else an extension wants of MkDocs' files.
        self.is_unsure = True
        return getattr(self._files, name)

    def _note(self, question: Question, answer: Answer) -> None:
        if self._asked is not None:
            self._asked[question] = answer


class CachedPage(Page):
    """A post whose content comes from the cache where it still holds."""

    def __init__(self, file: File, config: MkDocsConfig, *, cache: PageCache, witness: Witness, key: str) -> None:
        super().__init__(None, file, config)
        self._cache = cache
        self._witness = witness
        self._key = key

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the content from the cache, or render it and keep it there."""
        text = self.markdown or ""
        if MARK.decode() in text or any(reads.search(text) for reads in _readers(config)):
            super().render(config, files)
            return
        key = digest(self._key, text)
        entry = self._cache.load(self.file.src_uri, key, lambda question: self._witness.ask(question, files))
        if entry:
            self._restore(entry, files)
            return
        self._witness.start(files)
        with _said() as said:
            super().render(config, self._witness)  # type: ignore[arg-type]  # what of `Files` rendering needs
        asked = self._witness.asked()
        if not self._witness.is_unsure:
            self._cache.store(self.file.src_uri, key, asked.items(), self._entry(said))

    def _entry(self, said: list[tuple[str, int, str]]) -> Entry:
        links = self.links_to_anchors
        return {
            "content": self.content,
            "title": self._title_from_render,
            "toc": [_token(link) for link in self.toc],
            "anchors": sorted(self.present_anchor_ids or ()),
            "links": None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
            "said": said,
        }

    def _restore(self, entry: Entry, files: Files) -> None:
        self.content = entry["content"]
        self._title_from_render = entry["title"]
        self.toc = get_toc(entry["toc"])
        self.present_anchor_ids = set(entry["anchors"])
        if entry["links"] is not None:
            found = ((files.get_file_from_path(path), anchors) for path, anchors in entry["links"].items())
            self.links_to_anchors = {file: anchors for file, anchors in found if file}
        for logger, level, message in entry["said"]:
            logging.getLogger(logger).log(level, "%s", message)


class Keys:
    """What the posts of one build depend on, each as a short text."""

    def __init__(self, blog: Blog, config: MkDocsConfig) -> None:
        self._blog = blog
        self._site = _site_key(blog, config)
        self._facts: dict[str, str] = {}

    def of(self, file: File) -> str:
        """Return the key of a post, but for its text, which other plugins may still change."""
        older, newer = self._blog.catalog.neighbours[file.src_uri]
        post = self._blog.catalog.by_path[file.src_uri]
        about = (self._fact(one) for one in (post, older, newer))
        return digest(self._site, json.dumps(_about(file)), *about)

    def _fact(self, post: ListedPost | None) -> str:
        if post is None:
            return ""
        if post.path not in self._facts:
            self._facts[post.path] = digest(repr(post))
        return self._facts[post.path]


def can_cache(config: MkDocsConfig) -> bool:
    """Whether every extension, and every option of one, is known to make the same of the same text."""
    listed = (one for one in config.markdown_extensions if not isinstance(one, TalknotesExtension))
    appended = config.mdx_configs.get("pymdownx.snippets", {}).get("auto_append")
    return (
        all(isinstance(one, str) and _is_pure(one) for one in listed)
        and "?" not in _canonical(config.mdx_configs)
        and not appended
    )


def _site_key(blog: Blog, config: MkDocsConfig) -> str:
    validation = {name: repr(level) for name, level in config.validation.links.items()}
    parts = (
        sys.version,
        *_installed(),
        *(place.read_bytes() for place in sorted(_PACKAGE.rglob("*")) if place.suffix in (".py", ".html", ".yml")),
        *_templates(config.theme.dirs),
        json.dumps([one for one in config.markdown_extensions if isinstance(one, str)]),
        _canonical(config.mdx_configs),
        _canonical(validation),
        str(config.use_directory_urls),
        # What is not said is not kept either.
        str(logging.getLogger("mkdocs").getEffectiveLevel()),
        repr(blog.settings),
        repr(sorted(blog.introductions.items())),
    )
    return digest(*parts)


def _installed() -> Iterator[str]:
    """Walk the packages there are, with their versions."""
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from sorted(found.name for found in folder.glob("*.dist-info"))


def _templates(folders: Sequence[str]) -> Iterator[str | bytes]:
    """Walk an author's own templates: names and contents."""
    for place in (Path(folder, "talknotes") for folder in folders):
        for file in sorted(place.rglob("*.html")):
            yield str(file.relative_to(place))
            yield file.read_bytes()


def _is_pure(name: str) -> bool:
    return name in _SHORT_NAMES or name == "talknotes" or name.partition(".")[0] in _PURE


def _readers(config: MkDocsConfig) -> Iterator[re.Pattern[str]]:
    return (_READING[name] for name in config.markdown_extensions if isinstance(name, str) and name in _READING)


def _canonical(value: object) -> str:
    """Return options as text, the same in every build; `?` for what has no text of its own."""
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_canonical(key)}:{_canonical(value[key])}" for key in sorted(value, key=str)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_canonical, value)) + "]"
    if isinstance(value, partial):
        return f"{_canonical(value.func)}({_canonical(value.args)}{_canonical(value.keywords)})"
    if callable(value):
        name = f"{getattr(value, '__module__', '?')}.{getattr(value, '__qualname__', '?')}"
        return name if name.partition(".")[0] in _PURE and "<locals>" not in name else "?"
    return json.dumps(value).replace("?", "\\u003f") if isinstance(value, str | int | float | bool | None) else "?"


@contextmanager
def _said() -> Iterator[list[tuple[str, int, str]]]:
    """Hear what is logged: logger, level, message."""
    said: list[tuple[str, int, str]] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append((record.name, record.levelno, record.getMessage()))

    ear = Ear()
    logging.getLogger().addHandler(ear)
    try:
        yield said
    finally:
        logging.getLogger().removeHandler(ear)


def _about(file: File | None) -> Answer:
    return [file.url, file.inclusion.name] if file else None


def _token(link: AnchorLink) -> dict[str, Any]:
    children = [_token(child) for child in link.children]
    return {"level": link.level, "id": link.id, "name": link.title, "children": children}
