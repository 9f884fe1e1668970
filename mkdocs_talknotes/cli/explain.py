"""What is read in notes, and why: the report behind `talknotes explain`."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.inputs.datafiles import FolderDefaults, read_data_files
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.reading import Known, Reading, Rules, read_post
from mkdocs_talknotes.settings import Settings
from mkdocs_talknotes.text.plain import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_talknotes.model import Talk


@dataclass(frozen=True, slots=True)
class Explained:
    path: str
    """As the user gave it, or below the folder the user gave."""
    reading: Reading
    problems: tuple[Problem, ...]


def read_paths(paths: Sequence[Path], *, pattern: str = "") -> list[Explained]:
    """Read files, and the Markdown files below folders, with the names that a site around them knows."""
    return [_read(path, pattern) for given in paths for path in _files(given)]


def explain_json(explained: Sequence[Explained]) -> str:
    """Return an array of `{"path", "talks": [{"line", "title", "speakers", …}]}`."""
    pages = [{"path": one.path, "talks": [_as_data(talk) for talk in one.reading.post.talks]} for one in explained]
    return json.dumps(pages, ensure_ascii=False, indent=1)


def explain_text(explained: Sequence[Explained]) -> str:
    return "\n".join(line for one in explained for line in _lines(one))


def _files(given: Path) -> Iterator[Path]:
    if given.is_dir():
        files = FolderFiles(given)
        yield from (given / path for path in files.pages() if files.has(path))
    else:
        yield given


def _read(path: Path, pattern: str) -> Explained:
    problems: list[Problem] = []
    root = _docs_folder(path)
    files = FolderFiles(root)
    inside = path.absolute().relative_to(root).as_posix()
    data = read_data_files(files, Settings(), problems)
    defaults = FolderDefaults(files, problems).of(Path(inside).parent.as_posix().strip("."))
    text = decode(path.read_bytes(), path=path.as_posix(), problems=problems)
    rules = Rules(pattern=pattern)
    reading = read_post(text, path=inside, known=Known(names=data.known_names), rules=rules, defaults=defaults)
    return Explained(path.as_posix(), reading, (*problems, *reading.problems))


def _docs_folder(path: Path) -> Path:
    """Return the docs folder around a file: what holds data files or lies beside `mkdocs.yml`, else where we are."""
    here = Path.cwd()
    for folder in path.absolute().parents:
        if any((folder / name).is_file() for name in (".speakers.yml", ".events.yml")):
            return folder
        if any((folder.parent / name).is_file() for name in ("mkdocs.yml", "properdocs.yml", "zensical.toml")):
            return folder
    return here if path.absolute().is_relative_to(here) else path.absolute().parent


def _as_data(talk: Talk) -> dict[str, Any]:
    return {
        "line": talk.line,
        "title": talk.title,
        "speakers": [person.name for person in talk.speakers],
        "video": talk.video.url if talk.video else None,
        "slides": talk.slides.url if talk.slides else None,
        "event": talk.event or None,
        "date": talk.date.isoformat() if talk.date else None,
        "form": talk.form,
    }


def _lines(one: Explained) -> Iterator[str]:
    talks = one.reading.post.talks
    forms = Counter(talk.form for talk in talks)
    said = ", ".join(f'"{form}"' for form, _ in forms.most_common())
    count = "no talk" if not talks else "1 talk" if len(talks) == 1 else f"{len(talks)} talks"
    yield f"{one.path}: {count}" + (f", {said}" if said else "")
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
