import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from markdown import Markdown

from mkdocs_talknotes.extension import hosts
from mkdocs_talknotes.extension.hosts import Host, HostSite, host_of

CONFIG = {"root_dir": "/site", "docs_dir": "docs", "theme": {"language": "de"}}


@pytest.fixture(autouse=True)
def nothing_was_said():
    hosts._say_that_it_moved.cache_clear()


def engine(**processors):
    """An engine's `Markdown` as far as it tells of the page."""
    registered = {"treeprocessors": {}, "preprocessors": {}}
    registered |= {kind: {name: found} for kind, (name, found) in processors.items()}
    return SimpleNamespace(**registered)


PAGE = SimpleNamespace(path="talks/moss.md")


def zensical(*, page=PAGE, config=CONFIG):
    return engine(preprocessors=("rendering_context", SimpleNamespace(page=page, config=config)))


def test_mkdocs_tells_the_file():
    relpath = SimpleNamespace(file=SimpleNamespace(src_uri="talks/moss.md"))
    assert host_of(engine(treeprocessors=("relpath", relpath))) == Host("talks/moss.md", None)


def test_zensical_tells_the_page_and_the_site():
    site = HostSite(Path("/site").absolute(), Path("/site/docs").absolute(), "de", CONFIG)
    assert host_of(zensical()) == Host("talks/moss.md", site)


def test_python_markdown_alone_knows_no_page(caplog):
    assert host_of(Markdown()) is None
    assert caplog.messages == []


@pytest.mark.parametrize(
    "moved",
    [
        zensical(page=SimpleNamespace(source="talks/moss.md")),
        zensical(page=None),
        zensical(config=SimpleNamespace(docs_dir="docs")),
        zensical(config={"theme": {}}),
        engine(preprocessors=("context", SimpleNamespace())),
    ],
)
def test_what_has_moved_in_zensical_is_said_once(moved, caplog, monkeypatch):
    monkeypatch.setitem(sys.modules, "zensical", ModuleType("zensical"))
    assert [host_of(moved), host_of(moved)] == [None, None]
    (message,) = caplog.messages
    assert message.startswith("talknotes: can't find out which page this version of Zensical converts")
