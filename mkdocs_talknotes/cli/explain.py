"""Reports which talks are read in notes, and why: the work of `talknotes explain`."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.blog import NoteReader, read_notes
from mkdocs_talknotes.inputs.site_config import open_site, shown
from mkdocs_talknotes.problems import Problem, printable
from mkdocs_talknotes.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from mkdocs_talknotes.model import Talk


@dataclass(frozen=True, slots=True)
class Explained:
    """How one file was read."""

    path: str
    """Path for display: as the user gave it, or below the folder the user gave."""
    reading: Reading
    problems: tuple[Problem, ...]
    is_listed: bool = True
    """Whether the file is a note of the blog. False for files outside its folder and introductions of lists."""


def read_paths(paths: Sequence[Path], *, pattern: str = "", shapes: Sequence[str] = ()) -> list[Explained]:
    """Read sites, folders and single files the way a build of their site does.

    Files given by name are read even if they aren't part of the blog; see `Explained.is_listed`. `pattern` and `shapes`
    override the site's options. Raises `TalknotesError` if a site's configuration can't be read or an option is wrong.
    """
    options = {"pattern": pattern, "shapes": list(shapes)}
    given = {name: value for name, value in options.items() if value}
    return [one for path in paths for one in _read(path, given)]


def explain_json(explained: Sequence[Explained]) -> str:
    """Return an array of `{"path", "talks": [{"line", "title", "speakers", …}]}`."""
    pages = [{"path": one.path, "talks": [_as_data(talk) for talk in one.reading.post.talks]} for one in explained]
    return json.dumps(pages, ensure_ascii=False, indent=1)


def explain_text(explained: Sequence[Explained]) -> str:
    """Return the report as text: one paragraph for each file."""
    return "\n".join(_on_one_line(line) for one in explained for line in _lines(one))


def _on_one_line(line: str) -> str:
    """Keep the indentation, and put the rest on one line: titles in front matter may have several."""
    return line[: len(line) - len(line.lstrip(" "))] + printable(line)


def _read(given: Path, options: Mapping[str, object]) -> Iterator[Explained]:
    site = open_site(given, options=options)
    reader = NoteReader(site.files, site.settings)
    # Without a site, no file can be outside its blog.
    notes = read_notes(reader) if site.config else None
    asked = [path for path in site.files.pages() if site.includes(path) and site.files.has(path)]
    if not site.asked.is_dir():
        asked = [site.asked.relative_to(site.docs).as_posix()]
    for path in asked:
        is_listed = notes is None or path in notes
        reading = notes[path] if notes and path in notes else None
        if reading is None and (is_listed or not site.asked.is_dir()):
            reading = reader.read(path)
        if reading:
            told = [problem for problem in reader.problems if problem.path == path]
            yield Explained(_shown(given, site.docs / path), reading, (*told, *reading.problems), is_listed)


def _shown(given: Path, place: Path) -> str:
    """Return a file's path for display: as the user gave it, or below the folder the user gave."""
    inside = given.absolute()
    return (given / place.relative_to(inside)).as_posix() if place.is_relative_to(inside) else shown(place)


def _as_data(talk: Talk) -> dict[str, Any]:
    return {
        "line": talk.line,
        "title": talk.title,
        "speakers": [person.name for person in talk.speakers],
        "video": talk.video.url if talk.video else None,
        "slides": talk.slides.url if talk.slides else None,
        "event": talk.event or None,
        "date": talk.date.isoformat() if talk.date else None,
        "form": talk.form_label,
    }


def _lines(one: Explained) -> Iterator[str]:
    talks = one.reading.post.talks
    forms = Counter(talk.form_label for talk in talks)
    said = ", ".join(f'"{form}"' for form, _ in forms.most_common())
    count = "no talk" if not talks else "1 talk" if len(talks) == 1 else f"{len(talks)} talks"
    draft = "; a draft, which builds leave out" if one.reading.post.draft else ""
    elsewhere = "" if one.is_listed else "; not listed in the blog"
    yield f"{one.path}: {count}" + (f", {said}" if said else "") + draft + elsewhere
    for talk in talks:
        people = ", ".join(_person(person.name, person.role, person.organisation) for person in talk.speakers)
        yield f"  {talk.line}: {talk.title or '(no title)'}"
        yield f"      speakers: {people or '(none)'}"
        for why in talk.evidence:
            yield f"      because {why}"
        if talk.video:
            yield f"      video: {talk.video.url}" + (f" from {talk.video.start} s" if talk.video.start else "")
    for problem in sorted(one.problems):
        yield f"  ! {problem}"


def _person(name: str, role: str, organisation: str) -> str:
    about = ", ".join(filter(None, (role, organisation)))
    return f"{name} ({about})" if about else name
