import datetime as dt

import yaml

from mkdocs_talknotes.catalog.build import build_catalog
from mkdocs_talknotes.catalog.entries import Catalog
from mkdocs_talknotes.catalog.index_pages import GENERATED, index_pages, stub
from mkdocs_talknotes.model import Mention, Post, Talk
from mkdocs_talknotes.settings import Settings

TITLES = {kind: kind.title() for kind in ("posts", "talks", "speakers", "events", "topics", "years", "credits")}


def pages(count=1, speaker="Ada", **settings):
    posts = [
        Post(
            path=f"talks/{n}.md",
            title=f"Post {n}",
            event="PyCon 2020",
            date=dt.date(2020, 1, 1),
            tags=("sql",),
            talks=(Talk(line=1, title=f"T{n}", anchor=f"T{n}", speakers=(Mention(name=speaker),)),),
        )
        for n in range(count)
    ]
    return index_pages(build_catalog(posts), Settings(**settings), TITLES)


def test_a_site_without_posts_has_no_pages():
    assert index_pages(Catalog(), Settings(), TITLES) == ()


def test_one_page_a_list_and_one_a_term():
    assert [page.path for page in pages()] == [
        "talks/index.md",
        "talks/all.md",
        "talks/speakers.md",
        "talks/events.md",
        "talks/topics.md",
        "talks/years.md",
        "talks/speakers/ada.md",
        "talks/events/pycon-2020.md",
        "talks/topics/sql.md",
        "talks/years/2020.md",
    ]


def test_only_the_lists_are_in_the_navigation():
    assert [page.about for page in pages() if page.in_nav] == [
        "posts",
        "talks",
        "speakers",
        "events",
        "topics",
        "years",
    ]


def test_lists_are_cut_into_pages():
    found = [page for page in pages(count=5, per_page=2) if page.about in ("posts", "speaker")]
    assert [(page.path, page.number, len(page.entries)) for page in found] == [
        ("talks/index.md", 1, 2),
        ("talks/page/2.md", 2, 2),
        ("talks/page/3.md", 3, 1),
        ("talks/page/all.md", 0, 5),
        ("talks/speakers/ada.md", 1, 2),
        ("talks/speakers/ada/page/2.md", 2, 2),
        ("talks/speakers/ada/page/3.md", 3, 1),
    ]
    assert found[0].sequence == ("talks/index.md", "talks/page/2.md", "talks/page/3.md")
    # A term's whole list is part of the list of all talks.
    assert [(page.complete, page.total) for page in (found[0], found[-1])] == [
        ("talks/page/all.md", 5),
        ("talks/all/page/all.md", 5),
    ]


def test_a_list_on_one_page_is_complete_as_it_is():
    assert {page.complete for page in pages(count=2)} == {""}


def test_lists_look_as_the_author_says():
    found = {page.about: page.listing.shown_as for page in pages(lists={"posts": "table", "talks": "cards"})}
    assert (found["posts"], found["talks"], found["speaker"], found["speakers"]) == ("table", "cards", "cards", "cards")


def test_long_lists_link_the_ends_and_what_is_near():
    found = [page for page in pages(count=20, per_page=1) if page.about == "posts"]
    assert found[0].shown == (1, 2, 3, 0, 20)
    assert found[9].shown == (1, 0, 8, 9, 10, 11, 12, 0, 20)


def test_the_blog_may_be_the_whole_site():
    assert [page.path for page in pages(count=2, folder=".", per_page=1)][:2] == ["index.md", "page/2.md"]


def test_stub_is_front_matter_that_themes_can_print():
    page = next(page for page in pages(speaker='</title><script>"x"') if page.about == "speaker")
    front_matter, _, rest = stub(page, extra={"render_macros": False}).removeprefix("---\n").partition("---\n")
    assert yaml.safe_load(front_matter) == {
        "title": '&lt;/title&gt;&lt;script&gt;"x"',
        "render_macros": False,
        "hide": ["toc"],
    }
    assert rest.strip() == GENERATED


def test_pure_lists_are_left_out_of_the_search():
    page = next(page for page in pages() if page.about == "speakers")
    assert yaml.safe_load(stub(page).split("---\n")[1]) == {
        "title": "Speakers",
        "hide": ["toc"],
        "search": {"exclude": True},
    }
