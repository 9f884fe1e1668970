"""The folder of a cache: entries hold or are not there, and nothing outside it or of other programs is touched."""

import os
import zlib
from pathlib import Path

import pytest

from mkdocs_talknotes.inputs import cache_folder
from mkdocs_talknotes.inputs.cache_folder import FOLDER, CacheFolder, NoCacheError, unpack

TAG = "CACHEDIR.TAG"


def entry_of(folder):
    (entry,) = folder.glob("*.entry")
    return entry


def test_an_entry_comes_back_for_its_kind_name_and_key(tmp_path):
    CacheFolder(tmp_path).store("post", "a.md", "key", b"content")
    cache = CacheFolder(tmp_path)
    assert cache.load("post", "a.md", "key") == b"content"
    assert unpack(cache.load_packed("post", "a.md", "key")) == b"content"
    for kind, name, key in (("list", "a.md", "key"), ("post", "b.md", "key"), ("post", "a.md", "other")):
        assert cache.load(kind, name, key) is None


def test_any_changed_bit_and_any_cut_make_an_entry_none(tmp_path):
    CacheFolder(tmp_path).store("post", "a.md", "key", b"content")
    entry = entry_of(tmp_path)
    whole = entry.read_bytes()
    changed = [whole[:n] + bytes([whole[n] ^ 1 << bit]) + whole[n + 1 :] for n in range(len(whole)) for bit in range(8)]
    for content in (*changed, *(whole[:n] for n in range(len(whole))), whole + b"x", b""):
        entry.write_bytes(content)
        assert CacheFolder(tmp_path).load("post", "a.md", "key") is None


def test_an_entry_under_the_name_of_another_is_none(tmp_path):
    cache = CacheFolder(tmp_path)
    cache.store("post", "a.md", "key", b"content")
    entry = entry_of(tmp_path)
    cache.store("post", "b.md", "key", b"other")
    (other,) = set(tmp_path.iterdir()) - {entry}
    other.write_bytes(entry.read_bytes())
    assert cache.load("post", "b.md", "key") is None


def test_links_pipes_and_folders_are_no_entries(tmp_path):
    cache = CacheFolder.open(tmp_path)
    cache.store("post", "a.md", "key", b"content")
    entry = entry_of(tmp_path / FOLDER)
    elsewhere = entry.rename(tmp_path / "elsewhere")
    entry.symlink_to(elsewhere)
    assert cache.load("post", "a.md", "key") is None
    entry.unlink()
    os.mkfifo(entry)
    assert cache.load("post", "a.md", "key") is None
    entry.unlink()
    entry.mkdir()
    assert cache.load("post", "a.md", "key") is None
    cache.store("post", "a.md", "key", b"content")
    cache.tidy({"post"})
    assert elsewhere.exists()


def test_what_grows_too_large_is_not_unpacked_and_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(cache_folder, "LARGEST", 1000)
    assert unpack(zlib.compress(bytes(1000))) == bytes(1000)
    assert unpack(zlib.compress(bytes(1001))) is None
    assert unpack(b"x") is unpack(b"") is unpack(zlib.compress(b"content")[:-3]) is None
    cache = CacheFolder(tmp_path)
    cache.store("post", "a.md", "key", bytes(1001))
    assert list(tmp_path.iterdir()) == []


def test_a_new_folder_says_that_it_is_a_cache(tmp_path):
    for _ in range(2):
        CacheFolder.open(tmp_path)
        (tag,) = (tmp_path / FOLDER).iterdir()
        assert tag.name == TAG
        assert tag.read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55\n")


@pytest.mark.parametrize("link", [".cache", FOLDER])
def test_a_folder_behind_a_link_is_not_used(tmp_path, link):
    outside = tmp_path / "outside"
    outside.mkdir()
    project = tmp_path / "project"
    (project / link).parent.mkdir(parents=True)
    (project / link).symlink_to(outside)
    with pytest.raises(NoCacheError, match="has a symbolic link in its path"):
        CacheFolder.open(project)
    assert list(outside.iterdir()) == []


def test_a_project_may_be_reached_through_a_link(tmp_path):
    (tmp_path / "project").mkdir()
    (tmp_path / "link").symlink_to("project")
    CacheFolder.open(tmp_path / "link").store("post", "a.md", "key", b"content")
    assert CacheFolder.open(tmp_path / "project").load("post", "a.md", "key") == b"content"


@pytest.mark.parametrize("name", ["notes.json", "a.entry", "post-x.entry", TAG])
def test_a_folder_of_another_program_is_left_alone(tmp_path, name):
    theirs = tmp_path / FOLDER / name
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs", encoding="utf-8")
    with pytest.raises(NoCacheError, match="contains files of other programs"):
        CacheFolder.open(tmp_path)
    assert [file.name for file in theirs.parent.iterdir()] == [name]


@pytest.mark.parametrize("name", [".cache", FOLDER])
def test_a_file_where_the_folder_would_be_is_no_cache(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(NoCacheError, match="is not a folder that can be read and written"):
        CacheFolder.open(tmp_path)


def test_a_link_to_itself_is_no_cache(tmp_path):
    (tmp_path / ".cache").symlink_to(".cache")
    with pytest.raises(NoCacheError):
        CacheFolder.open(tmp_path)


def test_tidying_removes_unused_entries_of_its_kinds_and_what_killed_builds_left(tmp_path):
    for kind, name in (("post", "used.md"), ("post", "old.md"), ("card", "old")):
        CacheFolder.open(tmp_path).store(kind, name, "key", b"content")
    folder = tmp_path / FOLDER
    (folder / "talknotes-x1.part").write_bytes(b"half")
    (folder / "theirs.part").write_bytes(b"theirs")
    cache = CacheFolder.open(tmp_path)
    cache.load("post", "used.md", "key")
    cache.store("post", "new.md", "key", b"content")
    cache.tidy({"post", "list"})
    kept = [cache.load(*entry, "key") is not None for entry in (("post", "used.md"), ("post", "old.md"))]
    assert kept == [True, False]
    assert cache.load("post", "new.md", "key") == cache.load("card", "old", "key") == b"content"
    names = {file.name.partition("-")[0] for file in folder.iterdir()}
    assert names == {TAG, "post", "card", "theirs.part"}


def test_a_disk_that_is_full_costs_nothing_but_the_entry(tmp_path, monkeypatch):
    cache = CacheFolder.open(tmp_path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    cache.store("post", "a.md", "key", b"content")
    monkeypatch.undo()
    assert cache.load("post", "a.md", "key") is None
    assert [file.name for file in (tmp_path / FOLDER).iterdir()] == [TAG]


def test_a_folder_that_has_gone_is_no_problem(tmp_path):
    cache = CacheFolder(tmp_path / "gone")
    cache.store("post", "a.md", "key", b"content")
    cache.tidy({"post"})
    assert cache.load("post", "a.md", "key") is None
