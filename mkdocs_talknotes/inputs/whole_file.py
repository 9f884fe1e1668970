"""Writes a file whole or not at all: an interrupted program leaves the old file, or none."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PART = ".talknotes.part"
"""Name of the file that holds the content until it is complete."""


def write_whole(place: Path, content: bytes, *, part: Path | None = None) -> None:
    """Write a file. `part` holds the content until it is complete, by default beside the file; it must be on its disk.

    Raises `OSError` if that fails; `place` is unchanged then.
    """
    part = part or place.with_name(PART)
    part.unlink(missing_ok=True)
    try:
        # Mode "x" fails on an existing file, so it can't follow a symbolic link placed there.
        with part.open("xb") as file:
            file.write(content)
        part.replace(place)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise


def file_in_the_way(folder: Path) -> Path | None:
    """Return the file that has the name of this folder or of one above it, so that it can't be created; else None."""
    nearest = next((above for above in (folder, *folder.parents) if os.path.lexists(above)), None)
    return nearest if nearest and not nearest.is_dir() else None
