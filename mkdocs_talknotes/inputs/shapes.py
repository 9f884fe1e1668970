"""Read `shapes`, which has the same form in the options, in `.meta.yml` and in front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.settings import ShapeText

if TYPE_CHECKING:
    from mkdocs_talknotes.inputs.fields import Fields


def read_shapes(fields: Fields) -> tuple[ShapeText, ...]:
    """Read the field `shapes`, a list of texts or one text; each shape keeps its file and line for messages."""
    return tuple(
        ShapeText(text=text, path=fields.path, line=fields.line_of_item("shapes", number))
        for number, text in enumerate(fields.blocks("shapes"))
    )
