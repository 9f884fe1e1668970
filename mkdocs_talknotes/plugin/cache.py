"""Posts that MkDocs need not render again, and what is asked of a site's files while a page is rendered."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.structure.toc import get_toc

from mkdocs_talknotes.checks import MARK
from mkdocs_talknotes.plugin.keys import about_file, readers
from mkdocs_talknotes.plugin.waiting import WaitingPage
from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.toc import AnchorLink

    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.plugin.page_cache import Answer, Entry, PageCache, Question


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
            return about_file(files.get_file_from_path(path))
        answer = getattr(self._sources, what)(path)
        return list(answer) if isinstance(answer, tuple) else answer

    def get_file_from_path(self, path: str) -> File | None:
        file = self._files.get_file_from_path(path) if self._files else None
        self._note(("file", path), about_file(file))
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

    def leads_out(self, path: str) -> bool:
        self.is_unsure = True
        return self._sources.leads_out(path)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where one page is kept, and what its being right depends on."""

    cache: PageCache
    witness: Witness
    key: str

    def load(self, path: str, files: Files, text: str = "") -> Entry | None:
        """Return what is kept of the page at a source path, if it still holds; `text` is part of its key."""
        return self.cache.load(path, digest(self.key, text), lambda question: self.witness.ask(question, files))

    def store(self, path: str, entry: Entry, text: str = "") -> None:
        """Keep what was made since the witness started, unless something was asked that can't be asked again."""
        asked = self.witness.asked()
        if not self.witness.is_unsure:
            self.cache.store(path, digest(self.key, text), asked.items(), entry)


class CachedPage(WaitingPage):
    """A post whose content comes from the cache where it still holds."""

    kept: Kept

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the content from the cache, or render it and keep it there."""
        text, path, witness = self.markdown or "", self.file.src_uri, self.kept.witness
        if MARK.decode() in text or any(reads.search(text) for reads in readers(config)):
            super().render(config, files)
            return
        entry = self.kept.load(path, files, text)
        if entry:
            self._restore(entry, files)
            return
        witness.start(files)
        with _said() as said:
            super().render(config, witness)  # type: ignore[arg-type]  # what of `Files` rendering needs
        self.kept.store(path, self._entry(said), text)

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


def _token(link: AnchorLink) -> dict[str, Any]:
    children = [_token(child) for child in link.children]
    return {"level": link.level, "id": link.id, "name": link.title, "children": children}
