"""A list of contents written by hand, against the headings it leads to."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs_talknotes.checks.spelling import nearest
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs_talknotes.catalog.entries import ListedPost
    from mkdocs_talknotes.checks.notes import Notes
    from mkdocs_talknotes.model import Entry

# Python-Markdown numbers ids that are taken, and those of headings without an ASCII letter.
_SET_ID = re.compile(r"""\b(?:id|name)=["']?([^\s"'>]+)|[{ ]#([\w:.-]+)(?=[^{}\n]{0,100}\})""")
# Longer lists are searched for an entry, but not for what it may have meant.
_MOST_TO_GUESS = 100
_NUMBER = re.compile(r"[_-]\d+$|^_\d+$")


def check_contents(notes: Notes) -> Iterator[Problem]:
    """Find entries that lead to no heading, and talks that the list leaves out."""
    for post in notes.catalog.posts:
        contents = post.post.contents
        if contents is None:
            continue
        by_key: dict[str, Entry] = {}
        for heading in contents.headings:
            for key in _keys_of(heading):
                by_key.setdefault(key, heading)
        few = max(len(contents.entries), len(contents.headings)) <= _MOST_TO_GUESS
        ids = _ids_in(notes.readings[post.path].body)
        found = [_heading(entry.fragment, by_key) for entry in contents.entries]
        for entry, target in zip(contents.entries, found, strict=True):
            if target is None and not _NUMBER.fullmatch(entry.fragment) and unquote(entry.fragment) not in ids:
                yield _leads_nowhere(post.path, entry, contents.headings if few else ())
        # With nothing found, this is a list of something else.
        if any(found):
            yield from _left_out(post, contents.entries, [heading for heading in found if heading])


def _heading(fragment: str, by_key: dict[str, Entry]) -> Entry | None:
    name = unquote(fragment)
    return next((by_key[key] for text in (name, _NUMBER.sub("", name)) if (key := _key(text)) in by_key), None)


def _keys_of(heading: Entry) -> Iterable[str]:
    return (_key(heading.text), *((_key(heading.fragment),) if heading.fragment else ()))


def _key(text: str) -> str:
    """Reduce a heading or its id to what all ways of making ids leave: some keep accents, some do not."""
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
        # Where nothing is left, the letters themselves are the id.
        text = plain if match_key(plain) else text
    return match_key(text)


def _ids_in(body: str) -> frozenset[str]:
    """Return the ids that a page's text sets itself: in raw HTML and in attribute lists."""
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
        message=f"`#{entry.fragment}` is no heading of this page{asked}",
        remedy="Correct the entry, or take it out.",
    )


def _left_out(post: ListedPost, entries: Sequence[Entry], listed: Sequence[Entry]) -> Iterator[Problem]:
    """Find headings of talks, of a level that the list has, without an entry."""
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
                message=f"this list of contents leaves out `{heading.text}` in line {heading.line}.",
                remedy="Add it, or leave the list to the theme.",
            )
