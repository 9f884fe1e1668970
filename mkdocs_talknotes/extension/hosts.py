"""Finds out which page an engine is converting. The only module that reads engines' internal objects.

Python-Markdown doesn't tell an extension which page it converts. MkDocs and its forks register a tree processor
`relpath` that holds the file (also for excerpts in Material's blog); Zensical registers a preprocessor
`rendering_context` that holds the page and the configuration.
"""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown import Markdown

log = logging.getLogger("mkdocs_talknotes")


@dataclass(frozen=True, slots=True)
class HostSite:
    """Zensical's configuration of the site. Under MkDocs, the plugin has it instead."""

    root: Path
    """Absolute path of the folder that holds the configuration."""
    docs: Path
    """Absolute path of the docs folder."""
    language: str
    """Language of the theme, as a tag; `en` by default."""
    config: object
    """Zensical's configuration object: a new one each time Zensical reads its configuration, compared by identity."""


@dataclass(frozen=True, slots=True)
class Host:
    """The page an engine is converting."""

    path: str
    """Path of the page's source, relative to the docs folder."""
    site: HostSite | None
    """The site under Zensical; None under MkDocs."""


def host_under_mkdocs(md: Markdown) -> Host | None:
    """Return the page MkDocs is converting, or None for text outside a page, such as mkdocstrings' docstrings."""
    relpath = md.treeprocessors["relpath"] if "relpath" in md.treeprocessors else None  # noqa: SIM401  # no `get`
    path = getattr(getattr(relpath, "file", None), "src_uri", None)
    return Host(path, None) if isinstance(path, str) else None


def host_of(md: Markdown) -> Host | None:
    """Return the page being converted, or None if the engine is unknown."""
    if "relpath" in md.treeprocessors:
        return host_under_mkdocs(md)
    if "rendering_context" in md.preprocessors:
        host = _of_zensical(md.preprocessors["rendering_context"])
    elif "zensical" in sys.modules:
        host = None
    else:
        return None
    if host is None:
        _say_that_it_moved()
    return host


def _of_zensical(context: Any) -> Host | None:
    path = getattr(getattr(context, "page", None), "path", None)
    config = getattr(context, "config", None)
    if not (isinstance(path, str) and isinstance(config, dict)):
        return None
    root, docs, theme = (config.get(name) for name in ("root_dir", "docs_dir", "theme"))
    if not (isinstance(root, str) and isinstance(docs, str) and isinstance(theme, dict)):
        return None
    folder = Path(root).absolute()
    return Host(path, HostSite(folder, folder / docs, str(theme.get("language") or "en"), config))


@cache
def _say_that_it_moved() -> None:
    """Warn once per process, because every page has the same problem."""
    log.warning(
        "talknotes: can't find out which page this version of Zensical converts, so pages have no cards, figures and "
        "lists. Try `pip install -U mkdocs-talknotes`; the guide to engines names "
        "the versions of Zensical that are known to work."
    )
