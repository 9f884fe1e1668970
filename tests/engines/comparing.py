"""What a build made of the notes: headings and our elements on every page, to be compared between engines."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SITE_URL = "https://site.example/"

_OF_OURS = "contains(concat(' ', @class), ' tn-')"
# The outermost: what stands in them is ours as well.
_OURS = f"//*[{_OF_OURS} and not(ancestor::*[{_OF_OURS}])]"
# Those of notes: the ones of themes stand in windows that open over the page, or have no handle.
HEADINGS = "//*[self::h1 or self::h2 or self::h3 or self::h4][@id and not(ancestor::*[contains(@class, 'modal')])]"
_ADDRESSES = frozenset({"href", "src", "poster"})

Page = tuple[str, ...]
"""One line for every heading, every element of ours with its text, and every text behind one."""


def blog_of(site: Path, *, without: Sequence[str] = ()) -> dict[str, Page]:
    """Return every page of a built site that holds something to compare, by its place.

    `without` are XPaths of what is not to be looked at.
    """
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    pages = {path: page_of(file.read_bytes(), path, without=without) for path, file in files.items()}
    return {path: page for path, page in pages.items() if page}


def page_of(content: bytes, path: str, *, without: Sequence[str] = ()) -> Page:
    """Return what is compared of one page, whose links are relative to its place."""
    page = html.fromstring(content)
    for found in (one for xpath in without for one in page.xpath(xpath)):
        if isinstance(found, html.HtmlElement):
            # What holds a choice of pictures goes without what it holds: the picture itself stays.
            (found.drop_tag if found.tag == "picture" else found.drop_tree)()
        else:
            del found.getparent().attrib[found.attrname]
    return tuple(_lines(page, urljoin(SITE_URL, path)))


def _lines(page: html.HtmlElement, base: str) -> Iterator[str]:
    for element in page.xpath(f"{HEADINGS} | {_OURS}"):
        if element.get("id") and element.tag in ("h1", "h2", "h3", "h4"):
            yield f"#{element.get('id')} {_folded(''.join(element.xpath('text()')))}"
        else:
            yield from _of(element, base, depth=0)


def _of(element: html.HtmlElement, base: str, *, depth: int) -> Iterator[str]:
    if not isinstance(element.tag, str):  # a comment
        return
    indent = "  " * depth
    # A minifier writes `hidden` for `hidden="hidden"`.
    given = ((name, "" if value == name else value) for name, value in sorted(element.items()))
    attributes = "".join(f' {name}="{_value(name, value, base)}"' for name, value in given)
    yield f"{indent}<{element.tag}{attributes}>{_folded(element.text)}"
    for child in element:
        yield from _of(child, base, depth=depth + 1)
        if after := _folded(child.tail):
            yield f"{indent}  {after}"


def _value(name: str, value: str, base: str) -> str:
    if name not in _ADDRESSES:
        return _folded(value)
    target = urljoin(base, value)
    # Engines may name the file of a folder, or leave it out.
    return target if posixpath.basename(target) != "index.html" else target.removesuffix("index.html")


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())
