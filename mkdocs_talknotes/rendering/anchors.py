"""Adds further ids to headings of talks, so that links written for code hosts, and links to `talk-…` ids, work.

A heading keeps the id that `toc` gave it. This runs after `toc`, so the added ids are in no table of contents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from collections.abc import Iterable


class Anchor(NamedTuple):
    """The element that is the target of links to a talk, and the ids that it must have."""

    element: Element
    """The heading, paragraph or list item a talk starts with."""
    ids: tuple[str, ...]
    """The id that lists link to, and other ids that links may use."""


def add_anchors(root: Element, anchors: Iterable[Anchor]) -> None:
    """Add the ids that no element of the page has yet, each as an empty `<span class="tn-anchor">`."""
    taken = {element.get("id") for element in root.iter()}
    for element, ids in anchors:
        for wanted in ids:
            if wanted and wanted not in taken:
                taken.add(wanted)
                _insert(element, Element("span", {"class": "tn-anchor", "id": wanted}))


def _insert(parent: Element, anchor: Element) -> None:
    """Insert an empty element as the first child, before the parent's text."""
    anchor.tail, parent.text = parent.text, None
    parent.insert(0, anchor)
