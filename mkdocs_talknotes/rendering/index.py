"""What stands on an index page: its title, whom it is about, and its list, each with the template that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_talknotes.catalog.credits import cover_credit
from mkdocs_talknotes.catalog.entries import series_of
from mkdocs_talknotes.settings import KINDS
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.entries import ListedTalk
    from mkdocs_talknotes.catalog.index_pages import IndexPage

Part = tuple[str, dict[str, Any]]
"""Name of a template, and what it shows."""


class FeedLink(NamedTuple):
    """A feed of what a page lists."""

    label: str
    path: str
    media_type: str


# Shorter lists are read faster than filtered.
_WORTH_FILTERING = 6


def title_id(index: IndexPage) -> str:
    """Return the id of a page's title, of its own: scripts of themes stumble over one that starts with a digit."""
    return slugify(f"{index.about} {index.title}")


def title_part(index: IndexPage) -> Part:
    """Return the title, for pages whose author wrote none."""
    return "title.html", {"index": index, "id": title_id(index)}


def parts_below_title(index: IndexPage, blog: Blog, feeds: Sequence[FeedLink] = ()) -> Iterator[Part]:
    """Walk what stands below the title; `feeds` are those of the page."""
    term = index.subject
    credits_page = blog.place("credits.md")
    if term and index.number == 1:
        editions = [
            other.subject
            for other in blog.catalog.events
            if index.about == "event" and series_of(other.subject) == series_of(term.subject)
        ]
        series = series_of(term.subject) if editions else ""
        made = cover_credit(term.subject, blog.settings.credit) if index.about == "event" else None
        about = {"kind": index.about, "term": term, "cover_credit": made}
        yield "profile.html", {**about, "editions": editions, "series": series}
    yield (
        "index.html",
        {
            "index": index,
            "subject_kind": index.about if term else "",
            "kind": index.listing.kind,
            "counted": KINDS[index.listing.kind].count_key,
            "style": index.listing.shown_as,
            "items": index.entries,
            "faceted": (index.kind.has_filters or term is not None) and index.total >= _WORTH_FILTERING,
            "sections": blog.sections,
            "pure_posts": [post for post in term.posts if not post.talks] if term and index.number == 1 else [],
            "feeds": feeds if index.number == 1 else (),
            "credits": credits_page if index.about == "posts" and credits_page in blog.by_path else "",
            "takeaways": _takeaways(index),
        },
    )


def _takeaways(index: IndexPage) -> list[ListedTalk]:
    """Return the talks of an event that have takeaways."""
    talks = index.subject.talks if index.subject and index.about == "event" else ()
    return [talk for talk in talks if talk.talk.takeaways]
