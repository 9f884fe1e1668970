import pytest

from mkdocs_talknotes.outputs.content import feed_content

URL = "https://example.org/talks/moss/"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p><a href="../fern/#x">a</a></p>', '<p><a href="https://example.org/talks/fern/#x">a</a></p>'),
        ('<p><a href="#x">a</a></p>', '<p><a href="https://example.org/talks/moss/#x">a</a></p>'),
        ('<img alt="A" src="../a.png" loading="lazy">', '<img alt="A" src="https://example.org/talks/a.png">'),
        ("<p>a &amp; &lt;b&gt; &nbsp;</p>", "<p>a &amp; &lt;b&gt; \xa0</p>"),
        ("a &lt;script&gt;", "a &lt;script&gt;"),
        ('<h2 id="x">T<a class="headerlink" href="#x">¶</a></h2>', "<h2>T</h2>"),
        ("<h1>Title</h1><p>a</p>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red">a<script>alert(1)</script>b</p>', "<p>ab</p>"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<p>a<svg><path d="M0"/></svg>b</p>', "<p>ab</p>"),
        ("<nav><ul><li>x</li></ul></nav><p>a</p>", "<p>a</p>"),
        ('<div class="tn-header"><p>5 minutes</p></div><p>a</p>', "<p>a</p>"),
        ('<span class="tn-avatar"><b>A</b></span>c', "c"),
        ("<p>a<b>b", "<p>a<b>b</b></p>"),
        ("<p>a</i></p></div>b", "<p>a</p>b"),
        ("<p>a<br/>b<hr>c</p>", "<p>a<br>b<hr>c</p>"),
        ("<p>a<!-- a remark -->b</p>", "<p>ab</p>"),
    ],
)
def test_only_the_notes_are_kept(html, expected):
    assert feed_content(html, url=URL) == f"<div>{expected}</div>"


def test_what_is_kept_of_a_page_changes_no_more():
    once = feed_content("<p>a <em>b</em></p><ul><li>x", url=URL)
    assert feed_content(once, url=URL) == f"<div>{once}</div>"
