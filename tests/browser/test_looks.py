"""What a designer measures: visible focus, even spacing, and pictures side by side."""

import pytest

from tests.browser.conftest import build_site, served, write_site

pytestmark = pytest.mark.browser

TALK = """---
title: Talk number {number}
speaker: Ada Lovelace
event: PyCon 2020
date: 2020-01-0{number}
video: https://youtu.be/pR3QUegElmA?t=556
tags: [engines]
---

Text.
"""
THEMES = {
    "material": {"name": "material", "font": False},
    "mkdocs": {"name": "mkdocs", "highlightjs": False},
    "readthedocs": {"name": "readthedocs", "highlightjs": False},
}
# Space between the border of an element and what it holds, in pixels: above the first and below the last.
SPACES = """selector => [...document.querySelectorAll(selector)].map(box => {
    const outer = box.getBoundingClientRect(), style = getComputedStyle(box);
    const inner = [...box.children].filter(e => e.getBoundingClientRect().height).map(e => e.getBoundingClientRect());
    return [Math.min(...inner.map(e => e.top)) - outer.top, outer.bottom - Math.max(...inner.map(e => e.bottom))];
})"""

# A filter with nothing to choose from is hidden as soon as that is known.
CHOICES_CAME = """() => [...document.querySelectorAll(".tn-facets__choices label")].every(
    label => label.hidden || label.querySelector("select").options.length > 1)"""


@pytest.fixture(scope="module", params=THEMES)
def address(request, tmp_path_factory):
    notes = {f"talks/{number}.md": TALK.format(number=number) for number in range(1, 9)}
    site = build_site(write_site(tmp_path_factory.mktemp("looks"), notes, theme=THEMES[request.param]))
    with served(site) as address:
        yield address


@pytest.fixture
def page(chromium):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


def test_every_control_shows_that_it_has_the_focus(page, address):
    unseen = []
    for path in ("talks/", "talks/1/", "talks/speakers/ada-lovelace/"):
        page.goto(f"{address}{path}")
        if summary := page.query_selector(".tn-facets summary"):
            summary.click()
            page.wait_for_function(CHOICES_CAME)
        controls = page.locator("[class^='tn-'] :is(a, button, input, select, summary):visible")
        for control in controls.all()[:30]:
            control.scroll_into_view_if_needed()
            page.evaluate("() => document.activeElement.blur()")
            box = control.bounding_box()
            clip = {"x": max(0, box["x"] - 6), "y": max(0, box["y"] - 6)}
            clip |= {"width": box["width"] + 12, "height": box["height"] + 12}
            before = page.screenshot(clip=clip, caret="hide")
            # The keyboard's focus, which a script alone may not give.
            page.keyboard.press("Shift")
            control.evaluate("e => e.focus({focusVisible: true, preventScroll: true})")
            if page.screenshot(clip=clip, caret="hide") == before:
                unseen.append((path, control.evaluate("e => e.outerHTML.slice(0, 80)")))
    assert unseen == []


@pytest.mark.parametrize(
    ("path", "selector"),
    [("talks/", ".tn-tile__body"), ("talks/1/", ".tn-card__inner"), ("talks/speakers/", ".tn-person--tile")],
)
def test_space_above_and_below_is_the_same(page, address, path, selector):
    page.goto(f"{address}{path}")
    spaces = page.evaluate(SPACES, selector)
    assert spaces
    assert [pair for pair in spaces if abs(pair[0] - pair[1]) > 2] == []


def test_the_button_of_a_recording_is_large_enough_for_a_finger(page, address):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}talks/1/")
    box = page.locator(".tn-card .tn-video").bounding_box()
    assert box["height"] >= 44
    assert page.locator(".tn-video__go").inner_text() == "▶ Watch from 9:16"


def test_escape_closes_the_player_and_the_focus_returns(page, address):
    page.route("https://**", lambda route: route.fulfill(body="elsewhere", content_type="text/html"))
    page.goto(f"{address}talks/1/")
    page.locator(".tn-card .tn-video").click()
    page.locator(".tn-player__close").focus()
    page.keyboard.press("Escape")
    assert page.locator(".tn-player").count() == 0
    assert page.evaluate("() => document.activeElement.classList.contains('tn-video')")
