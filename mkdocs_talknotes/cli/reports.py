"""Formats problems: text, JSON, GitHub annotations, GitLab Code Quality."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.cli.check import count
from mkdocs_talknotes.problems import CODES, Problem, Severity, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs_talknotes.cli.check import Checked

_WORDS = {Severity.ERROR: ("error", "errors"), Severity.WARNING: ("warning", "warnings")}
_WORDS |= {Severity.ADVICE: ("piece of advice", "pieces of advice")}


def plain(text: str, _: Severity) -> str:
    """Return the text unchanged; used instead of a function that adds colour."""
    return text


def as_text(checked: Checked, paint: Callable[[str, Severity], str] = plain) -> str:
    """Return problems grouped by file, with totals. `paint` colours the word for a severity."""
    lines = []
    for path, problems in groupby(checked.problems, key=lambda problem: problem.path):
        lines.append(printable(path))
        for one in problems:
            place = "".join(f"{number}:" for number in (one.line, one.column) if number)
            word = paint(one.severity.name.lower(), one.severity)
            lines.append(f"  {place}{' ' if place else ''}{word}: {one.text} [{one.code}]")
        lines.append("")
    notes = "1 note" if checked.notes == 1 else f"{checked.notes} notes"
    numbers = ((count(checked.problems, severity), words) for severity, words in _WORDS.items())
    counts = [f"{number} {one if number == 1 else many}" for number, (one, many) in numbers if number]
    lines.append(f"{notes}: {', '.join(counts) or 'no problems'}")
    if counts:
        lines.append("`talknotes check --list` explains the codes.")
    return "\n".join(lines)


def as_json(checked: Checked) -> str:
    """Return `{"notes", "problems": [{"path", "line", "column", "code", "severity", "message", "remedy"}]}`."""
    problems = [
        {
            "path": one.path,
            "line": one.line or None,
            "column": one.column or None,
            "code": one.code,
            "severity": one.severity.name.lower(),
            "message": one.message,
            "remedy": one.remedy,
        }
        for one in checked.problems
    ]
    return json.dumps({"notes": checked.notes, "problems": problems}, ensure_ascii=False, indent=1)


def as_github(checked: Checked) -> str:
    """Return GitHub workflow commands, which appear as annotations beside the lines of a pull request.

    https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    return "\n".join(_command(problem) for problem in checked.problems)


def as_gitlab(checked: Checked) -> str:
    """Return a GitLab report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""
    seen: Counter[tuple[str, ...]] = Counter()
    issues: list[dict[str, Any]] = []
    for one in checked.problems:
        said = (one.path, one.code, one.message)
        seen[said] += 1
        issues.append(
            {
                "description": one.text,
                "check_name": one.code,
                # The fingerprint leaves out the line, so that inserting text above doesn't make it a new problem.
                "fingerprint": hashlib.sha256(
                    "\0".join((*said, str(seen[said]))).encode(errors="surrogateescape")
                ).hexdigest(),
                "severity": _GITLAB[one.severity],
                "location": {"path": one.path, "lines": {"begin": max(1, one.line)}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=1)


def _fingerprint(*parts: str) -> str:
    # File names that aren't UTF-8 contain surrogates.
    return hashlib.sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()


FORMATS: Mapping[str, Callable[[Checked], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}


def list_codes() -> str:
    """Return one line for each problem code, with severity and meaning."""
    width = max(map(len, CODES))
    return "\n".join(f"{code:{width}}  {one.severity.name.lower():7}  {one.meaning}" for code, one in CODES.items())


_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_GITLAB = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.ADVICE: "info"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def _command(problem: Problem) -> str:
    properties = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
    said = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items() if value)
    return f"::{_GITHUB[problem.severity]} {said}::{problem.text.translate(_IN_DATA)}"
