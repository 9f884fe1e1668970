import pytest

from mkdocs_talknotes.pages import GENERATED
from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.stubs import Written, write_pages

NOTE = "# Moss by Anna Miller\n\nText about moss.\n"


def docs_with_a_note(folder):
    (folder / "talks").mkdir()
    (folder / "talks" / "moss.md").write_text(NOTE, encoding="utf-8")
    return folder


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_pages_are_written_once_and_marked(tmp_path):
    docs = docs_with_a_note(tmp_path)
    assert write_pages(docs, {}, language="en") == Written(changed=6, removed=0, kept=0)
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
    assert write_pages(docs, {}, language="en") == Written(changed=0, removed=0, kept=6)


def test_a_page_of_the_author_is_kept(tmp_path):
    docs = docs_with_a_note(tmp_path)
    (docs / "talks" / "index.md").write_text("# Mine\n", encoding="utf-8")
    write_pages(docs, {}, language="en")
    assert (docs / "talks" / "index.md").read_text(encoding="utf-8") == "# Mine\n"


def test_pages_whose_list_is_gone_are_removed(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(docs, {}, language="en")
    (docs / "talks" / "moss.md").write_text(NOTE.replace("Anna Miller", "Bert Stone"), encoding="utf-8")
    assert write_pages(docs, {}, language="en").removed == 1
    assert "talks/speakers/anna-miller.md" not in files(docs)
    assert "talks/speakers/bert-stone.md" in files(docs)


def test_everything_written_can_be_removed(tmp_path):
    docs = docs_with_a_note(tmp_path)
    write_pages(docs, {}, language="en")
    write_pages(docs, {}, language="en", remove=True)
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
        write_pages(docs, {}, language="en")
    assert files(outside) == set()
    assert not (docs / "talks" / "index.md").exists()
