"""MkDocs' files as the core reads them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.pictures import file_weight, picture_size
from mkdocs_talknotes.plugin.languages import language_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


class EngineFiles:
    """The pages a build will show, and the files beside them; implements `blog.Sources`."""

    def __init__(self, files: Files, config: MkDocsConfig, *, posts: frozenset[str], serving: bool) -> None:
        self._files = files
        self._config = config
        self._serving = serving
        self._root = Path(config.docs_dir)
        self._folder = FolderFiles(self._root)
        self._sizes: dict[str, tuple[int, int] | None] = {}
        # Material's blog hides its posts from `on_files` to `on_nav`: `posts` are those it is going to show.
        self._pages = tuple(
            file.src_uri
            for file in files
            if file.is_documentation_page()
            and file.generated_by != "talknotes"
            and (file.src_uri in posts or self._is_shown(file))
        )

    def pages(self) -> Sequence[str]:
        return self._pages

    def read(self, path: str) -> bytes | None:
        file = self._files.get_file_from_path(path)
        if file is None:
            # What engines hide, and data files of which plugins know nothing.
            return self._folder.read(path)
        return None if self._leads_out(file) else file.content_bytes

    def leads_out(self, path: str) -> bool:
        file = self._files.get_file_from_path(path)
        return self._leads_out(file) if file else self._folder.leads_out(path)

    def shown_at(self, path: str) -> str:
        page = File(path, None, self._config.site_dir, self._config.use_directory_urls)
        return self._shown.get(f"{language_folder(self._config)}{page.dest_uri}", "")

    def has(self, path: str) -> bool:
        return self._files.get_file_from_path(path) is not None

    def size(self, path: str) -> tuple[int, int] | None:
        # Asked again for every list that shows the picture.
        if path not in self._sizes:
            place = self._place(path)
            self._sizes[path] = picture_size(place) if place else None
        return self._sizes[path]

    def weight(self, path: str) -> int | None:
        place = self._place(path)
        return file_weight(place) if place else None

    @cached_property
    def _shown(self) -> Mapping[str, str]:
        """Path in the site → that of its source, of all files that are not ours and will be there."""
        files = (file for file in self._files if file.generated_by != "talknotes")
        return {file.dest_uri: file.src_uri for file in files if self._is_shown(file)}

    def _is_shown(self, file: File) -> bool:
        return bool(file.inclusion.is_in_serve() if self._serving else file.inclusion.is_included())

    def _place(self, path: str) -> Path | None:
        file = self._files.get_file_from_path(path)
        return Path(file.abs_src_path) if file and file.abs_src_path and not self._leads_out(file) else None

    def _leads_out(self, file: File) -> bool:
        """Whether a link in the docs folder leads out of it; what plugins bring along may lie anywhere."""
        source = file.abs_src_path
        return source is not None and Path(source).is_relative_to(self._root) and self._folder.leads_out(source)
