"""Addresses of talks on their page: a heading keeps the id that the engine gives it, and gets those it should have too.

Runs after `toc`, which makes the ids of headings, so that what is added here stands in no table of contents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from collections.abc import Iterable


class Anchor(NamedTuple):
    """Where links to a talk land."""

    element: Element
    """A heading, or whatever line a talk starts with."""
    ids: tuple[str, ...]
    """The id that lists link to, and those that they linked to in earlier versions."""


def add_anchors(root: Element, anchors: Iterable[Anchor]) -> None:
    """Give elements the ids that they and all others on the page lack."""
    taken = {element.get("id") for element in root.iter()}
    for element, ids in anchors:
        for wanted in ids:
            if wanted and wanted not in taken:
                taken.add(wanted)
                _insert(element, Element("span", {"class": "tn-anchor", "id": wanted}))


def _insert(parent: Element, anchor: Element) -> None:
    """Put an empty element before all that another holds."""
    anchor.tail, parent.text = parent.text, None
    parent.insert(0, anchor)
