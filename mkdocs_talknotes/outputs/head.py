"""Links in the `<head>` of a page to feeds and data files."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_talknotes.outputs.feeds import Plan
    from mkdocs_talknotes.outputs.files import OtherFile
    from mkdocs_talknotes.outputs.web import Web


# Not `alternate` alone: for such links, Material takes the address for a translation and looks for its sitemap.
# https://github.com/zensical/zensical/issues/908
_FEED = "alternate feed"


def to_html(elements: Iterable[Element]) -> str:
    """Return elements as HTML. They must not contain other elements, which is true for a `<head>`."""
    return "".join(map(_to_html, elements))


def alternates(plans: Iterable[Plan], web: Web) -> Iterator[Element]:
    """Yield a `<link>` for each file of the feeds, by which browsers and feed readers find them."""
    for plan in plans:
        for form, path in plan.paths.items():
            title = f"{plan.name} · {web.name}" if plan.name else web.name
            yield _link(_FEED, web.url(path), type=form.media_type, title=f"{title} ({form.label})")


def alternate(file: OtherFile, web: Web) -> Element:
    """Return the `<link>` to a data file."""
    return _link(file.relation, web.url(file.path), type=file.media_type, title=file.title)


def _to_html(element: Element) -> str:
    attributes = "".join([f' {name}="{escape(value)}"' for name, value in element.items()])
    # Only a script has content. It isn't escaped here: `structured.script` made sure that it can't end the element.
    content = f"{element.text}</{element.tag}>" if element.text else ""
    return f"<{element.tag}{attributes}>{content}"


def _link(rel: str, href: str, **attributes: str) -> Element:
    return Element("link", {"rel": rel, **{name: clean(text) for name, text in attributes.items()}, "href": href})
