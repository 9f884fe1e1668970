"""Inline Markdown of a caption → elements; what the engine makes of a whole page is in `cases/figures`."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.util import AMP_SUBSTITUTE

from mkdocs_talknotes.rendering.captions import append_inline, append_text, is_web_address, literal
from mkdocs_talknotes.text.urls import checked_url


def rendered(text, parent=None):
    parent = Element("p") if parent is None else parent
    append_inline(parent, text)
    return ElementTree.tostring(parent, encoding="unicode")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", "<p />"),
        ("plain", "<p>plain</p>"),
        ("*a* **b** ***c***", "<p><em>a</em> <strong>b</strong> <strong><em>c</em></strong></p>"),
        ("_a_ __b__ c_d_e", "<p><em>a</em> <strong>b</strong> c_d_e</p>"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
        ("# one", "<p># one</p>"),
        ("1. one", "<p>1. one</p>"),
        ("> one", "<p>&gt; one</p>"),
        ("    four", "<p>four</p>"),
        ("a\n\nb\tc", "<p>a b c</p>"),
        ("[a](../b.md#c)", '<p><a href="../b.md#c">a</a></p>'),
        ("[*a* `b`](c.md)", '<p><a href="c.md"><em>a</em> <code>b</code></a></p>'),
        ("[a](<b c.md>)", '<p><a href="b%20c.md">a</a></p>'),
        ("[a](HTTPS://example.org/)", '<p><a href="HTTPS://example.org/" rel="noopener">a</a></p>'),
        ("[*a*](javascript:b)", "<p><span><em>a</em></span></p>"),
        ("[a]()", "<p><span>a</span></p>"),
        ("[a][b] [c]", "<p>[a][b] [c]</p>"),
        ("![a](b.png) ![c][d]", "<p>![a](b.png) ![c][d]</p>"),
        ("<a@example.org>", "<p>&lt;a@example.org&gt;</p>"),
        ("<br> <!-- a -->", "<p>&lt;br&gt; &lt;!-- a --&gt;</p>"),
        (r"\*a\* \"b\" \\ \c", r'<p>*a* "b" \ \c</p>'),
        ("&copy; &#169; &#xA9; AT&T &nosuch;", f"<p>© © © AT&amp;T {AMP_SUBSTITUTE}amp;nosuch;</p>"),
        ("&#0; &#2; &#xD800;", "<p>\ufffd  \ufffd</p>"),
    ],
)
def test_inline_markdown(text, html):
    assert rendered(text) == html


def test_literal_entity_stays_literal():
    assert rendered(r"\&lt; &amp;gt;") == f"<p>{AMP_SUBSTITUTE}amp;lt; {AMP_SUBSTITUTE}amp;gt;</p>"


def test_characters_the_engine_keeps_for_itself_are_replaced():
    assert rendered("a\x02klzzwxh:0000\x03b") == "<p>a\ufffdklzzwxh:0000\ufffdb</p>"


def test_text_is_added_behind_what_is_there():
    parent = Element("p")
    parent.text = "a "
    rendered("b *c*", parent)
    append_text(parent, " d")
    rendered("  [e](f.md) ", parent)
    assert rendered("", parent) == '<p>a b <em>c</em> d<a href="f.md">e</a></p>'


def test_what_was_added_can_be_changed_without_changing_the_next():
    first, second = Element("p"), Element("p")
    append_inline(first, "an *old* text")
    first[0].text = "new"
    append_inline(second, "an *old* text")
    assert second[0].text == "old"


def test_plain_text_is_no_markdown():
    parent = Element("p")
    append_text(parent, "*a* <b> &lt; \x02")
    assert parent.text == f"*a* <b> {AMP_SUBSTITUTE}amp;lt; \ufffd"


@pytest.mark.parametrize("text", ["", "a & b", "&", "&;", "& lt;", "a&b c;"])
def test_what_no_one_takes_for_an_entity_stays(text):
    assert literal(text) == text


@pytest.mark.parametrize("text", ["&lt;", "&#60;", "&#x3C;", "&nosuch;"])
def test_what_looks_like_an_entity_is_kept(text):
    assert literal(text) == f"{AMP_SUBSTITUTE}amp;{text[1:]}"


def test_only_other_sites_are_web_addresses():
    assert is_web_address("HTTP://example.org")
    assert not any(map(is_web_address, ["a.md", "mailto:a@example.org", "httpd.md", "#http:"]))


@given(st.text(alphabet=st.one_of(st.sampled_from("[]()<>*_`\\!&;:#/\"' \x02\x03ajsx"), st.characters()), max_size=50))
def test_any_caption_is_safe(text):
    parent = ElementTree.fromstring(rendered(text).replace(AMP_SUBSTITUTE, "&amp;"))
    assert {element.tag for element in parent.iter()} <= {"p", "em", "strong", "code", "a", "span"}
    assert {name for element in parent.iter() for name in element.attrib} <= {"href", "title", "rel"}
    assert all(checked_url(link.get("href")) for link in parent.iter("a"))


@pytest.mark.parametrize("mark", ["[", "*a", "_a_", "`", "![", "<", "&", "[a](", "**", "\\", "("])
def test_many_marks_make_no_deep_tree(mark):
    assert rendered(mark * 1000)
