"""Pages that take little memory: MkDocs holds the text and the content of all of them until the last is written."""

from __future__ import annotations

from typing import Self

from mkdocs.structure.pages import Page

from mkdocs_talknotes.page_cache import pack_text, unpack_text

# In characters; longer texts are unpacked whenever they are asked for.
_REMEMBERED = 100_000


class _Packed:
    """A text of a page, or None. Notes shrink to a third, and lists, which say the same again and again, to a tenth."""

    def __init__(self) -> None:
        # MkDocs and themes ask for a text several times over before they come to the next page.
        self._last: tuple[bytes, str] = (b"", "")

    def __set_name__(self, owner: type[Page], name: str) -> None:
        self._name = f"packed_{name}"

    def __get__(self, page: Page, owner: type[Page] | None = None) -> str | None:
        packed: bytes | None = getattr(page, self._name, None)
        if packed is None:
            return None
        last, text = self._last
        if last is not packed:
            text = unpack_text(packed)
            self._remember(packed, text)
        return text

    def __set__(self, page: Page, text: str | None) -> None:
        if text is None:
            setattr(page, self._name, None)
        # Whoever passes a text on unchanged need not wait.
        elif text != self.__get__(page):
            packed = pack_text(text)
            setattr(page, self._name, packed)
            self._remember(packed, text)

    def _remember(self, packed: bytes, text: str) -> None:
        if len(text) < _REMEMBERED:
            self._last = (packed, text)


class PackedPage(Page):
    """A page with texts that wait packed."""

    packed_content: bytes | None
    content = _Packed()
    markdown = _Packed()

    @classmethod
    def take(cls, page: Page) -> Self:
        """Make a page that MkDocs has made one of this class: navigation holds it, and would not learn of another."""
        page.__class__ = cls
        if not isinstance(page, cls):
            raise TypeError(page)
        return page


def is_in_nav(page: Page) -> bool:
    """Whether the navigation, which is one list of pages to go through, holds a page."""
    return bool(page.parent or page.previous_page or page.next_page)
