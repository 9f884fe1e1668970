"""How certain it is that a heading is meant in a particular way."""

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
# In characters; longer texts are titles.
_LONGEST_EASTERN_NAME = 6
# Japanese particles, which names don't contain.
_PARTICLES = frozenset("のをはがでにへ")


class Certainty(IntEnum):
    """How certain one reading of a heading is, judged without the rest of the page."""

    WEAK = 1
    """Ambiguous; counts only if other headings of the page have the same form."""
    FAIR = 2
    """Likely; counts unless something contradicts it."""
    SURE = 3
    """Unambiguous: has `by`, a handle, a personal link or a known name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One possible reading of a heading."""

    title: str
    """Title as plain text; empty if the heading only names speakers."""
    people: People
    """The speakers it names."""
    form: Form
    certainty: Certainty


def certainty_of(people: People, names: NameReader) -> Certainty:
    """Judge people without context: `SURE` if the site knows one, or one has a handle or a personal link."""
    linked = any(person.handle or any(not _is_media(url) for _, url in person.urls) for person in people)
    if linked or any(names.knows(person) for person in people):
        return Certainty.SURE
    return if_strong(people)


def if_strong(people: People) -> Certainty:
    """Return `FAIR` if all people have strong names, else `WEAK`."""
    return Certainty.FAIR if all_at_least(people, Likeness.STRONG) else Certainty.WEAK


def _is_media(url: str) -> bool:
    return any(host in url for host in _MEDIA_HOSTS)


def certainty_beside(title: str, people: People, names: NameReader) -> Certainty:
    """Judge people who are named beside a title. A title that reads like a sentence makes the other side a name."""
    certainty = certainty_of(people, names)
    plain = plain_text(title)
    # `Hotel Adlon - where we stayed`: lower case, so an aside and no title.
    like_a_sentence = SENTENCE.search(plain) is not None and not plain[:1].islower()
    return max(certainty, Certainty.FAIR) if like_a_sentence or is_eastern_title(plain) else certainty


def is_eastern_title(text: str) -> bool:
    """Whether a Chinese, Japanese or Korean text is too long for a name."""
    if not is_eastern(text):
        return False
    return len(text) > _LONGEST_EASTERN_NAME or (len(text) > 3 and not _PARTICLES.isdisjoint(text))
