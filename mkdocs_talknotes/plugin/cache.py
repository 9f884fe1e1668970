"""Rendered pages from one build to the next, and the proof that each still holds.

An entry holds for a key, which stands for all that is known of a page before it is rendered, and for the answers to the
questions that it asked while it was rendered.
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
    """The pages that are kept in a folder. `sources` records what they ask while they are rendered."""

    def __init__(self, folder: CacheFolder, sources: Sources) -> None:
        self.folder = folder
        self.sources = RecordingSources(sources)

    def load(self, kind: str, path: str, key: str, files: Files) -> Rendered | None:
        """Return the page at a source path, if the key is the same and so is every answer."""
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
        """Keep a page."""
        self.folder.store(kind, path, key, page.to_json())
