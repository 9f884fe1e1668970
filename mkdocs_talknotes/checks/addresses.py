"""Check addresses: two pages with the same address, and links to generated pages that won't exist."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from mkdocs_talknotes.checks.spelling import nearest
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.settings import term_kinds
from mkdocs_talknotes.text.plain import clean
from mkdocs_talknotes.text.urls import is_absolute

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.inputs.datafiles import DataEntry

_FOLDER = re.compile(r"\]\(<?(?P<folder>[^()<>\s]{0,300})$")
# Number of broken links for which a similar page is suggested: searching all pages for thousands of links is slow.
_MOST_SUGGESTIONS = 20


def check_addresses(notes: Notes) -> Iterator[Problem]:
    """Find pages, or entries of a data file, with the same address: only one of them can be shown."""
    yield from _pages_of_one_address(notes)
    yield from _entries_of_one_address(notes)


def _pages_of_one_address(notes: Notes) -> Iterator[Problem]:
    claims: defaultdict[str, list[str]] = defaultdict(list)
    for path in notes.sources.pages():
        if notes.settings.holds(path):
            claims[_address(path, notes)].append(path)
    for address, paths in claims.items():
        first, *others = sorted(paths, key=lambda path: (len(path), path))
        for path in others:
            yield Problem(
                path=path,
                line=notes.line(path, "slug") if path in notes.readings else 0,
                code="address-twice",
                message=f"this page and `{first}` have the same address, `{address}`.",
                remedy="Rename one of them, or write another `slug:`.",
            )


def _address(path: str, notes: Notes) -> str:
    """Return a page's address in lower case, because some file systems don't distinguish `A` and `a`."""
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    post = notes.catalog.by_path.get(path)
    stem = (post and post.post.slug) or stem
    shown = folder if stem in ("index", "README") else posixpath.join(folder, stem)
    return f"{clean(shown).casefold()}/"


def _entries_of_one_address(notes: Notes) -> Iterator[Problem]:
    first: dict[tuple[str, str, str], DataEntry] = {}
    for entry in notes.data.entries:
        before = first.setdefault((entry.path, entry.kind, entry.slug), entry)
        if before is not entry:
            yield Problem(
                path=entry.path,
                line=entry.line,
                code="address-twice",
                message=f"`{entry.name}` and `{before.name}` have the same page, `{entry.kind}/{entry.slug}.md`.",
                remedy="Merge the entries, or give one its own `slug:`.",
            )


@cache
def _page_of_a_term(names: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{names})/[^()<>\s#?]{{1,200}}?\.md\b")


def check_list_links(notes: Notes) -> Iterator[Problem]:
    """Find links to pages of speakers, events, topics or years that won't be generated."""
    places = {page.path for page in notes.pages} | set(notes.sources.pages())
    folders = {notes.settings.place(kind): kind for kind in (kind.name for kind in term_kinds())}
    suggestions = 0
    page = _page_of_a_term("|".join(folders.values()))
    for path, reading in notes.readings.items():
        for match in page.finditer(reading.body) if ".md" in reading.body else ():
            before = _FOLDER.search(reading.body[max(0, match.start() - 302) : match.start()])
            if before is None:
                continue
            url = before["folder"] + match[0]
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), url))
            kind = folders.get(posixpath.dirname(target))
            if is_absolute(url) or kind is None or target in places or notes.sources.has(target):
                continue
            suggestions += 1
            folder = notes.settings.place(kind)
            meant = _meant(target, folder, places) if suggestions <= _MOST_SUGGESTIONS else "."
            yield Problem(
                path=path,
                line=reading.first_line + reading.body.count("\n", 0, match.start()),
                code="missing-list-page",
                message=f"there is no page `{target}`{meant}",
                remedy="Correct the link, or name the speaker, event or topic in a talk.",
            )


def _meant(target: str, folder: str, places: set[str]) -> str:
    inside: Mapping[str, str] = {
        posixpath.splitext(posixpath.basename(place))[0]: place
        for place in sorted(places)
        if posixpath.dirname(place) == folder
    }
    meant = nearest(posixpath.splitext(posixpath.basename(target))[0], inside)
    return f"; did you mean `{inside[meant]}`?" if meant else "."
