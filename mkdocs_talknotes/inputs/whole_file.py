"""Writes a file whole or not at all: an interrupted program leaves the old file, or none."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


PARTS = ".talknotes-????????????????.part"
"""Pattern of the hidden files that hold contents until they are complete. A killed program leaves one behind."""


def write_whole(place: Path, content: bytes, *, part: Path | None = None) -> None:
    """Write a file. A file that is replaced keeps its permissions.

    `part` is the file that holds the content until it is complete, by default one from `part_in`; it must be on the
    same disk. Raises `OSError`, which names `place`, if that fails; `place` is unchanged then.
    """
    part = part or part_in(place.parent)
    is_made = False
    try:
        # Mode "x" fails on an existing file, so it can't follow a symbolic link placed there.
        with part.open("xb") as file:
            is_made = True
            file.write(content)
        with suppress(FileNotFoundError):
            part.chmod(stat.S_IMODE(place.stat().st_mode))
        part.replace(place)
    except OSError as error:
        with suppress(OSError):
            if is_made:
                part.unlink()
        # A full disk is an error without a file.
        raise OSError(error.errno, error.strerror, os.fspath(place)) from error


def part_in(folder: Path) -> Path:
    """Return a new path for a part. Its name is unique, so that programs that run at once don't take each other's."""
    return folder / PARTS.replace("?" * 16, secrets.token_hex(8))


def file_in_the_way(folder: Path) -> Path | None:
    """Return the file that has the name of this folder or of one above it, so that it can't be created; else None."""
    nearest = next((above for above in (folder, *folder.parents) if os.path.lexists(above)), None)
    return nearest if nearest and not nearest.is_dir() else None
