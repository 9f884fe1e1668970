"""What a shared link shows, in built pages."""

import pytest

from tests.builds.notes import BLOG

PAGE = "talks/normconf-2022/index.html"


def said(built, path=PAGE):
    metas = built.page(path).xpath("//head/meta[@property or @name]")
    return [(meta.get("property") or meta.get("name"), meta.get("content")) for meta in metas]


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_every_tag_stands_once_in_every_theme(site, theme):
    built = site.build(BLOG, theme=theme, site_description="All of it")
    names = [name for name, _ in said(built)]
    assert sorted(names) == sorted(set(names))
    assert built.page(PAGE).xpath("//link[@rel='canonical']/@href") == ["https://example.org/talks/normconf-2022/"]
    assert dict(said(built)) | {
        "description": "Ten talks, and what they left with us.",
        "og:image": "https://example.org/talks/cover.png",
        "og:image:width": "1",
        "og:image:height": "1",
    } == dict(said(built))
    assert not [name for name, _ in said(built, "index.html") if name.startswith("og:")]


def test_what_front_matter_gives_to_the_theme_wins(site):
    theme = {"name": "mkdocs", "custom_dir": str(site.folder / "theme")}
    (site.folder / "theme").mkdir()
    (site.folder / "theme" / "main.html").write_text(
        '{% extends "base.html" %}{% block extrahead %}<meta property="og:title" content="Mine">'
        '<meta property="og:image" content="https://example.org/card.png">{% endblock %}',
        encoding="utf-8",
    )
    found = said(site.build(BLOG, theme=theme))
    assert [content for name, content in found if name == "og:title"] == ["Mine"]
    assert [content for name, content in found if name.startswith("og:image")] == ["https://example.org/card.png"]


def test_previews_can_be_turned_off(site):
    assert "og:title" not in site.build(BLOG, talknotes={"outputs": {"previews": False}}).text(PAGE)
