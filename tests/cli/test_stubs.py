import json
from contextlib import suppress
from functools import partialmethod
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_talknotes.catalog.index_pages import GENERATED
from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.cli.own_files import MANIFEST
from mkdocs_talknotes.cli.stubs import Written, keep_pages, write_pages
from mkdocs_talknotes.inputs.site_config import open_docs
from mkdocs_talknotes.problems import TalknotesError

NOTE = "# Moss by Anna Miller\n\nText about moss.\n"


def docs_with_a_note(folder):
    (folder / "talks").mkdir()
    (folder / "talks" / "moss.md").write_text(NOTE, encoding="utf-8")
    return folder


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def tree(folder):
    """Path → content of everything below a folder; None for a folder, the target for a link."""
    found = {}
    for path in folder.rglob("*"):
        content = str(path.readlink()) if path.is_symlink() else None if path.is_dir() else path.read_bytes()
        found[path.relative_to(folder).as_posix()] = content
    return found


def said(written):
    return [f"{problem.path} [{problem.code}]" for problem in written.left]


def test_pages_are_written_once_and_marked(tmp_path):
    docs = docs_with_a_note(tmp_path)
    assert write_pages(open_docs(docs, options={})) == Written(changed=6, removed=0, kept=0)
    assert files(docs) == {
        MANIFEST,
        "assets/talknotes/talknotes.css",
        "assets/talknotes/talknotes.js",
        "talks/all.md",
        "talks/index.md",
        "talks/moss.md",
        "talks/speakers.md",
        "talks/speakers/anna-miller.md",
    }
    assert GENERATED in (docs / "talks" / "all.md").read_text(encoding="utf-8")
    assert write_pages(open_docs(docs, options={})) == Written(changed=0, removed=0, kept=6)


def test_a_page_of_the_author_is_kept(tmp_path):
    docs = docs_with_a_note(tmp_path)
    (docs / "talks" / "index.md").write_text("# Mine\n", encoding="utf-8")
    write_pages(open_docs(docs, options={}))
    assert (docs / "talks" / "index.md").read_text(encoding="utf-8") == "# Mine\n"


def test_pages_whose_list_is_gone_are_removed(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(open_docs(docs, options={}))
    (docs / "talks" / "moss.md").write_text(NOTE.replace("Anna Miller", "Bert Stone"), encoding="utf-8")
    assert write_pages(open_docs(docs, options={})).removed == 1
    assert "talks/speakers/anna-miller.md" not in files(docs)
    assert "talks/speakers/bert-stone.md" in files(docs)


def test_everything_written_can_be_removed(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(open_docs(docs, options={}))
    (docs / "assets" / "own").mkdir()
    write_pages(open_docs(docs, options={}), remove=True)
    assert tree(docs) == {"assets": None, "assets/own": None, "talks": None, "talks/moss.md": NOTE.encode()}


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
        write_pages(open_docs(docs, options={}))
    assert files(outside) == set()
    assert not (docs / "talks" / "index.md").exists()


def test_pages_follow_the_notes(tmp_path):
    docs = docs_with_a_note(tmp_path)
    following = keep_pages(open_docs(docs, options={}), pause=0)
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
    assert write_pages(open_docs(docs, options={})).removed == 1
    assert "talks/speakers/bert-stone.md" not in files(docs)


def test_the_command_says_where_there_is_no_docs_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["pages"])
    assert (result.exit_code, result.output.splitlines()[-1]) == (
        2,
        "Error: There is no folder docs; name the docs folder.",
    )


ADA = "talks/speakers/anna-miller.md"


def test_an_introduction_typed_into_a_written_page_stays_and_is_told_once(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(open_docs(docs, options={}))
    text = (docs / ADA).read_text(encoding="utf-8") + "\nShe likes moss.\n"
    (docs / ADA).write_text(text, encoding="utf-8")
    written = write_pages(open_docs(docs, options={}))
    assert [str(problem) for problem in written.left] == [
        f"{ADA}: this file was edited after `talknotes pages` wrote it. It is yours from now on and stays as it "
        "is. Delete it to get the generated file again. [place-taken]"
    ]
    assert (written.changed, written.removed, written.kept) == (0, 0, 5)
    assert write_pages(open_docs(docs, options={})).left == ()
    write_pages(open_docs(docs, options={}), remove=True)
    assert tree(docs) == {
        "talks": None,
        "talks/moss.md": NOTE.encode(),
        "talks/speakers": None,
        ADA: text.encode(),
    }


def test_a_note_that_quotes_the_comment_is_a_note(tmp_path):
    docs = docs_with_a_note(tmp_path)
    note = f"# Fern by Bert Stone\n\n{GENERATED}\n"
    (docs / "talks" / "fern.md").write_text(note, encoding="utf-8")
    write_pages(open_docs(docs, options={}))
    assert "talks/speakers/bert-stone.md" in files(docs)
    write_pages(open_docs(docs, options={}), remove=True)
    assert (docs / "talks" / "fern.md").read_text(encoding="utf-8") == note


def test_the_author_s_own_style_sheet_stays(tmp_path):
    docs = docs_with_a_note(tmp_path)
    (docs / "assets" / "talknotes").mkdir(parents=True)
    sheet = docs / "assets" / "talknotes" / "talknotes.css"
    sheet.write_text("p {}", encoding="utf-8")
    assert said(write_pages(open_docs(docs, options={}))) == ["assets/talknotes/talknotes.css [place-taken]"]
    write_pages(open_docs(docs, options={}), remove=True)
    assert tree(docs / "assets") == {"talknotes": None, "talknotes/talknotes.css": b"p {}"}


def test_an_edited_style_sheet_is_told_once_and_stays(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(open_docs(docs, options={}))
    sheet = docs / "assets" / "talknotes" / "talknotes.css"
    sheet.write_text("p {}", encoding="utf-8")
    (problem,) = write_pages(open_docs(docs, options={})).left
    assert "this file was edited after `talknotes pages` wrote it" in str(problem)
    assert sheet.read_text(encoding="utf-8") == "p {}"


def test_a_page_cut_short_anywhere_is_written_again(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(open_docs(docs, options={}))
    before = tree(docs)
    for path in (ADA, "talks/index.md"):
        whole = (docs / path).read_bytes()
        for end in range(0, len(whole), 7):
            (docs / path).write_bytes(whole[:end])
            assert write_pages(open_docs(docs, options={})) == Written(changed=1, removed=0, kept=5)
            assert tree(docs) == before


def test_an_empty_file_of_the_author_s_is_no_page_cut_short(tmp_path):
    docs = docs_with_a_note(tmp_path)
    (docs / "talks" / "speakers.md").write_text("", encoding="utf-8")
    for remove in (False, False, True):
        assert write_pages(open_docs(docs, options={}), remove=remove).left == ()
        assert (docs / "talks" / "speakers.md").read_bytes() == b""


def test_line_ends_changed_by_version_control_are_no_words_of_the_author_s(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(open_docs(docs, options={}))
    (docs / ADA).write_bytes((docs / ADA).read_bytes().replace(b"\n", b"\r\n"))
    assert write_pages(open_docs(docs, options={})) == Written(changed=0, removed=0, kept=6)
    assert write_pages(open_docs(docs, options={}), remove=True).removed == 6


@pytest.mark.parametrize("place", ["talks/speakers.md", "assets/talknotes/talknotes.js"])
def test_a_folder_in_a_page_s_place_is_told(tmp_path, place):
    docs = docs_with_a_note(tmp_path)
    (docs / place).mkdir(parents=True)
    assert said(write_pages(open_docs(docs, options={}))) == [f"{place} [place-taken]"]
    write_pages(open_docs(docs, options={}), remove=True)
    assert place in tree(docs)


@pytest.mark.parametrize("place", ["talks/speakers", "assets"])
def test_a_file_in_a_folder_s_place_is_told(tmp_path, place):
    docs = docs_with_a_note(tmp_path)
    (docs / place).write_text("mine", encoding="utf-8")
    assert set(said(write_pages(open_docs(docs, options={})))) == {f"{place} [place-taken]"}
    write_pages(open_docs(docs, options={}), remove=True)
    assert (docs / place).read_bytes() == b"mine"


@pytest.mark.parametrize("link", ["talks/speakers", "assets", "assets/talknotes"])
def test_nothing_is_removed_behind_a_link_put_there_later(tmp_path, link):
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    docs.mkdir()
    docs_with_a_note(docs)
    write_pages(open_docs(docs, options={}))
    (docs / link).rename(outside)
    (docs / link).symlink_to(outside, target_is_directory=True)
    before = tree(outside)
    with pytest.raises(TalknotesError, match="outside-docs"):
        write_pages(open_docs(docs, options={}))
    write_pages(open_docs(docs, options={}), remove=True)
    assert tree(outside) == before


def test_a_link_in_a_page_s_place_is_the_author_s(tmp_path):
    docs, outside = tmp_path / "docs", tmp_path / "outside.md"
    docs.mkdir()
    docs_with_a_note(docs)
    write_pages(open_docs(docs, options={}))
    outside.write_bytes((docs / ADA).read_bytes())
    (docs / ADA).unlink()
    (docs / ADA).symlink_to(outside)
    (docs / "assets/talknotes/talknotes.css").unlink()
    (docs / "assets/talknotes/talknotes.css").symlink_to(tmp_path / "nowhere")
    for remove in (False, True):
        write_pages(open_docs(docs, options={}), remove=remove)
        assert (docs / ADA).is_symlink()
        assert outside.is_file()
        assert not (tmp_path / "nowhere").exists()
    assert files(docs) == {ADA, "talks/moss.md"}


@pytest.mark.parametrize(
    "listed",
    [
        "../outside.md",
        "/outside.md",
        "talks/../../outside.md",
        "C:/outside.md",
        "..\\outside.md",
        "talks//moss.md",
        "a\0.md",
        ".speakers.yml",
    ],
)
def test_a_manifest_can_name_nothing_but_pages_below(tmp_path, listed):
    docs, outside = tmp_path / "docs", tmp_path / "outside.md"
    docs.mkdir()
    docs_with_a_note(docs)
    outside.write_text(NOTE, encoding="utf-8")
    (docs / ".speakers.yml").write_text(NOTE, encoding="utf-8")
    hashed = sha256(NOTE.encode()).hexdigest()
    (docs / MANIFEST).write_text(json.dumps({"files": {listed: [hashed]}}), encoding="utf-8")
    assert write_pages(open_docs(docs, options={}), remove=True).removed == 0
    assert outside.exists()
    assert files(docs) - {MANIFEST} == {".speakers.yml", "talks/moss.md"}


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{", "null", '{"files": []}', '{"files": {"talks/index.md": 3}}', "[" * 9999]
)
def test_without_a_manifest_that_can_be_read_every_file_is_the_author_s(tmp_path, manifest):
    docs = docs_with_a_note(tmp_path)
    write_pages(open_docs(docs, options={}))
    (docs / MANIFEST).write_text(manifest, encoding="utf-8")
    before = tree(docs)
    for remove in (False, True):
        with suppress(TalknotesError):  # where nothing of the manifest can be read
            write_pages(open_docs(docs, options={}), remove=remove)
    assert {path: content for path, content in before.items() if path != MANIFEST} == {
        path: content for path, content in tree(docs).items() if path != MANIFEST
    }


class KilledError(BaseException):
    pass


@pytest.mark.parametrize("remove", [False, True])
def test_a_call_killed_anywhere_leaves_nothing_that_the_next_can_not_tidy(tmp_path, monkeypatch, remove):
    for survived in range(30):
        docs = tmp_path / f"{survived}"
        docs.mkdir()
        docs_with_a_note(docs)
        write_pages(open_docs(docs, options={}))
        (docs / "talks" / "moss.md").write_text(NOTE.replace("Anna Miller", "Bert Stone"), encoding="utf-8")
        left = survived

        def dying(self, *more, original, **options):
            nonlocal left
            left -= 1
            if left < 0:
                raise KilledError
            return original(self, *more, **options)

        with monkeypatch.context() as patched:
            for name in ("replace", "unlink", "mkdir", "rmdir"):
                patched.setattr(Path, name, partialmethod(dying, original=getattr(Path, name)))
            with suppress(KilledError):
                write_pages(open_docs(docs, options={}), remove=remove)
        assert write_pages(open_docs(docs, options={})).left == ()
        assert write_pages(open_docs(docs, options={}), remove=True).left == ()
        assert files(docs) == {"talks/moss.md"}
    assert left > 0


def test_a_manifest_that_names_an_authors_files_makes_none_of_them_ours(tmp_path):
    docs = tmp_path / "docs"
    for path in ("talks/a.md", "other/keep.md", "talks/speakers/zed.md"):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(f"# Ada Bell - {path}\n\nNotes.\n", encoding="utf-8")
    run = CliRunner().invoke
    assert run(main, ["pages", str(docs)]).exit_code == 0
    manifest = docs / ".talknotes-pages.json"
    data = json.loads(manifest.read_text(encoding="utf-8"))
    mine = {path: (docs / path).read_bytes() for path in ("other/keep.md", "talks/a.md", "talks/speakers/zed.md")}
    data["files"] |= {path: [sha256(content).hexdigest()] for path, content in mine.items()}
    manifest.write_text(json.dumps(data), encoding="utf-8")
    for arguments in (["pages"], ["pages", "--remove"]):
        run(main, [*arguments, str(docs)])
        assert {path: (docs / path).read_bytes() for path in mine} == mine


def test_a_damaged_manifest_is_named_and_nothing_changes(tmp_path):
    docs = tmp_path / "docs"
    (docs / "talks").mkdir(parents=True)
    (docs / "talks" / "a.md").write_text("# Ada Bell - Talk\n\nNotes.\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["pages", str(docs)]).exit_code == 0
    (docs / ".talknotes-pages.json").write_text("<<<<<<< HEAD\n{}\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    done = CliRunner().invoke(main, ["pages", "--remove", str(docs)])
    assert "can't be read" in done.output
    assert {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()} == before
