"""Front matter that themes print into the page's head as it is, made safe to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_talknotes.blog import Blog

_PRINTED = ("title", "description", "author", "image")


def description_for_others(path: str, blog: Blog, *, default: str) -> str:
    """Return a page's description for plugins that would take its first paragraph, which is a line of facts.

    Empty for a page that is none of the blog's, and has paragraphs of its own; `default` is that of a list.
    """
    listed, index = blog.catalog.by_path.get(path), blog.by_path.get(path)
    if listed:
        return escape(clean(listed.post.summary))
    return escape(clean(default or index.title)) if index else ""


def printable(meta: Mapping[str, object]) -> Mapping[str, Markup]:
    """Return the fields that would end an attribute or start an element, escaped; the others stay as they are.

    As `Markup`, which a theme that does escape leaves alone.
    """
    texts = {key: text for key in _PRINTED if isinstance(text := meta.get(key), str)}
    return {key: escape(clean(text)) for key, text in texts.items() if not set("<>\"'").isdisjoint(text)}
