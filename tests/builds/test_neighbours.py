"""The plugins people already use, each before and after us: the same blog, and what the neighbour is there for."""

import json
import os
import re
import shutil
import subprocess
import sys
from ctypes.util import find_library
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import feedparser
import pytest

from tests.browser.conftest import EXAMPLE
from tests.builds.notes import BLOG, PIXEL, SINGLE
from tests.engines.comparing import HEADINGS, blog_of
from tests.site import Built

INSTALLED = {point.name for point in entry_points(group="mkdocs.plugins")}
MATERIAL = {"name": "material", "font": False}


@dataclass
class Neighbour:
    """A plugin beside us."""

    plugins: list[Any]
    files: dict[str, Any] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)
    changes: str = "nothing"
    """Pages whose blog is another with the neighbour, as the start of their paths."""
    git: bool = False
    places: tuple[str, ...] = ("before", "after")
    needs: tuple[str, ...] = ()
    """Programs, libraries and files of the machine, as Debian's packages bring them."""


# The social plugin fetches its font from a third party, unless it is in its cache.
FONTS = Path("/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF")
FONT_CACHE = ".cache/plugin/social/fonts/Roboto"


def titles_with_braces(built):
    assert "{{ braces }}" in built.texts("talks/index.html", "tn-tile__title")
    assert "A variable: 5" in built.page("talks/normconf-2022/index.html").text_content()


def redirected(built):
    assert "speakers/vicki-boykis/" in built.text("old/vicki/index.html")


def posts_of_both(built):
    """Cards and figures are in Material's excerpts, and our lists lead to where it shows its posts."""
    post = "blog/2020/01/02/ada-moss---how-tables-grow/"
    for path in (f"{post}index.html", "blog/index.html", "blog/archive/2020/index.html"):
        assert built.texts(path, "tn-card"), path
        assert built.page(path).xpath("//figure[@class='tn-figure']/img[contains(@src, 'table.png')]"), path
    assert built.hrefs("blog/posts/all/index.html", "tn-list__title") == [f"../../../{post}"]


def feed_has_posts_alone(built):
    read = feedparser.parse(built.text("feed_rss_created.xml"))
    assert {entry.link for entry in read.entries} == {
        "https://example.org/",
        "https://example.org/talks/normconf-2022/",
        "https://example.org/talks/unicode/",
    }


def pictures_open(built):
    assert built.page("talks/normconf-2022/index.html").xpath("//figure//a[contains(@class, 'glightbox')]/img")


def in_navigation(built):
    assert built.page("index.html").xpath("//a[@href='talks/']")


def found_by(built):
    words = json.loads(built.text("search/search_index.json"))["docs"]
    assert any("Vicki" in entry["title"] for entry in words)


def offline(built):
    assert built.page("index.html").xpath("//a[@href='talks/index.html']")
    assert 'href="../talks/index.html"' in built.text("talks/all.html") or "index.html" in built.text("talks/all.html")


def listed_for_machines(built):
    assert "Vicki Boykis - Keynote" in built.text("talks/normconf-2022/index.md")


def documented(built):
    assert built.page("api/index.html").xpath("//*[@id='json.dumps']")
    assert built.page("talks/unicode/index.html").xpath("//a[contains(@href, 'api/#json.dumps')]")


def translated(built):
    assert "Vicki Boykis" in built.text("de/talks/normconf-2022/index.html")
    assert "de/talks/index.html" in built.files()


def tagged(built):
    assert built.page("tags/index.html").xpath("//a[contains(@href, 'talks/unicode/')]")


def dated(built):
    assert "git-revision-date" in built.text("talks/unicode/index.html")


def included(built):
    assert "Said elsewhere." in built.text("talks/unicode/index.html")


def generated(built):
    assert "Made in a script" in built.text("talks/index.html")
    assert built.texts("talks/made/index.html", "tn-card")


def excluded(built):
    assert "drafts/old/index.html" not in built.files()


def has_meta(built):
    assert built.texts("talks/unicode/index.html", "tn-card")


def printed(built):
    assert built.page("print_page/index.html").xpath("//h1[contains(., 'Talk notes')]")


def cards_of_material_alone(built):
    for path in ("talks/normconf-2022/index.html", "talks/speakers/vicki-boykis/index.html"):
        (image,) = built.page(path).xpath("//meta[@property='og:image']/@content")
        assert image.startswith("https://example.org/assets/images/social/")


def nothing_more(built):
    pass


def described_once(built):
    (said,) = built.page("talks/unicode/index.html").xpath("//meta[@name='description']/@content")
    assert said == "Bytes on the outside, text on the inside."
    (said,) = built.page("talks/speakers/ned-batchelder/index.html").xpath("//meta[@name='description']/@content")
    assert said == "Ned Batchelder"


def follows_its_own_index(built):
    assert built.page("about/index.html").xpath("//a[@href='..' or @href='../']")


def macros_are_no_summaries(built):
    (said,) = built.page("talks/jinja/index.html").xpath("//meta[@name='description']/@content")
    assert said == "What remains of it is a page of text."
    assert "{%" not in built.text("talks/index.html")


def named_by_hand(built):
    assert built.page("index.html").xpath("//a[@href='talks/unicode/']")
    assert "talks/index.html" in built.files()


# Plugins that ask nothing of us; each is built before and after ours.
ALONE = (
    "alias",
    "asciinema-player",
    "badges",
    "callouts",
    "categories",
    "document-dates",
    "drawio",
    "enumerate-headings",
    "exclude-search",
    "link-marker",
    "markdownextradata",
    "minify_html",
    "mkdocs-breadcrumbs-plugin",
    "mkdocs-jupyter",
    "mknotebooks",
    "mkdocs-nav-weight",
    "mkdocs-video",
    "monorepo",
    "obsidian-bridge",
    "open-in-new-tab",
    "panzoom",
    "roamlinks",
    "same-dir",
    "swagger-ui-tag",
    "table-reader",
    "toc-md",
)

EXTRA = {
    **{name: (Neighbour([name]), nothing_more) for name in ALONE},
    "autolinks": (
        Neighbour(["autolinks"], {"about.md": "# About\n\n[Home](index.md)\n"}),
        follows_its_own_index,
    ),
    "bibtex": (
        Neighbour([{"bibtex": {"bib_file": "refs.bib"}}], {"../refs.bib": "@book{moss, title={T}, author={A}}\n"}),
        nothing_more,
    ),
    "git-revision-date": (Neighbour(["git-revision-date"], git=True), nothing_more),
    # Its own copy of the library would be asked for over the network.
    "mermaid2": (
        Neighbour([{"mermaid2": {"javascript": "mermaid.min.js"}}], {"mermaid.min.js": "//\n"}),
        nothing_more,
    ),
    "meta-descriptions": (Neighbour(["meta-descriptions"], options={"theme": MATERIAL}), described_once),
    "Jinja of macros": (
        Neighbour(
            ["macros"],
            {
                "talks/jinja.md": "# Ada Moss - Jinja\n\n{% set x = 'a longer line that macros take away' %}\n\n"
                "{{ x }} stands here where the macro was written.\n\nWhat remains of it is a page of text.\n"
            },
            {"site_description": "A site."},
            changes="talks/",
        ),
        macros_are_no_summaries,
    ),
    "literate-nav with a navigation by hand": (
        Neighbour(
            ["literate-nav"],
            options={
                "nav": [{"Home": "index.md"}, {"Unicode": "talks/unicode.md"}, {"Conf": "talks/normconf-2022.md"}],
                "validation": {"omitted_files": "warn"},
            },
        ),
        named_by_hand,
    ),
    "macros": (
        Neighbour(
            ["macros"],
            {
                "talks/braces.md": SINGLE.replace("Pragmatic Unicode", "'{{ braces }}'").replace(
                    "title:", "render_macros: false\n    title:"
                ),
                "talks/normconf-2022.md": BLOG["talks/normconf-2022.md"] + "\n    A variable: {{ 2 + 3 }}\n",
            },
        ),
        titles_with_braces,
    ),
    "redirects": (
        Neighbour([{"redirects": {"redirect_maps": {"old/vicki.md": "talks/speakers/vicki-boykis.md"}}}]),
        redirected,
    ),
    "search": (Neighbour(["search"]), found_by),
    "material/search": (Neighbour(["material/search"], options={"theme": MATERIAL}), found_by),
    "material/blog": (
        Neighbour(
            [{"material/blog": {"blog_dir": "blog"}}],
            {
                "blog/index.md": "# Blog\n",
                "blog/posts/one.md": "---\ndate: 2020-01-02\n---\n\n# Ada Moss - How tables grow\n\n"
                '![A table](table.png "Rows")\n\nText.\n\n<!-- more -->\n\nMore.\n',
                "blog/posts/table.png": PIXEL,
            },
            {"theme": MATERIAL, "talknotes": {"folder": "blog/posts"}},
            changes="blog/",
        ),
        posts_of_both,
    ),
    "material/tags": (
        Neighbour(["material/tags"], {"tags.md": "# Tags\n\n<!-- material/tags -->\n"}, {"theme": MATERIAL}),
        tagged,
    ),
    "material/meta": (
        Neighbour(["material/meta"], {"talks/.meta.yml": "hide: [navigation]\n"}, {"theme": MATERIAL}),
        has_meta,
    ),
    "material/offline": (
        Neighbour(["material/offline"], options={"theme": MATERIAL, "use_directory_urls": False}),
        offline,
    ),
    "material/privacy": (
        Neighbour([{"material/privacy": {"assets": False}}], options={"theme": MATERIAL}),
        nothing_more,
    ),
    "material/optimize": (
        Neighbour(["material/optimize"], options={"theme": MATERIAL}, needs=("pngquant",)),
        nothing_more,
    ),
    "material/group": (
        Neighbour([{"material/group": {"enabled": True, "plugins": ["search"]}}], options={"theme": MATERIAL}),
        found_by,
    ),
    "rss": (
        Neighbour([{"rss": {"use_git": False, "image": ""}}]),
        feed_has_posts_alone,
    ),
    "awesome-nav": (Neighbour(["awesome-nav"]), in_navigation),
    "awesome-pages": (Neighbour(["awesome-pages"]), in_navigation),
    "literate-nav": (Neighbour(["literate-nav"]), in_navigation),
    "section-index": (Neighbour(["section-index"], options={"theme": MATERIAL}), nothing_more),
    "gen-files": (
        Neighbour(
            [{"gen-files": {"scripts": ["made.py"]}}],
            {
                "../made.py": "import mkdocs_gen_files\n\n"
                "with mkdocs_gen_files.open('talks/made.md', 'w') as file:\n"
                "    print('# Made in a script by Ada Moss\\n\\nText.', file=file)\n"
            },
            changes="talks/",
        ),
        generated,
    ),
    "i18n": (
        Neighbour(
            [
                {
                    "i18n": {
                        "docs_structure": "suffix",
                        "languages": [
                            {"locale": "en", "name": "English", "default": True, "build": True},
                            {"locale": "de", "name": "Deutsch", "build": True},
                        ],
                    }
                }
            ],
            options={"theme": MATERIAL},
        ),
        translated,
    ),
    "glightbox": (Neighbour(["glightbox"], changes="talks/normconf-2022/"), pictures_open),
    "minify": (Neighbour([{"minify": {"minify_html": True}}]), nothing_more),
    "htmlproofer": (Neighbour([{"htmlproofer": {"validate_external_urls": False, "raise_error": True}}]), nothing_more),
    "git-revision-date-localized": (
        Neighbour(["git-revision-date-localized"], options={"theme": MATERIAL}, git=True),
        dated,
    ),
    "mkdocstrings": (
        Neighbour(
            ["autorefs", "mkdocstrings"],
            {
                "api.md": "# API\n\n::: json.dumps\n",
                "talks/unicode.md": SINGLE + "\n    See [dumps][json.dumps].\n",
            },
        ),
        documented,
    ),
    "include-markdown": (
        Neighbour(
            ["include-markdown"],
            {
                "../shared.md": "Said elsewhere.\n",
                "talks/unicode.md": SINGLE + "\n    {%\n      include-markdown '../../shared.md'\n    %}\n",
            },
        ),
        included,
    ),
    "exclude": (Neighbour([{"exclude": {"glob": ["drafts/*"]}}], {"drafts/old.md": "# Old\n"}), excluded),
    "ezlinks": (Neighbour(["ezlinks"]), nothing_more),
    "print-site": (Neighbour(["print-site"], places=("after",)), printed),
    "git-authors": (Neighbour([{"git-authors": {"strict": False}}], git=True), nothing_more),
    "caption": (Neighbour([{"caption": {"figure": {"enable": False}}}]), nothing_more),
    "material/social": (
        Neighbour(
            ["material/social"], options={"theme": MATERIAL}, needs=(str(FONTS / "Roboto-Regular.ttf"), "libcairo")
        ),
        cards_of_material_alone,
    ),
    "llmstxt": (
        Neighbour([{"llmstxt": {"sections": {"Talks": ["talks/*.md"]}}}]),
        listed_for_machines,
    ),
}


def commit(folder):
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Notes"],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True)


def names(neighbour):
    return [plugin if isinstance(plugin, str) else next(iter(plugin)) for plugin in neighbour.plugins]


def missing(neighbour):
    """What a neighbour needs and this machine has not."""
    yield from (f"the plugin {name}" for name in names(neighbour) if name not in INSTALLED)
    yield from (
        need
        for need in neighbour.needs
        if not (shutil.which(need) or Path(need).exists() or find_library(need.removeprefix("lib")))
    )


@pytest.mark.parametrize(
    ("name", "place"), [(name, place) for name, (neighbour, _) in EXTRA.items() for place in neighbour.places]
)
def test_neighbour(site, monkeypatch, name, place):
    neighbour, expects = EXTRA[name]
    if needs := ", ".join(missing(neighbour)):
        pytest.skip(f"needs {needs}")
    monkeypatch.chdir(site.folder)
    site.write(BLOG | neighbour.files)
    if neighbour.git:
        commit(site.folder)
    if name == "material/social":
        for font in FONTS.glob("Roboto-*.ttf"):
            place_of_it = site.folder / FONT_CACHE / font.name.removeprefix("Roboto-")
            place_of_it.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(font, place_of_it)
    built = site.build(**{place: neighbour.plugins}, **neighbour.options)
    with_it = blog_of(built.folder, without=[HEADINGS])
    alone = site.build(site="without", **neighbour.options, strict=False)
    without = blog_of(alone.folder, without=[HEADINGS])
    same = {path for path in without if not path.startswith(neighbour.changes)}
    assert {path: with_it.get(path) for path in same} == {path: without[path] for path in same}
    expects(built)


IMPOSSIBLE = {
    "img2fig": ({"before": ["img2fig"]}, "mkdocs.yml: the plugin `img2fig` "),
    "img2figv2": ({"after": ["img2figv2"]}, "mkdocs.yml: the plugin `img2figv2` "),
    "markdown_captions": (
        {"markdown_extensions": ["markdown_captions"]},
        "mkdocs.yml: the Markdown extension `markdown_captions` ",
    ),
    "yafg": ({"markdown_extensions": ["yafg"]}, "mkdocs.yml: the Markdown extension `yafg` "),
    "caption": ({"after": ["caption"]}, "mkdocs.yml: the plugin `caption` "),
    "print-site": ({"before": ["print-site"]}, "mkdocs.yml: the plugin `print-site` "),
    "git-authors": ({"after": ["git-authors"]}, "mkdocs.yml: the plugin `git-authors` "),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_can_not_work_is_named_once_with_a_remedy(site, monkeypatch, name):
    plugins, said = IMPOSSIBLE[name]
    if name not in INSTALLED and not find_spec(name):
        pytest.skip(f"needs the plugin {name}")
    monkeypatch.chdir(site.folder)
    site.write(BLOG)
    commit(site.folder)
    built = site.build(strict=False, **plugins)
    assert [message for level, message in built.messages if level == "WARNING" and message.startswith(said)] == [
        message for _, message in built.messages
    ]


def test_mike(site, monkeypatch):
    """Each version is a blog of its own, which knows its address."""
    if needs := ", ".join(missing(Neighbour(["mike"]))):
        pytest.skip(f"needs {needs}")
    monkeypatch.chdir(site.folder)
    site.write(BLOG)
    expected = blog_of(site.build(site="expected").folder)
    site.config(after=["mike"])
    commit(site.folder)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "a")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "a@example.org")
    # It calls the engine by name.
    programs = Path(sys.executable).parent
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    subprocess.run([programs / "mike", "deploy", "1.0", "latest"], check=True)
    subprocess.run(["git", "worktree", "add", "-q", "published", "gh-pages"], check=True)
    published = Built(site.folder / "published")
    assert blog_of(published.folder / "1.0") == expected
    feed = feedparser.parse(published.text("1.0/talks/feed.xml"))
    assert {entry.link for entry in feed.entries} == {
        "https://example.org/1.0/talks/normconf-2022/",
        "https://example.org/1.0/talks/unicode/",
    }


def test_the_guide_names_every_plugin_tried():
    page = (EXAMPLE / "docs" / "guide" / "neighbours.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall("`([^`]+)`", row)}
    tried = {name for neighbour, _ in EXTRA.values() for name in names(neighbour)} | set(IMPOSSIBLE)
    tried |= {"mike", "encryptcontent"}  # in tests of their own
    # Those that ask for releases of MkDocs or Material of their own, tried where nothing else is installed.
    tried |= {"techdocs-core", "mkdocs-image-captions"}
    assert named == {name.rpartition("/")[2] for name in tried}
