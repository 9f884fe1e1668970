import copy
import types

import pytest

from mkdocs_talknotes.plugin import waiting as plugin_waiting
from mkdocs_talknotes.plugin.page_cache import pack_text
from mkdocs_talknotes.plugin.waiting import Build, Place, Spool, WaitingPage

TEXTS = ["", "notes", "Zoë … 松本 🪨 \ud800 " * 50, "talk " * 50_000]


@pytest.fixture
def build():
    return Build(site=None, spool=Spool(), addresses={}, extra={})


def taken(build, content=None, markdown=None):
    page = plugin_waiting.Page.__new__(plugin_waiting.Page)
    page.content, page.markdown = content, markdown
    return WaitingPage.take(page, build)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_comes_back_as_it_was_set(build, text):
    page, other = taken(build), taken(build)
    page.content, other.content = text, "other " * 50
    assert (page.content, other.content, page.content) == (text, "other " * 50, text)


def test_a_page_without_text_has_none(build):
    page = taken(build)
    assert (page.content, page.markdown) == (None, None)
    page.content, page.markdown = "content", "markdown"
    assert (page.content, page.markdown) == ("content", "markdown")
    page.content = None
    assert (page.content, page.markdown) == (None, "markdown")


def test_what_a_page_has_when_it_is_taken_stays(build):
    page = taken(build, content="<p>words</p>" * 50, markdown="words")
    assert (page.content, page.markdown) == ("<p>words</p>" * 50, "words")


def test_long_texts_wait_outside_memory_and_what_is_set_unchanged_is_not_written_again(build):
    page = taken(build)
    page.content = "talk " * 1000
    assert vars(page)["content"] == Place(0, 5000)
    page.content = "talk " * 1000
    assert vars(page)["content"] == Place(0, 5000)
    page.content += "more"
    assert vars(page)["content"] == Place(5000, 5004)


def test_content_from_the_cache_stays_packed(build):
    page = taken(build)
    page.packed_content = packed = pack_text("talk " * 1000)
    assert (page.content, page.packed_content) == ("talk " * 1000, packed)
    page.content += "more"
    assert (page.content, page.packed_content) == ("talk " * 1000 + "more", None)


class _Full:
    """A file on a disk that has room for three bytes more."""

    def __init__(self, file, *, says_so):
        self.seek, self.read, self._says_so = file.seek, file.read, says_so

    def write(self, content):
        if self._says_so:
            raise OSError(28, "No space left on device")
        return min(3, len(content))


@pytest.mark.parametrize("says_so", [True, False])
def test_on_a_full_disk_texts_wait_in_memory(build, says_so):
    first, second = taken(build), taken(build)
    first.content = "talk " * 1000
    build.spool._file = _Full(build.spool._file, says_so=says_so)  # as the disk fills up
    second.content = "more " * 1000
    assert (first.content, second.content) == ("talk " * 1000, "more " * 1000)


def test_a_page_can_be_copied(build):
    page = taken(build, content="talk " * 1000)
    assert copy.deepcopy(types.SimpleNamespace(page=page)).page.content == "talk " * 1000


def test_the_file_is_closed_with_its_last_page():
    page = taken(Build(site=None, spool=Spool(), addresses={}, extra={}), content="talk " * 1000)
    file = page.build.spool._file  # the file itself
    assert not file.closed
    del page
    assert file.closed
