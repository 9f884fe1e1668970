"""The input and the result of reading one file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_talknotes.inputs.yamlfile import Place
from mkdocs_talknotes.model import Entry, Post
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading.shapes.page import ShapeUse


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Facts known from the rest of the site."""

    names: frozenset[str] = frozenset()
    """Match keys of speakers' names, aliases and handles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The result of reading one file."""

    post: Post
    problems: tuple[Problem, ...] = ()
    body: str = ""
    """The Markdown below the front matter."""
    first_line: int = 1
    """Line number of the body's first line in the file, from 1."""
    front_matter: Mapping[str, object] = field(default_factory=dict)
    """Front matter, with other tools' fields under our names."""
    lines: Mapping[Place, int] = field(default_factory=dict)
    """Position of a value in the front matter (see `Place`) → its line number in the file."""
    headings: tuple[Entry, ...] = ()
    """The page's headings in order, each with the id its author set, if any."""
    shapes: tuple[ShapeUse, ...] = ()
    """How often each shape fits this page."""
    repaired: str = ""
    """The whole file with repaired front matter; empty if nothing was repaired."""
    hidden_by: str = ""
    """Front matter field that hides the note, such as `password` or `private`; empty if the note is public."""
