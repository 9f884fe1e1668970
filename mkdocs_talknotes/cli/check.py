"""Finds the problems in notes that a build would report, without building: the work of `talknotes check`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.checks.folder import CONFIG, not_ours, nothing_in
from mkdocs_talknotes.checks.neighbours import check_neighbours
from mkdocs_talknotes.checks.taken import UsedAddresses, place_taken
from mkdocs_talknotes.inputs.output_options import check_site_url
from mkdocs_talknotes.inputs.site_config import OpenSite, SiteConfig, open_site, shown
from mkdocs_talknotes.outputs.publisher import Publisher
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.rendering.assets import FILES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mkdocs_talknotes.blog import Blog


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The result of a check."""

    problems: tuple[Problem, ...] = ()
    """Sorted; paths are relative to the working directory if they are below it."""
    notes: int = 0
    """Number of notes checked."""

    def fails(self, *, strict: bool = False) -> bool:
        """Whether there is a warning or an error; with `strict`, also advice counts."""
        return any(problem.severity <= (Severity.ADVICE if strict else Severity.WARNING) for problem in self.problems)


def check_paths(paths: Sequence[Path]) -> Checked:
    """Check sites (folder or configuration file), folders of notes and single notes.

    Notes are always read together with the rest of their site; only problems in the given paths are reported.
    """
    found = [_check(asked) for asked in _by_site(paths)]
    problems = tuple(sorted({problem for one in found for problem in one.problems}))
    return Checked(problems=problems, notes=sum(one.notes for one in found))


def _by_site(paths: Sequence[Path]) -> Iterator[list[OpenSite] | tuple[Problem, ...]]:
    """Yield each site with all the given paths in it, or the problems that keep a site from being opened."""
    asked: dict[tuple[object, ...], list[OpenSite]] = {}
    for path in paths:
        try:
            site = open_site(path)
        except TalknotesError as error:
            yield error.problems
            continue
        asked.setdefault((site.docs, site.settings.folder, site.config and site.config.file), []).append(site)
    yield from asked.values()


def _check(asked: list[OpenSite] | tuple[Problem, ...]) -> Checked:
    if isinstance(asked, tuple):
        # The site's options are unknown, so its notes can't be checked.
        return Checked(problems=asked)
    site = asked[0]
    try:
        blog = read_blog(site.files, site.settings, drafts=False)
    except TalknotesError as error:
        return Checked(problems=error.problems)

    def is_asked(path: str) -> bool:
        return any(one.includes(path) for one in asked)

    of_files = [problem for problem in blog.problems if problem.path != CONFIG]
    of_files += blog.judge.settle(_missing_outputs(blog, site))
    told = [replace(one, path=shown(site.docs / one.path)) for one in of_files if is_asked(one.path)]
    whole = next((one for one in asked if one.is_whole), None)
    if whole and whole.config:
        config = shown(whole.config.file)
        site_problems = list(_of_config(whole.config))
        if blog.catalog.posts:
            site_problems += check_site_url(whole.config.options, whole.config.site_url)
            site_problems += check_neighbours(whole.config.plugins, extensions=whole.config.extensions)
        found = blog.judge.settle(site_problems)
        told += [replace(problem, path=config) for problem in (*found, *_named(blog.problems, CONFIG))]
    empty = [one for one in asked if not told and not any(map(one.includes, site.files.pages()))]
    told += [nothing_in(shown(one.asked)) for one in empty]
    return Checked(problems=tuple(told), notes=sum(is_asked(post.path) for post in blog.catalog.posts))


def _missing_outputs(blog: Blog, site: OpenSite) -> Iterator[Problem]:
    """Yield a problem for each feed, data file and linked file whose address a file of the author's has."""
    if not blog.catalog.posts or site.config is None:
        return
    room = UsedAddresses(site.files.published)
    reported: list[Problem] = []
    outputs = Publisher(blog, site.files, report=reported.append).paths
    for path in (*outputs, *(linked.address for linked in FILES)):
        if taken := room.taken_by(path):
            yield place_taken(taken, path)


def _of_config(config: SiteConfig) -> Iterator[Problem]:
    if not config.is_ours:
        yield not_ours(config.file.name)


def _named(problems: Iterable[Problem], path: str) -> Iterator[Problem]:
    return (problem for problem in problems if problem.path == path)


def count(problems: Iterable[Problem], severity: Severity) -> int:
    """Return the number of problems of one severity."""
    return sum(problem.severity is severity for problem in problems)
