"""The blog under Zensical, which runs the Markdown extension but no plugin.

The docs folder is read here, once for each state of its files, and index pages exist as stubs that `talknotes pages`
wrote.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.checks.brief import in_brief
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.inputs.site_config import site_in
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.rendering.renderer import Renderer
from mkdocs_talknotes.rendering.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mkdocs_talknotes.extension.hosts import Host, HostSite
    from mkdocs_talknotes.inputs.folder import State

log = logging.getLogger("mkdocs_talknotes")


@dataclass(slots=True)
class _Kept:
    """The blog of the last page asked for: a content-keyed cache, so that a build reads its notes once."""

    reading: object = None
    """Of the configuration, as `HostSite` has it."""
    state: State = field(default_factory=dict)
    key: tuple[object, ...] = ()
    """All that the blog depends on but the state of its files."""
    site: Site | None = None


_kept = _Kept()


def site_of(host: Host, options: Mapping[str, Any]) -> Site | None:
    """Return the blog that a page belongs to; None under engines whose plugin knows it."""
    if host.site is None:
        return None
    if not _is_fresh(host.path, host.site):
        _update(host.site, options or _options_in(host.site.root))
    site = _kept.site
    if site and host.path in site.blog.drafts:
        site.report(_shown_draft(host.path))
    return site


def _is_fresh(path: str, site: HostSite) -> bool:
    """Whether nothing can have changed since the last page, told without a look at every file.

    Zensical converts a page because its text has changed, or because it has read its configuration again.
    """
    return _kept.reading is site.reading and _kept.state.get(path) == FolderFiles(site.docs).state_of(path)


def _update(site: HostSite, options: Mapping[str, Any]) -> None:
    key = (site.docs, repr(sorted(options.items())), site.language)
    state = FolderFiles(site.docs).state()
    if (key, state) != (_kept.key, _kept.state):
        _kept.site = _read(site.docs, options, site.language)
    _kept.reading, _kept.key, _kept.state = site.reading, key, state


def _options_in(root: Path) -> Mapping[str, Any]:
    """Return the options of the plugin, which a site may have for other engines."""
    config = site_in(root)
    return config.options if config else {}


def _read(docs: Path, options: Mapping[str, Any], language: str) -> Site:
    settings = settings_from(options, language=language)
    files = FolderFiles(docs)
    blog = read_blog(files, settings, drafts=False)

    def report(problem: Problem) -> None:
        _log(blog.judge.settle([problem]))

    _log(in_brief(blog.problems))
    if any(problem.severity is Severity.ERROR for problem in blog.problems):
        raise TalknotesError(blog.problems)
    renderer = Renderer(blog.words, place=blog.place, size_of=files.size)
    return Site(blog=blog, renderer=renderer, sources=files, report=report, links_files=True)


def _shown_draft(path: str) -> Problem:
    return Problem(
        path=path,
        code="draft-shown",
        message="this is a draft, which Zensical publishes like any other page.",
        remedy=f"Name it under `draft_docs`: `{path}`.",
    )


def _log(problems: Iterable[Problem]) -> None:
    for problem in problems:
        _LEVELS[problem.severity]("%s", problem)


_LEVELS = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.ADVICE: log.info}
