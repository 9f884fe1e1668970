"""What one edit costs in a preview: `python -m tests.benchmarks.preview [POSTS]`.

Builds the made-up notes of `corpus.py` the way `mkdocs serve` does, again and again in one process, with one word of
one note changed each time. Printed is the CPU time of such a rebuild (median, lowest and highest) and its ratio to the
same Markdown without the plugin.
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
from tests.benchmarks.cost import VARIANTS

REBUILDS = 5


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("posts", nargs="?", type=int, default=1000)
    arguments.add_argument("--place", type=Path, help="measure this configuration only; used by the command itself")
    asked = arguments.parse_args()
    if asked.place:
        print(*_rebuilds(asked.place))
        return
    posts = list(make_posts(asked.posts))
    plain = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for name in ("plain", "ours", "cached"):
            place = VARIANTS[name](Path(folder, name), posts)
            command = [sys.executable, "-m", "tests.benchmarks.preview", "--place", str(place)]
            seconds = [float(part) for part in subprocess.run(command, check=True, capture_output=True).stdout.split()]
            median = statistics.median(seconds)
            plain = plain or median
            print(f"{name:<8} {median:6.2f} s ({min(seconds):.2f}-{max(seconds):.2f})  x {median / plain:.2f}")


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
