"""The command: what it finds, where it says so, and how it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_talknotes.cli.check import check_paths
from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.problems import CODES
from tests.browser.conftest import EXAMPLE

NOTE = "# Moss - Anna Miller\n\nMoss is soft and green.\n"
MISSING = f"{NOTE}\n![A cushion](moss.png)\n"
BARE = f"{NOTE}\n![](https://example.org/moss.png)\n"
SITE = "site_name: Test\nplugins: [{talknotes: {outputs: false}}]\n"


@pytest.fixture
def check(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(files, *arguments):
        for name, text in files.items():
            place = tmp_path / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        return CliRunner().invoke(main, ["check", *arguments])

    return run


def told(result):
    return [
        f"{problem['path']}:{problem['line']}: {problem['code']}" for problem in json.loads(result.output)["problems"]
    ]


def test_text(check):
    result = check({"mkdocs.yml": SITE, "docs/talks/a.md": MISSING + "\n![](/x.png)\n", "docs/talks/b.md": NOTE})
    assert result.exit_code == 1
    assert result.output == (
        "docs/talks/a.md\n"
        "  5: warning: there is no picture `talks/moss.png` in the docs folder. "
        "Add it, or correct its path. [missing-image]\n"
        "  7: warning: there is no picture `x.png` in the docs folder. "
        "Add it, or correct its path. [missing-image]\n"
        "  7: advice: the picture `x.png` has no alternative text. Describe it: `![…](x.png)`. [placeholder-alt]\n"
        "\n"
        "2 notes: 2 warnings, 1 piece of advice\n"
        "`talknotes check --list` explains the codes.\n"
    )


def test_nothing_wrong(check):
    result = check({"mkdocs.yml": SITE, "docs/talks/a.md": NOTE})
    assert (result.exit_code, result.output) == (0, "1 note: no problems\n")


def test_colour_is_for_terminals(check, monkeypatch):
    files = {"mkdocs.yml": SITE, "docs/talks/a.md": MISSING}
    assert "\x1b" not in check(files).output
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[33m\x1b[1mwarning\x1b[0m" in CliRunner().invoke(main, ["check"], color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in CliRunner().invoke(main, ["check"], color=True).output


def test_advice_fails_only_when_asked_to(check):
    files = {"mkdocs.yml": SITE, "docs/talks/a.md": BARE}
    assert check(files).exit_code == 0
    assert check(files, "--strict").exit_code == 1


def test_wrong_usage(check):
    assert check({}, "nowhere").exit_code == 2
    assert check({}, "--format", "xml").exit_code == 2


def test_json(check):
    result = check({"mkdocs.yml": SITE, "docs/talks/a.md": MISSING}, "--format", "json")
    assert json.loads(result.output) == {
        "notes": 1,
        "problems": [
            {
                "path": "docs/talks/a.md",
                "line": 5,
                "column": None,
                "code": "missing-image",
                "severity": "warning",
                "message": "there is no picture `talks/moss.png` in the docs folder.",
                "remedy": "Add it, or correct its path.",
            }
        ],
    }


def test_only_what_was_asked_for_is_told_but_compared_with_all(check):
    other = NOTE.replace("Anna Miller", "Ana Miller").replace("Moss", "Fern")
    files = {"mkdocs.yml": SITE, "docs/talks/a.md": MISSING, "docs/talks/b.md": other, "docs/talks/c/d.md": MISSING}
    assert told(check(files, "--format", "json", "docs/talks/b.md")) == ["docs/talks/b.md:1: speaker-similar"]
    assert told(check(files, "--format", "json", "docs/talks/a.md", "docs/talks/b.md")) == [
        "docs/talks/a.md:5: missing-image",
        "docs/talks/b.md:1: speaker-similar",
    ]
    assert told(check(files, "--format", "json", "docs/talks/c")) == ["docs/talks/c/d.md:5: missing-image"]


def test_a_bare_folder_and_a_bare_file(check):
    files = {"notes/a.md": MISSING, "notes/b.md": MISSING.replace("Moss -", "Fern -")}
    assert told(check(files, "--format", "json", "notes")) == [
        "notes/a.md:5: missing-image",
        "notes/b.md:5: missing-image",
    ]
    assert told(check(files, "--format", "json", "notes/b.md")) == ["notes/b.md:5: missing-image"]


def test_notes_of_a_site_that_does_not_know_us(check):
    files = {"mkdocs.yml": "plugins: [search]\n", "docs/notes/a.md": MISSING}
    assert told(check(files, "--format", "json", "docs/notes")) == ["docs/notes/a.md:5: missing-image"]


def test_options_of_the_site_count(check):
    options = "folder: conf\n      outputs: false\n      problems:\n        missing-image: off\n"
    config = f"plugins:\n  - talknotes:\n      {options}"
    files = {"mkdocs.yml": config, "docs/conf/a.md": MISSING, "docs/talks/b.md": MISSING}
    result = check(files)
    assert (result.exit_code, result.output) == (0, "1 note: no problems\n")


def test_wrong_options_are_told_with_their_lines(check):
    config = (
        "plugins:\n  - talknotes:\n      foldr: conf\n      problems:\n        missing-imag: off\n        yaml: 3\n"
    )
    files = {"site/mkdocs.yml": config, "site/docs/talks/a.md": NOTE}
    result = check(files, "site", "--format", "json")
    assert result.exit_code == 1
    assert told(result) == [
        "site/mkdocs.yml:3: unknown-key",
        "site/mkdocs.yml:5: unknown-key",
        "site/mkdocs.yml:6: wrong-value",
    ]


def test_plugins_that_do_not_fit_are_told_with_the_whole_site(check):
    site = (
        "site_name: Test\nplugins:\n  - git-authors\n  - caption: {figure: {enable: false}}\n"
        "  - talknotes: {outputs: false}\n"
    )
    result = check({"mkdocs.yml": site, "docs/talks/moss.md": NOTE}, "--format", "json")
    assert told(result) == ["mkdocs.yml:None: neighbour"]
    assert told(check({}, "--format", "json", "docs/talks/moss.md")) == []
    quiet = site.replace("false}\n", "false, problems: {neighbour: ignore}}\n")
    assert told(check({"mkdocs.yml": quiet}, "--format", "json")) == []


def test_an_error_fails(check):
    place = {"mkdocs.yml": SITE, "docs/talks/a.md": NOTE}
    check(place)
    Path("docs/talks/a.md").write_bytes(NOTE.encode() + b"\xff")
    result = check({}, "--format", "json")
    assert (result.exit_code, told(result)) == (1, ["docs/talks/a.md:4: not-utf-8"])


def test_the_list_of_codes(check):
    result = check({}, "--list")
    assert [line.split()[0] for line in result.output.splitlines()] == list(CODES)
    assert ("placeholder-alt           advice   a picture has no useful alternative text\n") in result.output


def test_the_example_has_no_problem(monkeypatch):
    monkeypatch.chdir(EXAMPLE.parent)
    result = CliRunner().invoke(main, ["check", "example", "--strict"])
    assert (result.exit_code, result.output.partition(": ")[2]) == (0, "no problems\n")


def test_a_configuration_that_can_not_be_read_is_the_only_problem(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("![](nope.png)\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("a: b: c\n", encoding="utf-8")
    for asked in (tmp_path, tmp_path / "docs", tmp_path / "docs" / "a.md", tmp_path / "mkdocs.yml"):
        checked = check_paths([asked])
        assert [(problem.path, problem.code) for problem in checked.problems] == [("mkdocs.yml", "site-config")]
        assert checked.fails()


def test_a_file_that_may_not_be_opened_is_named(tmp_path, monkeypatch):
    def refuse(place):
        raise PermissionError(13, "no", str(place))

    (tmp_path / "a.md").write_text("# A\n", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert (result.exit_code, "a.md: this file or folder can't be read or written: no." in result.output) == (1, True)
