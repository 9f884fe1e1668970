"""File names and front matter of the notes that commands write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.yaml_edit import CannotEditError, New, dump_yaml, with_value
from mkdocs_talknotes.reading.frontmatter import split_front_matter
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    Facts = Mapping[str, New]
    """Front matter: field → value."""


_BYTE_ORDER_MARK = "\ufeff"


def file_name(title: str, date: dt.date | None) -> str:
    """Return a file name made of date, so that files sort by it, and title, such as `2024-05-31-on-moss.md`.

    A title without letters and digits, such as an emoji, gives the name `talk`.
    """
    name = slugify(title) if any(map(str.isalnum, title)) else "talk"
    return f"{date.isoformat()}-{name}.md" if date else f"{name}.md"


def note_text(facts: Facts, body: str = "") -> str:
    """Return the text of a note with these facts as front matter, and `body` below."""
    return f"---\n{dump_yaml(dict(facts))}---\n{body}" if facts else body


def with_facts(text: str, facts: Facts) -> str:
    """Return a note with these facts set in its front matter; every other byte stays the same.

    Raises `CannotEditError` if the front matter can't be edited safely.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    text = text.removeprefix(mark)
    front = split_front_matter(text.replace("\r\n", "\n"), path="")
    if front.repaired or front.problems:
        raise CannotEditError("its front matter is not valid")
    # Split at line feeds only, so that every line keeps its own end.
    lines = text.split("\n")
    if front.first_line < 3:
        newline = "\r\n" if lines[0].endswith("\r") else "\n"
        return mark + note_text(facts).replace("\n", newline) + text
    # `first_line` counts from 1; the two `---` lines are above it.
    inside = "".join(f"{line}\n" for line in lines[1 : front.first_line - 2])
    for key, value in facts.items():
        inside = with_value(inside, (key,), value)
    return mark + f"{lines[0]}\n{inside}" + "\n".join(lines[front.first_line - 2 :])
