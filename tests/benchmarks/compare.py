"""Compares the sites that two commits build: `python -m tests.benchmarks.compare OLD [NEW]`, run in the repository.

Builds the example blog and a made-up blog with the code of both commits, and names every file that differs, as
`example: talks/index.html`. The sources are those of OLD for both, so that only the code can make a difference. Without
NEW, the working tree is compared with OLD. Printed messages count as a file, `(messages)`. The exit code is 1 where
anything differs.

Content hashes in the names of our style sheet and script are taken out beforehand. Where such a file itself has
changed, it is named once, rather than every page that links it.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.corpus import make_posts
from tests.benchmarks.cost import MEMORY, write_blog

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
# `talknotes.1f2e3d4c.css` and `talknotes.css?1f2e3d4c` are both `talknotes.css` here.
_HASH = re.compile(rb"(talknotes[\w-]*)(?:\.[0-9a-f]{6,64})?\.(css|js)(?:\?[\w=]+)?")
# Makes dates and compressed files reproducible.
_STEADY = {"SOURCE_DATE_EPOCH": "1700000000"}
# MkDocs logs how long the build took, which differs.
_SPOKEN = re.compile(r"^(?!INFO +-  (?:Documentation built|Cleaning|Building)).+$", re.MULTILINE)


def main() -> int:
    """Compare, print, and return the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("old")
    arguments.add_argument("new", nargs="?")
    arguments.add_argument("--posts", type=int, default=500)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name)
        with _code(asked.old, folder / "old") as old, _code(asked.new, folder / "new") as new:
            made_up = write_blog(folder / "made-up", list(make_posts(asked.posts)), outputs={"feeds": "full"})
            sites = {"example": old / "example" / "mkdocs.yml", "made-up": made_up}
            differing = 0
            for site, config in sites.items():
                before, after = (_built(code, config, folder / "site") for code in (old, new))
                changed = sorted(path for path in before.keys() | after if before.get(path) != after.get(path))
                differing += len(changed)
                print(*(f"{site}: {path}" for path in changed), sep="\n", end="\n" if changed else "")
                print(f"{site}: {len(changed)} of {len(before.keys() | after)} files differ", flush=True)
    return 1 if differing else 0


@contextmanager
def _code(revision: str | None, folder: Path) -> Iterator[Path]:
    """Check a commit out in a folder of its own, and yield the folder; None means the working tree."""
    if revision is None:
        yield ROOT
        return
    git = ["git", "-C", str(ROOT), "worktree"]
    subprocess.run([*git, "add", "--quiet", "--detach", str(folder), revision], check=True)
    try:
        yield folder
    finally:
        subprocess.run([*git, "remove", "--force", str(folder)], check=True)


def _built(code: Path, config: Path, site: Path) -> dict[str, bytes]:
    """Build a site with the package in a folder: path → content, without content hashes."""
    shutil.rmtree(config.parent / ".cache", ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--clean", "-f", str(config), "-d", str(site)]
    environment = os.environ | _STEADY | {"PYTHONPATH": str(code), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, cwd=config.parent, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the build of {config} with {code} failed:\n{done.stderr}")
    messages = "\n".join(_SPOKEN.findall(done.stderr)).encode()
    files = {str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    steady = {_without_hash(path.encode()).decode(): _without_hash(content) for path, content in files.items()}
    return steady | {"(messages)": messages}


def _without_hash(content: bytes) -> bytes:
    return _HASH.sub(rb"\1.\2", content)


if __name__ == "__main__":
    sys.exit(main())
