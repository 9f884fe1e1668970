from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_talknotes.catalog.index_pages import GENERATED
from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.cli.stubs import Written, find_docs, keep_pages, write_pages
from mkdocs_talknotes.inputs.output_options import NO_OUTPUTS
from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.settings import Settings

NOTE = "# Moss by Anna Miller\n\nText about moss.\n"


def docs_with_a_note(folder):
    (folder / "talks").mkdir()
    (folder / "talks" / "moss.md").write_text(NOTE, encoding="utf-8")
    return folder


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_pages_are_written_once_and_marked(tmp_path):
    docs = docs_with_a_note(tmp_path)
    assert write_pages(docs, Settings()) == Written(changed=6, removed=0, kept=0)
    assert files(docs) == {
        "assets/talknotes/talknotes.css",
        "assets/talknotes/talknotes.js",
        "talks/all.md",
        "talks/index.md",
        "talks/moss.md",
        "talks/speakers.md",
        "talks/speakers/anna-miller.md",
    }
    assert GENERATED in (docs / "talks" / "all.md").read_text(encoding="utf-8")
    assert write_pages(docs, Settings()) == Written(changed=0, removed=0, kept=6)


def test_a_page_of_the_author_is_kept(tmp_path):
    docs = docs_with_a_note(tmp_path)
    (docs / "talks" / "index.md").write_text("# Mine\n", encoding="utf-8")
    write_pages(docs, Settings())
    assert (docs / "talks" / "index.md").read_text(encoding="utf-8") == "# Mine\n"


def test_pages_whose_list_is_gone_are_removed(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(docs, Settings())
    (docs / "talks" / "moss.md").write_text(NOTE.replace("Anna Miller", "Bert Stone"), encoding="utf-8")
    assert write_pages(docs, Settings()).removed == 1
    assert "talks/speakers/anna-miller.md" not in files(docs)
    assert "talks/speakers/bert-stone.md" in files(docs)


def test_everything_written_can_be_removed(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(docs, Settings())
    write_pages(docs, Settings(), remove=True)
    assert files(docs) == {"talks/moss.md"}


@pytest.mark.parametrize(
    ("link", "named"),
    [("talks/speakers", "talks/speakers/anna-miller.md"), ("assets", "assets/talknotes/talknotes.css")],
)
def test_nothing_is_written_outside(tmp_path, link, named):
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    docs.mkdir()
    outside.mkdir()
    docs_with_a_note(docs)
    (docs / link).symlink_to(outside, target_is_directory=True)
    with pytest.raises(TalknotesError, match=f"^{named}: .* \\[outside-docs\\]"):
        write_pages(docs, Settings())
    assert files(outside) == set()
    assert not (docs / "talks" / "index.md").exists()


def test_settings_are_those_of_the_site_unless_given(tmp_path, monkeypatch):
    (tmp_path / "notes" / "conf").mkdir(parents=True)
    config = (
        "docs_dir: notes\ntheme: {name: material, language: de}\nplugins: [{talknotes: {folder: conf, per_page: 5}}]\n"
    )
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    of_site = Settings(folder="conf", per_page=5, language="de", outputs=replace(NO_OUTPUTS, credits=True))
    assert find_docs(None) == (tmp_path / "notes", of_site)
    assert find_docs(Path("notes"), folder="others", language="fr") == (
        Path("notes"),
        replace(of_site, folder="others", language="fr"),
    )


def test_a_folder_without_a_site_has_the_default_settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    of_none = Settings(outputs=replace(NO_OUTPUTS, credits=True))
    assert find_docs(None) == (Path("docs"), of_none)
    assert find_docs(tmp_path) == (tmp_path, of_none)


def test_pages_follow_the_notes(tmp_path):
    docs = docs_with_a_note(tmp_path)
    following = keep_pages(docs, Settings(), pause=0)
    assert next(following).changed == 6
    assert next(following).changed == 0  # the pages that it wrote are new, too
    (docs / "talks" / "fern.md").write_text(NOTE.replace("Anna Miller", "Bert Stone"), encoding="utf-8")
    assert next(following).changed == 1
    assert "talks/speakers/bert-stone.md" in files(docs)
    (docs / "talks" / "fern.md").write_bytes(b"# \xff\n")
    assert "not-utf-8" in str(next(following))
    (docs / "talks" / "fern.md").unlink()
    assert next(following).removed == 0
    assert "talks/speakers/bert-stone.md" in files(docs)  # whoever shows it may be about to read it
    assert write_pages(docs, Settings()).removed == 1
    assert "talks/speakers/bert-stone.md" not in files(docs)


def test_the_command_says_where_there_is_no_docs_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["pages"])
    assert (result.exit_code, result.output.splitlines()[-1]) == (
        2,
        "Error: There is no folder docs; say where the docs folder is.",
    )
