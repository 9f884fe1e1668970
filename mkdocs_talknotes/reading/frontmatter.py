"""Finds and reads front matter, and repairs it where there is only one way to understand it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.otherfront import read_other_front
from mkdocs_talknotes.inputs.yamlfile import YamlFile, load_yaml
from mkdocs_talknotes.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPEN = re.compile(r"---[ \t]*$")
_LONGEST_LINE = 500
_CLOSE = re.compile(r"(?:---|\.\.\.)[ \t]*$")
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?P<space>[ \t]+|$)(?P<value>.*)$")
# Fields recognised without `---` lines. Only our own, because any text may start with `Note: …`.
_BARE_KEYS = frozenset(
    [
        "title",
        "speaker",
        "speakers",
        "event",
        "date",
        "video",
        "slides",
        "tags",
        "description",
        "author",
        "authors",
        "conference",
    ]
)
_SMART = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """A file split into front matter and text."""

    yaml: YamlFile = field(default_factory=YamlFile)
    body: str
    """The Markdown below the front matter."""
    first_line: int = 1
    """Line number of the body's first line in the file, from 1."""
    repaired: str = ""
    """The whole file with repaired front matter; empty if nothing was repaired."""
    problems: tuple[Problem, ...] = ()

    @property
    def data(self) -> Mapping[str, object]:
        """The fields and their values."""
        return self.yaml.data


def split_front_matter(text: str, *, path: str) -> FrontMatter:
    """Split the front matter off a text, whose line ends must be `\\n`."""
    if other := read_other_front(text, path=path):
        # Engines only read YAML; they would show other front matter as text.
        repaired = "\n".join(["---", other.as_yaml, "---", other.body])
        return FrontMatter(
            yaml=other.file,
            body=other.body,
            first_line=other.first_line,
            repaired=repaired,
            problems=other.file.problems,
        )
    if not text.startswith("---"):
        return _without_fence(text, path)
    lines = text.split("\n")
    if not _OPEN.match(lines[0]):
        return FrontMatter(body=text)
    end = next((place for place, line in enumerate(lines[1:], start=1) if _CLOSE.match(line)), 0)
    closed = end > 0
    if not closed:
        end = _end_of_fields(lines)
        if not end:
            return FrontMatter(body=text)
    if closed and not any(line.strip() for line in lines[1:end]):
        return FrontMatter(body="\n".join(lines[end + 1 :]), first_line=end + 2)
    # Prose between two `---` rules isn't front matter.
    is_braced = lines[1].lstrip().startswith("{")  # all fields in one mapping, which is YAML, too
    if closed and not is_braced and not any(_KEY.match(line) for line in lines[1:end]):
        return FrontMatter(body=text)
    inside = lines[1:end]
    body = lines[end + 1 :] if closed else lines[end:]
    file = load_yaml("\n".join(inside), path=path, first_line=2)
    if closed and not _is_broken(file):
        return FrontMatter(yaml=file, body="\n".join(body), first_line=end + 2, problems=file.problems)
    return _mended(inside, body, path, first_line=end + 2 if closed else end + 1)


def _is_broken(file: YamlFile) -> bool:
    return any(problem.code in ("yaml", "yaml-not-a-mapping") for problem in file.problems) and not file.data


def _end_of_fields(lines: list[str]) -> int:
    """Return the index of the line after the fields of an unclosed block."""
    place = 1
    while place < len(lines) and (_KEY.match(lines[place]) or (place > 1 and re.match(r"[ \t]+\S|- ", lines[place]))):
        place += 1
    return place if place > 1 else 0


def _without_fence(text: str, path: str) -> FrontMatter:
    """Read `title: x` lines at the top of a file without `---`."""
    first = _KEY.match(text[:_LONGEST_LINE].partition("\n")[0])
    if not first or first["key"].lower() not in _BARE_KEYS:
        return FrontMatter(body=text)
    lines = text.split("\n")
    end = 0
    while (
        end < len(lines) and (match := _KEY.match(lines[end])) and match["key"].lower() in _BARE_KEYS and match["value"]
    ):
        end += 1
    if not end or (end < len(lines) and lines[end].strip()):
        return FrontMatter(body=text)
    keys = [match["key"] for line in lines[:end] if (match := _KEY.match(line))]
    if "title" not in [key.lower() for key in keys] and end < 2:
        return FrontMatter(body=text)
    inside = [line[:1].lower() + line[1:] for line in lines[:end]]
    return _mended(inside, lines[end:], path, first_line=end + 1, line=1)


def _mended(inside: list[str], body: list[str], path: str, *, first_line: int, line: int = 0) -> FrontMatter:
    """Repair front matter where only one meaning is possible: quotes, tabs, colons, a missing `---`."""
    mended = [_mended_line(text) for text in inside]
    file = load_yaml("\n".join(mended), path=path, first_line=1 if line else 2)
    whole = "\n".join(body)
    if _is_broken(file):
        return FrontMatter(
            body=whole, first_line=first_line, problems=load_yaml("\n".join(inside), path=path, first_line=2).problems
        )
    changed = [(place, old, new) for place, (old, new) in enumerate(zip(inside, mended, strict=True)) if old != new]
    if changed:
        place, _, new = changed[0]
        message, remedy, at = "this line of the front matter is not valid YAML.", f"Write `{new.strip()}`.", place + 2
    elif line:
        message, remedy, at = (
            "the front matter has no `---` lines around it.",
            "Put a line `---` above and below the fields.",
            line,
        )
    else:
        message, remedy, at = (
            "the front matter has no closing `---`.",
            "Put a line `---` below its last field.",
            first_line,
        )
    problem = Problem(path=path, line=at, code="front-matter-repaired", message=message, remedy=remedy)
    repaired = "\n".join(["---", *mended, "---", *body])
    return FrontMatter(
        yaml=file, body=whole, first_line=first_line, repaired=repaired, problems=(problem, *file.problems)
    )


def _mended_line(line: str) -> str:
    line = re.sub(r"^\t+", lambda match: "  " * len(match[0]), line)
    match = _KEY.match(line.lstrip(" -"))
    if not match or not match["value"]:
        return line
    value = match["value"].strip()
    straight = value.translate(_SMART)
    if straight != value and straight[:1] in "\"'" and straight[-1:] == straight[:1]:
        value = straight
    if (value[:1] in "\"'" and value[-1:] == value[:1] and len(value) > 1 and value[:1] not in value[1:-1]) or (
        value[:1] in "[{|>&!" and ": " not in value
    ):
        quoted = value
    elif ": " in value or " #" in value or value.endswith(":") or value[:1] in "@`%*&!|>'\"[]{},?#-":
        inner = value.replace("\\", "\\\\").replace('"', '\\"')
        quoted = f'"{inner}"'
    else:
        quoted = value
    head = line[: len(line) - len(line.lstrip(" -"))]
    return f"{head}{match['key']}: {quoted}"
