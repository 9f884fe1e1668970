"""Rendered pages, kept in a folder from one build to the next, and the proof that each still holds.

An entry holds for a key, which stands for all that went into the page and is known beforehand, and for the answers to
what was asked while it was rendered: whether a file is there, where it ends up, how large a picture is.
"""

from __future__ import annotations

import json
import os
import zlib
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

Answer = Any
"""What JSON can hold, lists for tuples."""
Question = tuple[str, str]
"""What is asked, and of which path."""
Entry = dict[str, Any]
"""A rendered page, of what JSON can hold."""

# Of the form of entries, not of what is in them.
_VERSION = 1
_ENTRY, _FINISHED = ".json", ".page"


class PageCache:
    """A folder with two files a page. What can't be read there counts as not there; other files are left alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[Path] = set()

    def load(self, path: str, key: str, ask: Callable[[Question], Answer]) -> Entry | None:
        """Return the page at a source path, if the key is the same and every answer still is."""
        place = self._place(path, _ENTRY)
        try:
            stored = json.loads(place.read_bytes())
        except (OSError, ValueError):
            return None
        if not isinstance(stored, dict) or (stored.get("version"), stored.get("key")) != (_VERSION, key):
            return None
        if any(ask((question, of)) != answer for question, of, answer in stored["asked"]):
            return None
        self._used.add(place)
        entry: Entry = stored["page"]
        return entry

    def store(self, path: str, key: str, asked: Iterable[tuple[Question, Answer]], entry: Entry) -> None:
        """Keep a page."""
        questions = [(*question, answer) for question, answer in asked]
        stored = {"version": _VERSION, "key": key, "asked": questions, "page": entry}
        self._write(self._place(path, _ENTRY), json.dumps(stored, separators=(",", ":")).encode())

    def load_finished(self, path: str, key: str) -> bytes | None:
        """Return what `store_finished` kept of the page or file at a path, if the key is the same; see `unpack`."""
        place = self._place(path, _FINISHED)
        try:
            head, _, packed = place.read_bytes().partition(b"\n")
        except OSError:
            return None
        if head != _head(key, packed):
            return None
        self._used.add(place)
        return packed

    def store_finished(self, path: str, key: str, packed: bytes) -> None:
        """Keep a page or another file as it is written to the site; see `pack`."""
        self._write(self._place(path, _FINISHED), _head(key, packed) + b"\n" + packed)

    def tidy(self) -> None:
        """Remove the entries that this build had no use for."""
        for place in sorted(self._folder.glob("*")):
            if place.suffix in (_ENTRY, _FINISHED) and place not in self._used:
                place.unlink(missing_ok=True)
        self._used.clear()

    def _place(self, path: str, suffix: str) -> Path:
        return self._folder / f"{digest(path)[:32]}{suffix}"

    def _write(self, place: Path, content: bytes) -> None:
        """Write a file, which is there as a whole or not at all, whenever the build is killed."""
        part = place.with_suffix(f"{place.suffix}.{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            part.replace(place)
        except OSError:  # a disk that is full or may not be written to: the next build has more to do
            return
        self._used.add(place)


def _head(key: str, packed: bytes) -> bytes:
    """Return the first line of a finished page: its key, and a checksum, because it is unpacked only where shown."""
    return f"{key} {zlib.crc32(packed):08x}".encode()


def pack(content: bytes) -> bytes:
    """Make a page small: a tenth of its size, for less time than it takes to write the rest."""
    return zlib.compress(content, level=1)


def unpack(packed: bytes) -> bytes:
    """Return what was packed."""
    return zlib.decompress(packed)


def pack_text(text: str) -> bytes:
    """Make a text small, whatever is in it: half a pair of surrogates, for one."""
    return pack(text.encode("utf-8", "surrogatepass"))


def unpack_text(packed: bytes) -> str:
    """Return what `pack_text` packed."""
    return unpack(packed).decode("utf-8", "surrogatepass")
