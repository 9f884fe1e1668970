"""Find parts of notes that weren't recognised: pages without talks, headings, and times without a recording."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading.not_talks import lines_marked_as_no_talk
from mkdocs_talknotes.reading.sections import is_section
from mkdocs_talknotes.text.videos import MOMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.reading import Reading

_FENCE = re.compile(r" {0,3}(```|~~~)")


def check_unread(notes: Notes) -> Iterator[Problem]:
    """Find pages without talks, headings not read as talks, and times in talks without a recording."""
    for path, reading in notes.readings.items():
        if str(reading.front_matter.get("talknotes", "")).lower() in ("false", "no", "off"):
            continue
        if not reading.post.talks:
            # Broken front matter is reported already, and may be the reason.
            is_broken = any(problem.code == "yaml" for problem in reading.problems)
            if reading.body.strip() and not reading.post.unwritten and notes.settings.recognise and not is_broken:
                yield _without_talk(path)
            continue
        yield from _passed_over(path, reading)
        yield from _without_recording(path, reading)


def _without_talk(path: str) -> Problem:
    return Problem(
        path=path,
        line=1,
        code="page-without-talk",
        message="no talk was recognised on this page.",
        remedy="Write `title` and `speaker` in its front matter, or a shape that matches it (`talknotes shapes` "
        "suggests some). If it has no talk, write `talknotes: false` there.",
    )


def _passed_over(path: str, reading: Reading) -> Iterator[Problem]:
    """Find headings on the same level as those of several talks that weren't read as talks.

    Headings of sections within notes, such as "Takeaways", don't count.
    """
    lines = {talk.line for talk in reading.post.talks}
    levels = Counter(entry.level for entry in reading.headings if entry.line in lines)
    level, talks = levels.most_common(1)[0] if levels else (0, 0)
    if talks < 2:
        return
    marked = lines_marked_as_no_talk(reading.body, reading.first_line)
    reported = {problem.line for problem in reading.problems if problem.code == "speaker-uncertain"}
    for entry in reading.headings:
        if entry.level == level and entry.line not in lines | marked | reported and not is_section(entry.text):
            yield Problem(
                path=path,
                line=entry.line,
                code="heading-passed-over",
                message=f"`{entry.text}` is next to headings of talks, but was not recognised as a talk.",
                remedy="Write `Speaker: …` below it, or a shape that matches it. If it is not a talk, write "
                "`<!-- talknotes: not a talk -->` on the next line.",
            )


def _without_recording(path: str, reading: Reading) -> Iterator[Problem]:
    """Find times such as `[12:34]` in talks without a recording."""
    if "[" not in reading.body or not MOMENT.search(reading.body):
        return
    talks = sorted(reading.post.talks, key=lambda talk: talk.line)
    starts = [talk.line for talk in talks]
    is_code = False
    for number, line in enumerate(reading.body.split("\n"), start=reading.first_line):
        if _FENCE.match(line):
            is_code = not is_code
        if is_code or "[" not in line:
            continue
        place = bisect_right(starts, number) - 1
        if place < 0 or talks[place].video:
            continue
        for moment in MOMENT.finditer(line):
            if line[moment.end() :][:1] not in ("(", "[", ":"):
                yield Problem(
                    path=path,
                    line=number,
                    code="moment-without-recording",
                    message=f"`{moment[0]}` is not a link: the talk has no recording.",
                    remedy="Write `Video:` and its address below the talk's heading, or `video` in front matter.",
                )
