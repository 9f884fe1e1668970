"""Splits a paragraph into lines of pictures and lines of text.

Authors write pictures on lines of their own to show them side by side, or one between two lines of text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(slots=True)
class _Line:
    """One line of a paragraph: text and elements in order."""

    items: list[str | Element] = field(default_factory=list)

    def is_pictures(self, is_picture: Callable[[Element], bool]) -> bool:
        elements = [item for item in self.items if isinstance(item, Element) and item.tag != "br"]
        texts = [item for item in self.items if isinstance(item, str)]
        return bool(elements) and all(map(is_picture, elements)) and not any(text.strip() for text in texts)


@dataclass(frozen=True, slots=True)
class Segment:
    """Consecutive lines of one kind: only pictures, or anything else."""

    lines: Sequence[_Line]
    is_pictures: bool

    @property
    def pictures(self) -> list[Element]:
        """The pictures; a picture inside a link is represented by the link."""
        items = (item for line in self.lines for item in line.items)
        return [item for item in items if isinstance(item, Element) and item.tag != "br"]

    @property
    def is_blank(self) -> bool:
        """Whether the lines contain neither elements nor text except white space."""
        return not any(isinstance(item, Element) or item.strip() for line in self.lines for item in line.items)

    def fill(self, target: Element) -> None:
        """Append the lines to an element, without the line break that preceded a picture."""
        items = [item for line in self.lines for item in ("\n", *line.items)][1:]
        while items and (items[-1] == "\n" or (isinstance(items[-1], Element) and items[-1].tag == "br")):
            items.pop()
        for item in items:
            if isinstance(item, Element):
                item.tail = None
                target.append(item)
            elif len(target):
                target[-1].tail = (target[-1].tail or "") + item
            else:
                target.text = (target.text or "") + item


def segments(holder: Element, is_picture: Callable[[Element], bool]) -> list[Segment]:
    """Split an element's content into segments, without changing the element. `is_picture` recognises pictures."""
    lines = [_Line()]
    _add_text(lines, holder.text)
    for child in holder:
        lines[-1].items.append(child)
        _add_text(lines, child.tail)
    grouped = groupby(lines, key=lambda line: line.is_pictures(is_picture))
    return [Segment(list(group), is_pictures) for is_pictures, group in grouped]


def _add_text(lines: list[_Line], text: str | None) -> None:
    first, *others = (text or "").split("\n")
    if first:
        lines[-1].items.append(first)
    lines.extend(_Line([other] if other else []) for other in others)


def split(holder: Element, parts: Iterable[Segment], figures: Callable[[Segment], Element]) -> list[Element]:
    """Return the blocks that replace a paragraph: figures, and paragraphs with the text between them."""
    blocks: list[Element] = []
    attributes = dict(holder.attrib)
    for part in parts:
        if part.is_pictures:
            blocks.append(figures(part))
        elif not part.is_blank:
            block = Element(holder.tag, attributes)
            part.fill(block)
            blocks.append(block)
            # An id must be unique, so only the first block keeps it.
            attributes = {name: value for name, value in attributes.items() if name != "id"}
    return blocks
