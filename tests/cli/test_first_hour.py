"""The README's way from a pile of notes to a blog, on real notes where they lie beside the checkout."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PILES = ROOT.parent / "shared" / "corpus" / "dev"


def commands():
    """The three commands of the README's first hour; the first installs, the last shows the site."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"## Install\n.*?```sh\n(.+?)```", text, re.DOTALL)[1]
    return [shlex.split(line, comments=True) for line in block.splitlines() if line.strip()]


def run(folder, *command):
    command = [sys.executable, "-m", *command]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_readme_says_it_in_three_commands():
    install, init, show = commands()
    assert install[:3] == ["pip", "install", "mkdocs-talknotes"]
    assert init == ["talknotes", "init", "notes", "--write"]
    assert show == ["mkdocs", "gh-deploy"]


@pytest.mark.skipif(not PILES.is_dir(), reason="no folder with real notes lies beside the checkout")
@pytest.mark.parametrize("pile", [place.name for place in sorted(PILES.glob("*/"))] or [""])
def test_a_pile_of_notes_becomes_a_blog(pile, tmp_path):
    pile = PILES / pile
    shutil.copytree(pile, tmp_path / "notes")
    _, init, _ = commands()
    made = run(tmp_path, "mkdocs_talknotes.cli", *init[1:])
    assert made.returncode == 0, made.stderr
    # What the last one does first; the rest is a server.
    built = run(tmp_path, "mkdocs", "build", "--quiet")
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "site" / "index.html").is_file()
    assert "Traceback" not in made.stderr + built.stderr
    assert re.search(r"Found in notes: \d+ notes?, \d+ talks?, \d+ speakers?\.", made.stdout)
