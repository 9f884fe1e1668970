"""Links to a talk lead to its heading, in sight below whatever the theme keeps at the top of the window."""

import pytest
from playwright.sync_api import TimeoutError

from tests.browser.conftest import build_site, served, write_site

pytestmark = pytest.mark.browser

TEXT = "\n\n".join(["A paragraph of notes that fills the page."] * 25)
NAMES = [f"{first} Lovelace" for first in ("Ada", "Béa", "Cleo", "Dora", "Ella", "Fay", "Gwen", "Hedy", "Ida", "Joan")]
DIGEST = "# Ten talks of PyCon 2020\n\n" + "\n\n".join(f"## {name} - Engines, and why\n\n{TEXT}" for name in NAMES)
BOLD = "# Bold\n\n" + "\n\n".join(f"**How engines {verb}**  \nAda Lovelace\n\n{TEXT}" for verb in ("turn", "stop"))
FEATURES = ["navigation.tabs", "navigation.tabs.sticky"]
THEMES = {
    "material": {"name": "material", "font": False},
    "material-tabs": {"name": "material", "font": False, "features": FEATURES},
    "mkdocs": {"name": "mkdocs", "highlightjs": False},
    "readthedocs": {"name": "readthedocs", "highlightjs": False},
}
# Whether the line that the address leads to is in the window, with nothing of the theme's over it.
LANDED = """() => {
    const start = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("h2, p");
    if (!start) return false;
    const box = start.getBoundingClientRect();
    const seen = document.elementFromPoint(box.x + 5, box.y + box.height / 2);
    return box.top > -1 && box.bottom <= innerHeight && start.contains(seen);
}"""


def landed(page):
    """Whether a page comes to rest with its heading in sight."""
    try:
        page.wait_for_function(f"location.hash && ({LANDED})()")
    except TimeoutError:
        return False
    # It must stay there once the theme's own scripts have run.
    page.wait_for_timeout(150)
    return page.evaluate(LANDED)


@pytest.fixture(scope="module", params=THEMES)
def address(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("landing")
    notes = {"talks/ten.md": DIGEST, "talks/bold.md": BOLD, "index.md": "# Home"}
    with served(build_site(write_site(folder, notes, theme=THEMES[request.param]))) as address:
        yield address


@pytest.mark.parametrize("width", [390, 1440])
def test_every_link_to_a_talk_shows_its_heading(chromium, address, width):
    page = chromium.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(f"{address}talks/all/")
    links = [link.get_attribute("href") for link in page.locator(".tn-list__title").all()]
    assert len(links) == len(NAMES) + 2
    seen = {}
    for href in links:
        page.goto(f"{address}talks/all/")
        page.locator(f".tn-list__title[href='{href}']").click()
        seen[href] = landed(page)
    page.close()
    assert seen == dict.fromkeys(links, True)


def test_addresses_of_earlier_versions_lead_to_the_heading(chromium, address):
    page = chromium.new_page(viewport={"width": 390, "height": 800}, reduced_motion="reduce")
    page.goto(f"{address}talks/ten/#talk-gwen-lovelace-engines-and-why")
    assert landed(page)
    page.close()
