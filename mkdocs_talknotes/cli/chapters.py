"""Converts the chapters in a video's description (`0:00 Welcome`) to timestamps of a note (`[0:00] Welcome`)."""

from __future__ import annotations

import re

from mkdocs_talknotes.problems import Problem, TalknotesError

_CHAPTER = re.compile(r"[-*•\s]{0,5}[\[(]?((?:\d{1,2}:)?\d{1,3}:[0-5]\d)[\])]?[ \t]*(?:[-–—:|][ \t]+)?(\S.*)$")


def moments(text: str) -> str:
    """Return the lines that start with a time as a Markdown list, `- [0:00] Welcome`; times stay as written.

    Raises `TalknotesError` if no line does.
    """
    found = [(match[1], " ".join(match[2].split())) for line in text.splitlines() if (match := _CHAPTER.match(line))]
    if not found:
        message, remedy = "no line starts with a time.", "Chapters are lines such as `12:34 Questions`."
        raise TalknotesError([Problem(path="chapters", code="schedule", message=message, remedy=remedy)])
    return "".join(f"- [{time}] {title}\n" for time, title in found)
