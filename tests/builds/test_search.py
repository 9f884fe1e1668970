"""Talks are found by speaker, event and title, in the section of the talk."""

import json

import pytest

from tests.builds.notes import BLOG

TALK = "talks/normconf-2022/#vicki-boykis-keynote"


def entries(site, plugin, theme):
    built = site.build(BLOG, after=[plugin], theme=theme)
    return {entry["location"]: entry for entry in json.loads(built.text("search/search_index.json"))["docs"]}


@pytest.mark.parametrize(
    ("plugin", "theme"), [("search", "mkdocs"), ("search", "readthedocs"), ("material/search", "material")]
)
def test_a_talk_s_section_holds_its_speaker_event_and_title(site, plugin, theme):
    found = entries(site, plugin, theme)
    section = f"{found[TALK]['title']} {found[TALK]['text']}"
    for said in ("Vicki Boykis", "Keynote", "NormConf 2022", "Ordinary software engineering."):
        assert said in section
    # The talk next to it is another hit.
    assert "Joel Grus" not in section


@pytest.mark.parametrize(("plugin", "theme"), [("search", "mkdocs"), ("material/search", "material")])
def test_a_page_that_is_one_talk_is_found_by_all_of_it(site, plugin, theme):
    found = entries(site, plugin, theme)
    page = " ".join(
        entry["title"] + entry["text"] for path, entry in found.items() if path.startswith("talks/unicode/")
    )
    for said in ("Pragmatic Unicode", "Ned Batchelder", "PyCon US 2012", "Bytes on the outside"):
        assert said in page


def test_lists_are_no_hits_in_material_s_search_and_speakers_are(site):
    found = entries(site, "material/search", "material")
    assert "talks/speakers/vicki-boykis/" in found
    assert not {"talks/", "talks/all/", "talks/speakers/", "talks/credits/"} & set(found)
    assert not [path for path in found if "/page/" in path]
