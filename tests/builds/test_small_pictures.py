"""Small copies of covers, in built sites."""

import io
import random

import pytest

Image = pytest.importorskip("PIL.Image")

ON = {"outputs": {"small_pictures": True}}


def photo(width=1600, height=900, form="JPEG", mode="RGB", **options):
    """A picture with enough detail to weigh something."""
    dots = random.Random(1).randbytes(64 * 36 * len(mode))
    picture = Image.frombytes(mode, (64, 36), dots).resize((width, height), Image.Resampling.BICUBIC)
    file = io.BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def notes(name="cover.jpg", content=None):
    note = f"---\ntitle: Moss\nspeaker: Anna Miller\nevent: MossConf 2020\nimage: {name}\n---\n\nSoft.\n"
    files = {"talks/moss.md": note, "index.md": "# Home\n\n<!-- talknotes: posts -->\n"}
    return files | {f"talks/{name}": photo() if content is None else content}


def small(built):
    return [path for path in built.files() if "/small/" in path]


def widths(srcset):
    return [part.split()[1] for part in srcset.split(", ")]


def leads(built, page, srcset):
    """Whether every address of a srcset is a file of the site."""
    folder = (built.folder / page).parent
    return all((folder / part.split()[0]).resolve().is_file() for part in srcset.split(", "))


def test_lists_show_copies_in_both_formats_and_the_picture_as_the_largest(site):
    built = site.build(notes(), talknotes=ON)
    assert len(small(built)) == 4
    for page in ("talks/index.html", "index.html"):
        [tile] = built.page(page).xpath("//picture")
        [source] = tile.xpath("source")
        [shown] = tile.xpath("img")
        assert source.get("type") == "image/webp"
        assert (widths(source.get("srcset")), widths(shown.get("srcset"))) == (
            ["480w", "960w"],
            ["480w", "960w", "1600w"],
        )
        assert leads(built, page, source.get("srcset"))
        assert leads(built, page, shown.get("srcset"))


def test_the_cover_of_a_post_has_a_source_set_below_any_address(site):
    for urls in (True, False):
        built = site.build(notes(), talknotes=ON, use_directory_urls=urls)
        page = "talks/moss/index.html" if urls else "talks/moss.html"
        [cover] = built.page(page).xpath("//img[contains(@class, 'tn-header__cover')]")
        assert widths(cover.get("srcset")) == ["480w", "960w", "1600w"]
        assert leads(built, page, cover.get("srcset"))


def test_copies_are_the_same_in_every_build_and_named_after_their_content(site):
    first = site.build(notes(), talknotes=ON)
    before = {path: (first.folder / path).read_bytes() for path in small(first)}
    again = site.build(notes(), talknotes=ON)
    assert before == {path: (again.folder / path).read_bytes() for path in small(again)}
    other = site.build(notes(content=photo(quality=90)), talknotes=ON)
    assert len(small(other)) == 4
    assert not set(before) & set(small(other))


def test_a_page_that_the_cache_holds_shows_the_copies_of_a_changed_picture(site):
    site.build(notes(), talknotes=ON | {"cache": True})
    built = site.build(notes(content=photo(quality=90)), talknotes=ON | {"cache": True})
    for page in ("talks/index.html", "talks/moss/index.html", "index.html"):
        [srcset] = built.page(page).xpath("//img[contains(@class, 'cover')]/@srcset")
        assert leads(built, page, srcset)


@pytest.mark.parametrize(
    "content",
    [
        photo(400, 225),
        photo(480, 270),
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        photo()[:3000],
        photo(900, 500, "GIF"),
        b"",
    ],
    ids=["narrow", "as wide as a copy", "program", "cut short", "gif", "empty"],
)
def test_other_pictures_have_no_copies(site, content):
    built = site.build(notes(content=content), talknotes=ON, strict=False)
    assert small(built) == []
    assert "srcset" not in built.text("talks/index.html")


def test_copies_that_are_no_lighter_are_left_out(site):
    flat = io.BytesIO()
    Image.new("P", (1600, 900)).save(flat, "PNG", optimize=True)
    built = site.build(notes("flat.png", flat.getvalue()), talknotes=ON)
    sizes = [(built.folder / path).stat().st_size for path in small(built)]
    assert [size for size in sizes if size >= len(flat.getvalue())] == []


def test_a_photo_of_a_phone_is_upright(site):
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned
    built = site.build(notes(content=photo(exif=exif)), talknotes=ON)
    shown = {Image.open(io.BytesIO((built.folder / path).read_bytes())).size for path in small(built)}
    assert shown == {(480, 853)}  # the upright picture is 900 wide


def test_without_the_option_nothing_changes(site):
    built = site.build(notes())
    assert small(built) == []
    assert "srcset" not in built.text("talks/index.html")
    assert "<picture" not in built.text("talks/index.html")


def test_a_large_cover_is_no_burden_with_copies_unless_the_text_shows_it(site):
    large = {"talks/cover.jpg": photo(4400, 2400, quality=30)}
    shown = notes()["talks/moss.md"] + "\n![Soft moss](cover.jpg)\n"
    told = [
        [text for _, text in site.build(files, talknotes=options, strict=False).messages if "oversized" in text]
        for files, options in (
            (notes() | large, {}),
            (notes() | large, ON),
            (notes() | large | {"talks/moss.md": shown}, ON),
        )
    ]
    assert [len(messages) for messages in told] == [1, 0, 1]
