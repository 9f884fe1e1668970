"""Which page an engine is converting: the one module that looks into engines' own objects.

Python-Markdown tells an extension nothing about the page. MkDocs and its forks register a tree processor `relpath`
that holds the file (excerpts of Material's blog, too, carry the right one); Zensical registers a preprocessor
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
    """What Zensical knows of the site, and no plugin tells."""

    root: Path
    """The folder of its configuration."""
    docs: Path
    language: str
    """The theme's."""
    reading: object
    """Another one whenever the configuration is read again."""


@dataclass(frozen=True, slots=True)
class Host:
    path: str
    """Of the page's source, relative to the docs folder."""
    site: HostSite | None
    """None under MkDocs, where the plugin knows it."""


def host_under_mkdocs(md: Markdown) -> Host | None:
    """Return the page that MkDocs converts; None for a text that is no page, such as a docstring of mkdocstrings."""
    relpath = md.treeprocessors["relpath"] if "relpath" in md.treeprocessors else None  # noqa: SIM401  # no `get`
    path = getattr(getattr(relpath, "file", None), "src_uri", None)
    return Host(path, None) if isinstance(path, str) else None


def host_of(md: Markdown) -> Host | None:
    """Return the page being converted, or None where no engine we know is at work."""
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
    """Say it once: it is the same for every page."""
    log.warning(
        "talknotes: this version of Zensical does not say which page it converts, or not where talknotes looks for it. "
        "Pages go without cards, figures and lists. Try `pip install -U mkdocs-talknotes`; the guide to engines names "
        "the versions of Zensical that are known to work."
    )
