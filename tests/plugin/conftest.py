"""A small blog as MkDocs hands it to the plugin."""

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from mkdocs_talknotes.plugin.build import Preview, start_build
from mkdocs_talknotes.plugin.files import TemporaryFolder, place_notes, place_pages
from mkdocs_talknotes.plugin.sources import EngineFiles

NOTES = {
    "index.md": "# Home\n",
    "talks/bytes.md": "---\ntitle: Bytes on the outside\nspeaker: Ada Berg\ndate: 2020-01-02\n---\n\nText.\n",
    "talks/moss.md": "---\ntitle: Moss\nspeaker: Bert Cook\n---\n\nText.\n",
}


class Started:
    """A build up to the moment when MkDocs makes the navigation."""

    def __init__(self, folder, preview=None, **options):
        ours = options.pop("talknotes", {})
        for path, text in NOTES.items():
            place = folder / "docs" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        settings = {"site_name": "Test", "site_url": "https://example.org/", "plugins": [{"talknotes": ours}]} | options
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        self.config = load_config(str(folder / "mkdocs.yml"))
        self.config.plugins._current_plugin = "talknotes"  # as MkDocs does while it calls a hook
        self.files = get_files(self.config)
        self.temporary = TemporaryFolder()
        preview = preview or Preview()
        sources = EngineFiles(self.files, self.config, posts=frozenset(), serving=preview.is_on)
        self.build = start_build(sources, self.config.plugins["talknotes"].config, self.config, preview)
        place_notes(self.build.blog, self.files, self.config, sources.pages())
        place_pages(self.build.blog, self.files, self.config, self.build.publisher.paths, self.temporary)


@pytest.fixture
def start(tmp_path):
    """Start a build with options of `mkdocs.yml`; `talknotes` holds those of the plugin."""
    started = []

    def start(**options):
        started.append(Started(tmp_path, **options))
        return started[-1]

    yield start
    for one in started:
        one.temporary.remove()
