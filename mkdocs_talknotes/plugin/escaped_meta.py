"""Escapes front matter that themes print into `<head>` without escaping it themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from mkdocs_talknotes.text.plain import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_talknotes.blog import Blog

_PRINTED = ("title", "description", "author", "image")


def description_for_others(path: str, blog: Blog, *, default: str) -> str:
    """Return a page's description, for plugins that would otherwise use its first paragraph, such as `by Ada Moss`.

    Returns "" for pages that aren't part of the blog. `default` is the description of list pages.
    """
    listed, index = blog.catalog.by_path.get(path), blog.by_path.get(path)
    if listed:
        return escape(clean(listed.post.summary))
    return escape(clean(default or index.title)) if index else ""


def without_elements(meta: Mapping[str, object]) -> Mapping[str, object]:
    """Return `title` and `tags` with `<` and `>` escaped, for navigation, search and tag pages.

    A field that contains neither character is left out. Themes and their scripts insert these as HTML, on other pages
    as well. A title that is a list or a mapping becomes text.
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
    """Return the fields that could end an attribute or start an element, escaped; harmless fields are left out.

    Values are `Markup`, so a theme that escapes them itself doesn't escape twice. Lists and mappings become text, which
    is how themes print them.
    """
    values = {key: meta[key] for key in _PRINTED if meta.get(key) is not None}
    # `str()` would turn `Markup` into plain text, which would be escaped a second time.
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
