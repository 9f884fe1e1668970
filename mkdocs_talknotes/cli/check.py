"""Files and folders → their problems, as a build would tell them, without a build: behind `talknotes check`."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.checks.neighbours import check_neighbours
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.inputs.site_config import SiteConfig, site_around
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    problems: tuple[Problem, ...] = ()
    """With paths relative to the working folder, where they are below it."""
    notes: int = 0
    """Files that were read as notes, and asked about."""

    def fails(self, *, strict: bool = False) -> bool:
        """Whether anything is a warning at least; `strict`: or advice."""
        return any(problem.severity <= (Severity.ADVICE if strict else Severity.WARNING) for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Root:
    """A docs folder to check as one, because notes are compared with each other."""

    docs: Path
    file: Path | None = None
    """The site's configuration."""
    site: SiteConfig | None = field(default=None, compare=False)


def check_paths(paths: Sequence[Path]) -> Checked:
    """Check sites (their folder or configuration), folders of notes and single notes.

    Notes are always read together with the rest of their site; only problems of what was asked for are told.
    """
    asked: defaultdict[_Root, list[Path]] = defaultdict(list)
    for path in paths:
        root, place = _root_of(path)
        asked[root].append(place)
    found = [_check(root, places) for root, places in asked.items()]
    problems = tuple(sorted({problem for one in found for problem in one.problems}))
    return Checked(problems=problems, notes=sum(one.notes for one in found))


def _root_of(path: Path) -> tuple[_Root, Path]:
    """Return the docs folder a path belongs to, and what is asked for in it."""
    place = path.absolute()
    site = site_around(path)
    if site is None:
        return _Root(docs=place if place.is_dir() else place.parent), place
    if not place.is_relative_to(site.docs):
        place = site.docs
    # A site without the plugin has no say in where its notes are.
    if not site.is_ours and not site.problem and place != site.docs:
        return _Root(docs=site.docs), place
    return _Root(docs=site.docs, file=site.file, site=site), place


def _check(root: _Root, asked: Sequence[Path]) -> Checked:
    site = root.site
    if site and site.problem:
        # What the site chose is unknown, so that nothing can be said of its notes.
        return Checked(problems=(replace(site.problem, path=shown(site.file)),))
    try:
        settings = Settings(folder=".") if site is None else _settings(site)
        blog = read_blog(FolderFiles(root.docs), settings, drafts=False)
    except TalknotesError as error:
        return Checked(problems=error.problems)
    inside = [Path(os.path.normpath(place)) for place in asked]

    def is_asked(path: str) -> bool:
        place = Path(os.path.normpath(root.docs / path))
        return any(place == one or one in place.parents for one in inside)

    told = [replace(one, path=shown(root.docs / one.path)) for one in blog.problems if is_asked(one.path)]
    if site and site.docs in inside:
        found = blog.judge.settle(check_neighbours(site.plugins))
        told += [replace(problem, path=shown(site.file)) for problem in found]
    return Checked(problems=tuple(told), notes=sum(is_asked(post.path) for post in blog.catalog.posts))


def _settings(site: SiteConfig) -> Settings:
    return settings_from(site.options, language=site.language, path=shown(site.file), lines=site.lines, at=site.at)


def shown(place: Path) -> str:
    """Return a path as a user here would write it."""
    here = Path.cwd()
    place = Path(os.path.normpath(place))
    return (place.relative_to(here) if place.is_relative_to(here) else place).as_posix()


def count(problems: Iterable[Problem], severity: Severity) -> int:
    """Count the problems of one severity."""
    return sum(problem.severity is severity for problem in problems)
