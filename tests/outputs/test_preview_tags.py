import pytest
from lxml import html

from mkdocs_talknotes.model import Post
from mkdocs_talknotes.outputs.head import to_html
from mkdocs_talknotes.outputs.preview_tags import preview_of_index, preview_of_post, tags, with_description
from tests.outputs.blogs import POST, blog_of, web

URL = "https://example.org/blog/talks/moss/"


def of_post(head="", *, post=POST):
    blog = blog_of(post)
    preview = preview_of_post(blog.catalog.posts[0], web(), lambda _: (1200, 630))
    return [
        (element.get("property") or element.get("name") or element.get("rel"), element.get("content") or URL)
        for element in tags(preview, head, web())
    ]


def test_a_post_shows_with_all_it_has():
    assert of_post() == [
        ("description", "What I heard."),
        ("og:type", "article"),
        ("og:site_name", "Moss & more"),
        ("og:title", "Notes from MossConf 2022"),
        ("og:description", "What I heard."),
        ("og:url", URL),
        ("og:image", "https://example.org/blog/talks/cover.png"),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "A stone"),
        ("article:published_time", "2022-12-20"),
        ("article:modified_time", "2023-01-02"),
        ("article:tag", "green"),
        ("twitter:card", "summary_large_image"),
        ("canonical", URL),
    ]


def test_a_post_without_anything_shows_with_its_title():
    assert [name for name, _ in of_post(post=Post(path="talks/a.md", title="A"))] == [
        "og:type",
        "og:site_name",
        "og:title",
        "og:url",
        "twitter:card",
        "canonical",
    ]


@pytest.mark.parametrize("cover", ["cover.svg", "cover", "cover.pdf"])
def test_what_services_do_not_draw_is_not_offered(cover):
    names = dict(of_post(post=Post(path="talks/a.md", title="A", image=cover)))
    assert "og:image" not in names
    assert names["twitter:card"] == "summary"


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ('<meta name="description" content="x">', {"description"}),
        ('<link rel="canonical" href="x">', {"canonical"}),
        ("<link rel=canonical href=x>", {"canonical"}),
        ('<meta content="x" property="og:title">', {"og:title"}),
        ("<META property=og:title content=x>", {"og:title"}),
        (
            '<meta property="og:image" content="x">',
            {"og:image", "og:image:type", "og:image:width", "og:image:height", "og:image:alt"},
        ),
        ("<meta name='twitter:card' content='summary'/>", {"twitter:card"}),
        ('<meta charset="utf-8">', set()),
    ],
)
def test_nothing_is_said_twice(head, missing):
    assert {name for name, _ in of_post()} - {name for name, _ in of_post(head)} == missing


def test_a_speaker_shows_as_a_profile_with_her_bio():
    blog = blog_of()
    preview = preview_of_index(blog.by_path["talks/speakers/ada-lovelace.md"], blog, web())
    assert (preview.kind, preview.title, preview.description) == (
        "profile",
        "Ada Lovelace",
        "She wrote the first program.",
    )


def test_later_pages_of_a_list_have_their_number_in_the_title():
    blog = blog_of(per_page=1)
    assert preview_of_index(blog.by_path["talks/page/2.md"], blog, web()).title == "Talk notes (Page 2)"


def test_the_site_s_description_gives_way_to_the_page_s():
    head = '<meta name="description" content="All &amp; sundry"><title>x</title>'
    site = web(description="All & sundry")
    assert with_description(head, 'A "moss"', site) == (
        '<meta name="description" content="A &quot;moss&quot;"><title>x</title>'
    )
    assert with_description(head, "", site) == head
    assert with_description(head, "A", web(description="Other")) == head


def test_markup_in_a_title_stays_text():
    catalog = blog_of(Post(path="a.md", title='"><script>')).catalog
    head = to_html(tags(preview_of_post(catalog.posts[0], web(), lambda _: None), "", web()))
    read = html.fromstring(f"<html><head>{head}</head></html>")
    assert read.xpath("//meta[@property='og:title']/@content") == ['"><script>']
    assert read.xpath("//script") == []
