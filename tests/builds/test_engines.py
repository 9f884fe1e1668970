"""One set of notes, the same blog under every engine."""

import os
import subprocess
import sys
from urllib.parse import urljoin

import pytest
import yaml
from lxml import html

from tests.builds.notes import BLOG
from tests.site import Built

NOTES = BLOG | {
    "index.md": '# Home\n\n<!-- talknotes: talks as=table -->\n\n<!-- talknotes: speakers event="NormConf" -->\n'
}
OURS = "//*[starts-with(@class, 'tn-') and not(ancestor::*[starts-with(@class, 'tn-')])]"


def run(*command, folder):
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def blog_of(built):
    """Page → our elements on it, with the addresses their links and pictures lead to."""
    found = {}
    for path in built.files():
        if not path.endswith(".html") or path == "404.html":
            continue
        page = html.fromstring((built.folder / path).read_bytes())
        # Zensical lets nothing make feeds.
        for nothing in ("//p[@class='tn-follow']", "//div[@class='tn-foot'][not(*)]"):
            for element in page.xpath(nothing):
                element.drop_tree()
        base = f"https://site.example/{path}"
        elements = []
        for element in page.xpath(OURS):
            inner = [
                (
                    node.tag,
                    node.get("class"),
                    " ".join((node.text or "").split()),
                    urljoin(base, node.get("href") or node.get("src") or "").removesuffix("index.html"),
                )
                for node in element.iter()
                if isinstance(node.tag, str)
            ]
            elements.append(inner)
        if elements:
            found[path] = elements
    return found


@pytest.fixture
def expected(site):
    return blog_of(site.build(NOTES, site="expected"))


def test_the_blog_is_complete_under_mkdocs(expected):
    assert {
        "index.html",
        "talks/index.html",
        "talks/all/index.html",
        "talks/normconf-2022/index.html",
        "talks/speakers/vicki-boykis/index.html",
        "talks/years/2012/index.html",
    } <= expected.keys()


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_properdocs(site, expected, theme):
    config = site.config(theme=theme)
    config.rename(site.folder / "properdocs.yml")
    run("properdocs", "build", "--strict", "-q", folder=site.folder)
    assert blog_of(Built(site.folder / "site")) == expected


def test_zensical(site, expected):
    settings = {"site_name": "Test", "site_url": "https://example.org/", "markdown_extensions": ["talknotes"]}
    (site.folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    run("mkdocs_talknotes.cli", "pages", "docs", folder=site.folder)
    run("zensical", "build", "--strict", folder=site.folder)
    built = Built(site.folder / "site")
    assert blog_of(built) == expected
    assert "assets/talknotes/talknotes.css" in built.files()
    sheets = built.page("talks/index.html").xpath("//link[@rel='stylesheet']/@href")
    assert "../assets/talknotes/talknotes.css" in sheets
