"""Which alt texts say nothing."""

import pytest

from mkdocs_talknotes.text.alts import is_placeholder


@pytest.mark.parametrize(
    "alt",
    [
        "",
        "  ",
        "…",
        "alt text",
        "Alt-Text",
        "alternative text",
        "image",
        "Image 3",
        "img",
        "screenshot",
        "picture",
        "photo",
        "slide",
        "Slide 12",
        "Untitled",
        "enter image description here",
        "Bild",
        "画像",
        "image.png",
        "IMG_1234",
        "IMG_1234.JPG",
        "DSC00012",
        "PXL_20250115_095310123",
        "20250115 Screenshot",
        "Screenshot 2025-01-15 at 09.53.10",
        "Screen Shot 2025-01-15 at 9.53.10 AM",
        "Screenshot from 2025-01-15 09-53-10",
        "Screenshot_20250115-095310",
        "Bildschirmfoto 2025-01-15 um 09.53.10",
        "Capture d’écran 2025-01-15 à 09.53.10",
        "Capture d'e\u0301cran 2025-01-15 a\u0300 09.53.10",
        "Captura de pantalla 2025-01-15 a las 9.53.10",
        "Schermata 2025-01-15 alle 09.53.10",
        "スクリーンショット 2025-01-15 9.53.10",
        "截屏2025-01-15 09.53.10",
        "CleanShot 2025-01-15 at 09.53.10@2x",
        "Pasted image 20250115095310",
        "WhatsApp Image 2025-01-15 at 09.53.10",
        "IMG-20250115-WA0001",
    ],
)
def test_says_nothing(alt):
    assert is_placeholder(alt, "pictures/a.png")


@pytest.mark.parametrize("alt", ["my-chart.png", "My Chart", "my_chart", "slides/my chart", "MY-CHART.PNG"])
def test_name_of_the_file_says_nothing(alt):
    assert is_placeholder(alt, "slides/my%20chart.png?v=2#only-light")


@pytest.mark.parametrize(
    "alt",
    [
        "A chart of growth",
        "Image of a cat",
        "Slide 3: the plan",
        "Photo by Jane",
        "Photo from 2019",
        "Screenshot of the debugger on 2025-01-15 at 09.53.10",
        "Image processing",
        "2025",
        "at 2025-01-15",
        "α",
        "🎉 party",
    ],
)
def test_says_something(alt):
    assert not is_placeholder(alt, "pictures/a.png")


def test_address_that_is_none_has_no_name():
    assert not is_placeholder("chart", "http://[chart")


def test_picture_without_a_name():
    assert not is_placeholder("chart", "https://example.org/")
