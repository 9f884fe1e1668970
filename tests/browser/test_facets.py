"""Lists are narrowed and sorted in the browser; the address keeps the state, and nothing is lost without scripts."""

import pytest

from tests.browser.checks import examine, too_wide
from tests.browser.conftest import build_site, served, write_site

pytestmark = pytest.mark.browser

SPEAKERS = ("Ada Lovelace", "Zoë Müller", "Grace Hopper")


def note(number):
    year = 2000 + number // 10
    return f"""---
title: Talk number {number:02}
speaker: {SPEAKERS[number % 3]}
event: PyCon {year}
date: {year}-01-{1 + number % 10:02}
tags: [{"odd" if number % 2 else "even"}]
---

Text.
"""


def site(folder, look="material", **options):
    files = {f"talks/{number:02}.md": note(number) for number in range(30)}
    plugins = [{"talknotes": {"per_page": 8, "lists": {"speakers": "table"}}}]
    theme = {"name": look} | ({"font": False} if look == "material" else {"highlightjs": False})
    return build_site(write_site(folder, files, plugins=plugins, theme=theme, **options))


@pytest.fixture(scope="module")
def blog(tmp_path_factory):
    with served(site(tmp_path_factory.mktemp("facets"))) as address:
        yield f"{address}talks/"


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    yield page
    page.unroute_all(behavior="ignoreErrors")
    context.close()
    assert page.errors == []


def titles(page):
    return page.locator(".tn-listing [data-tn-list] a[class$=__title]").all_inner_texts()


def status(page):
    return page.locator("[role=status].tn-facets__count").inner_text()


def wait_for_address(page, query):
    """Wait until the form has done what was asked: it writes that into the address as it shows the result."""
    page.wait_for_function("query => query ? location.search.includes(query) : !location.search", arg=query)


def find(page, text):
    page.get_by_role("searchbox", name="Filter").fill(text)
    page.locator(".tn-index--found").wait_for()
    page.wait_for_function("() => !/^\\d+ \\w+$/.test(document.querySelector('.tn-facets__count').textContent)")


def choose(page, name, value):
    if not page.locator(".tn-facets details[open]").count():
        page.locator(".tn-facets summary").click()
    page.get_by_role("searchbox", name="Filter").focus()
    page.locator(f"select[name={name}] option[value='{value}']").wait_for(state="attached")
    page.locator(f"select[name={name}]").select_option(value)
    wait_for_address(page, f"{name}={value.replace(' ', '+')}")


def test_text_finds_talks_of_all_pages(page, blog):
    page.goto(f"{blog}all/")
    assert len(titles(page)) == 8
    assert status(page) == "30 talks"
    find(page, "muller 2001")
    assert titles(page) == ["Talk number 19", "Talk number 16", "Talk number 13", "Talk number 10"]
    assert status(page) == "4 of 30"
    assert not page.locator(".tn-pagination").is_visible()


def test_what_is_found_leads_where_it_should(page, blog):
    page.goto(f"{blog}all/page/2/")
    find(page, "number 07")
    page.locator(".tn-list__title").click()
    page.wait_for_url(f"{blog}07/")


def test_facets_offer_what_there_is_with_its_number(page, blog):
    page.goto(f"{blog}all/")
    choose(page, "speaker", "Grace Hopper")
    assert page.locator("select[name=speaker] option").all_inner_texts() == [
        "All",
        "Ada Lovelace (10)",
        "Grace Hopper (10)",
        "Zoë Müller (10)",
    ]
    # Of her talks alone: what another choice would leave, and nothing that would lead nowhere.
    assert page.locator("select[name=year] option").all_inner_texts()[1:] == ["2002 (4)", "2001 (3)", "2000 (3)"]
    choose(page, "topic", "odd")
    choose(page, "year", "2002")
    assert titles(page) == ["Talk number 29", "Talk number 23"]
    assert page.url.endswith("?speaker=Grace+Hopper&topic=odd&year=2002")


def test_the_address_brings_the_state_back(page, blog):
    page.goto(f"{blog}all/?find=talk&event=PyCon+2000&sort=oldest")
    page.wait_for_function("() => document.querySelector('.tn-facets__count').textContent == '10 of 30'")
    assert titles(page)[:2] == ["Talk number 00", "Talk number 01"]
    assert page.locator("details[open] select[name=event]").input_value() == "PyCon 2000"


def test_the_list_comes_back_when_nothing_is_asked(page, blog):
    page.goto(f"{blog}all/")
    before = titles(page)
    choose(page, "sort", "title")
    assert titles(page)[0] == "Talk number 00"
    page.get_by_role("button", name="Clear all").click()
    wait_for_address(page, "")
    assert titles(page) == before
    assert status(page) == "30 talks"
    assert page.url == f"{blog}all/"


def test_an_empty_result_says_so(page, blog):
    page.goto(blog)
    find(page, "nobody said this")
    assert titles(page) == []
    assert status(page) == "0 of 30"
    assert page.locator(".tn-empty--found").inner_text() == "Nothing matches: nobody said this"
    page.get_by_role("button", name="nobody said this").click()
    assert len(titles(page)) == 8


def test_a_page_of_a_speaker_filters_the_speakers_talks_alone(page, blog):
    page.goto(f"{blog}speakers/ada-lovelace/")
    assert len(titles(page)) == 8
    find(page, "talk")
    assert status(page) == "10 of 10"
    assert not page.locator("select[name=speaker]").count()


def test_posts_and_speakers_are_filtered_too(page, blog):
    page.goto(blog)
    choose(page, "year", "2000")
    assert len(titles(page)) == 10
    assert page.locator(".tn-tile").count() == 10


def test_with_the_keyboard_alone(page, blog):
    page.goto(f"{blog}all/")
    page.get_by_role("searchbox", name="Filter").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.name") == "speaker"
    page.locator("select[name=speaker] option[value^=Zo]").wait_for(state="attached")
    page.keyboard.type("Zo")
    wait_for_address(page, "speaker=Zo")
    assert status(page) == "10 of 30"


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_open_filters_are_accessible_in_every_theme(chromium, tmp_path, theme):
    with served(site(tmp_path, theme)) as address:
        page = chromium.new_page(viewport={"width": 360, "height": 740})
        page.goto(f"{address}talks/all/")
        choose(page, "year", "2001")
        assert too_wide(page) == []
        assert examine(page)[0] == []
        page.close()


def test_from_the_disk_the_page_at_hand_is_filtered(page, tmp_path):
    folder = site(tmp_path, use_directory_urls=False)
    page.goto(f"{folder.as_uri()}/talks/all.html")
    find(page, "number 29")
    assert titles(page) == ["Talk number 29"]
    page.goto(f"{folder.as_uri()}/talks/all/page/all.html")
    find(page, "number 08")
    assert titles(page) == ["Talk number 08"]


def test_without_javascript_there_is_no_form_and_the_whole_list(chromium, blog):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{blog}all/")
    assert not page.locator(".tn-facets").is_visible()
    page.get_by_role("link", name="All on one page").click()
    assert len(titles(page)) == 30
    context.close()


def test_when_the_whole_list_cannot_be_loaded_the_page_is_filtered(page, blog):
    page.route("**/page/all/", lambda route: route.abort())
    page.goto(f"{blog}all/")
    find(page, "number 29")
    assert titles(page) == ["Talk number 29"]
    assert status(page) == "1 of 8"
