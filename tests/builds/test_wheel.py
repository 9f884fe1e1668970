"""The wheel carries all that the package needs, and builds the example."""

import configparser
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import mkdocs_talknotes

ROOT = Path(__file__).parents[2]


def run(*command, folder, **environment):
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT), folder=folder)
    (path,) = folder.glob("*.whl")
    return path


def test_it_holds_every_file_of_the_package(wheel):
    package = Path(mkdocs_talknotes.__file__).parent
    here = {
        path.relative_to(package.parent).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        there = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert there == here
    assert {
        "mkdocs_talknotes/py.typed",
        "mkdocs_talknotes/rendering/assets/talknotes.css",
        "mkdocs_talknotes/inputs/schemas/front-matter.json",
        "mkdocs_talknotes/rendering/templates/talknotes/card.html",
        "mkdocs_talknotes/text/translations/en.yml",
    } <= there


def test_it_names_the_plugin_the_extension_and_the_command(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        entries = configparser.ConfigParser()
        entries.read_string(archive.read(name).decode())
    assert {section: dict(entries[section]) for section in entries.sections()} == {
        "console_scripts": {"talknotes": "mkdocs_talknotes.cli:main"},
        "markdown.extensions": {"talknotes": "mkdocs_talknotes.extension:TalknotesExtension"},
        "mkdocs.plugins": {"talknotes": "mkdocs_talknotes.plugin:TalknotesPlugin"},
    }


def test_the_example_builds_with_it(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    path = {"PYTHONPATH": str(tmp_path / "installed")}
    where = run("-c", "import mkdocs_talknotes; print(mkdocs_talknotes.__file__)", folder=tmp_path, **path)
    assert where.startswith(str(tmp_path))
    example = str(ROOT / "example" / "mkdocs.yml")
    run("-m", "mkdocs", "build", "--strict", "-q", "-f", example, "-d", str(tmp_path / "site"), folder=tmp_path, **path)
    assert (tmp_path / "site" / "talks" / "speakers" / "vicki-boykis" / "index.html").is_file()
