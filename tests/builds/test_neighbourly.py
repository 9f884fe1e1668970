"""What is not ours stays as it is."""

import hashlib
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from mkdocs.config import load_config

from tests.builds.notes import BLOG

PLAIN = {
    "index.md": '# Home\n\n![A picture](a.png "Not a caption here")\n\n## Ada Lovelace - Engines\n\nText.\n',
    "guide/page.md": "# Page\n\n- [Ada - talk](https://youtu.be/x?t=5)\n",
    "a.png": BLOG["talks/cover.png"],
}
MARKER = re.compile(r"^<!-- talknotes:", re.MULTILINE)
NAV = [{"Home": "index.md"}, {"Page": "guide/page.md"}]


def content(built):
    # MkDocs compresses its sitemap with the time of the build in the header.
    return {path: (built.folder / path).read_bytes() for path in built.files() if not path.endswith(".gz")}


def test_site_without_notes_is_byte_identical(site):
    for theme in ("mkdocs", "readthedocs", "material"):
        with_us = content(site.build(PLAIN, theme=theme))
        assert with_us == content(site.build(theme=theme, talknotes=None, site="plain"))


def test_pages_that_are_no_notes_are_byte_identical(site):
    with_us = content(site.build(PLAIN | BLOG | {"index.md": PLAIN["index.md"]}, nav=NAV, strict=False))
    without = content(site.build(nav=NAV, talknotes=None, site="plain", strict=False))
    everywhere = {"sitemap.xml", "search/search_index.json"}
    changed = {path for path in with_us if with_us[path] != without.get(path)} - everywhere
    assert {path for path in changed if not path.startswith(("talks/", "assets/talknotes/"))} == set()
    assert {"index.html", "guide/page/index.html"} <= with_us.keys()


def test_only_pages_with_something_of_ours_load_the_style_sheet(site):
    built = site.build(PLAIN | BLOG, strict=False)
    with_sheet = {path for path in built.files() if path.endswith(".html") and "talknotes.css" in built.text(path)}
    assert {path for path in with_sheet if not path.startswith("talks/")} == set()
    assert "talks/index.html" in with_sheet


def test_nothing_is_written_into_the_docs(site):
    def state():
        return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in site.docs.rglob("*") if path.is_file()}

    site.write(BLOG)
    before = state()
    site.build()
    assert state() == before


def test_two_builds_are_byte_identical(site):
    assert content(site.build(BLOG)) == content(site.build(site="again"))


def test_templates_can_be_overridden_from_the_theme_s_custom_dir(site):
    override = site.folder / "overrides" / "talknotes"
    override.mkdir(parents=True)
    (override / "card.html").write_text('<p class="tn-card">Mine: {{ talk.title }}</p>', encoding="utf-8")
    built = site.build(BLOG, theme={"name": "mkdocs", "custom_dir": str(override.parent)})
    assert built.texts("talks/unicode/index.html", "tn-card") == ["Mine: Pragmatic Unicode"]


def test_extra_css_of_the_author_comes_after_ours(site):
    built = site.build(BLOG | {"mine.css": "body {}"}, extra_css=["mine.css"])
    sheets = built.page("talks/index.html").xpath("//link[@rel='stylesheet']/@href")
    assert [sheet for sheet in sheets if "talknotes" in sheet or "mine" in sheet] == [
        "../assets/talknotes/talknotes.css",
        "../mine.css",
    ]


def test_ordinary_pages_of_the_example_are_byte_identical(site, tmp_path):
    docs = Path(__file__).parents[2] / "example" / "docs"
    ordinary = [path for path in docs.rglob("*.md") if "talks" not in path.relative_to(docs).parts]
    ordinary = [path.relative_to(docs).as_posix() for path in ordinary if not MARKER.search(path.read_text("utf-8"))]
    assert {"about.md", "guide/captions.md", "guide/publishing.md"} <= set(ordinary)
    options = {
        "docs_dir": str(docs),
        "nav": sorted(ordinary),
        "markdown_extensions": ["attr_list", "admonition", "pymdownx.superfences"],
        "theme": "material",
        "strict": False,
    }
    with_us, without = site.build(**options), site.build(talknotes=None, site="plain", **options)
    for path in ordinary:
        page = path.replace("/index.md", ".md").replace(".md", "/index.html")
        assert with_us.text(page) == without.text(page)


@pytest.mark.parametrize("place", ["before", "after"])
def test_pages_of_mkdocstrings_are_byte_identical(site, place):
    """It renders docstrings with the list of extensions as it was when it was asked, to which autorefs adds later."""
    site.write(
        {
            "../lib.py": '"""Reads files.\n\nSee [write][lib.write] and [`lib.write`][].\n"""\n\n\n'
            'def write():\n    """Call [`lib`][], which is above."""\n',
            "index.md": "# API\n\n::: lib\n",
        }
    )
    plugins = {place: [{"mkdocstrings": {"handlers": {"python": {"paths": [str(site.folder)]}}}}]}
    with_us = site.build(**plugins, site="with", strict=False)
    assert content(with_us) == content(site.build(**plugins, talknotes=None, site="plain"))
    assert len(with_us.page("index.html").xpath("//a[@href='#lib.write']")) >= 2


def test_the_list_of_extensions_stays_the_same_object(site):
    """Plugins keep the list they saw; one that static-i18n or a preview configures again holds us once."""
    site.write(PLAIN)
    config = load_config(str(site.config(markdown_extensions=["attr_list"])))
    listed = config.markdown_extensions
    for _ in range(2):
        config.plugins["talknotes"].on_config(config)
    assert config.markdown_extensions is listed
    assert [type(one).__name__ for one in listed] == [*(["str"] * (len(listed) - 1)), "TalknotesExtension"]


def test_a_docstring_is_no_page_also_where_zensical_is_loaded(site, caplog, monkeypatch):
    """Tools such as markdown-exec import both engines, and mkdocstrings renders with our extension as well."""
    monkeypatch.setitem(sys.modules, "zensical", ModuleType("zensical"))
    site.write({"../lib.py": '"""Reads files."""\n', "index.md": "# API\n\n::: lib\n"})
    plugin = {"mkdocstrings": {"handlers": {"python": {"paths": [str(site.folder)]}}}}
    site.build(before=[plugin], strict=False)
    assert "Zensical" not in caplog.text
