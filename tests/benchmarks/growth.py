"""Measures how build time grows with each shape of input: `python -m tests.benchmarks.growth [SMALL] [SHAPE ...]`.

Each shape is built with SMALL entries (100 by default) and with ten times as many, in this process. It prints CPU
seconds and megabytes of the site beyond those of an empty one; a factor above 12 is marked.
"""

from __future__ import annotations

import logging
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

Files = dict[str, str]

FACTOR, MOST = 10, 12


def _note(body: str, front: str = "") -> Files:
    return {"talks/a.md": (f"---\n{front}\n---\n" if front else "") + f"# Ada Bell - Talk\n\nNotes.\n\n{body}\n"}


def _digest(count: int, *, same: bool = False) -> Files:
    talks = (
        f"## Ada Bell{'' if same else f'son{number}'} - Talk{'' if same else f' {number}'}" for number in range(count)
    )
    return {"talks/a.md": "# Day\n\n" + "\n\nNotes.\n\n".join(talks) + "\n\nNotes.\n"}


def _many(front: Callable[[int], str], count: int) -> Files:
    return {f"talks/{number}.md": f"---\n{front(number)}\n---\n# Talk {number}\n\nNotes.\n" for number in range(count)}


def _listed(name: str, word: str, count: int) -> str:
    return f"{name}: [{', '.join(f'{word}{number}' for number in range(count))}]"


SHAPES: dict[str, Callable[[int], Files]] = {
    "posts": lambda n: _many(lambda number: f"speaker: Ada Bell\ntags: [t{number % 7}]", n),
    "talks of a digest": _digest,
    "equal headings": lambda n: _digest(n, same=True),
    "tags of a note": lambda n: _note("", _listed("tags", "t", n)),
    "speakers of a note": lambda n: _note("", _listed("speakers", "Ada Bell", n)),
    "speakers, one a note": lambda n: _many(lambda number: f"speaker: Ada Bell{number}", n),
    "events, one a note": lambda n: _many(lambda number: f"event: Event {number}x\nspeaker: Ada Bell", n),
    "talks in front matter": lambda n: _note("", "talks:\n" + "\n".join(f"- {{title: T{i}}}" for i in range(n))),
    "markers": lambda n: _digest(50) | {"index.md": "<!-- talknotes: talks -->\n\n" * n},
    "misspelt markers": lambda n: _note("") | {"index.md": "<!-- talknotes: tlaks -->\n\n" * n},
    "pictures": lambda n: _note("![a](b.png)\n\n" * n),
    "pictures in a paragraph": lambda n: _note("![a](b.png)\n" * n),
    "links": lambda n: _note("[a](https://a.example/)\n" * n),
    "moments": lambda n: _note("Video: https://youtu.be/abcdefghijk\n\n" + "[12:34] x\n\n" * n),
    "fields": lambda n: _note("Video: https://youtu.be/abcdefghijk\n" * n),
    "list of talks": lambda n: {"talks/a.md": "# Notes\n\n" + "".join(f"* Ada Bell{i} - Talk {i}\n" for i in range(n))},
    "backticks": lambda n: _note("`" * n + "\n\n![x" + "`" * n + "](b.png)"),
    "emphasis": lambda n: _note("*a" * n + "\n\n" + "**a " * n),
    "spaces in a marker": lambda n: _note("<!-- talknotes:" + " " * n),
    "spaces in a heading": lambda n: {"talks/a.md": f"# Ada{' ' * n}Bell{' ' * n}-{' ' * n}Talk\n\nNotes.\n"},
    "gaps of a shape": lambda n: {
        "talks/a.md": f"---\npattern: '{{speaker}} {{title}} {{event}}'\n---\n# {'a ' * n}\n\nNotes.\n"
    },
}


def measure(files: Files) -> tuple[float, float]:
    """Return CPU seconds of a build, and the size of its site in megabytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in {"index.md": "# Home\n", **files}.items():
            place = folder / "docs" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        settings = {
            "site_name": "Growth",
            "site_url": "https://example.org/",
            "theme": "mkdocs",
            "plugins": ["talknotes"],
        }
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
        config.plugins.on_startup(command="build", dirty=False)
        start = time.process_time()
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
        spent = time.process_time() - start
        return spent, sum(file.stat().st_size for file in (folder / "site").rglob("*") if file.is_file()) / 1e6


def main() -> None:
    """Print one line for each shape."""
    small = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    logging.disable(logging.CRITICAL)
    # Warm up: the first build of a process imports modules.
    measure({})
    empty, empty_size = measure({})
    print(f"{'shape':26}{small:>9,}{small * FACTOR:>9,}  factor{'MB':>9}{'MB':>9}")
    for name in sys.argv[2:] or SHAPES:
        (before, size), (after, larger) = (measure(SHAPES[name](count)) for count in (small, small * FACTOR))
        factor = (after - empty) / max(before - empty, 0.005)
        mark = "  !" if factor > MOST else ""
        sizes = f"{size - empty_size:9.2f}{larger - empty_size:9.2f}"
        print(f"{name:26}{before - empty:9.2f}{after - empty:9.2f}{factor:8.1f}{sizes}{mark}", flush=True)


if __name__ == "__main__":
    main()
