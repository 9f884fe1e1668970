"""Structured data in built pages."""

import json

from tests.builds.notes import BLOG
from tests.outputs.vocabulary import problems


def data(built, path):
    (script,) = built.page(path).xpath("//head/script[@type='application/ld+json']")
    return json.loads(script.text)


def kinds(built, path):
    return [node["@type"] for node in data(built, path)["@graph"]]


def test_pages_of_the_blog_say_what_they_are(site):
    built = site.build(BLOG)
    assert kinds(built, "talks/unicode/index.html") == ["BlogPosting", "Event", "Person", "Event", "BreadcrumbList"]
    assert kinds(built, "talks/index.html") == ["CollectionPage", "BreadcrumbList"]
    assert kinds(built, "talks/speakers/vicki-boykis/index.html") == ["ProfilePage", "Person", "BreadcrumbList"]
    assert kinds(built, "talks/events/normconf-2022/index.html") == ["CollectionPage", "Event", "BreadcrumbList"]
    assert "ld+json" not in built.text("index.html")


def test_every_built_page_speaks_the_words_of_schema_org(site):
    built = site.build(BLOG, talknotes={"credit": {"text": "Ned Batchelder", "license": "CC BY 4.0"}})
    pages = [path for path in built.files() if path.startswith("talks/") and path.endswith(".html")]
    assert {path: found for path in pages if (found := problems(data(built, path)))} == {}


def test_a_time_in_the_notes_is_a_clip(site):
    note = "---\nspeaker: Ada Lovelace\nvideo: https://youtu.be/pR3QUegElmA\n---\n\n# Engines\n\nAt [1:40] it turns.\n"
    built = site.build({"talks/engines.md": note})
    assert data(built, "talks/engines/index.html")["@graph"][1]["recordedIn"]["hasPart"] == [
        {"@type": "Clip", "startOffset": 100, "url": "https://youtu.be/pR3QUegElmA?t=100"}
    ]


def test_a_title_does_not_end_the_script(site):
    note = "---\ntitle: '</script><script>alert(1)</script>'\nspeaker: Ada Lovelace\n---\n\nText.\n"
    built = site.build({"talks/engines.md": note}, strict=False)
    # Themes print titles as they are, in `<title>`; what we write has no part in it.
    assert "</script>" in data(built, "talks/engines/index.html")["@graph"][0]["headline"]


def test_structured_data_can_be_turned_off(site):
    assert "ld+json" not in site.build(BLOG, talknotes={"outputs": {"structured_data": False}}).text("talks/index.html")
    assert "ld+json" not in site.build(site_url="").text("talks/index.html")
