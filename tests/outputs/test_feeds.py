"""Feeds, read back by a foreign reader."""

import datetime as dt
import json
import time

import feedparser
import pytest

from mkdocs_talknotes.model import Post
from mkdocs_talknotes.outputs.atom import to_atom
from mkdocs_talknotes.outputs.feeds import NEWEST, Format, plan_feeds, write_feed
from mkdocs_talknotes.outputs.jsonfeed import to_json_feed
from mkdocs_talknotes.outputs.rss import to_rss
from mkdocs_talknotes.settings import Outputs
from tests.outputs.blogs import POST, UNDATED, blog_of, web

CONTENT = {"talks/moss.md": '<p>Soft &amp; <a href="https://x.example/">green</a></p>'}
URL = "https://example.org/blog/talks/moss/"
COVER = "https://example.org/blog/talks/cover.png"


def feed(**facts):
    return write_feed(plan_feeds(blog_of())[0], web(**facts), CONTENT)


def day(parsed):
    return time.strftime("%Y-%m-%d", parsed)


def test_atom_gives_back_every_field():
    read = feedparser.parse(to_atom(feed(description="Green things", author="Jane Doe")))
    assert not read.bozo
    assert (read.feed.title, read.feed.subtitle, read.feed.author) == ("Moss & more", "Green things", "Jane Doe")
    assert (read.feed.id, day(read.feed.updated_parsed)) == ("https://example.org/blog/talks/feed.xml", "2023-01-02")
    assert [(link.rel, link.href) for link in read.feed.links] == [
        ("self", "https://example.org/blog/talks/feed.xml"),
        ("alternate", "https://example.org/blog/talks/"),
    ]
    (entry,) = read.entries
    assert (entry.title, entry.id, entry.link, entry.summary) == (POST.title, URL, URL, "What I heard.")
    assert (day(entry.published_parsed), day(entry.updated_parsed)) == ("2022-12-20", "2023-01-02")
    assert [person.name for person in entry.authors] == ["Jane Doe", "Jim Roe"]
    assert [person.name for person in entry.contributors] == ["Ada Lovelace", "Grace"]
    assert [tag.term for tag in entry.tags] == ["green"]
    assert [(picture.href, picture.type) for picture in entry.enclosures] == [(COVER, "image/png")]
    assert [(content.type, content.value) for content in entry.content] == [("text/html", CONTENT["talks/moss.md"])]


def test_rss_gives_back_every_field():
    read = feedparser.parse(to_rss(feed(description="Green things")))
    assert not read.bozo
    assert read.version == "rss20"
    assert (read.feed.title, read.feed.subtitle, read.feed.link, read.feed.language) == (
        "Moss & more",
        "Green things",
        "https://example.org/blog/talks/",
        "en",
    )
    (entry,) = read.entries
    assert (entry.title, entry.id, entry.link, entry.summary) == (POST.title, URL, URL, "What I heard.")
    assert day(entry.published_parsed) == "2022-12-20"
    assert [person.name for person in entry.authors] == ["Jane Doe", "Jim Roe"]
    assert [person.name for person in entry.contributors] == ["Ada Lovelace", "Grace"]
    assert [tag.term for tag in entry.tags] == ["green"]
    assert entry.media_content == [{"url": COVER, "type": "image/png", "medium": "image"}]
    assert entry.content[0].value == CONTENT["talks/moss.md"]


def test_json_feed_is_complete():
    assert json.loads(to_json_feed(feed())) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Moss & more",
        "home_page_url": "https://example.org/blog/talks/",
        "feed_url": "https://example.org/blog/talks/feed.json",
        "language": "en",
        "authors": [{"name": "Moss & more"}],
        "items": [
            {
                "id": URL,
                "url": URL,
                "title": POST.title,
                "summary": "What I heard.",
                "content_html": CONTENT["talks/moss.md"],
                "image": COVER,
                "date_published": "2022-12-20T00:00:00Z",
                "date_modified": "2023-01-02T00:00:00Z",
                "authors": [{"name": "Jane Doe"}, {"name": "Jim Roe"}],
                "tags": ["green"],
            }
        ],
    }


@pytest.mark.parametrize("writer", [to_atom, to_rss])
def test_a_post_without_content_has_its_summary(writer):
    summary = write_feed(plan_feeds(blog_of())[0], web(), {})
    (entry,) = feedparser.parse(writer(summary)).entries
    assert entry.summary == "What I heard."
    assert "content" not in entry


def test_json_of_a_post_without_content_holds_its_summary_as_text():
    (item,) = json.loads(to_json_feed(write_feed(plan_feeds(blog_of())[0], web(), {})))["items"]
    assert item["content_text"] == "What I heard."
    assert "content_html" not in item


def test_there_is_a_feed_of_the_blog_and_one_of_each_speaker_event_and_topic():
    plans = plan_feeds(blog_of())
    assert [(plan.name, *plan.paths.values()) for plan in plans] == [
        ("", "talks/feed.xml", "talks/rss.xml", "talks/feed.json"),
        ("Ada Lovelace", "talks/speakers/ada-lovelace/feed.xml"),
        ("Grace", "talks/speakers/grace/feed.xml"),
        ("MossConf 2022", "talks/events/mossconf-2022/feed.xml"),
        ("green", "talks/topics/green/feed.xml"),
    ]


def test_feeds_can_be_turned_off():
    assert plan_feeds(blog_of(outputs=Outputs(feeds="", term_feeds=False))) == ()
    assert {plan.name for plan in plan_feeds(blog_of(outputs=Outputs(term_feeds=False)))} == {""}


@pytest.mark.parametrize(
    ("writer", "written"),
    [
        (to_atom, "<published>0001-01-01T00:00:00Z</published>"),
        (to_rss, "<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate>"),
        (to_json_feed, '"date_published": "0001-01-01T00:00:00Z"'),
    ],
)
def test_years_have_four_digits(writer, written):
    old = Post(path="talks/old.md", title="Old", date=dt.date.min)
    assert written in writer(write_feed(plan_feeds(blog_of(old))[0], web(), {}))


def test_a_post_nobody_dated_is_in_no_feed():
    assert plan_feeds(blog_of(UNDATED)) == ()


def test_a_draft_is_in_no_feed():
    draft = Post(path="talks/d.md", title="D", date=POST.date, draft=True)
    assert plan_feeds(blog_of(draft)) == ()


def test_only_the_newest_posts_are_in_a_feed():
    many = [Post(path=f"talks/{n}.md", title=f"{n}", date=POST.date) for n in range(NEWEST + 5)]
    assert len(plan_feeds(blog_of(*many))[0].posts) == NEWEST


def test_a_feed_of_a_speaker_says_whose_it_is():
    title = feedparser.parse(to_atom(write_feed(plan_feeds(blog_of())[1], web(), {}))).feed.title
    assert title == "Ada Lovelace · Moss & more"


def test_a_web_address_of_a_picture_stays():
    post = Post(path="talks/a.md", title="A", date=POST.date, image="https://pictures.example/a.jpg?s=9")
    (article,) = write_feed(plan_feeds(blog_of(post))[0], web(), {}).articles
    assert article.picture.url == "https://pictures.example/a.jpg?s=9"


def test_characters_that_xml_can_not_hold_are_replaced():
    post = Post(path="talks/a.md", title="A\x00\x0bB", date=POST.date)
    written = write_feed(plan_feeds(blog_of(post))[0], web(), {})
    assert [feedparser.parse(writer(written)).bozo for writer in (to_atom, to_rss)] == [False, False]
    assert Format.ATOM.file == "feed.xml"
