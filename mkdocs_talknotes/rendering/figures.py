"""Pictures on lines of their own → figures with caption and credit, in Python-Markdown's element tree."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from mkdocs_talknotes.rendering.captions import append_text, literal
from mkdocs_talknotes.rendering.engine_text import readable
from mkdocs_talknotes.rendering.figure_captions import add_caption, add_class, add_credit, says_something
from mkdocs_talknotes.rendering.picture_lines import Segment, segments, split
from mkdocs_talknotes.rendering.raw_pictures import LISTS, raw_picture
from mkdocs_talknotes.text.urls import checked_url, is_absolute

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markdown import Markdown

    from mkdocs_talknotes.model import Credit

# What may hold a picture alone; a paragraph becomes the figure, the others get one inside.
_HOLDERS = frozenset({"p", "li", "td", "th", "dd"})
# Classes of emoji, which are images in HTML but belong to the text.
_EMOJI = frozenset({"twemoji", "emojione", "gemoji", "emoji"})
# What an author writes behind an image to credit it, `{ credit="Jane Doe" }`; no attributes of HTML.
_OURS = ("credit", "credit-url", "license", "license-url")
# More digits are no length on a page.
_PIXELS = re.compile(r"[1-9][0-9]{0,5}")


class Turn(NamedTuple):
    """Position of a picture among the page's pictures with the same address."""

    place: int = 0
    """Counted from 0, in the order of the page."""
    of: int = 0
    """How many there are; 0 if that isn't known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureContext:
    """Functions that return facts about a page's pictures. Each takes the address as written."""

    credit_for: Callable[[str, Turn], Credit | None]
    size_of: Callable[[str], tuple[int, int] | None]
    """Width and height in CSS pixels; None for what can't be measured. Asked for local pictures only."""
    alt_for: Callable[[str, str, str], str]
    """Address, alt and caption → the alt to use."""
    caption_for: Callable[[str, str, Turn], str]
    """Address, and title as the engine changed it → the title as written. Engines replace links and code in titles."""
    instead_of: Callable[[str], str]
    """Text shown instead of a missing picture; empty if the picture exists. Called for local pictures only."""
    address_for: Callable[[str], str] = str
    """Address to use for a local picture. `/a.png` works only if the site is at the root of its host."""
    credit_label: str = ""
    """Label in front of a credit that has none, such as `Credit:`."""


def make_figures(root: Element, md: Markdown, context: FigureContext) -> None:
    """Turn pictures on lines of their own into figures, and set the size of all pictures.

    Raw HTML isn't changed, only wrapped in a figure, because engines don't rewrite addresses in it.
    """
    elements = _outside_figures(root)
    pictures = [element for element in root.iter("img") if not _is_emoji(element)]
    turns = _turns(pictures)
    captions = {
        picture: context.caption_for(_address(picture), picture.get("title", ""), turn)
        for picture, turn in turns.items()
    }
    credits = {picture: context.credit_for(_address(picture), turn) for picture, turn in turns.items()}
    for figure in list(root.iter("figure")):
        _credit_figure(figure, credits, context.credit_label)
    for place, picture in enumerate(pictures):
        _complete(picture, captions[picture], context, md, first=place == 0)
    parents = {child: parent for parent in root.iter() for child in parent} if pictures else {}
    said = {picture: (captions[picture], credits[picture]) for picture in pictures}
    for holder in elements:
        if holder.tag not in _HOLDERS:
            continue
        content = _only_child(holder)
        if content is not None and _picture_in(content) in captions:
            picture = _picture_in(content)
            _make_figure(holder, content, picture, captions[picture], credits[picture], context.credit_label)
        elif raw := raw_picture(holder, md):
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


def _turns(pictures: Sequence[Element]) -> dict[Element, Turn]:
    total = Counter(map(_address, pictures))
    seen: Counter[str] = Counter()
    turns = {}
    for picture in pictures:
        src = _address(picture)
        turns[picture] = Turn(seen[src], total[src])
        seen[src] += 1
    return turns


def _credit_figure(figure: Element, credits: Mapping[Element, Credit | None], label: str) -> None:
    """Add the credit to a `<figure>` that the author wrote in HTML."""
    pictures = list(figure.iter("img"))
    credit = credits.get(pictures[0]) if len(pictures) == 1 else None
    if not says_something(credit):
        return
    caption = next(figure.iter("figcaption"), None)
    if caption is None:
        caption = SubElement(figure, "figcaption")
    add_class(figure, "tn-figure")
    add_class(caption, "tn-figure__caption")
    add_credit(caption, credit, label)


def _outside_figures(root: Element) -> list[Element]:
    """Return all elements of a page in order, except those inside a figure."""
    inside = {element for figure in root.iter("figure") for element in figure.iter()}
    return [element for element in root.iter() if element not in inside]


def _is_emoji(picture: Element) -> bool:
    return not _EMOJI.isdisjoint(picture.get("class", "").split())


def _only_child(holder: Element) -> Element | None:
    """Return the only child of a paragraph, list item or cell, ignoring nested lists; None if there is more in it."""
    if not len(holder) or (holder.text and not holder.text.isspace()):
        return None
    own = [child for child in holder if child.tag not in LISTS]
    is_alone = len(own) == 1 and not any(child.tail and not child.tail.isspace() for child in holder)
    return own[0] if is_alone else None


def _picture_in(content: Element) -> Element:
    """If the element is a link with only a picture in it, return the picture; else return the element."""
    inner = _only_child(content) if content.tag == "a" else None
    return content if inner is None else inner


def _complete(picture: Element, caption: str, context: FigureContext, md: Markdown, *, first: bool) -> None:
    """Add alt, size and loading; what the author set wins."""
    src, alt = _address(picture), picture.get("alt", "")
    if picture.get("role") not in ("presentation", "none") and picture.get("aria-hidden") != "true":
        said = context.alt_for(src, alt, caption)
        picture.set("alt", alt if said == alt else literal(said))
    if _is_local(src):
        if said := context.instead_of(src):
            _replace(picture, said, html.unescape(readable(picture.get("alt", ""), md)))
            return
        _set_size(picture, context.size_of(src))
        if (address := context.address_for(src)) != src:
            picture.set("src", address)
    if not first:
        for name, value in (("loading", "lazy"), ("decoding", "async")):
            if name not in picture.attrib:
                picture.set(name, value)


def _replace(picture: Element, said: str, alt: str) -> None:
    """Replace a missing picture by a text with its file name and alternative text."""
    picture.tag = "span"
    picture.attrib.clear()
    picture.set("class", "tn-missing")
    append_text(picture, f"{said} ")
    append_text(SubElement(picture, "em"), alt)


def _is_local(src: str) -> bool:
    try:
        return not is_absolute(src)
    except ValueError:  # an unbalanced bracket, as in `http://[`
        return False


def _set_size(picture: Element, size: tuple[int, int] | None) -> None:
    """Set width and height. If the author set one of them, compute the other from the aspect ratio."""
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
    # Some themes limit the width of a picture but not its height. This class makes our style sheet scale both.
    add_class(picture, "tn-picture")


def _scaled(side: int, *, by: float) -> str:
    return str(max(1, round(side * by)))


def _make_figure(
    holder: Element, content: Element, picture: Element, caption: str, credit: Credit | None, label: str
) -> None:
    if not (caption.strip() or says_something(credit)):
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
    add_caption(figure, caption, credit, label)


def _make_rows(holder: Element, parent: Element, said: Mapping[Element, tuple[str, Credit | None]], label: str) -> None:
    """Turn pictures on lines of their own, beside other pictures or text, into figures.

    `said` maps each picture to its caption and credit; `label` is the label of credits.
    """
    parts = segments(holder, lambda element: _picture_in(element) in said)

    def has_caption(content: Element) -> bool:
        caption, credit = said[_picture_in(content)]
        return bool(caption.strip()) or says_something(credit)

    if not any(part.is_pictures and any(map(has_caption, part.pictures)) for part in parts):
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
    if caption.strip() or says_something(credit):
        _picture_in(content).attrib.pop("title", None)
        add_caption(figure, caption, credit, label)
    else:
        add_class(figure, "tn-figure")
    return figure


def _make_raw_figure(holder: Element, raw: dict[str, str], context: FigureContext) -> None:
    caption, credit = raw.get("title", ""), context.credit_for(raw.get("src", ""), Turn())
    if not (caption.strip() or says_something(credit)):
        return
    if holder.tag == "p":
        holder.tag = "figure"
        figure = holder
    else:
        figure = Element("figure")
        figure.text, holder.text = holder.text, None
        holder.insert(0, figure)
    add_caption(figure, caption, credit, context.credit_label)
