"""Plugins beside ours that can't do their work, or keep ours from doing its own: named, with what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def check_neighbours(plugins: Sequence[tuple[str, Mapping[str, Any]]]) -> Iterator[Problem]:
    """Find them among the plugins of a site, which come as pairs of name and options in the order of `mkdocs.yml`."""
    for place, (name, options) in enumerate(plugins, start=1):
        if name == "img2fig":
            yield _problem(
                name, "turns pictures into figures before talknotes sees their credit and size", "Leave it out"
            )
        elif name == "caption" and options.get("figure", {}).get("enable", True):
            yield _problem(
                name,
                "numbers pictures, and shows the words meant for those who can't see them as captions",
                "Set `figure: {enable: false}` for it",
            )
        elif name == "print-site" and place < len(plugins):
            yield _problem(name, "prints what the plugins above it made, and nothing of those below", "List it last")
        elif name == "git-authors" and options.get("strict", True):
            yield _problem(
                name, "stops at pages that were never committed, as generated ones are", "Set `strict: false` for it"
            )


def _problem(name: str, what: str, remedy: str) -> Problem:
    return Problem(path="mkdocs.yml", code="neighbour", message=f"the plugin `{name}` {what}.", remedy=f"{remedy}.")
