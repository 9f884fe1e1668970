"""Drawn pictures for shared links, in built sites."""

import pytest
from mkdocs.exceptions import Abort

from mkdocs_talknotes.inputs import output_options
from tests.builds.notes import BLOG

pytest.importorskip("PIL")

CARD = "talks/cards/talks-unicode.png"


def previews(built, path):
    tags = built.page(path).xpath("//meta[starts-with(@property, 'og:image')]")
    return {tag.get("property"): tag.get("content") for tag in tags}


def test_a_post_without_a_cover_shows_a_card_and_others_their_cover(site):
    built = site.build(BLOG, talknotes={"outputs": {"cards": True}})
    assert previews(built, "talks/unicode/index.html") == {
        "og:image": f"https://example.org/{CARD}",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Pragmatic Unicode",
    }
    assert previews(built, "talks/normconf-2022/index.html")["og:image"] == "https://example.org/talks/cover.png"
    assert [path for path in built.files() if "cards/" in path] == [CARD]


def test_there_are_none_unless_asked_for(site):
    assert not [path for path in site.build(BLOG).files() if "cards/" in path]


def test_a_card_that_can_not_be_drawn_is_said_and_not_there(site):
    notes = {"talks/unicode.md": BLOG["talks/unicode.md"].replace("Pragmatic", "松本")}
    built = site.build(BLOG | notes, talknotes={"outputs": {"cards": True}})
    assert [text.partition(":")[0] for _, text in built.messages] == ["talks/unicode.md"]
    assert CARD not in built.files()
    assert previews(built, "talks/unicode/index.html") == {}
    wrong = {"outputs": {"cards": True, "card_font": "none.ttf"}}
    assert "there is no font `none.ttf`" in site.build(BLOG, talknotes=wrong).messages[0][1]


def test_material_s_own_cards_come_first(site):
    built = site.build(
        BLOG, theme="material", talknotes={"outputs": {"cards": True}}, after=[{"material/social": {"enabled": False}}]
    )
    assert CARD not in built.files()


def test_without_the_package_it_is_a_problem_with_a_remedy(site, monkeypatch):
    monkeypatch.setattr(output_options, "find_spec", lambda _: None)
    with pytest.raises(Abort):
        site.build(BLOG, talknotes={"outputs": {"cards": True}})
