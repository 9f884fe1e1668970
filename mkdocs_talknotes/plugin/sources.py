"""MkDocs' files as the core reads them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.pictures import file_weight, picture_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


class EngineFiles:
    """The pages a build will show, and the files beside them; implements `blog.Sources`."""

    def __init__(self, files: Files, config: MkDocsConfig, *, known: frozenset[str], serving: bool) -> None:
        self._files = files
        self._folder = FolderFiles(Path(config.docs_dir))
        self._sizes: dict[str, tuple[int, int] | None] = {}
        # Material's blog hides its posts from `on_files` to `on_nav`: what was visible once still counts.
        self._pages = tuple(
            file.src_uri
            for file in files
            if file.is_documentation_page()
            and file.generated_by != "talknotes"
            and (file.src_uri in known or (file.inclusion.is_in_serve() if serving else file.inclusion.is_included()))
        )

    def pages(self) -> Sequence[str]:
        return self._pages

    def read(self, path: str) -> bytes | None:
        file = self._files.get_file_from_path(path)
        if file is not None:
            return file.content_bytes
        # What engines hide, such as `.speakers.yml`; never what lies outside the docs folder.
        return self._folder.read(path)

    def has(self, path: str) -> bool:
        return self._files.get_file_from_path(path) is not None

    def size(self, path: str) -> tuple[int, int] | None:
        # Asked again for every list that shows the picture.
        if path not in self._sizes:
            file = self._files.get_file_from_path(path)
            place = file.abs_src_path if file else None
            self._sizes[path] = picture_size(Path(place)) if place else None
        return self._sizes[path]

    def weight(self, path: str) -> int | None:
        file = self._files.get_file_from_path(path)
        if file is None or file.abs_src_path is None:
            return None
        return file_weight(Path(file.abs_src_path))
