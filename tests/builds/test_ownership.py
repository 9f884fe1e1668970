"""Whatever lies in a docs folder, and whatever is run: no author's file changes, and every page is in the site."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.files import File

from mkdocs_talknotes.catalog.index_pages import GENERATED
from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.extension.hosts import Host, HostSite
from mkdocs_talknotes.extension.zensical import site_of

KINDS = ("speakers", "events", "topics", "years")
STEMS = [
    "index",
    "README",
    "all",
    "credits",
    "feed.xml",
    "events.ics",
    "fern",
    "a/b",
    "page/2",
    "page/all",
    "all/page/2",
]
STEMS += [f"{kind}{rest}" for kind in KINDS for rest in ("", "/index", "/README", "/page/2", "/x")]
STEMS += ["speakers/anna-miller", "speakers/anna-miller/index", "speakers/bert-stone", "speakers/bert-stone/README"]
STEMS += ["events/pycon-2024", "events/pycon-2024/index", "topics/ferns", "years/2024", "years/2024/page/2"]
OTHERS = ["feed.xml", "rss.xml", "feed.json", "talks.json", "events.ics", "index.html", "all/index.html", "cards/x.png"]
OTHERS += ["speakers.html", "speakers/index.html", "speakers/anna-miller/feed.xml", "speakers/anna-miller/index.html"]
ASSETS = [f"assets/talknotes/talknotes.{ending}" for ending in ("css", "js")] + ["talks.md", "talks/index.html"]
TEXTS = [
    "# Moss by Anna Miller\n\n{0}\n",
    "# Anna Miller - Moss\n\n{0}\n",
    "---\nspeaker: Bert Stone\nevent: PyCon 2024\ndate: 2024-05-06\ntags: [ferns]\n---\n\n# Fern\n\n{0}\n",
    "---\nspeaker: Bert Stone\nslug: speakers\n---\n\n# Fern\n\n{0}\n",
    "# PyCon 2024\n\n## Moss by Anna Miller\n\n{0}\n\n## Fern by Bert Stone\n\nMore.\n",
    "# Welcome\n\n{0}\n",
    "{0}\n",
    f"---\ntitle: Speakers\n---\n\n{GENERATED}\n\n{{0}}\n",
    f"# Quoted by Anna Miller\n\n    {GENERATED}\n\n{{0}}\n",
]


@st.composite
def docs_folders(draw):
    """Path → content. Every text has a word of its own."""
    folder = draw(st.sampled_from(["talks", "."]))
    pages = draw(st.lists(st.tuples(st.sampled_from(STEMS), st.sampled_from(TEXTS)), min_size=1, max_size=7))
    others = draw(st.lists(st.sampled_from(OTHERS), max_size=3)) if draw(st.booleans()) else []
    files = {f"{folder}/{stem}.md".removeprefix("./"): text for stem, text in pages}
    files |= {f"{folder}/{name}".removeprefix("./"): "{0}" for name in others}
    files |= dict.fromkeys(draw(st.lists(st.sampled_from(ASSETS), max_size=1)), "{0}")
    if draw(st.booleans()):
        files |= {f"{folder}/speakers/y.md".removeprefix("./"): ""}
    words = {path: f"word{number}word" for number, path in enumerate(sorted(files))}
    contents = {path: text.format(words[path]) for path, text in files.items()}
    # A file can't have the name of a folder.
    return folder, {
        path: text for path, text in contents.items() if not any(p.startswith(f"{path}/") for p in contents)
    }


def contents(folder):
    return {place.relative_to(folder).as_posix(): place.read_bytes() for place in folder.rglob("*") if place.is_file()}


def build_site(root, command):
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    config.plugins.on_startup(command=command, dirty=False)
    try:
        build(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)
    finally:
        config.plugins.on_shutdown()


def run_all(root, docs):
    """Run everything there is, and return after each what it was."""
    for command in ("build", "serve"):
        build_site(root, command)
        yield command
    runner, place = CliRunner(), str(docs)
    for arguments in (["check", place], ["explain", place], ["export", place, "--to", str(root / "out")]):
        result = runner.invoke(main, arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit), (arguments, result.exc_info)
        yield arguments[0]
    yield "pages"
    before = contents(docs)
    for _ in range(2):
        assert runner.invoke(main, ["pages", place]).exit_code == 0
        written = contents(docs)
        assert {path: written.get(path) for path in before} == before
    for path in written:
        if path.endswith(".md"):
            site_of(Host(path, HostSite(root, docs, "en", object())), {})
    assert runner.invoke(main, ["pages", place, "--remove"]).exit_code == 0
    yield "pages --remove"


def check_folder(root, folder, files):
    docs = root / "docs"
    for path, text in files.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")
    outputs = {"calendar": True}
    options = {"site_name": "T", "site_url": "https://example.org/", "theme": {"name": "mkdocs"}}
    options |= {"plugins": [{"talknotes": {"folder": folder, "per_page": 1, "outputs": outputs}}]}
    (root / "mkdocs.yml").write_text(json.dumps(options), encoding="utf-8")
    before = contents(docs)
    for command in run_all(root, docs):
        assert contents(docs) == before, command
        if command in ("build", "serve"):
            shown = contents(root / "site")
            assert lost(files, shown) == [], command


def lost(files, shown):
    """Paths of the files whose words are not where MkDocs shows them, nor those of another file for the same place."""
    claims = {}
    for path, text in files.items():
        if not path.endswith("README.md") or f"{path.removesuffix('README.md')}index.md" not in files:
            slug = text.partition("slug: ")[2].partition("\n")[0]
            source = (Path(path).parent / f"{slug}.md").as_posix() if slug else path
            claims.setdefault(File(source, "docs", "site", use_directory_urls=True).dest_uri, []).append((path, text))
    words = {path: next((word for word in text.split() if word.startswith("word")), "") for path, text in files.items()}
    content = {place: shown.get(place, b"").decode(errors="replace") for place in claims}
    return [place for place, pages in claims.items() if not any(words[path] in content[place] for path, _ in pages)]


def run_property(tmp_path_factory, examples):
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(docs_folders())
    def holds(case):
        check_folder(tmp_path_factory.mktemp("case"), *case)

    holds()


def test_no_author_s_file_is_changed_and_every_page_is_shown(tmp_path_factory):
    run_property(tmp_path_factory, 25)


@pytest.mark.slow
def test_no_author_s_file_is_changed_in_many_folders(tmp_path_factory):
    run_property(tmp_path_factory, 2000)
