"""Planned changes of files: commands show them as a diff and write them only with `--write`.

Nothing is overwritten: a new file must not exist yet, a changed file must still have the content it had when it was
read. Symbolic links below the site's folder are never followed.
"""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.site_config import shown
from mkdocs_talknotes.inputs.whole_file import file_in_the_way, write_whole
from mkdocs_talknotes.problems import Problem, TalknotesError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One file before and after a change."""

    path: Path
    """Absolute path of the file."""
    before: str | None
    """Current text; None if the file doesn't exist yet."""
    after: str
    """New text."""


def read_text(path: Path) -> str | None:
    """Return a file's text with its line ends unchanged, or None if there is no such file.

    Raises `TalknotesError` if the file isn't UTF-8, or if it is a symbolic link: what a command prints must not come
    from a file elsewhere that a stranger's link leads to.
    """
    if path.is_symlink():
        message = "this file is a symbolic link, which is not followed."
        raise TalknotesError([_outside(path, message)])
    if not path.is_file():
        return None
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        message = "this file is not UTF-8 text, and stays as it is."
        raise TalknotesError([Problem(path=shown(path), code="not-utf-8", message=message)]) from None


def diff(changes: Iterable[Change]) -> str:
    """Return all changes as a unified diff; print it with `say`, which replaces terminal control characters."""
    return "\n".join(line for change in changes if change.before != change.after for line in _diff(change))


def write(changes: Iterable[Change], *, root: Path) -> int:
    """Write the changes, all of which must be below `root`. Returns the number of files written.

    Raises `TalknotesError`, before anything is written, if a file has changed since it was read or if its path contains
    a symbolic link; and for a file that changes while others are written, which then stays as it is.
    """
    real = [change for change in changes if change.before != change.after]
    if problems := [problem for change in real for problem in _obstacles(change, root)]:
        raise TalknotesError(problems)
    for change in real:
        # Again, because a long list of files takes a while.
        if problems := list(_obstacles(change, root)):
            raise TalknotesError(problems)
        change.path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(change.path, change.after.encode())
    return len(real)


def _diff(change: Change) -> Iterator[str]:
    name = shown(change.path)
    before = (change.before or "").splitlines()
    old = "/dev/null" if change.before is None else name
    return difflib.unified_diff(before, change.after.splitlines(), old, name, lineterm="")


def _outside(path: Path, message: str) -> Problem:
    return Problem(path=shown(path), code="outside-docs", message=message, remedy="Replace the link with a file.")


def _obstacles(change: Change, root: Path) -> Iterator[Problem]:
    path = shown(change.path)
    below = [change.path, *change.path.parents]
    if root not in below or any(place.is_symlink() for place in below[: below.index(root)]):
        yield _outside(change.path, "this file is not written, because its path contains a symbolic link.")
    elif file_in_the_way(change.path.parent):
        message = "this file is not written, because one of its parent folders is a file."
        yield Problem(path=path, code="place-taken", message=message, remedy="Move that file.")
    elif change.before is None and os.path.lexists(change.path):
        yield Problem(
            path=path,
            code="place-taken",
            message="this file already exists.",
            remedy="Move it if you want the new file.",
        )
    elif change.before is not None and read_text(change.path) != change.before:
        message = "this file was changed while the command ran."
        yield Problem(path=path, code="place-taken", message=message, remedy="Run the command again.")
