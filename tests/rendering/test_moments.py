from xml.etree import ElementTree

import pytest

from mkdocs_talknotes.model import Video
from mkdocs_talknotes.rendering.moments import link_moments

FILE = Video(url="talk.mp4", start=60)


def linked(html, video=FILE):
    root = ElementTree.fromstring(f"<div>{html}</div>")
    link_moments(root, video)
    for link in root.iter("a"):
        if link.get("class") == "tn-moment":
            link.attrib = {"href": link.get("href")}
    return ElementTree.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>[12:34] cold caches</p>", '<p><a href="talk.mp4#t=754">12:34</a> cold caches</p>'),
        ("<p>at [1:02:03].</p>", '<p>at <a href="talk.mp4#t=3723">1:02:03</a>.</p>'),
        (
            "<p>[2:00][3:00] <em>x</em> [4:00]</p>",
            '<p><a href="talk.mp4#t=120">2:00</a><a href="talk.mp4#t=180">3:00</a> <em>x</em> '
            '<a href="talk.mp4#t=240">4:00</a></p>',
        ),
        ("<h3>Questions [40:00]</h3>", '<h3>Questions <a href="talk.mp4#t=2400">40:00</a></h3>'),
        ("<ul><li>a [2:00]</li></ul>", '<ul><li>a <a href="talk.mp4#t=120">2:00</a></li></ul>'),
        (
            "<table><tr><td>[2:00]</td></tr></table>",
            '<table><tr><td><a href="talk.mp4#t=120">2:00</a></td></tr></table>',
        ),
    ],
)
def test_times_become_links(html, expected):
    assert linked(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p><code>[12:34]</code></p>",
        "<pre>[12:34]</pre>",
        '<p><a href="x">[12:34]</a></p>',
        "<p>12:34 and (12:34) and [12:60] and [1234:00] and [12:3]</p>",
        '<div class="tn-card">[12:34]</div>',
    ],
)
def test_what_is_no_time_of_the_notes_nope(html):
    assert linked(html) == html


def test_times_before_the_talk_count_from_its_start():
    assert linked("<p>[0:30] and [2:00]</p>") == (
        '<p><a href="talk.mp4#t=90">0:30</a> and <a href="talk.mp4#t=180">2:00</a></p>'
    )


def test_a_recording_without_moments_leaves_times_alone_nope():
    assert linked("<p>[12:34]</p>", Video(url="https://www.twitch.tv/videos/1")) == "<p>[12:34]</p>"


def test_the_script_finds_the_player_in_the_link():
    root = ElementTree.fromstring("<p>[1:00]</p>")
    link_moments([root], Video(url="https://media.ccc.de/v/x"))
    assert root.find("a").attrib == {
        "class": "tn-moment",
        "href": "https://media.ccc.de/v/x#t=60",
        "data-tn-start": "60",
        "data-tn-player": "ccc:x",
        "rel": "noopener",
    }
