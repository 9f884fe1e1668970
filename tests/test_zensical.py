import pytest

from mkdocs_talknotes.hosts import Host
from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.zensical import site_of

NOTE = "# Moss by Anna Miller\n\nText about moss.\n"


@pytest.fixture
def host(tmp_path):
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "moss.md").write_text(NOTE, encoding="utf-8")
    return Host("talks/moss.md", {"docs_dir": str(tmp_path), "theme": {"language": "de"}})


def speakers(host):
    return [entry.subject.name for entry in site_of(host, {}).blog.catalog.speakers]


def test_the_blog_is_read_once_for_each_state_of_the_folder(host, tmp_path):
    assert speakers(host) == ["Anna Miller"]
    assert site_of(host, {}) is site_of(host, {})
    (tmp_path / "talks" / "fern.md").write_text(NOTE.replace("Anna", "Bert"), encoding="utf-8")
    assert speakers(host) == ["Anna Miller", "Bert Miller"]
    (tmp_path / ".speakers.yml").write_text("anna: {name: Ann Miller, aliases: [Anna Miller]}\n", encoding="utf-8")
    assert speakers(host) == ["Ann Miller", "Bert Miller"]


def test_words_are_those_of_the_theme_s_language(host):
    assert site_of(host, {}).blog.words["all_talks"] == "Alle Vorträge"


def test_links_that_lead_nowhere_hold_nothing(host, tmp_path):
    (tmp_path / "talks" / "gone.md").symlink_to(tmp_path / "nothing.md")
    assert speakers(host) == ["Anna Miller"]


def test_errors_stop_the_build_and_problems_are_said(host, tmp_path, caplog):
    (tmp_path / "talks" / "fern.md").write_text("---\nspeakr: Bert\n---\n\n# Fern\n", encoding="utf-8")
    site_of(host, {})
    assert [record.getMessage() for record in caplog.records if "speakr" in record.getMessage()] == [
        "talks/fern.md:2: `speakr` is not a field; did you mean `speaker`? [unknown-key]"
    ]
    (tmp_path / "talks" / "fern.md").write_bytes(b"# \xff\n")
    with pytest.raises(TalknotesError, match="not-utf-8"):
        site_of(host, {})


def test_other_engines_have_a_plugin_that_knows():
    assert site_of(Host("talks/moss.md", None), {}) is None
