"""Plugins beside ours that can't do their work, or keep ours from doing its own: named, with what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def check_neighbours(plugins: Sequence[tuple[str, Mapping[str, Any]]]) -> Iterator[Problem]:
    """Find them among the plugins of a site, which come as pairs of name and options in the order of `mkdocs.yml`."""
    for place, (name, options) in enumerate(plugins, start=1):
        if name == "img2fig":
            yield _problem(
                name, "turns pictures into figures before talknotes sees their credit and size", "Leave it out"
            )
        elif name == "caption" and not _is_off(_mapping(options.get("figure")), "enable"):
            yield _problem(
                name,
                "numbers pictures, and shows the words meant for those who can't see them as captions",
                "Set `figure: {enable: false}` for it",
            )
        elif name == "print-site" and place < len(plugins):
            yield _problem(name, "prints what the plugins above it made, and nothing of those below", "List it last")
        elif name == "git-authors" and not _is_off(options, "strict"):
            yield _problem(
                name, "stops at pages that were never committed, as generated ones are", "Set `strict: false` for it"
            )


def _is_off(options: Mapping[str, Any], name: str) -> bool:
    # Read by an engine it is a truth value, read without one a word.
    return str(options.get(name)).lower() in ("false", "no", "off")


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _problem(name: str, what: str, remedy: str) -> Problem:
    return Problem(path="mkdocs.yml", code="neighbour", message=f"the plugin `{name}` {what}.", remedy=f"{remedy}.")
