"""The files that a command writes to a folder, and how it knows them from an author's.

A hidden manifest beside them lists each file with the SHA-256 hash of its content. A file that isn't listed, or whose
hash differs, belongs to the author and is never changed. A manifest can come from anyone, so a file must also look like
one that the command writes. Symbolic links below the folder are never followed.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.whole_file import PARTS, part_in, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

MANIFEST = ".talknotes-pages.json"
_ABOUT = "Files written by the command `talknotes`, each with the SHA-256 of its content. Keep this file beside them."
_LARGEST = 50_000_000
"""Largest manifest that is read, in bytes: room for about 300,000 files."""


class OwnFiles:
    """A command's files below a folder. Paths are relative to it, with forward slashes.

    `could_be_ours` says whether a file, by path and content, can be one that the command writes at all.
    """

    def __init__(self, folder: Path, *, could_be_ours: Callable[[str, bytes], bool], manifest: str = MANIFEST) -> None:
        self._docs = folder
        self._manifest = folder / manifest
        self._could_be_ours = could_be_ours
        self._hashes, self.is_damaged = _read_manifest(self._manifest)

    @property
    def listed(self) -> frozenset[str]:
        """Paths in the manifest. Authors may have changed or removed some of these files since."""
        return frozenset(self._hashes)

    def is_ours(self, path: str) -> bool:
        """Whether a file exists and still has the content this command wrote."""
        content = self.content(path)
        return (
            content is not None and _hash(content) in self._hashes.get(path, ()) and self._could_be_ours(path, content)
        )

    def content(self, path: str) -> bytes | None:
        """Return a file's content with `\\n` line ends; None if there is no such file."""
        place = self._docs / path
        if self.link_on_the_way(path) or place.is_symlink() or not place.is_file():
            return None
        # Git may convert line ends on checkout; that is no change by the author.
        return place.read_bytes().replace(b"\r\n", b"\n")

    def link_on_the_way(self, path: str) -> str:
        """Return the path of the first symbolic link on the way to a file; empty if there is none."""
        above = (folder.as_posix() for folder in reversed(PurePosixPath(path).parents))
        return next((folder for folder in above if folder != "." and (self._docs / folder).is_symlink()), "")

    def is_behind_link(self, path: str) -> bool:
        """Whether there is a symbolic link on the way to a file, or in its place."""
        return bool(self.link_on_the_way(path)) or (self._docs / path).is_symlink()

    def expect(self, contents: Mapping[str, str]) -> None:
        """Add files to the manifest before writing them, so that they are recognised even after an interruption."""
        both = {path: set(hashes) for path, hashes in self._hashes.items()}
        for path, text in contents.items():
            both.setdefault(path, set()).add(_hash(text.encode()))
        self._list({path: tuple(sorted(hashes)) for path, hashes in both.items()})

    def settle(self, contents: Mapping[str, str], *, others: Iterable[str] = ()) -> None:
        """Reduce the manifest to these files and the `others`, whose entries stay as they are.

        Parts that a killed call left are deleted.
        """
        for part in self._docs.glob(PARTS):
            part.unlink(missing_ok=True)
        written = {path: (_hash(text.encode()),) for path, text in contents.items()}
        self._list({path: self._hashes[path] for path in others} | written)

    def write(self, path: str, text: str) -> None:
        """Write a file atomically."""
        place = self._docs / path
        place.parent.mkdir(parents=True, exist_ok=True)
        # In the folder itself, so that the next call finds the part that an interruption left.
        write_whole(place, text.encode(), part=part_in(self._docs))

    def remove(self, path: str) -> None:
        """Delete a file, and its parent folders that become empty."""
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
            self.write(self._manifest.name, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        else:
            self._manifest.unlink(missing_ok=True)


def _read_manifest(place: Path) -> tuple[dict[str, tuple[str, ...]], bool]:
    """Return path → valid hashes, and whether there is a manifest that can't be read."""
    data: object = None
    with suppress(OSError, ValueError, RecursionError):  # missing, cut short, merged into nonsense
        if not place.is_symlink() and place.stat().st_size <= _LARGEST:
            data = json.loads(place.read_bytes())
    files = data.get("files") if isinstance(data, dict) else None
    if not isinstance(files, dict):
        return {}, os.path.lexists(place)
    hashes = {
        path: tuple(hash_ for hash_ in hashes if isinstance(hash_, str))
        for path, hashes in files.items()
        if isinstance(hashes, list) and _is_below(path)
    }
    return hashes, False


def _is_below(path: str) -> bool:
    """Whether a path from the manifest is normalised and below the docs folder."""
    parts = PurePosixPath(path).parts
    return (
        "/".join(parts) == path
        and ".." not in parts
        and "\0" not in path
        and not PurePosixPath(path).is_absolute()
        and not PureWindowsPath(path).anchor
        and "\\" not in path
        and path.endswith((".md", ".css", ".js", ".json", ".yml"))
    )


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
