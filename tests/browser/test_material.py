"""What only Material does: pages swapped without a reload, and palettes of every colour."""

import pytest

from tests.browser.checks import examine, keep
from tests.browser.conftest import build_site, example_config, served

pytestmark = pytest.mark.browser

PALETTES = [
    ("default", "indigo", "indigo"),
    ("default", "yellow", "lime"),
    ("default", "white", "red"),
    ("default", "black", "amber"),
    ("default", "light green", "cyan"),
    ("slate", "pink", "yellow"),
    ("slate", "black", "deep orange"),
    ("slate", "lime", "light blue"),
]


def material(folder, *, site_url="https://example.org/", **theme):
    theme = {"name": "material", "font": False} | theme
    return build_site(example_config(folder, "material", theme=theme, site_url=site_url))


@pytest.fixture(scope="module")
def instant(tmp_path_factory):
    """The example with pages that are swapped; Material asks the address of the site for what there is to swap."""
    folder = tmp_path_factory.mktemp("instant")
    with served(folder / "site") as address:
        material(folder, features=["navigation.instant", "navigation.tabs"], site_url=address)
        yield address


@pytest.fixture
def page(chromium, instant):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.route("https://**", lambda route: route.fulfill(body="elsewhere", content_type="text/html"))
    # A mark that a reload would wipe away.
    page.goto(f"{instant}about/")
    page.wait_for_load_state("networkidle")
    page.evaluate("() => { window.sameDocument = true }")
    yield page
    assert page.evaluate("() => window.sameDocument")
    assert page.errors == []
    page.unroute_all(behavior="ignoreErrors")
    page.close()


def go(page, name, path):
    """Follow a link that Material intercepts."""
    page.evaluate("([name, path]) => { document.querySelector(`a[href$='${path}']`).click() }", [name, path])
    page.wait_for_url(f"**/{path}")
    page.get_by_role("heading", level=1, name=name).wait_for()


def test_a_page_swapped_in_has_its_style_and_plays(page):
    go(page, "Talk notes", "talks/")
    go(page, "Nuggets of wisdom from NormConf 2022", "talks/normconf-2022/")
    assert page.locator("link[href*='talknotes.css']").count() == 1
    assert page.locator(".tn-card").first.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    page.locator(".tn-video").first.click()
    assert page.locator(".tn-player").count() == 1


def test_lists_swapped_in_are_filtered(page):
    go(page, "Talk notes", "talks/")
    go(page, "All talks", "talks/all/")
    page.get_by_role("searchbox", name="Filter", exact=True).fill("keynote")
    page.wait_for_function("() => document.querySelector('.tn-facets__count').textContent == '4 of 21'")
    go(page, "Speakers", "talks/speakers/")
    page.get_by_role("searchbox", name="Filter", exact=True).fill("vicki")
    page.wait_for_function("() => document.querySelectorAll('.tn-person--tile').length == 1")


@pytest.mark.parametrize(("scheme", "primary", "accent"), PALETTES)
def test_palettes(chromium, tmp_path, scheme, primary, accent):
    palette = {"scheme": scheme, "primary": primary, "accent": accent}
    with served(material(tmp_path, palette=palette, features=["navigation.tabs"])) as address:
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        for path in ("talks/normconf-2022/", "talks/"):
            page.goto(address + path)
            keep(page, f"palette-{scheme}-{primary}-{path.strip('/').replace('/', '-')}")
            assert examine(page)[0] == []
        page.close()
