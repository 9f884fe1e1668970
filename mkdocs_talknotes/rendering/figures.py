"""Pictures on lines of their own → figures with caption and credit, in Python-Markdown's element tree."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown.util import HTML_PLACEHOLDER_RE

from mkdocs_talknotes.rendering.captions import append_inline, append_text, is_web_address, literal
from mkdocs_talknotes.rendering.picture_lines import Segment, segments, split
from mkdocs_talknotes.text.licenses import license_address
from mkdocs_talknotes.text.urls import checked_url, is_absolute

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markdown import Markdown

    from mkdocs_talknotes.model import Credit

# What may hold a picture alone; a paragraph becomes the figure, the others get one inside.
_HOLDERS = frozenset({"p", "li", "td", "th", "dd"})
# What may follow in a tight list item, where the picture has no paragraph of its own.
_LISTS = frozenset({"ul", "ol", "dl"})
# Emoji come as images, and are letters.
_EMOJI = frozenset({"twemoji", "emojione", "gemoji", "emoji"})
# What an author writes behind an image to credit it, `{ credit="Jane Doe" }`; no attributes of HTML.
_OURS = ("credit", "credit-url", "license", "license-url")
# More digits are no length on a page.
_PIXELS = re.compile(r"[1-9][0-9]{0,5}")


class Turn(NamedTuple):
    """Which one of the pictures with one address a picture is."""

    place: int
    """Counted from 0, in the order of the page."""
    of: int
    """How many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureContext:
    """What a page knows of its pictures, asked with the address as written."""

    credit_for: Callable[[str], Credit | None]
    size_of: Callable[[str], tuple[int, int] | None]
    """Width and height in CSS pixels; None for what can't be measured. Asked for local pictures only."""
    alt_for: Callable[[str, str, str], str]
    """Address, alt and caption → the alt to use."""
    caption_for: Callable[[str, str, Turn], str]
    """Address and title as the engine made it → the title as written: engines take links and code out of titles."""
    instead_of: Callable[[str], str]
    """What to say in place of a picture that isn't there; empty for one that is. Asked for local pictures only."""
    address_for: Callable[[str], str] = str
    """The address to show a local picture from: one that starts at the site's root only works for a site there."""
    credit_label: str = ""
    """What stands before a credit that does not say itself what it is."""


def make_figures(root: Element, md: Markdown, context: FigureContext) -> None:
    """Turn the lone pictures of a page into figures, and give all its pictures their size.

    Raw HTML stays as the author wrote it: engines don't rewrite addresses in it, so that it may only be wrapped.
    """
    elements = _outside_figures(root)
    pictures = [element for element in root.iter("img") if not _is_emoji(element)]
    captions = _captions(pictures, context)
    credits = {picture: context.credit_for(_address(picture)) for picture in pictures}
    for figure in list(root.iter("figure")):
        _credit_figure(figure, context)
    for place, picture in enumerate(pictures):
        _complete(picture, captions[picture], context, first=place == 0)
    parents = {child: parent for parent in root.iter() for child in parent} if pictures else {}
    said = {picture: (captions[picture], credits[picture]) for picture in pictures}
    for holder in elements:
        if holder.tag not in _HOLDERS:
            continue
        content = _only_child(holder)
        if content is not None and _picture_in(content) in captions:
            picture = _picture_in(content)
            _make_figure(holder, content, picture, captions[picture], credits[picture], context.credit_label)
        elif raw := _raw_picture(holder, md):
            _make_raw_figure(holder, raw, context)
        elif any(_picture_in(child) in captions for child in holder):
            _make_rows(holder, parents[holder], said, context.credit_label)
    for element in chain(root.iter("img"), root.iter("figure")):
        for name in _OURS:
            element.attrib.pop(name, None)


def _address(picture: Element) -> str:
    """Return a picture's address as the catalog has it: checked, with spaces escaped."""
    src = picture.get("src", "")
    return checked_url(src) or src


def _captions(pictures: Sequence[Element], context: FigureContext) -> dict[Element, str]:
    total = Counter(map(_address, pictures))
    seen: Counter[str] = Counter()
    captions = {}
    for picture in pictures:
        src = _address(picture)
        captions[picture] = context.caption_for(src, picture.get("title", ""), Turn(seen[src], total[src]))
        seen[src] += 1
    return captions


def _credit_figure(figure: Element, context: FigureContext) -> None:
    """Add who made a picture to the caption that its author wrote around it in HTML."""
    pictures = list(figure.iter("img"))
    credit = context.credit_for(_address(pictures[0])) if len(pictures) == 1 else None
    if not _says_something(credit):
        return
    caption = next(figure.iter("figcaption"), None)
    if caption is None:
        caption = SubElement(figure, "figcaption")
    _add_class(figure, "tn-figure")
    _add_class(caption, "tn-figure__caption")
    _add_credit(caption, credit, context.credit_label)


def _outside_figures(root: Element) -> list[Element]:
    """Return all elements of a page, in its order, but for those in what already is a figure."""
    inside = {element for figure in root.iter("figure") for element in figure.iter()}
    return [element for element in root.iter() if element not in inside]


def _is_emoji(picture: Element) -> bool:
    return not _EMOJI.isdisjoint(picture.get("class", "").split())


def _only_child(holder: Element) -> Element | None:
    """Return what is all a paragraph, list item or cell holds, but for lists below it."""
    if not len(holder) or (holder.text and not holder.text.isspace()):
        return None
    own = [child for child in holder if child.tag not in _LISTS]
    is_alone = len(own) == 1 and not any(child.tail and not child.tail.isspace() for child in holder)
    return own[0] if is_alone else None


def _picture_in(content: Element) -> Element:
    """Return the picture of a link that holds nothing else, else the element itself."""
    inner = _only_child(content) if content.tag == "a" else None
    return content if inner is None else inner


def _complete(picture: Element, caption: str, context: FigureContext, *, first: bool) -> None:
    """Add alt, size and loading; what the author set wins."""
    src, alt = _address(picture), picture.get("alt", "")
    if picture.get("role") not in ("presentation", "none") and picture.get("aria-hidden") != "true":
        said = context.alt_for(src, alt, caption)
        picture.set("alt", alt if said == alt else literal(said))
    if _is_local(src):
        if said := context.instead_of(src):
            _replace(picture, said)
            return
        _set_size(picture, context.size_of(src))
        if (address := context.address_for(src)) != src:
            picture.set("src", address)
    if not first:
        for name, value in (("loading", "lazy"), ("decoding", "async")):
            if name not in picture.attrib:
                picture.set(name, value)


def _replace(picture: Element, said: str) -> None:
    """Show, where a browser would show a broken picture, what is missing and what it says."""
    alt = picture.get("alt", "")
    picture.tag = "span"
    picture.attrib.clear()
    picture.set("class", "tn-missing")
    append_text(picture, f"{said} ")
    SubElement(picture, "em").text = alt


def _is_local(src: str) -> bool:
    try:
        return not is_absolute(src)
    except ValueError:  # a bracket that opens no address
        return False


def _set_size(picture: Element, size: tuple[int, int] | None) -> None:
    """Set both sides; where the author set one, the other keeps the picture's shape."""
    if size is None:
        return
    width, height = picture.get("width", ""), picture.get("height", "")
    if not width and not height:
        width, height = map(str, size)
    elif not height and _PIXELS.fullmatch(width):
        height = _scaled(size[1], by=int(width) / size[0])
    elif not width and _PIXELS.fullmatch(height):
        width = _scaled(size[0], by=int(height) / size[1])
    else:
        return
    picture.set("width", width)
    picture.set("height", height)
    # Themes that narrow a wide picture don't all lower it too; the style sheet does, by this class.
    _add_class(picture, "tn-picture")


def _scaled(side: int, *, by: float) -> str:
    return str(max(1, round(side * by)))


def _add_class(element: Element, name: str) -> None:
    element.set("class", " ".join(filter(None, (name, element.get("class")))))


def _make_figure(
    holder: Element, content: Element, picture: Element, caption: str, credit: Credit | None, label: str
) -> None:
    if not (caption.strip() or _says_something(credit)):
        return
    # The caption says what the title would say.
    picture.attrib.pop("title", None)
    if holder.tag == "p":
        holder.tag = "figure"
        holder.text = content.tail = None
        figure = holder
    else:
        figure = Element("figure")
        holder[list(holder).index(content)] = figure
        figure.tail, content.tail = content.tail, None
        figure.append(content)
    _add_caption(figure, caption, credit, label)


def _make_rows(holder: Element, parent: Element, said: Mapping[Element, tuple[str, Credit | None]], label: str) -> None:
    """Turn pictures that have lines of their own, among others or among text, into figures.

    `said` maps every picture to its caption and who made it; `label` stands before the latter.
    """
    parts = segments(holder, lambda element: _picture_in(element) in said)

    def says_something(content: Element) -> bool:
        caption, credit = said[_picture_in(content)]
        return bool(caption.strip()) or _says_something(credit)

    if not any(part.is_pictures and any(map(says_something, part.pictures)) for part in parts):
        return

    def figures(part: Segment) -> Element:
        made = [_figure(content, *said[_picture_in(content)], label) for content in part.pictures]
        if len(made) == 1:
            return made[0]
        row = Element("div", {"class": "tn-figures"})
        row.extend(made)
        return row

    blocks = split(holder, parts, figures)
    if holder.tag == "p":
        place = list(parent).index(holder)
        blocks[-1].tail = holder.tail
        parent[place : place + 1] = blocks
        return
    # List items and cells stay, and hold text and figures.
    holder[:], holder.text = [], None
    for block in blocks:
        if block.tag == holder.tag:
            holder.text, block.text = (holder.text or "") + (block.text or ""), None
            holder.extend(block)
        else:
            holder.append(block)


def _figure(content: Element, caption: str, credit: Credit | None, label: str) -> Element:
    """Return a figure of a picture, or of the link that holds it; without a caption where there is nothing to say."""
    figure = Element("figure")
    content.tail = None
    figure.append(content)
    if caption.strip() or _says_something(credit):
        _picture_in(content).attrib.pop("title", None)
        _add_caption(figure, caption, credit, label)
    else:
        _add_class(figure, "tn-figure")
    return figure


def _make_raw_figure(holder: Element, raw: dict[str, str], context: FigureContext) -> None:
    caption, credit = raw.get("title", ""), context.credit_for(raw.get("src", ""))
    if not (caption.strip() or _says_something(credit)):
        return
    if holder.tag == "p":
        holder.tag = "figure"
        figure = holder
    else:
        figure = Element("figure")
        figure.text, holder.text = holder.text, None
        holder.insert(0, figure)
    _add_caption(figure, caption, credit, context.credit_label)


def _says_something(credit: Credit | None) -> bool:
    return credit is not None and bool(credit.text or credit.license)


def _add_caption(figure: Element, caption: str, credit: Credit | None, label: str) -> None:
    _add_class(figure, "tn-figure")
    element = SubElement(figure, "figcaption", {"class": "tn-figure__caption"})
    append_inline(element, caption)
    _add_credit(element, credit, label)


def _add_credit(element: Element, credit: Credit | None, label: str) -> None:
    if credit is None or not _says_something(credit):
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
    """Add a text, linked where there is an address and it is safe."""
    checked = checked_url(url)
    if not text or not checked:
        append_text(parent, text)
        return
    link = SubElement(parent, "a", {"href": literal(checked)})
    append_text(link, text)
    if is_web_address(checked):
        link.set("rel", "noopener")


def _raw_picture(holder: Element, md: Markdown) -> dict[str, str] | None:
    """Return the attributes of a raw `<img>` that is all a paragraph, list item or cell holds, but for lists below."""
    placeholder = HTML_PLACEHOLDER_RE.fullmatch((holder.text or "").strip())
    if placeholder is None or any(child.tag not in _LISTS or (child.tail or "").strip() for child in holder):
        return None
    raw = str(md.htmlStash.rawHtmlBlocks[int(placeholder[1])]).strip()
    # Most are code, made colourful.
    if "<img" not in raw.lower():
        return None
    reader = _OneImage()
    try:
        reader.feed(raw)
        reader.close()
    except AssertionError:  # what Python's parser raises at `<![x`
        return None
    return reader.images[0] if len(reader.images) == 1 and not reader.other else None


class _OneImage(HTMLParser):
    """Collects images, and notes whether there is anything besides."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[dict[str, str]] = []
        self.other = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            # Of an attribute written twice, the first counts.
            self.images.append({name: value or "" for name, value in reversed(attrs)})
        else:
            self.other = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.other = True

    def handle_data(self, data: str) -> None:
        self.other = self.other or bool(data.strip())
