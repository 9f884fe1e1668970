"""Rendered pages hold while what they asked is answered in the same way."""

import logging

import pytest
from mkdocs.structure.files import File, Files

from mkdocs_talknotes.inputs.cache_folder import CacheFolder
from mkdocs_talknotes.plugin.cache import RenderCache
from mkdocs_talknotes.plugin.recorder import RecordingFiles
from mkdocs_talknotes.plugin.rendered import Rendered


class Docs:
    """A docs folder with one picture."""

    def __init__(self, width=3):
        self.width = width

    def pages(self):
        return ["a.md"]

    def read(self, path):
        return b"x"

    def leads_out(self, path):
        return False

    def has(self, path):
        return path == "a.png"

    def size(self, path):
        return (self.width, 4) if path == "a.png" else None

    def weight(self, path):
        return 70 if path == "a.png" else None


def files(*paths):
    return Files([File(path, "docs", "site", use_directory_urls=True) for path in paths])


@pytest.fixture
def cache(tmp_path):
    return RenderCache(CacheFolder(tmp_path), Docs())


def test_a_page_holds_while_every_answer_is_the_same(cache, tmp_path):
    with cache.sources.recording() as recording:
        cache.sources.has("b.md")
        cache.sources.size("a.png")
        cache.sources.weight("a.png")
        RecordingFiles(files("a.md"), cache.sources).get_file_from_path("a.md")
    assert recording.asked == {
        ("has", "b.md"): False,
        ("size", "a.png"): [3, 4],
        ("weight", "a.png"): 70,
        ("file", "a.md"): ["a/", "UNDEFINED"],
    }
    assert recording.is_complete
    page = Rendered(content="x", asked=recording.asked)
    cache.store("post", "a.md", "key", page)
    assert cache.load("post", "a.md", "key", files("a.md")) == page
    assert cache.load("post", "a.md", "key", files()) is None
    assert cache.load("post", "a.md", "other", files("a.md")) is None
    other = RenderCache(CacheFolder(tmp_path), Docs(width=5))
    assert other.load("post", "a.md", "key", files("a.md")) is None


@pytest.mark.parametrize("asked", [{("read", "a.md"): "x"}, {("__init__", "a.md"): None}, {("_files", "x"): None}])
def test_questions_that_there_are_not_are_not_asked(cache, asked):
    cache.store("post", "a.md", "key", Rendered(content="x", asked=asked))
    assert cache.load("post", "a.md", "key", files()) is None


@pytest.mark.parametrize(
    "happens",
    [
        lambda cache: cache.sources.read("a.md"),
        lambda cache: cache.sources.pages(),
        lambda cache: cache.sources.leads_out("a.md"),
        lambda cache: cache.sources.give_up(),
        lambda cache: logging.getLogger("mkdocs.structure.pages").warning("a link leads nowhere"),
    ],
)
def test_a_page_that_depends_on_more_or_logs_something_is_not_complete(cache, happens):
    with cache.sources.recording() as recording:
        happens(cache)
    assert not recording.is_complete


def test_nothing_is_recorded_between_pages(cache):
    with cache.sources.recording() as recording:
        pass
    cache.sources.has("b.md")
    cache.sources.give_up()
    logging.getLogger("mkdocs").warning("later")
    assert (recording.asked, recording.is_complete) == ({}, True)
