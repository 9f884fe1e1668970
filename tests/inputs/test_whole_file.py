"""A file is written whole or not at all."""

import errno
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from mkdocs_talknotes.inputs.whole_file import file_in_the_way, write_whole


def test_the_old_file_goes_only_for_a_whole_one(tmp_path, monkeypatch):
    place = tmp_path / "a.md"
    write_whole(place, b"old")

    def refuse(*_):
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(OSError, match="broken"):
        write_whole(place, b"new")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.md": b"old"}


def test_many_programs_at_once_write_each_file_whole(tmp_path):
    contents = {tmp_path / f"{number}.md": f"{number}".encode() * 1000 for number in range(40)}
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write_whole, *zip(*[*contents.items()] * 5, strict=True)))
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == contents


def test_somebody_s_file_with_a_like_name_stays(tmp_path):
    (tmp_path / ".talknotes.part").write_bytes(b"mine")
    write_whole(tmp_path / "a.md", b"new")
    assert (tmp_path / ".talknotes.part").read_bytes() == b"mine"


def test_a_file_keeps_its_permissions(tmp_path):
    place = tmp_path / "a.md"
    place.write_bytes(b"old")
    place.chmod(0o640)
    write_whole(place, b"new")
    assert stat.S_IMODE(place.stat().st_mode) == 0o640


def test_a_full_disk_is_an_error_that_names_the_file(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("pathlib.Path.open", full)
    with pytest.raises(OSError, match="No space left") as raised:
        write_whole(tmp_path / "a.md", b"new")
    assert raised.value.filename == str(tmp_path / "a.md")


def test_a_file_in_the_way_of_a_folder_is_found(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    assert file_in_the_way(tmp_path / "a" / "b" / "c") == tmp_path / "a"
    assert file_in_the_way(tmp_path / "b" / "c") is None
