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
