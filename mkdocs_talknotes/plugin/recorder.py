"""The questions that a page asks about the site's files while it is rendered.

A page is kept with the answers, and holds as long as they are the same: a picture that becomes larger, or a note that
gets another address, changes every page that asked about it and no other.
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
    """What was asked while one page was rendered."""

    def __init__(self) -> None:
        self.asked: dict[Question, Answer] = {}
        self.is_complete = True
        """False where the page depends on more than the answers, and where something was logged: a page that is not
        rendered again would not log it again."""


class RecordingSources:
    """The docs folder, where what is asked during `recording` is kept; implements `Sources`."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._recording: Recording | None = None

    @contextmanager
    def recording(self) -> Iterator[Recording]:
        """Record what is asked and whether anything is logged, until the context ends."""
        recording = self._recording = Recording()
        listener = _Listener(recording)
        logging.getLogger().addHandler(listener)
        try:
            yield recording
        finally:
            logging.getLogger().removeHandler(listener)
            self._recording = None

    def give_up(self) -> None:
        """Let the page that is being rendered not be kept."""
        if self._recording:
            self._recording.is_complete = False

    def ask(self, question: str, path: str, files: Files) -> Answer:
        """Return the answer of now.

        Raises `ValueError` for a question that there is not.
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
        """Record an answer."""
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
    """The files of a site as MkDocs asks for them where it resolves links."""

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
