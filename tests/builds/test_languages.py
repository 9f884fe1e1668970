"""A site in several languages: from every generated page the switcher leads to the same page in the others."""

import re

import pytest

from tests.builds.notes import BLOG

I18N = {
    "i18n": {
        "docs_structure": "suffix",
        "languages": [
            {"locale": "en", "name": "English", "default": True, "build": True},
            {"locale": "de", "name": "Deutsch", "build": True},
        ],
    }
}
GERMAN = """
    ---
    title: Unicode auf Deutsch
    speaker: Hans Moos
    event: PyCon US 2012
    date: 2012-03-11
    slug: unikode
    ---

    Bytes außen, Text innen.
"""
POSTS = {"blog/index.md": "# Blog\n", "blog/posts/a.md": "---\ndate: 2020-01-02\n---\n\n# A\n\nText.\n"}
FILES = BLOG | {"talks/unicode.de.md": GERMAN}
THEME = {"name": "material", "font": False}


def switcher(built, page):
    found = re.findall(r'<link rel="alternate" href="([^"]+)" hreflang="([^"]+)"', built.text(page))
    return {language: address for address, language in found}


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize("blog", [[], ["material/blog"]], ids=["alone", "with a blog"])
def test_each_generated_page_leads_to_its_own_translation(site, place, blog):
    built = site.build(FILES | (POSTS if blog else {}), theme=THEME, **{place: [I18N, *blog]}, strict=not blog)
    assert switcher(built, "talks/index.html") == {"en": "./", "de": "../de/talks/"}
    assert switcher(built, "de/talks/index.html") == {"en": "../../talks/", "de": "./"}
    vicki = "talks/speakers/vicki-boykis/"
    assert switcher(built, f"{vicki}index.html") == {"en": "./", "de": f"../../../de/{vicki}"}
    # Only one language knows them: from there a switcher leads to the home page, as static-i18n has it.
    assert switcher(built, "talks/speakers/ned-batchelder/index.html") == {"en": "./", "de": "/de/"}
    assert switcher(built, "de/talks/speakers/hans-moos/index.html") == {"en": "/", "de": "./"}
    # The post's own address is that of its language.
    assert "Text innen" in built.text("de/talks/unikode/index.html")


def test_the_sitemap_has_every_page_of_every_language_once(site):
    built = site.build(FILES, theme=THEME, before=[I18N])
    listed = re.findall("<loc>https://example.org/([^<]*)</loc>", built.text("sitemap.xml"))
    pages = [path.removesuffix("index.html") for path in built.files() if path.endswith("index.html")]
    assert sorted(listed) == sorted(pages)
    page = built.text("sitemap.xml").partition("<loc>https://example.org/talks/speakers/vicki-boykis/</loc>")[2]
    assert 'hreflang="de" href="https://example.org/de/talks/speakers/vicki-boykis/"' in page.partition("</url>")[0]


def test_what_is_wrong_is_said_once_for_all_languages(site):
    wrong = {"talks/wrong.md": "---\ndate: someday\n---\n\n# Ada Moss - A\n\nText.\n"}
    site.build(BLOG | wrong, before=[I18N], strict=False)
    said = [message for _, message in site.messages() if "wrong.md" in message]
    assert len(said) == len(set(said)) == 1
