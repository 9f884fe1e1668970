"""Events to come stand apart, as the clock of the reader says."""

import pytest

from tests.browser.conftest import build_site, served, write_site

pytestmark = pytest.mark.browser

NOTE = "---\ntitle: Talk of {day}\nspeaker: Ada Lovelace\nevent: Conf of {day}\ndate: {day}\n---\n\nText.\n"
DAYS = ("2020-03-01", "2020-05-01", "2020-07-01")


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    notes = {f"talks/{day}.md": NOTE.format(day=day) for day in DAYS}
    theme = {"name": "mkdocs", "highlightjs": False}
    with served(build_site(write_site(tmp_path_factory.mktemp("upcoming"), notes, theme=theme))) as address:
        yield address


@pytest.mark.parametrize(
    ("now", "upcoming"),
    [
        ("2020-02-01", ["Conf of 2020-03-01", "Conf of 2020-05-01", "Conf of 2020-07-01"]),
        ("2020-05-01", ["Conf of 2020-05-01", "Conf of 2020-07-01"]),
        ("2020-05-02", ["Conf of 2020-07-01"]),
        ("2021-01-01", []),
    ],
)
def test_events_to_come_stand_apart(chromium, address, now, upcoming):
    page = chromium.new_page()
    page.clock.set_fixed_time(f"{now}T12:00:00Z")
    page.goto(f"{address}talks/events/")
    page.wait_for_timeout(200)
    shown = page.locator(".tn-upcoming .tn-tile__title").all_inner_texts()
    every = page.locator(".tn-tile__title").count()
    page.close()
    assert sorted(shown) == upcoming
    assert every == len(DAYS)
