"""Records which questions a page asks about the site's files while it is rendered.

A page is cached with the answers and is valid as long as they are the same. So a picture that gets another size, or a
note that gets another URL, invalidates exactly the pages that asked about it.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mkdocs.structure.files import Files

from mkdocs_talknotes.plugin.keys import about_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs.structure.files import File

    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.plugin.rendered import Answer, Question


class Recording:
    """The questions one page asked while it was rendered, with their answers."""

    def __init__(self) -> None:
        self.asked: dict[Question, Answer] = {}
        self.is_complete = True
        """False if the page must not be cached: it depends on more than the answers, or something was logged, which a
        cached page would not log again."""


class RecordingSources:
    """Wraps the docs folder and notes what is asked inside `recording()`; implements `Sources`."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._recording: Recording | None = None

    @contextmanager
    def recording(self) -> Iterator[Recording]:
        """Record questions, and whether anything is logged, until the context ends."""
        recording = self._recording = Recording()
        listener = _Listener(recording)
        logging.getLogger().addHandler(listener)
        try:
            yield recording
        finally:
            logging.getLogger().removeHandler(listener)
            self._recording = None

    def give_up(self) -> None:
        """Mark the page being rendered as not cacheable."""
        if self._recording:
            self._recording.is_complete = False

    def ask(self, question: str, path: str, files: Files) -> Answer:
        """Return the current answer to a recorded question: `file`, `has`, `size` or `weight`.

        Raises `ValueError` for any other question, which only a foreign cache entry can hold.
        """
        match question:
            case "file":
                return about_file(files.get_file_from_path(path))
            case "has":
                return self._sources.has(path)
            case "size":
                return _listed(self._sources.size(path))
            case "weight":
                return self._sources.weight(path)
        raise ValueError(f"no such question: {question}")

    def note(self, question: str, path: str, answer: Answer) -> None:
        """Record a question with its answer."""
        if self._recording:
            self._recording.asked[question, path] = answer

    def pages(self) -> Sequence[str]:
        self.give_up()
        return self._sources.pages()

    def read(self, path: str) -> bytes | None:
        self.give_up()
        return self._sources.read(path)

    def leads_out(self, path: str) -> bool:
        self.give_up()
        return self._sources.leads_out(path)

    def shown_at(self, path: str) -> str:
        self.give_up()
        return self._sources.shown_at(path)

    def has(self, path: str) -> bool:
        found = self._sources.has(path)
        self.note("has", path, found)
        return found

    def size(self, path: str) -> tuple[int, int] | None:
        size = self._sources.size(path)
        self.note("size", path, _listed(size))
        return size

    def weight(self, path: str) -> int | None:
        weight = self._sources.weight(path)
        self.note("weight", path, weight)
        return weight


def _listed(size: tuple[int, int] | None) -> list[int] | None:
    return list(size) if size else None


class RecordingFiles(Files):
    """The site's files, with MkDocs' look-ups of link targets recorded."""

    def __init__(self, files: Files, sources: RecordingSources) -> None:
        super().__init__(files)
        self._all = files
        self._sources = sources

    def get_file_from_path(self, path: str) -> File | None:
        file = self._all.get_file_from_path(path)
        self._sources.note("file", path, about_file(file))
        return file


class _Listener(logging.Handler):
    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self._recording = recording

    def emit(self, record: logging.LogRecord) -> None:
        self._recording.is_complete = False
