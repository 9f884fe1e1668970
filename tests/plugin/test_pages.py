"""Pages that MkDocs does not have to render."""

import copy

from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from mkdocs_talknotes.plugin.pages import CachedPage, GeneratedPage, add_index_pages, is_in_nav, post_page

SPEAKER = "talks/speakers/ada-berg.md"


def page_of(started, path):
    return started.files.get_file_from_path(path).page


def test_index_pages_have_the_title_that_the_navigation_gives_them_or_their_own(start):
    menu = {"More": [{"Ada": SPEAKER}, {"Ada again": SPEAKER}, "talks/index.md"]}
    started = start(nav=[{"Home": "index.md"}, menu])
    add_index_pages(started.build, started.files, started.config)
    navigation = get_navigation(started.files, started.config)
    assert [page.title for page in navigation.pages] == ["Home", "Ada", "Ada", None]
    page = page_of(started, SPEAKER)
    assert isinstance(page, GeneratedPage)
    assert page in navigation.pages
    other = page_of(started, "talks/speakers/bert-cook.md")
    other.read_source(started.config)
    assert other.title == "Bert Cook"


def test_an_index_page_is_html_with_addresses_of_the_site(start):
    started = start()
    add_index_pages(started.build, started.files, started.config)
    page = page_of(started, SPEAKER)
    page.read_source(started.config)
    page.render(started.config, started.files)
    assert '<h1 id="speaker-ada-berg">' in page.content
    assert 'href="../../../talks/bytes/' in page.content
    assert [(link.title, link.id) for link in page.toc] == [("Ada Berg", "speaker-ada-berg")]
    assert page.present_anchor_ids == {"speaker-ada-berg"}


def test_a_post_asks_the_cache_and_is_rendered_once(start, monkeypatch):
    started = start(talknotes={"cache": True})
    rendered = []
    original = Page.render
    monkeypatch.setattr(Page, "render", lambda page, *more: rendered.append(page) or original(page, *more))
    shown = []
    for _ in range(2):
        page = post_page(
            Page(None, started.files.get_file_from_path("talks/bytes.md"), started.config), *about(started)
        )
        assert isinstance(page, CachedPage)
        assert page.file.page is page
        page.read_source(started.config)
        page.render(started.config, started.files)
        toc = [(link.title, link.id, link.level) for link in page.toc]
        shown.append((page.content, page.title, toc, page.present_anchor_ids, page.links_to_anchors))
    assert shown[0] == shown[1]
    assert len(rendered) == 1


def test_pages_in_the_navigation_and_pages_that_are_no_posts_stay_what_they_are(start):
    started = start(talknotes={"cache": True})
    home = Page(None, started.files.get_file_from_path("index.md"), started.config)
    assert post_page(home, *about(started)) is home
    post = Page(None, started.files.get_file_from_path("talks/bytes.md"), started.config)
    post.next_page = home
    assert is_in_nav(post)
    assert post_page(post, *about(started)) is post


def test_without_a_cache_posts_stay_what_they_are(start):
    started = start()
    post = Page(None, started.files.get_file_from_path("talks/bytes.md"), started.config)
    assert post_page(post, *about(started)) is post


def test_plugins_may_copy_pages(start):
    started = start()
    add_index_pages(started.build, started.files, started.config)
    page = page_of(started, SPEAKER)
    copied = copy.deepcopy(page)
    assert copied is not page
    assert copied._build is page._build  # the build itself


def about(started):
    return started.build, started.config, started.files
