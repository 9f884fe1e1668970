"""Zensical between builds, in a preview, and when what it tells us has moved."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest
import yaml

from tests.engines.comparing import page_of
from tests.engines.engines import QUIET, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DIGEST = "# Notes from FernConf 2024\n\n## Anna Miller - Moss\n\nText.\n\n## Bert Stone - Fern\n\nText.\n"
LISTS = ("index.html", "talks/all/index.html", "talks/speakers/anna-miller/index.html")
SPEAKERS = "anna-miller: {{name: Anna Miller, role: {role}}}\n"

# What the guide to engines says to write.
CONFIG = {
    "site_name": "Test",
    "site_url": "https://example.org/",
    "watch": ["docs"],
    "markdown_extensions": ["talknotes"],
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    docs = tmp_path / "docs"
    (docs / "talks").mkdir(parents=True)
    (docs / "index.md").write_text("# Home\n\n<!-- talknotes: talks as=table -->\n", encoding="utf-8")
    (docs / "talks" / "fernconf-2024.md").write_text(DIGEST, encoding="utf-8")
    (docs / ".speakers.yml").write_text(SPEAKERS.format(role="Botanist"), encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(CONFIG), encoding="utf-8")
    run(sys.executable, "mkdocs_talknotes.cli", "pages", folder=tmp_path)
    return docs


def edit(file: Path, old: str, new: str) -> None:
    """Change a file as an author does: not in the second in which it, or the build, was made."""
    time.sleep(1.1)
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_build_after_an_edit_shows_it_in_lists(docs: Path) -> None:
    def build() -> list[str]:
        run(sys.executable, "zensical", "build", "--strict", folder=docs.parent)
        return [(docs.parent / "site" / page).read_text(encoding="utf-8") for page in LISTS]

    assert all("Moss" in page for page in build())
    edit(docs / "talks" / "fernconf-2024.md", "Moss", "Lichen")
    assert all("Lichen" in page and "Moss" not in page for page in build())


@contextmanager
def running(*command: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a program that does not end of itself; all that it says goes into a file."""
    with (folder / f"{command[0]}.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=folder, env={**os.environ, **QUIET}, stdout=log, stderr=log, text=True
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=60)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(is_so: Callable[[], bool], what: str) -> None:
    """Wait until something is so; fail after a time that no machine needs."""
    until = time.monotonic() + 300
    while not is_so():
        assert time.monotonic() < until, f"not after five minutes: {what}"
        time.sleep(0.1)


def test_a_preview_is_current_after_every_edit(docs: Path) -> None:
    port = free_port()

    def shown(page: str) -> str:
        """What is ours: the navigation names a page whose list is gone until `talknotes pages` runs next."""
        try:
            with urlopen(f"http://127.0.0.1:{port}/{page.removesuffix('index.html')}", timeout=5) as answer:
                return "\n".join(page_of(answer.read(), page))
        except (OSError, http.client.HTTPException):  # the server starts, or ends a connection while it builds
            return ""

    def wait_for_lists(says: str, *, instead_of: str, pages: tuple[str, ...] = LISTS) -> None:
        for page in pages:
            wait_for(lambda page=page: says in shown(page) and instead_of not in shown(page), f"`{says}` on {page}")  # type: ignore[misc]

    digest = docs / "talks" / "fernconf-2024.md"
    with (
        running("mkdocs_talknotes.cli", "pages", "--watch", folder=docs.parent),
        running("zensical", "serve", "-a", f"127.0.0.1:{port}", folder=docs.parent) as server,
    ):
        wait_for_lists("Moss", instead_of="Lichen")
        for old, new in (("Moss", "Lichen"), ("Lichen", "Algae")):
            edit(digest, old, new)
            wait_for_lists(new, instead_of=old)
        edit(docs / ".speakers.yml", "Botanist", "Gardener")
        wait_for_lists("Gardener", instead_of="Botanist", pages=LISTS[2:])
        edit(digest, "Bert Stone", "Cleo Ash")
        wait_for_lists("Cleo Ash", instead_of="Bert Stone", pages=(*LISTS[:2], "talks/speakers/index.html"))
        wait_for_lists("Fern", instead_of="Moss", pages=("talks/speakers/cleo-ash/index.html",))
        assert server.poll() is None


MOVED = """
import zensical.extensions.context as context
from zensical.main import cli

context.ContextPreprocessor.name = "page_context"
cli(["build", "--strict"])
"""


def test_a_version_that_no_longer_tells_the_page_is_named_once(docs: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MOVED],
        cwd=docs.parent,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert len(re.findall("talknotes: can't find out which page this version of Zensical converts", said)) == 1, said
    assert "tn-" not in (docs.parent / "site" / "talks" / "all" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("severity", "fails"), [("warning", False), ("error", True)])
def test_problems_are_told(docs: Path, severity: str, fails: bool) -> None:
    note = docs / "talks" / "moss.md"
    note.write_text("# Moss - Anna Miller\n\nSoft and green.\n\n![](moss.png)\n", encoding="utf-8")
    options = {"markdown_extensions": [{"talknotes": {"problems": {"placeholder-alt": severity}}}]}
    (docs.parent / "mkdocs.yml").write_text(yaml.safe_dump(CONFIG | options), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=docs.parent,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode != 0) is fails, done.stderr
    assert "talks/moss.md:5: there is no picture `talks/moss.png` in the docs folder." in done.stderr
    assert "[placeholder-alt]" in done.stderr
