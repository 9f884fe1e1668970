"""Problems of a site or folder without any notes, or without our plugin."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.settings import Settings

CONFIG = "mkdocs.yml"
"""Path in problems of a site's configuration, whatever the file's name."""


def no_notes(sources: Sources, settings: Settings) -> Problem:
    """Return a problem: the blog's folder has no Markdown files. The remedy names the folder with most of them."""
    where = "the docs folder" if settings.folder == "." else f"the folder `{settings.folder}` in the docs folder"
    others = Counter(folder for path in sources.pages() if (folder := posixpath.dirname(path)))
    # Ties are broken by name.
    fullest = min(others, key=lambda folder: (-others[folder], folder), default="")
    if fullest:
        remedy = f"If they are in `{fullest}`, set `folder: {fullest}` for talknotes."
    else:
        remedy = "Put Markdown files there, or set `folder` to where they are."
    return Problem(path=CONFIG, code="no-notes", message=f"there are no notes in {where}.", remedy=remedy)


def only_drafts(count: int, unwritten: int, settings: Settings) -> Problem:
    """Return a problem: all notes are drafts, so the build makes no blog.

    `count` is their number, `unwritten` that of the imported ones among them that have no text yet.
    """
    notes = "note" if count == 1 else "notes"
    if unwritten == count:
        return Problem(
            path=CONFIG,
            code="no-notes",
            message=f"there is no blog, because `{settings.folder}` has only imported notes without text "
            f"({count} {notes}).",
            remedy="Write into one of them. `mkdocs serve` lists them as *Still to write*.",
        )
    return Problem(
        path=CONFIG,
        code="no-notes",
        message=f"there is no blog, because `{settings.folder}` has only drafts ({count} {notes}).",
        remedy="Remove `draft: true` from a note to publish it.",
    )


def not_ours(path: str) -> Problem:
    """Return a problem: a site's configuration doesn't contain our plugin."""
    return Problem(
        path=path,
        code="no-notes",
        message="this configuration does not use `talknotes`, so its build makes no blog.",
        remedy="Add `- talknotes` to its `plugins`.",
    )


def nothing_in(path: str) -> Problem:
    """Return a problem: a folder given to a command has no Markdown files."""
    return Problem(
        path=path, code="no-notes", message="there are no notes here.", remedy="Name another folder or file."
    )
