from xml.etree.ElementTree import Element

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_talknotes.rendering.players import replace_players
from mkdocs_talknotes.text.urls import recording_at

YOUTUBE = "https://www.youtube-nocookie.com/embed/pR3QUegElmA?start=60"
PLAYED = recording_at("https://www.youtube.com/watch?v=pR3QUegElmA")


class _Players(Extension):
    def extendMarkdown(self, md):  # noqa: N802
        def link(video, frame):
            element = Element("a", {"href": video.url, "data-tn-frame": frame})
            element.text = str(video.start)
            return [element]

        processor = Treeprocessor(md)
        processor.run = lambda root: replace_players(root, md, {PLAYED}, link)
        md.treeprocessors.register(processor, "players", 7)


def render(text):
    return Markdown(extensions=["md_in_html", _Players()]).convert(text)


def test_a_player_of_what_a_card_plays_is_gone():
    assert render(f'Before.\n\n<iframe src="{YOUTUBE}" allowfullscreen></iframe>\n\nAfter.') == (
        "<p>Before.</p>\n<p>After.</p>"
    )


@pytest.mark.parametrize(
    ("src", "url", "frame", "start"),
    [
        (
            "//www.youtube.com/embed/pR3QUegElmB?start=5",
            "https://www.youtube.com/watch?v=pR3QUegElmB&amp;t=5",
            "https://www.youtube-nocookie.com/embed/pR3QUegElmB?autoplay=1&amp;start={s}",
            "5",
        ),
        (
            "https://player.twitch.tv/?video=1&amp;parent=a.example",
            "https://player.twitch.tv/?video=1&amp;parent=a.example",
            "https://player.twitch.tv/?video=1&amp;parent=a.example",
            "None",
        ),
    ],
)
def test_another_player_is_a_link_that_loads_it(src, url, frame, start):
    player, link = f'<iframe src="{src}"></iframe>', f'<a href="{url}" data-tn-frame="{frame}">{start}</a>'
    assert render(f"<div>{player}</div>\n\nIn text {player}, too.") == (
        f"<div>{link}</div>\n\n<p>In text {link}, too.</p>"
    )


def test_maps_and_code_stay():
    page = '<iframe src="https://map.example/"></iframe>'
    assert render(page) == page
    assert render(f"`{page}`") == '<p><code>&lt;iframe src="https://map.example/"&gt;&lt;/iframe&gt;</code></p>'
