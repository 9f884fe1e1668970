"""What an author should fix, and the one exception that carries it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How much a problem matters; the order is the order of reports."""

    ERROR = 1
    """The build stops."""
    WARNING = 2
    """`--strict` stops."""
    ADVICE = 3
    """Said, and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    path: str
    """Relative to the docs folder; `mkdocs.yml` for options."""
    line: int = 0
    """Counted from 1; 0 where the file as a whole is meant."""
    column: int = 0
    """Counted from 1; 0 where unknown."""
    code: str
    """Stable and documented, such as `front-matter-repaired`."""
    message: str
    """What was found and what was expected, in an author's words."""
    remedy: str = ""
    """What to write instead."""
    severity: Severity = Severity.WARNING

    def __str__(self) -> str:
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.message}" + (f" {self.remedy}" if self.remedy else "") + f" [{self.code}]"


class TalknotesError(Exception):
    """Problems that make going on pointless: all of them, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
