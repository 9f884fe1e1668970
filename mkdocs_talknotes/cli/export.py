"""Writes talks as data files for other programs: the work of `talknotes export`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.checks.folder import nothing_in
from mkdocs_talknotes.cli.own_files import OwnFiles
from mkdocs_talknotes.inputs.site_config import open_docs, shown
from mkdocs_talknotes.outputs.indexes import Export, to_pyvideo, to_rubyevents
from mkdocs_talknotes.outputs.records import to_talks_json
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError

if TYPE_CHECKING:
    from mkdocs_talknotes.blog import Blog

FORMATS = ("json", "pyvideo", "rubyevents")
MANIFEST = ".talknotes-export.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The result of an export."""

    written: int
    """Files that now hold what was exported."""
    left_out: tuple[str, ...]
    """Talks that the format has no place for, and why."""
    left: tuple[Problem, ...] = ()
    """A problem for each file that is not ours, or has been edited; all were left alone."""


def export(docs: Path | None, *, folder: str, form: str, to: Path) -> Exported:
    """Write the talks of a site, except drafts, in one of `outputs`' formats.

    `docs` is the site as in `open_docs`; `folder` overrides the blog's folder unless empty; `to` is the target folder.
    A file is overwritten only if an earlier export wrote it and nobody has edited it since. Symbolic links are not
    followed.

    Raises `TalknotesError` if the site can't be opened, if notes contain errors, if there are no talks, or if the
    target folder can't be written to.
    """
    site = open_docs(docs, options={"folder": folder} if folder else {})
    blog = read_blog(site.files, site.settings, drafts=False)
    if not blog.catalog.posts or any(problem.severity is Severity.ERROR for problem in blog.problems):
        raise TalknotesError(blog.problems or [nothing_in(shown(site.docs))])
    made = _made(blog, form)
    try:
        left = _write(made, to)
    except OSError as error:
        message = f"this folder can't be written to: {error.strerror or error}."
        raise TalknotesError([_problem(to, message, "Choose another with `--to`.")]) from None
    return Exported(written=len(made.files) - len(left), left_out=made.left_out, left=tuple(left))


def _write(made: Export, to: Path) -> list[Problem]:
    """Write the files that are new or ours; return a problem for each other one."""
    if to.is_symlink():
        message = "this folder can't be written to: it is a symbolic link."
        raise TalknotesError([_problem(to, message, "Name the folder that it leads to with `--to`.")])
    to.mkdir(parents=True, exist_ok=True)
    own = OwnFiles(to, could_be_ours=lambda path, _: path in made.files, manifest=MANIFEST)
    left, contents = [], {}
    for path, text in made.files.items():
        if own.is_behind_link(path):
            message = "this file is not written, because its path contains a symbolic link."
            left.append(_problem(to / path, message, "Put a file or folder in the link's place."))
        elif not os.path.lexists(to / path) or own.is_ours(path) or own.content(path) == text.encode():
            contents[path] = text
        else:
            message = "this file is not what `talknotes export` wrote last, and stays as it is."
            left.append(_problem(to / path, message, "Move it if you want the new one, or choose another `--to`."))
    own.expect(contents)
    for path, text in contents.items():
        if own.content(path) != text.encode():
            own.write(path, text)
    own.settle(contents, others=sorted(own.listed - contents.keys()))
    return left


def _problem(place: Path, message: str, remedy: str) -> Problem:
    return Problem(path=shown(place), code="place-taken", message=message, remedy=remedy)


def _made(blog: Blog, form: str) -> Export:
    if form == "json":
        return Export(files={"talks.json": to_talks_json(blog, None).decode()})
    return (to_pyvideo if form == "pyvideo" else to_rubyevents)(blog.catalog)
