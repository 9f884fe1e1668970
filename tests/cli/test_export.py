import json

import pytest
from click.testing import CliRunner

from mkdocs_talknotes.cli.command import main
from tests.browser.conftest import EXAMPLE


def export(*arguments):
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def test_the_example_as_data(tmp_path):
    done = export(EXAMPLE / "docs", "--to", tmp_path)
    assert (done.exit_code, done.output) == (0, "1 written, 0 talks left out\n")
    assert len(json.loads((tmp_path / "talks.json").read_text("utf-8"))["talks"]) > 15


@pytest.mark.parametrize(
    ("form", "path"),
    [("pyvideo", "normconf-2022/videos/keynote.json"), ("rubyevents", "normconf-2022/videos.yml")],
)
def test_the_example_for_an_index(tmp_path, form, path):
    assert export(EXAMPLE / "docs", "--format", form, "--to", tmp_path).exit_code == 0
    assert (tmp_path / path).is_file()


def test_errors_in_the_notes_are_said(tmp_path):
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "a.md").write_bytes(b"# \xff\n")
    done = export(tmp_path, "--to", tmp_path / "out")
    assert done.exit_code == 1
    assert "talks/a.md:1" in done.output
    assert not (tmp_path / "out").exists()


def files_in(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_of_others_or_an_edited_one_stays(tmp_path):
    (tmp_path / "talks.json").write_text("MINE")
    done = export(EXAMPLE / "docs", "--to", tmp_path)
    assert done.exit_code == 1
    assert "talks.json: this file is not what `talknotes export` wrote last, and stays as it is." in done.output
    assert (tmp_path / "talks.json").read_text() == "MINE"
    (tmp_path / "talks.json").unlink()
    assert export(EXAMPLE / "docs", "--to", tmp_path).exit_code == 0
    before = files_in(tmp_path)
    assert export(EXAMPLE / "docs", "--to", tmp_path).exit_code == 0
    assert files_in(tmp_path) == before
    (tmp_path / "talks.json").write_text("edited")
    assert export(EXAMPLE / "docs", "--to", tmp_path).exit_code == 1
    assert (tmp_path / "talks.json").read_text() == "edited"


def test_what_an_export_wrote_is_brought_up_to_date(tmp_path):
    note = tmp_path / "docs" / "talks" / "a.md"
    note.parent.mkdir(parents=True)
    for title in ("Growing", "Withering"):
        note.write_text(f"# Ada Bell - {title}\n\nNotes.\n")
        assert export(tmp_path / "docs", "--to", tmp_path / "out").exit_code == 0
        assert title in (tmp_path / "out" / "talks.json").read_text()


@pytest.mark.parametrize("kind", ["link", "dangling", "folder"])
def test_no_link_is_followed(tmp_path, kind):
    victim, to = tmp_path / "victim", tmp_path / "to"
    to.mkdir()
    if kind == "folder":
        (to / "talks.json").mkdir()
    else:
        (to / "talks.json").symlink_to(victim)
    if kind == "link":
        victim.write_text("V")
    assert export(EXAMPLE / "docs", "--to", to).exit_code == 1
    assert (victim.read_text() if victim.exists() else "") == ("V" if kind == "link" else "")


@pytest.mark.parametrize("to", ["file", "file/x", "dangling", "/dev/null", "/proc/x", "a" * 300])
def test_an_impossible_place_is_one_line(tmp_path, to):
    (tmp_path / "file").write_text("x")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    done = export(EXAMPLE / "docs", "--to", tmp_path / to)
    assert (done.exit_code, done.exception.__class__) == (1, SystemExit)
    assert "this folder can't be written to" in done.output
