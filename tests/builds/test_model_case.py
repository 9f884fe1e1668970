"""A post of headings `Speaker - Title` without front matter becomes a blog."""

from tests.builds.notes import BLOG, NORMCONF, PIXEL


def test_cards_stand_below_their_headings_and_headings_keep_their_anchors(site):
    page = site.build(BLOG).page("talks/normconf-2022/index.html")
    headings = page.xpath("//h2[contains(., ' - ')]")
    assert [heading.get("id") for heading in headings] == [
        "vicki-boykis-keynote",
        "joel-grus-whats-the-simplest-possible-thing",
    ]
    assert [heading.getnext().get("class") for heading in headings] == ["tn-card", "tn-card"]


def test_card_says_speaker_links_event_date_and_video_with_its_offset(site):
    built = site.build(BLOG)
    first = built.texts("talks/normconf-2022/index.html", "tn-card")[0]
    # Event and date stand at the top of the page, once for all its talks; the search finds the card by its event, too.
    assert first == "VB Vicki Boykis tech blog ▶ Watch from 9:16 NormConf talk · youtu.be NormConf 2022"
    unseen = "//*[contains(@class, 'tn-card')]//*[@hidden and normalize-space()='NormConf 2022']"
    assert len(built.page("talks/normconf-2022/index.html").xpath(unseen)) == 2
    assert built.hrefs("talks/normconf-2022/index.html", "tn-video") == [
        "https://youtu.be/pR3QUegElmA?t=556",
        "https://youtu.be/pR3QUegElmA?t=16892",
    ]


def test_the_list_that_became_the_card_does_not_stand_twice(site):
    page = site.build(BLOG).page("talks/normconf-2022/index.html")
    assert len(page.xpath("//a[@href='https://youtu.be/pR3QUegElmA?t=556']")) == 1
    # the hand-made contents are no card's business
    assert len(page.xpath("//li/a[@href='#vicki-boykis-keynote']")) >= 1


def test_images_become_figures_with_inline_markdown_in_their_captions(site):
    page = site.build(BLOG).page("talks/normconf-2022/index.html")
    captions = page.xpath("//figcaption")
    assert [caption.text_content().strip() for caption in captions] == [
        "A stage, drawn",
        "Work that is not the work",
        "Simple to use",
    ]
    assert page.xpath("//figcaption//em/text()") == ["drawn"]
    assert page.xpath("//figure/img/@alt") == ["A stage", "A slide", "A slide"]


def test_index_says_cover_date_event_summary_and_number_of_talks(site):
    built = site.build(BLOG)
    page = built.page("talks/index.html")
    assert page.xpath("//a[@class='tn-tile__title']/text()") == [
        "Nuggets of wisdom from NormConf 2022",
        "Pragmatic Unicode",
    ]
    assert page.xpath("(//li[contains(@class, 'tn-tile')])[1]//img/@src") == ["../talks/cover.png"]
    assert built.texts("talks/index.html", "tn-tile")[0] == (
        "Nuggets of wisdom from NormConf 2022 NormConf 2022 December 15, 2022 2 talks Video "
        "Ten talks, and what they left with us."
    )


def test_every_speaker_has_a_page_that_leads_to_the_talk(site):
    built = site.build(BLOG)
    assert built.hrefs("talks/speakers/vicki-boykis/index.html", "tn-list__title") == [
        "../../../talks/normconf-2022/#vicki-boykis-keynote"
    ]
    assert built.page("talks/normconf-2022/index.html").get_element_by_id("talk-vicki-boykis-keynote") is not None


def test_without_any_data_file_the_year_and_the_event_are_read(site):
    built = site.build(
        {"talks/normconf-2022.md": NORMCONF, **{f"talks/{n}.png": PIXEL for n in ("cover", "vicki", "joel")}}
    )
    assert built.texts("talks/index.html", "tn-tile")[0].startswith(
        "Nuggets of wisdom from NormConf 2022 NormConf 2022 2022"
    )
    assert "talks/events/normconf-2022/index.html" in built.files()


def test_a_build_has_no_messages(site):
    assert site.build(BLOG).messages == []
