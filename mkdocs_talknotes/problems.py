"""Problems in an author's notes or settings, the codes of all kinds of problems, and `TalknotesError`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import cast

# Control characters, which start terminal escape sequences, and marks that reverse the text direction. Messages quote
# notes, which may be somebody else's text.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_COMMAND = re.compile(r"##(?=\[|vso\[)", re.IGNORECASE)


class Severity(IntEnum):
    """How serious a problem is, the most serious first."""

    ERROR = 1
    """Stops the build."""
    WARNING = 2
    """Reported; stops a build with `--strict`."""
    ADVICE = 3
    """Reported; never stops a build."""
    IGNORE = 4
    """Not reported."""


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem."""

    severity: Severity
    """Default severity; the option `problems` overrides it."""
    meaning: str
    """Description in one line."""
    settable: bool = True
    """Whether the option `problems` can override the severity; no for errors without which no build is possible."""


_ERROR, _WARNING, _ADVICE, _IGNORE = Severity

CODES: Mapping[str, Code] = {
    "address-twice": Code(_WARNING, "two pages, people or events have the same address"),
    "card": Code(_ADVICE, "the preview picture of a post could not be drawn, or only without a speaker's photo"),
    "caption-twice": Code(_ADVICE, "two pictures on a page have the same caption"),
    "contents-disagree": Code(_ADVICE, "a hand-written table of contents does not match the headings"),
    "date-outside-event": Code(_ADVICE, "a talk's date is before or after its event"),
    "draft-shown": Code(_WARNING, "the engine publishes a draft"),
    "event-similar": Code(_ADVICE, "two events have nearly the same name"),
    "extra-missing": Code(_ERROR, "an output needs a package that is not installed", settable=False),
    "front-matter-repaired": Code(_WARNING, "invalid front matter was repaired for this build"),
    "heading-passed-over": Code(_ADVICE, "a heading next to talk headings was not recognised as a talk"),
    "image-without-credit": Code(_IGNORE, "a picture has no credit"),
    "link-outside": Code(
        _ADVICE, "a note or data file was not read, because a symbolic link leads out of the docs folder"
    ),
    "leftover": Code(_ADVICE, "a line is markup of another tool and is shown as plain text"),
    "marker": Code(_WARNING, "a talknotes comment is not valid"),
    "missing-image": Code(_WARNING, "a picture does not exist"),
    "missing-list-page": Code(_WARNING, "a link leads to the page of a speaker, event or topic that does not exist"),
    "moment-without-recording": Code(_ADVICE, "a time such as `[12:34]` is in a talk without a recording"),
    "neighbour": Code(_WARNING, "another plugin conflicts with talknotes"),
    "no-notes": Code(_ADVICE, "a folder has no notes, or a configuration does not use talknotes"),
    "no-site-url": Code(_ADVICE, "feeds and other outputs need `site_url`, which is not set"),
    "note-not-public": Code(_ADVICE, "a note is private, so lists and feeds leave it out"),
    "not-utf-8": Code(_ERROR, "a file is not encoded as UTF-8"),
    "other-form": Code(_ADVICE, "a front matter field has another tool's format and was not read"),
    "outside-docs": Code(_ERROR, "a page was not written, because a symbolic link is in its path", settable=False),
    "oversized-image": Code(_ADVICE, "a picture is much larger than any screen needs"),
    "page-without-talk": Code(_ADVICE, "no talk was recognised on a page in the notes folder"),
    "pattern": Code(_WARNING, "the `pattern` option has no `{speaker}` or no `{title}`, or repeats one"),
    "picture-not-shown": Code(_ADVICE, "most browsers can't show a picture"),
    "placeholder-alt": Code(_ADVICE, "a picture has no useful alternative text"),
    "place-taken": Code(_WARNING, "your file has the address of a talknotes page or file, so yours is used"),
    "remote-picture": Code(_ADVICE, "a photo or cover is loaded from another host, which can track readers"),
    "shape": Code(_WARNING, "a shape is not valid"),
    "shape-fits-nothing": Code(_WARNING, "a shape matches no note"),
    "shape-nearly-fits": Code(_ADVICE, "more notes nearly match a shape than match it"),
    "schedule": Code(_ERROR, "a conference schedule can't be read", settable=False),
    "site-config": Code(_ERROR, "the site's configuration can't be read", settable=False),
    "speaker-similar": Code(_ADVICE, "two speakers have nearly the same name"),
    "speaker-uncertain": Code(_ADVICE, "a heading may contain a speaker's name"),
    "speaker-unknown": Code(_IGNORE, "a speaker is not in `.speakers.yml`"),
    "tags-in-one-text": Code(_ADVICE, "`tags` is one text of several words and was read as one topic"),
    "talk-without-heading": Code(_WARNING, "an entry of `talks:` matches no heading on its page"),
    "talk-without-speaker": Code(_ADVICE, "a talk has no speaker"),
    "template-error": Code(_ERROR, "one of your templates fails", settable=False),
    "template-not-well-formed": Code(
        _ERROR, "one of your templates makes HTML that is not well-formed", settable=False
    ),
    "topic-similar": Code(_ADVICE, "two topics have nearly the same name"),
    "undated": Code(_ADVICE, "posts have no date, so feeds leave them out"),
    "unknown-key": Code(_WARNING, "a field or option is unknown, probably misspelt"),
    "video-past-end": Code(_WARNING, "a video link's end is before its start"),
    "video-start-twice": Code(_ADVICE, "two talks start at the same second of a recording"),
    "wrong-value": Code(_WARNING, "a field or option has an invalid value"),
    "yaml": Code(_WARNING, "front matter or a data file is not valid YAML"),
    "yaml-key-twice": Code(_WARNING, "a field appears twice"),
    "yaml-not-a-mapping": Code(_WARNING, "a data file has no fields"),
}
"""Code → kind of problem. Each code has a page in the guide, `problems/<code>.md`."""


_OF_CODE = cast("Severity", None)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing that an author should fix. Problems sort by path, line and column."""

    path: str
    """File to fix, relative to the docs folder; `mkdocs.yml` for options."""
    line: int = 0
    """Counted from 1; 0 means the whole file."""
    column: int = 0
    """Counted from 1; 0 means unknown."""
    code: str
    """Kind of problem: a key of `CODES`."""
    message: str
    """What was found and what was expected, as a sentence in words for authors."""
    remedy: str = ""
    """How to fix it, as a sentence."""
    severity: Severity = _OF_CODE
    """Default: the severity of its code."""

    def __post_init__(self) -> None:
        if self.severity is None:
            object.__setattr__(self, "severity", CODES[self.code].severity)

    @property
    def text(self) -> str:
        """Message and remedy in one printable line."""
        return printable(f"{self.message} {self.remedy}")

    def __str__(self) -> str:
        place = ":".join([printable(self.path), *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.text} [{self.code}]"


def printable(text: str) -> str:
    """Put text on one line, without characters that control a terminal and commands of code hosts."""
    return without_commands(_STEERING.sub("\ufffd", " ".join(text.split())))


def without_commands(text: str) -> str:
    """Break commands that a code host runs wherever a program prints them: `##[error]`, `##vso[…]`.

    A zero-width space breaks a command without changing how it reads. Sources:
    https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs and
    https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
    """
    return _COMMAND.sub("##\u200b", text)


class TalknotesError(Exception):
    """Raised when a build or command can't go on. Carries all problems at once, sorted and without duplicates.

    `str()` of the error lists one problem a line.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
