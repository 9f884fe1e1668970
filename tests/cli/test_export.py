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
