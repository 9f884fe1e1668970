import json

from jinja2 import Environment

from mkdocs_talknotes.plugin.escaped_meta import printable, without_elements


def test_what_would_break_the_page_is_escaped():
    meta = {"title": "</title><script>x</script>", "description": '"><b>', "author": "O'Neil"}
    assert printable(meta) == {
        "title": "&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;",
        "description": "&#34;&gt;&lt;b&gt;",
        "author": "O&#39;Neil",
    }


def test_what_is_harmless_stays_as_it_is():
    assert printable({"title": "C++ & more &lt;b&gt;", "description": 5, "tags": ["<b>"], "date": None}) == {}


def test_a_theme_that_escapes_does_not_do_it_twice():
    template = Environment(autoescape=False).from_string("{{ title }} {{ title | e }}")
    assert template.render(printable({"title": "a < b"})) == "a &lt; b a &lt; b"


def test_lists_and_mappings_are_printed_as_text():
    assert printable({"title": ["<b>"], "description": {"a": "<i>"}, "author": 5}) == {
        "title": "[&#39;&lt;b&gt;&#39;]",
        "description": "{&#39;a&#39;: &#39;&lt;i&gt;&#39;}",
    }


def test_titles_and_tags_lose_their_elements_before_others_read_them():
    meta = {"title": 'A "<b>" & c', "tags": ["x", "<img src=x onerror=y>", 3]}
    safe = without_elements(meta)
    assert safe == {"title": 'A "&lt;b&gt;" &amp; c', "tags": ["x", "&lt;img src=x onerror=y&gt;", 3]}
    assert printable(meta | safe)["title"] == "A &#34;&lt;b&gt;&#34; &amp; c"
    assert without_elements(safe) == {}
    assert without_elements({"title": "C++ & more", "tags": "a, b"}) == {}


def test_no_element_of_a_title_reaches_the_navigation_or_the_search(site):
    note = """
        ---
        title: [a, "<img src=x onerror=y>"]
        tags: ["<img src=x onerror=z>"]
        description: {a: "<img src=x onerror=d>"}
        ---
        # Ada Bell - Talk

        Notes.
        """
    escaped = "Prose above.\n\n# &lt;img src=x onerror=h&gt; - Talk\n\nNotes.\n"
    files = {"index.md": "# Home\n", "talks/a.md": note, "talks/b.md": escaped}
    built = site.build(files, strict=False, talknotes={"posts_in_nav": True}, before=["search"])
    for page in ("index.html", "talks/a/index.html", "talks/b/index.html"):
        assert "<img src=x" not in built.text(page)
    index = json.loads(built.text("search/search_index.json"))
    titles = {entry["title"] for entry in index["docs"] if entry["location"] == "talks/a/"}
    assert titles == {"['a', '&lt;img src=x onerror=y&gt;']"}
