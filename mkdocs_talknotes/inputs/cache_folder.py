"""The folder that keeps what builds have made: rendered pages and drawn cards.

Nothing in it is trusted: a disk may fail, a build may be killed, and a folder that continuous integration restores may
have been changed by others. So an entry counts only if it is an ordinary file, if its first line is the digest of its
kind, name, key and content, and if it does not grow too large when it is unpacked. Whatever is wrong with the folder
costs time, and never a build: entries that can't be read are made again, and those that can't be written are not kept.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Collection

FOLDER = ".cache/talknotes"
"""Relative to the folder of `mkdocs.yml`. Material's plugins keep theirs in `.cache`, too."""

# A standard file that tells backup tools to leave a folder out: https://bford.info/cachedir/. Our name in it tells that
# the folder is ours.
_TAG = "CACHEDIR.TAG"
_TAG_CONTENT = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n# What mkdocs-talknotes keeps between builds. It can be deleted.\n"
)

KINDS = ("post", "list", "page", "card")
_ENTRY = re.compile(rf"({'|'.join(KINDS)})-[0-9a-f]{{32}}\.entry")
_PART = re.compile(r"talknotes-\w+\.part")

# In bytes, packed and unpacked. A list of 100,000 talks has about 50 MB.
LARGEST = 64 * 1024 * 1024

# Not every system has all of these.
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NoCacheError(Exception):
    """A folder that can't be used; the text says why, and what to do about it."""


class CacheFolder:
    """A folder of entries, each of a kind, with a name, and with a key that stands for all that it depends on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    @classmethod
    def open(cls, project: Path, folder: str = FOLDER) -> CacheFolder:
        """Return the cache of a project, in a folder relative to the project's.

        Raises `NoCacheError` where the folder is reached through a link, holds the files of others, or can't be made.
        """
        try:
            place = project.resolve() / folder
            # A link may lead anywhere, also into the docs folder or to the files of another project.
            if place.resolve() != place:
                raise NoCacheError(f"`{folder}` is reached through a link. Make it a folder.")
            place.mkdir(parents=True, exist_ok=True)
            names = {file.name for file in place.iterdir()}
            if _TAG in names:
                is_ours = _content(place / _TAG) == _TAG_CONTENT
            else:
                is_ours = all(_ENTRY.fullmatch(name) or _PART.fullmatch(name) for name in names)
            if not is_ours:
                raise NoCacheError(f"`{folder}` holds files of other programs. Move them, or delete the folder.")
            if _TAG not in names:
                _write(place / _TAG, _TAG_CONTENT)
        except (OSError, RuntimeError, ValueError) as error:  # `resolve` raises RuntimeError for links in a circle
            raise NoCacheError(f"`{folder}` is no folder that can be read and written.") from error
        return cls(place)

    def load(self, kind: str, name: str, key: str) -> bytes | None:
        """Return the content of an entry; None where there is none for this key, or it has been changed."""
        packed = self.load_packed(kind, name, key)
        return None if packed is None else unpack(packed)

    def load_packed(self, kind: str, name: str, key: str) -> bytes | None:
        """Return the content of an entry as `unpack` takes it, for those that wait in memory."""
        place = self._place(kind, name)
        head, _, packed = (_content(place) or b"").partition(b"\n")
        if head != _head(kind, name, key, packed):
            return None
        self._used.add(place.name)
        return packed

    def store(self, kind: str, name: str, key: str, content: bytes) -> None:
        """Keep an entry, in place of the one of the same kind and name. A content that is too large is not kept."""
        packed = zlib.compress(content, level=1)  # a tenth of the size, in less time than it takes to write the rest
        place = self._place(kind, name)
        if len(content) <= LARGEST:
            with suppress(OSError):  # a full disk, or one that may not be written to
                _write(place, _head(kind, name, key, packed) + b"\n" + packed)
                self._used.add(place.name)

    def tidy(self, kinds: Collection[str]) -> None:
        """Remove the entries of some kinds that have not been used, and what killed builds have left."""
        with suppress(OSError):
            for file in sorted(self._folder.iterdir()):
                entry = _ENTRY.fullmatch(file.name)
                is_unused = entry and entry[1] in kinds and file.name not in self._used
                if is_unused or _PART.fullmatch(file.name):
                    with suppress(OSError):
                        file.unlink()
        self._used.clear()

    def _place(self, kind: str, name: str) -> Path:
        return self._folder / f"{kind}-{digest(name)[:32]}.entry"


def unpack(packed: bytes) -> bytes | None:
    """Return what was packed; None where that is too large, or was never packed by us."""
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(packed, LARGEST)
    except zlib.error:
        return None
    return content if unpacking.eof else None


def _head(kind: str, name: str, key: str, packed: bytes) -> bytes:
    """Return the first line of an entry. The key is in the digest only: with another key, the digest is another."""
    return digest(kind, name, key, packed).encode()


def _content(place: Path) -> bytes | None:
    """Return what is in an ordinary file: not behind a link, no pipe that never ends, and not too large."""
    try:
        with open(os.open(place, _READ), "rb") as file:  # noqa: PTH123  # `Path.open` takes no descriptor
            about = os.fstat(file.fileno())
            return file.read() if stat.S_ISREG(about.st_mode) and about.st_size <= LARGEST else None
    except OSError:
        return None


def _write(place: Path, content: bytes) -> None:
    """Write a file at once: a build that is killed leaves no half of it, and builds side by side do not mix theirs."""
    handle, name = tempfile.mkstemp(dir=place.parent, prefix="talknotes-", suffix=".part")
    part = Path(name)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  # `Path.open` takes no descriptor
            file.write(content)
        part.replace(place)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
