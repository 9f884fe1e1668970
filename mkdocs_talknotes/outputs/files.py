"""The data files of a blog besides feeds: `talks.json` and `events.ics`."""

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
    """A data file, and how pages link to it."""

    path: str
    """Path relative to the site."""
    relation: str
    """`rel` of the link in pages, from https://microformats.org/wiki/existing-rel-values."""
    media_type: str
    """MIME type."""
    title: str
    """Title of the link, in the blog's language."""
    make: Callable[[Blog, Web], bytes]
    """Returns the content of the file."""


def other_files(blog: Blog) -> tuple[OtherFile, ...]:
    """Return the files that the settings ask for; none if the blog has no posts."""
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
        # Imported here, because icalendar is optional.
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
