"""The files that `talknotes pages` keeps in a docs folder, and the proof that they are its own.

A hidden file beside them, the manifest, names each with the SHA-256 of its content. What differs from that, or is not
named there, is an author's. No symbolic link below the docs folder is ever followed.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MANIFEST = ".talknotes-pages.json"
_PART = ".talknotes-pages.part"
_ABOUT = "Written by `talknotes pages`: its files, each with the SHA-256 of its content. Keep this file beside them."
_LARGEST = 50_000_000
"""Bytes of a manifest: some 300,000 files."""


class OwnFiles:
    """The files of ours below a docs folder. Paths are relative to it, with forward slashes."""

    def __init__(self, docs: Path) -> None:
        self._docs = docs
        self._hashes = _read_manifest(docs / MANIFEST)

    @property
    def listed(self) -> frozenset[str]:
        """Paths of the files that were written here once; some may have been changed since."""
        return frozenset(self._hashes)

    def is_ours(self, path: str) -> bool:
        """Whether a file is there, and all of it is what was written."""
        content = self.content(path)
        return content is not None and _hash(content) in self._hashes.get(path, ())

    def content(self, path: str) -> bytes | None:
        """Return what is in a file, with line ends as they were written; None where there is no such file."""
        place = self._docs / path
        if self.link_on_the_way(path) or place.is_symlink() or not place.is_file():
            return None
        # Version control may change line ends, which are no words of an author's.
        return place.read_bytes().replace(b"\r\n", b"\n")

    def link_on_the_way(self, path: str) -> str:
        """Return the first folder above a file that is a symbolic link; empty for none."""
        above = (folder.as_posix() for folder in reversed(PurePosixPath(path).parents))
        return next((folder for folder in above if folder != "." and (self._docs / folder).is_symlink()), "")

    def expect(self, contents: Mapping[str, str]) -> None:
        """List files before they are written: whenever this is interrupted, old and new ones are known as ours."""
        both = {path: set(hashes) for path, hashes in self._hashes.items()}
        for path, text in contents.items():
            both.setdefault(path, set()).add(_hash(text.encode()))
        self._list({path: tuple(sorted(hashes)) for path, hashes in both.items()})

    def settle(self, contents: Mapping[str, str], *, others: Iterable[str] = ()) -> None:
        """List these files, and leave the `others` listed as they are; all else is no longer ours."""
        written = {path: (_hash(text.encode()),) for path, text in contents.items()}
        self._list({path: self._hashes[path] for path in others} | written)

    def write(self, path: str, text: str) -> None:
        """Write a file as a whole or not at all."""
        place = self._docs / path
        place.parent.mkdir(parents=True, exist_ok=True)
        part = self._docs / _PART
        part.unlink(missing_ok=True)
        # "x" follows no link that somebody has put there.
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        part.replace(place)

    def remove(self, path: str) -> None:
        """Remove a file, and the folders that are empty without it."""
        place = self._docs / path
        place.unlink()
        for folder in PurePosixPath(path).parents[:-1]:
            try:
                (self._docs / folder).rmdir()
            except OSError:  # something else is in it
                return

    def _list(self, hashes: Mapping[str, tuple[str, ...]]) -> None:
        if hashes == self._hashes:
            return
        self._hashes = dict(hashes)
        if hashes:
            listed = {path: list(hashes[path]) for path in sorted(hashes)}
            data = {"about": _ABOUT, "files": listed}
            self.write(MANIFEST, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        else:
            (self._docs / _PART).unlink(missing_ok=True)
            (self._docs / MANIFEST).unlink(missing_ok=True)


def _read_manifest(place: Path) -> dict[str, tuple[str, ...]]:
    """Return the path of each file → the hashes it may have; nothing where the manifest can't be read."""
    data: object = None
    with suppress(OSError, ValueError, RecursionError):  # missing, cut short, merged into nonsense
        if not place.is_symlink() and place.stat().st_size <= _LARGEST:
            data = json.loads(place.read_bytes())
    files = data.get("files") if isinstance(data, dict) else None
    return {
        path: tuple(hash_ for hash_ in hashes if isinstance(hash_, str))
        for path, hashes in (files if isinstance(files, dict) else {}).items()
        if isinstance(hashes, list) and _is_below(path)
    }


def _is_below(path: str) -> bool:
    """Whether a path is one that this command writes: below the docs folder, spelt in the one way."""
    parts = PurePosixPath(path).parts
    return (
        "/".join(parts) == path
        and ".." not in parts
        and "\0" not in path
        and not PurePosixPath(path).is_absolute()
        and not PureWindowsPath(path).anchor
        and "\\" not in path
        and path.endswith((".md", ".css", ".js"))
    )


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
