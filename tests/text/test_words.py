import datetime as dt
import re
from importlib.resources import files

import pytest
import yaml
from babel import Locale

from mkdocs_talknotes.text.words import Words, languages


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


def entries(language):
    return yaml.safe_load(
        (files("mkdocs_talknotes.text") / "translations" / f"{language}.yml").read_text(encoding="utf-8")
    )


def gaps(entry):
    """The names in braces; in all plural forms together, because `one talk` needs no number."""
    forms = entry.values() if isinstance(entry, dict) else [entry]
    return {gap for form in forms for gap in re.findall(r"{(\w+)}", form)}


@pytest.mark.parametrize("language", languages())
def test_every_translation_says_everything(language):
    english, theirs = entries("en"), entries(language)
    assert theirs.keys() == english.keys()
    assert {key: gaps(entry) for key, entry in theirs.items()} == {key: gaps(entry) for key, entry in english.items()}


@pytest.mark.parametrize("language", languages())
def test_every_translation_has_the_plural_forms_of_its_language(language):
    rule = Locale.parse(language, sep="-").plural_form
    needed = {rule(number) for number in range(200)}
    counted = [set(entry) for entry in entries(language).values() if isinstance(entry, dict)]
    assert counted
    assert all(needed <= forms for forms in counted)


def test_translations_asked_for():
    asked = ("en", "de", "fr", "es", "it", "pt-BR", "pl", "hu", "nl", "ja", "zh", "zh-TW", "zh-Hant", "ar")
    found = {language: Words(language)["speakers"] for language in asked}
    assert found == {
        "en": "Speakers",
        "de": "Vortragende",
        "fr": "Intervenants",
        "es": "Ponentes",
        "it": "Relatori",
        "pt-BR": "Palestrantes",
        "pl": "Prelegenci",
        "hu": "Előadók",
        "nl": "Sprekers",
        "ja": "登壇者",
        "zh": "讲者",
        "zh-TW": "講者",
        "zh-Hant": "講者",
        "ar": "المتحدثون",
    }


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("pl", ["1 prelekcja", "2 prelekcje", "5 prelekcji", "22 prelekcje"]),
        ("ar", ["محاضرة واحدة", "محاضرتان", "5 محاضرات", "22 محاضرة"]),
        ("ja", ["講演1件", "講演2件", "講演5件", "講演22件"]),
    ],
)
def test_plurals_of_other_languages(language, counts):
    assert [Words(language).count("talk_count", number) for number in (1, 2, 5, 22)] == counts


def test_dates_of_other_languages():
    day, last = dt.date(2016, 5, 28), dt.date(2016, 6, 5)
    assert [Words(language).dates(day, last) for language in ("de", "hu", "ja")] == [
        "28. Mai\u2009–\u20095. Juni 2016",
        "2016. máj. 28.\u2009–\u2009jún. 5.",
        "2016年5月28日～6月5日",
    ]
