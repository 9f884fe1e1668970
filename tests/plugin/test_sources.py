"""What the engine's files are read for, and where that ends."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files

from mkdocs_talknotes.inputs.folder import FolderFiles
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
    return EngineFiles(Files([made]), config, posts=frozenset(), serving=False)


def test_what_the_engine_knows_and_what_it_hides_is_read(sources):
    assert sources.read("made.md") == b"made"
    assert sources.read(".speakers.yml") == b"hidden"


@pytest.mark.parametrize("path", ["../secret.png", "link.png", "nothing.yml", "x\0y", "a" * 5000])
def test_nothing_outside_the_docs_folder_is_read(sources, path):
    assert sources.read(path) is None


LINKED = (
    ".speakers.yml",
    ".events.yml",
    ".authors.yml",
    ".meta.yml",
    "talks/.meta.yml",
    "talks/note.md",
    "talks/a.png",
)


@pytest.mark.parametrize("folders", [False, True])
def test_every_engine_has_the_same_guard(site, tmp_path, folders):
    """A link to a file, or to a folder with the file in it."""
    outside = tmp_path / "outside"
    outside.mkdir()
    site.docs.mkdir()
    for path in LINKED:
        place = site.docs / path
        (outside / place.name).write_text("secret: [1", encoding="utf-8")
        if folders and "/" in path:
            (site.docs / "talks").unlink(missing_ok=True)
            (site.docs / "talks").symlink_to(outside)
        else:
            place.parent.mkdir(exist_ok=True)
            place.symlink_to(outside / place.name)
    config = load_config(str(site.config()))
    engine = EngineFiles(get_files(config), config, posts=frozenset(), serving=False)
    for sources in (engine, FolderFiles(site.docs)):
        assert [sources.read(path) for path in LINKED] == [None] * len(LINKED)
        assert [sources.leads_out(path) for path in LINKED] == [True] * len(LINKED)
        assert sources.weight("talks/a.png") is None


def test_what_is_behind_a_link_is_told_without_a_word_of_it(site, tmp_path):
    (tmp_path / "secret.yml").write_text("secret: {name: [hush, hush]}\nspeakr: hush\n", encoding="utf-8")
    (tmp_path / "secret.md").write_text("---\ndate: hush\nspeakr: hush\n---\n# Hush by Ada Berg\n", encoding="utf-8")
    site.write({"talks/moss.md": "# Moss by Anna Miller\n\nText.\n"})
    for path in (".speakers.yml", ".meta.yml", "talks/other.md"):
        (site.docs / path).symlink_to(tmp_path / f"secret{Path(path).suffix}")
    built = site.build()
    rest = "this file was not read, because a symbolic link leads out of the docs folder. Put the file itself"
    assert built.messages == [
        ("INFO", f"{path}: {rest} into the docs folder. [link-outside]")
        for path in (".meta.yml", ".speakers.yml", "talks/other.md")
    ]


def test_links_in_a_circle_and_links_to_nothing_are_no_files(tmp_path):
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "c.md").symlink_to(tmp_path / "nothing.md")
    sources = FolderFiles(tmp_path)
    assert [sources.read(path) for path in ("a.md", "c.md")] == [None, None]
    assert [sources.leads_out(path) for path in ("a.md", "c.md", "a" * 5000, "a\0")] == [False] * 4


def test_an_absolute_path_is_outside(sources, tmp_path):
    assert sources.read(str(tmp_path / "secret.png")) is None


def test_links_to_folders_are_followed_inside_and_named_outside(tmp_path):
    outside, docs = tmp_path / "outside", tmp_path / "docs"
    for place in (outside / "deep" / "b.md", outside / "a.md", docs / "talks" / "c.md"):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("# A\n", encoding="utf-8")
    (docs / "again").symlink_to(docs / "talks")
    (docs / "talks" / "circle").symlink_to(docs)
    (docs / "linked").symlink_to(outside)
    sources = FolderFiles(docs)
    assert sources.pages() == ["again/c.md", "linked/a.md", "talks/c.md"]
    assert [sources.read(path) for path in sources.pages()] == [b"# A\n", None, b"# A\n"]


def test_folders_that_link_to_each_other_are_read_once_each(tmp_path):
    """Every way through twelve such folders would be half a billion ways."""
    folders = [tmp_path / f"f{number:02}" for number in range(12)]
    for folder in folders:
        folder.mkdir()
        (folder / "a.md").write_text("# A\n", encoding="utf-8")
    for folder in folders:
        for other in folders:
            if other != folder:
                (folder / other.name).symlink_to(other, target_is_directory=True)
    pages = FolderFiles(tmp_path).pages()
    assert [page for page in pages if page.count("/") == 1] == [f"f{number:02}/a.md" for number in range(12)]
    assert len(pages) == 24
