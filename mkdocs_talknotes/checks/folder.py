"""A blog without a single note: the folder is misspelt, or empty."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.settings import Settings

CONFIG = "mkdocs.yml"
"""The path of problems that concern a site's configuration, whatever its name is."""


def no_notes(sources: Sources, settings: Settings) -> Problem:
    """Return the problem that the blog's folder holds no Markdown; it names the folder that holds most of it."""
    where = "the docs folder" if settings.folder == "." else f"the folder `{settings.folder}` in the docs folder"
    others = Counter(folder for path in sources.pages() if (folder := posixpath.dirname(path)))
    # Of equals, the first by name.
    fullest = min(others, key=lambda folder: (-others[folder], folder), default="")
    if fullest:
        remedy = f"If they are in `{fullest}`, set `folder: {fullest}` for talknotes."
    else:
        remedy = "Put Markdown files there, or set `folder` to where they are."
    return Problem(path=CONFIG, code="no-notes", message=f"there are no notes in {where}.", remedy=remedy)


def not_ours(path: str) -> Problem:
    """Return the problem that a site's configuration does not name us."""
    return Problem(
        path=path,
        code="no-notes",
        message="this configuration does not name `talknotes`, so that its build makes no blog.",
        remedy="Add `- talknotes` to its `plugins`.",
    )


def nothing_in(path: str) -> Problem:
    """Return the problem that a folder given to the command holds no Markdown."""
    return Problem(
        path=path, code="no-notes", message="there are no notes here.", remedy="Name another folder or file."
    )
