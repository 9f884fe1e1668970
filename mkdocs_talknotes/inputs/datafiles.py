"""Read data files: `.speakers.yml`, `.events.yml`, `.dates.yml`, Material's `.authors.yml` and `.meta.yml`."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.credits import read_credit
from mkdocs_talknotes.inputs.fields import Fields
from mkdocs_talknotes.inputs.shapes import read_shapes
from mkdocs_talknotes.inputs.sources import link_problems
from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.model import Event, Link, Speaker
from mkdocs_talknotes.text.plain import decode, match_key
from mkdocs_talknotes.text.slugs import slugify
from mkdocs_talknotes.text.urls import classify

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.problems import Problem
    from mkdocs_talknotes.settings import Settings, ShapeText

DATES = ".dates.yml"
"""Data file in the docs folder that maps the path of a note to its date."""
SPEAKER_FIELDS = ("name", "sort_name", "aliases", "role", "affiliation", "pronouns", "bio", "photo", "links", "slug")
EVENT_FIELDS = ("name", "aliases", "series", "start", "end", "place", "link", "credit", "cover", "slug")


@dataclass(frozen=True, slots=True)
class DataEntry:
    """Where a speaker or event is described, and the slug of its page; used to find two entries with one slug."""

    path: str
    """Path of the data file, relative to the docs folder."""
    line: int
    """Counted from 1 in the data file."""
    kind: str
    """`speakers` or `events`."""
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class DataPicture:
    """A photo or cover named in a data file."""

    path: str
    """Path of the data file, relative to the docs folder."""
    line: int
    """Counted from 1 in the data file."""
    src: str
    """Path of the picture relative to the docs folder, or an absolute web address."""


@dataclass(frozen=True, kw_only=True)
class DataFiles:
    """Content of all data files of a site."""

    speakers: tuple[Speaker, ...] = ()
    """People from `.speakers.yml` and `.authors.yml`, merged by slug."""
    events: tuple[Event, ...] = ()
    authors: Mapping[str, str] = field(default_factory=dict)
    """Key in `.authors.yml` → name."""
    dates: Mapping[str, dt.date] = field(default_factory=dict)
    """Path of a note → its day from `.dates.yml`, used if the note itself has no date."""
    entries: tuple[DataEntry, ...] = ()
    """All entries of `.speakers.yml` and `.events.yml`, including duplicates."""
    pictures: tuple[DataPicture, ...] = ()

    @cached_property
    def known_names(self) -> frozenset[str]:
        """Match keys (see `text.plain.match_key`) of the names and aliases of all speakers."""
        return frozenset(match_key(name) for person in self.speakers for name in (person.name, *person.aliases))


def read_data_files(sources: Sources, settings: Settings, problems: list[Problem]) -> DataFiles:
    """Read the data files in the docs folder, in the blog's folder and in its parent folder.

    Problems are appended to `problems`.
    """
    people = [(entry, _speaker(entry)) for entry in _entries(sources, settings, "speakers", problems)]
    speakers = {person.slug: person for _, person in people}
    authors = {}
    for entry in _entries(sources, settings, "authors", problems):
        person = _author(entry)
        authors[entry.key] = person.name
        speakers[person.slug] = merged(speakers[person.slug], person) if person.slug in speakers else person
    events = [(entry, _event(entry)) for entry in _entries(sources, settings, "events", problems)]
    return DataFiles(
        speakers=tuple(speakers.values()),
        events=tuple(event for _, event in events),
        authors=authors,
        dates=_dates(sources, problems),
        entries=tuple(
            DataEntry(entry.fields.path, entry.fields.line(), kind, described.slug, described.name)
            for kind, entries in (("speakers", people), ("events", events))
            for entry, described in entries
        ),
        pictures=(
            *(_picture(entry, "photo", person.photo) for entry, person in people if person.photo),
            *(_picture(entry, "cover", event.cover) for entry, event in events if event.cover),
        ),
    )


class FolderDefaults:
    """Defaults from `.meta.yml` for the front matter of all pages in a folder and its subfolders.

    A subfolder's value overrides its parent's, except that lists are concatenated.
    """

    def __init__(self, sources: Sources, problems: list[Problem]) -> None:
        self._sources = sources
        self._problems = problems
        self._known: dict[str, Mapping[str, object]] = {}
        self._shapes: dict[str, tuple[ShapeText, ...]] = {}

    def of(self, folder: str) -> Mapping[str, object]:
        """Return the defaults for a folder, given relative to the docs folder; `""` is the docs folder itself."""
        if folder not in self._known:
            above = self.of(posixpath.dirname(folder)) if folder else {}
            below = _load(self._sources, posixpath.join(folder, ".meta.yml"), self._problems)
            if below:
                self._shapes[folder] = _folder_shapes(below.fields)
            self._known[folder] = _added(above, _without_shapes(below.data) if below else {})
        return self._known[folder]

    def shapes(self, folder: str) -> tuple[ShapeText, ...]:
        """Return the shapes for a folder: its own first, then those of its parent folders."""
        self.of(folder)
        above = self.shapes(posixpath.dirname(folder)) if folder else ()
        return (*self._shapes.get(folder, ()), *above)


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class _Loaded:
    data: Mapping[str, object]
    fields: Fields


def _entries(sources: Sources, settings: Settings, kind: str, problems: list[Problem]) -> Iterator[_Entry]:
    """Yield the entries of a data file. They may be nested under the file's name, like `authors:` in `.authors.yml`."""
    folders = dict.fromkeys(["", posixpath.dirname(settings.folder), settings.folder.strip(".")])
    if kind == "authors":
        folders |= {"blog": None}  # the default folder of Material's blog plugin
    for folder in folders:
        loaded = _load(sources, posixpath.join(folder, f".{kind}.yml"), problems)
        if loaded is None:
            continue
        wrapped = loaded.fields.is_mapping(kind) and list(loaded.data) == [kind]
        fields = loaded.fields.child(kind) if wrapped else loaded.fields
        for key, inner in fields.entries() if fields else ():
            yield _Entry(key, inner)


def _dates(sources: Sources, problems: list[Problem]) -> Mapping[str, dt.date]:
    loaded = _load(sources, DATES, problems)
    days = ((str(name), loaded.fields.date(str(name))) for name in loaded.fields.names()) if loaded else ()
    return {name: day for name, day in days if day}


def _load(sources: Sources, path: str, problems: list[Problem]) -> _Loaded | None:
    content = sources.read(path)
    if content is None:
        problems += link_problems(sources, path)
        return None
    file = load_yaml(decode(content, path=path, problems=problems), path=path)
    problems += file.problems
    return _Loaded(file.data, Fields(file.data, path=path, problems=problems, lines=file.lines))


def _speaker(entry: _Entry) -> Speaker:
    fields = entry.fields
    fields.suggest(SPEAKER_FIELDS, all_known=True)
    name = fields.text("name") or entry.key
    return Speaker(
        slug=slugify(fields.text("slug") or name),
        name=name,
        sort_name=fields.text("sort_name"),
        aliases=(*fields.texts("aliases"), entry.key),
        role=fields.text("role"),
        affiliation=fields.text("affiliation"),
        pronouns=fields.text("pronouns"),
        bio=fields.text("bio"),
        photo=fields.url("photo"),
        links=_links(fields),
    )


def _picture(entry: _Entry, key: str, src: str) -> DataPicture:
    return DataPicture(entry.fields.path, entry.fields.line(key), src)


def _author(entry: _Entry) -> Speaker:
    """Read an entry of Material's `.authors.yml`; its fields have other names than those of `.speakers.yml`."""
    fields = entry.fields
    name = fields.text("name") or entry.key
    url = fields.url("url")
    return Speaker(
        slug=slugify(name),
        name=name,
        aliases=(entry.key,),
        bio=fields.text("description"),
        photo=fields.url("avatar"),
        links=(Link(url=url, kind=classify(url)),) if url else (),
    )


def _is_later(end: dt.datetime, start: dt.datetime | None) -> bool:
    """Whether `end` is after `start`. Times can be compared only if both have a time zone, or neither has one."""
    return start is not None and (start.tzinfo is None) == (end.tzinfo is None) and end > start


def _event(entry: _Entry) -> Event:
    fields = entry.fields
    fields.suggest(EVENT_FIELDS, all_known=True)
    name = fields.text("name") or entry.key
    start, end = fields.date("start"), fields.date("end")
    times = [moment.time if start and (moment := fields.moment(key)) else None for key in ("start", "end")]
    if start and end and end < start:
        fields.complain("end", f"a day after the `start`, {start}", end)
        end = None
    return Event(
        slug=slugify(fields.text("slug") or name),
        name=name,
        aliases=(*fields.texts("aliases"), entry.key),
        series=fields.text("series"),
        start=start,
        end=end,
        starts=times[0],
        ends=times[1] if end and times[1] and _is_later(times[1], times[0]) else None,
        place=fields.text("place"),
        link=fields.url("link"),
        credit=read_credit(fields),
        cover=fields.url("cover"),
    )


def _links(fields: Fields) -> tuple[Link, ...]:
    """Read `links`: one entry or a list. An entry is an address, `text: address`, or has keys `label` and `url`."""
    pairs: list[tuple[str, str]] = []
    for item in fields.items("links"):
        if isinstance(item, str):
            pairs.append(("", fields.address("links", item)))
        elif "url" in item:
            pairs.append((item.text("label", "title", "name"), item.url("url")))
        else:
            pairs += [(key, item.url(key)) for key in item.names()]
    return tuple(Link(url=url, label=label, kind=classify(url, label)) for label, url in pairs if url)


def _folder_shapes(fields: Fields) -> tuple[ShapeText, ...]:
    """Read the key `shapes` of a `.meta.yml`, also nested under `talknotes` as in front matter."""
    inner = fields.child("talknotes") if fields.is_mapping("talknotes") else None
    return (*(read_shapes(inner) if inner else ()), *read_shapes(fields))


def _without_shapes(data: Mapping[str, object]) -> Mapping[str, object]:
    """Drop `shapes` from a folder's defaults: `_folder_shapes` reads them, together with their lines."""
    inner = data.get("talknotes")
    if isinstance(inner, Mapping) and "shapes" in inner:
        left = {key: value for key, value in inner.items() if key != "shapes"}
        data = {key: value for key, value in data.items() if key != "talknotes"} | ({"talknotes": left} if left else {})
    return {key: value for key, value in data.items() if key != "shapes"}


def _added(above: Mapping[str, object], below: Mapping[str, object]) -> Mapping[str, object]:
    added = dict(above)
    for key, value in below.items():
        before = added.get(key)
        added[key] = [*before, *value] if isinstance(before, list) and isinstance(value, list) else value
    return added


def merged(described: Speaker, other: Speaker) -> Speaker:
    """Return `described` with its empty fields filled from `other`: `.speakers.yml` wins over `.authors.yml`."""
    filled = {
        name: getattr(described, name) or getattr(other, name)
        for name in ("sort_name", "role", "affiliation", "pronouns", "bio", "photo", "links", "aliases")
    }
    return replace(described, **filled)
