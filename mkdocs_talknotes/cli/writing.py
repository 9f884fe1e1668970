"""`talknotes write`: copies recognised facts into front matter, so that reading no longer depends on recognition."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    from collections.abc import Callable, Mapping

    from mkdocs_talknotes.model import Mention, Talk

    Read = Callable[[str], Reading]
    """Reads the text of a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The planned changes."""

    changes: tuple[Change, ...]
    """Notes with facts added to their front matter."""
    left: tuple[str, ...]
    """Paths, for display, of notes that stay as they are, because front matter can't express what was read in them."""


@click.command("write")
@click.argument("path", default=".", type=click.Path(exists=True, path_type=Path))
@click.option("--write", "is_written", is_flag=True, help="Write the changes instead of only showing them.")
def write_facts(path: Path, is_written: bool) -> None:
    """Write recognised talks into front matter, for a site, a folder or a note.

    A note is changed only if the plugin recognises the same talks afterwards. Its text stays as it is.
    """
    site = open_site(path)
    plan = plan_writing(path)
    for name in plan.left:
        say(f"{name}: unchanged, because front matter can't express everything that was recognised.", err=True)
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
        text = read_text(place) if site.includes(name) and _is_recognised(reading) else None
        if text is None:
            continue
        after = written(text, reading, partial(reader.read_text, path=name))
        if after is None:
            left.append(shown(place))
        else:
            changes.append(Change(path=place, before=text, after=after))
    return Written(changes=tuple(changes), left=tuple(left))


def _is_recognised(reading: Reading) -> bool:
    return any(talk.form is not Form.FRONT_MATTER for talk in reading.post.talks)


def written(text: str, reading: Reading, read: Read) -> str | None:
    """Return the note with its talks in front matter, or None if it would then be read differently."""
    post = reading.post
    ways: list[dict[str, New]] = [_of_page(reading)] if len(post.talks) == 1 else []
    ways.append({"talks": [_of_section(talk) for talk in post.talks]})
    for facts in ways:
        new = {key: value for key, value in facts.items() if key not in reading.front_matter}
        try:
            after = with_facts(text, new)
        except CannotEditError:
            return None
        if after != text and facts_of(read(after)) == facts_of(reading):
            return after
    return None


def facts_of(reading: Reading) -> tuple[object, ...]:
    """Return all facts a catalog uses; they must be equal before and after writing."""
    post = reading.post
    talks = tuple(
        (
            talk.title,
            tuple((one.name, one.handle, one.role, one.organisation, _links(one)) for one in talk.speakers),
            talk.event or post.event,
            talk.date or post.date,
            talk.time,
            talk.language,
            (talk.video.url, talk.video.start) if talk.video else None,
            talk.slides.url if talk.slides else None,
            tuple(dict.fromkeys((*talk.tags, *post.tags))),
        )
        for talk in post.talks
    )
    return (post.event, post.date, post.tags, post.draft, talks)


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
