"""The text of a shape → its lines, each a mark and what follows it: literal text and placeholders in turn.

    # {title}
    > {speaker}, {organisation}

A line stands for one line of a note. `…` in front lets up to five lines come before it, `[…?]` makes it optional;
`file:`, `folder:` and `front matter:` speak of the file instead of its text.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from mkdocs_talknotes.reading.shapes.view import fold

PLACEHOLDERS = (
    "title",
    "speaker",
    "organisation",
    "role",
    "handle",
    "event",
    "date",
    "time",
    "video",
    "slides",
    "language",
    "number",
    "ignore",
)
MOST_LINES = 12
"""No talk begins with more lines than this; it bounds the work for each line of a note."""
_LONGEST = 2000

_GAP = re.compile(r"\{([^{}\n]{1,40})\}")
_ATTRIBUTES = re.compile(r"\{[:#.][^{}\n]*\}")
_ABOUT_FILE = re.compile(r"(file|folder|front matter)[ \t]*+:[ \t]*+(.*)")
_FIELD = re.compile(r"([^=\s]++)[ \t]*+=[ \t]*+(.+)")
_SHAPE_MARK = re.compile(r"(#{1,6}(?=[ \t])|>|[-*+](?=[ \t])|\d{1,3}[.)](?=[ \t]))[ \t]*")
# Several on one line are written once: `{speaker}` takes `Ada and Bert`.
_ONCE = frozenset(PLACEHOLDERS) - {"ignore"}
# What a talk can be known by.
_NAMING = frozenset({"title", "speaker"})


class ShapeError(ValueError):
    """A shape that can't be used; the text says why and what to write, in an author's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Literal text and placeholders in turn, for one line, a file name, a folder or a field of front matter."""

    literals: tuple[str, ...]
    """Folded; one more than there are placeholders."""
    gaps: tuple[str, ...]
    """Names of placeholders."""
    marked: bool = False
    """Whether emphasis or code is written, and must be in the note as well."""
    linked: bool = False
    """Whether a link is written with its address, so that the note's Markdown is compared as it stands."""

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.literals[0].startswith("|")

    @property
    def has_literal(self) -> bool:
        """Whether anything but spaces is written between the placeholders."""
        return any(literal.strip() for literal in self.literals)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeLine:
    mark: str
    """`#` … `######`, `>`, `-`, `1.`; empty where none is written."""
    nested: bool
    """Whether it is indented, as an entry below another one of a list is."""
    template: Template
    optional: bool = False
    reach: int = 0
    """How many lines of the note may come before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    text: str
    lines: tuple[ShapeLine, ...] = ()
    file: Template | None = None
    """For the file name without its ending."""
    folder: Template | None = None
    """For the innermost folder; `a/b` for two of them."""
    fields: tuple[tuple[str, Template], ...] = ()
    """Name of a front matter field → what its value looks like."""

    @property
    def is_heading(self) -> bool:
        """Whether it is one line without a mark, and so stands for headings of any level."""
        first = self.lines[0] if len(self.lines) == 1 else None
        return first is not None and not first.mark and not first.template.marked and not first.template.is_row

    @property
    def gaps(self) -> frozenset[str]:
        """Names of all its placeholders."""
        templates = [line.template for line in self.lines] + [template for _, template in self.fields]
        templates += [template for template in (self.file, self.folder) if template]
        return frozenset(gap for template in templates for gap in template.gaps)


def on_one_line(shape: str) -> str:
    """Return the text of a shape for a message."""
    text = " / ".join(line.strip() for line in shape.splitlines() if line.strip())
    return text if len(text) <= 80 else f"{text[:79]}…"


def evidence_of(shape: str) -> str:
    """Return why a talk is one, if a shape fits it."""
    return f"the shape `{on_one_line(shape)}` fits"


@lru_cache(maxsize=256)
def parse_shape(text: str) -> Shape:
    """Read the text of a shape. Raises `ShapeError` where it can't be used."""
    if len(text) > _LONGEST:
        raise ShapeError(f"it is longer than {_LONGEST} characters. Write one talk's first lines only.")
    shape = Shape(text=text.strip("\n"))
    for line in text.splitlines():
        if not line.strip():
            continue
        about = _ABOUT_FILE.match(line.strip())
        if about and about[1] == "front matter":
            shape = replace(shape, fields=(*shape.fields, _field(about[2])))
        elif about and about[1] == "file":
            shape = replace(shape, file=_template(about[2]))
        elif about:
            shape = replace(shape, folder=_template(about[2].strip("/")))
        else:
            shape = replace(shape, lines=(*shape.lines, _line(line)))
    _check(shape)
    return shape


def _line(line: str) -> ShapeLine:
    line = line.expandtabs(4)
    text, reach, optional = line.strip(), 0, False
    for _ in range(2):  # `[… text?]` and `… [text?]`
        if text.startswith(("…", "...")):
            reach, text = 5, text.removeprefix("…").removeprefix("...").lstrip()
        if text.startswith("[") and text.endswith(("?]", "]?")):
            optional, text = True, text[1:-2].strip()
    mark = _SHAPE_MARK.match(text)
    template = _template(text[mark.end() :] if mark else text)
    written = _kind_of_mark(mark[1]) if mark else ""
    return ShapeLine(
        mark=written,
        nested=line.startswith("  "),
        template=template,
        optional=optional,
        reach=reach,
    )


def _kind_of_mark(mark: str) -> str:
    if mark[0].isdigit():
        return "1."
    return "-" if mark in ("-", "*", "+") else mark


def _field(text: str) -> tuple[str, Template]:
    match = _FIELD.fullmatch(text.strip())
    if not match:
        raise ShapeError(f"`front matter: {text.strip()}` names no field. Write, for example, `title = {{speaker}}`.")
    return match[1], _template(match[2])


def _template(text: str) -> Template:
    text = " ".join(_ATTRIBUTES.sub("", text).split())
    pieces = _GAP.split(text)
    literals, gaps = pieces[::2], tuple(pieces[1::2])
    for gap in gaps:
        if gap not in PLACEHOLDERS:
            raise ShapeError(_unknown(gap))
    if any(mark in literal for literal in literals for mark in "{}"):
        raise ShapeError("a brace stands alone in it. Placeholders are written as in `{title}`.")
    for gap in _ONCE & set(gaps):
        if gaps.count(gap) > 1:
            several = ": it takes several, however they are separated" if gap == "speaker" else ""
            raise ShapeError(f"`{{{gap}}}` stands twice on one line. Write it once{several}.")
    return Template(
        literals=tuple(map(fold, literals)),
        gaps=gaps,
        marked=any(mark in literal for literal in literals for mark in "*_`"),
        linked=any(mark in literal for literal in literals for mark in ("](", "://")),
    )


def _unknown(gap: str) -> str:
    close = difflib.get_close_matches(gap.strip().casefold(), PLACEHOLDERS, n=1, cutoff=0.6)
    if close:
        return f"there is no placeholder `{{{gap}}}`; did you mean `{{{close[0]}}}`?"
    return f"there is no placeholder `{{{gap}}}`; there are {', '.join(PLACEHOLDERS)}."


def _check(shape: Shape) -> None:
    if not shape.gaps & _NAMING:
        raise ShapeError("it names neither `{title}` nor `{speaker}`. Write, for example, `## {title} - {speaker}`.")
    if len(shape.lines) > MOST_LINES:
        raise ShapeError(f"it has more than {MOST_LINES} lines. Write one talk's first lines only.")
    if shape.lines and shape.lines[0].optional:
        raise ShapeError("its first line is optional, so that nothing says where a talk begins.")
    if sum(line.template.gaps.count("title") for line in shape.lines) > 1:
        raise ShapeError("`{title}` stands on two lines. A talk has one title.")
    needed = [line for line in shape.lines if not line.optional]
    if len(needed) > 1 and not any(line.mark or line.template.has_literal for line in needed):
        raise ShapeError("any lines of text would fit it. Write the marks, too: `#`, `-`, `>` or `**`.")
