"""Every command and the build find the same talks in the same site, whatever its options are."""

import json

import pytest
from click.testing import CliRunner

from mkdocs_talknotes.cli.command import main

# What is in the blog only because every option counts.
NOTES = {
    "notes/conf/a.md": "# Moss // Anna Miller\n\nSoft.\n",
    "notes/conf/b.md": "# Fern // Bert Stone\n\nGreen.\n",
    "notes/conf/index.md": "# My talks\n",
    "notes/conf/README.md": "# Lichen // Cleo Marsh\n",
    "notes/conf/left-out.md": "# Algae // Dana Reed\n\nWet.\n",
    "notes/conf/later.md": "# Peat // Emil Bog\n\nDark.\n",
    "notes/conf/unfinished.md": "---\ndraft: true\n---\n# Reed // Finn Lake\n\nTall.\n",
    "notes/talks/c.md": "# Stone // Gina Hill\n\nHard.\n",
    "other.yml": """\
site_name: Test
docs_dir: notes
theme: mkdocs
exclude_docs: |
  left-out.md
draft_docs: |
  /conf/later.md
plugins:
  - talknotes:
      folder: conf
      pattern: "{title} // {speaker}"
      problems: {no-site-url: ignore}
""",
}
TALKS = ["Fern by Bert Stone", "Moss by Anna Miller"]


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in NOTES.items():
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(main, arguments, catch_exceptions=False)


def named(talks):
    return sorted(f"{talk['title']} by {', '.join(talk['speakers'])}" for talk in talks)


@pytest.mark.parametrize("asked", ["other.yml", ".", "notes", None])
def test_explain(run, asked):
    pages = json.loads(run("explain", "--format", "json", *filter(None, [asked])).output)
    published = [talk for page in pages if not page["path"].endswith("unfinished.md") for talk in page["talks"]]
    assert named(published) == TALKS


@pytest.mark.parametrize("asked", ["other.yml", ".", "notes", None])
def test_check(run, asked):
    result = run("check", *filter(None, [asked]))
    assert (result.exit_code, result.output) == (0, "2 notes: no problems\n")


@pytest.mark.parametrize("asked", ["other.yml", ".", "notes", None])
def test_export(run, tmp_path, asked):
    run("export", "--to", "out", *filter(None, [asked]))
    talks = json.loads((tmp_path / "out" / "talks.json").read_text("utf-8"))["talks"]
    assert sorted(talk["title"] for talk in talks) == ["Fern", "Moss"]


@pytest.mark.parametrize("asked", ["other.yml", ".", "notes", None])
def test_pages(run, tmp_path, asked):
    run("pages", *filter(None, [asked]))
    speakers = tmp_path / "notes" / "conf" / "speakers"
    assert sorted(place.stem for place in speakers.iterdir()) == ["anna-miller", "bert-stone"]


def test_the_build(run, tmp_path, site):
    files = {name.removeprefix("notes/"): text for name, text in NOTES.items() if name.endswith(".md")}
    options = {"folder": "conf", "pattern": "{title} // {speaker}"}
    excluded = {"exclude_docs": "left-out.md\n", "draft_docs": "/conf/later.md\n"}
    built = site.build(files, talknotes=options, strict=False, **excluded)
    assert [one["title"] for one in json.loads(built.text("conf/talks.json"))["talks"]] == ["Moss", "Fern"]


def test_a_file_outside_the_blog_is_explained_and_said_to_be_outside(run):
    assert run("explain", "notes/talks/c.md").output.startswith(
        'notes/talks/c.md: 1 talk, "pattern"; not listed in the blog\n'
    )


def test_options_on_the_command_line_go_before_those_of_the_site(run, tmp_path):
    run("export", "--folder", "talks", "--to", "out")
    talks = json.loads((tmp_path / "out" / "talks.json").read_text("utf-8"))["talks"]
    assert [talk["title"] for talk in talks] == ["Stone"]
    assert named(
        json.loads(run("explain", "notes/conf/a.md", "--pattern", "{speaker} // {title}", "--format", "json").output)[
            0
        ]["talks"]
    ) == ["Anna Miller by Moss"]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (
            "plugins: [{talknotes: {folder: cnof}}]\ndocs_dir: notes\n",
            "  advice: there are no notes in the folder `cnof` in the docs folder. "
            "If they are in `conf`, set `folder: conf` for talknotes. [no-notes]",
        ),
        (
            "plugins: [talknotes]\ndocs_dir: nowhere\n",
            "  advice: there are no notes in the folder `talks` in the docs folder. "
            "Put Markdown files there, or set `folder` to where they are. [no-notes]",
        ),
        (
            "plugins: [search]\ndocs_dir: notes\n",
            "  advice: this configuration does not use `talknotes`, so its build makes no blog. "
            "Add `- talknotes` to its `plugins`. [no-notes]",
        ),
    ],
)
def test_a_site_without_notes_is_said_in_a_line(run, tmp_path, config, said):
    (tmp_path / "empty.yml").write_text(config, encoding="utf-8")
    result = run("check", "empty.yml")
    assert (result.exit_code, result.output.splitlines()[:2]) == (0, ["empty.yml", said])


def test_a_folder_without_notes_is_said_in_a_line(run, tmp_path):
    (tmp_path / "bare").mkdir()
    assert run("check", "bare").output.splitlines()[:2] == [
        "bare",
        "  advice: there are no notes here. Name another folder or file. [no-notes]",
    ]
    assert "There are no notes in bare." in run("explain", "bare").output
