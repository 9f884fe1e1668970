"""Index pages: generated lists of posts, talks and terms, and the Markdown stubs that give them a place in the site.

A stub contains only a title. The list is added when the page is rendered. An author's page at the same path works in
the same way: it becomes the introduction above the list. This is the same in every site engine.
"""

from __future__ import annotations

import html
import json
import posixpath
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.catalog.events import in_order
from mkdocs_talknotes.catalog.lists import Listing, select
from mkdocs_talknotes.settings import KINDS, term_kinds
from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs_talknotes.catalog.entries import Catalog, Entry, Term
    from mkdocs_talknotes.settings import Kind, Settings

# Pagination links this many pages before and after the current one.
_NEARBY = 2

# Maximum length of a stub in lines: title, `hide`, and front matter for other plugins.
_LONGEST_STUB = 20

GENERATED = "<!-- Made by talknotes; write a page of your own at this place to introduce the list. -->"
"""Comment that marks a stub as generated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """A generated page: one page of a list (all speakers), or of the talks of one term (one speaker)."""

    path: str
    """Path of the page's source, relative to the docs folder: `talks/speakers/vicki-boykis.md`."""
    kind: Kind
    """Kind of the list; on a term's page, kind of the term."""
    title: str
    """Title of the list, or name of the term, as plain text."""
    entries: Sequence[Entry]
    """Entries on this page, in order."""
    listing: Listing
    """The list's kind, look and filters, as a marker would give them."""
    subject: Term[Any] | None = None
    """The term whose page this is; None for a list."""
    number: int = 1
    """Number of this page in a paginated list, from 1; 0 for the page with all entries."""
    sequence: tuple[str, ...] = field(default=(), repr=False)
    """Paths of all numbered pages of the list, in order."""
    complete: str = ""
    """Path of a page with all entries of this list, possibly among others; empty if the list has only one page."""
    total: int = 0
    """Number of entries on all pages of the list."""

    @property
    def in_nav(self) -> bool:
        """Whether the page is in the site navigation: only the first page of each list, no terms.

        Credits are not: the list of posts links to them at its end.
        """
        return self.number == 1 and self.subject is None and self.kind.in_nav

    @property
    def about(self) -> str:
        """Content of the page in one word: `speakers` for the list of speakers, `speaker` for the page of one."""
        return self.kind.singular if self.subject else self.kind.name

    @property
    def shown(self) -> tuple[int, ...]:
        """Page numbers for pagination links: first, last and nearby pages, with 0 for each gap."""
        numbers = range(1, len(self.sequence) + 1)
        near = [n for n in numbers if n in (1, len(self.sequence)) or abs(n - self.number) <= _NEARBY]
        row: list[int] = []
        for number in near:
            if row and number - row[-1] > 1:
                row.append(0)
            row.append(number)
        return tuple(row)

    def moved(self, places: Mapping[str, str]) -> IndexPage:
        """Return the page with its paths replaced by `places`: path → path of the author's page used in its place."""
        sequence = tuple(places.get(path, path) for path in self.sequence)
        complete = places.get(self.complete, self.complete)
        return replace(self, path=places.get(self.path, self.path), sequence=sequence, complete=complete)


def index_pages(catalog: Catalog, settings: Settings, titles: Mapping[str, str]) -> tuple[IndexPage, ...]:
    """Return all index pages of a blog; none if it has no posts.

    `titles` maps the name of each kind of list to its title.
    """
    if not (catalog.posts or catalog.unwritten):
        return ()
    return tuple(_all_pages(catalog, settings, titles))


def stub(page: IndexPage, *, extra: Mapping[str, bool] | None = None) -> str:
    """Return the Markdown source of a generated page: front matter and a comment. `extra` adds front matter fields."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in stub_meta(page, extra=extra).items())
    return "\n".join(["---", *lines, "---", "", GENERATED, ""])


def is_stub(text: str) -> bool:
    """Whether a text is a stub as `stub` writes it: front matter, the comment, and nothing else."""
    lines = text.split("\n")
    return lines[0] == "---" and lines[-5:] == [*lines[-5:-4], "---", "", GENERATED, ""] and len(lines) < _LONGEST_STUB


def stub_meta(page: IndexPage, *, extra: Mapping[str, bool] | None = None) -> dict[str, object]:
    """Return the front matter of a page's stub.

    The title is escaped here, because themes output titles without escaping.
    """
    title = page.title if page.number < 2 else f"{page.title} ({page.number})"
    meta: dict[str, object] = {"title": html.escape(clean(title), quote=False), **(extra or {})}
    # In Material, this gives the list the space of the table of contents, which would contain only the title.
    meta["hide"] = ["toc"]
    if page.subject is None:
        meta["search"] = {"exclude": True}
    return meta


def _all_pages(catalog: Catalog, settings: Settings, titles: Mapping[str, str]) -> Iterator[IndexPage]:
    for kind in KINDS.values():
        if kind.name == "credits" and not settings.outputs.credits:
            continue
        listing = Listing(kind=kind.name, style=settings.lists.get(kind.name, ""))
        entries = select(listing, catalog)
        if entries:
            first = IndexPage(path=kind.page, kind=kind, title=titles[kind.name], entries=entries, listing=listing)
            yield from _paginated(first, settings)
    all_talks = _complete_place(KINDS["talks"].page)
    for kind in term_kinds():
        for term in catalog.terms[kind.name]:
            listing = Listing(kind="talks", style=settings.lists.get("talks", ""), filters={kind.singular: term.slug})
            first = IndexPage(
                path=kind.term_page(term.slug),
                kind=kind,
                title=term.name,
                entries=in_order(term.talks) if kind.name == "events" else term.talks,
                listing=listing,
                subject=term,
            )
            yield from _paginated(first, settings, complete=all_talks)


def _paginated(first: IndexPage, settings: Settings, *, complete: str = "") -> Iterator[IndexPage]:
    """Yield the pages of a list, with `per_page` entries each. The first page keeps the path of the list.

    A list of several pages also gets a page with all entries, unless `complete` is given: the path of another page that
    contains all these entries.
    """
    size = len(first.entries) if first.kind.on_one_page and first.subject is None else settings.per_page
    count = max(1, -(-len(first.entries) // max(1, size)))
    later = (posixpath.join(_stem(first.path), "page", f"{number}.md") for number in range(2, count + 1))
    sequence = tuple(settings.place(place) for place in (first.path, *later))
    whole = settings.place(complete or _complete_place(first.path)) if count > 1 else ""
    page = replace(first, sequence=sequence, complete=whole, total=len(first.entries))
    for number, place in enumerate(sequence, start=1):
        entries = first.entries[(number - 1) * size : number * size]
        yield replace(page, path=place, entries=entries, number=number)
    if whole and not complete:
        yield replace(page, path=whole, number=0)


def _complete_place(path: str) -> str:
    """Return the path of the page with all entries; `page/` prevents a clash with a speaker called "All"."""
    return posixpath.join(_stem(path), "page", "all.md")


def _stem(path: str) -> str:
    return posixpath.dirname(path) if path.endswith("index.md") else path.removesuffix(".md")
