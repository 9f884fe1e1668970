"""Find syntax of other tools that Python-Markdown would show as text: Liquid, shortcodes, Obsidian and MDX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Leftover(NamedTuple):
    """Syntax of another tool in one line."""

    line: int
    """Counted from 1 in the text."""
    text: str
    """The syntax as written."""
    tool: str
    """Name of the tool it belongs to, such as `Hugo`."""
    remedy: str
    """What to write instead, as a sentence."""


_VIDEO = "Write `Video: https://youtu.be/{id}` in its place."
_YOUTUBE = re.compile(r"youtube\b[^\n]{0,40}?[\s\"'=](?P<id>[\w-]{11})(?![\w-])", re.IGNORECASE)
_ADMONITION = "Write `!!! note` with the extension admonition, or `> **Note:** …`."
_KINDS = (
    (re.compile(r"\{\{[<%][^{}\n]++\}\}"), "Hugo", "Write what it stands for in Markdown."),
    (re.compile(r"\{%[^{}%\n]*+(?:%(?!\})[^{}%\n]*+)*+%\}"), "Jekyll", "Write what it stands for in Markdown."),
    (re.compile(r"\{\{(?![<%])[^{}\n]++\}\}"), "Jekyll", "Write what it stands for in Markdown."),
    (re.compile(r"%%[^%\n]++%%"), "Obsidian", "Write `<!-- … -->`."),
    (re.compile(r"^\s*+>\s*+\[!\w++\]"), "Obsidian", _ADMONITION),
    (re.compile(r"^import\s[^;\n]*\sfrom\s++[\"'][^\"'\n]++[\"'];?\s*+$"), "MDX", "Take it out."),
    (re.compile(r"^</?[A-Z]\w*+(?:\s[^<>\n]*+)?>"), "MDX", "Write what it stands for in Markdown."),
    (re.compile(r"^:::\s?\w++"), "Docusaurus", _ADMONITION),
)  # fmt: skip
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(?<!`)(`++)(?!`)[^`\n]++\1(?!`)")


def leftovers_in(lines: Sequence[str]) -> Iterator[Leftover]:
    """Yield the leftovers of a text, at most one a line. Code is skipped: its text is meant to be shown."""
    fence = ""
    for number, line in enumerate(lines, start=1):
        marks = _FENCE.match(line)
        if marks and (not fence or (marks[1].startswith(fence) and not line.strip(" `~"))):
            fence = "" if fence else marks[1]
        elif not fence and not line.startswith(("    ", "\t")) and (found := _leftover(line)):
            text, tool, remedy = found
            video = _YOUTUBE.search(text)
            yield Leftover(number, text, tool, _VIDEO.format(id=video["id"]) if video else remedy)


def _leftover(line: str) -> tuple[str, str, str] | None:
    if not any(sign in line for sign in ("{{", "{%", "[[", "%%", "[!", "import ", "<", ":::")):
        return None
    shown = _CODE.sub("", line)
    for pattern, tool, remedy in _KINDS:
        if match := pattern.search(shown):
            return match[0].strip(), tool, remedy
    return None
