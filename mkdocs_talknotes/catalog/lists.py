"""A list of talks, posts or terms: what is in it, how it is shown, and the marker that asks for it on any page."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.catalog.entries import series_of
from mkdocs_talknotes.settings import KINDS, STYLES
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify

if TYPE_CHECKING:
    from mkdocs_talknotes.catalog.entries import Catalog, ListedPost, ListedTalk, ShownPicture, Term
    from mkdocs_talknotes.model import Event, Speaker, Topic, Year

    Entry = ListedPost | ListedTalk | ShownPicture | Term[Speaker] | Term[Event] | Term[Topic] | Term[Year]

_DEFAULT_STYLE = {
    "posts": "cards",
    "talks": "list",
    "speakers": "cards",
    "events": "cards",
    "topics": "list",
    "years": "list",
    "credits": "table",
}

_WORD = re.compile(r"""(?P<key>[\w-]+)(?:=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"']+)))?(?=\s|$)""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    kind: str
    """One of `KINDS`."""
    style: str = ""
    """One of `STYLES`; empty: the kind's own."""
    limit: int = 0
    """0: all of them."""
    filters: Mapping[str, str] = field(default_factory=dict)
    """`speaker`, `event`, `topic` or `year` → a name, an alias or a slug."""

    @property
    def shown_as(self) -> str:
        return self.style or _DEFAULT_STYLE[self.kind]


class MarkerError(ValueError):
    """A marker that can't be read; the text says what was expected."""


def parse_marker(text: str) -> Listing:
    """Read what follows `talknotes:` in a marker, such as `posts limit=5 event="NormConf 2022" as=table`.

    Raises `MarkerError` in an author's words.
    """
    words = list(_WORD.finditer(text))
    if _WORD.sub("", text).strip() or not words:
        raise MarkerError('expected a list and its options, such as `talks limit=5 event="NormConf 2022"`')
    kind = words[0]["key"]
    if kind not in KINDS or "=" in words[0][0]:
        raise MarkerError(f"expected one of {_listed(KINDS)}, got `{words[0][0]}`{_suggest(kind, KINDS)}")
    options: dict[str, str] = {}
    for word in words[1:]:
        if word["key"] not in _OPTIONS or "=" not in word[0]:
            raise MarkerError(
                f"unknown option `{word[0]}`{_suggest(word['key'], _OPTIONS)}; there are {_listed(_OPTIONS)}"
            )
        options[word["key"]] = word["double"] or word["single"] or word["bare"] or ""
    style = options.pop("as", "")
    if style and style not in STYLES:
        raise MarkerError(f"`as` expected one of {_listed(STYLES)}, got `{style}`{_suggest(style, STYLES)}")
    limit = options.pop("limit", "0")
    if not (limit.isascii() and limit.isdigit() and len(limit) < 7):
        raise MarkerError(f"`limit` expected a number such as 5, got `{limit}`")
    return Listing(kind=kind, style=style, limit=int(limit), filters=options)


def select(listing: Listing, catalog: Catalog) -> Sequence[Entry]:
    """Return the entries of a list, in the catalog's order."""
    entries: Sequence[Entry] = getattr(catalog, listing.kind)
    for name, value in listing.filters.items():
        entries = [entry for entry in entries if any(_matches(part, name, value) for part in _parts(entry))]
    return entries[: listing.limit] if listing.limit else entries


def unmatched_filter(listing: Listing, catalog: Catalog) -> str:
    """Return the first filter that names nothing the blog has, as `speaker="…"`; empty when all do."""
    items: tuple[ListedTalk | ListedPost, ...] = (*catalog.talks, *catalog.posts)
    for name, value in listing.filters.items():
        if not any(_matches(item, name, value) for item in items):
            return f'{name}="{value}"'
    return ""


def _matches(item: ListedTalk | ListedPost, name: str, value: str) -> bool:
    # C, C++ and C# are three topics, which their letters alone don't tell.
    return (slugify(value) if name == "topic" else match_key(value)) in _FILTERS[name](item)


def _parts(entry: Entry) -> Sequence[ListedTalk | ListedPost]:
    """Return what a filter looks at: a post with its talks, a term's talks and posts, a talk itself."""
    talks = getattr(entry, "talks", None)
    if talks is None:
        return (entry,)  # type: ignore[return-value]  # only a talk has no talks
    posts = getattr(entry, "posts", None)
    return (*talks, *(posts if posts is not None else (entry,)))


def _keys(*names: str) -> frozenset[str]:
    return frozenset(map(match_key, names))


def _speaker_keys(item: ListedTalk | ListedPost) -> frozenset[str]:
    people = [person.speaker for person in getattr(item, "speakers", ())]
    return _keys(*(name for person in people for name in (person.name, person.slug, *person.aliases)))


def _event_keys(item: ListedTalk | ListedPost) -> frozenset[str]:

    return (
        _keys(item.event.name, item.event.slug, series_of(item.event), *item.event.aliases) if item.event else _keys()
    )


def _topic_keys(item: ListedTalk | ListedPost) -> frozenset[str]:
    return frozenset(topic.slug for topic in item.topics)


def _year_keys(item: ListedTalk | ListedPost) -> frozenset[str]:
    return _keys(str(item.year)) if item.year else _keys()


_FILTERS: Mapping[str, Callable[[ListedTalk | ListedPost], frozenset[str]]] = {
    "speaker": _speaker_keys,
    "event": _event_keys,
    "topic": _topic_keys,
    "year": _year_keys,
}
_OPTIONS = ("limit", "as", *_FILTERS)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _suggest(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1)
    return f" (did you mean `{close[0]}`?)" if close else ""
