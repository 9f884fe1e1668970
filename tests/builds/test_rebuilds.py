"""`mkdocs serve`: one plugin, many builds."""

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.builds.notes import BLOG, SINGLE
from tests.site import Built


class Preview:
    """Rebuilds a site with one set of plugins, as the live reload server does."""

    def __init__(self, site):
        self._site = site
        self._folder = site.folder / "preview"
        site.write(BLOG)
        self._plugins = None
        self._path = site.config()

    def rebuild(self):
        config = load_config(str(self._path), site_dir=str(self._folder), strict=False)
        if self._plugins is None:
            self._plugins = config.plugins
            config.plugins.on_startup(command="serve", dirty=False)
        config.plugins = self._plugins
        build(config, serve_url="http://127.0.0.1:8000/")
        return Built(self._folder)

    def close(self):
        self._plugins.on_shutdown()


@pytest.fixture
def preview(site):
    preview = Preview(site)
    preview.rebuild()
    yield preview
    preview.close()


def titles(built):
    return built.page("talks/index.html").xpath("//a[@class='tn-tile__title']/text()")


def test_edits_new_notes_renames_and_deletions_are_picked_up(site, preview):
    site.write({"talks/unicode.md": SINGLE.replace("Pragmatic", "Painless")})
    assert titles(preview.rebuild())[1] == "Painless Unicode"
    site.write({"talks/new.md": SINGLE.replace("Pragmatic", "New").replace("2012", "2013")})
    assert titles(preview.rebuild())[1:] == ["New Unicode", "Painless Unicode"]
    (site.docs / "talks/new.md").rename(site.docs / "talks/other.md")
    assert "../talks/other/" not in titles(preview.rebuild())
    assert (site.folder / "preview/talks/other/index.html").is_file()
    (site.docs / "talks/other.md").unlink()
    assert titles(preview.rebuild())[1:] == ["Painless Unicode"]


def test_data_files_are_picked_up(site, preview):
    site.write({".speakers.yml": "ned:\n  name: Ned Batchelder\n  role: Author\n"})
    assert "Author" in preview.rebuild().texts("talks/unicode/index.html", "tn-card")[0]
    (site.docs / ".speakers.yml").unlink()
    assert "Author" not in preview.rebuild().texts("talks/unicode/index.html", "tn-card")[0]


def test_a_problem_goes_away_with_its_cause(site, preview):
    site.write({"talks/unicode.md": b"# \xff\n"})
    with pytest.raises(Abort):
        preview.rebuild()
    site.write({"talks/unicode.md": SINGLE})
    assert titles(preview.rebuild())[1] == "Pragmatic Unicode"


def test_pages_of_speakers_who_are_gone_go_too(site, preview):
    (site.docs / "talks/unicode.md").unlink()
    built = preview.rebuild()
    assert not [path for path in built.files() if "ned" in path]
    assert [path for path in built.files() if "vicki" in path]


def test_the_end_of_many_rebuilds_is_a_fresh_build(site, preview):
    for number in range(5):
        site.write({"talks/unicode.md": SINGLE.replace("Pragmatic", f"No. {number}")})
        preview.rebuild()
    site.write({"talks/unicode.md": SINGLE})
    last, fresh = preview.rebuild(), site.build(command="serve", strict=False, site_url="http://127.0.0.1:8000/")
    for path in fresh.files():
        if path.startswith("talks/") and path.endswith(".html"):
            assert last.text(path).replace("https://example.org/", "") == fresh.text(path).replace(
                "http://127.0.0.1:8000/", ""
            )
