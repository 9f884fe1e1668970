"""What reading one file needs to know, and what it returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_talknotes.inputs.yamlfile import Place
from mkdocs_talknotes.model import Entry, Post
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading.shapes.page import ShapeUse


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the rest of the site already knows."""

    names: frozenset[str] = frozenset()
    """Match keys of speakers' names, aliases and handles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file holds."""

    post: Post
    problems: tuple[Problem, ...] = ()
    body: str = ""
    """The Markdown below the front matter."""
    first_line: int = 1
    """Of the body, in the file."""
    front_matter: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[Place, int] = field(default_factory=dict)
    """Path of a value in the front matter → its line in the file."""
    headings: tuple[Entry, ...] = ()
    """In order, each with the id that its author gave it."""
    shapes: tuple[ShapeUse, ...] = ()
    """What each shape came to on this page."""
    repaired: str = ""
    """The whole text with its front matter mended; empty where nothing had to be."""
    hidden_by: str = ""
    """The front matter field that keeps the note from the public, as the site's plugins decide; empty: it is public."""
