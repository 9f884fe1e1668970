import pytest

from mkdocs_talknotes.outputs.content import feed_content
from mkdocs_talknotes.outputs.web import Web

WEB = Web(root="https://a.example/", name="Notes", addresses={})


def test_boxes_keep_their_state():
    ticked, empty = (f'<input type="checkbox" disabled{state}/>' for state in (" checked", ""))
    html = f"<ul><li>{ticked} done</li><li>{empty} open</li></ul>"
    assert feed_content(html, path="talks/a.md", web=WEB) == "<div><ul><li>☑ done</li><li>☐ open</li></ul></div>"


def test_tabs_keep_their_labels_and_lose_their_buttons():
    html = (
        '<div class="tabbed-set"><input checked id="__tabbed_1_1" type="radio"/><input id="__tabbed_1_2" type="radio"/>'
        '<div class="tabbed-labels"><label for="__tabbed_1_1">A</label><label for="__tabbed_1_2">B</label></div>'
        "<div><p>one</p></div><div><p>two</p></div></div>"
    )
    assert feed_content(html, path="talks/a.md", web=WEB) == (
        "<div><div><div><p>A</p><p>B</p></div><div><p>one</p></div><div><p>two</p></div></div></div>"
    )


def test_what_is_filled_in_is_left_out():
    html = '<p>a <input type="text" value="x"> <textarea>b</textarea><select><option>c</option></select> d</p>'
    assert feed_content(html, path="talks/a.md", web=WEB) == "<div><p>a   d</p></div>"


@pytest.mark.parametrize(
    ("html", "content"),
    [
        ('<p>{{&lt; figure\n  src="x.png"\n  title="A b"\n&gt;}}</p><p>a</p>', "<p>a</p>"),
        ("<p>{{% notice %}}\na\n{{% /notice %}}</p>", "<p>\na\n</p>"),
        ("<p>{% comment %}\nno\n{% endcomment %}a {% include x.html %}b</p>", "<p>a b</p>"),
        ("<p>:rocket: a at 10:30:15, std::x</p>", "<p> a at 10:30:15, std::x</p>"),
        ("<p>[[Note|see]] and [[Other]], ![[x.png|300]]x[[i]] [[1]]</p>", "<p>see and Other, x[[i]] [[1]]</p>"),
        ("<p>a\n{: .lead }</p><p>b {.x}</p><p>the set {x=1} c</p>", "<p>a\n</p><p>b</p><p>the set {x=1} c</p>"),
        ("<p>a [word]{.red} {++new++}{--old--}</p>", "<p>a word new</p>"),
        ("<p>a <em>b</em> ^block-1</p><p>2 ^n</p>", "<p>a <em>b</em></p><p>2 ^n</p>"),
        ("<p>::: tip\na\n:::</p>", "<p>\na\n</p>"),
        ("<blockquote><p>[!NOTE]\na</p></blockquote>", "<blockquote><p>\na</p></blockquote>"),
        ("<p>[TOC]</p><p>%% no %%a</p>", "<p>a</p>"),
        ("<p>{{ value }}</p>", "<p>{{ value }}</p>"),
        ("<p><code>{{&lt; x &gt;}} :rocket:</code></p>", "<p><code>{{&lt; x &gt;}} :rocket:</code></p>"),
        ("<pre><span>{: .x }\n[[y]]</span></pre>", "<pre><span>{: .x }\n[[y]]</span></pre>"),
    ],
)
def test_syntax_of_other_tools_is_left_out(html, content):
    assert feed_content(html, path="talks/a.md", web=WEB) == f"<div>{content}</div>"
