"""Compare a hand-written table of contents with the headings of its page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs_talknotes.checks.spelling import nearest
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.anchors import heading_ids, host_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.catalog.entries import ListedPost
    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.model import Entry
    from mkdocs_talknotes.text.anchors import Slug

# Ids that the author set, in raw HTML or in attribute lists.
_SET_ID = re.compile(r"""\b(?:id|name)=["']?([^\s"'>]+)|[{ ]#([\w:.-]+)(?=[^{}\n]{0,100}\})""")
# For tables longer than this, no similar heading is suggested: comparing all entries with all headings is slow.
_MOST_TO_GUESS = 100


def check_contents(notes: Notes) -> Iterator[Problem]:
    """Find entries that don't lead to a heading, and headings of talks without an entry."""
    for post in notes.catalog.posts:
        contents = post.post.contents
        if contents is None:
            continue
        by_id = _by_id(contents.headings, notes.slug)
        few = max(len(contents.entries), len(contents.headings)) <= _MOST_TO_GUESS
        ids = _ids_in(notes.readings[post.path].body)
        found = [by_id.get(unquote(entry.fragment)) for entry in contents.entries]
        for entry, target in zip(contents.entries, found, strict=True):
            if target is None and unquote(entry.fragment) not in ids:
                yield _leads_nowhere(post.path, entry, contents.headings if few else ())
        # If no entry leads to a heading, the list isn't a table of contents.
        if any(found):
            yield from _left_out(post, contents.entries, [heading for heading in found if heading])


def _by_id(headings: Sequence[Entry], slug: Slug) -> dict[str, Entry]:
    """Return id → heading, with both the ids of the site engine and those of code hosts such as GitHub."""
    of_engine = heading_ids([(heading.text, heading.fragment) for heading in headings], slug)
    of_host = host_ids(heading.text for heading in headings)
    # If an id occurs in both, it leads to the engine's heading, as on the rendered page.
    return dict(zip(of_host, headings, strict=True)) | dict(zip(of_engine, headings, strict=True))


def _ids_in(body: str) -> frozenset[str]:
    """Return the ids that the author set, in raw HTML or in attribute lists."""
    return frozenset(match[1] or match[2] for match in _SET_ID.finditer(body))


def _leads_nowhere(path: str, entry: Entry, headings: Sequence[Entry]) -> Problem:
    meant = nearest(entry.text, (heading.text for heading in headings)) or nearest(
        entry.fragment, (heading.text for heading in headings)
    )
    asked = f"; did you mean `{meant}`?" if meant else "."
    return Problem(
        path=path,
        line=entry.line,
        code="contents-disagree",
        message=f"`#{entry.fragment}` is not the id of a heading on this page{asked}",
        remedy="Correct the entry, or delete it.",
    )


def _left_out(post: ListedPost, entries: Sequence[Entry], listed: Sequence[Entry]) -> Iterator[Problem]:
    """Find headings of talks without an entry. Only levels that the table contains count."""
    levels = {heading.level for heading in listed}
    lines = {heading.line for heading in listed}
    headings = {heading.line: heading for heading in post.post.contents.headings} if post.post.contents else {}
    for talk in post.talks:
        heading = headings.get(talk.talk.line)
        if heading and heading.level in levels and heading.line not in lines:
            yield Problem(
                path=post.path,
                line=entries[0].line,
                code="contents-disagree",
                message=f"this table of contents leaves out `{heading.text}` in line {heading.line}.",
                remedy="Add it, or delete the table: themes show their own.",
            )
