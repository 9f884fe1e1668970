"""A page as Markdown rendered it: what the cache keeps of it, and how it is read back.

An entry is JSON. Whoever can write to the cache can write anything into it, so an entry is checked to be of the form
that is written here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs.structure.toc import AnchorLink

Answer = bool | int | str | list[Any] | None
"""What JSON can hold; lists for tuples."""
Question = tuple[str, str]
"""What is asked (a name in `recorder.QUESTIONS`), and of which file (a path relative to the docs folder)."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An entry of a table of contents."""

    level: int
    id: str
    name: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What rendering makes of a page."""

    content: str
    """HTML."""
    title: str | None = None
    """The first heading."""
    toc: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()
    """The ids on the page."""
    links: Mapping[str, Mapping[str, str]] | None = None
    """Links to anchors: source path of the page linked to → anchor → the link as it is written."""
    asked: Mapping[Question, Answer]
    """The answers on which all of this depends."""

    def to_json(self) -> bytes:
        """Return the entry of the cache."""
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
    """Return what `to_json` made an entry of.

    Raises `ValueError` where the entry is of another form.
    """
    try:
        data = _a(dict, json.loads(entry))
        title, links = data.get("title"), data.get("links")
        return Rendered(
            content=_a(str, data.get("content")),
            title=None if title is None else _a(str, title),
            toc=tuple(_heading(heading) for heading in _a(list, data.get("toc"))),
            anchors=tuple(_a(str, anchor) for anchor in _a(list, data.get("anchors"))),
            links=None if links is None else {path: _texts(anchors) for path, anchors in _a(dict, links).items()},
            asked=dict(_asked(question) for question in _a(list, data.get("asked"))),
        )
    except RecursionError as error:
        raise ValueError("lists in lists without end") from error


def toc_of(links: Iterable[AnchorLink]) -> tuple[Heading, ...]:
    """Return a table of contents as MkDocs holds it."""
    return tuple(
        Heading(level=link.level, id=link.id, name=link.title, children=toc_of(link.children)) for link in links
    )


def tokens(toc: Sequence[Heading]) -> list[Any]:
    """Return a table of contents as Python-Markdown hands it to MkDocs."""
    return [
        {"level": heading.level, "id": heading.id, "name": heading.name, "children": tokens(heading.children)}
        for heading in toc
    ]


def _heading(data: Any) -> Heading:
    data = _a(dict, data)
    return Heading(
        level=_a(int, data.get("level")),
        id=_a(str, data.get("id")),
        name=_a(str, data.get("name")),
        children=tuple(_heading(child) for child in _a(list, data.get("children"))),
    )


def _texts(data: Any) -> dict[str, str]:
    return {name: _a(str, text) for name, text in _a(dict, data).items()}


def _asked(data: Any) -> tuple[Question, Answer]:
    if len(_a(list, data)) != 3:
        raise ValueError("no question with its answer")
    question, path, answer = data
    return (_a(str, question), _a(str, path)), answer


def _a(form: type[T], value: Any) -> T:
    """Return a value that is of a type."""
    if not isinstance(value, form):
        raise ValueError(f"{form} expected")
    return value
