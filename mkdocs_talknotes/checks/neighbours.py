"""Find other plugins and Markdown extensions that conflict with talknotes, with a remedy for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_MAKES_FIGURES = "turns pictures into figures before talknotes sees their credit and size"

# Plugins and Markdown extensions that turn pictures into figures before talknotes can.
_FIGURES = frozenset({"img2fig", "img2figv2", "img2figv3", "image-captions", "em-img2fig", "markdown_captions", "yafg"})


def check_neighbours(
    plugins: Sequence[tuple[str, Mapping[str, Any]]], *, extensions: Iterable[str] = ()
) -> Iterator[Problem]:
    """Find conflicting plugins and Markdown extensions of a site with notes.

    `plugins` are pairs of name and options, in the order of `mkdocs.yml`; `extensions` are names.
    """
    for place, (name, options) in enumerate(plugins, start=1):
        if name.removeprefix("mkdocs-").removesuffix("-plugin") in _FIGURES:
            yield _neighbour("plugin", name, _MAKES_FIGURES, "Remove it")
        elif name == "caption" and not _is_off(_mapping(options.get("figure")), "enable"):
            yield _neighbour(
                "plugin",
                name,
                "numbers pictures, and shows their alternative text as captions",
                "Set `figure: {enable: false}` for it",
            )
        elif name == "print-site" and place < len(plugins):
            what = "prints nothing of what the plugins below it make"
            yield _neighbour("plugin", name, what, "List it last")
        elif name == "git-authors" and not _is_off(options, "strict"):
            what = "fails on pages that are not in git, such as generated ones"
            yield _neighbour("plugin", name, what, "Set `strict: false` for it")
    for name in extensions:
        if name.partition(":")[0].partition(".")[0] in _FIGURES:
            yield _neighbour("Markdown extension", name, _MAKES_FIGURES, "Remove it")


def _is_off(options: Mapping[str, Any], name: str) -> bool:
    # The value is a boolean if an engine read it, and a text if we read the configuration ourselves.
    return str(options.get(name)).lower() in ("false", "no", "off")


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _neighbour(kind: str, name: str, what: str, remedy: str) -> Problem:
    return Problem(path="mkdocs.yml", code="neighbour", message=f"the {kind} `{name}` {what}.", remedy=f"{remedy}.")
