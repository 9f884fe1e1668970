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


def without_elements(meta: Mapping[str, object]) -> Mapping[str, object]:
    """Return title and tags with `<` and `>` escaped, where they have any; for navigation, search and tag pages.

    Themes and their scripts write these as HTML, on other pages than the post's own, too. A title that is a list or a
    mapping becomes text.
    """
    safe: dict[str, object] = {}
    title, tags = meta.get("title"), meta.get("tags")
    if title is not None and _has_element(str(title)):
        safe["title"] = _elements_escaped(str(title))
    if isinstance(tags, list) and any(_has_element(str(tag)) for tag in tags):
        safe["tags"] = [_elements_escaped(str(tag)) if _has_element(str(tag)) else tag for tag in tags]
    elif isinstance(tags, str) and _has_element(tags):
        safe["tags"] = _elements_escaped(tags)
    return safe


def printable(meta: Mapping[str, object]) -> Mapping[str, Markup]:
    """Return the fields that would end an attribute or start an element, escaped; the others stay as they are.

    As `Markup`, which a theme that does escape leaves alone. Lists and mappings become text, as themes print them.
    """
    values = {key: meta[key] for key in _PRINTED if meta.get(key) is not None}
    # `str` would make a plain text of `Markup`, which would be escaped again.
    texts = {key: value if isinstance(value, str) else str(value) for key, value in values.items()}
    return {key: _escaped(text) for key, text in texts.items() if not set("<>\"'").isdisjoint(text)}


def _escaped(text: str) -> Markup:
    if isinstance(text, Markup):  # `without_elements` has been here
        return Markup(str(text).replace('"', "&#34;").replace("'", "&#39;"))  # escaped but for quotes
    return escape(clean(text))


def _has_element(text: str) -> bool:
    return not isinstance(text, Markup) and not {"<", ">"}.isdisjoint(text)


def _elements_escaped(text: str) -> Markup:
    escaped = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Markup(escaped)  # escaped but for quotes, which search would take for words
