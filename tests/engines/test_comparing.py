"""A comparison that overlooks something would call everything the same."""

import pytest

from tests.engines.comparing import page_of

PAGE = (
    '<h2 id="moss">Moss</h2><div class="tn-card" data-x="1"><a class="tn-card__link" href="../b/">Watch</a> now'
    '<img class="tn-avatar" src="a.png" alt="Anna"></div><p>Text of the author.</p>'
)


def page(content, path="talks/moss/index.html", **options):
    return page_of(f"<html><body>{content}</body></html>".encode(), path, **options)


def test_a_page_is_its_headings_and_our_elements():
    assert page(PAGE) == (
        "#moss Moss",
        '<div class="tn-card" data-x="1">',
        '  <a class="tn-card__link" href="https://site.example/talks/b/">Watch',
        "  now",
        '  <img alt="Anna" class="tn-avatar" src="https://site.example/talks/moss/a.png">',
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Watch", "Read"),
        (" now", ""),
        ("../b/", "../c/"),
        ('src="a.png"', 'src="../a.png"'),
        (' alt="Anna"', ""),
        ("tn-card__link", "tn-card__links"),
        ('data-x="1"', 'data-x="2"'),
        ('id="moss"', 'id="moss_1"'),
        (">Moss<", ">Fern<"),
        ("<div", "<section"),
        ("</div>", '<i class="tn-more"></i></div>'),
    ],
)
def test_every_change_of_ours_is_seen(old, new):
    assert page(PAGE.replace(old, new)) != page(PAGE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Text of the author", "Another"),
        ("../b/", "../b/index.html"),
        ("../b/", "/talks/b/"),
        ("> now", ">\n   now "),
        ("</div>", "<!-- x --></div>"),
    ],
)
def test_other_changes_are_not(old, new):
    assert page(PAGE.replace(old, new)) == page(PAGE)


def test_what_is_known_to_differ_can_be_left_out():
    left = page(PAGE, without=["//a[@class='tn-card__link']", "//@data-x"])
    assert left == page(PAGE.replace(' data-x="1"', "").replace('<a class="tn-card__link" href="../b/">Watch</a>', ""))
