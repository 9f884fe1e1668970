"""`talknotes shapes`: what repeats in notes becomes shapes, and chosen ones stand in `.meta.yml`."""

import pytest
from click.testing import CliRunner

from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.inputs.yamlfile import load_yaml

NOTES = {
    "a.md": "## Moss in Winter and After\n\n→ Ada Moss\n\nSoft.\n\n## How Old Ferns Are\n\n→ Zed Quill\n\nOld.\n",
    "b.md": "## Lichens Are Two\n\n→ Cleo Hall\n\nTwo of them.\n",
    "README.md": "# Notes\n\nFrom the bog.\n",
}
PROPOSED = """\
    ## {title}
    → {speaker}

   a.md:1: Moss in Winter and After - Ada Moss
   a.md:7: How Old Ferns Are - Zed Quill
   b.md:1: Lichens Are Two - Cleo Hall

`talknotes shapes . --write 1` puts them into ./.meta.yml.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "notes"
    folder.mkdir()
    for name, text in NOTES.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def run(*arguments):
    return CliRunner().invoke(main, ["shapes", *arguments])


def test_what_repeats_is_proposed(folder):
    output = run().output
    assert output.endswith(PROPOSED)
    assert "3 notes in ., " in output
    assert "1. matches 3 talks, and adds " in output


def test_nothing_is_proposed_where_nothing_repeats(folder):
    (folder / "a.md").write_text("# Moss\n\nIt is soft.\n", encoding="utf-8")
    (folder / "b.md").write_text("One line.\n", encoding="utf-8")
    assert "No shape was found" in run().output


def test_a_chosen_shape_is_written_and_read(folder):
    assert run("--write", "1").output == "1 shape added to .meta.yml.\n"
    assert (folder / ".meta.yml").read_text() == "shapes:\n- |\n  ## {title}\n  → {speaker}\n"
    explained = CliRunner().invoke(main, ["explain", "a.md"]).output
    assert "because the shape `## {title} / → {speaker}` matches" in explained
    assert "3 talks recognised" in run().output


def test_what_an_author_wrote_stays(folder):
    mine = '# mine\nevent: Bog # yearly\nshapes:\n    # first\n    - "# {title} by {speaker}"\n\n# last\ntags: [moss]\n'
    (folder / ".meta.yml").write_text(mine)
    run("--write", "1")
    added = '{speaker}"\n    - |\n      ## {title}\n      → {speaker}\n\n# last'
    assert (folder / ".meta.yml").read_text() == mine.replace('{speaker}"\n\n# last', added)


@pytest.mark.parametrize("mine", ['shapes: "# {title}, {speaker}"\n', "shapes: &a [x]\nb: *a\n", "a: [\n"])
def test_a_file_that_can_not_be_added_to_stays(folder, mine):
    (folder / ".meta.yml").write_text(mine)
    result = run("--write", "1")
    assert (result.exit_code, (folder / ".meta.yml").read_text()) == (2, mine)
    assert "Add this yourself" in result.output


@pytest.mark.parametrize("numbers", ["0", "2", "one", ""])
def test_numbers_that_there_are_not(folder, numbers):
    result = run("--write", numbers)
    assert result.exit_code == 2
    assert "Write numbers from 1 to 1" in result.output
    assert not (folder / ".meta.yml").exists()


@pytest.mark.parametrize(
    "mine", ['shapes: ["# {title}, {speaker}"]\n', "\ufeffevent: Bog\r\n", "event: Bog", "shapes:\n"]
)
def test_every_form_is_added_to(folder, mine):
    (folder / ".meta.yml").write_bytes(mine.encode())
    assert run("--write", "1").output == "1 shape added to .meta.yml.\n"
    made = (folder / ".meta.yml").read_bytes().decode()
    assert made.startswith(mine.rstrip("]\n"))
    assert load_yaml(made, path="").data["shapes"][-1] == "## {title}\n→ {speaker}\n"


def test_a_file_behind_a_link_and_one_that_is_not_text_stay(folder, tmp_path):
    (tmp_path / "mine.yml").write_text("event: Bog\n")
    (folder / ".meta.yml").symlink_to(tmp_path / "mine.yml")
    assert "this file is a symbolic link" in run("--write", "1").output
    (folder / ".meta.yml").unlink()
    (folder / ".meta.yml").write_bytes(b"event: \xff\n")
    assert "not UTF-8" in run("--write", "1").output
    assert (tmp_path / "mine.yml").read_text() == "event: Bog\n"
    assert (folder / ".meta.yml").read_bytes() == b"event: \xff\n"
