import pytest

from mkdocs_talknotes.model import LinkKind
from mkdocs_talknotes.text.urls import checked_url, classify, video_offset


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/?x=1&y=2#z",
        "http://a.example",
        "mailto:a@b.example",
        "../a.md#x",
        "a.png",
        "#x",
        "/a",
        "?q=1",
    ],
)
def test_addresses_that_may_be_linked(url):
    assert checked_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript&#58;alert(1)",
        "java&#115;cript:alert(1)",
        "javascript&colon;alert(1)",
        "java&Tab;script:alert(1)",
        "javascript%3Aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "ftp://a.example/",
        "//evil.example/",
        "\\\\evil.example",
        "/\\evil.example",
        "http://[oops",
        "blob:https://a.example/1",
    ],
)
def test_addresses_that_may_not(url):
    assert checked_url(url) is None


def test_spaces_are_escaped():
    assert checked_url("a b.png") == "a%20b.png"


@pytest.mark.parametrize(
    ("url", "label", "kind"),
    [
        ("https://youtu.be/x", "", LinkKind.VIDEO),
        ("https://www.youtube.com/watch?v=x", "", LinkKind.VIDEO),
        ("https://player.vimeo.com/video/1", "", LinkKind.VIDEO),
        ("https://notyoutube.com/", "", LinkKind.OTHER),
        ("https://a.example/talk.mp4", "", LinkKind.VIDEO),
        ("https://speakerdeck.com/a/b", "", LinkKind.SLIDES),
        ("https://docs.google.com/presentation/d/1", "", LinkKind.SLIDES),
        ("https://docs.google.com/document/d/1", "", LinkKind.OTHER),
        ("https://a.example/x.pdf", "", LinkKind.SLIDES),
        ("https://github.com/a/b", "", LinkKind.CODE),
        ("https://a.example/", "Slides", LinkKind.SLIDES),
        ("https://a.example/", "Ada's blog", LinkKind.SITE),
        ("https://a.example/", "Abstract", LinkKind.OTHER),
    ],
)
def test_classify(url, label, kind):
    assert classify(url, label) is kind


@pytest.mark.parametrize(
    ("url", "seconds"),
    [
        ("https://youtu.be/x?t=556", 556),
        ("https://youtu.be/x?t=556s", 556),
        ("https://youtu.be/x?t=9m16s", 556),
        ("https://youtu.be/x?t=1h2m3s", 3723),
        ("https://youtu.be/x?t=1h", 3600),
        ("https://www.youtube.com/watch?v=x&start=65", 65),
        ("https://www.youtube.com/watch?v=x&amp;t=65", 65),
        ("https://youtu.be/x#t=9:16", 556),
        ("https://vimeo.com/1#t=1:02:03", 3723),
        ("https://youtu.be/x", None),
        ("https://youtu.be/x?t=soon", None),
        ("https://youtu.be/x?t=" + "9" * 400, None),
    ],
)
def test_video_offset(url, seconds):
    assert video_offset(url) == seconds
