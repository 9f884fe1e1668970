"""Finished pages are shown as they are, and rendered wherever that is not certain."""

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.structure.pages import Page

from mkdocs_talknotes.plugin import finished
from mkdocs_talknotes.plugin.finished import FinishedPages, find_finished
from mkdocs_talknotes.plugin.pages import post_page

PATH = "talks/bytes.md"


def prepared(start, **options):
    """A build whose pages are rendered, and the environment of a theme."""
    started = start(talknotes={"cache": True}, **options)
    for file in started.files.documentation_pages():
        page = Page(None, file, started.config)
        page = post_page(page, started.build, started.config, started.files)
        page.read_source(started.config)
        page.render(started.config, started.files)
    env = Environment(loader=DictLoader({"main.html": "<html>{{ page.content }}</html>"}), autoescape=False)
    return started, env


def shown(started, env, pages):
    """The page as MkDocs makes it, and whether it had to be finished."""
    page = started.files.get_file_from_path(PATH).page
    calls = []
    output = env.get_template(page.meta.get("template", "main.html")).render(page=page)
    return pages.finish(page, output, lambda output: calls.append(1) or f"{output}<!-- finished -->"), bool(calls)


def test_a_page_is_finished_once(start):
    made = []
    for _ in range(2):
        started, env = prepared(start)
        pages = find_finished(started.build, started.config, started.files, env)
        made.append(shown(started, env, pages))
    assert made[0][1]
    assert made == [(made[0][0], True), (made[0][0], False)]
    assert made[0][0].endswith("</html><!-- finished -->")


def test_an_option_of_the_site_is_in_the_key(start):
    for name in ("Test", "Other"):
        started, env = prepared(start, site_name=name)
        pages = find_finished(started.build, started.config, started.files, env)
        assert shown(started, env, pages)[1]


def test_a_page_that_can_not_be_unpacked_is_rendered(start, monkeypatch):
    started, env = prepared(start)
    whole = shown(started, env, find_finished(started.build, started.config, started.files, env))
    started, env = prepared(start)
    pages = find_finished(started.build, started.config, started.files, env)
    monkeypatch.setattr(finished, "unpack", lambda packed: None)
    assert shown(started, env, pages) == whole


def test_a_note_that_names_our_template_is_rendered_with_the_theme_s(start):
    started, env = prepared(start)
    page = started.files.get_file_from_path(PATH).page
    page.meta["template"] = "talknotes-finished.html"
    pages = find_finished(started.build, started.config, started.files, env)
    assert shown(started, env, pages)[0].startswith("<html>")


@pytest.mark.parametrize("change", [{"theme": {"name": "mkdocs", "custom_dir": "own"}}, {"hooks": ["hook.py"]}])
def test_what_no_key_covers_is_not_kept(start, tmp_path, change):
    (tmp_path / "own").mkdir()
    (tmp_path / "hook.py").write_text("def on_post_page(output, **_):\n    return output\n", encoding="utf-8")
    started, env = prepared(start, **change)
    assert find_finished(started.build, started.config, started.files, env) is None


def test_without_a_cache_there_are_none(start):
    started = start()
    assert find_finished(started.build, started.config, started.files, Environment(autoescape=True)) is None


def test_a_page_of_nobody_is_finished_and_not_kept(tmp_path, start):
    started = start()
    page = Page(None, started.files.get_file_from_path("index.md"), started.config)
    assert FinishedPages(None).finish(page, "a", str.upper) == "A"
