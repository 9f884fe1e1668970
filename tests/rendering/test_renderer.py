from xml.etree.ElementTree import tostring

import pytest

from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.rendering.filters import clock, host, initials, points
from mkdocs_talknotes.rendering.links import FinalLinks, Links
from mkdocs_talknotes.rendering.renderer import Renderer
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


def row(folder):
    return template(folder, ROW + "{{ row(item) }}")


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


def test_a_list_says_nothing_of_what_comes_after_it(tmp_path):
    say = "{% macro say(items) %}<i>{{ shown.kind }} {{ shown.subject_kind }} {{ shown.faceted }}</i>{% endmacro %}"
    listed = "{{ [] | listed(say, kind='talks', subject_kind='topic', faceted=true) if is_list else say([]) }}"
    shown = renderer(template(tmp_path, say + listed))
    made = [shown.html("card.html", links=FinalLinks("", {}), is_list=is_list) for is_list in (True, False)]
    assert made == ["<i>talks topic True</i>", "<i>  False</i>"]


def test_html_of_an_author_s_template_is_checked_as_well(tmp_path):
    own = template(tmp_path, "<p>\n<br></p>")
    with pytest.raises(TalknotesError):
        renderer(own).html("card.html", links=FinalLinks("", {}))
