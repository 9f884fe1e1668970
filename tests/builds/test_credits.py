"""The page that says who made the pictures, and the feeds that an index page offers."""

from tests.builds.notes import BLOG, PIXEL

NOTES = BLOG | {
    "talks/normconf-2022.md": BLOG["talks/normconf-2022.md"]
    .replace('"A stage, *drawn*")', '"A stage, *drawn*"){ credit="Ann" license="CC BY 4.0" }')
    .replace('"Simple to use")', '"Simple to use"){ credit="Zoe" credit-url="https://zoe.example/" }'),
    "talks/unicode.md": BLOG["talks/unicode.md"].replace("title:", "image: <b>.png\n    title:"),
    "talks/<b>.png": PIXEL,
}


def rows(built, path):
    """The cells of our table."""
    table = built.page(path).xpath("//div[@class='tn-table']//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("td")] for row in table]


def test_every_picture_stands_there_with_its_maker_or_among_those_without(site):
    options = {"outputs": {"uncredited": True}}
    built = site.build(NOTES, markdown_extensions=["attr_list"], talknotes=options)
    assert rows(built, "talks/credits/index.html") == [
        ["A stage, drawn", "Ann", "CC BY 4.0"],
        ["Simple to use", "Zoe", ""],
    ]
    assert built.texts("talks/credits/index.html", "tn-series") == [
        "Uncredited pictures <b>.png Work that is not the work"
    ]
    addresses = built.page("talks/credits/index.html").xpath("//div[@class='tn-listing']//a/@href")
    assert addresses == [
        "../../talks/normconf-2022/",
        "https://creativecommons.org/licenses/by/4.0/",
        "../../talks/normconf-2022/#joel-grus-whats-the-simplest-possible-thing",
        "https://zoe.example/",
        "../../talks/unicode/",
        "../../talks/normconf-2022/#vicki-boykis-keynote",
    ]


def test_the_site_s_own_credit_counts(site):
    built = site.build(BLOG, talknotes={"credit": "Me"})
    assert {made for _, made, _ in rows(built, "talks/credits/index.html")} == {"Me"}
    assert built.texts("talks/credits/index.html", "tn-series") == []


def test_pictures_without_a_maker_are_no_business_of_readers(site):
    built = site.build(NOTES, markdown_extensions=["attr_list"])
    assert len(rows(built, "talks/credits/index.html")) == 2
    assert built.texts("talks/credits/index.html", "tn-series") == []
    assert "talks/credits/index.html" not in site.build(BLOG).files()


def test_the_page_shows_the_pictures(site):
    built = site.build(NOTES, markdown_extensions=["attr_list"])
    shown = built.page("talks/credits/index.html").xpath("//img[contains(@class, 'tn-pictured__image')]/@src")
    assert len(shown) == 2


def test_the_speaker_of_the_talk_is_credited_for_its_slides_alone(site):
    built = site.build(BLOG, talknotes={"credit": "Slide: {speaker}"})
    assert sorted(made for _, made, _ in rows(built, "talks/credits/index.html")) == [
        "Slide: Joel Grus",
        "Slide: Vicki Boykis",
    ]
    assert sorted(built.texts("talks/normconf-2022/index.html", "tn-figure__credit")) == [
        "Slide: Joel Grus",
        "Slide: Vicki Boykis",
    ]


def test_no_speaker_is_credited_for_a_picture_beside_the_talks(site):
    talk = "# MossConf 2024\n\n## Ann Lee - Growing moss\n\nSoft.\n\n![Moss](a.png)\n\n"
    own = '![Cake](b.png "Cake. Credit: Zoe")\n\n'
    note = f"{talk}## Thanks\n\n![Hall](b.png)\n\n![Moss](a.png)\n\n{own}"
    files = {"talks/moss.md": note, "talks/a.png": PIXEL, "talks/b.png": PIXEL}
    built = site.build(files, talknotes={"credit": "Slide: {speaker}"})
    assert built.texts("talks/moss/index.html", "tn-figure__credit") == ["Slide: Ann Lee"]
    assert rows(built, "talks/credits/index.html") == [["Moss", "Slide: Ann Lee", ""], ["Cake. Credit: Zoe", "Zoe", ""]]


def test_a_credit_says_that_it_is_one(site):
    french = {"credit": "Me", "language": "fr"}
    assert set(site.build(BLOG, talknotes=french).texts("talks/normconf-2022/index.html", "tn-figure__credit")) == {
        "Image : Me"
    }


def test_an_event_s_cover_shows_its_credit(site):
    events = "normconf:\n  name: NormConf 2022\n  cover: talks/cover.png\n  credit: {text: Ann, license: CC BY 4.0}\n"
    built = site.build(BLOG | {".events.yml": events, "talks/cover.png": PIXEL})
    assert built.texts("talks/events/normconf-2022/index.html", "tn-figure__credit") == ["Credit: Ann, CC BY 4.0"]


def test_the_list_of_posts_leads_there_and_navigation_does_not(site):
    built = site.build(BLOG, talknotes={"credit": "Me"})
    assert built.hrefs("talks/index.html", "tn-foot__link") == ["../talks/credits/"]
    assert "credits" not in "".join(built.page("index.html").xpath("//nav//@href"))


def test_credits_can_be_turned_off_and_need_no_site_url(site):
    off = site.build(BLOG, talknotes={"outputs": {"credits": False}})
    assert "talks/credits/index.html" not in off.files()
    assert off.hrefs("talks/index.html", "tn-foot__link") == []
    assert "talks/credits/index.html" in site.build(BLOG, site_url="", talknotes={"credit": "Me"}).files()


def test_a_marker_puts_credits_on_any_page(site):
    text = '# Pictures\n\n<!-- talknotes: credits speaker="Joel Grus" as={} -->\n'
    files = {f"{style}.md": text.format(style) for style in ("list", "cards", "table")}
    built = site.build(NOTES | files, markdown_extensions=["attr_list"])
    for style in ("list", "cards", "table"):
        titles = built.texts(f"{style}/index.html", "tn-tile__title" if style == "cards" else "tn-list__title")
        assert titles == ["Simple to use"]


def test_index_pages_offer_the_feeds_of_what_they_list(site):
    built = site.build(BLOG)
    assert built.texts("talks/index.html", "tn-follow") == [
        "Follow Atom RSS JSON Feed Add one of these addresses to your feed reader to get new notes."
    ]
    page = built.page("talks/speakers/vicki-boykis/index.html")
    (follow,) = page.xpath("//p[@class='tn-follow']")
    assert follow.xpath("string(strong)") == "Follow Vicki Boykis"
    assert follow.xpath(".//a/@href") == ["../../../talks/speakers/vicki-boykis/feed.xml"]
    without = site.build(BLOG, talknotes={"outputs": {"feeds": False, "term_feeds": False, "credits": False}})
    assert without.texts("talks/index.html", "tn-foot") == []
