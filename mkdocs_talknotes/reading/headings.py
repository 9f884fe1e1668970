"""Reads title and speakers from a heading, in all the forms people use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading import heading_forms as forms
from mkdocs_talknotes.reading.certainty import Heading
from mkdocs_talknotes.reading.heading_forms import without_bold_label
from mkdocs_talknotes.reading.languages import either
from mkdocs_talknotes.reading.numbering import strip_numbering, without_language_tag, without_named_links
from mkdocs_talknotes.reading.person import Likeness, People
from mkdocs_talknotes.reading.stated_people import stated_people

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_talknotes.reading.names import NameReader

_LONGEST_HEADING = 400
_LONGEST_LINE = 300
# Signs and words that separate title and speaker; a heading without any is only a title or only a name.
_SIGNS = re.compile(
    rf"[-–—|｜·•~/(（@:：,\"“„«\[]|\b(?:{either('by', 'by_inside', 'with')}|on)(?!\w)|\bw/", re.IGNORECASE
)
# A heading that is one link: `[Name - Title](https://…)`.
_LINK = re.compile(r"^\s*\[([^\[\]]+)\](?:\([^()\s]+\)|\[[^\[\]]{0,200}\])\s*$")
# A heading that is entirely emphasised.
_WRAPPED = re.compile(r"^(\*{1,3}|_{1,3}|~~|==|\^\^)(?=\S)([^*_~=^]+)\1$")
_BY_ALONE = re.compile(rf"^(?:{either('by')})\s*:?\s+(?P<people>.+)$", re.IGNORECASE)

# `Keynote: Ada Meyer - Cold caches`, `Keynote - Ada Meyer - Cold caches`
_KIND_OF_TALK = re.compile(
    rf"^(?:(?:opening|closing|morning|evening)\s+)?(?:{either('kinds')})(?:\s*[:：]\s*|\s+[-–—]\s+)(?=\S)",
    re.IGNORECASE,
)
# Forms whose sign separates speaker and title, even if both look like names.
_SEPARATING = frozenset(
    {
        Form.SPEAKER_DASH_TITLE,
        Form.TITLE_DASH_SPEAKER,
        Form.SPEAKER_BAR_TITLE,
        Form.TITLE_BAR_SPEAKER,
        Form.SPEAKER_QUOTED_TITLE,
        Form.QUOTED_TITLE_BY_SPEAKER,
    }
)

# In order of precedence: the first form that fits counts.
FORMS: tuple[Callable[[str, NameReader], list[Heading]], ...] = (
    forms.field,
    forms.title_and_field,
    forms.quoted_title,
    forms.title_by_speaker,
    forms.bars,
    forms.dashes,
    forms.speaker_in_parentheses,
    forms.colon,
    forms.title_with_speaker,
    forms.handle_at_end,
    forms.comma,
    forms.speaker_on_title,
)


def read_heading(markdown: str, names: NameReader, *, lettered: bool = False) -> list[Heading]:
    """Return all readings of a heading that contain speakers, the likeliest first.

    `lettered`: a letter at the start is a number (`A.`), not an initial.
    """
    markdown = _LINK.sub(r"\1", without_named_links(markdown))
    if len(markdown) > _LONGEST_HEADING or not _SIGNS.search(markdown):
        return []
    markdown = _WRAPPED.sub(r"\2", markdown.strip())
    text = strip_numbering(without_language_tag(markdown), lettered=lettered)
    if (kind := _KIND_OF_TALK.match(text)) and (titled := _below_a_kind(text[kind.end() :], names)):
        return titled
    return _in_a_form(text, names)


def _in_a_form(text: str, names: NameReader) -> list[Heading]:
    return next((readings for form in FORMS if (readings := form(text, names))), [])


def _below_a_kind(text: str, names: NameReader) -> list[Heading]:
    """Read what follows `Keynote:`, if it has both a speaker and a title; otherwise the kind is the only title."""
    return [
        heading
        for heading in _in_a_form(text, names)
        if heading.title and (heading.form in _SEPARATING or names.likeness(heading.title) < Likeness.LIKELY)
    ]


def alone(markdown: str, names: NameReader) -> People:
    """Return the people of a heading or line that contains only speakers; () if it contains anything else."""
    if len(markdown) > _LONGEST_LINE:
        return ()
    text = strip_numbering(markdown.strip())
    labelled = without_bold_label(text)
    match = forms.FIELD.match(labelled) or forms.MODERATED.match(labelled) or _BY_ALONE.match(text)
    if match:
        stated = match.re is not _BY_ALONE
        return (
            stated_people(match["people"], names) if stated else names.people(match["people"], least=Likeness.POSSIBLE)
        )
    return names.people(text)
