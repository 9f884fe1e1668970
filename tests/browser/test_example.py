"""Every kind of page in a real browser: light and dark, phone and desktop."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "posts": "talks/",
    "digest": "talks/normconf-2022/",
    "single": "talks/pycon-us-2015/names-and-values/",
    "two-speakers": "talks/pycon-us-2016/2016-05-30-pyjion/",
    "talks": "talks/all/",
    "speakers": "talks/speakers/",
    "speaker": "talks/speakers/vicki-boykis/",
    "events": "talks/events/",
    "event": "talks/events/pycon-us-2015/",
    "topics": "talks/topics/",
    "year": "talks/years/2022/",
    "table": "guide/lists/",
}
SIZES = {"phone": (360, 740), "desktop": (1280, 900)}


@pytest.fixture(params=SIZES)
def size(request):
    return request.param


@pytest.fixture
def page(chromium, example, size):
    width, height = SIZES[size]
    scheme = example[1].partition("-")[2]
    context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.problems = []
    page.on("console", lambda message: page.problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("request", lambda request: page.problems.append(request.url) if not is_local(request.url) else None)
    yield page
    context.close()


def is_local(url):
    parts = urlsplit(url)
    return parts.scheme in ("data", "blob") or parts.hostname == "127.0.0.1"


def keep(page, name):
    """Keep a screenshot where whoever runs the tests asks for it."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@pytest.mark.parametrize("kind", PAGES)
def test_page(example, page, kind, size):
    address, look = example
    # What a theme's own scripts complain of on every page is not ours.
    page.goto(f"{address}about/")
    before = set(page.problems)
    page.problems.clear()
    page.goto(address + PAGES[kind])
    keep(page, f"{look}-{kind}-{size}")
    assert set(page.problems) - before == set()
    ours = page.locator("[class^='tn-']")
    assert ours.count()
    assert too_wide(page) == []
    assert findings(page) == []


def too_wide(page):
    """Our elements that stick out of the window; what scrolls by itself may be wide inside."""
    return page.evaluate(
        """() => [...document.querySelectorAll("[class^='tn-']")]
            .filter(e => !e.closest('.tn-table table') && e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.className)"""
    )


def findings(page):
    """What axe has to say of our elements, by WCAG 2.2 AA and best practices."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415  # only these tests need it

    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": rules}})
    return [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in result.response["violations"]
        for node in violation["nodes"]
        if "tn-" in node["html"] or any("tn-" in str(target) for target in node["target"])
    ]


def test_pictures_keep_their_place_while_they_load(example, chromium):
    address, _ = example
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(
        """window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(
            entry => {
                const ours = entry.sources.some(s => s.node && s.node.closest && s.node.closest("figure"));
                if (ours) window.shift += entry.value;
            })).observe({type: 'layout-shift', buffered: true})"""
    )
    # Fonts of the theme change the height of its text when they arrive, with us or without.
    page.route("**/*.woff*", lambda route: route.abort())
    page.goto(address + PAGES["digest"])
    page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(300)
    shift = page.evaluate("() => window.shift")
    page.close()
    assert shift == 0
