"""What the engine's files are read for, and where that ends."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_talknotes.plugin.sources import EngineFiles


@pytest.fixture
def sources(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / ".speakers.yml").write_text("hidden")
    (tmp_path / "secret.png").write_text("secret")
    (docs / "link.png").symlink_to(tmp_path / "secret.png")
    config = MkDocsConfig()
    config.docs_dir = str(docs)
    made = File("made.md", None, "site", use_directory_urls=True)
    made.content_string = "made"
    return EngineFiles(Files([made]), config, known=frozenset(), serving=False)


def test_what_the_engine_knows_and_what_it_hides_is_read(sources):
    assert sources.read("made.md") == b"made"
    assert sources.read(".speakers.yml") == b"hidden"


@pytest.mark.parametrize("path", ["../secret.png", "link.png", "nothing.yml", "x\0y", "a" * 5000])
def test_nothing_outside_the_docs_folder_is_read(sources, path):
    assert sources.read(path) is None


def test_an_absolute_path_is_outside(sources, tmp_path):
    assert sources.read(str(tmp_path / "secret.png")) is None
