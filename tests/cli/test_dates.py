"""`talknotes dates`: first commits date what names no day."""

import subprocess

import pytest
from click.testing import CliRunner

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.inputs.site_config import open_docs

DATE = "2022-12-22T10:00:00+01:00"


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs" / "talks").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("plugins: [talknotes]\n", encoding="utf-8")
    (tmp_path / "docs" / "talks" / "a.md").write_text("# Moss - Anna Miller\n\nSoft.\n", encoding="utf-8")
    dated = "---\ndate: 2020-01-01\n---\n# Fern - Bert Stone\n\nGreen.\n"
    (tmp_path / "docs" / "talks" / "b.md").write_text(dated, encoding="utf-8")
    return tmp_path


def commit(folder):
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "All"]):
        options = ["-c", "user.name=A", "-c", "user.email=a@b.c"]
        environment = {
            "GIT_AUTHOR_DATE": DATE,
            "GIT_COMMITTER_DATE": DATE,
            "PATH": "/usr/bin:/bin",
            "HOME": str(folder),
        }
        subprocess.run(["git", *options, *command], cwd=folder, check=True, env=environment)


def test_days_are_shown_then_written_then_count(site):
    commit(site)
    assert "+talks/a.md: 2022-12-22" in CliRunner().invoke(main, ["dates"]).output
    assert not (site / "docs" / ".dates.yml").exists()
    assert CliRunner().invoke(main, ["dates", "--write"]).output == "wrote docs/.dates.yml\n"
    assert (site / "docs" / ".dates.yml").read_text("utf-8") == "talks/a.md: 2022-12-22\n"
    assert CliRunner().invoke(main, ["dates"]).output == "There is nothing to write.\n"


def test_without_history_nothing_is_dated(site):
    result = CliRunner().invoke(main, ["dates", "--write"])
    assert (result.exit_code, "not a git checkout with its whole history" in result.output) == (1, True)


def test_a_day_in_the_data_file_dates_the_post(site):
    (site / "docs" / ".dates.yml").write_text("talks/a.md: 2021-03-04\ntalks/b.md: 2021-03-04\n", encoding="utf-8")
    opened = open_docs(None, options={})
    posts = read_blog(opened.files, opened.settings, drafts=False).catalog.posts
    assert [(post.path, str(post.date)) for post in posts] == [
        ("talks/a.md", "2021-03-04"),
        ("talks/b.md", "2020-01-01"),
    ]


def test_a_name_with_an_asterisk_is_one_file(site):
    commit(site)
    (site / "docs" / "talks" / "*.md").write_text("# Lichen - Cleo Hall\n\nGrey.\n", encoding="utf-8")
    CliRunner().invoke(main, ["dates", "--write"])
    assert (site / "docs" / ".dates.yml").read_text("utf-8") == "talks/a.md: 2022-12-22\n"
