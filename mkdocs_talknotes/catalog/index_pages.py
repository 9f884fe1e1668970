"""The pages that write themselves: which there are, and the Markdown stub that stands for each.

A stub holds a title and nothing else: its list is added where the page is rendered, so that a page of the author's at
the same place is its introduction, and every engine shows the same.
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

# Page numbers linked on either side of the page shown, so that a list of a thousand pages stays short.
_NEARBY = 2

# In lines: title, what is hidden, and what other plugins are told.
_LONGEST_STUB = 20

GENERATED = "<!-- Made by talknotes; write a page of your own at this place to introduce the list. -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    path: str
    """Relative to the docs folder; `talks/speakers/vicki-boykis.md`."""
    kind: Kind
    """Of the list, or of the term whose page it is."""
    title: str
    entries: Sequence[Entry]
    """Those of this page, in order."""
    listing: Listing
    subject: Term[Any] | None = None
    """Whose page it is, where it is a term's."""
    number: int = 1
    """Of this page in a paginated list, from 1; 0 for the page that holds the whole list."""
    sequence: tuple[str, ...] = field(default=(), repr=False)
    """The paths of all numbered pages of the list."""
    complete: str = ""
    """The path of the page that holds the whole list, or the list this one is part of; empty where all is on one."""
    total: int = 0
    """Entries on all pages of the list."""

    @property
    def in_nav(self) -> bool:
        """Whether navigation names it: one entry a list, however many terms and pages there are.

        Credits are linked at the end of the list of posts: they must be there, but few come for them.
        """
        return self.number == 1 and self.subject is None and self.kind.in_nav

    @property
    def about(self) -> str:
        """What the page shows, in one word: `speakers` on the list of speakers, `speaker` on the page of one."""
        return self.kind.singular if self.subject else self.kind.name

    @property
    def is_whole(self) -> bool:
        """Whether every entry of the list is on this page."""
        return len(self.entries) == self.total

    @property
    def shown(self) -> tuple[int, ...]:
        """The page numbers to link: the ends, those nearby, and 0 for each gap between."""
        numbers = range(1, len(self.sequence) + 1)
        near = [n for n in numbers if n in (1, len(self.sequence)) or abs(n - self.number) <= _NEARBY]
        row: list[int] = []
        for number in near:
            if row and number - row[-1] > 1:
                row.append(0)
            row.append(number)
        return tuple(row)

    def moved(self, places: Mapping[str, str]) -> IndexPage:
        """Return the page with other source paths for those in the mapping."""
        sequence = tuple(places.get(path, path) for path in self.sequence)
        complete = places.get(self.complete, self.complete)
        return replace(self, path=places.get(self.path, self.path), sequence=sequence, complete=complete)


def index_pages(catalog: Catalog, settings: Settings, titles: Mapping[str, str]) -> tuple[IndexPage, ...]:
    """Return every generated page of a blog; none where there are no posts.

    `titles` are the words for every kind of list.
    """
    if not (catalog.posts or catalog.unwritten):
        return ()
    return tuple(_all_pages(catalog, settings, titles))


def stub(page: IndexPage, *, extra: Mapping[str, bool] | None = None) -> str:
    """Return the page's Markdown: front matter and a comment."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in stub_meta(page, extra=extra).items())
    return "\n".join(["---", *lines, "---", "", GENERATED, ""])


def is_stub(text: str) -> bool:
    """Whether a text is a stub as `stub` writes it: front matter, the comment, and nothing else."""
    lines = text.split("\n")
    return lines[0] == "---" and lines[-5:] == [*lines[-5:-4], "---", "", GENERATED, ""] and len(lines) < _LONGEST_STUB


def stub_meta(page: IndexPage, *, extra: Mapping[str, bool] | None = None) -> dict[str, object]:
    """Return the front matter of a page's stub.

    Themes print titles as they are, so that a name with `<` in it must be escaped before it gets there.
    """
    title = page.title if page.number < 2 else f"{page.title} ({page.number})"
    meta: dict[str, object] = {"title": html.escape(clean(title), quote=False), **(extra or {})}
    # Material gives the room of a table of contents that holds nothing but the title to the list.
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
    """Cut a list into pages of `per_page` entries; its first page keeps the list's own place.

    Behind them comes a page with the whole list, unless another list's, `complete`, holds it as well.
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
    """Return where the whole of a list is: beside its later pages, where no speaker's name can get in the way."""
    return posixpath.join(_stem(path), "page", "all.md")


def _stem(path: str) -> str:
    return posixpath.dirname(path) if path.endswith("index.md") else path.removesuffix(".md")
