"""Recordings play where the reader is, from the talk's offset, and only once the reader asks."""

from pathlib import Path

import pytest

from tests.browser.checks import examine
from tests.browser.conftest import build_site, served, write_site

pytestmark = pytest.mark.browser

RECORDING = (Path(__file__).parent / "files" / "minute.webm").read_bytes()
LONG = "\n\n".join(["A paragraph of notes, read while the recording plays."] * 60)
NOTES = f"""# Two talks

## Ada Lovelace - Engines

- [Video](minute.webm#t=10)

It starts with mills [0:20].

- Punched cards [0:40], not `[0:50]`

### Questions [0:30]

{LONG}

The end.

## Grace Hopper - Compilers

- [Video](https://youtu.be/pR3QUegElmA?t=556)

Nanoseconds [12:34].
"""


@pytest.fixture(scope="module", params=["material", "mkdocs", "readthedocs"])
def talks(request, tmp_path_factory):
    files = {"talks/two.md": NOTES, "talks/minute.webm": RECORDING}
    theme = {"name": request.param} | ({"font": False} if request.param == "material" else {"highlightjs": False})
    with served(build_site(write_site(tmp_path_factory.mktemp("player"), files, theme=theme))) as address:
        yield f"{address}talks/two/"


@pytest.fixture
def page(chromium, talks):
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    page = context.new_page()
    page.foreign = []

    def answer(route):
        if route.request.url.startswith("http://127.0.0.1"):
            route.continue_()
        else:
            page.foreign.append(route.request.url)
            route.fulfill(body="<title>elsewhere</title>", content_type="text/html")

    page.route("**/*", answer)
    page.goto(talks)
    page.foreign.clear()  # what the theme itself asks for
    yield page
    page.unroute_all(behavior="ignoreErrors")
    context.close()


def position(page):
    page.wait_for_function(
        "() => { const v = document.querySelector('.tn-player video'); return v && v.readyState > 1 }"
    )
    return page.evaluate("() => document.querySelector('.tn-player video').currentTime")


def card(page, number):
    return page.locator(".tn-card").nth(number)


def test_a_file_plays_below_its_card_from_the_talks_offset(page):
    card(page, 0).locator(".tn-video").click()
    assert 10 <= position(page) < 20
    assert page.locator(".tn-card + .tn-player").count() == 1
    assert card(page, 0).locator(".tn-video").get_attribute("aria-expanded") == "true"


def test_a_time_in_the_notes_opens_the_player_there_and_then_seeks(page):
    page.get_by_role("link", name="0:20").click()
    assert 20 <= position(page) < 40
    page.get_by_role("link", name="0:40").click()
    page.wait_for_function("() => document.querySelector('.tn-player video').currentTime >= 40")
    assert page.locator(".tn-player").count() == 1


def test_the_player_stays_in_sight_while_the_notes_are_read(page):
    page.get_by_role("link", name="0:20").click()
    page.evaluate(
        "() => document.querySelector('.tn-card ~ .tn-card').scrollIntoView({block: 'end', behavior: 'instant'})"
    )
    page.evaluate("() => new Promise(requestAnimationFrame)")
    box = page.locator(".tn-player").bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] < page.viewport_size["height"] * 0.6


def test_the_open_player_is_accessible(page):
    page.get_by_role("link", name="0:20").click()
    position(page)
    # Out of the way: themes colour what the mouse is over.
    page.mouse.move(0, 0)
    page.evaluate("() => document.activeElement.blur()")
    assert examine(page)[0] == []


def test_keyboard_opens_and_closes_and_comes_back(page):
    video = card(page, 0).locator(".tn-video")
    video.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.tagName") == "VIDEO"
    page.locator(".tn-player__close").focus()
    page.keyboard.press("Enter")
    assert page.locator(".tn-player").count() == 0
    assert page.evaluate("() => document.activeElement.classList.contains('tn-video')")
    assert video.get_attribute("aria-expanded") == "false"


def test_nothing_comes_from_elsewhere_before_the_click(page):
    page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(200)
    assert page.foreign == []
    with page.expect_request("https://www.youtube-nocookie.com/**"):
        card(page, 1).locator(".tn-video").click()
    assert page.foreign == ["https://www.youtube-nocookie.com/embed/pR3QUegElmA?autoplay=1&start=556"]
    frame = page.locator(".tn-player iframe")
    assert frame.get_attribute("title") == "Video: Compilers"
    assert "autoplay" in frame.get_attribute("allow")


def test_one_player_at_a_time(page):
    card(page, 0).locator(".tn-video").click()
    page.get_by_role("link", name="12:34").click()
    assert page.locator(".tn-player").count() == 1
    assert page.locator(".tn-player iframe").get_attribute("src").endswith("start=754")


def test_a_click_with_a_modifier_opens_the_address(page):
    with page.context.expect_page() as opened:
        card(page, 0).locator(".tn-video").click(modifiers=["ControlOrMeta"])
    assert opened.value.url.endswith("minute.webm#t=10")
    assert page.locator(".tn-player").count() == 0


def test_without_javascript_all_of_it_is_links(chromium, talks):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(talks)
    links = [link.get_attribute("href") for link in page.locator(".tn-video, .tn-moment").all()]
    context.close()
    assert links == [
        "../minute.webm#t=10",
        "../minute.webm#t=20",
        "../minute.webm#t=40",
        "../minute.webm#t=30",
        "https://youtu.be/pR3QUegElmA?t=556",
        "https://youtu.be/pR3QUegElmA?t=754",
    ]
