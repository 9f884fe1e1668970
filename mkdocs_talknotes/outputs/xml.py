"""Build XML documents without characters that XML forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Iterable


def add(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """Add a child element with a text and attributes; characters that XML forbids are replaced by U+FFFD."""
    child = SubElement(parent, tag, {name: clean(value) for name, value in attributes.items()})
    child.text = clean(text) or None
    return child


def to_text(root: Element, more: Iterable[str] = ()) -> str:
    """Return an XML document with one element a line. `more` are further children of the root, from `to_part`."""
    indent(root)
    head, end, _ = tostring(root, encoding="unicode").rpartition(f"</{root.tag}>")
    return "".join(['<?xml version="1.0" encoding="utf-8"?>\n', head, *more, end, "\n"])


def to_part(element: Element) -> str:
    """Return a child of the root as XML, indented as in a document."""
    indent(element, level=1)
    return f"  {tostring(element, encoding='unicode')}\n"
