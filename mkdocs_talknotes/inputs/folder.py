"""A docs folder on disk as `Sources`, for commands and for engines that don't hand out their files."""

from __future__ import annotations

import os
import posixpath
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.pictures import file_weight, picture_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pathspec import PathSpec, Pattern

State = dict[str, tuple[int, int]]
"""Path → modification time (nanoseconds) and size (bytes) of each file that affects a blog, except pictures."""

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Extensions of Markdown files."""


class FolderFiles:
    """The files below a docs folder; implements `Sources`. Files and folders whose names start with `.` aren't pages.

    `excluded` matches files that the site doesn't publish (None: it publishes all). `unread` are paths of pages to
    ignore, such as generated stubs. `has_folders` is the site's `use_directory_urls`.
    """

    def __init__(
        self,
        root: Path,
        *,
        excluded: PathSpec[Pattern] | None = None,
        unread: frozenset[str] = frozenset(),
        has_folders: bool = True,
    ) -> None:
        self._root = root
        self._has_folders = has_folders
        self._excluded = excluded
        self._unread = unread
        self._inside: dict[Path, bool] = {}

    def without(self, paths: Iterable[str]) -> FolderFiles:
        """Return the same folder without some of its pages."""
        unread = self._unread.union(paths)
        return FolderFiles(self._root, excluded=self._excluded, unread=unread, has_folders=self._has_folders)

    def pages(self) -> list[str]:
        if self._excluded is None:
            return self._markdown()
        paths = [path for path in self._markdown() if not self._excluded.match_file(path)]
        # Both files would be the index page of their folder; MkDocs then ignores `README.md`.
        folders = {posixpath.dirname(path) for path in paths if posixpath.basename(path) == "index.md"}
        return [
            path
            for path in paths
            if not (posixpath.basename(path) == "README.md" and posixpath.dirname(path) in folders)
        ]

    def _markdown(self) -> list[str]:
        pages = (Path(folder, name) for folder, names in self._walk() for name in names if name.endswith(MARKDOWN))
        return sorted({place.relative_to(self._root).as_posix() for place in pages} - self._unread)

    def _walk(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each folder and the names of its files, without hidden ones.

        Links to other folders of the docs folder are followed, but only once to each folder: links may form circles.
        """
        entered: set[str] = set()
        for folder, folders, names in os.walk(self._root, followlinks=True):
            inner = [Path(folder, name) for name in sorted(folders) if not name.startswith(".")]
            folders[:] = [place.name for place in inner if not place.is_symlink() or self._leads_on(place, entered)]
            yield folder, [name for name in names if not name.startswith(".")]
            # Nothing behind a link out of the docs folder is read, but problems name the files directly behind it.
            for place in inner:
                if place.is_symlink() and not self._ends_inside(place):
                    yield from ((found, names) for found, _, names in islice(os.walk(place), 1))

    def _leads_on(self, link: Path, entered: set[str]) -> bool:
        """Whether to follow a link to a folder; adds the folder to those `entered` through links."""
        target = os.path.realpath(link)
        if (
            target in entered
            or not self._ends_inside(link)
            or Path(os.path.realpath(link.parent)).is_relative_to(target)
        ):
            return False
        entered.add(target)
        return True

    def state(self) -> State:
        """Return the state of all notes and data files; it differs after a change to any of them."""
        hidden = (place.relative_to(self._root).as_posix() for place in self._root.glob("**/.*.yml"))
        states = ((path, self.state_of(path)) for path in (*self.pages(), *hidden))
        return {path: state for path, state in states if state}

    def state_of(self, path: str) -> tuple[int, int] | None:
        """Return modification time (nanoseconds) and size (bytes); None if the file, or a link's target, is missing."""
        try:
            found = (self._root / path).stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def read(self, path: str) -> bytes | None:
        place = self._place(path)
        return place.read_bytes() if place else None

    def has(self, path: str) -> bool:
        return self._place(path) is not None

    def size(self, path: str) -> tuple[int, int] | None:
        place = self._place(path)
        return picture_size(place) if place else None

    def weight(self, path: str) -> int | None:
        place = self._place(path)
        return file_weight(place) if place else None

    def leads_out(self, path: str) -> bool:
        place = self._root / path
        try:
            return os.path.lexists(place) and not self._is_inside(place)
        except (OSError, ValueError):  # not a valid file name
            return False

    def shown_at(self, path: str) -> str:
        found = self.published.get(self._address(path), "")
        return found if found != path and found not in self._unread else ""

    @cached_property
    def published(self) -> Mapping[str, str]:
        """Address of each file in the site → its path."""
        places = ((folder, name) for folder, names in self._walk() for name in names)
        paths = sorted(Path(folder, name).relative_to(self._root).as_posix() for folder, name in places)
        shown = (path for path in paths if self._excluded is None or not self._excluded.match_file(path))
        # Where two files have one address, the first one counts.
        return {self._address(path): path for path in reversed([*shown])}

    def _address(self, path: str) -> str:
        """Return the address of a file in the site: `talks/a.md` is shown at `talks/a/index.html`."""
        stem, ending = posixpath.splitext(path)
        if ending not in MARKDOWN:
            return path
        folder, name = posixpath.split(stem)
        if name in ("index", "README"):
            return posixpath.join(folder, "index.html")
        return f"{stem}/index.html" if self._has_folders else f"{stem}.html"

    def _place(self, path: str) -> Path | None:
        """Return the file on disk; None if it isn't a regular file, or a link leads out of the docs folder."""
        place = self._root / path
        try:
            return place if place.is_file() and self._is_inside(place) else None
        except (OSError, ValueError):  # not a valid file name: too long, or with a NUL character
            return None

    def _is_inside(self, place: Path) -> bool:
        if place.is_symlink():
            return self._ends_inside(place)
        # Remembered for each folder: resolving links is the slowest step, and most files of a folder are asked for.
        if place.parent not in self._inside:
            self._inside[place.parent] = self._ends_inside(place.parent)
        return self._inside[place.parent]

    def _ends_inside(self, place: Path) -> bool:
        # Not `Path.resolve`, which raises an error for links in a circle.
        return Path(os.path.realpath(place)).is_relative_to(os.path.realpath(self._root))
