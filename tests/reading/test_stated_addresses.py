"""Addresses of recordings and slides in fields, as people write them: without `https://`, or as a file name."""

import pytest

from mkdocs_talknotes.reading import read_post

VIDEO = "https://youtu.be/pR3QUegElmA"


def addresses(text):
    (talk,) = read_post(text, path="talks/a.md").post.talks
    return talk.video and talk.video.url, talk.slides and talk.slides.url


@pytest.mark.parametrize(
    ("fields", "video", "slides"),
    [
        ("Video: youtu.be/pR3QUegElmA\nSlides: talk.pdf", VIDEO, "talk.pdf"),
        ("- Video: `youtu.be/pR3QUegElmA`\n- Slides: slides/talk.pptx", VIDEO, "slides/talk.pptx"),
        ("Slides: speakerdeck.com/ada/moss", None, "https://speakerdeck.com/ada/moss"),
        ("Video: youtube.com/@ada", None, None),
        ("Video: not recorded\nSlides: will be in talk.pdf", None, None),
        ("Video: javascript:alert(1)\nSlides: javascript:a.pdf", None, None),
        ("Video: [", None, None),
    ],
)
def test_below_a_heading(fields, video, slides):
    assert addresses(f"# Moss - Anna Miller\n\n{fields}\n\nSoft and green.\n") == (video, slides)


def test_in_front_matter():
    front = "video: youtu.be/pR3QUegElmA\nslides: slides/talk.pdf"
    assert addresses(f"---\n{front}\n---\n# Moss - Anna Miller\n\nSoft.\n") == (VIDEO, "slides/talk.pdf")
