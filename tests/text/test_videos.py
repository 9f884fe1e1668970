import pytest

from mkdocs_talknotes.text.videos import recording_of


@pytest.mark.parametrize(
    ("url", "frame", "moment"),
    [
        (
            "https://youtu.be/pR3QUegElmA?t=556",
            "https://www.youtube-nocookie.com/embed/pR3QUegElmA?autoplay=1&start={s}",
            "https://youtu.be/pR3QUegElmA?t=90",
        ),
        (
            "https://www.youtube.com/watch?v=pR3QUegElmA&list=PL1&start=5",
            "https://www.youtube-nocookie.com/embed/pR3QUegElmA?autoplay=1&start={s}",
            "https://www.youtube.com/watch?v=pR3QUegElmA&list=PL1&t=90",
        ),
        (
            "https://m.youtube.com/live/pR3QUegElmA#t=9",
            "https://www.youtube-nocookie.com/embed/pR3QUegElmA?autoplay=1&start={s}",
            "https://m.youtube.com/live/pR3QUegElmA?t=90",
        ),
        (
            "https://vimeo.com/76979871#t=9m16s",
            "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t={s}s",
            "https://vimeo.com/76979871#t=90s",
        ),
        (
            "https://vimeo.com/channels/staffpicks/76979871/8272103f6e",
            "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8272103f6e#t={s}s",
            "https://vimeo.com/channels/staffpicks/76979871/8272103f6e#t=90s",
        ),
        (
            "https://player.vimeo.com/video/76979871?h=8272103f6e",
            "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8272103f6e#t={s}s",
            "https://player.vimeo.com/video/76979871?h=8272103f6e#t=90s",
        ),
        (
            "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=3m",
            "https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?autoplay=1&p2p=0&start={s}s",
            "https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=90s",
        ),
        (
            "https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
            "https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?autoplay=1&p2p=0&start={s}s",
            "https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=90s",
        ),
        (
            "https://media.ccc.de/v/36c3-10652-bahnmining#t=12",
            "https://media.ccc.de/v/36c3-10652-bahnmining/oembed#t={s}",
            "https://media.ccc.de/v/36c3-10652-bahnmining#t=90",
        ),
        ("../talk.mp4", "", "../talk.mp4#t=90"),
        ("https://files.example/Talk.WEBM?x=1", "", "https://files.example/Talk.WEBM?x=1#t=90"),
    ],
)
def test_recordings_that_play_in_the_page(url, frame, moment):
    recording = recording_of(url)
    assert (recording.frame, recording.at(90)) == (frame, moment)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.youtube.com/@channel",
        "https://www.youtube.com/playlist?list=PL1",
        "https://www.youtube.com/embed/videoseries?list=PL1",
        'https://youtu.be/"><script>x',
        "https://vimeo.com/showcase",
        "https://archive.org/details/caches/caches.mp4",
        "https://media.ccc.de/c/36c3",
        "https://www.twitch.tv/videos/1",
        "http://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://tube.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv",
        "talk.md",
        "ftp://youtu.be/pR3QUegElmA",
    ],
)
def test_what_is_only_linked(url):
    assert recording_of(url) is None
