import pytest

from mkdocs_talknotes.plugin_packed import PackedPage


@pytest.fixture
def page():
    return PackedPage.__new__(PackedPage)


TEXTS = ["", "notes", "Zoë … 松本 🪨 \ud800", "talk " * 50_000]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_comes_back_as_it_was_set(page, text):
    other = PackedPage.__new__(PackedPage)
    page.content, other.content = text, "other"
    assert (page.content, other.content, page.content) == (text, "other", text)


def test_a_page_without_text_has_none(page):
    assert (page.content, page.markdown) == (None, None)
    page.content, page.markdown = "content", "markdown"
    assert (page.content, page.markdown) == ("content", "markdown")
    page.content = None
    assert (page.content, page.markdown) == (None, "markdown")


def test_what_is_set_unchanged_is_not_packed_again(page):
    page.content = "talk " * 1000
    packed = page.packed_content
    page.content = "talk " * 1000
    assert page.packed_content is packed
    assert len(packed) < 100
    page.content += "more"
    assert page.packed_content is not packed
