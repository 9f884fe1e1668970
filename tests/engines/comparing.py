"""What a build made of the notes: our elements on every page, in a form that can be compared between engines."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITE_URL = "https://site.example/"

# The outermost of ours: what stands in them is ours as well.
_OURS = "//*[{0} and not(ancestor::*[{0}])]".format("contains(concat(' ', @class), ' tn-')")
_ADDRESSES = frozenset({"href", "src", "poster", "data"})

Page = tuple[str, ...]
"""One line for every element of ours, its text, and the text behind it."""


def blog_of(site: Path) -> dict[str, Page]:
    """Return every page of a built site, by its address."""
    pages = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    return {path: tuple(_lines(path, file.read_bytes())) for path, file in pages.items() if path != "404.html"}


def _lines(path: str, content: bytes) -> Iterator[str]:
    page = html.fromstring(content)
    for element in page.xpath(_OURS):
        yield from _of(element, urljoin(SITE_URL, path), depth=0)


def _of(element: html.HtmlElement, base: str, *, depth: int) -> Iterator[str]:
    if not isinstance(element.tag, str):  # a comment
        return
    indent = "  " * depth
    attributes = "".join(f' {name}="{_value(name, value, base)}"' for name, value in sorted(element.items()))
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
