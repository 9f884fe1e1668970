"""Front matter that themes print into the page's head as it is, made safe to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

_PRINTED = ("title", "description", "author", "image")


def printable(meta: Mapping[str, object]) -> Mapping[str, Markup]:
    """Return the fields that would end an attribute or start an element, escaped; the others stay as they are.

    As `Markup`, which a theme that does escape leaves alone.
    """
    texts = {key: text for key in _PRINTED if isinstance(text := meta.get(key), str)}
    return {key: escape(clean(text)) for key, text in texts.items() if not set("<>\"'").isdisjoint(text)}
