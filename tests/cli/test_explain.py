import json

from click.testing import CliRunner

from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.cli.explain import read_paths

NOTE = """# A day in May

## Anna Miller - Moss

- [Recording](https://youtu.be/abc?t=65)

Moss is soft.
"""


def explain(folder, *arguments):
    with CliRunner().isolated_filesystem(temp_dir=folder):
        return CliRunner().invoke(main, ["explain", *arguments])


def test_text_says_what_was_read_and_why(tmp_path):
    (tmp_path / "day.md").write_text(NOTE, encoding="utf-8")
    result = explain(tmp_path, str(tmp_path / "day.md"))
    assert result.exit_code == 0
    assert result.output == (
        f'{(tmp_path / "day.md").as_posix()}: 1 talk, "Speaker - Title"\n'
        "  3: Moss\n"
        "      speakers: Anna Miller\n"
        "      because `Anna Miller` looks like a person's name, and the rest does not\n"
        "      video: https://youtu.be/abc?t=65 from 65 s\n"
    )


def test_json_is_an_array_of_pages(tmp_path):
    (tmp_path / "day.md").write_text(NOTE, encoding="utf-8")
    result = explain(tmp_path, str(tmp_path), "--format", "json")
    assert json.loads(result.output) == [
        {
            "path": (tmp_path / "day.md").as_posix(),
            "talks": [
                {
                    "line": 3,
                    "title": "Moss",
                    "speakers": ["Anna Miller"],
                    "video": "https://youtu.be/abc?t=65",
                    "slides": None,
                    "event": None,
                    "date": None,
                    "form": "Speaker - Title",
                }
            ],
        }
    ]


def test_names_of_the_site_are_known(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / ".speakers.yml").write_text("mossy:\n  name: Mossy\n", encoding="utf-8")
    (docs / "moss.md").write_text("# Growing - Mossy\n\nMoss is soft.\n", encoding="utf-8")
    assert "speakers: Mossy" in explain(tmp_path, str(docs)).output


def test_a_file_that_is_not_text_is_a_problem(tmp_path):
    (tmp_path / "x.md").write_bytes(b"# Moss\n\xff\n")
    result = explain(tmp_path, str(tmp_path / "x.md"))
    assert result.exit_code == 0
    assert "x.md:2: this file is not UTF-8 text. Save it as UTF-8. [not-utf-8]" in result.output


def test_a_path_that_is_not_there_is_a_usage_error(tmp_path):
    assert explain(tmp_path, "nowhere.md").exit_code == 2


def test_pattern(tmp_path):
    (tmp_path / "x.md").write_text("# moss-o // Green\n\nText.\n", encoding="utf-8")
    assert "speakers: moss-o" in explain(tmp_path, str(tmp_path / "x.md"), "--pattern", "{speaker} // {title}").output


def test_a_link_to_nothing_is_no_note(tmp_path):
    (tmp_path / "a.md").write_text("# Growing tables - Ada Moss\n", encoding="utf-8")
    (tmp_path / "b.md").symlink_to("nowhere.md")
    assert [one.path for one in read_paths([tmp_path])] == [(tmp_path / "a.md").as_posix()]
