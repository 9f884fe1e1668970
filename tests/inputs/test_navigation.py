import pytest

from mkdocs_talknotes.inputs.navigation import paths_in, titles_in

NAV = [
    "index.md",
    {"Notes": ["talks/a.md", {"My talk": "talks/b.md"}, {"Deep": [{"Again": "./talks/b.md"}]}]},
    {"C": "c.md"},
]


def test_titles_are_those_of_pages_that_have_one():
    assert titles_in(NAV) == {"talks/b.md": "My talk", "c.md": "C"}


def test_paths_are_all_that_are_named():
    assert paths_in(NAV) == {"index.md", "talks/a.md", "talks/b.md", "c.md"}


@pytest.mark.parametrize("nav", [None, 5, [None, [3]], {}])
def test_a_navigation_of_no_form_names_nothing(nav):
    assert (titles_in(nav), paths_in(nav)) == ({}, frozenset())


def test_lists_feeds_and_cards_of_posts_take_their_titles_from_the_navigation(site):
    notes = {
        "index.md": "# Home\n",
        "talks/a.md": "# Ada Bell - Growing\n\nDate: 2021-05-01\n\nNotes.\n",
        "talks/b.md": "# Ada Bell - Withering\n\nDate: 2021-05-02\n\nNotes.\n",
    }
    nav = ["index.md", {"How things grow": "talks/a.md"}, "talks/b.md", {"Posts": "talks/index.md"}]
    built = site.build(notes, nav=nav, talknotes={"lists": {"posts": "list"}}, strict=False)
    assert built.texts("talks/index.html", "tn-list__title") == ["Withering", "How things grow"]
    assert "<title>How things grow</title>" in built.text("talks/feed.xml")
