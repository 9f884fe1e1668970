"""Feeds in built sites."""

import json

import feedparser
import pytest
from lxml import html
from mkdocs.exceptions import Abort

from mkdocs_talknotes.inputs import output_options
from tests.builds.notes import BLOG

FEEDS = ["talks/feed.json", "talks/feed.xml", "talks/rss.xml"]


def named(built, path):
    return built.page(path).xpath("//link[@rel='alternate feed' or @rel='describedby']/@href")


def test_the_blog_s_feed_holds_whole_posts_with_absolute_addresses(site):
    built = site.build(BLOG)
    read = feedparser.parse(built.text("talks/feed.xml"))
    assert [entry.link for entry in read.entries] == [
        "https://example.org/talks/normconf-2022/",
        "https://example.org/talks/unicode/",
    ]
    content = html.fromstring(read.entries[0].content[0].value)
    addresses = content.xpath("//@href | //@src")
    assert "https://example.org/talks/vicki.png" in addresses
    assert all(address.startswith("https://") for address in addresses)
    assert "Ordinary software engineering." in content.text_content()
    assert content.xpath("//nav | //script | //*[@class]") == []


def test_pages_of_the_blog_name_its_feeds_and_those_of_a_speaker_hers(site):
    built = site.build(BLOG)
    blog = [
        "https://example.org/talks/feed.xml",
        "https://example.org/talks/rss.xml",
        "https://example.org/talks/feed.json",
    ]
    data = "https://example.org/talks/talks.json"
    assert named(built, "talks/unicode/index.html") == [*blog, data]
    hers = "talks/speakers/vicki-boykis/"
    assert named(built, f"{hers}index.html") == [*blog, data, f"https://example.org/{hers}feed.xml"]
    assert [entry.title for entry in feedparser.parse(built.text(f"{hers}feed.xml")).entries] == [
        "Nuggets of wisdom from NormConf 2022"
    ]
    assert named(built, "index.html") == []


def test_feeds_of_summaries(site):
    built = site.build(BLOG, talknotes={"outputs": {"feeds": "summary"}})
    (entry, _) = feedparser.parse(built.text("talks/feed.xml")).entries
    assert entry.summary == "Ten talks, and what they left with us."
    assert "content" not in entry


def test_feeds_can_be_turned_off(site):
    options = {"outputs": {"feeds": False, "term_feeds": False}}
    assert not [path for path in site.build(BLOG, talknotes=options).files() if "feed" in path]
    assert not [path for path in site.build(talknotes={"outputs": False}).files() if "feed" in path]


def test_without_a_site_url_there_are_none_and_the_build_says_so(site):
    built = site.build(BLOG, site_url="")
    assert not [path for path in built.files() if "feed" in path]
    assert built.messages == [
        (
            "INFO",
            "mkdocs.yml: without `site_url`, the build makes no feeds, structured data, previews and data files: "
            "they need absolute addresses. Set `site_url`, or turn them off with `outputs: false`. [no-site-url]",
        )
    ]
    assert site.build(site_url="", talknotes={"outputs": False}).messages == []


def test_the_feed_plugin_lists_no_page_that_is_generated_and_no_file_is_written_twice(site):
    rss = {"rss": {"match_path": ".*", "date_from_meta": {"as_creation": "date"}, "use_git": False}}
    built = site.build(BLOG, after=[rss], strict=False)
    theirs = feedparser.parse(built.text("feed_rss_created.xml"))
    assert {entry.link for entry in theirs.entries} == {
        "https://example.org/",
        "https://example.org/talks/normconf-2022/",
        "https://example.org/talks/unicode/",
    }
    assert len(feedparser.parse(built.text("talks/feed.xml")).entries) == 2


def test_a_slug_is_the_address_in_a_feed(site):
    notes = BLOG["talks/unicode.md"].replace("title:", "slug: text\n    title:")
    read = feedparser.parse(site.build(BLOG | {"talks/unicode.md": notes}).text("talks/rss.xml"))
    assert read.entries[1].link == "https://example.org/talks/text/"


def test_talks_json_and_the_calendar_are_published_and_named(site):
    built = site.build(BLOG, talknotes={"outputs": {"calendar": True, "feeds": False}})
    assert json.loads(built.text("talks/talks.json"))["posts"][1]["url"] == "https://example.org/talks/unicode/"
    assert "SUMMARY:NormConf 2022" in built.text("talks/events.ics")
    assert named(built, "talks/index.html") == [
        "https://example.org/talks/talks.json",
        "https://example.org/talks/events.ics",
    ]


def test_talks_json_can_be_turned_off_and_the_calendar_is(site):
    files = site.build(BLOG, talknotes={"outputs": {"talks_json": False}}).files()
    assert not {"talks/talks.json", "talks/events.ics"} & set(files)


def test_a_calendar_without_its_package_is_a_problem_with_a_remedy(site, monkeypatch):
    monkeypatch.setattr(output_options, "find_spec", lambda _: None)
    with pytest.raises(Abort):
        site.build(BLOG, talknotes={"outputs": {"calendar": True}})
