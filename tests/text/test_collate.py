"""Names are sorted as browsers sort them in the page's language; expected orders are those of `Intl.Collator`."""

import pytest

from mkdocs_talknotes.text.collate import collation_key, initial

ORDERS = {
    "en": ["Ada", "Æon", "Ähm", "Anna", "Árni", "Luca", "Łukasz", "Lynn", "Ñandu", "Nz", "Øyvind", "Oz", "Zoë", "Żuk"],
    "pl": ["Anna", "Luca", "Lynn", "Lzz", "Łukasz", "Mia", "Zoë", "Zx", "Żuk"],
    "sv": ["Anna", "Łukasz", "Lynn", "Oz", "Zoë", "Ähm", "Øyvind"],
    "es": ["Nz", "Ñandu", "Oa"],
}


@pytest.mark.parametrize("language", ORDERS)
def test_names_stand_where_readers_look_for_them(language):
    assert sorted(ORDERS[language], key=lambda name: collation_key(name, language)) == ORDERS[language]


@pytest.mark.parametrize(
    ("name", "language", "letter"),
    [("Łukasz", "en", "L"), ("Łukasz", "pl", "Ł"), ("@ada", "en", "A"), ("李小龙", "en", "李"), ("3D", "en", "#")],
)
def test_letter_of_a_name(name, language, letter):
    assert initial(name, language) == letter
