"""Links and pictures as Obsidian writes them, where they lead somewhere."""

from tests.builds.notes import PIXEL

NOTE = """\
# Moss - Anna Miller

See [[fern]], [[fern|the other one]], [[fern#Old - ferns]] and [[nowhere]], `[[fern]]` and \\[[fern]].

![[slide one.png|40]]

Then ![[gone.png]].
"""


def test_links_and_pictures_lead_to_files(site):
    files = {"talks/a.md": NOTE, "talks/b/fern.md": "# Fern - Bert Stone\n\n## Old - ferns\n\nGreen.\n"}
    built = site.build({**files, "talks/attachments/slide one.png": PIXEL}, validation={"links": {"anchors": "warn"}})
    page = built.page("talks/a/index.html")
    paragraph = page.xpath("//p[starts-with(., 'See')]")[0]
    links = [(link.text_content(), link.get("href")) for link in paragraph.xpath(".//a")]
    assert links == [
        ("fern", "../b/fern/"),
        ("the other one", "../b/fern/"),
        ("fern", "../b/fern/#old---ferns"),
    ]
    assert "[[nowhere]], [[fern]] and [[fern]]" in paragraph.text_content()
    (picture,) = page.xpath("//img[@width='40']")
    assert picture.get("src") == "../attachments/slide%20one.png"
    assert "![[gone.png]]" in page.text_content()


def test_other_pages_stay_as_they_are(site):
    built = site.build({"talks/a.md": NOTE, "about.md": "# About\n\n[[a]]\n"})
    assert "[[a]]" in built.page("about/index.html").text_content()


def test_an_embedded_picture_is_one_of_the_talk(site):
    note = "# Moss - Anna Miller\n\n![[gone.png]]\n\n![[slide one.png|Moss on a stone]]\n\nMoss is soft.\n"
    files = {"talks/a.md": note, "talks/attachments/slide one.png": PIXEL}
    built = site.build(files, talknotes={"credit": "Anna Miller"}, strict=False)
    page = built.page("talks/a/index.html")
    (figure,) = page.xpath("//figure[.//img]")
    assert figure.xpath(".//img/@src") == ["../attachments/slide%20one.png"]
    assert figure.xpath(".//img/@alt") == ["Moss on a stone"]
    assert "Anna Miller" in figure.xpath("string(.//figcaption)")
    cover = page.xpath("//meta[@property='og:image']/@content")
    assert cover == ["https://example.org/talks/attachments/slide%20one.png"]
    assert [text for _, text in built.messages if "`![[gone.png]]` has no target" in text] != []


def test_a_bar_in_a_table_has_a_backslash_before_it(site):
    rows = "| [[fern\\|words]] | ![[one.png\\|40]] |\n| [[nowhere\\|x]] | y |\n"
    note = f"# Moss - Anna Miller\n\n| a | b |\n|---|---|\n{rows}"
    files = {"talks/a.md": note, "talks/fern.md": "# Fern - Bert Stone\n\nGreen.\n", "talks/one.png": PIXEL}
    page = site.build(files, markdown_extensions=["tables"], strict=False).page("talks/a/index.html")
    (link,) = page.xpath("//td/a")
    assert (link.text_content(), link.get("href")) == ("words", "../fern/")
    assert page.xpath("//td/img/@width") == ["40"]
    assert "[[nowhere|x]]" in page.text_content()
