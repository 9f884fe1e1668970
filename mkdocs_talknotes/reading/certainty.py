"""How much a reading of a heading says on its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading.eastern_names import is_eastern
from mkdocs_talknotes.reading.person import Likeness, People, all_at_least
from mkdocs_talknotes.text.inline import plain_text

if TYPE_CHECKING:
    from mkdocs_talknotes.reading.names import NameReader

SENTENCE = re.compile(r"[?:]|(?<![\w.])[a-zß-öø-ÿа-яёіїєґα-ωά-ώ]{3,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{6,}")
_MEDIA_HOSTS = ("youtu", "vimeo", "slideshare", "speakerdeck", "media.ccc")
# In characters.
_LONGEST_EASTERN_NAME = 6
# Stand between the words of a Japanese sentence.
_PARTICLES = frozenset("のをはがでにへ")


class Certainty(IntEnum):
    """How much a reading of one heading says on its own."""

    WEAK = 1
    """One of two ways to read it; needs the same form elsewhere on the page."""
    FAIR = 2
    """Looks like it; enough if nothing speaks against it."""
    SURE = 3
    """Says so: `by`, a handle, a personal link, a known name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One way to read a heading."""

    title: str
    """Plain text; empty if the heading names speakers only."""
    people: People
    form: Form
    certainty: Certainty


def certainty_of(people: People, names: NameReader) -> Certainty:
    linked = any(person.handle or any(not _is_media(url) for _, url in person.urls) for person in people)
    if linked or any(names.knows(person) for person in people):
        return Certainty.SURE
    return if_strong(people)


def if_strong(people: People) -> Certainty:
    return Certainty.FAIR if all_at_least(people, Likeness.STRONG) else Certainty.WEAK


def _is_media(url: str) -> bool:
    return any(host in url for host in _MEDIA_HOSTS)


def certainty_beside(title: str, people: People, names: NameReader) -> Certainty:
    """Judge people beside a title: a text written like a sentence is no name, so the other side is one."""
    certainty = certainty_of(people, names)
    plain = plain_text(title)
    # `Hotel Adlon - where we stayed`: an aside in lower case, not the title of a talk.
    like_a_sentence = SENTENCE.search(plain) is not None and not plain[:1].islower()
    return max(certainty, Certainty.FAIR) if like_a_sentence or is_eastern_title(plain) else certainty


def is_eastern_title(text: str) -> bool:
    """Whether a text in a script without capitals is too long for a name."""
    if not is_eastern(text):
        return False
    return len(text) > _LONGEST_EASTERN_NAME or (len(text) > 3 and not _PARTICLES.isdisjoint(text))
