"""Inserts the lists authors request with a marker comment on any page: `<!-- talknotes: posts limit=5 -->`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markdown.util import HTML_PLACEHOLDER_RE

from mkdocs_talknotes.catalog.lists import MarkerError, parse_marker, select
from mkdocs_talknotes.checks import MARK
from mkdocs_talknotes.checks.markers import MARKER, REMARK, lines_of_markers, marker_problem
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.rendering.engine_text import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from mkdocs_talknotes.catalog.lists import Listing
    from mkdocs_talknotes.rendering.site import Site

# Most entries in the lists of one page; more make it slow to build, to load and to read.
MOST_ENTRIES = 5_000


class _Marker(NamedTuple):
    """A marker in the element tree."""

    parent: Element
    element: Element
    text: str
    level: int
    """Level of the heading above it; 1 if there is none."""


def add_marked_lists(root: Element, md: Markdown, path: str, site: Site) -> bool:
    """Replace a page's markers by lists; return whether the page has any.

    All lists of a page together hold at most `MOST_ENTRIES` entries; further markers are reported and removed.
    """
    markers = list(_markers(root, md))
    if not markers:
        return False
    lines = lines_of_markers(site.sources.read(path) or b"")
    shown = 0
    lists: dict[Element, list[Element]] = {}
    for marker in markers:
        line = lines.get(marker.text, 0)
        listing = _asked_for(marker.text, path, line, site)
        entries = select(listing, site.blog.catalog) if listing else ()
        shown += len(entries)
        if listing is None or shown > MOST_ENTRIES:
            lists[marker.element] = []
            if listing:
                site.report(_too_many(path, line, marker.text))
            continue
        lists[marker.element] = site.elements(
            "list.html",
            page=path,
            kind=listing.kind,
            style=listing.shown_as,
            items=entries,
            subject_kind="",
            faceted=False,
            groups=[],
            level=marker.level + 1,
        )
    for parent in {marker.parent: None for marker in markers}:
        _replace(parent, lists)
    return True


def _asked_for(text: str, path: str, line: int, site: Site) -> Listing | None:
    """Parse a marker. If it is invalid or names something unknown, report it and return None."""
    if problem := marker_problem(path, line, text, site.blog.catalog):
        site.report(problem)
    try:
        return parse_marker(text)
    except MarkerError:
        return None


def _too_many(path: str, line: int, text: str) -> Problem:
    return Problem(
        path=path,
        line=line,
        code="marker",
        message=f"the lists on this page have more than {MOST_ENTRIES:,} entries, so `talknotes: {text}` is left out.",
        remedy="Add `limit=` to its markers, such as `limit=20`.",
    )


def _markers(root: Element, md: Markdown) -> Iterator[_Marker]:
    """Yield the paragraphs that contain only a marker."""
    # Fast path: most pages have no marker.
    if not any(MARK.decode() in str(block) for block in md.htmlStash.rawHtmlBlocks):
        return
    level = 1
    parents = {child: parent for parent in root.iter() for child in parent}
    for element in root.iter():
        if element.tag in HEADINGS:
            level = int(element.tag[1])
        elif element.tag == "p" and not len(element) and (text := _marker_text(element, md)):
            yield _Marker(parents[element], element, text, level)


def _marker_text(element: Element, md: Markdown) -> str:
    placeholder = HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip())
    if not placeholder:
        return ""
    marker = MARKER.fullmatch(str(md.htmlStash.rawHtmlBlocks[int(placeholder[1])]).strip())
    text = marker[1].strip() if marker else ""
    return "" if REMARK.match(text) else text


def _replace(parent: Element, lists: dict[Element, list[Element]]) -> None:
    """Replace each marker element below `parent` by the elements of its list."""
    children: list[Element] = []
    for child in parent:
        elements: Sequence[Element] = lists.get(child, (child,))
        if child in lists and elements:
            elements[-1].tail = child.tail
        children += elements
    parent[:] = children
