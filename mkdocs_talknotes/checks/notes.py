"""`Notes`, the input of all checks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_talknotes.model import Form
from mkdocs_talknotes.text.anchors import ascii_slug
from mkdocs_talknotes.text.plain import match_key

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from mkdocs_talknotes.catalog.entries import Catalog, ListedTalk
    from mkdocs_talknotes.catalog.index_pages import IndexPage
    from mkdocs_talknotes.inputs.datafiles import DataFiles
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.inputs.yamlfile import Place
    from mkdocs_talknotes.reading import Reading
    from mkdocs_talknotes.settings import Settings
    from mkdocs_talknotes.text.anchors import Slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The notes of a blog as checks see them: the catalog, and details of reading that the catalog doesn't keep."""

    catalog: Catalog
    readings: Mapping[str, Reading]
    """Path → result of reading the file, for each public note."""
    marked: Container[str]
    """Paths of notes that contain a talknotes comment."""
    pages: Sequence[IndexPage]
    """All index pages."""
    data: DataFiles
    settings: Settings
    sources: Sources
    slug: Slug = ascii_slug
    """Makes the ids of headings, as the site's engine does."""
    _entries: dict[str, Mapping[str, int]] = field(default_factory=dict, repr=False)
    """Path → match key of a title or heading in `talks:` → index of the entry; filled on first use."""

    def line(self, path: str, *keys: str, at: Place = ()) -> int:
        """Return the line of the first of these fields in a note's front matter; 0 if it has none of them.

        `at` is the position of the mapping with the fields.
        """
        lines = self.readings[path].lines
        return next((line for key in keys if (line := lines.get((*at, key), 0))), 0)

    def talk_line(self, talk: ListedTalk, *keys: str) -> int:
        """Return the line of the first of these fields in the talk's front matter, else the line of the talk."""
        if talk.talk.form is not Form.FRONT_MATTER:
            return talk.talk.line
        return self.line(talk.path, *keys, at=self._entry_of(talk)) or talk.talk.line

    def _entry_of(self, talk: ListedTalk) -> Place:
        """Return the position of a talk's entry in `talks:`; `()`, the page's own fields, if it has none."""
        if talk.path not in self._entries:
            listed = self.readings[talk.path].front_matter.get("talks")
            self._entries[talk.path] = {
                match_key(str(entry[name])): number
                for number, entry in enumerate(listed if isinstance(listed, list) else ())
                for name in ("title", "heading")
                if isinstance(entry, dict) and entry.get(name)
            }
        numbers = self._entries[talk.path]
        texts = (talk.talk.title, talk.talk.anchor)
        return next((("talks", numbers[key]) for text in texts if (key := match_key(text)) in numbers), ())
