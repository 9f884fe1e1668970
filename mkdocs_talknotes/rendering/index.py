"""What stands on an index page: its title, whom it is about, and its list, each with the template that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_talknotes.catalog.credits import cover_credit
from mkdocs_talknotes.catalog.entries import series_of
from mkdocs_talknotes.catalog.events import by_day, by_year
from mkdocs_talknotes.settings import KINDS
from mkdocs_talknotes.text.collate import initial
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.catalog.entries import Entry, Term
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
# So many names take more than a glance.
_WORTH_LETTERS = 24


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
    faceted = (index.kind.has_filters or term is not None) and index.total >= _WORTH_FILTERING
    has_profile = term is not None and index.number == 1
    if term and has_profile:
        yield "profile.html", _profile(index, term, blog) | {"faceted": faceted}
    letters = _letters(index, blog)
    yield (
        "index.html",
        {
            "index": index,
            "profile": has_profile,
            "subject_kind": index.about if term else "",
            "kind": index.listing.kind,
            "counted": KINDS[index.listing.kind].count_key,
            "style": index.listing.shown_as,
            "level": 2,
            "items": index.entries,
            "groups": _groups(index, blog),
            "letters": letters,
            "is_complete": index.number == 0,
            "letter_ids": {letter.slug: letter.id for letter in letters},
            "faceted": faceted,
            "sections": blog.menu,
            "pure_posts": [post for post in term.posts if not post.talks] if term and index.number == 1 else [],
            "feeds": feeds if index.number == 1 else (),
            "credits": credits_page if index.about == "posts" and credits_page in blog.by_path else "",
        },
    )


def _profile(index: IndexPage, term: Term[Any], blog: Blog) -> dict[str, Any]:
    """Return what stands above the talks of a speaker, an event, a topic or a year."""
    shown: dict[str, Any] = {"kind": index.about, "term": term, "editions": [], "series": ""}
    shown |= {"list_path": blog.place(index.kind.page), "list_title": blog.words[index.kind.title_key]}
    if index.about == "event":
        series = series_of(term.subject)
        editions = [other.subject for other in blog.catalog.events if series_of(other.subject) == series]
        made = cover_credit(term.subject, blog.settings.credit)
        shown |= {"editions": editions, "series": series, "cover_credit": made}
    if index.about == "speaker":
        events = {talk.event.slug: talk.event for talk in term.talks if talk.event}
        people = {person.slug: person for talk in term.talks for person in talk.people if person.slug != term.slug}
        shown |= {"events": list(events.values()), "companions": list(people.values())}
    return shown


def _groups(index: IndexPage, blog: Blog) -> list[tuple[str, Sequence[Entry]]]:
    """Return the parts of a term's list: the days of an event, the years of a speaker; empty: one list."""
    if index.about == "event" and index.subject:
        return [(blog.words.date(day), talks) for day, talks in by_day(index.entries)]  # type: ignore[arg-type]
    if index.about == "speaker" and index.subject:
        return [(str(year), talks) for year, talks in by_year(index.entries)]  # type: ignore[arg-type]
    return []


class Letter(NamedTuple):
    """A letter of the alphabet that leads to the first speaker under it."""

    text: str
    path: str
    """Of the page of the list that has the speaker."""
    id: str
    slug: str
    """Of the speaker."""


def _letters(index: IndexPage, blog: Blog) -> list[Letter]:
    """Return the letters that speakers stand under, for lists worth it."""
    if index.about != "speakers" or index.total < _WORTH_LETTERS:
        return []
    size = blog.settings.per_page
    found: dict[str, Letter] = {}
    for place, term in enumerate(blog.catalog.speakers):
        text = initial(term.subject.sort_name or term.name, blog.words.language)
        path = index.sequence[place // size] if index.number else index.path
        found.setdefault(text, Letter(text, path, f"tn-letter-{slugify(text)}", term.slug))
    return list(found.values())
