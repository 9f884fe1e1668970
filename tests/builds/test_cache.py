"""Sites built from the cache are those built without it, whatever was edited in between."""

import logging
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from textwrap import dedent

import pytest
from markdown.extensions import Extension
from mkdocs.structure.pages import Page

from mkdocs_talknotes.plugin.head import finish_page
from tests.builds.notes import BLOG, PIXEL
from tests.builds.test_rebuilds import Preview

# Two by three pixels, where the other is one by one.
LARGER = PIXEL[:16] + (2).to_bytes(4, "big") + (3).to_bytes(4, "big") + PIXEL[24:]
UNICODE, NORMCONF = "talks/unicode.md", "talks/normconf-2022.md"
_NOTES = BLOG | {
    "talks/links.md": """
        ---
        title: Links
        speaker: Ada Berg
        date: 2020-01-02
        ---

        See [Unicode](unicode.md#pragmatic-unicode), [that](gone.md), [here](/absolute/) and [the guide](../guide.md).

        ![The same picture](vicki.png "Of *Vicki*")
    """,
    "talks/old.md": """
        ---
        image: cover.png
        ---

        # Bert Cook - Old things

        Nobody remembers `:smile:` --8<-- [this](normconf-2022.md#part).
    """,
    "guide.md": "# Guide\n\n## Part\n",
}
# As they are written, so that edits may add lines.
NOTES = {
    path: dedent(content).lstrip("\n") if isinstance(content, str) else content for path, content in _NOTES.items()
}


def written(folder):
    """Every file of a site, but for the date of the build in the site map."""
    return {
        str(place.relative_to(folder)): place.read_bytes()
        for place in sorted(folder.rglob("*"))
        if place.is_file() and not place.name.startswith("sitemap")
    }


class Edited:
    """A site that is edited at random, and built with and without the cache."""

    def __init__(self, site, chance):
        self.site, self.chance = site, chance
        self.files = dict(NOTES)
        self.ours, self.theirs = {}, {"validation": {"links": {"anchors": "warn"}}}
        self.written = set()
        self.edits = 0

    def edit(self):
        name = self.chance.choice(EDITS)
        getattr(self, name)()
        return name

    def compare(self, edits=()):
        """Build with the cache as it is, and without it."""
        assert self.built(cache=True) == self.built(cache=False), edits

    def change_text(self):
        path = self.chance.choice([path for path in self.files if path.endswith(".md")])
        self.files[path] += f"\nWord {self.chance.randrange(9)}.\n"

    def change_title(self):
        path = self.chance.choice([UNICODE, "talks/links.md"])
        if path in self.files:
            self.files[path] = self.files[path].replace("title: ", f"title: New {self._next()} ")

    def change_speaker(self):
        self.files[".speakers.yml"] = f"ned: {{name: Ned Batchelder, role: Role {self.chance.randrange(4)}}}\n"

    def change_second_page(self):
        self.ours["per_page"] = 1
        self.change_title()

    def change_event(self):
        self.files[".events.yml"] = f"n: {{name: NormConf 2022, start: 2022-12-{self.chance.randrange(10, 28)}}}\n"

    def change_picture(self):
        path = self.chance.choice(["talks/vicki.png", "talks/cover.png"])
        self.files[path] = LARGER if self.files.get(path) == PIXEL else PIXEL

    def change_missing(self):
        self._toggle("talks/joel.png", PIXEL)

    def change_target(self):
        self._toggle("talks/gone.md", "# Cleo Dahl - Found again\n\nText.\n")

    def change_other_target(self):
        path = self.chance.choice(["guide.md", UNICODE, "talks/cover.png"])
        self._toggle(path, NOTES[path])

    def change_anchor(self):
        text = self.files[NORMCONF]
        self.files[NORMCONF] = text.replace("\n## Part\n", "") if "## Part" in text else text + "\n## Part\n"

    def change_introduction(self):
        self._toggle("talks/speakers/ned-batchelder/index.md", "# Ned\n\nWho spoke.\n")

    def change_template(self):
        self._toggle("../own/talknotes/footer.html", "<p>{{ older.event.name if older and older.event }}</p>\n")
        self.theirs["theme"] = {"name": "mkdocs", "custom_dir": "own"}

    def change_order(self):
        if "talks/links.md" in self.files:
            year = self.chance.randrange(2000, 2030)
            self.files["talks/links.md"] = self.files["talks/links.md"].replace("date: 2", f"date: {year}-01-01 #")

    def change_options(self):
        self.ours |= self.chance.choice(
            [{"language": "de"}, {"credit": "Me"}, {"labels": {"video": "Film"}}, {"language": "ar"}, {"per_page": 1}]
        )

    def change_extensions(self):
        self.theirs["markdown_extensions"] = [{"toc": {"permalink": self.chance.choice(["#", "¶"])}}]

    def change_extension_list(self):
        self.theirs["markdown_extensions"] = self.chance.sample(["smarty", "nl2br", "attr_list"], 2)

    def change_addresses(self):
        self.theirs["use_directory_urls"] = not self.theirs.get("use_directory_urls", True)

    def change_validation(self):
        level = self.chance.choice(["info", "warn", "ignore"])
        self.theirs["validation"] = {"links": {"not_found": level, "anchors": level}}

    def change_site(self):
        """What themes show on every page."""
        name = self.chance.choice(["site_name", "copyright", "site_author", "site_description", "repo_url"])
        self.theirs[name] = f"https://example.org/{self.chance.randrange(3)}"

    def change_theme(self):
        names = ["mkdocs", "readthedocs", "material"]
        self.theirs["theme"] = {"name": self.chance.choice(names), "font": False, "nav_style": "light"}
        self.theirs["extra"] = {"version": {"provider": self.chance.choice(["mike", "none"])}}

    def change_navigation(self):
        self._toggle("other/index.md", "# Another page\n\nFor the navigation.\n")

    def change_home(self):
        self.files["index.md"] = f"# Home {self._next()}\n"

    def change_menu(self):
        guide = {f"Guide {self.chance.randrange(3)}": "guide.md"}
        menus = [["index.md", guide, {"Talks": "talks/index.md"}], ["index.md", {"Ada": "talks/speakers/ada-berg.md"}]]
        self.theirs["nav"] = self.chance.choice(menus)

    def change_address(self):
        self.theirs["site_url"] = f"https://example.org/{self.chance.randrange(3)}/"

    def change_outputs(self):
        self.ours["outputs"] = self.chance.choice([{"previews": False}, {"feeds": "full"}, {"structured_data": False}])

    def change_style(self):
        self.files["mine.css"] = "p {}"
        self.theirs["extra_css"] = self.chance.choice([[], ["mine.css"]])

    def change_authors(self):
        """Who made pictures is a person only where a post is by one of that name."""
        front_matter = f"---\nauthors: [me{self._next() % 2}]\n---\n"
        self.files["talks/authors.md"] = f"{front_matter}\n# Ada Berg - Notes\n\nText.\n"
        self.ours["credit"] = "me1"

    def change_defaults(self):
        self.files["talks/.meta.yml"] = f"language: {self.chance.choice(['de', 'en', 'fr'])}\n"

    def change_hooks(self):
        """A plugin of the site's own that writes into every page before ours does."""
        self.files["../hook.py"] = f"""
            from mkdocs.plugins import event_priority

            @event_priority(50)
            def on_post_page(output, **_):
                return output + "<!-- {self._next()} -->"
        """
        self.theirs["hooks"] = ["hook.py"]

    def _next(self):
        """A number that no edit before has had."""
        self.edits += 1
        return self.edits

    def _toggle(self, path, text):
        if self.files.pop(path, None) is None:
            self.files[path] = text

    def built(self, *, cache):
        """Write the files and build: what is in the site, and what was said."""
        for path in self.written - set(self.files):
            Path(self.site.docs, path).unlink()
        self.written = set(self.files)
        Path(self.site.folder, "own").mkdir(exist_ok=True)
        made = self.site.build(self.files, talknotes=self.ours | {"cache": cache}, strict=False, **self.theirs)
        said = [(r.name, r.levelno, r.getMessage()) for r in self.site._caplog.records]
        return written(made.folder), [one for one in said if "Documentation built" not in one[2]]


EDITS = sorted(name for name in vars(Edited) if name.startswith("change_"))


@pytest.mark.parametrize("start", range(4))
def test_after_each_edit_the_site_is_that_of_a_clean_build(site, start):
    edited = Edited(site, random.Random(1))
    edited.built(cache=True)
    for edit in EDITS[start::4]:
        getattr(edited, edit)()
        edited.compare(edit)


@pytest.mark.slow
@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_and_back_the_site_is_that_of_a_clean_build(site, edit):
    edited = Edited(site, random.Random(1))
    edited.built(cache=True)
    for _ in range(3):
        getattr(edited, edit)()
        edited.compare(edit)


@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_the_site_is_that_of_a_clean_build(site, seed):
    edited = Edited(site, random.Random(seed))
    edits = []
    for _ in range(8):
        edited.compare(edits)
        edits.append([edited.edit() for _ in range(edited.chance.randrange(3))])


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 160))
def test_after_very_many_edits_too(site, seed):
    test_after_any_edits_the_site_is_that_of_a_clean_build(site, seed)


def rendered(site, monkeypatch, **options):
    """The notes that a build renders rather than takes from the cache."""
    paths = []
    original = Page.render

    def render(page, config, files):
        paths.append(page.file.src_uri)
        original(page, config, files)

    monkeypatch.setattr(Page, "render", render)
    site.build(strict=False, **{"talknotes": {"cache": True}} | options)
    monkeypatch.undo()
    return sorted(path for path in paths if path in (UNICODE, NORMCONF, "talks/links.md", "talks/old.md"))


def test_only_what_an_edit_changes_is_rendered(site, monkeypatch):
    site.write(NOTES)
    every = rendered(site, monkeypatch)
    assert every == ["talks/links.md", NORMCONF, "talks/old.md", UNICODE]
    # A note with a link that leads nowhere is rendered by every build, so that every build says so.
    assert rendered(site, monkeypatch) == ["talks/links.md"]
    site.write({"guide.md": "# Other\n"})
    assert rendered(site, monkeypatch) == ["talks/links.md"]
    # With the notes next to it, whose way back and forth may show what it says.
    site.write({"talks/old.md": NOTES["talks/old.md"] + "\nMore.\n"})
    assert "talks/old.md" in (changed := rendered(site, monkeypatch))
    assert len(changed) < len(every)
    site.write({"talks/vicki.png": LARGER})
    assert rendered(site, monkeypatch) == ["talks/links.md", NORMCONF]


@pytest.mark.parametrize(("options", "keeps"), [({}, True), ({"cache": True}, True), ({"cache": False}, False)])
def test_a_preview_renders_only_what_an_edit_changes(site, monkeypatch, options, keeps):
    rendered = []
    original = Page.render
    monkeypatch.setattr(Page, "render", lambda page, *more: rendered.append(page.file.src_uri) or original(page, *more))
    site.write(NOTES)
    preview = Preview(site, talknotes=options)
    preview.rebuild()
    rendered.clear()
    preview.rebuild()
    preview.close()
    assert (UNICODE in rendered) != keeps
    assert {"guide.md", "index.md"} <= set(rendered)
    assert "talks/speakers/ned-batchelder.md" not in rendered
    assert (site.folder / ".cache").exists() == (options == {"cache": True})


def test_a_note_may_not_show_a_finished_page_that_is_not_there(site):
    asking = NOTES[UNICODE].replace("title:", "template: talknotes-finished.html\ntitle:")
    for _ in range(2):
        built = site.build(NOTES | {UNICODE: asking}, strict=False, talknotes={"cache": True})
        assert "Bytes on the outside" in built.text("talks/unicode/index.html")


def test_a_picture_that_changes_is_measured_anew_in_every_list(site):
    options = {"per_page": 1, "lists": {"talks": "cards"}}
    site.build(NOTES, strict=False, talknotes=options | {"cache": True})
    changed = {"talks/cover.png": LARGER}
    kept = written(site.build(changed, strict=False, talknotes=options | {"cache": True}).folder)
    shown = b'tn-tile__cover tn-whole off-glb" src="../../../../talks/cover.png"'
    assert sum(shown in page for page in kept.values()) > 1
    assert kept == written(site.build(strict=False, talknotes=options).folder)


def finished(monkeypatch):
    """The pages that builds finish from here on, rather than take from the cache."""
    paths = []

    def finish(output, *, page, build, config):
        paths.append(page.file.src_uri)
        return finish_page(output, page=page, build=build, config=config)

    monkeypatch.setattr("mkdocs_talknotes.plugin.hooks.finish_page", finish)
    return paths


def test_a_site_does_not_use_the_cache_of_another(site, monkeypatch):
    site.build(NOTES, strict=False, talknotes={"cache": True})
    moved = site.folder.with_name("moved")
    shutil.copytree(site.folder, moved)
    site.folder, site.docs = moved, moved / "docs"
    assert UNICODE in rendered(site, monkeypatch)


def test_a_cache_that_can_not_be_written_is_no_problem(site):
    site.write({"../.cache": "a file"})
    built = site.build(NOTES, strict=False, talknotes={"cache": True})
    assert "Ned Batchelder" in built.text("talks/unicode/index.html")
    reason = "`.cache/talknotes` is not a folder that can be read and written."
    assert ("INFO", f"The cache is not used: {reason}") in built.messages


def test_pages_that_stay_the_same_are_not_finished_again(site, monkeypatch):
    paths = finished(monkeypatch)
    every = site.build(NOTES, strict=False, talknotes={"cache": True}).folder
    assert {UNICODE, "talks/speakers/ada-berg.md"} < set(paths)
    before = written(every)
    paths.clear()
    assert written(site.build(strict=False, talknotes={"cache": True}).folder) == before
    assert [path for path in paths if path == UNICODE or "/speakers/" in path] == []
    site.build({UNICODE: NOTES[UNICODE] + "\nMore.\n"}, strict=False, talknotes={"cache": True})
    assert UNICODE in paths
    assert "talks/speakers/ada-berg.md" not in paths


def test_warnings_are_repeated(site):
    messages = []
    for _ in range(2):
        site.build(NOTES, talknotes={"cache": True}, strict=False)
        messages.append([r.getMessage() for r in site._caplog.records if r.levelno >= logging.WARNING])
    assert messages[0] == messages[1]
    assert any("gone.md" in message for message in messages[0])


def test_extensions_of_unknown_ways_leave_the_cache_unused(site, monkeypatch):
    pytest.importorskip("pymdownx")
    site.write(NOTES)
    for extension in ("tests.builds.test_cache:Mark", {"pymdownx.snippets": {"auto_append": ["a.md"]}}):
        site.write({"../a.md": "x"})
        options = {"markdown_extensions": [extension]}
        assert len(rendered(site, monkeypatch, **options)) == len(rendered(site, monkeypatch, **options)) == 4
    # Only the page that may ask for a file, and the one with a link that leads nowhere.
    options = {"markdown_extensions": ["pymdownx.snippets", "pymdownx.emoji"]}
    rendered(site, monkeypatch, **options)
    assert rendered(site, monkeypatch, **options) == ["talks/links.md", "talks/old.md"]


def test_without_the_option_there_is_no_folder(site):
    site.build(NOTES, strict=False)
    assert not (site.folder / ".cache").exists()
    site.build(NOTES, strict=False, talknotes={"cache": True})
    names = sorted(place.name.partition("-")[0] for place in (site.folder / ".cache" / "talknotes").iterdir())
    # Three of four notes, because one has a wrong link; all lists; and what is not in the navigation as it is written.
    assert Counter(names) == {"CACHEDIR.TAG": 1, "post": 3, "list": 18, "page": 16}


class Mark(Extension):
    """An extension of which the cache knows nothing."""

    def extendMarkdown(self, md):  # noqa: N802  # Python-Markdown's name
        pass


def test_another_process_finds_every_page_that_one_before_it_finished(site):
    """Keys hold nothing that differs between processes, such as the place of a function in memory."""
    site.write(NOTES)
    config = site.config(talknotes={"cache": True})
    entries = []
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", config], env=environment, check=True)
        places = (config.parent / ".cache" / "talknotes").glob("*.entry")
        entries.append({place.name: place.stat().st_ino for place in places})
    # An entry that is written again is a new file.
    assert len(entries[0]) > 20
    assert entries[0] == entries[1]
