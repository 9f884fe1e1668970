"""Severity of problems: the default of their code, the site's option, and `talknotes: ignore` comments in files."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import CODES, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

MARK = b"talknotes:"
"""Text that every file with a talknotes comment contains; a quick test before parsing."""

# `<!-- talknotes: ignore placeholder-alt -->` in Markdown, `# talknotes: ignore …` in YAML.
_IGNORE = re.compile(
    r"(?P<mark><!--|#)[ \t]*+talknotes:[ \t]*+ignore\b(?P<codes>(?:[^<-]|<(?!!--)|-(?!->))*+)(?:-->|$)",
)
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Ignore:
    """A `talknotes: ignore` comment."""

    line: int
    """Line of the comment, counted from 1."""
    codes: tuple[str, ...]
    """Codes of the problems to ignore, as written."""
    lines: range | None
    """Lines in which it applies; None: the whole file."""


@dataclass(frozen=True, kw_only=True)
class Judge:
    """Gives each problem its final severity and drops ignored ones."""

    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Code → severity set by the site's option `problems`."""
    read: Callable[[str], bytes | None] = field(default=lambda _: None, repr=False, compare=False)
    """Returns the content of a file, which is searched for `talknotes: ignore` comments."""
    _known: dict[str, _Ignored] = field(default_factory=dict, repr=False, compare=False)
    """Path → ignore comments in the file. Cached, because files don't change during the one build of a judge."""

    def severity(self, code: str) -> Severity:
        """Return the severity of a code on this site."""
        return self.severities.get(code, CODES[code].severity)

    def settle(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return the problems to report, with their final severity, sorted and without duplicates."""
        settled = (replace(problem, severity=self.severity(problem.code)) for problem in problems)
        relevant = sorted({problem for problem in settled if problem.severity is not Severity.IGNORE})
        ignored = {path: self._ignored(path) for path in {problem.path for problem in relevant}}
        return tuple(problem for problem in relevant if not ignored[problem.path].covers(problem))

    def _ignored(self, path: str) -> _Ignored:
        if path not in self._known:
            content = self.read(path) or b""
            ignores = ignores_in(content.decode("utf-8", errors="replace")) if MARK in content else ()
            self._known[path] = _Ignored(ignores)
        return self._known[path]


class _Ignored:
    """The problems that the comments of one file ignore."""

    def __init__(self, ignores: Iterable[Ignore]) -> None:
        self._whole: set[str] = set()
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        self._ends: defaultdict[str, list[int]] = defaultdict(list)
        for ignore in ignores:
            for code in ignore.codes:
                if ignore.lines is None:
                    self._whole.add(code)
                else:
                    ends = self._ends[code]
                    ends.append(max(ignore.lines[-1], ends[-1] if ends else 0))
                    self._starts[code].append(ignore.line)

    def covers(self, problem: Problem) -> bool:
        """Whether a comment in the file says to ignore this problem."""
        if problem.code in self._whole:
            return True
        # `_ends` holds running maxima: the furthest line that any comment above applies to.
        above = bisect(self._starts.get(problem.code, ()), problem.line)
        return above > 0 and self._ends[problem.code][above - 1] >= problem.line


def ignores_in(text: str) -> Iterator[Ignore]:
    """Yield the `talknotes: ignore` comments of a file.

    A comment on its own line applies to the paragraph, list or heading below it, in YAML to the next line. After text,
    it applies to its own line. A comment that ends with `in this file` applies to the whole file.
    """
    lines = _LINE_END.split(text.removesuffix("\n"))
    ends: list[int] = []
    for number, line in enumerate(lines, start=1):
        for match in _IGNORE.finditer(line) if "talknotes:" in line else ():
            ends = ends or _ends_of_blocks(lines)
            below = number + 1 if match["mark"] == "#" else ends[number]
            last = number if line[: match.start()].strip() else below
            codes = match["codes"].replace(",", " ").split()
            whole = codes[-3:] == ["in", "this", "file"]
            yield Ignore(number, tuple(codes[: -3 if whole else None]), None if whole else range(number, last + 1))


def _ends_of_blocks(lines: Sequence[str]) -> list[int]:
    """Return, for each index into `lines` and one more, the number of the last line of the block there or below.

    Blocks are separated by empty lines; numbers count from 1.
    """
    ends = [len(lines)] * (len(lines) + 1)
    for place in range(len(lines) - 2, -1, -1):
        ends[place] = place + 1 if lines[place].strip() and not lines[place + 1].strip() else ends[place + 1]
    return ends
