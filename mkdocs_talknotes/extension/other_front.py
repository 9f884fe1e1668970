"""Removes TOML and JSON front matter, which Zensical shows as text. MkDocs gets pages without it from the plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.preprocessors import Preprocessor

from mkdocs_talknotes.inputs.otherfront import read_other_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown import Markdown


class WithoutOtherFront(Preprocessor):
    """Removes front matter that isn't YAML from pages of the blog."""

    def __init__(self, md: Markdown, is_ours: Callable[[], bool]) -> None:
        super().__init__(md)
        self._is_ours = is_ours

    def run(self, lines: list[str]) -> list[str]:
        starts_like_it = lines[:1] and lines[0].startswith(("+++", "{"))
        front = read_other_front("\n".join(lines), path="") if starts_like_it and self._is_ours() else None
        return front.body.split("\n") if front else lines
