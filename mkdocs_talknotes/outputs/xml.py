"""XML as text: elements with text that every reader can parse."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mkdocs_talknotes.text import clean


def add(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """Add an element; characters that XML can't hold are replaced."""
    child = SubElement(parent, tag, {name: clean(value) for name, value in attributes.items()})
    child.text = clean(text) or None
    return child


def to_text(root: Element) -> str:
    """Return a document, one element a line."""
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"
