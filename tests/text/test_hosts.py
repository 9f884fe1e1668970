import pytest

from mkdocs_talknotes.model import LinkKind
from mkdocs_talknotes.text.urls import classify
from mkdocs_talknotes.text.videos import recording_of

RECORDINGS = [
    "https://vimeo.com/76979871?share=copy",
    "https://vimeo.com/showcase/98/video/76979871",
    "https://vimeo.com/groups/motion/videos/76979871",
    "https://vimeo.com/event/1234567",
    "https://www.youtube.com/watch?v=pR3QUegElmA&list=PL1",
    "https://music.youtube.com/watch?v=pR3QUegElmA",
    "https://www.youtube.com/live/pR3QUegElmA",
    "https://www.twitch.tv/videos/123",
    "https://www.twitch.tv/ada/clip/Abc-1",
    "https://clips.twitch.tv/Abc",
    "https://www.infoq.com/presentations/cold-caches/",
    "https://media.ccc.de/v/36c3-10652-bahnmining",
    "https://www.dailymotion.com/video/x8",
    "https://www.loom.com/share/abc",
    "https://www.ted.com/talks/ada_on_caches",
    "https://developer.apple.com/videos/play/wwdc2021/1",
    "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
]
DECKS = [
    "https://speakerdeck.com/ada/caches",
    "https://speakerdeck.com/player/0a1b",
    "https://www.slideshare.net/ada/caches",
    "https://www.slideshare.net/slideshow/caches/1",
    "https://noti.st/ada/Ab1/caches",
    "https://slides.com/ada/caches",
    "https://docs.google.com/presentation/d/1",
]
LISTS = [
    "https://vimeo.com/showcase/9876543",
    "https://vimeo.com/album/12",
    "https://vimeo.com/channels/123456",
    "https://vimeo.com/groups/123456",
    "https://vimeo.com/ada",
    "https://vimeo.com/user123456",
    "https://vimeo.com/search?q=1",
    "https://www.youtube.com/@ada",
    "https://www.youtube.com/@ada/videos",
    "https://youtube.com/c/ada",
    "https://youtube.com/user/ada",
    "https://youtube.com/channel/UCabcdefghijk",
    "https://www.youtube.com/abcdefghijk",
    "https://www.youtube.com/results?search_query=ada",
    "https://www.youtube.com/playlist?list=PL1",
    "https://www.youtube.com/embed/videoseries?list=PL1",
    "https://img.youtube.com/vi/pR3QUegElmA/0.jpg",
    "https://www.twitch.tv/ada",
    "https://www.infoq.com/profile/Ada/",
    "https://media.ccc.de/c/36c3",
    "https://www.dailymotion.com/ada",
    "https://tube.example/c/ada/videos",
    "https://tube.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv",
    "https://www.loom.com/",
    "https://speakerdeck.com/ada",
    "https://www.slideshare.net/ada",
    "https://noti.st/ada",
]


@pytest.mark.parametrize("url", RECORDINGS)
def test_a_recording_is_a_video_whatever_its_link_says(url):
    assert classify(url, "Slides") is LinkKind.VIDEO


@pytest.mark.parametrize("url", DECKS)
def test_a_deck_is_slides_whatever_its_link_says(url):
    assert classify(url, "Video") is LinkKind.SLIDES


@pytest.mark.parametrize("url", LISTS)
def test_channels_profiles_and_searches_are_no_recordings_whatever_their_link_says(url):
    assert (classify(url), classify(url, "Video"), recording_of(url)) == (LinkKind.OTHER, LinkKind.OTHER, None)


@pytest.mark.parametrize(
    ("url", "label", "kind"),
    [
        ("talk.pdf", "", LinkKind.SLIDES),
        ("talk.pptx", "here", LinkKind.SLIDES),
        ("talk.pdf", "Paper", LinkKind.OTHER),
        ("https://a.example/x.pdf", "Handout", LinkKind.OTHER),
        ("https://a.example/x.pdf", "Slides of the paper", LinkKind.SLIDES),
        ("talk.mp4", "", LinkKind.VIDEO),
        ("other.md", "", LinkKind.OTHER),
    ],
)
def test_files(url, label, kind):
    assert classify(url, label) is kind
