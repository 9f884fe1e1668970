"""The files besides feeds: which a blog has, and how each is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.outputs.records import to_talks_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.outputs.web import Web


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherFile:
    path: str
    """Relative to the site."""
    relation: str
    """To the pages that name it, as https://microformats.org/wiki/existing-rel-values lists them."""
    media_type: str
    title: str
    """In the blog's language."""
    make: Callable[[Blog, Web], bytes]


def other_files(blog: Blog) -> tuple[OtherFile, ...]:
    """Return the files that the settings ask for; none where there are no posts."""
    files: list[OtherFile] = []
    outputs, settings = blog.settings.outputs, blog.settings
    if blog.catalog.posts and outputs.talks_json:
        files.append(
            OtherFile(
                path=settings.place("talks.json"),
                relation="describedby",
                media_type="application/json",
                title=blog.words["talks_json"],
                make=to_talks_json,
            )
        )
    if blog.catalog.posts and outputs.calendar:
        # Here, because only who turns it on has the package.
        from mkdocs_talknotes.outputs.calendar import to_calendar  # noqa: PLC0415

        files.append(
            OtherFile(
                path=settings.place("events.ics"),
                relation="alternate feed",
                media_type="text/calendar",
                title=blog.words["calendar"],
                make=to_calendar,
            )
        )
    return tuple(files)
