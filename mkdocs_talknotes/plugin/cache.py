"""Keeps rendered pages between builds, and checks that each is still valid before it is reused.

An entry is valid if its key is unchanged (everything known about the page before rendering: text, options, versions)
and every question the page asked about files during rendering still has the same answer (see `recorder`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_talknotes.plugin.recorder import RecordingSources
from mkdocs_talknotes.plugin.rendered import from_json

if TYPE_CHECKING:
    from mkdocs.structure.files import Files

    from mkdocs_talknotes.inputs.cache_folder import CacheFolder
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.plugin.rendered import Rendered


class RenderCache:
    """A cache of rendered pages in a folder. `sources` records the questions pages ask while they are rendered."""

    def __init__(self, folder: CacheFolder, sources: Sources) -> None:
        self.folder = folder
        self.sources = RecordingSources(sources)

    def load(self, kind: str, path: str, key: str, files: Files) -> Rendered | None:
        """Return the cached page at a source path, or None if its key or any recorded answer has changed."""
        entry = self.folder.load(kind, path, key)
        if entry is None:
            return None
        try:
            page = from_json(entry)
            holds = all(self.sources.ask(*question, files) == answer for question, answer in page.asked.items())
        except ValueError:  # an entry that we did not write
            return None
        return page if holds else None

    def store(self, kind: str, path: str, key: str, page: Rendered) -> None:
        """Cache a rendered page."""
        self.folder.store(kind, path, key, page.to_json())
