"""Measures the rebuild after one edit in a preview: `python -m tests.benchmarks.preview [POSTS]`.

Builds the made-up notes of `corpus.py` the way `mkdocs serve` does, again and again in one process, with one word of
one note changed each time; plain Markdown without the plugin, the plugin, and the plugin with `cache: false` take
turns. Prints the CPU time of a rebuild (median, lowest and highest) and its ratio to plain Markdown.
"""

from __future__ import annotations

import argparse
import logging
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.benchmarks.corpus import make_posts
from tests.benchmarks.cost import MEMORY, VARIANTS, write_blog

TURNS, REBUILDS = 3, 3


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("posts", nargs="?", type=int, default=1000)
    arguments.add_argument("--place", type=Path, help="measure this configuration only; used by the command itself")
    asked = arguments.parse_args()
    if asked.place:
        print(*_rebuilds(asked.place))
    else:
        compare(asked.posts)


def compare(count: int) -> None:
    """Rebuild and print."""
    posts = list(make_posts(count))
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        places = {name: VARIANTS[name](Path(folder, name), posts) for name in ("plain", "ours")}
        places["cache: false"] = write_blog(Path(folder, "uncached"), posts, cache=False)
        found: dict[str, list[float]] = {name: [] for name in places}
        for _ in range(TURNS):
            for name, place in places.items():
                command = [sys.executable, "-m", "tests.benchmarks.preview", "--place", str(place)]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
                found[name] += map(float, done.stdout.split())
    for name, seconds in found.items():
        median = statistics.median(seconds)
        ratio = statistics.median(one / plain for one, plain in zip(seconds, found["plain"], strict=True))
        print(f"one edit, {name:<13} {median:6.2f} s ({min(seconds):.2f}-{max(seconds):.2f})  x {ratio:.2f}")


def _rebuilds(place: Path) -> list[float]:
    logging.disable(logging.CRITICAL)
    edited = next(place.parent.joinpath("docs", "talks").glob("*7.md"))
    seconds = []
    config = load_config(str(place))
    config.plugins.on_startup(command="serve", dirty=False)
    for number in range(REBUILDS + 1):
        started = time.process_time()
        build(load_config(str(place)), serve_url="http://127.0.0.1:8000/")
        seconds.append(time.process_time() - started)
        edited.write_text(edited.read_text(encoding="utf-8") + f"\nWord {number}.\n", encoding="utf-8")
    config.plugins.on_shutdown()
    return seconds[1:]


if __name__ == "__main__":
    main()
