"""Which page an engine is converting: the one module that looks into engines' own objects.

Python-Markdown tells an extension nothing about the page. MkDocs and its forks register a tree processor `relpath`
that holds the file (excerpts of Material's blog, too, carry the right one); Zensical registers a preprocessor
`rendering_context` that holds the page and the configuration.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown import Markdown


@dataclass(frozen=True, slots=True)
class Host:
    path: str
    """Of the page's source, relative to the docs folder."""
    config: Mapping[str, Any] | None
    """Zensical's configuration; None under MkDocs, where the plugin knows it."""


def host_of(md: Markdown) -> Host | None:
    """Return the page being converted, or None where no engine we know is at work."""
    if "relpath" in md.treeprocessors:
        path = getattr(getattr(md.treeprocessors["relpath"], "file", None), "src_uri", None)
        return Host(path, None) if isinstance(path, str) else None
    if "rendering_context" in md.preprocessors:
        context: Any = md.preprocessors["rendering_context"]
        path = getattr(getattr(context, "page", None), "path", None)
        config = getattr(context, "config", None)
        return Host(path, config) if isinstance(path, str) and isinstance(config, dict) else None
    return None
