"""What stands on an index page: its title, whom it is about, and its list, each with the template that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.catalog import series_of
from mkdocs_talknotes.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.pages import IndexPage

Part = tuple[str, dict[str, Any]]
"""Name of a template, and what it shows."""

# Shorter lists are read faster than filtered.
_WORTH_FILTERING = 6


def title_id(index: IndexPage) -> str:
    """Return the id of a page's title, of its own: scripts of themes stumble over one that starts with a digit."""
    return slugify(f"{index.kind} {index.title}")


def title_part(index: IndexPage) -> Part:
    """Return the title, for pages whose author wrote none."""
    return "title.html", {"index": index, "id": title_id(index)}


def parts_below_title(index: IndexPage, blog: Blog) -> Iterator[Part]:
    """Walk what stands below the title."""
    term = index.subject
    if term and index.number == 1:
        editions = [
            other.subject
            for other in blog.catalog.events
            if index.kind == "event" and series_of(other.subject) == series_of(term.subject)
        ]
        series = series_of(term.subject) if editions else ""
        yield "profile.html", {"kind": index.kind, "term": term, "editions": editions, "series": series}
    yield (
        "index.html",
        {
            "index": index,
            "subject_kind": index.kind if term else "",
            "kind": index.listing.kind,
            "style": index.listing.shown_as,
            "items": index.entries,
            "faceted": index.kind != "years" and index.total >= _WORTH_FILTERING,
            "sections": blog.sections,
            "pure_posts": [post for post in term.posts if not post.talks] if term and index.number == 1 else [],
            "takeaways": [talk for talk in term.talks if talk.talk.takeaways] if term and index.kind == "event" else [],
        },
    )
