"""Cards and lists with what people are really called, and without what they leave out."""

import pytest

from tests.browser.checks import examine, keep, too_wide
from tests.browser.conftest import build_site, served, write_site

pytestmark = pytest.mark.browser

LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Montgomery"
PEOPLE = [
    LONG,
    "مريم ميرزاخاني",
    "まつもと ゆきひろ",
    "Ελένη Παπαδοπούλου",
    "李小龙",
    "Ada",
    "Żaneta Ćwikła",
    "Nguyễn Văn A",
]
SPEAKERS = f"""
ada:
  name: Ada
  pronouns: she/her
  role: Principal staff distinguished engineer of analytical engines
  affiliation: The Society for the Diffusion of Useful Knowledge and Differences
  bio: Wrote the first program.
  links:
    - https://example.org/a-very-long-address-without-any-place-to-break-it/and-on-it-goes-for-a-while/index.html
    - label: Code
      url: https://github.com/ada
    - label: A link of more words than anyone should need
      url: https://example.org/ada
long:
  name: {LONG}
"""
NOTES = {
    "eight.md": ("Eight speakers", f"speakers: {PEOPLE}\nevent: PyCon 2020\ntags: [python, {'x' * 60}]"),
    "two.md": (
        "Two speakers",
        f"speakers: [Ada, {LONG}]\nvideo: https://youtu.be/pR3QUegElmA?t=36000\ndate: 2020-02-03",
    ),
    "one.md": (
        "A title that goes on for much longer than titles should and ends in Donaudampfschifffahrtselektrizitätenhaupt",
        "speaker: Ada\nslides: https://example.org/slides.pdf\nevent: The long annual conference of long names 2020\n"
        "date: 2020-02-03",
    ),
    "bare.md": ("Only a speaker", "speaker: Nobody Known"),
    "none.md": ("No data at all", "talks: [{title: No data at all}]"),
    "arabic.md": ("الرياضيات والحوسبة", "speaker: مريم ميرزاخاني\nevent: مؤتمر 2020"),
}
FILES = {f"talks/{name}": f"---\n{meta}\n---\n\n# {title}\n\nText.\n" for name, (title, meta) in NOTES.items()}
PAGES = [f"talks/{name.removesuffix('.md')}/" for name in NOTES]
PAGES += ["talks/", "talks/all/", "talks/speakers/", "talks/speakers/ada/", "talks/topics/"]
WIDTHS = (320, 1280, 2560)


def site(folder, look, *, theme=None, **options):
    themes = {"name": look} | ({"font": False} if look == "material" else {"highlightjs": False})
    files = FILES | {".speakers.yml": SPEAKERS}
    return build_site(write_site(folder, files, theme=themes | (theme or {}), **options))


@pytest.fixture(scope="module", params=["material", "mkdocs", "readthedocs"])
def blog(request, tmp_path_factory):
    with served(site(tmp_path_factory.mktemp("cards"), request.param)) as address:
        yield address, request.param


@pytest.mark.parametrize("path", PAGES)
def test_at_every_width(chromium, blog, path):
    address, theme = blog
    page = chromium.new_page()
    page.goto(address + path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, too_wide(page)) == (width, [])
        keep(page, f"{theme}-{path.strip('/').replace('/', '-')}-{width}")
    assert examine(page)[0] == []
    page.close()


def test_zoomed_to_200_percent(chromium, blog):
    address, _ = blog
    # Half the width in CSS pixels, each of them twice as large: what browsers do at 200 %.
    context = chromium.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    page = context.new_page()
    for path in PAGES:
        page.goto(address + path)
        assert (path, too_wide(page)) == (path, [])
    context.close()


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_from_right_to_left(chromium, tmp_path, theme):
    direction = {"material": {"language": "ar"}}.get(theme, {})
    plugins = [{"talknotes": {"language": "ar"}}]
    with served(site(tmp_path, theme, theme=direction, plugins=plugins)) as address:
        page = chromium.new_page(viewport={"width": 360, "height": 740})
        for path in PAGES:
            page.goto(address + path)
            page.evaluate("() => { document.documentElement.dir = 'rtl' }")
            assert (path, too_wide(page)) == (path, [])
            keep(page, f"{theme}-rtl-{path.strip('/').replace('/', '-')}")
        page.goto(f"{address}talks/one/")
        page.evaluate("() => { document.documentElement.dir = 'rtl' }")
        avatar = page.locator(".tn-card .tn-avatar").bounding_box()
        name = page.locator(".tn-card .tn-name").bounding_box()
        page.close()
    assert avatar["x"] > name["x"] + name["width"]


def test_printed(chromium, blog):
    address, theme = blog
    page = chromium.new_page(viewport={"width": 794, "height": 1123})  # A4 at 96 pixels an inch
    page.emulate_media(media="print")
    page.goto(f"{address}talks/eight/")
    keep(page, f"{theme}-print")
    assert page.locator(".tn-card .tn-name").count() == len(PEOPLE)
    assert all(name.is_visible() for name in page.locator(".tn-card .tn-name").all())
    page.goto(f"{address}talks/")
    hidden = page.locator(".tn-sections, .tn-facets, .tn-pagination, .tn-neighbours")
    assert [element.is_visible() for element in hidden.all()] == [False] * hidden.count()
    assert page.locator(".tn-tile__title").first.is_visible()
    page.close()
