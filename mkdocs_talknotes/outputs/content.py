"""Reduce a page's HTML to the content of a feed entry: only the notes, with absolute addresses."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.etree.ElementTree import TreeBuilder, tostring

from mkdocs_talknotes.text.leftovers import without_leftovers
from mkdocs_talknotes.text.plain import clean
from mkdocs_talknotes.text.urls import checked_url, is_absolute

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from mkdocs_talknotes.outputs.web import Web

# Elements that don't work in a feed, or would be a risk in the page of a feed reader.
_LEFT_OUT = frozenset(
    {
        "script",
        "style",
        "template",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "applet",
        "noscript",
        "portal",
        "nav",
        "form",
        "button",
        "svg",
        "math",
        "link",
        "meta",
        "base",
    }
)
# Left out, because the entry has fields for them: the title, and (by class) the header of the post.
_TITLE = "h1"
_OURS = frozenset({"headerlink", "footnote-backref", "tn-header", "tn-avatar", "tn-topics"})
_ADDRESSES = ("href", "src", "cite")
# What a page doesn't show, a feed must not show either.
_HIDES = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_KEPT = frozenset(
    {*_ADDRESSES, "alt", "title", "width", "height", "colspan", "rowspan", "start", "datetime", "lang", "dir"}
)
# Maximum nesting of elements, because writing the tree is recursive. Deeper elements lose their tags, not their text.
_DEEPEST = 100
# Form fields are left out; checkboxes (task lists) become characters.
_FORM = frozenset({"input", "textarea", "select", "option", "datalist", "progress", "meter"})
_CODE = frozenset({"code", "kbd", "pre", "samp"})
_BOXES = {True: "☑", False: "☐"}
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"})


def feed_content(html: str, *, path: str, web: Web) -> str:
    """Return the HTML of a page's notes for a feed; `path` is the path of the page's source.

    Navigation, scripts, forms and the post's header are removed. Relative addresses become absolute; those that lead
    to nothing in the site are removed.
    """
    reader = _Reader(path, web)
    reader.feed(html)
    return tostring(reader.finished(), encoding="unicode", method="html").strip()


class _Reader(HTMLParser):
    """Builds the tree of kept elements. Unclosed elements end with their parent."""

    def __init__(self, path: str, web: Web) -> None:
        super().__init__()
        self._path, self._web = path, web
        self._builder = TreeBuilder()
        self._builder.start("div", {})
        self._open: list[str] = []
        self._labels: list[str] = []
        """Tags written in place of the open `<label>` elements."""
        self._left_out: list[str] = []
        """While inside an element that is left out: its tag, then those of the open elements in it."""

    @property
    def _literal(self) -> bool:
        """Whether the text here is code."""
        return not _CODE.isdisjoint(self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "input" and attributes.get("type", "").lower() == "checkbox" and not self._left_out:
            self._builder.data(_BOXES["checked" in attributes])
            return
        if self._left_out or _is_left_out(tag, attributes):
            if tag not in _VOID:
                self._left_out.append(tag)
            return
        if len(self._open) >= _DEEPEST and tag not in _VOID:
            return
        if tag == "label":
            # The label of a content tab becomes a paragraph above the tab; others are inline text.
            tag = "p" if attributes.get("for", "").startswith("__tabbed") else "span"
            self._labels.append(tag)
        self._builder.start(tag, self._kept(attributes))
        if tag in _VOID:
            self._builder.end(tag)
        else:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        # Self-closing tags are valid only in SVG and MathML, which are left out.
        if self._left_out and self._left_out[-1] == tag:
            self._left_out.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag == "label" and self._labels and not self._left_out:
            tag = self._labels.pop()
        if self._left_out:
            if tag in self._left_out:
                del self._left_out[len(self._left_out) - 1 - self._left_out[::-1].index(tag) :]
        elif tag in self._open:
            while self._open[-1] != tag:
                self._builder.end(self._open.pop())
            self._builder.end(self._open.pop())

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            text = data if self._literal else without_leftovers(data)
            self._builder.data(clean(text))

    def finished(self) -> Element:
        self.close()
        while self._open:
            self._builder.end(self._open.pop())
        self._builder.end("div")
        root = self._builder.close()
        for parent in list(root.iter()):
            for child in [child for child in parent if child.tag == "p" and not _has_content(child)]:
                parent.remove(child)
        return root

    def _kept(self, attributes: dict[str, str]) -> dict[str, str]:
        kept = {name: clean(value) for name, value in attributes.items() if name in _KEPT}
        for name in _ADDRESSES:
            checked = checked_url(kept.pop(name, ""))
            if checked and (address := self._absolute(checked)):
                kept[name] = address
        return kept

    def _absolute(self, address: str) -> str:
        """Return an address as an absolute one; empty if it leads to nothing in the site."""
        if is_absolute(address):
            return address
        if address.startswith(("#", "?")):
            return self._web.url(self._path) + address
        places = self._web.places
        found = places.from_page(self._path, address) or places.from_source(self._path, address)
        if found is not None:
            return self._web.root + found
        # An absolute path outside the site: another site on the same host.
        return urljoin(self._web.root, address) if address.startswith("/") else ""


def _has_content(element: Element) -> bool:
    """Whether an element, or the text right behind it, is more than white space."""
    return len(element) > 0 or bool(f"{element.text or ''}{element.tail or ''}".strip())


def _is_left_out(tag: str, attributes: dict[str, str]) -> bool:
    if "hidden" in attributes or _HIDES.search(attributes.get("style", "")):
        return True
    return (
        tag in _LEFT_OUT or tag in _FORM or tag == _TITLE or not _OURS.isdisjoint(attributes.get("class", "").split())
    )
