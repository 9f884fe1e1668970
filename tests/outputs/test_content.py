import pytest

from mkdocs_talknotes.outputs.content import feed_content
from mkdocs_talknotes.outputs.web import Web

ADDRESSES = {
    "talks/moss.md": "talks/moss/",
    "talks/fern.md": "talks/fern/",
    "a.png": "a.png",
    "talks/a.png": "talks/a.png",
    "talks/b c.png": "talks/b%20c.png",
}
WEB = Web(root="https://example.org/", name="Notes", addresses=ADDRESSES)
BELOW = Web(root="https://example.org/notes/", name="Notes", addresses=ADDRESSES)


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
        ('<p>a<span hidden>x</span>b<i style="display: none">y</i></p><div hidden="">z</div>', "<p>ab</p>"),
    ],
)
def test_only_the_notes_are_kept(html, expected):
    assert feed_content(html, path="talks/moss.md", web=WEB) == f"<div>{expected}</div>"


def test_what_is_kept_of_a_page_changes_no_more():
    once = feed_content("<p>a <em>b</em></p><ul><li>x", path="talks/moss.md", web=WEB)
    assert feed_content(once, path="talks/moss.md", web=WEB) == f"<div>{once}</div>"


@pytest.mark.parametrize(
    ("web", "address", "expected"),
    [
        (WEB, "../a.png", "https://example.org/talks/a.png"),
        (WEB, "a.png", "https://example.org/talks/a.png"),
        (WEB, "../../a.png", "https://example.org/a.png"),
        (WEB, "../b c.png", "https://example.org/talks/b%20c.png"),
        (WEB, "b%20c.png", "https://example.org/talks/b%20c.png"),
        (WEB, "../fern/#x", "https://example.org/talks/fern/#x"),
        (WEB, "../fern", "https://example.org/talks/fern/"),
        (WEB, "fern.md?a=1#x", "https://example.org/talks/fern/?a=1#x"),
        (WEB, "/a.png", "https://example.org/a.png"),
        (WEB, "/other/site.png", "https://example.org/other/site.png"),
        (WEB, "gone.png", None),
        (WEB, "../gone/", None),
        (BELOW, "/notes/a.png", "https://example.org/notes/a.png"),
        (BELOW, "/a.png", "https://example.org/notes/a.png"),
        (BELOW, "../a.png", "https://example.org/notes/talks/a.png"),
        (BELOW, "https://a.example/b", "https://a.example/b"),
        (BELOW, "mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_addresses_work_outside_the_page_or_are_left_out(web, address, expected):
    said = f' href="{expected}"' if expected else ""
    assert feed_content(f'<a href="{address}">a</a>', path="talks/moss.md", web=web) == f"<div><a{said}>a</a></div>"
