"""Parses the text of a shape into lines of Markdown marks, literal text and placeholders. An example:

    # {title}
    > {speaker}, {organisation}

Each line matches one line of a note. A line that starts with `…` may come up to five lines further down; a line in
`[…?]` is optional. `file:`, `folder:` and `front matter:` match the file instead of its text.
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
"""Most lines of a shape, which bounds the work for each line of a note."""
_LONGEST = 2000

_GAP = re.compile(r"\{([^{}\n]{1,40})\}")
_ATTRIBUTES = re.compile(r"\{[:#.][^{}\n]*\}")
_ABOUT_FILE = re.compile(r"(file|folder|front matter)[ \t]*+:[ \t]*+(.*)")
_FIELD = re.compile(r"([^=\s]++)[ \t]*+=[ \t]*+(.+)")
_SHAPE_MARK = re.compile(r"(#{1,6}(?=[ \t])|>|[-*+](?=[ \t])|\d{1,3}[.)](?=[ \t]))[ \t]*")
# Placeholders allowed only once. Several speakers on one line need no second one: `{speaker}` takes `Ada and Bert`.
_ONCE = frozenset(PLACEHOLDERS) - {"ignore"}
# A shape needs at least one of these placeholders.
_NAMING = frozenset({"title", "speaker"})


class ShapeError(ValueError):
    """An invalid shape; the text is a message for the author, with the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Alternating literal text and placeholders, for a line, a file name, a folder or a front matter field."""

    literals: tuple[str, ...]
    """Literal texts, normalised by `view.fold`: before, between and after the placeholders, so one more than `gaps`."""
    gaps: tuple[str, ...]
    """Names of the placeholders, in order."""
    marked: bool = False
    """Whether the shape contains emphasis or code, which lines must then contain as well."""
    linked: bool = False
    """Whether the shape contains a link with its URL, so that lines are compared as Markdown source."""

    @property
    def is_row(self) -> bool:
        """Whether it is a table row."""
        return self.literals[0].startswith("|")

    @property
    def has_words(self) -> bool:
        """Whether there is any letter in the literal text, as in the label `Video:`."""
        return any(character.isalpha() for literal in self.literals for character in literal)

    @property
    def has_literal(self) -> bool:
        """Whether there is any literal text except spaces."""
        return any(literal.strip() for literal in self.literals)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeLine:
    """One line of a shape."""

    mark: str
    """Markdown mark: `#` … `######`, `>`, `-` or `1.`; empty for plain text."""
    nested: bool
    """Whether it is indented, as a nested list entry."""
    template: Template
    optional: bool = False
    """Whether notes may lack this line."""
    reach: int = 0
    """Number of other lines of the note that may come before it."""

    @property
    def is_any_text(self) -> bool:
        """Whether it is an optional line that fits any short text, even the first line of the notes."""
        template = self.template
        return self.optional and not self.mark and not template.has_literal and "speaker" not in template.gaps


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A parsed shape."""

    text: str
    """The shape as its author wrote it."""
    lines: tuple[ShapeLine, ...] = ()
    file: Template | None = None
    """For the file name without extension; None if the shape doesn't use it."""
    folder: Template | None = None
    """For the innermost folder, or the two innermost (`a/b`); None if the shape doesn't use it."""
    fields: tuple[tuple[str, Template], ...] = ()
    """(name of a front matter field, template for its value)."""

    @property
    def is_heading(self) -> bool:
        """Whether it is a single line without a mark, which matches headings of any level."""
        first = self.lines[0] if len(self.lines) == 1 else None
        return first is not None and not first.mark and not first.template.marked and not first.template.is_row

    @property
    def head(self) -> int:
        """Number of its first lines that describe all talks below them, such as `# {event}` above `## {title}`.

        The first of them is a heading. What follows is a heading of a lower level, or a list entry with more in it than
        one placeholder, as in `- {title} - {speaker}`.
        """
        above = next((n for n, line in enumerate(self.lines) if not _NAMING.isdisjoint(line.template.gaps)), 0)
        if not above or not self.lines[0].mark.startswith("#"):
            return 0
        first, talk = self.lines[0], self.lines[above]
        if talk.mark.startswith("#"):
            return above if len(talk.mark) > len(first.mark) else 0
        is_entry = talk.mark in ("-", "1.") and talk.template.has_literal and len(talk.template.gaps) > 1
        return above if is_entry and above + 1 == len(self.lines) else 0

    @property
    def gaps(self) -> frozenset[str]:
        """Names of all its placeholders."""
        templates = [line.template for line in self.lines] + [template for _, template in self.fields]
        templates += [template for template in (self.file, self.folder) if template]
        return frozenset(gap for template in templates for gap in template.gaps)


def on_one_line(shape: str) -> str:
    """Return a shape on one line, for messages."""
    text = " / ".join(line.strip() for line in shape.splitlines() if line.strip())
    return text if len(text) <= 80 else f"{text[:79]}…"


def evidence_of(shape: str) -> str:
    """Return the reason given for talks that match this shape, as a sentence for authors."""
    return f"the shape `{on_one_line(shape)}` matches"


@lru_cache(maxsize=256)
def parse_shape(text: str) -> Shape:
    """Parse the text of a shape. Raises `ShapeError` if it is invalid."""
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
        raise ShapeError(
            f"`front matter: {text.strip()}` has no field name. Write, for example, `title = {{speaker}}`."
        )
    return match[1], _template(match[2])


def _template(text: str) -> Template:
    text = " ".join(_ATTRIBUTES.sub("", text).split())
    pieces = _GAP.split(text)
    literals, gaps = pieces[::2], tuple(pieces[1::2])
    for gap in gaps:
        if gap not in PLACEHOLDERS:
            raise ShapeError(_unknown(gap))
    if any(mark in literal for literal in literals for mark in "{}"):
        raise ShapeError("it has a single brace. Write placeholders as in `{title}`.")
    for gap in _ONCE & set(gaps):
        if gaps.count(gap) > 1:
            several = ": it matches several speakers, with any separator" if gap == "speaker" else ""
            raise ShapeError(f"`{{{gap}}}` appears twice on one line. Write it once{several}.")
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
        raise ShapeError("it contains neither `{title}` nor `{speaker}`. Write, for example, `## {title} - {speaker}`.")
    if len(shape.lines) > MOST_LINES:
        raise ShapeError(f"it has more than {MOST_LINES} lines. Write one talk's first lines only.")
    if shape.lines and shape.lines[0].optional:
        raise ShapeError("its first line is optional, but must mark where a talk begins.")
    if sum(line.template.gaps.count("title") for line in shape.lines) > 1:
        raise ShapeError("`{title}` appears on two lines, but a talk has one title.")
    needed = [line for line in shape.lines if not line.optional]
    if len(needed) > 1 and not any(line.mark or line.template.has_literal for line in needed):
        raise ShapeError("it would match any lines of text. Include the marks: `#`, `-`, `>` or `**`.")
