"""How much a problem matters: as its code says, as the site says, and not at all where a note says so in place."""

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
"""What a file with a comment for us holds."""

# `<!-- talknotes: ignore placeholder-alt -->` in Markdown, `# talknotes: ignore …` in YAML.
_IGNORE = re.compile(
    r"(?P<mark><!--|#)[ \t]*+talknotes:[ \t]*+ignore\b(?P<codes>(?:[^<-]|<(?!!--)|-(?!->))*+)(?:-->|$)",
)
_LINE_END = re.compile(r"\r\n|\r|\n")


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
    _known: dict[str, _Ignored] = field(default_factory=dict, repr=False, compare=False)
    """What files that have been read ignore: a judge serves one build, in which they do not change."""

    def severity(self, code: str) -> Severity:
        return self.severities.get(code, CODES[code].severity)

    def settle(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return the problems to tell: sorted, each once."""
        settled = (replace(problem, severity=self.severity(problem.code)) for problem in problems)
        told = sorted({problem for problem in settled if problem.severity is not Severity.IGNORE})
        ignored = {path: self._ignored(path) for path in {problem.path for problem in told}}
        return tuple(problem for problem in told if not ignored[problem.path].covers(problem))

    def _ignored(self, path: str) -> _Ignored:
        if path not in self._known:
            content = self.read(path) or b""
            ignores = ignores_in(content.decode("utf-8", errors="replace")) if MARK in content else ()
            self._known[path] = _Ignored(ignores)
        return self._known[path]


class _Ignored:
    """What the comments of one file silence."""

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
        if problem.code in self._whole:
            return True
        # Of all comments above, the one that reaches furthest decides.
        above = bisect(self._starts.get(problem.code, ()), problem.line)
        return above > 0 and self._ends[problem.code][above - 1] >= problem.line


def ignores_in(text: str) -> Iterator[Ignore]:
    """Walk the comments of a file that silence problems.

    One that stands alone holds for the paragraph, list or heading below it, in YAML for the next line; one behind text
    for its own line; and one that ends with `in this file` for all of it.
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
    """Return, for each line and for the place behind the last, the last line of the block on it or next below."""
    ends = [len(lines)] * (len(lines) + 1)
    for place in range(len(lines) - 2, -1, -1):
        ends[place] = place + 1 if lines[place].strip() and not lines[place + 1].strip() else ends[place + 1]
    return ends
