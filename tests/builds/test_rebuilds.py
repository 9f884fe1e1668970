"""`mkdocs serve`: one plugin, many builds."""

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.builds.notes import BLOG, SINGLE
from tests.site import Built


class Preview:
    """Rebuilds a site with one set of plugins, as the live reload server does."""

    def __init__(self, site, **options):
        self._site = site
        self._folder = site.folder / "preview"
        site.write(BLOG)
        self._plugins = None
        self._path = site.config(**options)

    def rebuild(self):
        # MkDocs keeps the plugin, and makes everything else anew.
        config = load_config(str(self._path), site_dir=str(self._folder), strict=False)
        if self._plugins is None:
            config.plugins.on_startup(command="serve", dirty=False)
        self._plugins = config.plugins
        with self._site.listening():
            build(config, serve_url="http://127.0.0.1:8000/")
        return Built(self._folder, self._site.messages())

    def close(self):
        self._plugins.on_shutdown()


@pytest.fixture
def preview(site):
    preview = Preview(site)
    preview.rebuild()
    yield preview
    preview.close()


def tree(built):
    return {path: (built.folder / path).read_bytes() for path in built.files() if not path.startswith("sitemap")}


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


NOTE = "talks/unicode.md"
FOOTER = "../own/talknotes/footer.html"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({NOTE: b"# \xff\n"}, "talks/unicode.md:1: this file is not UTF-8 text."),
        ({".events.yml": b"n: \xff\n"}, ".events.yml:1: this file is not UTF-8 text."),
        ({".events.yml": "n: ["}, ".events.yml:"),
        ({NOTE: "---\ntitle: [\n---\n# Still there\n"}, "talks/unicode.md:"),
        ({FOOTER: "<p>{{ older.nothing.at.all }}</p>\n"}, "talknotes/footer.html:1: this template can't be rendered"),
        ({FOOTER: "<p>\n{% if %}</p>\n"}, "talknotes/footer.html:2: this template can't be rendered"),
        ({FOOTER: "<p>{{ older() }}</p>\n"}, "talknotes/footer.html:1: this template can't be rendered"),
        ({FOOTER: "<p>\n"}, "talknotes/footer.html: this template's output is not well-formed"),
        ({FOOTER: b"\xff"}, "talknotes/footer.html: this template can't be rendered"),
    ],
)
@pytest.mark.parametrize("cache", [False, True])
def test_in_a_preview_a_problem_is_said_and_goes_away_with_its_cause(site, files, said, cache):
    options = {"theme": {"name": "mkdocs", "custom_dir": "own"}, "talknotes": {"cache": cache}}
    preview = Preview(site, **options)
    site.write(BLOG | {FOOTER: "<p>{{ older.title if older }}</p>\n"})
    before = preview.rebuild()
    tree_before = tree(before)
    site.write(files)
    built = preview.rebuild()
    assert [text.startswith(said) for _, text in built.messages].count(True) == 1, built.messages
    assert "Vicki Boykis" in built.text("talks/normconf-2022/index.html")
    site.write({path: BLOG.get(path, "<p>{{ older.title if older }}</p>\n") for path in files})
    built = preview.rebuild()
    assert (built.messages, tree(built)) == (before.messages, tree_before)
    preview.close()


@pytest.mark.parametrize(
    "options", [{"folder": "../x"}, {"per_page": "many"}, {"lists": 3}, {"lists": {"posts": "x"}}, {"foldr": "talks"}]
)
def test_in_a_preview_a_wrong_option_is_said_and_its_default_used(site, options):
    preview = Preview(site, talknotes=options)
    site.write(BLOG)
    built = preview.rebuild()
    assert [level for level, text in built.messages if text.startswith("mkdocs.yml")] == ["ERROR"]
    assert "Vicki Boykis" in built.text("talks/normconf-2022/index.html")
    preview.close()
    with pytest.raises(Abort):
        site.build(talknotes=options, strict=False)


def test_a_template_that_fails_stops_a_build(site):
    theme = {"name": "mkdocs", "custom_dir": "own"}
    for cache in (False, True, True):
        with pytest.raises(Abort):
            site.build(BLOG | {FOOTER: "<p>{{ nothing }}</p>\n"}, theme=theme, strict=False, talknotes={"cache": cache})


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
