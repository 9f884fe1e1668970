"""From the notes to the pushed branch, and links that work wherever the site is served."""

import os
import posixpath
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from tests.builds.notes import BLOG

# Several pages of every list, so that links between them count too.
OPTIONS = {"talknotes": {"per_page": 1}}


def broken_links(folder: Path, prefix: str = "/") -> list[tuple[str, str]]:
    """Follow every link, picture and style sheet of every page below a prefix; return those that lead nowhere."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    ids = {}
    pages = sorted(path for path in files if path.endswith(".html") and not path.endswith("404.html"))
    documents = {path: html.fromstring((folder / path).read_bytes()) for path in pages}
    for path, document in documents.items():
        ids[path] = {*document.xpath("//@id"), *document.xpath("//a/@name"), ""}
    broken = []
    for path, document in documents.items():
        address = prefix + path.removesuffix("index.html")
        for url in document.xpath("//a/@href | //img/@src | //link/@href | //script/@src"):
            target = urlsplit(urljoin(f"http://site.example{address}", url))
            if target.netloc != "site.example" or target.scheme != "http":
                continue
            inner = unquote(target.path)
            place = inner.removeprefix(prefix) if inner.startswith(prefix) else f"outside/{inner}"
            place = posixpath.join(place, "index.html") if place.endswith("/") or not place else place
            known = place in files
            if not known or (place in ids and unquote(target.fragment) not in ids[place]):
                broken.append((path, url))
    return broken


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_and_asset_resolves_under_a_sub_path(site, theme, directory_urls):
    built = site.build(
        BLOG, theme=theme, use_directory_urls=directory_urls, site_url="https://example.org/notes/blog/", **OPTIONS
    )
    assert broken_links(built.folder, "/notes/blog/") == []


def test_every_link_and_asset_resolves_without_a_site_url(site):
    assert broken_links(site.build(BLOG, site_url="", **OPTIONS).folder) == []


def run(*command: str, folder: Path) -> str:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "NO_MKDOCS_2_WARNING": "1"}
    for role in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{role}_NAME": "A. Author", f"GIT_{role}_EMAIL": "author@example.org"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_gh_deploy_pushes_the_whole_blog(site):
    site.write(BLOG)
    site.config()
    bare = site.folder / "bare.git"
    run("git", "init", "-q", "--bare", str(bare), folder=site.folder)
    run("git", "init", "-q", folder=site.folder)
    run("git", "add", "docs", "mkdocs.yml", folder=site.folder)
    run("git", "commit", "-q", "-m", "Notes", folder=site.folder)
    run("git", "remote", "add", "origin", str(bare), folder=site.folder)
    run(sys.executable, "-m", "mkdocs", "gh-deploy", "--strict", "-q", folder=site.folder)
    pushed = run("git", "ls-tree", "-r", "--name-only", "-z", "gh-pages", folder=bare).split("\0")
    assert {
        ".nojekyll",
        "assets/talknotes/talknotes.css",
        "talks/index.html",
        "talks/normconf-2022/index.html",
        "talks/speakers/vicki-boykis/index.html",
        "talks/events/normconf-2022/index.html",
        "talks/years/2022/index.html",
    } <= set(pushed)
