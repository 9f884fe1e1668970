import io

import pytest

pytest.importorskip("PIL")

from PIL import Image

from mkdocs_talknotes.outputs.card_image import Artist, Card, MissingGlyphError, UnreadableError, card_of
from tests.builds.notes import PIXEL
from tests.outputs.blogs import POST, blog_of

CARD = Card(title="Moss", names=("Ada Berg",), photos=(b"",), below="MossConf · Notes", key="mossconf")


def picture(content):
    return Image.open(io.BytesIO(content)).convert("RGB")


def test_a_card_is_the_same_every_time_and_as_large_as_services_want(tmp_path):
    content = Artist(tmp_path / "a").draw(CARD)
    assert content == Artist(tmp_path / "b").draw(CARD)
    assert picture(content).size == (1200, 630)


def test_what_was_drawn_is_kept_by_what_it_shows(tmp_path):
    Artist(tmp_path).draw(CARD)
    (place,) = tmp_path.iterdir()
    place.write_bytes(b"kept")
    assert Artist(tmp_path).draw(CARD) == b"kept"
    other = Card(title="Moss", names=("Ada Berg",), photos=(PIXEL,), below="MossConf · Notes", key="mossconf")
    assert Artist(tmp_path).draw(other) != b"kept"


def test_a_photo_stands_where_initials_would(tmp_path):
    white = io.BytesIO()
    Image.new("RGB", (300, 200), "#fefefe").save(white, "PNG")
    with_photo = Card(title="Moss", names=("Ada Berg",), photos=(white.getvalue(),), below="x", key="x")
    assert picture(Artist(tmp_path).draw(with_photo)).getpixel((128, 420)) == (254, 254, 254)


@pytest.mark.parametrize("photo", [b"x", PIXEL[:40], b"\x89PNG\r\n\x1a\n", b"GIF89a" + b"\xff" * 9, b"<svg/>"])
def test_initials_stand_for_photos_that_can_not_be_read(tmp_path, photo):
    broken = Card(title="Moss", names=("Ada Berg",), photos=(photo,), below="MossConf · Notes", key="mossconf")
    assert picture(Artist(tmp_path).draw(broken)).tobytes() == picture(Artist(tmp_path).draw(CARD)).tobytes()


def test_a_photo_too_large_to_open_is_left_out(tmp_path):
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    large = Card(title="Moss", names=("Ada Berg",), photos=(bomb.getvalue(),), below="MossConf · Notes", key="mossconf")
    assert picture(Artist(tmp_path).draw(large)).tobytes() == picture(Artist(tmp_path).draw(CARD)).tobytes()


@pytest.mark.parametrize("title", ["", "W" * 3000, "word " * 500, "\u200bnarrow\u200b", "one\ntwo\tthree"])
def test_titles_of_every_length_find_room(tmp_path, title):
    content = Artist(tmp_path).draw(
        Card(title=title, names=("A" * 400,) * 4, photos=(b"",) * 4, below="x" * 400, key="")
    )
    shown = picture(content)
    edge = [shown.getpixel((1195, y)) for y in range(0, 630, 5)]
    assert set(edge) == {edge[0]}


def test_a_letter_that_the_font_has_not_is_no_box(tmp_path):
    with pytest.raises(MissingGlyphError, match="松"):
        Artist(tmp_path).draw(Card(title="松", names=(), photos=(), below="x", key="x"))


def test_a_font_that_is_none(tmp_path):
    with pytest.raises(UnreadableError):
        Artist(tmp_path, b"no font").draw(CARD)


def test_a_card_shows_title_speakers_event_and_site():
    blog = blog_of()
    card = card_of(blog.catalog.by_path[POST.path], site="Notes", read=lambda path: path.encode())
    post = blog.catalog.by_path[POST.path]
    assert (card.title, card.names) == (post.title, tuple(person.name for person in post.people))
    assert card.below == f"{post.event.name} · Notes"
