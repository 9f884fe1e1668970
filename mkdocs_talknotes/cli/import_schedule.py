"""Creates a note for each talk of a conference's schedule, and updates those notes on later imports.

A hidden file in the docs folder records which facts were imported. A later import updates a fact only if the note still
has the imported value; facts the author changed and the text of notes are never touched.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.cli.changes import Change, read_text
from mkdocs_talknotes.cli.note_files import file_name, note_text, with_facts
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.site_config import shown
from mkdocs_talknotes.inputs.yaml_edit import CannotEditError, New, dump_yaml, with_value
from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.problems import Problem, TalknotesError
from mkdocs_talknotes.reading.frontmatter import split_front_matter
from mkdocs_talknotes.text.plain import match_key
from mkdocs_talknotes.text.slugs import slugify, unique

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mkdocs_talknotes.inputs.schedules import Presenter, Schedule, Session
    from mkdocs_talknotes.inputs.site_config import OpenSite

MEMORY = ".talknotes-import.json"
SESSION = "session"
"""Front matter field that identifies a note's talk in the schedule, so that notes can be moved and renamed."""
_ABOUT = "Written by `talknotes import`: the facts of each talk as imported. Facts changed by hand stay as they are."


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """The planned result of an import."""

    changes: tuple[Change, ...]
    kept: tuple[str, ...] = ()
    """Messages about what is left out, and about facts that stay as the author changed them."""


def plan_import(site: OpenSite, schedule: Schedule, *, event: str = "", mine: Sequence[str] = ()) -> Import:
    """Plan an import. With `mine`, only talks with one of these words in title or speakers or as id are imported.

    Raises `TalknotesError` if no talk has them.
    """
    name = event or schedule.event
    sessions = [one for one in schedule.sessions if not mine or any(_has(one, words) for words in mine)]
    unmatched = [words for words in mine if not any(_has(one, words) for one in sessions)]
    if mine and not sessions:
        raise TalknotesError([_nothing_of_mine(mine, schedule.remarks)])
    memory = _read_memory(site.docs / MEMORY)
    notes = dict(_notes_by_session(site))
    taken = set(FolderFiles(site.docs).pages())
    changes: list[Change] = []
    kept = [*schedule.remarks, *(f"No talk has `{words}` in title, speakers or id." for words in unmatched)]
    for session in sessions:
        key = f"{slugify(session.event or name or 'talks')}/{session.key}"
        facts = _facts(session, session.event or name, key)
        place = notes.get(key)
        if place is None and key in memory:
            kept.append(f"`{session.title}` was imported before and its note is gone, so it is not written again.")
        elif place is None:
            where = slugify(session.event or name) if session.event or name else ""
            folder = site.docs / site.settings.folder / where
            path = _free(folder, file_name(session.title, session.date), taken, site.docs)
            body = "\n" if session.presenters else f"\n# {session.title}\n"
            changes.append(Change(path=path, before=None, after=note_text(facts, body)))
        elif change := _updated(place, facts, memory.get(key, {}), kept):
            changes.append(change)
        memory[key] = {fact: _as_read(value) for fact, value in facts.items()}
    changes += _data_changes(site, schedule, name, sessions, kept)
    return Import(changes=(*changes, _memory_change(site.docs / MEMORY, memory)), kept=tuple(kept))


def _has(session: Session, words: str) -> bool:
    """Whether a talk has these words in its title or its speakers, or as one of its ids."""
    key = match_key(words)
    said = match_key(" ".join((session.title, *(person.name for person in session.presenters))))
    return bool(key and key in said) or words in (session.key, *session.ids)


def _nothing_of_mine(mine: Sequence[str], remarks: Iterable[str]) -> Problem:
    named = " or ".join(f"`{words}`" for words in mine)
    why = [remark for remark in remarks if any(match_key(words) in match_key(remark) for words in mine)]
    return Problem(
        path="--mine",
        code="schedule",
        message=" ".join([f"no talk has {named} in title, speakers or id, so nothing is imported.", *why]),
        remedy="Write words of a title, a speaker's name, or an id from the schedule.",
    )


def _facts(session: Session, event: str, key: str) -> dict[str, New]:
    """Return a talk's front matter. If no speaker is known, the title is left out, because it may name one.

    It is then written as a heading, which is read like any other.
    """
    names = [person.name for person in session.presenters]
    links = list(dict.fromkeys(filter(None, (session.link, *session.links))))
    found: dict[str, New | dt.date | None] = {
        "title": session.title if names else "",
        "speaker": names[0] if len(names) == 1 else "",
        "speakers": list(names) if len(names) > 1 else "",
        "event": event,
        "date": session.date,
        "time": session.time,
        "language": session.language,
        "video": session.video,
        "slides": session.slides,
        "links": links[0] if len(links) == 1 else links,
        "tags": list(session.tags),
        SESSION: key,
    }
    return {name: value for name, value in found.items() if value}


def _notes_by_session(site: OpenSite) -> Iterator[tuple[str, Path]]:
    files = FolderFiles(site.docs)
    for path in files.pages():
        text = (files.read(path) or b"").decode("utf-8", errors="replace").replace("\r\n", "\n")
        key = split_front_matter(text, path=path).data.get(SESSION)
        if isinstance(key, str) and key:
            yield key, site.docs / path


def _free(folder: Path, name: str, taken: set[str], docs: Path) -> Path:
    stem = (folder / name).relative_to(docs).as_posix().removesuffix(".md")
    used = {path.removesuffix(".md") for path in taken}
    path = f"{unique(stem, used)}.md"
    taken.add(path)
    return docs / path


def _updated(place: Path, facts: Mapping[str, New], before: Mapping[str, Any], kept: list[str]) -> Change | None:
    """Return the note with facts updated that changed in the schedule but not in the note; None if none did."""
    text = read_text(place)
    if text is None:
        return None
    here = split_front_matter(text.replace("\r\n", "\n"), path=place.name).data
    new: dict[str, New] = {}
    for name, value in facts.items():
        if _as_read(value) == before.get(name) or _as_read(value) == here.get(name):
            continue
        if here.get(name) == before.get(name):
            new[name] = value
        else:
            kept.append(f"{place.name}: `{name}` was changed by hand, and stays.")
    if not new:
        return None
    try:
        return Change(path=place, before=text, after=with_facts(text, new))
    except CannotEditError as error:
        kept.append(f"{place.name}: stays as it is, because {error}.")
        return None


def _data_changes(
    site: OpenSite, schedule: Schedule, event: str, sessions: Iterable[Session], kept: list[str]
) -> Iterator[Change]:
    """Yield changes that add people and the conference to the data files, if they aren't described there yet."""
    people: dict[str, dict[str, New]] = {}
    for person in (person for session in sessions for person in session.presenters):
        people[slugify(person.name)] = _about(person) | people.get(slugify(person.name), {})
    facts: dict[str, New] = {"name": event}
    for name, value in (("start", schedule.start), ("end", schedule.end), ("link", schedule.link)):
        if value:
            facts[name] = value
    events = {slugify(event): facts} if event else {}
    for kind, entries in (("speakers", people), ("events", events)):
        path = site.docs / f".{kind}.yml"
        before = read_text(path)
        after = before or ""
        data = load_yaml(after, path=path.name).data
        wrapped = (kind,) if list(data) == [kind] else ()
        known = _known(data[kind] if wrapped else data)
        for key, about in entries.items():
            if known.isdisjoint((match_key(key), match_key(str(about["name"])))):
                try:
                    after = with_value(after, (*wrapped, key), about)
                except CannotEditError as error:
                    kept.append(f"{path.name}: lacks `{about['name']}`, because {error}.")
        if after:
            yield Change(path=path, before=before, after=after)


def _about(person: Presenter) -> dict[str, New]:
    found: dict[str, New] = {
        "name": person.name,
        "role": person.role,
        "bio": person.bio,
        "photo": person.photo,
        "links": list(person.links),
    }
    return {name: value for name, value in found.items() if value}


def _known(entries: object) -> frozenset[str]:
    """Return the match keys of all names and aliases in a data file."""
    found = entries if isinstance(entries, dict) else {}
    names = {str(key) for key in found}
    for about in found.values():
        if isinstance(about, dict):
            aliases = about.get("aliases", [])
            names |= {str(about.get("name", "")), *(aliases if isinstance(aliases, list) else [str(aliases)])}
    return frozenset(match_key(name) for name in names if name)


def _as_read(value: New) -> Any:
    """Return a value as it is after being written to and read from YAML."""
    return load_yaml(dump_yaml({"value": value}), path="").data["value"]


def _read_memory(path: Path) -> dict[str, Any]:
    """Return what earlier imports wrote; {} if there was none.

    Raises `TalknotesError` if the file is damaged: without it, notes that the author deleted would be written again.
    """
    text = read_text(path)
    if text is None:
        return {}
    talks: object = None
    with suppress(ValueError, RecursionError, KeyError, TypeError):
        talks = json.loads(text)["talks"]
    if not isinstance(talks, dict) or not all(isinstance(facts, dict) for facts in talks.values()):
        message = "this file, in which `talknotes import` remembers what it wrote, is damaged."
        remedy = "Restore it, for example with Git. Or delete it: then all talks without a note are imported again."
        raise TalknotesError([Problem(path=shown(path), code="schedule", message=message, remedy=remedy)])
    return talks


def _memory_change(path: Path, memory: Mapping[str, Any]) -> Change:
    data = {"about": _ABOUT, "talks": {key: memory[key] for key in sorted(memory)}}
    return Change(path=path, before=read_text(path), after=json.dumps(data, ensure_ascii=False, indent=1) + "\n")
