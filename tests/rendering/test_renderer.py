from xml.etree.ElementTree import tostring

import pytest

from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.rendering.renderer import FinalLinks, Links, Renderer, clock, host, initials, points
from mkdocs_talknotes.text.words import Words


def renderer(*folders):
    return Renderer(Words(), place=str, size_of=lambda path: None, folders=[str(folder) for folder in folders])


def template(folder, text):
    (folder / "talknotes").mkdir()
    (folder / "talknotes" / "card.html").write_text(text, encoding="utf-8")
    return folder


def test_values_are_escaped_and_cleaned(tmp_path):
    own = template(tmp_path, '<p title="{{ value }}">{{ value }}</p>')
    (element,) = renderer(own).elements("card.html", page="a.md", value='<b>&lt;"\x00\x02')
    assert tostring(element, encoding="unicode") == (
        '<p title="&lt;b&gt;&amp;lt;&quot;\ufffd\ufffd">&lt;b&gt;&amp;lt;"\ufffd\ufffd</p>'
    )


def test_template_that_is_not_well_formed_is_a_problem(tmp_path):
    own = template(tmp_path, "<p>\n<br></p>")
    with pytest.raises(TalknotesError) as caught:
        renderer(own).elements("card.html", page="a.md")
    (problem,) = caught.value.problems
    assert (problem.path, problem.code) == ("talknotes/card.html", "template-not-well-formed")


def test_links_are_relative_to_the_source_file():
    links = Links("talks/2020/a.md")
    assert links.to("talks/speakers/松本 行弘.md", "x") == "../speakers/%E6%9D%BE%E6%9C%AC%20%E8%A1%8C%E5%BC%98.md#x"
    assert links.src("https://x.example/a b.png") == "https://x.example/a b.png"
    assert Links("index.md").to("index.md") == "index.md"


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (9, "0:09"), (556, "9:16"), (3723, "1:02:03")])
def test_clock(seconds, text):
    assert clock(seconds) == text


def test_host():
    assert host("https://www.youtube.com/watch?v=x") == "youtube.com"
    assert host("mailto:a@b.example") == "mailto:a@b.example"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Vicki Boykis", "VB"), ("James David Long", "JL"), ("松本行弘", "松"), ("@tenderlove", "T"), ("", "?")],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_points():
    assert points("- one\n* two\n\n3. three\nplain") == ["one", "two", "three", "plain"]


ROW = "{% macro row(item) %}" + '<a href="{{ to(path, fragment) }}">{{ item[0] }}</a>' + "{% endmacro %}"
ROWS = "{% macro rows(items) %}{% for item in items %}{{ item | once(row) }}{% endfor %}{% endmacro %}"
LISTED = "{{ [item] | listed(rows, kind='talks', subject_kind=subject_kind, faceted=faceted) }}"


def row(folder):
    return template(folder, ROW + "{{ item | once(row) }}")


def test_html_has_final_addresses(tmp_path):
    shown = renderer(row(tmp_path))
    links = FinalLinks("talks/speakers/ada/", {"talks/a.md": "talks/a/", "index.md": ""})
    made = [
        shown.html("card.html", links=links, item=["<A>"], path=path, fragment=fragment)
        for path, fragment in (("talks/a.md", 'x"y'), ("index.md", ""), ("talks/b c.png", ""))
    ]
    assert made == [
        '<a href="../../../talks/a/#x&#34;y">&lt;A&gt;</a>',
        '<a href="../../../">&lt;A&gt;</a>',
        '<a href="../../../talks/b%20c.png">&lt;A&gt;</a>',
    ]


def test_an_entry_is_made_once_for_lists_that_look_the_same(tmp_path):
    shown, item = renderer(template(tmp_path, ROW + ROWS + LISTED)), ["one"]

    def made(address, subject_kind="", *, faceted=False):
        links, context = FinalLinks(address, {"a.md": "a/"}), {"item": item, "path": "a.md", "fragment": ""}
        return shown.html("card.html", links=links, subject_kind=subject_kind, faceted=faceted, **context)

    assert made("x/") == '<a href="../a/">one</a>'
    item[0] = "two"
    assert made("x/y/") == '<a href="../../a/">one</a>'
    assert made("x/", "topic") == '<a href="../a/">one</a>'
    assert made("x/", "speaker") == made("x/", faceted=True) == '<a href="../a/">two</a>'


def test_a_list_says_nothing_of_what_comes_after_it(tmp_path):
    say = "{% macro say(items) %}<i>{{ shown.kind }} {{ shown.subject_kind }} {{ shown.faceted }}</i>{% endmacro %}"
    listed = "{{ [] | listed(say, kind='talks', subject_kind='topic', faceted=true) if is_list else say([]) }}"
    shown = renderer(template(tmp_path, say + listed))
    made = [shown.html("card.html", links=FinalLinks("", {}), is_list=is_list) for is_list in (True, False)]
    assert made == ["<i>talks topic True</i>", "<i>  False</i>"]


def test_what_is_the_same_everywhere_is_made_once_a_folder_and_always_measured(tmp_path):
    text = "{% macro mark(item) %}<i title=\"{{ to('a.md') }}\">{{ item[0] }}{{ size('a.png')[0] }}</i>{% endmacro %}"
    own, measured, item = template(tmp_path, text + "{{ item | same(mark) }}"), [], ["one"]
    shown = Renderer(Words(), place=str, size_of=lambda path: measured.append(path) or (7, 7), folders=[str(own)])

    def made(page):
        (element,) = shown.elements("card.html", page=page, item=item)
        return element.get("title"), element.text

    assert made("x/one.md") == ("../a.md", "one7")
    item[0] = "two"
    assert made("x/other.md") == ("../a.md", "one7")
    assert made("y/other.md") == ("../a.md", "two7")
    assert measured == ["a.png"] * 3
    shown.forget()
    assert made("x/one.md") == ("../a.md", "two7")


def test_html_of_an_author_s_template_is_checked_as_well(tmp_path):
    own = template(tmp_path, "<p>\n<br></p>")
    with pytest.raises(TalknotesError):
        renderer(own).html("card.html", links=FinalLinks("", {}))
