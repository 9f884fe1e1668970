import io

import pytest

pytest.importorskip("PIL")

from PIL import Image

from mkdocs_talknotes.inputs.cache_folder import CacheFolder
from mkdocs_talknotes.outputs import card_image
from mkdocs_talknotes.outputs.card_image import (
    Artist,
    Card,
    MissingGlyphError,
    UnreadableError,
    _square,
    card_of,
)
from mkdocs_talknotes.outputs.raster import FORMATS, read_raster
from tests.builds.notes import PIXEL
from tests.outputs.blogs import POST, blog_of

CARD = Card(title="Moss", names=("Ada Berg",), photos=(b"",), below="MossConf · Notes", key="mossconf")


def picture(content):
    return Image.open(io.BytesIO(content)).convert("RGB")


def test_a_card_is_the_same_every_time_and_as_large_as_services_want():
    content = Artist(None).draw(CARD).content
    assert content == Artist(None).draw(CARD).content
    assert picture(content).size == (1200, 630)


def test_a_card_is_drawn_once_for_what_it_shows(tmp_path, monkeypatch):
    content = Artist(CacheFolder(tmp_path)).draw(CARD).content
    other = Card(title="Moss", names=("Ada Berg",), photos=(PIXEL,), below="MossConf · Notes", key="mossconf")
    assert Artist(CacheFolder(tmp_path)).draw(other).content != content
    monkeypatch.setattr(Artist, "_picture", None)
    assert Artist(CacheFolder(tmp_path)).draw(CARD).content == content


def test_a_kept_card_that_has_been_changed_is_drawn_again(tmp_path):
    content = Artist(CacheFolder(tmp_path)).draw(CARD).content
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    assert Artist(CacheFolder(tmp_path)).draw(CARD).content == content


def test_a_photo_stands_where_initials_would():
    white = io.BytesIO()
    Image.new("RGB", (300, 200), "#fefefe").save(white, "PNG")
    card = with_photo(white.getvalue())
    assert picture(Artist(None).draw(card).content).getpixel((128, 420)) == (254, 254, 254)


def eps():
    return b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/tmp/written) (w) file closefile\n"


def saved(form, size=(40, 30)):
    content = io.BytesIO()
    Image.new("RGB", size, "#fefefe").save(content, form)
    return content.getvalue()


BROKEN = [
    b"x",
    PIXEL[:40],
    b"\x89PNG\r\n\x1a\n",
    b"GIF89a" + b"\xff" * 9,
    b"<svg/>",
    eps(),
    saved("TIFF"),
    saved("PPM"),
]
BROKEN += [b"DDS " + bytes(124), saved("DDS"), saved("ICO"), saved("PDF"), b"\0\0\0\x18ftypavif" + bytes(24)]
# Cut in the middle of the picture, and in its head.
BROKEN += [saved(form)[:end] for form in ("PNG", "JPEG", "WEBP") for end in (30, len(saved(form)) // 2)]


def with_photo(photo):
    return Card(title="Moss", names=("Ada Berg",), photos=(photo,), below="MossConf · Notes", key="mossconf")


@pytest.mark.parametrize("photo", BROKEN)
def test_initials_stand_for_photos_that_can_not_be_read_and_every_build_says_so(photo):
    for _ in range(2):
        drawn = Artist(None).draw(with_photo(photo))
        assert drawn.unreadable == ("Ada Berg",)
        assert picture(drawn.content).tobytes() == picture(Artist(None).draw(CARD).content).tobytes()


def test_no_other_reader_of_pillow_s_than_those_named_sees_a_photo(monkeypatch):
    Image.init()
    refused = []
    for form in set(Image.OPEN) - set(FORMATS):
        monkeypatch.setitem(Image.OPEN, form, (refused.append, None))
    for photo in BROKEN:
        Artist(None).draw(with_photo(photo))
    assert refused == []


def test_every_byte_of_a_picture_may_be_wrong():
    Image.init()
    # The oldest Pillow that we run with reads no AVIF.
    for form in ("PNG", "JPEG", "GIF", "WEBP", *(("AVIF",) if "AVIF" in Image.SAVE else ())):
        whole = saved(form)
        for place in range(0, len(whole), 3):
            for broken in (whole[:place], whole[:place] + b"\xff\0\x7f" + whole[place + 3 :]):
                read_raster(broken, _square)


@pytest.mark.parametrize("size", [(20_000, 20_000), (9_000, 6_000), (13_000, 12_000)])
def test_a_photo_too_large_to_open_is_left_out(size):
    bomb = io.BytesIO()
    Image.new("1", size).save(bomb, "PNG")
    drawn = Artist(None).draw(with_photo(bomb.getvalue()))
    assert drawn.unreadable == ("Ada Berg",)
    assert picture(drawn.content).tobytes() == picture(Artist(None).draw(CARD).content).tobytes()


def scanned(times):
    """A progressive JPEG of six million pixels, with its last pass over them repeated."""
    made = io.BytesIO()
    Image.new("L", (3000, 2000), 128).save(made, "JPEG", progressive=True)
    whole = made.getvalue()
    scan = whole[whole.rindex(b"\xff\xda") : -2]
    return whole[:-2] + scan * times + b"\xff\xd9"


def test_a_photo_with_very_many_passes_is_left_out():
    assert Artist(None).draw(with_photo(scanned(20))).unreadable == ()
    assert Artist(None).draw(with_photo(scanned(20_000))).unreadable == ("Ada Berg",)


def test_a_photo_is_opened_once_for_all_cards(monkeypatch):
    opened = []
    monkeypatch.setattr(card_image, "read_raster", lambda photo, use: opened.append(photo))
    artist = Artist(None)
    for _ in range(3):
        artist.draw(with_photo(b"photo"))
    assert opened == [b"photo"]


@pytest.mark.parametrize("title", ["", "W" * 3000, "word " * 500, "\u200bnarrow\u200b", "one\ntwo\tthree"])
def test_titles_of_every_length_find_room(title):
    drawn = Artist(None).draw(Card(title=title, names=("A" * 400,) * 4, photos=(b"",) * 4, below="x" * 400, key=""))
    shown = picture(drawn.content)
    edge = [shown.getpixel((1195, y)) for y in range(0, 630, 5)]
    assert set(edge) == {edge[0]}


def test_a_letter_that_the_font_has_not_is_no_box():
    with pytest.raises(MissingGlyphError, match="松"):
        Artist(None).draw(Card(title="松", names=(), photos=(), below="x", key="x"))


def test_a_font_that_is_none():
    with pytest.raises(UnreadableError):
        Artist(None, b"no font").draw(CARD)


def test_a_card_shows_title_speakers_event_and_site():
    blog = blog_of()
    card = card_of(blog.catalog.by_path[POST.path], site="Notes", read=lambda path: path.encode())
    post = blog.catalog.by_path[POST.path]
    assert (card.title, card.names) == (post.title, tuple(person.name for person in post.people))
    assert card.below == f"{post.event.name} · Notes"
