from mkdocs_talknotes.text.plain import clean, match_key


def test_clean_replaces_what_no_page_can_hold():
    assert clean("a\x00b\x02c\ud800d\ufffee\tf\n") == "a\ufffdb\ufffdc\ufffdd\ufffde\tf\n"


def test_clean_composes():
    assert clean("e\u0301") == "\u00e9"


def test_match_key_ignores_case_quotes_and_dashes():
    assert match_key("“It's” — all about COST") == match_key('"it’s" - All about cost') == "itsallaboutcost"
