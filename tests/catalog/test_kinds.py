"""Everything that differs between kinds of lists stands in one row: an eighth kind needs no more."""

import pytest

from mkdocs_talknotes.model import Year
from mkdocs_talknotes.settings import KINDS, Kind


def decades(item):
    return (Year(slug=f"{item.year // 10}0s", name=f"{item.year // 10}0s"),) if item.year else ()


@pytest.fixture
def site_with_decades(site, monkeypatch):
    monkeypatch.setitem(KINDS, "decades", Kind(name="decades", singular="decade", subjects=decades, has_feed=True))
    notes = {
        f"talks/{year}.md": f"# Ada Lovelace - Talk of {year}\n\nDate: {year}-05-01\n\nNotes.\n"
        for year in (2015, 2017, 2022)
    }
    home = "# Home\n\n<!-- talknotes: decades -->\n\n<!-- talknotes: talks decade=2010s -->\n"
    return site.build({"index.md": home, **notes}, talknotes={"lists": {"decades": "table"}})


def test_an_added_kind_has_a_list_with_a_label(site_with_decades):
    page = site_with_decades.page("talks/decades/index.html")
    assert page.findtext(".//h1") == "Decades"
    assert [row.text_content() for row in page.xpath("//div[@class='tn-table']//tr")] == [
        "DecadesTalks",
        "2010s2",
        "2020s1",
    ]


def test_an_added_kind_has_a_page_and_a_feed_for_each_term(site_with_decades):
    assert "Talk of 2017" in site_with_decades.text("talks/decades/2010s/index.html")
    assert "Talk of 2017" in site_with_decades.text("talks/decades/2010s/feed.xml")
    assert "Talk of 2022" not in site_with_decades.text("talks/decades/2010s/index.html")


def test_an_added_kind_is_listed_and_filtered_by_markers(site_with_decades):
    assert site_with_decades.hrefs("index.html", "tn-list__title") == [
        "talks/decades/2010s/",
        "talks/decades/2020s/",
        "talks/2017/",
        "talks/2015/",
    ]


def test_an_added_kind_can_be_labelled(site, monkeypatch):
    monkeypatch.setitem(KINDS, "decades", Kind(name="decades", singular="decade", subjects=decades))
    notes = {"talks/a.md": "# Ada Lovelace - A talk\n\nDate: 2015-05-01\n\nNotes.\n"}
    built = site.build(notes, talknotes={"labels": {"decades": "By decade"}})
    assert built.page("talks/decades/index.html").findtext(".//h1") == "By decade"
