"""Files that a command is about to make or change: shown as a diff first, written only when asked to.

Nothing is written over: a new file must not exist, a changed one must still hold what it held when it was read, and no
symbolic link below the site's folder is followed.
"""

from __future__ import annotations

import difflib
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.site_config import shown
from mkdocs_talknotes.problems import Problem, TalknotesError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PART = ".talknotes.part"
# Escape sequences begin with these; a schedule's words may come from a stranger.
_STEERING = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A file as it is and as it is going to be."""

    path: Path
    before: str | None
    """None: there is no such file yet."""
    after: str


def read_text(path: Path) -> str | None:
    """Return a file's text with the line ends it has; None where there is no file.

    Raises `TalknotesError` where it is no UTF-8 text.
    """
    if not path.is_file():
        return None
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        message = "this file is not UTF-8 text, and stays as it is."
        raise TalknotesError([Problem(path=shown(path), code="not-utf-8", message=message)]) from None


def diff(changes: Iterable[Change]) -> str:
    """Return all changes as a unified diff, without what steers a terminal."""
    return "\n".join(line for change in changes if change.before != change.after for line in _diff(change))


def write(changes: Iterable[Change], *, root: Path) -> int:
    """Write changes below `root`; return how many files were written.

    Raises `TalknotesError` before anything is written, where a file is not as it was read, or a link is on the way.
    """
    real = [change for change in changes if change.before != change.after]
    if problems := [problem for change in real for problem in _obstacles(change, root)]:
        raise TalknotesError(problems)
    for change in real:
        change.path.parent.mkdir(parents=True, exist_ok=True)
        part = change.path.with_name(_PART)
        part.unlink(missing_ok=True)
        # "x" follows no link that somebody has put there.
        with part.open("x", encoding="utf-8", newline="") as file:
            file.write(change.after)
        part.replace(change.path)
    return len(real)


def _diff(change: Change) -> Iterator[str]:
    name = shown(change.path)
    before = (change.before or "").splitlines()
    old = "/dev/null" if change.before is None else name
    for line in difflib.unified_diff(before, change.after.splitlines(), old, name, lineterm=""):
        yield _STEERING.sub("\ufffd", line)


def _obstacles(change: Change, root: Path) -> Iterator[Problem]:
    path = shown(change.path)
    below = [change.path, *change.path.parents]
    if root not in below or any(place.is_symlink() for place in below[: below.index(root)]):
        message = "this file is not written, because a symbolic link stands on the way to it."
        yield Problem(path=path, code="outside-docs", message=message, remedy="Put a file in the link's place.")
    elif change.before is None and os.path.lexists(change.path):
        yield Problem(path=path, code="place-taken", message="there is a file already.", remedy="Move it, or keep it.")
    elif change.before is not None and read_text(change.path) != change.before:
        message = "this file has been changed since it was read."
        yield Problem(path=path, code="place-taken", message=message, remedy="Run the command again.")
