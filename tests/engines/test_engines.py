"""The example's notes, unedited, make the same blog under every engine and theme."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from tests.engines.comparing import blog_of
from tests.engines.engines import copy_example, python_of, run

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# What is not the same, and why nothing can be done about it.
OTHER_PAGES = {"404.html": "the theme's own", "search.html": "the theme's own"}
NOT_IN_ZENSICAL = {
    "//p[@class='tn-follow']": "nothing can publish feeds, so that there is nothing to follow",
    "//div[@class='tn-foot'][not(*)]": "what held that, and nothing else",
    "//@data-search-exclude": "Zensical takes it out when it has made the search index",
    "//picture/source": "nothing can publish small copies of pictures",
    "//picture": "what held these beside the picture itself",
    "//img/@srcset": "as the copies",
    "//img/@sizes": "as the copies",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A program that builds the example with one theme."""

    module: str
    theme: str
    environment: str = ""
    """The one of tox that holds it; empty: that of the tests."""
    config: str = "mkdocs.yml"

    def __str__(self) -> str:
        return " ".join(filter(None, (self.module, self.theme, f"({self.environment})" if self.environment else "")))


THEMES = ("material", "mkdocs", "readthedocs")
REFERENCE = Engine(module="mkdocs", theme="material")
PROPERDOCS = Engine(module="properdocs", theme="", config="properdocs.yml")
ENGINES = (
    *(replace(REFERENCE, theme=theme) for theme in THEMES[1:]),
    *(replace(PROPERDOCS, theme=theme) for theme in THEMES),
    *(replace(PROPERDOCS, theme=theme, environment="properdocs") for theme in THEMES),
    *(replace(REFERENCE, theme=theme, environment="mkdocs-ng") for theme in THEMES),
    replace(REFERENCE, theme="materialx", environment="materialx"),
    replace(PROPERDOCS, theme="materialx", environment="materialx"),
)


def build(engine: Engine, folder: Path) -> Path:
    """Build the example, strictly; return the site."""
    python = python_of(engine.environment)
    copy_example(folder, config=engine.config, theme={"name": engine.theme})
    run(python, engine.module, "build", "--strict", "-q", folder=folder)
    return folder / "site"


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as MkDocs builds it with Material."""
    return build(REFERENCE, tmp_path_factory.mktemp("reference"))


def assert_same(site: Path, reference: Path, *, without: Iterable[str] = ()) -> None:
    """Compare page by page, so that a failure shows the lines of one page."""
    blogs = [blog_of(folder, without=tuple(without)) for folder in (site, reference)]
    pages, expected = ({path: page for path, page in blog.items() if path not in OTHER_PAGES} for blog in blogs)
    assert pages.keys() == expected.keys()
    for path, page in pages.items():
        assert (path, page) == (path, expected[path])


def test_there_is_something_to_compare(reference: Path) -> None:
    blog = blog_of(reference)
    assert {
        "talks/index.html",
        "talks/all/index.html",
        "talks/normconf-2022/index.html",
        "talks/speakers/vicki-boykis/index.html",
        "talks/events/normconf-2022/index.html",
        "talks/topics/community/index.html",
        "talks/years/2022/index.html",
        "talks/credits/index.html",
    } <= blog.keys()
    text = "\n".join(line for page in blog.values() for line in page)
    shown = (
        "#vicki",
        "tn-card",
        "<figure",
        "<figcaption",
        "tn-figure__credit",
        "tn-moment",
        "tn-follow",
        "<table",
        "tn-facets",
    )
    assert [one for one in shown if one not in text] == []


@pytest.mark.parametrize("engine", ENGINES, ids=str)
def test_engine(engine: Engine, reference: Path, tmp_path: Path) -> None:
    assert_same(build(engine, tmp_path), reference)


@pytest.mark.parametrize("environment", ["properdocs", "mkdocs-ng"])
def test_mkdocs_is_not_there(environment: str, tmp_path: Path) -> None:
    listed = run(python_of(environment), "pip", "list", "--format=freeze", folder=tmp_path)
    assert not [line for line in listed.splitlines() if line.startswith("mkdocs==")]


def test_the_command_needs_no_mkdocs(tmp_path: Path) -> None:
    python = python_of("properdocs")
    copy_example(tmp_path, config="properdocs.yml")
    talknotes = (python, "mkdocs_talknotes.cli")
    assert "10 talks" in run(*talknotes, "explain", "docs/talks/normconf-2022.md", folder=tmp_path)
    assert "no problems" in run(*talknotes, "check", folder=tmp_path)
    assert "written" in run(*talknotes, "pages", folder=tmp_path)
    assert (tmp_path / "docs" / "talks" / "speakers" / "joel-grus.md").is_file()


@pytest.mark.parametrize("theme", ["modern", "classic"])
def test_zensical(theme: str, reference: Path, tmp_path: Path) -> None:
    site = tmp_path / "of-zensical"
    copy_example(
        site,
        theme={"name": "material", "variant": theme},
        markdown_extensions=["talknotes"],
        # A draft is no secret to Zensical.
        draft_docs="talks/later.md",
    )
    run(sys.executable, "mkdocs_talknotes.cli", "pages", str(site / "docs"), folder=tmp_path)
    said = run(sys.executable, "zensical", "build", "--strict", "-f", str(site / "mkdocs.yml"), folder=tmp_path)
    assert [line for line in said.splitlines() if not line.startswith("Build ")] == ["No issues found"]
    assert_same(site / "site", reference, without=NOT_IN_ZENSICAL)
    page = (site / "site" / "talks" / "all" / "index.html").read_text(encoding="utf-8")
    for linked in ('href="../../assets/talknotes/talknotes.css"', 'src="../../assets/talknotes/talknotes.js"'):
        assert linked in page
    for file in ("talknotes.css", "talknotes.js"):
        assert (site / "site" / "assets" / "talknotes" / file).is_file()
