import datetime as dt

import pytest

from mkdocs_talknotes.words import Words, languages


def test_count_takes_the_plural_form_of_the_language():
    words = Words("en")
    assert [words.count("talk_count", n) for n in (0, 1, 2)] == ["0 talks", "1 talk", "2 talks"]


def test_unknown_languages_fall_back_to_english():
    assert Words("tlh")["speakers"] == Words("??")["speakers"] == "Speakers"


def test_label_of_the_author_wins():
    words = Words("en", {"posts": "Notes", "talk_count": "{n} sessions"})
    assert (words["posts"], words.count("talk_count", 1)) == ("Notes", "1 sessions")


def test_fill_keeps_braces_of_values():
    assert Words("en").fill("notes_by", names="{n} {names}") == "Notes by {n} {names}"


def test_dates():
    words = Words("en")
    assert words.date(dt.date(2022, 12, 15)) == "December 15, 2022"
    assert words.dates(dt.date(2022, 12, 15), dt.date(2022, 12, 15)) == "December 15, 2022"
    assert words.dates(dt.date(2022, 12, 15), dt.date(2022, 12, 16)) == "Dec 15\u2009–\u200916, 2022"


def test_names_are_enumerated():
    assert Words("en").names(["A", "B", "C"]) == "A, B, and C"
    assert Words("en").names([]) == ""


@pytest.mark.parametrize("language", languages())
def test_every_translation_is_complete(language):
    english, words = Words("en"), Words(language)
    assert words._entries.keys() == english._entries.keys()
    for key in english._entries:
        for number in (0, 1, 2, 3, 5, 11, 21, 100):
            assert words.count(key, number)
