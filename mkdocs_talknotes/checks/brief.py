"""Problems as a build tells them: warnings and errors in full, all advice about a file on one line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


def in_brief(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems in order; of several pieces of advice about one file, the first, which counts the others."""
    told: list[Problem] = []
    advice: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in sorted(set(problems)):
        if problem.severity is Severity.ADVICE:
            advice[problem.path].append(problem)
        else:
            told.append(problem)
    for first, *others in advice.values():
        more = f"`talknotes check` tells {len(others)} more about this file."
        told.append(replace(first, remedy=f"{first.remedy} {more}".strip()) if others else first)
    return sorted(told)
