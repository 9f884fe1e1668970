"""Where generated pages stand, and what an author's page at such a place is: a note, the text above a list, or both."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.settings import KINDS, term_kinds
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.model import Post
    from mkdocs_talknotes.settings import Settings

# MkDocs takes these two for the page of their folder.
_FOLDER_PAGES = ("index", "README")
# `# Talks by Anna Miller` above a list is no talk called “Talks”.
_WORDS_OF_LISTS = frozenset(
    {"my", "our", "all", "the", "and", "of", "talk", "talks", "note", "notes", "blog", "post", "posts", "conference"}
    | {"conferences", "event", "events", "speaker", "speakers", "topic", "topics", "year", "years", "meetup", "meetups"}
)


def places_of(path: str) -> tuple[str, ...]:
    """Return the generated pages that a page may stand for: at their very path, or as the page of a folder."""
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    if stem in _FOLDER_PAGES:
        return posixpath.join(folder, "index.md"), f"{folder}.md"
    return (posixpath.join(folder, f"{stem}.md"),)


def is_note(post: Post, settings: Settings) -> bool:
    """Whether a page is one of the blog's notes, and not only the text above a list.

    A page of a folder, or at the place of a generated page, is a note if it holds talks; the list follows it then.
    """
    stem = posixpath.splitext(posixpath.basename(post.path))[0]
    if not _may_be_generated(post.path, settings):
        return bool(post.talks) or match_key(stem) not in ("index", "readme")
    return bool(post.talks) and not _is_headed_like_its_list(post, settings)


def _may_be_generated(path: str, settings: Settings) -> bool:
    """Whether a page stands where a list, a further page of one, or the page of a term would be generated."""
    return any(_is_place(posixpath.relpath(place, settings.folder)) for place in places_of(path))


def _is_place(place: str) -> bool:
    if place in {kind.page for kind in KINDS.values()}:
        return True
    folder, name = posixpath.split(place)
    if posixpath.basename(folder) == "page" and (name == "all.md" or name.removesuffix(".md").isdigit()):
        return True
    return _term_of(place) != ("", "")


def _term_of(place: str) -> tuple[str, str]:
    """Return kind and slug of the term whose page stands at a place in the blog's folder; empty for none."""
    kind, _, name = place.partition("/")
    is_term = kind in {row.name for row in term_kinds()} and name and "/" not in name
    return (kind, name.removesuffix(".md")) if is_term else ("", "")


def _is_headed_like_its_list(post: Post, settings: Settings) -> bool:
    """Whether the only talk is read off the page's title, which says what its list is: `# Talks by Anna Miller`.

    On a term's page that is its name: `# Python, by its users` on the topic's, `# Ada Berg - data scientist` on hers.
    """
    talk = post.talks[0]
    if len(post.talks) > 1 or talk.form is Form.FRONT_MATTER or talk.line != post.line:
        return False
    terms = [_term_of(posixpath.relpath(place, settings.folder)) for place in places_of(post.path)]
    kind, slug = next((term for term in terms if term[0]), ("", ""))
    if kind == "speakers":
        return talk.title[:1].islower() and slug in {slugify(person.name) for person in talk.speakers}
    return slug == slugify(talk.title) or {word.casefold() for word in talk.title.split()} <= _WORDS_OF_LISTS


def missing_list(page: IndexPage, taken: str) -> Problem:
    """Return the problem that a file of the author's is shown at the address of a generated page."""
    filters = "".join(f' {name}="{value}"' for name, value in page.listing.filters.items())
    remedy = "Rename it to have the list."
    if page.number == 1 and not taken.endswith(".html"):
        marker = f"<!-- talknotes: {page.listing.kind}{filters} -->"
        remedy = f"Write `{marker}` where the list is to stand, or move this page to `{page.path}`."
    return Problem(
        path=taken,
        code="place-taken",
        message=f"this page is shown where the list “{page.title}” would be (`{page.path}`), which is missing.",
        remedy=remedy,
    )
