"""`.speakers.yml`, `.events.yml`, Material's `.authors.yml`, and folder defaults in `.meta.yml`."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_talknotes.catalog import merged
from mkdocs_talknotes.fields import Fields
from mkdocs_talknotes.model import Credit, Link
from mkdocs_talknotes.slugs import slugify
from mkdocs_talknotes.terms import Event, Speaker
from mkdocs_talknotes.text import match_key
from mkdocs_talknotes.urls import classify
from mkdocs_talknotes.yamlfile import load_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_talknotes.blog import Sources
    from mkdocs_talknotes.problems import Problem
    from mkdocs_talknotes.settings import Settings


@dataclass(frozen=True, kw_only=True)
class DataFiles:
    """What a site says of its people and events, once for all pages."""

    speakers: tuple[Speaker, ...] = ()
    events: tuple[Event, ...] = ()
    authors: Mapping[str, str] = field(default_factory=dict)
    """Key in `.authors.yml` → name."""

    @cached_property
    def known_names(self) -> frozenset[str]:
        """Match keys of the names people go by."""
        return frozenset(match_key(name) for person in self.speakers for name in (person.name, *person.aliases))


def read_data_files(sources: Sources, settings: Settings, problems: list[Problem]) -> DataFiles:
    """Read all data files there are: in the docs folder, in the blog's folder, and in the one above that."""
    speakers = {speaker.slug: speaker for speaker in _all(sources, settings, "speakers", _speaker, problems)}
    authors: dict[str, str] = {}
    for entry in _entries(sources, settings, "authors", problems):
        person = _author(entry)
        authors[entry.key] = person.name
        speakers[person.slug] = merged(speakers[person.slug], person) if person.slug in speakers else person
    return DataFiles(
        speakers=tuple(speakers.values()),
        events=tuple(_all(sources, settings, "events", _event, problems)),
        authors=authors,
    )


class FolderDefaults:
    """What `.meta.yml` files say for all pages of their folder; lists add up from the docs folder down."""

    def __init__(self, sources: Sources, problems: list[Problem]) -> None:
        self._sources = sources
        self._problems = problems
        self._known: dict[str, Mapping[str, object]] = {}

    def of(self, folder: str) -> Mapping[str, object]:
        """Return the defaults in a folder, relative to the docs folder; `""` is the docs folder itself."""
        if folder not in self._known:
            above = self.of(posixpath.dirname(folder)) if folder else {}
            path = posixpath.join(folder, ".meta.yml")
            self._known[folder] = _added(above, _mapping(self._sources, path, self._problems))
        return self._known[folder]


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    path: str
    fields: Fields


def _all[T](
    sources: Sources, settings: Settings, kind: str, parse: Callable[[_Entry], T], problems: list[Problem]
) -> list[T]:
    return [parse(entry) for entry in _entries(sources, settings, kind, problems)]
