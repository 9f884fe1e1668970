"""Index pages as files in the docs folder, for engines that let nothing add pages during a build."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.catalog.index_pages import GENERATED, stub
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.inputs.site_config import SiteConfig, site_around
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.rendering.assets import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.settings import Settings


@dataclass(frozen=True, slots=True)
class Written:
    """Numbers of files."""

    changed: int
    removed: int
    kept: int


def find_docs(docs: Path | None, *, folder: str = "", language: str = "") -> tuple[Path, Settings]:
    """Return a docs folder and its settings; what is not given is that of the site here.

    Raises `TalknotesError` where options are wrong.
    """
    site = site_around(docs or Path())
    place = docs or (site.docs if site else Path("docs"))
    if site is None or site.docs.resolve() != place.resolve():
        site = SiteConfig(file=Path("mkdocs.yml"), docs=place)
    given = {name: value for name, value in (("folder", folder), ("language", language)) if value}
    options = {**site.options, **given}
    return place, settings_from(options, language=site.language, path=site.file.name, lines=site.lines, at=site.at)


def keep_pages(docs: Path, settings: Settings, *, pause: float = 0.5) -> Iterator[Written | TalknotesError]:
    """Write the pages whenever a note or a data file has changed, for ever; say each time what came of it.

    Pages whose list is gone stay until `write_pages` is called next: a preview of Zensical ends when a file disappears
    while it builds.
    """
    files, known = FolderFiles(docs), None
    while True:
        if (state := files.state()) != known:
            known = state
            try:
                yield write_pages(docs, settings, tidy=False)
            except TalknotesError as error:
                yield error
        time.sleep(pause)


def write_pages(docs: Path, settings: Settings, *, remove: bool = False, tidy: bool = True) -> Written:
    """Write a stub for every index page that has no page of the author's, and for the style sheet and the script.

    Files are written only when they change, and removed when their list is gone, unless `tidy` is off; what this
    function did not write is never touched. `remove` takes all of it away, and writes nothing.

    Raises `TalknotesError` where the notes hold errors, and where a file would end up outside `docs`.
    """
    mine = {path for path in FolderFiles(docs).pages() if settings.holds(path) and _is_mine(docs / path)}
    wanted: dict[str, str] = {}
    if not remove:
        blog = read_blog(_WithoutStubs(docs, mine), settings, drafts=False)
        if any(problem.severity is Severity.ERROR for problem in blog.problems):
            raise TalknotesError(blog.problems)
        wanted = {page.path: stub(page) for page in blog.stubs}
    linked = {linked.address: linked.file.read_text(encoding="utf-8") for linked in FILES}
    contents = wanted | (linked if wanted else {})
    if problems := [_leads_out(path) for path in contents if not _is_inside(docs, path)]:
        raise TalknotesError(problems)
    changed = [path for path, text in contents.items() if _write(docs / path, text)]
    gone = sorted(mine - wanted.keys()) if tidy else []
    for path in gone:
        (docs / path).unlink()
    if not wanted and tidy:
        for address in linked:
            (docs / address).unlink(missing_ok=True)
    return Written(changed=len(changed), removed=len(gone), kept=len(contents) - len(changed))


class _WithoutStubs(FolderFiles):
    """The docs folder without the pages written by an earlier call."""

    def __init__(self, docs: Path, mine: set[str]) -> None:
        super().__init__(docs)
        self._mine = mine

    def pages(self) -> list[str]:
        return [path for path in super().pages() if path not in self._mine]


def _is_mine(place: Path) -> bool:
    return place.is_file() and GENERATED in place.read_text(encoding="utf-8", errors="replace")[:2000]


def _is_inside(docs: Path, path: str) -> bool:
    return (docs / path).resolve().is_relative_to(docs.resolve())


def _leads_out(path: str) -> Problem:
    return Problem(
        path=path,
        code="outside-docs",
        message="this file would be written outside the docs folder, where a symbolic link on the way to it leads.",
        remedy="Put a folder in the link's place.",
    )


def _write(place: Path, text: str) -> bool:
    if place.is_file() and place.read_text(encoding="utf-8", errors="replace") == text:
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return True
