"""Pictures that are there, and those that are not."""

import html
import posixpath

import pytest

NOTE = """
    # Moss by Anna Miller

    ![A stone](stone.png)

    ![A leaf](leaf.png "Seen in *spring*")
    """
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def test_a_missing_picture_is_said_instead_of_shown_broken(site):
    built = site.build({"talks/moss.md": NOTE, "talks/stone.png": PIXEL}, strict=False)
    page = built.page("talks/moss/index.html")
    assert page.xpath("//img/@src") == ["../stone.png"]
    assert built.texts("talks/moss/index.html", "tn-missing") == ["Picture missing: leaf.png A leaf"]
    assert built.texts("talks/moss/index.html", "tn-figure__caption") == ["Seen in spring"]


def test_an_address_made_for_the_finished_page_is_left_alone(site):
    note = "# Moss by Anna Miller\n\n![A stone](../stone.png)\n"
    built = site.build({"talks/moss.md": note, "talks/stone.png": PIXEL}, strict=False)
    assert built.page("talks/moss/index.html").xpath("//img/@src") == ["../stone.png"]


def test_a_photo_that_is_missing_gives_way_to_initials(site):
    people = "anna:\n  name: Anna Miller\n  photo: anna.png\n"
    built = site.build({"talks/moss.md": "# Moss by Anna Miller\n", ".speakers.yml": people}, strict=False)
    assert built.texts("talks/moss/index.html", "tn-avatar") == ["AM"]


# The address in raw HTML, and the picture meant.
RAW = {
    "beside": ("stone.png", "talks/stone.png"),
    "page": ("../stone.png", "talks/stone.png"),
    "below": ("img/leaf.png", "talks/img/leaf.png"),
    "page-below": ("../img/leaf.png", "talks/img/leaf.png"),
    "above": ("../top.png", "top.png"),
    "page-above": ("../../top.png", "top.png"),
}


@pytest.mark.parametrize("block", [False, True])
def test_raw_pictures_are_the_same_on_page_tile_feed_and_preview(site, block):
    files = {place: PIXEL for _, place in RAW.values()} | {"index.md": "# Home\n"}
    for name, (src, _) in RAW.items():
        img = f"<img alt='It' src='{src}'>"
        text = f"<div>{img}</div>" if block else f"See {img} here."
        files[f"talks/{name}.md"] = (
            f"---\ndate: 2024-05-31\n---\n\n# {name} by Anna Miller\n\nWords about what is seen.\n\n{text}\n"
        )
    built = site.build(files)
    feed = built.text("talks/feed.xml")
    listed = built.page("talks/index.html")
    for name, (_, place) in RAW.items():
        page = built.page(f"talks/{name}/index.html")
        (src,) = page.xpath("//img[@alt='It']/@src")
        assert posixpath.normpath(f"talks/{name}/{src}") == place, name
        assert page.xpath("//meta[@property='og:image']/@content") == [f"https://example.org/{place}"]
        assert f'src="https://example.org/{place}"' in html.unescape(feed)
        tile = listed.xpath(f"//*[contains(@class, 'tn-tile') and .//a[normalize-space()='{name}']]//img/@src")
        assert {posixpath.normpath(f"talks/{src}") for src in tile} == {place}


def test_raw_pictures_from_the_root_work_on_a_site_below_a_path(site):
    pictures = "<img alt='It' src='/img/leaf.png'> and <img alt='It' src='/notes/img/leaf.png'>"
    note = f"# Moss by Anna Miller\n\nSee {pictures}.\n"
    built = site.build(
        {"talks/moss.md": note, "img/leaf.png": PIXEL}, site_url="https://example.org/notes/", strict=False
    )
    srcs = built.page("talks/moss/index.html").xpath("//img[@alt='It']/@src")
    assert srcs == ["../../img/leaf.png", "/notes/img/leaf.png"]


def test_the_title_of_a_reference_is_the_caption(site):
    note = '# Moss by Anna Miller\n\n![A leaf][leaf]\n\n[leaf]: leaf.png "Seen in *spring*"\n'
    built = site.build({"talks/moss.md": note, "talks/leaf.png": PIXEL})
    assert built.texts("talks/moss/index.html", "tn-figure__caption") == ["Seen in spring"]
