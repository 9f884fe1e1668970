"""What stands in the head of a finished page for programs."""

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


# With a second word, because Material looks for a sitemap beside whatever is an `alternate` and nothing else:
# https://github.com/zensical/zensical/issues/908
_FEED = "alternate feed"


def to_html(elements: Iterable[Element]) -> str:
    """Return elements as they stand in a page: those of a head have no others in them."""
    return "".join(map(_to_html, elements))


def alternates(plans: Iterable[Plan], web: Web) -> Iterator[Element]:
    """Name the feeds: a browser or a reader that is given the page finds them."""
    for plan in plans:
        for form, path in plan.paths.items():
            title = f"{plan.name} · {web.name}" if plan.name else web.name
            yield _link(_FEED, web.url(path), type=form.media_type, title=f"{title} ({form.label})")


def alternate(file: OtherFile, web: Web) -> Element:
    """Name a file that says in another form what the blog says."""
    return _link(file.relation, web.url(file.path), type=file.media_type, title=file.title)


def _to_html(element: Element) -> str:
    attributes = "".join([f' {name}="{escape(value)}"' for name, value in element.items()])
    # Only a script holds something, which is no HTML; `structured.script` has made sure that it does not end it.
    content = f"{element.text}</{element.tag}>" if element.text else ""
    return f"<{element.tag}{attributes}>{content}"


def _link(rel: str, href: str, **attributes: str) -> Element:
    return Element("link", {"rel": rel, **{name: clean(text) for name, text in attributes.items()}, "href": href})
