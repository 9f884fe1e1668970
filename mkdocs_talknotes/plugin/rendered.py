"""A rendered page (before the theme) and its JSON form in the cache.

Anyone who can write to the cache folder can write anything into an entry, so `from_json` checks every value's type.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs.structure.toc import AnchorLink

Answer = bool | int | str | list[Any] | None
"""A JSON value; tuples are stored as lists."""
Question = tuple[str, str]
"""Name of a question (`file`, `has`, `size`, `weight`) and the path it is about, relative to the docs folder."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An entry of a page's table of contents, with the entries below it."""

    level: int
    id: str
    name: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The result of rendering one page's Markdown."""

    content: str
    """HTML of the page's body, before the theme is applied."""
    title: str | None = None
    """Text of the first heading, which MkDocs uses as the page's title; None if there is none."""
    toc: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()
    """All element ids on the page."""
    links: Mapping[str, Mapping[str, str]] | None = None
    """Links to anchors: source path of the target page → anchor → the link as written. None: not collected."""
    asked: Mapping[Question, Answer]
    """The questions asked during rendering, with the answers that must still hold."""

    def to_json(self) -> bytes:
        """Return the cache entry, UTF-8 JSON."""
        entry = {
            "content": self.content,
            "title": self.title,
            "toc": tokens(self.toc),
            "anchors": self.anchors,
            "links": self.links,
            "asked": [[question, path, answer] for (question, path), answer in self.asked.items()],
        }
        return json.dumps(entry, separators=(",", ":")).encode()


def from_json(entry: bytes) -> Rendered:
    """Read an entry written by `to_json`.

    Raises `ValueError` if the entry is no JSON or has another structure.
    """
    try:
        data = _checked(dict, json.loads(entry))
        title, links = data.get("title"), data.get("links")
        return Rendered(
            content=_checked(str, data.get("content")),
            title=None if title is None else _checked(str, title),
            toc=tuple(_heading(heading) for heading in _checked(list, data.get("toc"))),
            anchors=tuple(_checked(str, anchor) for anchor in _checked(list, data.get("anchors"))),
            links=None if links is None else {path: _texts(anchors) for path, anchors in _checked(dict, links).items()},
            asked=dict(_asked(question) for question in _checked(list, data.get("asked"))),
        )
    except RecursionError as error:
        raise ValueError("lists in lists without end") from error


def toc_of(links: Iterable[AnchorLink]) -> tuple[Heading, ...]:
    """Convert MkDocs' table of contents."""
    return tuple(
        Heading(level=link.level, id=link.id, name=link.title, children=toc_of(link.children)) for link in links
    )


def tokens(toc: Sequence[Heading]) -> list[Any]:
    """Return a table of contents in the form of Python-Markdown's `toc_tokens`, which MkDocs reads."""
    return [
        {"level": heading.level, "id": heading.id, "name": heading.name, "children": tokens(heading.children)}
        for heading in toc
    ]


def _heading(data: Any) -> Heading:
    data = _checked(dict, data)
    return Heading(
        level=_checked(int, data.get("level")),
        id=_checked(str, data.get("id")),
        name=_checked(str, data.get("name")),
        children=tuple(_heading(child) for child in _checked(list, data.get("children"))),
    )


def _texts(data: Any) -> dict[str, str]:
    return {name: _checked(str, text) for name, text in _checked(dict, data).items()}


def _asked(data: Any) -> tuple[Question, Answer]:
    if len(_checked(list, data)) != 3:
        raise ValueError("no question with its answer")
    question, path, answer = data
    return (_checked(str, question), _checked(str, path)), answer


def _checked(type_: type[T], value: Any) -> T:
    """Return the value. Raises `ValueError` if it isn't an instance of the type."""
    if not isinstance(value, type_):
        raise ValueError(f"{type_} expected")
    return value
