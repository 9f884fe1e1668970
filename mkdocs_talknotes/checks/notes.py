"""What checks look at: the catalog, and what only reading knows."""

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
    catalog: Catalog
    readings: Mapping[str, Reading]
    """Path → what was read there, of every note."""
    marked: Container[str]
    """Paths of the notes that hold a comment for us."""
    pages: Sequence[IndexPage]
    data: DataFiles
    settings: Settings
    sources: Sources
    slug: Slug = ascii_slug
    """How the site's headings get their ids."""
    _entries: dict[str, Mapping[str, int]] = field(default_factory=dict, repr=False)
    """Path → key of a title or heading in `talks:` → number of the entry; filled when asked for."""

    def line(self, path: str, *keys: str, at: Place = ()) -> int:
        """Return the line of the first of the fields that a note's front matter has; 0 for none."""
        lines = self.readings[path].lines
        return next((line for key in keys if (line := lines.get((*at, key), 0))), 0)

    def talk_line(self, talk: ListedTalk, *keys: str) -> int:
        """Return the line of the first of the fields that front matter states for a talk, else the talk's own."""
        if talk.talk.form is not Form.FRONT_MATTER:
            return talk.talk.line
        return self.line(talk.path, *keys, at=self._entry_of(talk)) or talk.talk.line

    def _entry_of(self, talk: ListedTalk) -> Place:
        """Return the place of a talk's entry in `talks:`; that of the page's own fields where it has none."""
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
