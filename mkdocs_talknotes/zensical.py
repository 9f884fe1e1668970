"""The blog under Zensical, which runs the Markdown extension but no plugin.

The docs folder is read here, once for each state of its files, and index pages exist as stubs that `talknotes pages`
wrote.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.decorate import Site
from mkdocs_talknotes.folder_files import FolderFiles
from mkdocs_talknotes.options import settings_from
from mkdocs_talknotes.problems import Severity, TalknotesError
from mkdocs_talknotes.rendering import Renderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_talknotes.hosts import Host
    from mkdocs_talknotes.problems import Problem

log = logging.getLogger("mkdocs_talknotes")

State = tuple[tuple[str, int, int], ...]
"""Path, time of change and size of every file that can change the blog."""


@dataclass(slots=True)
class _Kept:
    """The blog of the last page asked for: a content-keyed cache, so that a build reads its notes once."""

    key: tuple[object, ...] = ()
    site: Site | None = None


_kept = _Kept()


def site_of(host: Host, options: Mapping[str, Any]) -> Site | None:
    """Return the blog that a page belongs to; None under engines whose plugin knows it."""
    if host.config is None:
        return None
    docs = Path(str(host.config.get("docs_dir", "docs"))).absolute()
    theme = host.config.get("theme")
    language = str(theme.get("language") or "en") if isinstance(theme, dict) else "en"
    key = (docs, repr(sorted(options.items())), language, _state(docs))
    if _kept.key != key:
        _kept.key, _kept.site = key, _read(docs, options, language)
    return _kept.site


def _read(docs: Path, options: Mapping[str, Any], language: str) -> Site:
    settings = settings_from(options, language=language)
    files = FolderFiles(docs)
    blog = read_blog(files, settings, drafts=False)

    def report(problem: Problem) -> None:
        _log(blog.judge.settle([problem]))

    _log(blog.problems)
    if any(problem.severity is Severity.ERROR for problem in blog.problems):
        raise TalknotesError(blog.problems)
    renderer = Renderer(blog.words, place=blog.place, size_of=files.size)
    return Site(blog=blog, renderer=renderer, sources=files, report=report, links_files=True)


def _log(problems: Iterable[Problem]) -> None:
    for problem in problems:
        _LEVELS[problem.severity]("%s", problem)


_LEVELS = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.ADVICE: log.info}


def _state(docs: Path) -> State:
    places = (place for pattern in ("**/*.md", "**/.*.yml") for place in docs.glob(pattern))
    # Links that lead nowhere are left out: they hold nothing.
    states = (
        (str(place), stat.st_mtime_ns, stat.st_size) for place in places if place.exists() and (stat := place.stat())
    )
    return tuple(sorted(states))
