"""Pictures alone in their paragraph → figures with caption and credit, in Python-Markdown's element tree."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.util import HTML_PLACEHOLDER_RE

from mkdocs_talknotes.captions import append_inline, append_text
from mkdocs_talknotes.urls import is_absolute

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown import Markdown

    from mkdocs_talknotes.model import Credit

# What may hold a picture alone; a paragraph becomes the figure, the others get one inside.
_HOLDERS = frozenset({"p", "li", "td", "th", "dd"})
# Emoji come as images, and are letters.
_EMOJI = frozenset({"twemoji", "emojione", "gemoji", "emoji"})
# What an author writes behind an image to credit it, `{ credit="Jane Doe" }`; no attributes of HTML.
_OURS = ("credit", "credit-url", "license", "license-url")

LICENSES = {
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "cc0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "mit": "https://opensource.org/license/mit",
    **{
        f"cc {kind} {version}": f"https://creativecommons.org/licenses/{kind}/{version}/"
        for kind in ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd")
        for version in ("2.0", "3.0", "4.0")
    },
}
"""Name of a licence in lower case → where its text is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureContext:
    """What a page knows of its pictures. All three are asked with the address as written."""

    credit_for: Callable[[str], Credit | None]
    size_of: Callable[[str], tuple[int, int] | None]
    """Width and height in CSS pixels; None for what is remote or can't be read."""
    alt_for: Callable[[str, str, str], str]
    """Address, alt and caption → the alt to use."""
    caption_for: Callable[[str, str], str]
    """Address and title as the engine made it → the title as written: engines take links and code out of titles."""


def make_figures(root: Element, md: Markdown, context: FigureContext) -> None:
    """Turn the lone pictures of a page into figures, and give all its pictures their size.

    Raw HTML stays as the author wrote it: engines don't rewrite addresses in it, so that it may only be wrapped.
    """
    lone = [(parent, holder) for parent, holder in _walk(root) if holder.tag in _HOLDERS]
    pictures = [picture for _, picture in _walk(root) if picture.tag == "img" and not _is_emoji(picture)]
    captions = {
        id(picture): context.caption_for(picture.get("src", ""), picture.get("title", "")) for picture in pictures
    }
    for place, picture in enumerate(pictures):
        _complete(picture, context, first=place == 0)
    for parent, holder in lone:
        only = _alone(holder)
        if only is not None and not _is_emoji(only):
            _figure(parent, holder, only, captions[id(only)], context.credit_for(only.get("src", "")))
        elif raw := _raw_picture(holder, md):
            _wrap_raw(parent, holder, raw, context.credit_for(raw.get("src", "")))
    for picture in pictures:
        for name in _OURS:
            picture.attrib.pop(name, None)


def _walk(parent: Element) -> Iterator[tuple[Element, Element]]:
    """Walk a tree without what already is a figure."""
    for child in parent:
        if child.tag == "figure":
            continue
        yield parent, child
        yield from _walk(child)


def _is_emoji(picture: Element) -> bool:
    return not _EMOJI.isdisjoint(picture.get("class", "").split())


def _alone(holder: Element) -> Element | None:
    """Return the picture that is all a paragraph, list item or cell holds, itself or in a link."""
    content = _only_child(holder)
    if content is not None and content.tag == "a":
        content = _only_child(content)
    return content if content is not None and content.tag == "img" else None


def _only_child(element: Element) -> Element | None:
    if len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
        return None
    return element[0]


def _complete(picture: Element, context: FigureContext, *, first: bool) -> None:
    """Add alt, size and loading; what the author set wins."""
    src = picture.get("src", "")
    if picture.get("role") not in ("presentation", "none"):
        picture.set("alt", context.alt_for(src, picture.get("alt", ""), picture.get("title", "")))
    if not is_absolute(src):
        _set_size(picture, context.size_of(src))
    if not first:
        for name, value in (("loading", "lazy"), ("decoding", "async")):
            if name not in picture.attrib:
                picture.set(name, value)


def _set_size(picture: Element, size: tuple[int, int] | None) -> None:
    """Set both sides; where the author set one, the other keeps the picture's shape."""
    if size is None:
        return
    width, height = picture.get("width", ""), picture.get("height", "")
    if not width and not height:
        picture.set("width", str(size[0]))
        picture.set("height", str(size[1]))
    elif width.isascii() and width.isdigit() and not height:
        picture.set("height", str(round(int(width) * size[1] / size[0])))
    elif height.isascii() and height.isdigit() and not width:
        picture.set("width", str(round(int(height) * size[0] / size[1])))


def _figure(parent: Element, holder: Element, picture: Element, caption: str, credit: Credit | None) -> None:
    if not caption and credit is None:
        return
    content = holder[0]
    figure = Element("figure")
    # The caption says what the title would say.
    picture.attrib.pop("title", None)
    if holder.tag == "p":
        figure.attrib.update(holder.attrib)
        figure.tail = holder.tail
        place = list(parent).index(holder)
        parent[place] = figure
    else:
        holder.remove(content)
        holder.text = None
        holder.insert(0, figure)
    figure.set("class", " ".join(filter(None, ("tn-figure", figure.get("class")))))
    content.tail = None
    figure.append(content)
    _add_caption(figure, caption, credit)


def _wrap_raw(parent: Element, holder: Element, raw: dict[str, str], credit: Credit | None) -> None:
    caption = raw.get("title", "")
    if not caption and credit is None:
        return
    figure = Element("figure", {"class": "tn-figure"})
    figure.text = holder.text
    if holder.tag == "p":
        figure.tail = holder.tail
        parent[list(parent).index(holder)] = figure
    else:
        holder.text = None
        holder.insert(0, figure)
    _add_caption(figure, caption, credit)


def _add_caption(figure: Element, caption: str, credit: Credit | None) -> None:
    element = SubElement(figure, "figcaption", {"class": "tn-figure__caption"})
    append_inline(element, caption)
    if credit is None or not (credit.text or credit.license):
        return
    line = SubElement(element, "span", {"class": "tn-figure__credit"})
    license_url = credit.license_url or LICENSES.get(credit.license.casefold(), "")
    for text, url in ((credit.text, credit.url), (credit.license, license_url)):
        if not text:
            continue
        if len(line) or line.text:
            append_text(line, ", ")
        if url:
            link = SubElement(line, "a", {"href": url})
            link.text = text
            if is_absolute(url):
                link.set("rel", "noopener")
        else:
            append_text(line, text)


def _raw_picture(holder: Element, md: Markdown) -> dict[str, str] | None:
    """Return the attributes of a raw `<img>` that is all a paragraph holds."""
    placeholder = None if len(holder) else HTML_PLACEHOLDER_RE.fullmatch((holder.text or "").strip())
    if placeholder is None:
        return None
    reader = _OneImage()
    reader.feed(str(md.htmlStash.rawHtmlBlocks[int(placeholder[1])]).strip())
    reader.close()
    return reader.images[0] if len(reader.images) == 1 and not reader.other else None


class _OneImage(HTMLParser):
    """Collects images, and notes whether there is anything besides."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[dict[str, str]] = []
        self.other = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.images.append({name: value or "" for name, value in attrs})
        else:
            self.other = True

    def handle_data(self, data: str) -> None:
        self.other = self.other or bool(data.strip())
