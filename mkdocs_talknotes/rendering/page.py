"""A page's element tree → the same tree with its cards, figures and lists.

Runs after the engine's inline work and before it resolves links and collects headings, so that what is added here is
treated like anything the author wrote.
"""

from __future__ import annotations

import html
import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from mkdocs_talknotes.catalog.credits import credit_in_force
from mkdocs_talknotes.checks.pictures import is_missing
from mkdocs_talknotes.rendering.anchors import Anchor
from mkdocs_talknotes.rendering.assets import SCRIPT, STYLE
from mkdocs_talknotes.rendering.engine_text import BLOCKS, HEADINGS, readable, text_of
from mkdocs_talknotes.rendering.figures import FigureContext, Turn, make_figures
from mkdocs_talknotes.rendering.index import parts_below_title, title_part
from mkdocs_talknotes.rendering.links import Links
from mkdocs_talknotes.rendering.marked_lists import add_marked_lists
from mkdocs_talknotes.rendering.moments import link_moments
from mkdocs_talknotes.rendering.moved_links import mend_links
from mkdocs_talknotes.rendering.players import replace_players
from mkdocs_talknotes.rendering.site import protected
from mkdocs_talknotes.rendering.talk_starts import find_line, is_card, is_line_within, lines_of, notes_below
from mkdocs_talknotes.text import alts
from mkdocs_talknotes.text.anchors import host_ids
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.paths import locate
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.urls import recording_at
from mkdocs_talknotes.text.videos import recording_of

if TYPE_CHECKING:
    from markdown import Markdown

    from mkdocs_talknotes.catalog.entries import ListedPost, ListedTalk
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.model import Image, Video
    from mkdocs_talknotes.rendering.filters import Size
    from mkdocs_talknotes.rendering.index import Part
    from mkdocs_talknotes.rendering.site import Site


def decorate(root: Element, md: Markdown, path: str, site: Site) -> list[Anchor]:
    """Add cards, figures and lists to a page. Pages outside the blog without a list marker get none.

    Returns the headings and lines that get more ids, for `add_anchors`.
    """
    _complete_attributes(root)
    post = site.blog.catalog.by_path.get(path)
    is_covered = site.blog.covers(path)
    named = _host_anchors(root, md) if is_covered else []
    anchors = _Post(root, md, post, site).decorate() if post else []
    marked = add_marked_lists(root, md, path, site)
    index = site.blog.by_path.get(path)
    if index:
        _add_index(root, index, site)
    if is_covered:
        # Cards show links of the author's, too.
        mend_links(root, path, site.sources.has)
    if site.links_files and (post or marked or index):
        root.append(Element("link", rel="stylesheet", href=Links(path).src(STYLE.address)))
        root.append(Element("script", src=Links(path).src(SCRIPT.address), defer="defer"))
    # Ids of talks come first, because other pages link to them.
    return [*anchors, *named]


def _host_anchors(root: Element, md: Markdown) -> list[Anchor]:
    """Return the ids that a code host gives to the author's headings, for links that were written there."""
    headings = [element for element in root.iter() if element.tag in HEADINGS]
    ids = host_ids(text_of(heading, md) for heading in headings)
    return [Anchor(heading, (name,)) for heading, name in zip(headings, ids, strict=True)]


def _complete_attributes(root: Element) -> None:
    """Replace None by an empty text in attributes: an attribute list such as `{ alt= }` sets None."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if value is None:
                element.set(name, "")


@dataclass(frozen=True, slots=True)
class _Post:
    root: Element
    md: Markdown
    post: ListedPost
    site: Site

    def decorate(self) -> list[Anchor]:
        make_figures(
            self.root,
            self.md,
            FigureContext(
                credit_for=self._credit,
                size_of=self._size,
                alt_for=self._alt,
                caption_for=self._caption,
                instead_of=self._instead,
                address_for=self._address,
                credit_label=self.site.blog.words["credit_label"],
            ),
        )
        self._replace_players()
        self._add_title()
        anchors = self._add_cards()
        title = _title_end(self.root)
        blog = self.site.blog
        header = {"post": self.post, "cover": self._cover(), "blog_title": blog.words["posts"]}
        self.root[title:title] = self._elements("header.html", **header)
        older, newer = blog.catalog.neighbours[self.post.path]
        related = blog.related.of(self.post)
        if older or newer or related:
            self.root.extend(self._elements("footer.html", older=older, newer=newer, related=related))
        return anchors

    def _replace_players(self) -> None:
        videos = [talk.talk.video for talk in self.post.talks if talk.talk.video]
        played = {recording_at(video.url) for video in videos if recording_of(video.url)}
        title = self.post.title

        def link(video: Video, frame: str) -> list[Element]:
            return self._elements("player.html", video=video, frame=frame, title=title)

        replace_players(self.root, self.md, played, link)

    def _elements(self, template: str, **context: Any) -> list[Element]:
        return self.site.elements(template, page=self.post.path, **context)

    def _cover(self) -> str:
        """Return the path of the cover from front matter; empty if the text of the page shows this picture."""
        image = self.post.post.image
        shown = any(picture.src == image for picture in self.post.post.images)
        return "" if shown else locate(self.post.path, image)

    def _card(self, talk: ListedTalk) -> list[Element]:
        """Return a talk's card. Event and date are left out if the page's header shows the same."""
        alone, own = self.post.is_single, talk.talk.image or next((image.src for image in talk.talk.images), "")
        names = self.site.blog.words.names([person.name for person in talk.people])
        card = self._elements(
            "card.html",
            talk=talk,
            shows_event=alone or talk.event != self.post.event,
            shows_date=alone or talk.date != self.post.date,
            poster=locate(self.post.path, own),
            about=" · ".join(filter(None, (names, talk.event.name if talk.event else ""))),
        )
        return card + (self._elements("about.html", post=self.post) if alone else [])

    def _add_title(self) -> None:
        """Add a heading with the title from front matter if the text has none, because not every theme shows it."""
        first = next((child for child in self.root if child.tag in HEADINGS), None)
        known = first is not None and match_key(text_of(first, self.md)) == match_key(self.post.post.title)
        if not known and not any(child.tag == "h1" for child in self.root):
            title = Element("h1")
            title.text = self.post.post.title
            self.root[:0] = protected([title])

    def _add_cards(self) -> list[Anchor]:
        starts = self._starts()
        kept = frozenset(element for _, _, element in starts if element is not None)
        placed: list[tuple[ListedTalk, Element, Element, Element | None]] = []
        anchors = []
        for talk, parent, element in starts:
            if element is None:
                place = _title_end(self.root)
            elif placed and placed[-1][3] is element:  # several lines of a paragraph are talks
                place = list(parent).index(placed[-1][2]) + 1
            elif parent is element:
                place = next((i for i, child in enumerate(element) if child.tag in BLOCKS), len(element))
            else:
                place = list(parent).index(element) + 1
            cards = self._card(talk)
            if cards and talk.fragment:
                # An author's own template may still give its card the id that links now find at the heading.
                cards[0].attrib.pop("id", None)
                start = cards[0] if element is None else element
                anchors.append(Anchor(start, (talk.fragment, talk.former_fragment)))
            parent[place:place] = cards
            if cards and is_card(cards[0]) and parent is not element:
                self._drop_consumed(parent, place + 1, talk, kept)
            placed += [(talk, parent, card, element) for card in cards[:1]]
        for talk, parent, card, element in placed:
            if talk.talk.video:
                notes = [parent] if parent is element else notes_below(parent, card, element)
                link_moments(notes, talk.talk.video)
        return anchors

    def _starts(self) -> list[tuple[ListedTalk, Element, Element | None]]:
        """Return each talk, the element that its card goes into, and the element that starts it (None if not found)."""
        lines = lines_of(self.root)
        starts: list[tuple[ListedTalk, Element, Element | None]] = []
        for talk in self.post.talks:
            wanted = match_key(talk.talk.anchor)
            found = find_line(lines, wanted, self.md)
            parent, element = lines[found] if found is not None else (self.root, None)
            if found is not None:
                del lines[: found + 1]
            elif starts and is_line_within(starts[-1][2], wanted, self.md):
                parent, element = starts[-1][1:]
            starts.append((talk, element if element is not None and element.tag in ("li", "td") else parent, element))
        return starts

    def _drop_consumed(self, parent: Element, start: int, talk: ListedTalk, kept: frozenset[Element]) -> None:
        """Remove blocks below a card whose whole content the card shows, up to the next heading or talk."""
        said = {match_key(text) for text in talk.talk.consumed}
        if not said:
            return
        for block in list(parent)[start:]:
            if block.tag in HEADINGS or not kept.isdisjoint(block.iter()):
                return
            if block.tag in BLOCKS and match_key(text_of(block, self.md)) in said:
                parent.remove(block)

    def _talk_of(self, src: str) -> ListedTalk | None:
        talks = self.post.talks
        return next((talk for talk in talks if any(image.src == src for image in talk.talk.images)), None)

    def _credit(self, src: str, turn: Turn) -> Any:
        shown = [image for image in self.post.post.images if image.src == src]
        # Our reader found as many pictures as the engine, so this one stands in the talk that contains its line.
        talk = self._talk_with(shown[turn.place]) if len(shown) == turn.of else self._talk_of(src)
        return credit_in_force(src, post=self.post, talk=talk, site=self.site.blog.settings.credit)

    def _talk_with(self, image: Image) -> ListedTalk | None:
        return next((talk for talk in self.post.talks if image in talk.talk.images), None)

    def _size(self, src: str) -> Size | None:
        return self.site.sources.size(locate(self.post.path, src))

    def _instead(self, src: str) -> str:
        """Return what to show in place of a picture that isn't there."""
        if not is_missing(self.site.sources, self.post.path, src):
            return ""
        return self.site.blog.words.fill("missing_picture", file=posixpath.basename(locate(self.post.path, src)))

    def _address(self, src: str) -> str:
        """Return a picture's address relative to the note: `/assets/a.png` fails on a site below a path."""
        path = locate(self.post.path, src)
        if not src.startswith("/") or not self.site.sources.has(path):
            return src
        return Links(self.post.path).src(path)

    def _caption(self, src: str, title: str, turn: Turn) -> str:
        images = self.post.post.images
        of_src = [image.caption for image in images if image.src == src]
        if len(of_src) == turn.of:
            # Our reader found as many pictures as the engine, so the caption is the one at the same position.
            return of_src[turn.place] or readable(title, self.md)
        said = readable(title, self.md)
        written = list(dict.fromkeys(image.caption for image in images if image.src == src and image.caption))
        if said and len(written) == 1:
            return written[0]
        keys = {match_key(said), match_key(html.unescape(said))}
        return next((text for text in written if match_key(plain_text(text)) in keys), said)

    def _alt(self, src: str, alt: str, caption: str) -> str:
        if not alts.is_placeholder(alt, src):
            return alt
        if caption:
            return plain_text(caption)
        words, talk = self.site.blog.words, self._talk_of(src)
        names = words.names([person.speaker.name for person in talk.speakers]) if talk else ""
        title = talk.title if talk else self.post.post.title
        return words.fill("slide_of_by", title=title, names=names) if names else words.fill("slide_of", title=title)


def _title_end(root: Element) -> int:
    """Return the place below the page's title; 0 where the page has none."""
    return next((place for place, child in enumerate(root, start=1) if child.tag == "h1"), 0)


def _add_index(root: Element, index: IndexPage, site: Site) -> None:
    """Add a generated page's title, where the author wrote none, and all that stands below it."""

    def elements(part: Part) -> list[Element]:
        template, shown = part
        return site.elements(template, page=index.path, **shown)

    if not any(child.tag == "h1" for child in root):
        root[:0] = elements(title_part(index))
    *profile, listed = parts_below_title(index, site.blog, site.feeds.get(index.path, ()))
    place = _title_end(root)
    root[place:place] = [element for part in profile for element in elements(part)]
    root.extend(elements(listed))
