"""Proposes shapes (templates of how talks are written) for a folder: the work of `talknotes shapes`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import NoteReader
from mkdocs_talknotes.cli import changes
from mkdocs_talknotes.cli.changes import Change, read_text
from mkdocs_talknotes.inputs.site_config import open_site, shown
from mkdocs_talknotes.inputs.yaml_edit import CannotEditError, dump_yaml, with_item, with_value
from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.reading.blocks import read_blocks
from mkdocs_talknotes.reading.shapes.grammar import parse_shape
from mkdocs_talknotes.reading.shapes.lines import lines_of_page
from mkdocs_talknotes.reading.shapes.match import Matcher
from mkdocs_talknotes.reading.shapes.propose import candidates
from mkdocs_talknotes.reading.shapes.rank import Proposal, ranked
from mkdocs_talknotes.reading.shapes.units import NotePage
from mkdocs_talknotes.settings import ShapeText

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mkdocs_talknotes.model import Talk


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """The shapes proposed for a folder."""

    folder: Path
    """Absolute path of the folder with the notes, which may hold a `.meta.yml`."""
    notes: int
    """Number of notes."""
    talks: int
    """Number of talks read without the proposals."""
    proposals: tuple[Proposal, ...]
    """The best first."""


def propose(given: Path) -> Proposed:
    """Find shapes in a site's notes, a folder of notes, or a single note.

    Raises `TalknotesError` if the site's configuration can't be read or an option is wrong.
    """
    site = open_site(given)
    inside = [path for path in site.files.pages() if site.settings.holds(path) and site.includes(path)]
    at = site.asked if site.asked.is_dir() else site.asked.parent
    if at == site.docs:
        at = site.docs / site.settings.folder
    return propose_for(NoteReader(site.files, site.settings), inside, folder=at)


def propose_for(reader: NoteReader, paths: Sequence[str], *, folder: Path) -> Proposed:
    """Look for shapes in some notes, all of which are below `folder`."""
    notes = _Folder(reader, paths)
    return Proposed(
        folder=folder,
        notes=len(notes.pages),
        talks=sum(map(len, notes.read(()).values())),
        proposals=tuple(ranked(notes.shapes(), notes.read)),
    )


class _Folder:
    """Reads a folder's notes with different shapes, and caches each note's result."""

    def __init__(self, reader: NoteReader, paths: Sequence[str]) -> None:
        self._reader = reader
        self.pages: list[NotePage] = []
        self._known: dict[tuple[str, tuple[str, ...]], Sequence[Talk]] = {}
        self._fits: dict[str, frozenset[str]] = {}
        for path in paths:
            reading = reader.read(path)
            if reading is None:
                continue
            body = reading.body.split("\n")
            page = read_blocks(body, reading.first_line)
            lines = lines_of_page(page.blocks, body, reading.first_line)
            self.pages.append(NotePage(path=path, lines=lines, references=page.references))
            self._known[path, ()] = reading.post.talks

    def shapes(self) -> list[str]:
        """Return all candidate shapes that fit at least one talk."""
        return [shape for shape in candidates(self.pages) if self._pages_of(shape)]

    def read(self, shapes: Sequence[str]) -> Mapping[str, Sequence[Talk]]:
        """Read all notes with these shapes; return path → talks."""
        found = {}
        for page in self.pages:
            fitting = tuple(shape for shape in shapes if page.path in self._pages_of(shape))
            key = page.path, fitting
            if key not in self._known:
                written = tuple(ShapeText(text=shape) for shape in fitting)
                reading = self._reader.read(page.path, shapes=written)
                self._known[key] = reading.post.talks if reading else ()
            found[page.path] = self._known[key]
        return found

    def _pages_of(self, shape: str) -> frozenset[str]:
        """Return the paths of notes a shape fits in; all notes if it describes file names or folders."""
        if shape not in self._fits:
            parsed = parse_shape(shape)
            self._fits[shape] = frozenset(
                page.path
                for page in self.pages
                if not parsed.lines
                or any(Matcher(parsed, page.lines, page.references).at(index) for index in range(len(page.lines)))
            )
        return self._fits[shape]


def as_text(proposed: Proposed) -> str:
    """Return the proposals as text: each shape with its effect and up to three examples."""
    where = shown(proposed.folder)
    lines = [f"{counted(proposed.notes, 'note')} in {where}, {counted(proposed.talks, 'talk')} recognised."]
    if not proposed.proposals:
        return "\n".join([*lines, "No shape was found that would add a talk or a speaker."])
    for number, proposal in enumerate(proposed.proposals, start=1):
        lines += ["", f"{number}. matches {counted(proposal.talks, 'talk')}, and adds {_adds(proposal)}:", ""]
        lines += [f"    {line}" for line in proposal.shape.split("\n")]
        lines.append("")
        lines += [f"   {path}:{talk.line}: {_talk(talk)}" for path, talk in proposal.examples]
    chosen = "1" if len(proposed.proposals) == 1 else "1,2"
    return "\n".join([*lines, "", f"`talknotes shapes {where} --write {chosen}` puts them into {where}/.meta.yml."])


def as_hint(proposed: Proposed, most: int) -> list[str]:
    """Return the first `most` proposals in short, with the command that writes them; nothing if there are none."""
    if not proposed.proposals:
        return []
    lines = ["These shapes would recognise more:"]
    for proposal in proposed.proposals[:most]:
        lines += [f"  adds {_adds(proposal)}:", *(f"    {line}" for line in proposal.shape.split("\n"))]
    where = shown(proposed.folder)
    return [*lines, f"`talknotes shapes {where}` shows them with examples and can write them."]


def _adds(proposal: Proposal) -> str:
    return f"{counted(proposal.added_talks, 'talk')} and {counted(proposal.added_speakers, 'speaker')}"


def _talk(talk: Talk) -> str:
    people = ", ".join(person.name for person in talk.speakers)
    return " - ".join(filter(None, (talk.title, people)))


def counted(number: int, word: str) -> str:
    """Return a number with its word, such as `2 talks`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


class ChoiceError(ValueError):
    """The choice can't be carried out: unknown numbers, or a file that can't be edited. The text gives the remedy."""


def numbers(text: str, most: int) -> list[int]:
    """Parse numbers of proposals such as `1,3`; `most` is the highest. Raises `ChoiceError`."""
    chosen = [int(word) if word.isascii() and word.isdigit() else 0 for word in text.replace(",", " ").split()]
    if not chosen or not all(1 <= number <= most for number in chosen):
        raise ChoiceError(f"`{text}` is not a valid choice. Write numbers from 1 to {most}, such as `1`.")
    return list(dict.fromkeys(chosen))


def write(proposed: Proposed, chosen: Sequence[int]) -> str:
    """Append the chosen shapes (numbers from 1) to the folder's `.meta.yml`; return a message for the user.

    Raises `ChoiceError` if shapes can't be appended without changing the author's lines, and `TalknotesError` if the
    file isn't UTF-8 or is a symbolic link.
    """
    place = proposed.folder / ".meta.yml"
    before = read_text(place)
    # Shapes end with a line break, as YAML's block texts do.
    shapes = [f"{proposed.proposals[number - 1].shape}\n" for number in chosen]
    try:
        after = _with_shapes(before or "", shapes, name=place.name)
    except CannotEditError:
        entries = dump_yaml({"shapes": shapes})
        raise ChoiceError(f"{shown(place)} can't be changed safely. Add this yourself:\n\n{entries}") from None
    changes.write([Change(path=place, before=before, after=after)], root=proposed.folder)
    return f"{counted(len(shapes), 'shape')} added to {shown(place)}."


def _with_shapes(text: str, shapes: Sequence[str], *, name: str) -> str:
    """Return the text of `.meta.yml` with shapes appended; all existing lines stay the same."""
    had = load_yaml(text, path=name).data.get("shapes", [])
    if not isinstance(had, list) or not had:
        return with_value(text, ("shapes",), [*([had] if had else []), *shapes])
    for shape in shapes:
        text = with_item(text, ("shapes",), shape)
    return text
