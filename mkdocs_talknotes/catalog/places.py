"""Paths of index pages, and the role of an author's page at such a path: a note, an introduction of a list, or both."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading.filenames import single_path
from mkdocs_talknotes.settings import KINDS, term_kinds
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.model import Post
    from mkdocs_talknotes.settings import Settings

# Names of pages that MkDocs shows as the index page of their folder.
_FOLDER_PAGES = ("index", "README")
# If a page's title has only these words, it is the title of a list: `# Talks by Anna Miller` is not a talk "Talks".
_WORDS_OF_LISTS = frozenset(
    {"my", "our", "all", "the", "and", "of", "talk", "talks", "note", "notes", "blog", "post", "posts", "conference"}
    | {"conferences", "event", "events", "speaker", "speakers", "topic", "topics", "year", "years", "meetup", "meetups"}
)


def places_of(path: str) -> tuple[str, ...]:
    """Return the paths of index pages that a page may replace: its own path, or those that its folder's index may have.

    `talks/speakers/index.md` may replace `talks/speakers/index.md` and `talks/speakers.md`.
    """
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    if stem in _FOLDER_PAGES:
        return posixpath.join(folder, "index.md"), f"{folder}.md"
    return (posixpath.join(folder, f"{stem}.md"),)


def is_note(post: Post, settings: Settings) -> bool:
    """Whether a page is a note, rather than only the introduction of a list.

    An index page of a folder, or a page at the path of a generated page, is a note if it contains talks. The list then
    follows below them.
    """
    stem = posixpath.splitext(posixpath.basename(single_path(post.path)))[0]
    if not _may_be_generated(post.path, settings):
        return bool(post.talks) or match_key(stem) not in ("index", "readme")
    return bool(post.talks) and not _is_headed_like_its_list(post, settings)


def _may_be_generated(path: str, settings: Settings) -> bool:
    """Whether a page is at the path where a list, a further page of it, or a term's page would be generated."""
    return any(_is_place(posixpath.relpath(place, settings.folder)) for place in places_of(path))


def _is_place(place: str) -> bool:
    if place in {kind.page for kind in KINDS.values()}:
        return True
    folder, name = posixpath.split(place)
    if posixpath.basename(folder) == "page" and (name == "all.md" or name.removesuffix(".md").isdigit()):
        return True
    return _term_of(place) != ("", "")


def _term_of(place: str) -> tuple[str, str]:
    """Return kind and slug of the term whose page is at `place`, relative to the blog's folder; two `""` if none."""
    kind, _, name = place.partition("/")
    is_term = kind in {row.name for row in term_kinds()} and name and "/" not in name
    return (kind, name.removesuffix(".md")) if is_term else ("", "")


def _is_headed_like_its_list(post: Post, settings: Settings) -> bool:
    """Whether the only "talk" was read from the page's title, and this title names the list: `# Talks by Anna Miller`.

    The title of a term's page names the term: `# Python, by its users` (a topic), `# Ada Berg - data scientist`.
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
    """Return a problem: the author's file `taken` has the address of a generated page, which is therefore missing."""
    filters = "".join(f' {name}="{value}"' for name, value in page.listing.filters.items())
    remedy = "Rename it if you want the list."
    if page.number == 1 and not taken.endswith(".html"):
        marker = f"<!-- talknotes: {page.listing.kind}{filters} -->"
        remedy = f"Write `{marker}` where you want the list, or move this page to `{page.path}`."
    return Problem(
        path=taken,
        code="place-taken",
        message=f"this page has the address of the list “{page.title}” (`{page.path}`), so the list is missing.",
        remedy=remedy,
    )
