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
    "https://media.ccc.de/v/36c3-10652-bahnmining/oembed",
    "https://cdn.media.ccc.de/36c3/10652.mp4",
    "https://archive.org/download/caches/caches.mp4",
    "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
    "https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d",
]
DECKS = [
    "https://speakerdeck.com/ada/caches",
    "https://speakerdeck.com/player/0a1b",
    "https://www.slideshare.net/ada/caches",
    "https://www.slideshare.net/slideshow/caches/1",
    "https://noti.st/ada/Ab1/caches",
    "https://www.slideshare.net/mobile/ada/caches",
    "https://www.slideshare.net/slideshow/embed_code/key/abc",
    "https://slides.com/ada/caches",
    "https://slides.com/ada/caches/live",
    "https://docs.google.com/presentation/d/1",
    "https://docs.google.com/a/ada.example/presentation/d/1",
    "https://prezi.com/p/abc/caches/",
    "https://prezi.com/abc_123-def4/caches/",
    "https://files.speakerdeck.com/presentations/0a1b/caches.pdf",
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
    "https://youtu.be/playlist?list=PL1",
    "https://media.ccc.de/v/36c3-10652-bahnmining/playlist",
    "https://media.ccc.de/v/36c3-10652-bahnmining/related",
    "https://tube.example/videos/watch/playlist/9c9de5e8-0a1e-484a-b099-e80766180a6d",
    "https://tube.example/video-channels/ada/videos",
    "https://tube.example/accounts/ada/video-channels",
    "https://tube.example/a/ada/video-channels",
    "https://tube.example/c/ada@other.example",
    "https://tube.example/@ada",
    "https://archive.org/@ada",
    "https://archive.org/details/@ada",
    "https://archive.org/search?query=ada",
    "https://speakerdeck.com/ada/stars",
    "https://speakerdeck.com/ada?page=2",
    "https://speakerdeck.com/c/programming",
    "https://www.slideshare.net/ada/presentations",
    "https://slides.com/ada",
    "https://noti.st/ada/videos",
    "https://noti.st/events/caches",
    "https://prezi.com/user/ada",
    "https://docs.google.com/presentation/u/0/",
    "https://www.infoq.com/presentations/",
    "https://developer.apple.com/videos/wwdc2021",
]


@pytest.mark.parametrize("url", RECORDINGS)
def test_a_recording_is_a_video_whatever_its_link_says(url):
    assert classify(url, "Slides") is LinkKind.VIDEO


@pytest.mark.parametrize("url", DECKS)
def test_a_deck_is_slides_whatever_its_link_says(url):
    assert classify(url, "Video") is LinkKind.SLIDES


@pytest.mark.parametrize("url", LISTS)
def test_channels_profiles_and_searches_are_only_links_whatever_their_link_says(url):
    assert {classify(url), classify(url, "Video"), classify(url, "Slides")} == {LinkKind.OTHER}
    assert recording_of(url) is None


@pytest.mark.parametrize(
    ("url", "label", "kind"),
    [
        ("talk.pdf", "", LinkKind.SLIDES),
        ("talk.pptx", "here", LinkKind.SLIDES),
        ("talk.pdf", "Paper", LinkKind.OTHER),
        ("https://a.example/x.pdf", "Handout", LinkKind.OTHER),
        ("https://a.example/x.pdf", "Slides of the paper", LinkKind.SLIDES),
        ("talk.mp4", "", LinkKind.VIDEO),
        ("https://archive.org/details/caches", "", LinkKind.OTHER),
        ("https://archive.org/details/caches", "Video", LinkKind.VIDEO),
        ("other.md", "", LinkKind.OTHER),
    ],
)
def test_files(url, label, kind):
    assert classify(url, label) is kind
