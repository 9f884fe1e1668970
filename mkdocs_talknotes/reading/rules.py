"""Options for recognition, set for the site, a folder or a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.shapes import read_shapes
from mkdocs_talknotes.model import Form
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading.shapes.grammar import ShapeError, on_one_line, parse_shape
from mkdocs_talknotes.reading.shapes.search import Written
from mkdocs_talknotes.settings import ShapeText

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.fields import Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Options of the site and the folder; a page's front matter overrides them."""

    folder: str = "."
    """Folder of the blog, relative to the docs folder. Its own name tells nothing about the talks in it."""
    recognise: bool = True
    """Whether talks are recognised without a pattern or shape."""
    pattern: str = ""
    """Form of all talk headings, such as `{speaker} - {title}`; other headings are then never talks."""
    shapes: tuple[ShapeText, ...] = ()
    """Templates of how talks are written; the first that fits counts."""


def narrowed(rules: Rules, fields: Fields) -> Rules:
    """Apply a page's `talknotes:` field: `false`, or a mapping of `recognise`, `pattern` and `shapes`."""
    if not fields.is_mapping("talknotes"):
        # `false` turns off all recognition on the page.
        return rules if fields.flag("talknotes", True) else replace(rules, recognise=False, pattern="", shapes=())
    inner = fields.child("talknotes")
    if inner is None:
        return rules
    inner.suggest(("recognise", "pattern", "shapes"), all_known=True)
    return Rules(
        folder=rules.folder,
        recognise=inner.flag("recognise", rules.recognise),
        pattern=inner.text("pattern") or rules.pattern,
        shapes=(*read_shapes(inner), *rules.shapes),
    )


def usable_shapes(rules: Rules, path: str, problems: list[Problem]) -> list[Written]:
    """Parse a page's shapes, with its pattern last. Invalid ones are added to `problems` and left out."""
    written = []
    for source in rules.shapes:
        try:
            written.append(Written(shape=parse_shape(source.text), source=source))
        except ShapeError as error:
            problems.append(
                Problem(
                    path=source.path or path,
                    line=source.line,
                    code="shape",
                    message=f"the shape `{on_one_line(source.text)}` is not valid: {error}",
                )
            )
    if rules.pattern and rules.recognise:
        try:
            shape = parse_shape(rules.pattern)
        except ShapeError:
            problems.append(
                Problem(
                    path=path,
                    line=1,
                    code="pattern",
                    message=f"the pattern `{rules.pattern}` is not valid.",
                    remedy="Write, for example, `{speaker} - {title}`.",
                )
            )
        else:
            source = ShapeText(text=rules.pattern)
            written.append(Written(shape=shape, source=source, form=Form.PATTERN, evidence="the pattern matches"))
    return written
