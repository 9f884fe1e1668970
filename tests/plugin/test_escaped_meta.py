from jinja2 import Environment

from mkdocs_talknotes.plugin.escaped_meta import printable


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
