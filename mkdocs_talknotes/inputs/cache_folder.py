"""The cache on disk: rendered pages, card images and small copies of pictures, kept from one build to the next.

Its content is not trusted: disks fail, builds are killed, and somebody else may have changed a folder that continuous
integration restores. An entry is used only if it is a regular file, its first line is the digest of its kind, name, key
and content, and it is not too large when unpacked. A broken cache only costs time: entries that can't be read are made
again, and entries that can't be written are dropped.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.whole_file import write_whole
from mkdocs_talknotes.text.digest import digest

if TYPE_CHECKING:
    from collections.abc import Collection

FOLDER = ".cache/talknotes"
"""Default cache folder, relative to the folder of `mkdocs.yml`. Material's plugins use `.cache` as well."""

# A standard file that tells backup tools to skip a folder: https://bford.info/cachedir/. Its second line marks the
# folder as ours.
_TAG = "CACHEDIR.TAG"
_TAG_CONTENT = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n# What mkdocs-talknotes keeps between builds. It can be deleted.\n"
)

KINDS = ("post", "list", "page", "card", "small")
_ENTRY = re.compile(rf"({'|'.join(KINDS)})-[0-9a-f]{{32}}\.entry")
_PART = re.compile(r"talknotes-\w+\.part")

LARGEST = 64 * 1024 * 1024
"""Maximum size of an entry in bytes, packed and unpacked. A list of 100,000 talks has about 50 MB."""

# Not every system has all of these flags.
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NoCacheError(Exception):
    """The cache folder can't be used. The message says why, and what to do."""


class CacheFolder:
    """A folder of cache entries. An entry has a kind, a name, and a key: a digest of everything it depends on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    @classmethod
    def open(cls, project: Path, folder: str = FOLDER) -> CacheFolder:
        """Open or create the cache of a project; `folder` is relative to `project`.

        Raises `NoCacheError` if a symbolic link leads to the folder, if it contains files of other programs, or if it
        can't be created.
        """
        try:
            place = project.resolve() / folder
            # A link might lead into the docs folder, or to the files of another project.
            if place.resolve() != place:
                raise NoCacheError(f"`{folder}` has a symbolic link in its path. Replace it with a folder.")
            place.mkdir(parents=True, exist_ok=True)
            names = {file.name for file in place.iterdir()}
            if _TAG in names:
                is_ours = _content(place / _TAG) == _TAG_CONTENT
            else:
                is_ours = all(_ENTRY.fullmatch(name) or _PART.fullmatch(name) for name in names)
            if not is_ours:
                raise NoCacheError(f"`{folder}` contains files of other programs. Move them, or delete the folder.")
            if _TAG not in names:
                _write(place / _TAG, _TAG_CONTENT)
        except (OSError, RuntimeError, ValueError) as error:  # `resolve` raises RuntimeError for links in a circle
            raise NoCacheError(f"`{folder}` is not a folder that can be read and written.") from error
        return cls(place)

    def load(self, kind: str, name: str, key: str) -> bytes | None:
        """Return the content of an entry; None if there is none for this key, or it was tampered with."""
        packed = self.load_packed(kind, name, key)
        return None if packed is None else unpack(packed)

    def load_packed(self, kind: str, name: str, key: str) -> bytes | None:
        """Like `load`, but return the content compressed, for callers that keep it in memory; see `unpack`."""
        place = self._place(kind, name)
        head, _, packed = (_content(place) or b"").partition(b"\n")
        if head != _head(kind, name, key, packed):
            return None
        self._used.add(place.name)
        return packed

    def store(self, kind: str, name: str, key: str, content: bytes) -> None:
        """Write an entry, replacing the one with the same kind and name. Content above `LARGEST` is not stored."""
        packed = zlib.compress(content, level=1)  # a tenth of the size, and faster than writing it uncompressed
        place = self._place(kind, name)
        if len(content) <= LARGEST:
            with suppress(OSError):  # a full or read-only disk
                _write(place, _head(kind, name, key, packed) + b"\n" + packed)
                self._used.add(place.name)

    def tidy(self, kinds: Collection[str]) -> None:
        """Delete entries of these kinds that were neither loaded nor stored, and leftovers of killed builds."""
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
    """Decompress the content of an entry; None if it is invalid or larger than `LARGEST`."""
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(packed, LARGEST)
    except zlib.error:
        return None
    return content if unpacking.eof else None


def _head(kind: str, name: str, key: str, packed: bytes) -> bytes:
    """Return the first line of an entry: a digest that changes with its key and content."""
    return digest(kind, name, key, packed).encode()


def _content(place: Path) -> bytes | None:
    """Return the content of a regular file; None for a symbolic link, a pipe, or a file above `LARGEST` bytes."""
    try:
        with open(os.open(place, _READ), "rb") as file:  # noqa: PTH123  # `Path.open` takes no descriptor
            about = os.fstat(file.fileno())
            return file.read() if stat.S_ISREG(about.st_mode) and about.st_size <= LARGEST else None
    except OSError:
        return None


def _write(place: Path, content: bytes) -> None:
    """Write a file whole. Parallel builds don't mix theirs, because each part has a name of its own."""
    write_whole(place, content, part=place.with_name(f"talknotes-{secrets.token_hex(8)}.part"))
