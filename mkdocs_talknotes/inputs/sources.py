"""`Sources`, the interface through which the core reads the docs folder of any site engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Sources(Protocol):
    """The files of a docs folder, as a site engine sees them. Paths are relative to it, with forward slashes."""

    def pages(self) -> Sequence[str]:
        """Return the paths of all Markdown files that become pages, in any order."""

    def read(self, path: str) -> bytes | None:
        """Return a file's content; None if it is missing, or is behind a link out of the docs folder."""

    def leads_out(self, path: str) -> bool:
        """Whether a file exists, but is behind a symbolic link out of the docs folder."""

    def shown_at(self, path: str) -> str:
        """Return the path of an author's file whose page would have the same address as one at `path`; empty if none.

        For `talks/index.md` that is `talks.md`, which becomes `talks/index.html` as well.
        """

    def has(self, path: str) -> bool:
        """Whether a file exists."""

    def size(self, path: str) -> tuple[int, int] | None:
        """Return a picture's width and height in CSS pixels; None if it is missing or can't be measured."""

    def weight(self, path: str) -> int | None:
        """Return a file's size in bytes; None if it is missing."""


def link_problems(sources: Sources, path: str) -> Iterator[Problem]:
    """Yield a problem if a file couldn't be read because it is behind a link out of the docs folder."""
    if sources.leads_out(path):
        yield Problem(
            path=path,
            code="link-outside",
            message="this file was not read, because a symbolic link leads out of the docs folder.",
            remedy="Put the file itself into the docs folder.",
        )
