"""Pages whose texts wait on disk: MkDocs holds the text and the content of all of them until the last is written."""

from __future__ import annotations

from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, NamedTuple, Self
from weakref import finalize

from mkdocs.structure.pages import Page

from mkdocs_talknotes.plugin.page_cache import unpack_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_talknotes.rendering.page import Site

# In characters. Shorter texts take no more memory than the note of their place; longer ones, which are lists of all
# there is, are read whenever they are asked for.
_SHORT, _LONG = 100, 100_000


class Place(NamedTuple):
    """Where a text is in the file, in bytes."""

    start: int
    size: int


class Spool:
    """A file that holds one text after the other. It is gone with the last page that has a text in it."""

    def __init__(self) -> None:
        # Without a buffer, so that a disk that is full says so of the text that has no room.
        file = TemporaryFile(buffering=0)  # noqa: SIM115  # open as long as the pages are there
        self._file, self._end = file, 0
        finalize(self, file.close)

    def put(self, text: str) -> Place | str:
        """Return where a text is now, or the text where the disk takes no more."""
        # Half a pair of surrogates may be in it, for one.
        content = text.encode("utf-8", "surrogatepass")
        try:
            self._file.seek(self._end)
            if self._file.write(content) < len(content):
                return text
        except OSError:
            return text
        place = Place(self._end, len(content))
        self._end += place.size
        return place

    def get(self, place: Place) -> str:
        """Return the text at a place."""
        self._file.seek(place.start)
        return self._file.read(place.size).decode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What pages of ours have in common in one build."""

    site: Site
    spool: Spool
    addresses: Mapping[str, str]
    """Of every page and file, relative to the site's root, by source path."""
    extra: Mapping[str, bool]
    """What the front matter of index pages says to other plugins."""

    def __deepcopy__(self, memo: object) -> Self:
        # Plugins copy pages, and a file can't be copied.
        return self


class _Waiting:
    """A text of a page, or None: in the spool, packed where it comes from the cache, or short and as it is."""

    def __init__(self) -> None:
        # MkDocs and themes ask for a text several times over before they come to the next page.
        self._last: tuple[Place | bytes | None, str] = (None, "")

    def __set_name__(self, owner: type[Page], name: str) -> None:
        self._name = name

    def __get__(self, page: WaitingPage, owner: type[Page] | None = None) -> str | None:
        # Where MkDocs keeps the text: one attribute more, and the page's dictionary would be twice as large.
        kept: Place | bytes | str | None = vars(page).get(self._name)
        if kept is None or isinstance(kept, str):
            return kept
        last, text = self._last
        if last is not kept:
            text = unpack_text(kept) if isinstance(kept, bytes) else page.build.spool.get(kept)
            self._remember(kept, text)
        return text

    def __set__(self, page: WaitingPage, text: str | None) -> None:
        if text is None or len(text) < _SHORT:
            vars(page)[self._name] = text
        # Whoever passes a text on unchanged need not wait.
        elif text != self.__get__(page):
            kept = vars(page)[self._name] = page.build.spool.put(text)
            if isinstance(kept, Place):
                self._remember(kept, text)

    def _remember(self, kept: Place | bytes, text: str) -> None:
        if len(text) < _LONG:
            self._last = (kept, text)


class WaitingPage(Page):
    """A page of a post or a list, on which nobody works at the moment."""

    build: Build
    content = _Waiting()
    markdown = _Waiting()

    @classmethod
    def take(cls, page: Page, build: Build) -> Self:
        """Make a page that MkDocs has made one of this class: navigation holds it, and would not learn of another."""
        content, markdown = page.content, page.markdown
        page.__class__ = cls
        assert isinstance(page, cls)  # noqa: S101  # as just said
        page.build = build
        vars(page).update(content=None, markdown=None)
        page.content, page.markdown = content, markdown
        return page

    @property
    def packed_content(self) -> bytes | None:
        """The content as the cache has it; None where it does not come from there."""
        kept = vars(self)["content"]
        return kept if isinstance(kept, bytes) else None

    @packed_content.setter
    def packed_content(self, packed: bytes) -> None:
        vars(self)["content"] = packed


def is_in_nav(page: Page) -> bool:
    """Whether the navigation, which is one list of pages to go through, holds a page."""
    return bool(page.parent or page.previous_page or page.next_page)
