from xml.etree.ElementTree import Element, SubElement

import pytest

from mkdocs_talknotes.rendering.moved_links import mend_links

FILES = {"index.md", "talks/README.md", "talks/moss.md", "talks/a b.md", "talks/moss.pdf", "talks/fern/index.md"}


@pytest.mark.parametrize(
    ("href", "mended"),
    [
        ("moss.html", "moss.md"),
        ("moss.html#soft", "moss.md#soft"),
        ("moss", "moss.md"),
        ("moss/", "moss.md"),
        ("./", "README.md"),
        (".", "README.md"),
        ("../", "../index.md"),
        ("index.html", "README.md"),
        ("fern/", "fern/index.md"),
        ("a%20b.html", "a%20b.md"),
        ("/talks/moss/", "moss.md"),
        ("/", "../index.md"),
        ("{{ site.baseurl }}/talks/moss.html", "moss.md"),
        ("{{site.baseurl}}talks/moss", "moss.md"),
        ("{{ site.url }}{{ site.baseurl }}/", "../index.md"),
        ("moss.md", "moss.md"),
        ("moss.pdf", "moss.pdf"),
        ("nowhere.html", "nowhere.html"),
        ("../../outside.html", "../../outside.html"),
        ("https://example.org/moss.html", "https://example.org/moss.html"),
        ("mailto:moss.html", "mailto:moss.html"),
        ("#moss", "#moss"),
        ("", ""),
        ("http://[moss", "http://[moss"),
    ],
)
def test_links_lead_to_files(href, mended):
    root = Element("div")
    link = SubElement(root, "a", href=href)
    mend_links(root, "talks/note.md", FILES.__contains__)
    assert link.get("href") == mended
