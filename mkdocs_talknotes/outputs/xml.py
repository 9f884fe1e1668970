"""XML as text: elements with text that every reader can parse."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Iterable


def add(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """Add an element; characters that XML can't hold are replaced."""
    child = SubElement(parent, tag, {name: clean(value) for name, value in attributes.items()})
    child.text = clean(text) or None
    return child


def to_text(root: Element, more: Iterable[str] = ()) -> str:
    """Return a document, one element a line; `more` is what else its root holds at its end, from `to_part`."""
    indent(root)
    head, end, _ = tostring(root, encoding="unicode").rpartition(f"</{root.tag}>")
    return "".join(['<?xml version="1.0" encoding="utf-8"?>\n', head, *more, end, "\n"])


def to_part(element: Element) -> str:
    """Return an element as it stands in the root of a document."""
    indent(element, level=1)
    return f"  {tostring(element, encoding='unicode')}\n"
