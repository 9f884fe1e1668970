"""`talknotes init`: what it makes of folders, shows, and writes."""

import json

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load
from pathspec import GitIgnoreSpec

from mkdocs_talknotes.cli import new_site
from mkdocs_talknotes.cli.command import main

NOTE = "# Moss - Anna Miller\n\nMoss is soft and green.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(new_site, "_theme", lambda: "material")

    def invoke(files, *arguments):
        for name, text in files.items():
            place = tmp_path / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        return CliRunner().invoke(main, ["init", *arguments], catch_exceptions=False)

    return invoke


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_a_folder_of_notes_gets_a_configuration_beside_it(run, tmp_path):
    result = run({"notes/moss.md": NOTE}, "notes")
    assert result.exit_code == 0
    assert result.output.startswith("Found in notes: 1 note, 1 talk, 1 speaker.\n--- /dev/null\n+++ mkdocs.yml\n@@ ")
    assert result.output.endswith("Nothing was written. Add `--write` to write this.\n")
    assert tree(tmp_path) == {"notes/moss.md": NOTE}
    written = run({}, "notes", "--write")
    assert "wrote mkdocs.yml\nLook at it: mkdocs serve\nPublish it: mkdocs gh-deploy\n" in written.output
    assert tree(tmp_path).pop("mkdocs.yml") == (
        "site_name: Notes\n"
        "# Feeds and link previews need the address of the site:\n"
        "# site_url: https://example.org/\n"
        "docs_dir: notes\n"
        "\n"
        "theme:\n"
        "  name: material\n"
        "  font: false # no request leaves the site\n"
        "\n"
        "plugins:\n"
        "  - search\n"
        "  - talknotes:\n"
        '      folder: "."\n'
        "      # Credit for the pictures:\n"
        '      # credit: "Slide: {speaker}"\n'
        "\n"
        "markdown_extensions:\n"
        "  - attr_list\n"
        "  - tables\n"
        "  - toc:\n"
        "      permalink: true\n"
    )
    assert run({}, "notes").output.splitlines()[-1] == "There is nothing to add."


def test_a_repository_of_notes_gets_it_in_a_folder_and_publishes_none_of_its_own_files(run, tmp_path):
    files = {
        "conf/2022-12-15-moss.md": NOTE,
        "_config.yml": "title: 'Moss: a blog'\ndescription: On moss.\nlogo: ./pic.jpg\n",
        "pic.jpg": "",
        "CNAME": "moss.example\n",
        "LICENSE.md": "MIT",
        ".git/config": '[remote "origin"]\n\turl = https://me:secret@github.com/anna/moss.git\n[x]\n\turl = no\n',
    }
    assert run(files, "--write").exit_code == 0
    config = load_config(str(tmp_path / "mkdocs" / "mkdocs.yml"))
    assert (config.site_name, config.site_description, config.site_url, config.repo_url) == (
        "Moss: a blog",
        "On moss.",
        "https://moss.example/",
        "https://github.com/anna/moss",
    )
    assert config.docs_dir == str(tmp_path)
    assert list(config.exclude_docs.patterns) != []
    assert [config.exclude_docs.match_file(path) for path in ("mkdocs/mkdocs.yml", "_config.yml", "LICENSE.md")] == [
        True,
        True,
        True,
    ]
    assert config.theme["logo"] == "pic.jpg"
    checked = CliRunner().invoke(main, ["check"])
    assert checked.output == "1 note: no problems\n"


def test_the_address_is_that_of_the_code_host_s_pages(run, tmp_path):
    run(
        {"notes/a.md": NOTE, ".git/config": '[remote "origin"]\nurl = git@github.com:Anna/moss.git\n'},
        "notes",
        "--write",
    )
    assert 'site_url: "https://anna.github.io/moss/"\n' in tree(tmp_path)["mkdocs.yml"]


def test_a_docs_folder_gets_a_home_page_that_shows_the_newest(run, tmp_path):
    run({"docs/talks/a.md": NOTE}, "--write")
    assert tree(tmp_path)["docs/index.md"] == (
        f"# {tmp_path.name.replace('_', ' ').replace('-', ' ').capitalize()}\n\n## New\n\n"
        "<!-- talknotes: posts limit=5 -->\n\n[All posts](talks/index.md)\n"
    )
    assert "  - talknotes\n" in tree(tmp_path)["mkdocs.yml"]


def test_a_site_of_hugo_keeps_its_pages_where_they_are(run, tmp_path):
    config = 'baseURL = "https://moss.example/"\ntitle = "Moss"\n'
    run({"hugo.toml": config, "content/posts/a.md": NOTE, "README.md": "# Code"}, "--write")
    made = load_config(str(tmp_path / "mkdocs.yml"))
    assert (made.site_name, made.site_url, made.docs_dir) == (
        "Moss",
        "https://moss.example/",
        str(tmp_path / "content"),
    )
    assert made.plugins["talknotes"].config.folder == "posts"


def test_a_configuration_keeps_every_byte_but_the_lines_added(run, tmp_path):
    config = "site_name:   Mine   # yes\nplugins:  # two\n- search\n-  tags:\n       x: 1 # one\n# end\n"
    result = run({"mkdocs.yml": config, "docs/conf/a.md": NOTE})
    assert "+- talknotes:\n+    folder: conf\n" in result.output
    run({}, "--write")
    assert tree(tmp_path)["mkdocs.yml"] == config.replace("# one\n", "# one\n- talknotes:\n    folder: conf\n")


def test_a_site_without_plugins_keeps_its_search(run, tmp_path):
    run({"mkdocs.yml": "site_name: Mine\n", "docs/talks/a.md": NOTE}, "--write")
    assert tree(tmp_path)["mkdocs.yml"] == "site_name: Mine\nplugins:\n- search\n- talknotes\n"


def test_what_can_not_be_changed_safely_is_shown(run, tmp_path):
    config = "site_name: Mine\nplugins: &all [search]\nother: *all\n"
    result = run({"mkdocs.yml": config, "docs/talks/a.md": NOTE}, "--write")
    reason = "because an edit would change other values, too"
    said = f"can't be changed safely, {reason}. Add these lines to it yourself:\nplugins:\n- talknotes\n"
    assert said in result.output
    assert tree(tmp_path)["mkdocs.yml"] == config


def test_nothing_is_written_through_a_link(run, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "in" / ".github").symlink_to(tmp_path / "out", target_is_directory=True)
    (tmp_path / "in" / ".git").mkdir()
    result = run({}, "in", "--write", "--workflow")
    assert (result.exit_code, "its path contains a symbolic link" in result.output) == (1, True)
    assert list((tmp_path / "out").iterdir()) == []
    assert not (tmp_path / "in" / "mkdocs").exists()


def test_a_workflow_names_the_configuration_and_its_site(run, tmp_path):
    run({"a.md": NOTE}, "--write", "--workflow")
    workflow = tree(tmp_path)[".github/workflows/pages.yml"]
    assert "mkdocs build --config-file mkdocs/mkdocs.yml" in workflow
    assert f"path: ../{tmp_path.name}-site" in workflow


def test_a_file_of_the_author_s_is_not_replaced(run, tmp_path):
    (tmp_path / "mkdocs").mkdir()
    result = run({"a.md": NOTE, "mkdocs/mkdocs.yml": "site_name: Other\ndocs_dir: elsewhere\n"}, "--write")
    assert (result.exit_code, "this file already exists" in result.output) == (1, True)
    assert tree(tmp_path)["mkdocs/mkdocs.yml"] == "site_name: Other\ndocs_dir: elsewhere\n"


@pytest.mark.parametrize("name", ["true", "Moss: a blog", "# 1", '"', "ümlaut", "2026", "x\ty"])
def test_any_name_is_text_in_the_configuration(run, tmp_path, name):
    run({"docs/index.md": f"---\ntitle: {json.dumps(name)}\n---\nText.\n", "docs/talks/a.md": NOTE}, "--write")
    assert load_config(str(tmp_path / "mkdocs.yml")).site_name == name


def test_an_author_who_credits_the_speakers_gets_it_as_an_option(run, tmp_path):
    run({"notes/a.md": f"{NOTE}\nAll images are from the talks, their authors are named.\n"}, "notes", "--write")
    assert '      credit: "Slide: {speaker}"\n' in tree(tmp_path)["mkdocs.yml"]


def test_shapes_that_would_read_more_are_named(run):
    notes = {
        "notes/a.md": "## Moss in Winter and After\n\n→ Ada Moss\n\nSoft.\n\n"
        "## How Old Ferns Are\n\n→ Zed Quill\n\nOld.\n",
        "notes/b.md": "## Lichens Are Two\n\n→ Cleo Hall\n\nTwo of them.\n",
    }
    assert run(notes, "notes").output.partition("--- ")[0] == (
        "Found in notes: 2 notes, 2 talks, 0 speakers.\n"
        "Without a speaker: 2 talks.\n"
        "`talknotes check` reports problems and how to fix them.\n"
        "These shapes would recognise more:\n"
        "  adds 1 talk and 3 speakers:\n"
        "    ## {title}\n"
        "    → {speaker}\n"
        "`talknotes shapes notes` shows them with examples and can write them.\n"
    )


def test_posts_of_jekyll_are_notes_and_its_layouts_are_not(run, tmp_path):
    files = {"_posts/2022-12-15-moss.md": NOTE, "_layouts/post.md": "{{ content }}\n", "_config.yml": "title: Moss\n"}
    (tmp_path / ".git").mkdir()
    assert run(files, "--write").output.startswith("Found in .: 1 note, 1 talk, 1 speaker.\n")
    config = load_config(str(tmp_path / "mkdocs" / "mkdocs.yml"))
    pages = ("_posts/2022-12-15-moss.md", "_layouts/post.md")
    assert [bool(config.exclude_docs.match_file(path)) for path in pages] == [False, True]


def test_an_empty_folder_gets_a_home_page_without_a_link_to_nothing(run, tmp_path):
    run({}, "--write")
    assert tree(tmp_path)["docs/index.md"].endswith("## New\n\n<!-- talknotes: posts limit=5 -->\n")


OURS = {"talknotes": {"folder": "conf"}}


@pytest.mark.parametrize(
    ("config", "plugins"),
    [
        ("site_name: A\nplugins: {search: {}}\n", {"search": {}} | OURS),
        ("site_name: A\nplugins:\n  # first\n  search: {}\n", {"search": {}} | OURS),
        ("site_name: A\nplugins: &these\n  search: {}\n", {"search": {}} | OURS),
        ("INHERIT: base.yml\nsite_name: A\n", {"search": {}} | OURS),
        ("INHERIT: base.yml\nsite_name: A\nplugins:\n  search:\n    lang: de\n", {"search": {"lang": "de"}} | OURS),
        ("site_name: A\nplugins: search\n", ["search", OURS]),
        ("site_name: A\nplugins:\n# none\ntheme: mkdocs\n", ["search", OURS]),
        ("\ufeffsite_name: A\r\nplugins:\r\n  - search", ["search", OURS]),
        ("---\nsite_name: A\nplugins: [search]\n...\n", ["search", OURS]),
        ("theme: mkdocs\n", ["search", OURS]),
        ("# nothing yet\n", ["search", OURS]),
    ],
)
def test_every_form_of_plugins_is_completed(run, tmp_path, config, plugins):
    files = {"base.yml": "plugins:\n  search: {}\n", "docs/index.md": "# Moss\n", "docs/conf/a.md": NOTE}
    assert run(files | {"mkdocs.yml": config}, "--write").exit_code == 0
    made = (tmp_path / "mkdocs.yml").read_text("utf-8-sig")
    assert all(line in made for line in config.removeprefix("\ufeff").splitlines() if "plugins: " not in line)
    with (tmp_path / "mkdocs.yml").open("rb") as file:
        loaded = yaml_load(file)
    assert loaded["plugins"] == plugins
    assert "talknotes" in load_config(str(tmp_path / "mkdocs.yml")).plugins
    assert run({}, "--write").output.splitlines()[-1] == "There is nothing to add."


@pytest.mark.parametrize(
    ("name", "config", "lines"),
    [
        ("mkdocs.yml", "all: &all [search]\nplugins: *all\n", "plugins:\n- talknotes:\n    folder: conf\n"),
        ("mkdocs.yml", "INHERIT: base.yml\n", "plugins:\n- search\n- tags\n- talknotes:\n    folder: conf\n"),
        ("mkdocs.yml", "a: &a {plugins: [x]}\n<<: *a\n", "plugins:\n- talknotes:\n    folder: conf\n"),
        ("mkdocs.yml", "a: &a {x: {}}\nplugins: *a\n", "plugins:\n  talknotes:\n    folder: conf\n"),
        (
            "zensical.toml",
            "[project]\nsite_name = 'A'\n",
            '[project]\nwatch = ["docs"]\n\n[project.markdown_extensions.talknotes]\nfolder = "conf"\n',
        ),
    ],
)
def test_lines_to_add_by_hand_are_a_failure_that_changes_nothing(run, tmp_path, name, config, lines):
    files = {"base.yml": "plugins: [search, tags]\n", "docs/conf/a.md": NOTE, name: config}
    result = run(files, "--write")
    assert result.exit_code == 1
    assert f"There is nothing to write.\n{name} can't be changed safely, because " in result.output
    assert result.output.endswith(f". Add these lines to it yourself:\n{lines}\n")
    assert tree(tmp_path) == files


@pytest.mark.parametrize(
    ("config", "problem"),
    [
        ("site_name: A\n---\nsite_name: B\n", "mkdocs.yml:2:1: this is not valid YAML: a second document starts here"),
        ("plugins:\n\t- search\n", "mkdocs.yml:2:1: this is not valid YAML: a tab can't indent here"),
        ("Moss\n", "mkdocs.yml:1: expected lines such as"),
    ],
)
def test_a_configuration_that_can_not_be_read_is_a_failure(run, tmp_path, config, problem):
    files = {"docs/conf/a.md": NOTE, "mkdocs.yml": config}
    result = run(files, "--write")
    assert (result.exit_code, result.output.startswith(problem)) == (1, True)
    assert tree(tmp_path) == files


@pytest.mark.parametrize("files", [{"mkdocs": "mine"}, {".github": "mine"}, {".github/workflows": "mine"}])
def test_a_file_in_the_place_of_a_folder_is_named(run, tmp_path, files):
    (tmp_path / ".git").mkdir()
    result = run(files | {"a.md": NOTE}, "--write", "--workflow")
    assert (result.exit_code, "because one of its parent folders is a file" in result.output) == (1, True)
    assert tree(tmp_path) == files | {"a.md": NOTE}


@pytest.mark.parametrize("folder", ["docs", "docs/notes"])
def test_a_folder_within_a_site_completes_that_site(run, tmp_path, folder):
    result = run({"mkdocs.yml": "site_name: Moss\n", "docs/notes/moss.md": NOTE}, folder, "--write")
    assert (result.exit_code, result.output.splitlines()[1]) == (0, "wrote mkdocs.yml")
    assert (tmp_path / "mkdocs.yml").read_text() == (
        "site_name: Moss\nplugins:\n- search\n- talknotes:\n    folder: notes\n"
    )


def test_a_second_run_with_a_workflow_adds_nothing(run):
    run({"notes/moss.md": NOTE}, "notes", "--write", "--workflow")
    assert run({}, "notes", "--write", "--workflow").output.endswith("There is nothing to add.\n")


@pytest.mark.parametrize("name", ["_drafts[1]", "_a*", "_#b", "_!c", "_d e", "_f\\g"])
def test_a_name_with_signs_is_kept_out_as_it_is(run, tmp_path, name):
    (tmp_path / ".git").mkdir()
    for place in ("a.md", f"{name}/b.md"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text("# Moss - Anna Miller\n\nSoft.\n")
    assert run({}, "--write").exit_code == 0
    config = yaml_load((tmp_path / "mkdocs" / "mkdocs.yml").read_text())
    excluded = GitIgnoreSpec.from_lines(config["exclude_docs"].splitlines())
    assert excluded.match_file(f"{name}/b.md")
    assert not excluded.match_file("a.md")


@pytest.mark.parametrize("sign", ["\n", "\r", "\x85", "\u2028", "\x1b"])
def test_a_name_can_not_write_into_the_configuration(run, tmp_path, sign):
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text("# Moss - Anna Miller\n\nSoft.\n")
    (tmp_path / f"_x{sign}hooks: [h.py]{sign}y").write_text("")
    done = run({}, "--write")
    assert (done.exit_code, "Rename it." in done.output) == (1, True)
    assert not (tmp_path / "mkdocs").exists()


def test_nothing_is_shown_of_a_file_behind_a_link(run, tmp_path):
    secret = tmp_path.with_name("secret.yml")
    secret.write_text("site_name: Hidden\n")
    (tmp_path / "notes").mkdir()
    (tmp_path / "README.md").symlink_to(secret)
    (tmp_path / "a.md").write_text("# Moss - Anna Miller\n\nSoft.\n")
    assert "Hidden" not in run({}).output
    (tmp_path / "mkdocs.yml").symlink_to(secret)
    assert "Hidden" not in run({}).output


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"mkdocs.yml": "site_name: A\nplugins: !ENV [PLUGINS, [search]]\n"},
            "because a value has the tag `!ENV`. Add these lines to it yourself:\nplugins:\n- talknotes\n",
        ),
        (
            {"mkdocs.yml": "site_name: A\nINHERIT: base.yml\n", "base.yml": "plugins:\n- search\n- tags: {}\n"},
            "because `plugins` is inherited, and a list here replaces the inherited one. Add these lines to it "
            "yourself:\nplugins:\n- search\n- tags: {}\n- talknotes\n",
        ),
    ],
)
def test_plugins_that_are_not_in_the_file_are_left_to_the_author(run, tmp_path, files, said):
    done = run({"docs/talks/a.md": NOTE, **files}, "--write")
    assert (done.exit_code, said in done.output) == (1, True)
    assert (tmp_path / "mkdocs.yml").read_text("utf-8") == files["mkdocs.yml"]


LAYOUTS = [
    ({"talks/a.md": NOTE}, "talks"),
    ({"docs/talks/a.md": NOTE}, "."),
    ({"docs/b.md": NOTE, "docs/index.md": "# Home\n"}, "."),
    ({"content/posts/a.md": NOTE, "hugo.toml": "title = 'A'\n"}, "."),
    ({"a.md": NOTE, ".git/config": ""}, "."),
    ({"_posts/2024-05-01-a.md": NOTE, "_config.yml": "title: A\n", "index.md": "# Home\n", ".git/config": ""}, "."),
]


@pytest.mark.parametrize(("files", "folder"), LAYOUTS)
def test_what_it_writes_is_found_by_check_and_built(run, tmp_path, files, folder):
    assert run(files, folder, "--write").exit_code == 0
    (config,) = (file for file in tmp_path.rglob("mkdocs.yml"))
    for named in (tmp_path, config, config.parent):
        assert CliRunner().invoke(main, ["check", str(named)]).output.splitlines()[-2].startswith("1 note")
    build(load_config(str(config), site_dir=str(tmp_path.with_name(f"{tmp_path.name}-built"))))
    pages = tmp_path.with_name(f"{tmp_path.name}-built").rglob("anna-miller/index.html")
    assert len(list(pages)) == 1
