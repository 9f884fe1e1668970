"""A file is written whole or not at all."""

import pytest

from mkdocs_talknotes.inputs.whole_file import PART, file_in_the_way, write_whole


def test_the_old_file_goes_only_for_a_whole_one(tmp_path, monkeypatch):
    place = tmp_path / "a.md"
    write_whole(place, b"old")

    def refuse(*_):
        raise OSError("full")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(OSError, match="full"):
        write_whole(place, b"new")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.md": b"old"}


def test_a_part_that_an_interruption_left_is_replaced(tmp_path):
    (tmp_path / PART).write_bytes(b"hal")
    write_whole(tmp_path / "a.md", b"half")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.md": b"half"}


def test_a_file_in_the_way_of_a_folder_is_found(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    assert file_in_the_way(tmp_path / "a" / "b" / "c") == tmp_path / "a"
    assert file_in_the_way(tmp_path / "b" / "c") is None
