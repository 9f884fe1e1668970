"""Reports generated files that are missing, because a file of the author's has their address."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from mkdocs_talknotes.problems import Problem


class UsedAddresses:
    """Addresses in the site that other files use.

    A generated file can't have such an address, and no file can be where another one needs a folder.

    `published` maps the address of a file, relative to the site, to its path in the docs folder.
    """

    def __init__(self, published: Mapping[str, str]) -> None:
        self._used = {
            str(above): path for address, path in published.items() for above in PurePosixPath(address).parents
        }
        self._used |= published
        self._published = published

    def taken_by(self, address: str) -> str:
        """Return the path of the file that uses an address; empty if the address is free."""
        above = (self._published.get(str(folder), "") for folder in PurePosixPath(address).parents)
        return self._used.get(address, "") or next(filter(None, above), "")


def place_taken(taken: str, path: str) -> Problem:
    """Return a problem: the author's file `taken` has the address of the generated file `path`."""
    return Problem(
        path=taken,
        code="place-taken",
        message=f"this file has the address of the generated `{path}`, so the generated file is missing.",
        remedy="Rename yours if you want both.",
    )
