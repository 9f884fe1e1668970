"""A build starts no program and opens no connection, whatever its pictures hold."""

import shutil
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.builds.notes import BLOG

pytest.importorskip("PIL")

EXAMPLE = Path(__file__).parents[2] / "example"
EVERYTHING = {"outputs": {"cards": True, "calendar": True, "credits": True}, "cache": True}
# https://docs.python.org/3/library/audit_events.html
PROGRAMS = ("subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system", "pty.")
CONNECTIONS = ("socket.", "urllib.", "ftplib.", "http.", "smtplib.")


class Ear:
    """Hears of programs and connections while it is open; Python takes no hook away again."""

    def __init__(self):
        self.heard = None
        sys.addaudithook(self._hear)

    def _hear(self, event, arguments):
        if self.heard is not None and event.startswith(PROGRAMS + CONNECTIONS):
            self.heard.append((event, str(arguments)))

    def __enter__(self):
        self.heard = []
        return self.heard

    def __exit__(self, *_):
        self.heard = None


EAR = Ear()


def test_the_test_hears():
    with EAR as heard, pytest.raises(FileNotFoundError):
        __import__("subprocess").run(["/nowhere/at/all"], check=False)
    assert heard


def test_the_example_with_every_output(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".cache"))
    config = load_config(str(tmp_path / "mkdocs.yml"), strict=True, site_dir=str(tmp_path / "site"))
    assert config.plugins["talknotes"].config["outputs"] == {"cards": True, "calendar": True, "small_pictures": True}
    with EAR as heard:
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    assert heard == []


def test_photos_that_are_programs(site, tmp_path):
    written = tmp_path / "written"
    program = f"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n({written}) (w) file closefile\n".encode()
    people = "".join(f"{form}: {{name: Ned B{form}, photo: {form}.png}}\n" for form in ("eps", "ps"))
    note = "---\nspeakers: [Ned B{0}]\n---\n\n# A talk\n\nNotes.\n"
    files = {f"{form}.png": program for form in ("eps", "ps")} | {".speakers.yml": people}
    files |= {f"talks/{form}.md": note.format(form) for form in ("eps", "ps")}
    with EAR as heard:
        built = site.build(BLOG | files, talknotes=EVERYTHING, strict=False)
    assert heard == []
    assert not written.exists()
    assert [text for _, text in built.messages if "[card]" in text] == [
        f"talks/{form}.md: the photo `{form}.png` of Ned B{form} can't be opened; the card shows "
        "initials instead. Save it as PNG, JPEG or WebP, below 40 million pixels. [card]"
        for form in ("eps", "ps")
    ]
