import os

import pytest

from mkdocs_talknotes.extension.hosts import Host, HostSite
from mkdocs_talknotes.extension.zensical import site_of
from mkdocs_talknotes.problems import TalknotesError

NOTE = "# Moss by Anna Miller\n\nText about moss.\n"


@pytest.fixture
def docs(tmp_path):
    (tmp_path / "docs" / "talks").mkdir(parents=True)
    (tmp_path / "docs" / "talks" / "moss.md").write_text(NOTE, encoding="utf-8")
    return tmp_path / "docs"


def host(docs, path="talks/moss.md", *, config=None):
    """A page as it is converted after the configuration was read again, or was not."""
    return Host(path, HostSite(docs.parent, docs, "de", config or object()))


def speakers(host):
    return [entry.subject.name for entry in site_of(host, {}).blog.catalog.speakers]


def test_the_blog_is_read_once_for_each_state_of_the_folder(docs):
    assert speakers(host(docs)) == ["Anna Miller"]
    assert site_of(host(docs), {}) is site_of(host(docs), {})
    (docs / "talks" / "fern.md").write_text(NOTE.replace("Anna", "Bert"), encoding="utf-8")
    assert speakers(host(docs)) == ["Anna Miller", "Bert Miller"]
    (docs / ".speakers.yml").write_text("anna: {name: Ann Miller, aliases: [Anna Miller]}\n", encoding="utf-8")
    assert speakers(host(docs)) == ["Ann Miller", "Bert Miller"]
    (docs / "talks" / "fern.md").unlink()
    assert speakers(host(docs)) == ["Ann Miller"]


def test_other_files_are_looked_at_where_a_page_or_the_configuration_is_another(docs):
    config = object()
    assert speakers(host(docs, config=config)) == ["Anna Miller"]
    (docs / "talks" / "fern.md").write_text(NOTE.replace("Anna", "Bert"), encoding="utf-8")
    assert speakers(host(docs, config=config)) == ["Anna Miller"]
    assert speakers(host(docs, "talks/fern.md", config=config)) == ["Anna Miller", "Bert Miller"]
    os.utime(docs / "talks" / "fern.md", ns=(0, 0))
    (docs / "talks" / "moss.md").write_text(NOTE.replace("Anna", "Cleo"), encoding="utf-8")
    assert speakers(host(docs, "talks/fern.md", config=config)) == ["Bert Miller", "Cleo Miller"]


def test_options_are_those_of_the_extension_or_else_of_the_plugin(docs):
    (docs.parent / "mkdocs.yml").write_text("plugins: [{talknotes: {per_page: 5}}]\n", encoding="utf-8")
    assert site_of(host(docs), {}).blog.settings.per_page == 5
    assert site_of(host(docs), {"per_page": 7}).blog.settings.per_page == 7
    (docs.parent / "mkdocs.yml").write_text("plugins: [{talknotes: {per_page: 9}}]\n", encoding="utf-8")
    assert site_of(host(docs), {}).blog.settings.per_page == 9


def test_words_are_those_of_the_theme_s_language(docs):
    assert site_of(host(docs), {}).blog.words["all_talks"] == "Alle Vorträge"


def test_links_that_lead_nowhere_hold_nothing(docs):
    (docs / "talks" / "gone.md").symlink_to(docs / "nothing.md")
    assert speakers(host(docs)) == ["Anna Miller"]


def test_errors_stop_the_build_and_problems_are_said(docs, caplog):
    (docs / "talks" / "fern.md").write_text("---\nspeakr: Bert\n---\n\n# Fern\n", encoding="utf-8")
    site_of(host(docs), {})
    assert [record.getMessage() for record in caplog.records if "speakr" in record.getMessage()] == [
        "talks/fern.md:2: `speakr` is not a field; did you mean `speaker`? [unknown-key]"
    ]
    (docs / "talks" / "fern.md").write_bytes(b"# \xff\n")
    with pytest.raises(TalknotesError, match="not-utf-8"):
        site_of(host(docs), {})


def test_a_draft_is_told_where_it_is_shown(docs, caplog):
    (docs / "talks" / "fern.md").write_text("---\ndraft: true\n---\n\n# Fern by Bert Miller\n", encoding="utf-8")
    assert speakers(host(docs)) == ["Anna Miller"]
    assert caplog.messages == []
    site_of(host(docs, "talks/fern.md"), {})
    assert caplog.messages == [
        "talks/fern.md: this is a draft, but Zensical publishes it. "
        "Add it to `draft_docs`: `talks/fern.md`. [draft-shown]"
    ]


def test_other_engines_have_a_plugin_that_knows():
    assert site_of(Host("talks/moss.md", None), {}) is None
