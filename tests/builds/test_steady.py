"""The same tree gives the same site: anywhere, after any number of rebuilds, and after a build that was killed."""

import gc
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.builds.notes import BLOG, NORMCONF, SINGLE
from tests.builds.test_rebuilds import FOOTER, Preview, tree

EXAMPLE = Path(__file__).parents[2] / "example"
MKDOCS = (sys.executable, "-m", "mkdocs")


def mkdocs(*arguments, folder, **environment):
    done = subprocess.run(
        [*MKDOCS, *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def contents(folder):
    return {
        place.relative_to(folder).as_posix(): place.read_bytes()
        for place in sorted(folder.rglob("*"))
        if place.is_file()
    }


def test_every_machine_builds_the_same_bytes(tmp_path):
    """Elsewhere is another folder, whose files were written in another order, with another clock and language."""
    places = [
        ("here", list, {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}),
        ("there", reversed, {"PYTHONHASHSEED": "271828", "TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8"}),
    ]
    sites = []
    for name, order, environment in places:
        files = [place for place in sorted(EXAMPLE.rglob("*")) if place.is_file() and ".cache" not in place.parts]
        for place in order(files):
            copy = tmp_path / name / place.relative_to(EXAMPLE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(place, copy)
        mkdocs("build", "--strict", "-q", "-d", "site", folder=tmp_path / name, **environment)
        sites.append(contents(tmp_path / name / "site"))
    here, there = sites
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []


# A build that ends, without warning, when it has opened its n-th file for writing or is about to move one.
KILLED = """
import os, signal, sys
from mkdocs.__main__ import cli

left = int(sys.argv.pop(1))

def count(event, arguments):
    global left
    if event == "os.rename" or (event == "open" and str(arguments[1])[:1] in ("w", "x")):
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(count)
cli()
"""


@pytest.mark.parametrize("seed", range(4))
def test_a_build_that_was_killed_leaves_nothing_behind_that_the_next_one_shows(site, seed):
    site.write(BLOG)
    site.config(talknotes={"cache": True})
    mkdocs("build", "--strict", "-q", "-d", "expected", folder=site.folder)
    expected = contents(site.folder / "expected")
    shutil.rmtree(site.folder / ".cache")
    chance = random.Random(seed)
    for _ in range(2):
        writes = chance.randrange(1, len(expected))
        command = [sys.executable, "-c", KILLED, str(writes), "build", "--strict", "-q"]
        killed = subprocess.run(command, cwd=site.folder, capture_output=True, check=False)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
    mkdocs("build", "--strict", "-q", folder=site.folder)
    assert contents(site.folder / "site") == expected


# Each is wrong in its own way, and what was there before mends it.
WRONG = [
    {"talks/unicode.md": b"# \xff\n"},
    {"talks/unicode.md": "---\ntitle: [\n---\n# Still there\n"},
    {".events.yml": "n: ["},
    {".events.yml": "normconf-2022: &a {name: *a}\n"},
    {FOOTER: "<p>{{ nothing.at.all }}</p>\n"},
    {FOOTER: "<p>\n"},
    {"talks/new.md": SINGLE.replace("unicode", "new")},
    {"talks/speakers/ned-batchelder/index.md": "# Ned\n"},
    {"talks/normconf-2022.md": NORMCONF.replace("vicki.png", "gone.png")},
]


def edit_and_rebuild(site, preview, times):
    """Bring problems in and out again, in any order; returns how many blocks of memory the interpreter held when."""
    chance = random.Random(1)
    held = []
    for number in range(times):
        wrong = chance.choice(WRONG)
        site.write(wrong)
        preview.rebuild()
        for path in wrong:
            if path in BLOG:
                site.write({path: BLOG[path]})
            else:
                (site.docs / path).unlink()
        if number % (times // 5) == times // 5 - 1:
            preview.rebuild()
            site._caplog.clear()
            # What pytest keeps for its report is no memory of ours.
            site._caplog._item.config.pluginmanager.get_plugin("logging-plugin").report_handler.reset()
            gc.collect()
            held.append(sys.getallocatedblocks())
    return held


@pytest.mark.parametrize(
    ("cache", "times"),
    [
        (False, 10),
        (True, 10),
        pytest.param(False, 300, marks=pytest.mark.slow),
        pytest.param(True, 300, marks=pytest.mark.slow),
    ],
)
def test_after_many_rebuilds_the_site_is_a_fresh_one_and_memory_what_it_was(site, cache, times):
    theme = {"name": "mkdocs", "custom_dir": "own"}
    (site.folder / "own").mkdir()
    preview = Preview(site, theme=theme, talknotes={"cache": cache})
    preview.rebuild()
    held = edit_and_rebuild(site, preview, times)
    assert max(held[1:]) - held[0] < 0.01 * held[0], held
    last = tree(preview.rebuild())
    preview.close()
    shutil.rmtree(site.folder / "preview")
    shutil.rmtree(site.folder / ".cache", ignore_errors=True)
    fresh = Preview(site, theme=theme, talknotes={"cache": cache})
    assert tree(fresh.rebuild()) == last
    fresh.close()


class Server:
    """`mkdocs serve` as an author runs it."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        self.log = folder / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*MKDOCS, "serve", "-a", f"127.0.0.1:{port}"], cwd=folder, stdout=log, stderr=subprocess.STDOUT
            )

    def shows(self, text, path):
        """Wait until a page does."""
        page = said = ""
        for _ in range(1200):
            assert self.process.poll() is None, self.log.read_text()
            try:
                with urllib.request.urlopen(urljoin(self.address, path), timeout=60) as answer:
                    page = answer.read().decode()
            except (urllib.error.URLError, ConnectionError) as problem:
                said = str(problem)
            if text in page:
                return
            time.sleep(0.1)
        pytest.fail(f"{path} never showed {text!r}: {said}\n{page}\n{self.log.read_text()}")

    def says(self, text):
        """Wait until the terminal does."""
        for _ in range(1200):
            if text in self.log.read_text():
                return
            time.sleep(0.1)
        pytest.fail(f"{text!r} was never said: {self.log.read_text()}")


@contextmanager
def serving(folder):
    server = Server(folder)
    try:
        yield server
    finally:
        server.process.terminate()
        server.process.wait(timeout=60)


def test_a_server_answers_through_problems_and_recovers(site):
    site.write(BLOG)
    site.config(site_url="http://127.0.0.1/")
    path = "talks/unicode/"
    with serving(site.folder) as server:
        server.shows("Bytes on the outside", path)
        site.write({"talks/unicode.md": SINGLE.replace("video:", "vidoe:").replace("Bytes", "Pieces")})
        server.says("did you mean `video`?")
        server.shows("Pieces on the outside", path)
        site.write({"talks/unicode.md": b"# \xff\n"})
        server.says("this file is not UTF-8 text")
        server.shows("NormConf 2022", "talks/normconf-2022/")
        site.write({".events.yml": "n: ["})
        server.says("this is not valid YAML")
        server.shows("NormConf 2022", "talks/normconf-2022/")
        site.write({"talks/unicode.md": SINGLE.replace("Bytes", "Words"), ".events.yml": BLOG[".events.yml"]})
        server.shows("Words on the outside", path)
        server.shows("https://normconf.com/", "talks/events/normconf-2022/")
