"""Shorten problems for the output of a build: all warnings and errors, but one piece of advice a file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


def in_brief(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted; of the advice about a file, only the first piece, with a count of the rest."""
    brief: list[Problem] = []
    advice: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in sorted(set(problems)):
        if problem.severity is Severity.ADVICE:
            advice[problem.path].append(problem)
        else:
            brief.append(problem)
    for first, *others in advice.values():
        more = f"`talknotes check` reports {len(others)} more for this file."
        brief.append(replace(first, remedy=f"{first.remedy} {more}".strip()) if others else first)
    return sorted(brief)
