"""Reads the lists below headings such as `Lightning talks`: each entry with a speaker is a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.reading.certainty import Certainty
from mkdocs_talknotes.reading.found import Found
from mkdocs_talknotes.reading.headings import read_heading
from mkdocs_talknotes.reading.person import Likeness, all_at_least
from mkdocs_talknotes.reading.sections import is_short_talks
from mkdocs_talknotes.text.inline import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs_talknotes.reading.blocks import Item
    from mkdocs_talknotes.reading.names import NameReader
    from mkdocs_talknotes.reading.outline import Section

# In characters; longer entries are prose.
_LONGEST_ENTRY = 200


def with_short_talks(talks: Sequence[Found], sections: Iterable[Section], names: NameReader) -> Sequence[Found]:
    """Add the talks listed below such headings to the talks of a page, which are ordered by line.

    They replace the heading, if it was taken for a talk, and the readings of the same entries as speakers with roles.
    """
    listed = [section for section in sections if is_short_talks(section.text)]
    entries = {section.line: list(_entries(section, names)) for section in listed}
    added = [found for founds in entries.values() for found in founds]
    if not added:
        return talks
    replaced = {line for line, founds in entries.items() if founds} | {found.line for found in added}
    kept = [talk for talk in talks if talk.line not in replaced]
    return sorted([*kept, *added], key=lambda talk: talk.line)


def _entries(section: Section, names: NameReader) -> Iterator[Found]:
    for block in section.blocks:
        for item in block.items:
            if not item.depth and (found := _talk(item, names)):
                yield found


def _talk(item: Item, names: NameReader) -> Found | None:
    """Read `Speaker - Title` and the other forms of headings; what isn't the name is the title, not a role."""
    if len(item.text) >= _LONGEST_ENTRY:
        return None
    heading = next((one for one in read_heading(item.text, names) if one.title), None)
    if not heading or (heading.certainty < Certainty.FAIR and not all_at_least(heading.people, Likeness.STRONG)):
        return None
    return Found(
        line=item.line,
        title=heading.title,
        people=heading.people,
        form=heading.form,
        certainty=max(heading.certainty, Certainty.FAIR),
        anchor=plain_text(item.text),
        in_list=True,
        evidence=("it is an entry of a list of short talks",),
    )
