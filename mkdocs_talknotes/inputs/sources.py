"""The docs folder as the core sees it, whatever engine it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Sources(Protocol):
    """The docs folder as one engine sees it. Paths are relative to it, with forward slashes."""

    def pages(self) -> Sequence[str]:
        """Return the Markdown files that may be shown, in any order."""

    def read(self, path: str) -> bytes | None:
        """Return a file's content; None where there is no such file, or only behind a link out of the docs folder."""

    def leads_out(self, path: str) -> bool:
        """Whether a file is there, but behind a symbolic link that leads out of the docs folder."""

    def shown_at(self, path: str) -> str:
        """Return the author's file at whose address a page written at a path would be shown, too; empty for none.

        `docs/talks.md` for `talks/index.md`, where pages become folders.
        """

    def has(self, path: str) -> bool:
        """Whether there is such a file."""

    def size(self, path: str) -> tuple[int, int] | None:
        """Return a local picture's width and height in pixels; None where there is none to be read."""

    def weight(self, path: str) -> int | None:
        """Return a file's size in bytes; None where there is no such file."""


def link_problems(sources: Sources, path: str) -> Iterator[Problem]:
    """Walk the problems of a file that has not been read: none, unless a link is the reason."""
    if sources.leads_out(path):
        yield Problem(
            path=path,
            code="link-outside",
            message="a symbolic link leads from here out of the docs folder, so that this file is not read.",
            remedy="Put the file itself there.",
        )
