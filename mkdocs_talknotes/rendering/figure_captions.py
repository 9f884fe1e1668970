"""The caption of a figure: its text, who made the picture, and the license."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from mkdocs_talknotes.rendering.captions import append_inline, append_text, is_web_address, literal
from mkdocs_talknotes.text.licenses import license_address
from mkdocs_talknotes.text.urls import checked_url

if TYPE_CHECKING:
    from mkdocs_talknotes.model import Credit


def add_class(element: Element, name: str) -> None:
    """Add a class before those that an element has."""
    element.set("class", " ".join(filter(None, (name, element.get("class")))))


def says_something(credit: Credit | None) -> bool:
    """Whether a credit has anything to show that the caption doesn't say."""
    return credit is not None and bool(credit.text or credit.license) and not credit.is_in_caption


def add_caption(figure: Element, caption: str, credit: Credit | None, label: str) -> None:
    """Add a `<figcaption>` with caption and credit to a figure; `label` precedes a credit without its own label."""
    add_class(figure, "tn-figure")
    element = SubElement(figure, "figcaption", {"class": "tn-figure__caption"})
    append_inline(element, caption)
    add_credit(element, credit, label)


def add_credit(element: Element, credit: Credit | None, label: str) -> None:
    """Add a credit to the end of a caption."""
    if credit is None or not says_something(credit):
        return
    if len(element) or (element.text or "").strip():
        # Feeds and search engines show the text without our style sheet.
        append_text(element, " ")
    line = SubElement(element, "span", {"class": "tn-figure__credit"})
    if credit.text and not is_labelled(credit):
        append_text(line, f"{label} " if label else "")
    _add_link(line, credit.text, credit.url)
    if credit.text and credit.license:
        append_text(line, ", ")
    _add_link(line, credit.license, credit.license_url or license_address(credit.license))


def is_labelled(credit: Credit) -> bool:
    """Whether a credit says itself what it is, as `Slide: Jane Doe` and `© Jane Doe` do."""
    return any(mark in credit.text for mark in (":", "：", "©"))


def _add_link(parent: Element, text: str, url: str) -> None:
    """Add a text, as a link if there is a safe address."""
    checked = checked_url(url)
    if not text or not checked:
        append_text(parent, text)
        return
    link = SubElement(parent, "a", {"href": literal(checked)})
    append_text(link, text)
    if is_web_address(checked):
        link.set("rel", "noopener")
