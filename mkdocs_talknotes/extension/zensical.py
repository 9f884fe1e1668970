"""Reads the blog under Zensical, which runs Markdown extensions but no MkDocs plugins.

The docs folder is read again whenever one of its files has changed. Index pages are stub files that `talknotes pages`
wrote beforehand.
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
    """Cache of the most recently read blog, valid while files, options and language are unchanged."""

    config: object = None
    """`HostSite.config` at that time."""
    state: State = field(default_factory=dict)
    """State of the docs folder's files at that time."""
    key: tuple[object, ...] = ()
    """Everything else the blog depends on: docs folder, options and language."""
    site: Site | None = None


_kept = _Kept()


def site_of(host: Host, options: Mapping[str, Any]) -> Site | None:
    """Return the site of a page under Zensical; None under other engines, where the plugin knows it."""
    if host.site is None:
        return None
    if not _is_fresh(host.path, host.site):
        _update(host.site, options or _options_in(host.site.root))
    site = _kept.site
    if site and host.path in site.blog.drafts:
        site.report(_shown_draft(host.path))
    return site


def _is_fresh(path: str, site: HostSite) -> bool:
    """Whether the cached blog is certainly up to date, checked without looking at every file.

    Zensical converts a page only if its text has changed or the configuration was read again.
    """
    return _kept.config is site.config and _kept.state.get(path) == FolderFiles(site.docs).state_of(path)


def _update(site: HostSite, options: Mapping[str, Any]) -> None:
    key = (site.docs, repr(sorted(options.items())), site.language)
    state = FolderFiles(site.docs).state()
    if (key, state) != (_kept.key, _kept.state):
        config = site_in(site.root)
        _kept.site = _read(site.docs, options, site.language, config.neighbours if config else ())
    _kept.config, _kept.key, _kept.state = site.config, key, state


def _options_in(root: Path) -> Mapping[str, Any]:
    """Return the plugin's options from an `mkdocs.yml` in the folder, which a site may keep for other engines."""
    config = site_in(root)
    return config.options if config else {}


def _read(docs: Path, options: Mapping[str, Any], language: str, neighbours: Iterable[str]) -> Site:
    settings = settings_from(options, language=language, neighbours=neighbours)
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
        message="this is a draft, but Zensical publishes it.",
        remedy=f"Add it to `draft_docs`: `{path}`.",
    )


def _log(problems: Iterable[Problem]) -> None:
    for problem in problems:
        _LEVELS[problem.severity]("%s", problem)


_LEVELS = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.ADVICE: log.info}
