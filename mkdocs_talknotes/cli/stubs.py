"""Index pages as files in the docs folder, for engines that let nothing add pages during a build."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.catalog.index_pages import stub
from mkdocs_talknotes.checks import Judge
from mkdocs_talknotes.cli.own_files import OwnFiles
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.rendering.assets import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator, Set
    from pathlib import Path

    from mkdocs_talknotes.inputs.site_config import OpenSite


@dataclass(frozen=True, slots=True)
class Written:
    """Numbers of files, and what an author should know of the others."""

    changed: int
    removed: int
    kept: int
    left: tuple[Problem, ...] = ()
    """Files and folders that stand where one of ours would, and were left alone."""


def keep_pages(site: OpenSite, *, pause: float = 0.5) -> Iterator[Written | TalknotesError]:
    """Write the pages whenever a note or a data file has changed, for ever; say each time what came of it.

    Pages whose list is gone stay until `write_pages` is called next: a preview of Zensical ends when a file disappears
    while it builds.
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
    """Write a stub for every index page that has no page of the author's, the style sheet and the script.

    Files are written only when they change, and removed when their list is gone, unless `tidy` is off. A file is
    written over or removed only if all of it is what was written here before, or the beginning of that. `remove`
    takes all of it away, and writes nothing.

    Raises `TalknotesError` where the notes hold errors, and where a symbolic link stands on the way to a file.
    """
    docs, own = site.docs, OwnFiles(site.docs)
    judge = Judge(severities=site.settings.problems)
    if remove:
        removed, left = _remove_all(own)
        return Written(0, removed, 0, judge.settle(left))
    there = {path for path in own.listed if own.content(path) is not None}
    ours = {path for path in there if own.is_ours(path)}
    wanted, missing = _wanted(site, there)
    cut = {path for path in there - ours if wanted.get(path, "").encode().startswith(own.content(path) or b"")}
    if there - ours - cut:
        wanted, missing = _wanted(site, ours | cut)
    if links := [_linked(path) for path in wanted if own.link_on_the_way(path)]:
        raise TalknotesError(links)
    left = [*missing, *(_changed(path) for path in sorted(there - ours - cut))]
    contents: dict[str, str] = {}
    for path, text in wanted.items():
        if path in ours | cut or not os.path.lexists(docs / path):
            if blocked := _blocked(docs, path):
                left.append(blocked)
            else:
                contents[path] = text
        elif own.content(path) != text.encode():
            left.append(_taken(path))
    gone = sorted((ours | cut) - contents.keys())
    kept = {path for path in ours & contents.keys() if own.content(path) == contents[path].encode()}
    own.expect(contents)
    for path, text in contents.items():
        if path not in kept:
            own.write(path, text)
    for path in gone if tidy else ():
        own.remove(path)
    own.settle(contents, others=() if tidy else gone)
    return Written(len(contents) - len(kept), len(gone) if tidy else 0, len(kept), judge.settle(left))


def _wanted(site: OpenSite, ours: Set[str]) -> tuple[dict[str, str], list[Problem]]:
    """Return path and text of every file there should be, and the lists for which there is no place.

    `ours` are the files of an earlier call, which are no notes.
    """
    blog = read_blog(site.files.without(ours), site.settings, drafts=False)
    if any(problem.severity is Severity.ERROR for problem in blog.problems):
        raise TalknotesError(blog.problems)
    pages = {page.path: stub(page) for page in blog.stubs}
    if blog.pages:
        pages |= {linked.address: linked.file.read_text(encoding="utf-8") for linked in FILES}
    return pages, [problem for problem in blog.problems if problem.code == "place-taken"]


def _remove_all(own: OwnFiles) -> tuple[int, list[Problem]]:
    """Remove every file of ours; return how many, and what is left of those written once."""
    removed, left = 0, []
    for path in sorted(own.listed):
        content = own.content(path)
        if content is None:
            continue
        # Of a file cut short to nothing, nothing can be lost.
        if own.is_ours(path) or not content:
            own.remove(path)
            removed += 1
        else:
            left.append(_changed(path))
    own.settle({})
    return removed, left


def _blocked(docs: Path, path: str) -> Problem | None:
    """Return what keeps a file from being written where there is none: another file in the place of its folder."""
    for folder in PurePosixPath(path).parents[:-1]:
        if (docs / folder).exists() and not (docs / folder).is_dir():
            message = f"`{path}` can't be written: this file stands where its folder would be."
            return _place_taken(folder.as_posix(), message, "Rename one of them.")
    return None


def _taken(path: str) -> Problem:
    message = "this is not a file that `talknotes pages` wrote, and stands where one would be. It stays as it is."
    return _place_taken(path, message, "Move it if you want the other.")


def _changed(path: str) -> Problem:
    message = (
        "this page has been changed since `talknotes pages` wrote it. It stays as it is, and is yours from now on."
    )
    return _place_taken(path, message, "Delete it if you want the page as it was.")


def _place_taken(path: str, message: str, remedy: str) -> Problem:
    return Problem(path=path, code="place-taken", message=message, remedy=remedy)


def _linked(path: str) -> Problem:
    return Problem(
        path=path,
        code="outside-docs",
        message="this file is not written, because a symbolic link stands on the way to it.",
        remedy="Put a folder in the link's place.",
    )
