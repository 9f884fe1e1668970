"""Writes index pages as stub files to the docs folder, for engines in which plugins can't add pages."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.catalog.index_pages import is_stub, stub
from mkdocs_talknotes.checks import Judge
from mkdocs_talknotes.cli.own_files import MANIFEST, OwnFiles
from mkdocs_talknotes.inputs.whole_file import file_in_the_way
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.rendering.assets import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator, Set
    from pathlib import Path

    from mkdocs_talknotes.inputs.site_config import OpenSite


@dataclass(frozen=True, slots=True)
class Written:
    """The result of writing stubs: numbers of files, and problems."""

    changed: int
    """Files created or overwritten."""
    removed: int
    """Files deleted."""
    kept: int
    """Files that were up to date."""
    left: tuple[Problem, ...] = ()
    """A `place-taken` problem for each of the author's files in the way of one of ours; all were left alone."""


def keep_pages(site: OpenSite, *, pause: float = 0.5) -> Iterator[Written | TalknotesError]:
    """Write the stubs again whenever a note or data file changes, for ever; yield the result each time.

    Files are checked every `pause` seconds. Stubs of lists that no longer exist are kept until the next `write_pages`,
    because Zensical's preview ends if a file disappears while it builds.
    """
    files, known = site.files, None
    while True:
        if (state := files.state()) != known:
            known = state
            try:
                yield write_pages(site, tidy=False)
            except TalknotesError as error:
                yield error
        time.sleep(pause)


def write_pages(site: OpenSite, *, remove: bool = False, tidy: bool = True) -> Written:
    """Write the style sheet, the script, and a stub for each index page the author hasn't written.

    Unchanged files aren't written again. Stubs of lists that no longer exist are deleted, unless `tidy` is off. A file
    is overwritten or deleted only if its content is what this command wrote, or the start of it (an interrupted write).
    `remove` deletes all files of this command and writes nothing.

    Raises `TalknotesError` if notes contain errors, or if there is a symbolic link on the way to a file.
    """
    docs, own = site.docs, OwnFiles(site.docs, could_be_ours=_could_be_ours)
    judge = Judge(severities=site.settings.problems)
    if own.is_damaged:
        raise TalknotesError([_damaged()])
    if remove:
        removed, left = _remove_all(own)
        return Written(0, removed, 0, judge.settle(left))
    existing = {path for path in own.listed if own.content(path) is not None}
    unchanged = {path for path in existing if own.is_ours(path)}
    wanted, missing = _wanted(site, existing)
    cut_short = {
        path for path in existing - unchanged if wanted.get(path, "").encode().startswith(own.content(path) or b"")
    }
    if existing - unchanged - cut_short:
        wanted, missing = _wanted(site, unchanged | cut_short)
    if links := [_linked(path) for path in sorted({*wanted, *own.listed}) if own.link_on_the_way(path)]:
        raise TalknotesError(links)
    left = [*missing, *(_changed(path) for path in sorted(existing - unchanged - cut_short))]
    contents: dict[str, str] = {}
    for path, text in wanted.items():
        if path in unchanged | cut_short or not os.path.lexists(docs / path):
            if blocked := _blocked(docs, path):
                left.append(blocked)
            else:
                contents[path] = text
        elif path not in existing and own.content(path) != text.encode():
            left.append(_taken(path))
    gone = sorted((unchanged | cut_short) - contents.keys())
    kept = {path for path in unchanged & contents.keys() if own.content(path) == contents[path].encode()}
    own.expect(contents)
    for path, text in contents.items():
        if path not in kept:
            own.write(path, text)
    for path in gone if tidy else ():
        own.remove(path)
    own.settle(contents, others=() if tidy else gone)
    return Written(len(contents) - len(kept), len(gone) if tidy else 0, len(kept), judge.settle(left))


def _wanted(site: OpenSite, ours: Set[str]) -> tuple[dict[str, str], list[Problem]]:
    """Return path → text of all files to write, and a problem for each list whose path is taken.

    `ours` are the files of earlier calls, which must not be read as notes.
    """
    blog = read_blog(site.files.without(ours), site.settings, drafts=False)
    if any(problem.severity is Severity.ERROR for problem in blog.problems):
        raise TalknotesError(blog.problems)
    pages = {page.path: stub(page) for page in blog.stubs}
    if blog.pages:
        pages |= {linked.address: linked.file.read_text(encoding="utf-8") for linked in FILES}
    return pages, [problem for problem in blog.problems if problem.code == "place-taken"]


def _remove_all(own: OwnFiles) -> tuple[int, list[Problem]]:
    """Delete our files; return their number, and a problem for each one the author has changed."""
    removed, left, unreached = 0, [], []
    for path in sorted(own.listed):
        content = own.content(path)
        if content is None:
            if own.is_behind_link(path):
                left.append(_linked(path))
                unreached.append(path)
            continue
        # An empty file, left by an interrupted write, holds nothing an author could lose.
        if own.is_ours(path) or not content:
            own.remove(path)
            removed += 1
        else:
            left.append(_changed(path))
    own.settle({}, others=unreached)
    return removed, left


def _could_be_ours(path: str, content: bytes) -> bool:
    """Whether a file can be one of this command's: a stub, or the style sheet and script at their own addresses."""
    if not path.endswith(".md"):
        return path in {linked.address for linked in FILES}
    return is_stub(content.decode("utf-8", errors="replace"))


def _blocked(docs: Path, path: str) -> Problem | None:
    """Return the problem that a file has the name of one of this path's folders; None if there is none."""
    file = file_in_the_way((docs / path).parent)
    if file is None:
        return None
    message = f"`{path}` can't be written: this file has the name of its folder."
    return _place_taken(file.relative_to(docs).as_posix(), message, "Rename one of them.")


def _taken(path: str) -> Problem:
    message = "this file has the name of a generated file, but `talknotes pages` did not write it. It stays as it is."
    return _place_taken(path, message, "Rename it if you want the generated file.")


def _changed(path: str) -> Problem:
    message = "this file was edited after `talknotes pages` wrote it. It is yours from now on and stays as it is."
    return _place_taken(path, message, "Delete it to get the generated file again.")


def _place_taken(path: str, message: str, remedy: str) -> Problem:
    return Problem(path=path, code="place-taken", message=message, remedy=remedy)


def _damaged() -> Problem:
    message = "this file lists what `talknotes pages` wrote, and can't be read. Nothing is written or removed."
    return _place_taken(MANIFEST, message, "Restore it. If you delete it, the pages that it listed count as your own.")


def _linked(path: str) -> Problem:
    return Problem(
        path=path,
        code="outside-docs",
        message="this file is left alone, because its path contains a symbolic link.",
        remedy="Replace the link with a folder.",
    )
