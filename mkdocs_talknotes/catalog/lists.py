"""Lists of talks, posts or terms, and the markers (`<!-- talknotes: talks limit=5 -->`) that put them on any page."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.catalog.entries import ListedPost, ListedTalk, ShownPicture, series_of
from mkdocs_talknotes.model import Event
from mkdocs_talknotes.settings import KINDS, STYLES, term_kinds
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from mkdocs_talknotes.catalog.entries import Catalog, Entry
    from mkdocs_talknotes.model import Listed, Subject
    from mkdocs_talknotes.settings import Kind

_WORD = re.compile(
    r"""(?<![\w-])(?P<key>[\w-]++)"""
    r"""(?:=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"']+)))?(?=\s|$)"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a list contains, and how it looks."""

    kind: str
    """Kind of list: a key of `KINDS`."""
    style: str = ""
    """Look, one of `STYLES`; empty: the default look of the kind."""
    limit: int = 0
    """Maximum number of entries; 0: all."""
    filters: Mapping[str, str] = field(default_factory=dict)
    """Singular of a kind of term, such as `speaker` → name, alias or slug. Entries must match all filters."""

    @property
    def shown_as(self) -> str:
        """The look in effect, one of `STYLES`."""
        return self.style or KINDS[self.kind].style


class MarkerError(ValueError):
    """A marker can't be read. The message says what was expected, in words for authors."""


def parse_marker(text: str) -> Listing:
    """Read the text after `talknotes:` in a marker, such as `posts limit=5 event="NormConf 2022" as=table`.

    Raises `MarkerError` if the list or an option is unknown or has a wrong value.
    """
    words = list(_WORD.finditer(text))
    if _WORD.sub("", text).strip() or not words:
        raise MarkerError('expected a list and its options, such as `talks limit=5 event="NormConf 2022"`')
    kind = words[0]["key"]
    if kind not in KINDS or "=" in words[0][0]:
        raise MarkerError(f"expected one of {_listed(tuple(KINDS))}, got `{words[0][0]}`{_suggest(kind, tuple(KINDS))}")
    options: dict[str, str] = {}
    for word in words[1:]:
        if word["key"] not in _options() or "=" not in word[0]:
            raise MarkerError(
                f"unknown option `{word[0]}`{_suggest(word['key'], _options())}; there are {_listed(_options())}"
            )
        options[word["key"]] = word["double"] or word["single"] or word["bare"] or ""
    style = options.pop("as", "")
    if style and style not in STYLES:
        raise MarkerError(f"`as` must be one of {_listed(STYLES)}, but is `{style}`{_suggest(style, STYLES)}")
    limit = options.pop("limit", "0")
    if not (limit.isascii() and limit.isdigit() and len(limit) < 7):
        raise MarkerError(f"`limit` must be a number such as 5, but is `{limit}`")
    return Listing(kind=kind, style=style, limit=int(limit), filters=options)


def select(listing: Listing, catalog: Catalog) -> Sequence[Entry]:
    """Return the entries of a list, in the order of the catalog."""
    entries = catalog.entries(KINDS[listing.kind])
    for name, value in listing.filters.items():
        entries = [entry for entry in entries if any(_matches(part, name, value) for part in _parts(entry))]
    return entries[: listing.limit] if listing.limit else entries


def unmatched_filter(listing: Listing, catalog: Catalog) -> str:
    """Return the first filter that matches nothing in the blog, such as `speaker="Ada"`; empty if all match."""
    items: tuple[ListedTalk | ListedPost, ...] = (*catalog.talks, *catalog.posts)
    for name, value in listing.filters.items():
        if not any(_matches(item, name, value) for item in items):
            return f'{name}="{value}"'
    return ""


def _matches(item: Listed, name: str, value: str) -> bool:
    kind = _filters()[name]
    if kind.subjects is None or (kind.of_talks_only and isinstance(item, ListedPost)):
        return False
    subjects = kind.subjects(item)
    if kind.signs_matter:
        return slugify(value) in {subject.slug for subject in subjects}
    return match_key(value) in {match_key(known) for subject in subjects for known in _names_of(subject)}


def _parts(entry: Entry) -> Sequence[ListedTalk | ListedPost]:
    """Return the talks and posts whose terms decide whether a filter matches an entry."""
    if isinstance(entry, ListedTalk):
        return (entry,)
    if isinstance(entry, ListedPost):
        return (*entry.talks, entry)
    if isinstance(entry, ShownPicture):
        return entry.talks or entry.posts
    return (*entry.talks, *entry.posts)


def _names_of(subject: Subject) -> tuple[str, ...]:
    series = (series_of(subject),) if isinstance(subject, Event) else ()
    return (subject.name, subject.slug, *subject.aliases, *series)


def _filters() -> Mapping[str, Kind]:
    """Return name of a filter, such as `speaker` → kind of its terms."""
    return {kind.singular: kind for kind in term_kinds()}


def _options() -> tuple[str, ...]:
    return ("limit", "as", *_filters())


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _suggest(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1)
    return f" (did you mean `{close[0]}`?)" if close else ""
