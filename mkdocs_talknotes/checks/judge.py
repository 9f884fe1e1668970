"""How much a problem matters: as its code says, as the site says, and not at all where a note says so in place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import CODES, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

MARK = b"talknotes:"
"""What a file with a comment for us holds."""

# `<!-- talknotes: ignore placeholder-alt -->` in Markdown, `# talknotes: ignore …` in YAML.
_IGNORE = re.compile(
    r"(?P<mark><!--|#)[ \t]*talknotes:[ \t]*ignore\b(?P<codes>[^\n]{0,500}?)(?P<whole>\bin this file)?[ \t]*(?:-->|$)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment that silences codes."""

    line: int
    codes: tuple[str, ...]
    lines: range | None
    """Those it holds for; None: all of the file."""


@dataclass(frozen=True, kw_only=True)
class Judge:
    """Settles the severity of problems, and leaves out what nobody is to be told."""

    severities: Mapping[str, Severity] = field(default_factory=dict)
    """What the site chose, by code."""
    read: Callable[[str], bytes | None] = field(default=lambda _: None, repr=False, compare=False)
    """Path of a file → its content, where comments may silence problems."""

    def severity(self, code: str) -> Severity:
        return self.severities.get(code, CODES[code].severity)

    def settle(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return the problems to tell: sorted, each once."""
        settled = (replace(problem, severity=self.severity(problem.code)) for problem in problems)
        told = sorted({problem for problem in settled if problem.severity is not Severity.IGNORE})
        ignores = {path: self._ignores(path) for path in {problem.path for problem in told}}
        return tuple(problem for problem in told if not any(_covers(one, problem) for one in ignores[problem.path]))

    def _ignores(self, path: str) -> tuple[Ignore, ...]:
        content = self.read(path) or b""
        return tuple(ignores_in(content.decode("utf-8", errors="replace"))) if MARK in content else ()


def ignores_in(text: str) -> Iterator[Ignore]:
    """Walk the comments of a file that silence problems.

    One in Markdown holds for its own line and for the paragraph, list or heading below it, one in YAML for its own line
    and the next, and one that ends with `in this file` for all of it.
    """
    lines = text.splitlines()
    for match in _IGNORE.finditer(text):
        line = len(text[: match.start()].splitlines()) + (not match.start() or text[match.start() - 1] in "\r\n")
        codes = tuple(match["codes"].replace(",", " ").split())
        if match["whole"]:
            yield Ignore(line, codes, None)
        elif match["mark"] == "#":
            yield Ignore(line, codes, range(line, line + 2))
        else:
            yield Ignore(line, codes, range(line, _end_of_block(lines, line) + 1))


def _end_of_block(lines: list[str], line: int) -> int:
    """Return the last line of the block below a line, both counted from 1."""
    end = line
    while end < len(lines) and not lines[end].strip():
        end += 1
    while end < len(lines) and lines[end].strip():
        end += 1
    return end


def _covers(ignore: Ignore, problem: Problem) -> bool:
    return problem.code in ignore.codes and (ignore.lines is None or problem.line in ignore.lines)
