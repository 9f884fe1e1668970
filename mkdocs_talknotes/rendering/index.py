"""The parts of an index page (title, profile, list), each with its template and that template's variables."""

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
"""Name of a template and its variables."""


class FeedLink(NamedTuple):
    """A feed with the entries of a page."""

    label: str
    """Name of the format, such as `RSS`."""
    path: str
    """Path in the site, relative to its root."""
    media_type: str


# Number of entries from which a list gets filters; shorter lists are read faster than filtered.
_WORTH_FILTERING = 6
# Number of speakers from which their list gets links to letters.
_WORTH_LETTERS = 24


def title_id(index: IndexPage) -> str:
    """Return the id of a page's title. It starts with a letter: themes' scripts fail on ids that start with a digit."""
    return slugify(f"{index.about} {index.title}")


def title_part(index: IndexPage) -> Part:
    """Return the part that shows the title, for pages without a title by the author."""
    return "title.html", {"index": index, "id": title_id(index)}


def parts_below_title(index: IndexPage, blog: Blog, feeds: Sequence[FeedLink] = ()) -> Iterator[Part]:
    """Yield the parts below the title; `feeds` are the feeds with this page's entries."""
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
    """Return the variables of `profile.html`, shown above the talks of a speaker, an event, a topic or a year."""
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
    """Return heading and entries of each group: days of an event, years of a speaker; [] for a list without groups."""
    if index.about == "event" and index.subject:
        return [(blog.words.date(day), talks) for day, talks in by_day(index.entries)]  # type: ignore[arg-type]
    if index.about == "speaker" and index.subject:
        return [(str(year), talks) for year, talks in by_year(index.entries)]  # type: ignore[arg-type]
    return []


class Letter(NamedTuple):
    """A link from a letter to the first speaker whose name starts with it."""

    text: str
    """The letter, upper case."""
    path: str
    """Source path of the page of the list that contains the speaker."""
    id: str
    """The id of the speaker's entry, which the link leads to."""
    slug: str
    """Slug of the speaker."""


def _letters(index: IndexPage, blog: Blog) -> list[Letter]:
    """Return the letters of a list of speakers; [] if the list is short or of another kind."""
    if index.about != "speakers" or index.total < _WORTH_LETTERS:
        return []
    size = blog.settings.per_page
    found: dict[str, Letter] = {}
    for place, term in enumerate(blog.catalog.speakers):
        text = initial(term.subject.sort_name or term.name, blog.words.language)
        path = index.sequence[place // size] if index.number else index.path
        found.setdefault(text, Letter(text, path, f"tn-letter-{slugify(text)}", term.slug))
    return list(found.values())
