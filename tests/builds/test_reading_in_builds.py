"""What reading finds, in a build: mended front matter, takeaways, steering."""

import pytest
from mkdocs.exceptions import Abort

from tests.builds.notes import BLOG

BROKEN = "---\ntitle: Moss: a story\nspeaker: Anna Miller\nevent: MossConf 2020\n---\n\n# Moss\n\nText about moss.\n"


def test_broken_front_matter_is_mended_for_the_build_and_told(site):
    built = site.build(BLOG | {"talks/moss.md": BROKEN}, strict=False)
    page = built.page("talks/moss/index.html")
    assert "speaker: Anna Miller" not in page.text_content()
    assert built.texts("talks/moss/index.html", "tn-name") == ["Anna Miller"]
    assert built.messages == [
        (
            "WARNING",
            "talks/moss.md:2: this line of the front matter is not valid YAML. "
            'Write `title: "Moss: a story"`. [front-matter-repaired]',
        )
    ]
    assert (site.docs / "talks/moss.md").read_text(encoding="utf-8") == BROKEN


def test_a_strict_build_stops_at_broken_front_matter(site):
    with pytest.raises(Abort):
        site.build(BLOG | {"talks/moss.md": BROKEN})


def test_takeaways_stand_on_the_page_of_the_event(site):
    note = "# Moss by Anna Miller\n\nText about moss.\n\n## Takeaways\n\n- It is **soft**.\n- It is green.\n"
    built = site.build({"talks/mossconf-2020/moss.md": note})
    event = built.page("talks/events/mossconf-2020/index.html")
    [talk] = event.xpath("//*[contains(concat(' ', @class, ' '), ' tn-list__item ')]")
    assert [title.text_content() for title in talk.find_class("tn-list__title")] == ["Moss"]
    [takeaways] = talk.find_class("tn-takeaways")
    assert [item.text_content() for item in takeaways.iter("li")] == ["It is soft.", "It is green."]


def test_recognition_can_be_turned_off_for_the_site(site):
    built = site.build(BLOG, talknotes={"recognise": False})
    assert "talks/speakers/vicki-boykis/index.html" not in built.files()
    assert "talks/speakers/ned-batchelder/index.html" in built.files()
    assert "tn-card" not in built.text("talks/normconf-2022/index.html")


def test_a_folder_s_defaults_hold_for_its_notes(site):
    files = {
        "talks/a/.meta.yml": "event: MossConf 2020\ntags: [green]\n",
        "talks/a/x.md": "# Moss by Anna Miller\n\nText.\n",
    }
    built = site.build(files)
    assert "talks/events/mossconf-2020/index.html" in built.files()
    assert "talks/topics/green/index.html" in built.files()


def test_a_wrong_option_stops_the_build_with_a_word(site):
    with pytest.raises(Abort):
        site.build(BLOG, talknotes={"folder": "../elsewhere"})
    with pytest.raises(Abort):
        site.build(BLOG, talknotes={"credit": {"txt": "Me"}})
