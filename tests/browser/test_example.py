"""Every kind of page in a real browser: light and dark, phone and desktop."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.browser.checks import examine, keep, too_wide

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
    "credits": "talks/credits/",
}
SIZES = {"phone": (360, 740), "desktop": (1280, 900)}


@pytest.fixture(params=SIZES)
def size(request):
    return request.param


@pytest.fixture
def page(chromium, example, size):
    width, height = SIZES[size]
    context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=example.scheme)
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


def is_known(problem, before):
    return any(problem.partition("127.0.0.1")[0] == known.partition("127.0.0.1")[0] for known in before)


@pytest.mark.parametrize("kind", PAGES)
def test_page(example, page, kind, size):
    if not page.goto(f"{example.plain}{PAGES[kind]}index.html").ok:
        page.goto(f"{example.plain}about/")
    # What a theme's own scripts complain of, and what axe finds in its own elements, is not ours.
    before, known = set(page.problems), examine(page)[1] if size == "desktop" else None
    page.problems.clear()
    page.goto(example.address + PAGES[kind])
    keep(page, f"{example.look}-{kind}-{size}")
    assert {problem for problem in page.problems if not is_known(problem, before)} == set()
    assert page.locator("[class^='tn-']").count()
    assert too_wide(page) == []
    findings, broken = examine(page)
    if known is not None and not broken <= known:
        # Scripts of the theme may still have been at work.
        page.wait_for_load_state("networkidle")
        findings, broken = examine(page)
    assert findings == []
    assert known is None or broken <= known


def test_pictures_keep_their_place_while_they_load(example, chromium):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(
        """window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(
            entry => {
                // Icons in the theme's own bars come from its icon font.
                const read = "[role=main], .md-content";
                const inside = entry.sources.some(s => s.node && s.node.closest && s.node.closest(read));
                if (inside) window.shift += entry.value;
            })).observe({type: 'layout-shift', buffered: true})"""
    )
    # Fonts of the theme change the height of its text when they arrive, with us or without.
    page.route("**/*.woff*", lambda route: route.abort())
    page.goto(example.address + PAGES["digest"])
    page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(300)
    shift = page.evaluate("() => window.shift")
    page.unroute_all(behavior="ignoreErrors")
    page.close()
    assert shift == 0
