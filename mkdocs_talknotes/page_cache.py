"""Rendered pages, kept in a folder from one build to the next, and the proof that each still holds.

An entry holds for a key, which stands for all that went into the page and is known beforehand, and for the answers to
what was asked while it was rendered: whether a file is there, where it ends up, how large a picture is.
"""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING, Any

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


class PageCache:
    """A folder with one file a page. What can't be read there counts as not there; other files are left alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[Path] = set()

    def load(self, path: str, key: str, ask: Callable[[Question], Answer]) -> Entry | None:
        """Return the page at a source path, if the key is the same and every answer still is."""
        place = self._place(path)
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
        """Keep a page; it is there as a whole or not at all, whenever the build is killed."""
        questions = [(*question, answer) for question, answer in asked]
        stored = {"version": _VERSION, "key": key, "asked": questions, "page": entry}
        place = self._place(path)
        self._folder.mkdir(parents=True, exist_ok=True)
        part = place.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps(stored, separators=(",", ":")), encoding="utf-8")
        part.replace(place)
        self._used.add(place)

    def tidy(self) -> None:
        """Remove the entries that this build had no use for."""
        for place in sorted(self._folder.glob("*.json")):
            if place not in self._used:
                place.unlink(missing_ok=True)
        self._used.clear()

    def _place(self, path: str) -> Path:
        return self._folder / f"{digest(path)[:32]}.json"


def digest(*parts: str | bytes) -> str:
    """Return one short text that stands for all parts in their order."""
    made = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", errors="surrogatepass") if isinstance(part, str) else part
        made.update(len(content).to_bytes(8, "big") + content)
    return made.hexdigest()
