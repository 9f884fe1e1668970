"""`talknotes write`: copies recognised facts into front matter, so that reading no longer depends on recognition."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from mkdocs_talknotes.blog import NoteReader, read_notes
from mkdocs_talknotes.cli.changes import Change, diff, read_text, write
from mkdocs_talknotes.cli.note_files import with_facts
from mkdocs_talknotes.cli.say import say
from mkdocs_talknotes.inputs.site_config import open_site, shown
from mkdocs_talknotes.inputs.yaml_edit import CannotEditError, New
from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mkdocs_talknotes.model import Mention, Post, Talk

    Read = Callable[[str], Reading]
    """Reads the text of a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The planned changes."""

    changes: tuple[Change, ...]
    """Notes with facts added to their front matter."""
    left: tuple[str, ...]
    """For each note that stays as it is: its path and line, for display, and what front matter can't express."""


class Unwritten(NamedTuple):
    """Why a note stays as it is."""

    line: int
    """Line of the talk that front matter can't express."""
    reason: str
    """Part of a sentence, after `because`."""


@click.command("write")
@click.argument("path", default=".", type=click.Path(exists=True, path_type=Path))
@click.option("--write", "is_written", is_flag=True, help="Write the changes instead of only showing them.")
def write_facts(path: Path, is_written: bool) -> None:
    """Write recognised talks into front matter, for a site, a folder or a note.

    A note is changed only if the plugin recognises the same talks afterwards. Its text stays as it is.
    """
    site = open_site(path)
    plan = plan_writing(path)
    for sentence in plan.left:
        say(sentence, err=True)
    if not plan.changes:
        say("There is nothing to write.")
    elif is_written:
        write(plan.changes, root=site.docs)
        for change in plan.changes:
            say(f"wrote {shown(change.path)}")
    else:
        say(diff(plan.changes))
        say("Nothing was written. Add `--write` to write this.")


def plan_writing(path: Path) -> Written:
    """Plan the changes for all notes at or below a path.

    Raises `TalknotesError` as `open_site` does.
    """
    site = open_site(path)
    reader = NoteReader(site.files, site.settings)
    changes, left = [], []
    for name, reading in read_notes(reader).items():
        place = site.docs / name
        if place.is_symlink() and site.includes(name):
            left.append(f"{shown(place)}: unchanged, because it is a symbolic link.")
            continue
        text = read_text(place) if site.includes(name) and _is_recognised(reading) else None
        if text is None:
            continue
        after = written(text, reading, partial(reader.read_text, path=name))
        if isinstance(after, Unwritten):
            left.append(f"{shown(place)}:{after.line}: unchanged, because {after.reason}.")
        else:
            changes.append(Change(path=place, before=text, after=after))
    return Written(changes=tuple(changes), left=tuple(left))


def _is_recognised(reading: Reading) -> bool:
    return any(talk.form is not Form.FRONT_MATTER for talk in reading.post.talks)


def written(text: str, reading: Reading, read: Read) -> str | Unwritten:
    """Return the note with its talks in front matter, or why that isn't possible without reading it differently."""
    post = reading.post
    ways: list[dict[str, New]] = [_of_page(reading)] if len(post.talks) == 1 else []
    ways.append({"talks": [_of_section(talk) for talk in post.talks]})
    refusals = []
    for facts in ways:
        new = {key: value for key, value in facts.items() if key not in reading.front_matter}
        try:
            after = with_facts(text, new)
        except CannotEditError as error:
            broken = (one.line for one in reading.problems if one.code.startswith(("yaml", "front-matter")))
            return Unwritten(next(filter(None, broken), 1), str(error))
        why = _difference(reading, read(after)) if after != text else _all_there(reading, facts)
        if why is None:
            return after
        refusals.append(why)
    return refusals[0]


def _all_there(reading: Reading, facts: Mapping[str, New]) -> Unwritten:
    """Say that front matter has the fields already, although a talk isn't in them."""
    talk = next(talk for talk in reading.post.talks if talk.form is not Form.FRONT_MATTER)
    fields = ", ".join(f"`{name}`" for name in facts)
    return Unwritten(talk.line, f"front matter already has {fields}; add {_called(talk)} there")


def _difference(before: Reading, after: Reading) -> Unwritten | None:
    """Return what would be read differently; None if nothing would."""
    old, new = before.post, after.post
    if lost := _first_change("the page", _facts_of_post(old), _facts_of_post(new)):
        return Unwritten(old.line, lost)
    for talk, read in zip(old.talks, new.talks, strict=False):
        if lost := _first_change(_called(talk), _facts_of_talk(talk, old), _facts_of_talk(read, new)):
            return Unwritten(talk.line, lost)
    if len(new.talks) < len(old.talks):
        talk = old.talks[len(new.talks)]
        return Unwritten(talk.line, f"{_called(talk)} would no longer be a talk of its own")
    if len(new.talks) > len(old.talks):
        return Unwritten(old.line, f"{_called(new.talks[len(old.talks)])} would become a talk of its own")
    return None


def _first_change(of: str, before: Mapping[str, object], after: Mapping[str, object]) -> str:
    """Return which fact of a talk or page would be read differently, as part of a sentence; empty if none would."""
    name = next((name for name, value in before.items() if after[name] != value), "")
    return f"`{name}` of {of} would be {_shown(after[name])} instead of {_shown(before[name])}" if name else ""


def facts_of(reading: Reading) -> tuple[object, ...]:
    """Return all facts a catalog uses; they must be equal before and after writing."""
    post = reading.post
    return (_facts_of_post(post), [_facts_of_talk(talk, post) for talk in post.talks])


def _facts_of_post(post: Post) -> dict[str, object]:
    return {"event": post.event, "date": post.date, "tags": post.tags, "draft": post.draft}


def _facts_of_talk(talk: Talk, post: Post) -> dict[str, object]:
    return {
        "title": talk.title,
        "speakers": tuple((one.name, one.handle, one.role, one.organisation, _links(one)) for one in talk.speakers),
        "event": talk.event or post.event,
        "date": talk.date or post.date,
        "time": talk.time,
        "language": talk.language,
        "video": (talk.video.url, talk.video.start) if talk.video else None,
        "slides": talk.slides.url if talk.slides else None,
        "tags": tuple(dict.fromkeys((*talk.tags, *post.tags))),
    }


def _called(talk: Talk) -> str:
    return f"the talk `{talk.title or talk.anchor}`"


def _shown(value: object) -> str:
    """Return a fact for people: texts in a list are separated by commas, empty ones left out."""
    items = list(_flat(value))
    return f"`{', '.join(items)}`" if items else "nothing"


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        yield from (text for item in value for text in _flat(item))
    elif value not in ("", None):
        yield str(value)


def _of_page(reading: Reading) -> dict[str, New]:
    """Return front matter for a page that is one talk."""
    (talk,) = reading.post.talks
    facts = _facts(talk)
    for name, value in (("event", reading.post.event), ("date", reading.post.date)):
        if value and name not in facts:
            facts[name] = value
    return facts


def _of_section(talk: Talk) -> dict[str, New]:
    return {"heading": talk.anchor, **_facts(talk)} if talk.anchor else _facts(talk)


def _facts(talk: Talk) -> dict[str, New]:
    people = [_person(person) for person in talk.speakers]
    found: Mapping[str, Any] = {
        "title": talk.title,
        "speaker": people[0] if len(people) == 1 else None,
        "speakers": people if len(people) > 1 else None,
        "event": talk.event,
        "date": talk.date,
        "time": talk.time,
        "language": talk.language,
        "video": talk.video.url if talk.video else None,
        "slides": talk.slides.url if talk.slides else None,
    }
    return {name: value for name, value in found.items() if value}


def _person(person: Mention) -> New:
    about: dict[str, Any] = {
        "name": person.name,
        "handle": person.handle,
        "role": person.role,
        "affiliation": person.organisation,
        "links": list(_links(person)),
    }
    facts = {name: value for name, value in about.items() if value}
    # Plain text is enough for a name of several plain words; other values could be misread, so write a mapping.
    is_plain = list(facts) == ["name"] and " " in person.name and person.name.replace(" ", "").isalpha()
    return person.name if is_plain else facts


def _links(person: Mention) -> tuple[str, ...]:
    return tuple(link.url for link in person.links)
