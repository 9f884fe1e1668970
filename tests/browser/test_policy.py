"""Under a strict Content-Security-Policy our pages lose nothing: no script or style of ours stands inside them."""

import pytest

pytestmark = pytest.mark.browser

# With samples, so that what is refused can be told from what the theme itself has inside its pages.
POLICY = (
    "default-src 'self'; script-src 'self' 'report-sample'; style-src 'self' 'report-sample'; img-src 'self' data:; "
    "frame-src https://www.youtube-nocookie.com"
)
PAGES = ("talks/", "talks/normconf-2022/", "talks/all/", "talks/speakers/vicki-boykis/", "talks/credits/")
RECORD = """
window.refused = [];
document.addEventListener("securitypolicyviolation", event =>
    window.refused.push([event.effectiveDirective, event.blockedURI, event.sample]));
"""


@pytest.fixture
def page(chromium):
    context = chromium.new_context()

    def answer(route):
        if "127.0.0.1" not in route.request.url:
            route.abort()
            return
        response = route.fetch()
        route.fulfill(response=response, headers=response.headers | {"content-security-policy": POLICY})

    context.route("**/*", answer)
    context.add_init_script(RECORD)
    page = context.new_page()
    yield page
    # What is still being answered then is of no interest, and would fail the next test.
    context.unroute_all(behavior="ignoreErrors")
    context.close()


def refused(page, address, *, until="load"):
    """What the browser refused on a page, as a set of directive, address and the beginning of a script.

    What follows a quotation mark does not count: themes write there how deep a page lies.
    """
    page.goto(address, wait_until=until)
    page.wait_for_timeout(300)
    found = page.evaluate("window.refused")
    return {(directive, blocked, sample.partition('"')[0]) for directive, blocked, sample in found}


def test_nothing_of_ours_is_refused(page, example):
    # To the last of it, however slow the machine: what comes late would be taken for ours.
    theirs = {found for path in ("guide/", "") for found in refused(page, example.plain + path, until="networkidle")}
    for path in PAGES:
        assert page.request.get(example.address + path).ok, path
        found = refused(page, example.address + path)
        assert found <= theirs, path


def test_filter_and_player_work(page, example):
    page.goto(f"{example.address}talks/all/")
    page.locator(".tn-facets input[type=search]").fill("boykis")
    page.wait_for_function("document.querySelector('[role=status].tn-facets__count').innerText.includes('1')")
    page.goto(f"{example.address}talks/normconf-2022/")
    page.locator("[data-tn-player]").first.click()
    page.wait_for_selector("iframe[src*='youtube-nocookie.com']")
