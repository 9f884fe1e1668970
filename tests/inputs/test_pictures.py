"""The size of pictures on disk."""

import os
import struct
import zlib
from pathlib import Path

import pytest

from mkdocs_talknotes.inputs.pictures import picture_size
from tests.growth import grows_linearly


def png(width, height):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IEND", b"")
    )


def jpeg(width, height, *, orientation=0):
    """A JPEG's head; a camera says in Exif how it was held."""
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0) + bytes(4)
    app1 = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif if orientation else b""
    frame = struct.pack(">BHHB", 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + app1 + b"\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def size(folder, name, content):
    place = folder / name
    place.write_bytes(content.encode() if isinstance(content, str) else content)
    return picture_size(place)


def test_png(tmp_path):
    assert size(tmp_path, "a.png", png(640, 480)) == (640, 480)


def test_gif(tmp_path):
    assert size(tmp_path, "a.gif", b"GIF89a" + struct.pack("<HH", 3, 2) + bytes(10)) == (3, 2)


def test_jpeg(tmp_path):
    assert size(tmp_path, "a.jpg", jpeg(640, 480)) == (640, 480)


@pytest.mark.parametrize(
    ("orientation", "expected"), [(1, (640, 480)), (3, (640, 480)), (6, (480, 640)), (8, (480, 640))]
)
def test_photo_is_measured_as_browsers_turn_it(tmp_path, orientation, expected):
    assert size(tmp_path, "a.jpg", jpeg(640, 480, orientation=orientation)) == expected


def test_content_counts_and_not_the_name(tmp_path):
    assert size(tmp_path, "a.jpg", png(3, 2)) == (3, 2)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('width="640" height="480"', (640, 480)),
        ("width='640px' height=' 480 '", (640, 480)),
        ('width="6.4" height=".6in"', (6, 58)),
        ('width="72pt" height="6pc"', (96, 96)),
        ('width="2.54cm" height="25.4mm"', (96, 96)),
        ('width="40Q" height="1IN"', (38, 96)),
        ('viewBox="0 0 1600 900"', (1600, 900)),
        ('viewBox="-10,-10,1600,900"', (1600, 900)),
        ('width="100%" height="100%" viewBox="0 0 16 9"', (16, 9)),
        ('width="10em" height="auto" viewBox="0 0 16 9"', (16, 9)),
        ('width="320" viewBox="0 0 16 9"', (320, 180)),
        ('height="180" width="100%" viewBox="0 0 16 9"', (320, 180)),
    ],
)
def test_drawing(tmp_path, head, expected):
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {head}><rect width="7" height="5"/></svg>'
    assert size(tmp_path, "a.svg", drawing) == expected


def test_drawing_behind_a_long_remark(tmp_path):
    drawing = f'\ufeff<?xml version="1.0"?>\n<!-- width="1" {"x" * 70_000} -->\n<svg width="4" height="3"/>'
    assert size(tmp_path, "a.SVG", drawing) == (4, 3)


@pytest.mark.parametrize(
    "drawing",
    [
        "",
        "no drawing",
        "<svg/>",
        '<svg width="640"/>',
        '<svg viewBox="0 0 640"/>',
        '<svg viewBox="0 0 a b"/>',
        '<svg viewBox="0 0 nan inf"/>',
        '<svg viewBox="0 0 0 0"/>',
        '<svg width="5" viewBox="0 0 0 9"/>',
        '<svg viewBox="0 0 -4 3"/>',
        f'<svg width="{"9" * 400}" height="1"/>',
        '<svg width="0" height="0"/>',
        '<svg width="640" height=',
        f'<svg width="{"1" * 20_000}" height="1"/>',
        f'<svg width="{"1" * 20_000}x" height="1"/>',
        f'<svg viewBox="0 0 {"1" * 20_000} 1"/>',
        f'<svg viewBox="{"0 " * 100_000}1"/>',
        '<?xml version="1.0" encoding="nosuch"?><svg width="4" height="3"/>',
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&b;">]><svg width="&b;" height="3"/>',
    ],
)
def test_drawing_that_says_no_size(tmp_path, drawing):
    assert size(tmp_path, "a.svg", drawing) is None


def test_drawing_that_would_grow_without_end(tmp_path):
    entities = "".join(f'<!ENTITY {new} "{f"&{old};" * 100}">' for old, new in zip("abcdef", "bcdefg", strict=True))
    assert size(tmp_path, "a.svg", f'<!DOCTYPE svg [<!ENTITY a "9">{entities}]><svg width="&g;" height="3"/>') is None


@pytest.mark.parametrize("content", [b"", b"text", b"\x89PNG\r\n\x1a\n", png(0, 5), jpeg(9, 9)[:8], b"GIF89a"])
def test_file_that_is_no_picture(tmp_path, content):
    assert size(tmp_path, "a.png", content) is None


def test_picture_cut_short_anywhere_stops_nothing(tmp_path):
    for content in (png(4, 3), jpeg(4, 3, orientation=6), b"GIF89a" + struct.pack("<HH", 4, 3)):
        for end in range(len(content)):
            assert size(tmp_path, "a.png", content[:end]) in (None, (4, 3), (3, 4))


def test_what_is_no_file_has_no_size(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    places = (tmp_path, tmp_path / "missing.png", tmp_path / "pipe.png", tmp_path / ("a" * 999), Path("a\0.png"))
    assert [picture_size(place) for place in places] == [None] * 5


def test_changed_picture_is_measured_again(tmp_path):
    assert size(tmp_path, "a.svg", '<svg width="4" height="3"/>') == (4, 3)
    assert size(tmp_path, "a.svg", '<svg width="40" height="30"/>') == (40, 30)


def test_unchanged_picture_is_read_once(tmp_path, monkeypatch):
    place = tmp_path / "a.svg"
    place.write_text('<svg width="4" height="3"/>')
    assert picture_size(place) == (4, 3)
    monkeypatch.setattr("mkdocs_talknotes.inputs.pictures.iterparse", None)
    assert picture_size(place) == (4, 3)


def box(kind, content=b""):
    return struct.pack(">I4s", len(content) + 8, kind) + content


def avif(*meta):
    """An AVIF's head: its brand, and the boxes that describe its items."""
    return box(b"ftyp", b"avif\0\0\0\0mif1") + box(b"meta", bytes(4) + b"".join(meta))


SIZE = box(b"iprp", box(b"ipco", box(b"ispe", struct.pack(">III", 0, 640, 480))))
# A table of places: every entry names 65,535 extents that take no room in the file.
PLACES = box(b"iloc", bytes(6) + struct.pack(">H", 65_535) + struct.pack(">HHH", 1, 0, 65_535) * 65_535)


def test_avif(tmp_path):
    assert size(tmp_path, "a.avif", avif(SIZE)) == (640, 480)


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("remark.svg", lambda n: b"<!--" + b" " * n + b'--><svg width="4" height="3"/>', 60_000_000),
        (
            "attributes.svg",
            lambda n: b"<svg " + b"".join(b'a%d="" ' % i for i in range(n)) + b'width="4" height="3"/>',
            1_000_000,
        ),
        ("boxes.avif", lambda n: avif(box(b"free") * n), 1_000_000),
        ("remark.pgm", lambda n: b"P5 #" + b" " * n + b"\n4 3 255\n", 10_000_000),
        ("segments.jpg", lambda n: b"\xff\xd8" + b"\xff\xe2\0\x02" * n, 1_000_000),
        ("fill.jpg", lambda n: b"\xff\xd8" + b"\xff" * n, 10_000_000),
    ],
)
def test_a_head_without_end_is_no_picture_and_takes_no_time(tmp_path, name, content, count):
    assert size(tmp_path, name, content(count)) is None
    for number in (count // 4, count):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / name).write_bytes(content(number))
    assert grows_linearly(lambda number: picture_size(tmp_path / str(number) / name), count)


def test_tables_of_places_are_not_followed(tmp_path):
    assert size(tmp_path, "a.avif", avif(SIZE, PLACES)) == (640, 480)


@pytest.mark.parametrize(
    "content",
    [
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 4 3\n",
        b"P6 4 3 255\n" + bytes(36),
        b'<svg width="4" height="3"/>',
        b"II*\0\x08\0\0\0\x02\0" + struct.pack("<HHIIHHII", 256, 4, 1, 4, 257, 4, 1, 3),
        b"DDS " + bytes(124),
    ],
)
def test_what_no_browser_shows_is_no_picture_whatever_its_name(tmp_path, content):
    assert size(tmp_path, "a.png", content) is None
