"""What an author should fix, which problems there are at all, and the one exception that carries them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import cast

# Escape sequences begin with these; an author's words may come from a stranger.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Severity(IntEnum):
    """How much a problem matters; the order is the order of importance."""

    ERROR = 1
    """The build stops."""
    WARNING = 2
    """`--strict` stops."""
    ADVICE = 3
    """Said, and nothing else."""
    IGNORE = 4
    """Not even said."""


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem."""

    severity: Severity
    """Unless an author chooses another."""
    meaning: str
    """In a line."""
    settable: bool = True
    """Whether an author can choose: not where nothing could be built otherwise."""


_ERROR, _WARNING, _ADVICE, _IGNORE = Severity

CODES: Mapping[str, Code] = {
    "address-twice": Code(_WARNING, "two pages, people or events that claim one address"),
    "card": Code(_ADVICE, "a picture for a shared link that could not be drawn, or not with its photo"),
    "caption-twice": Code(_ADVICE, "two pictures of one page with the same caption"),
    "contents-disagree": Code(_ADVICE, "a hand-made list of contents that does not fit the headings"),
    "date-outside-event": Code(_ADVICE, "a talk's date before or after its event"),
    "draft-shown": Code(_WARNING, "a draft that the engine publishes"),
    "event-similar": Code(_ADVICE, "two events whose names are nearly the same"),
    "extra-missing": Code(_ERROR, "an output that needs a package which is not installed", settable=False),
    "front-matter-repaired": Code(_WARNING, "front matter that was not valid, and was read as the message shows"),
    "heading-passed-over": Code(_ADVICE, "a heading beside those of talks that was not read as one"),
    "image-without-credit": Code(_IGNORE, "a picture of which nothing says who made it"),
    "link-outside": Code(
        _ADVICE, "a note or data file behind a symbolic link out of the docs folder, which is not read"
    ),
    "leftover": Code(_ADVICE, "a line that another tool acts on, and a page shows as text"),
    "marker": Code(_WARNING, "a marker for a list, or a comment, that can't be followed"),
    "missing-image": Code(_WARNING, "a picture that is not there"),
    "missing-list-page": Code(_WARNING, "a link to the page of a speaker, event or topic that there will not be"),
    "moment-without-recording": Code(_ADVICE, "a time such as `[12:34]` in a talk without a recording"),
    "neighbour": Code(_WARNING, "another plugin that can't work beside this one as it is set"),
    "no-notes": Code(_ADVICE, "a folder without notes, or a configuration that does not name talknotes"),
    "no-site-url": Code(_ADVICE, "a site without the address that feeds and other outputs need"),
    "note-not-public": Code(_ADVICE, "a note that a password or a field keeps from the public, and so from all lists"),
    "not-utf-8": Code(_ERROR, "a file in another encoding than UTF-8"),
    "other-form": Code(_ADVICE, "a field of front matter in a form of another tool, which is not read"),
    "outside-docs": Code(_ERROR, "a symbolic link on the way to a page that would be written", settable=False),
    "oversized-image": Code(_ADVICE, "a picture far larger than any screen shows it"),
    "page-without-talk": Code(_ADVICE, "a page in the folder of notes on which no talk was read"),
    "pattern": Code(_WARNING, "a `pattern` without `{speaker}` or `{title}`"),
    "picture-not-shown": Code(_ADVICE, "a picture that most browsers do not show"),
    "placeholder-alt": Code(_ADVICE, "a picture without words for those who can't see it, or with empty ones"),
    "place-taken": Code(_WARNING, "a file or folder of yours where one of talknotes would be; yours is shown"),
    "remote-picture": Code(_ADVICE, "a photo or cover on another host, which learns of every reader"),
    "shape": Code(_WARNING, "a shape that can't be used, such as one with a placeholder that there is not"),
    "shape-fits-nothing": Code(_WARNING, "a shape that no note fits"),
    "shape-nearly-fits": Code(_ADVICE, "a shape that more notes nearly fit than fit"),
    "schedule": Code(_ERROR, "a file that is no schedule of a conference, or can't be read", settable=False),
    "site-config": Code(_ERROR, "a site's configuration that can't be read", settable=False),
    "speaker-similar": Code(_ADVICE, "two speakers whose names are nearly the same"),
    "speaker-uncertain": Code(_ADVICE, "a heading that may name its speaker"),
    "speaker-unknown": Code(_IGNORE, "a speaker whom `.speakers.yml` does not describe"),
    "tags-in-one-text": Code(_ADVICE, "several words in one text that are read as one topic"),
    "talk-without-heading": Code(_WARNING, "an entry of `talks:` that no heading of its page matches"),
    "talk-without-speaker": Code(_ADVICE, "a talk of which nothing says who gave it"),
    "template-error": Code(_ERROR, "a template of yours that fails", settable=False),
    "template-not-well-formed": Code(_ERROR, "a template of yours that leaves an element open", settable=False),
    "topic-similar": Code(_ADVICE, "two topics whose names are nearly the same"),
    "undated": Code(_ADVICE, "posts without a date, which no feed can hold"),
    "unknown-key": Code(_WARNING, "a field or option that looks misspelt"),
    "video-past-end": Code(_WARNING, "a talk that starts behind the end of its recording"),
    "video-start-twice": Code(_ADVICE, "two talks that start at the same second of one recording"),
    "wrong-value": Code(_WARNING, "a field or option that expected something else"),
    "yaml": Code(_WARNING, "front matter or a data file that is not valid YAML"),
    "yaml-key-twice": Code(_WARNING, "a field that stands twice in one place"),
    "yaml-not-a-mapping": Code(_WARNING, "a data file that holds no fields"),
}
"""Every problem there is, each with a page in the guide."""


_OF_CODE = cast("Severity", None)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    path: str
    """Relative to the docs folder; `mkdocs.yml` for options."""
    line: int = 0
    """Counted from 1; 0 where the file as a whole is meant."""
    column: int = 0
    """Counted from 1; 0 where unknown."""
    code: str
    """One of `CODES`."""
    message: str
    """What was found and what was expected, in an author's words."""
    remedy: str = ""
    """What to write instead."""
    severity: Severity = _OF_CODE
    """That of its code, unless an author chose another."""

    def __post_init__(self) -> None:
        if self.severity is None:
            object.__setattr__(self, "severity", CODES[self.code].severity)

    @property
    def text(self) -> str:
        """What was found, and what to do."""
        return printable(f"{self.message} {self.remedy}")

    def __str__(self) -> str:
        place = ":".join([printable(self.path), *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.text} [{self.code}]"


def printable(text: str) -> str:
    """Put a text on one line, without what steers a terminal."""
    return _STEERING.sub("\ufffd", " ".join(text.split()))


class TalknotesError(Exception):
    """Problems that make going on pointless: all of them, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
