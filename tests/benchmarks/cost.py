"""Measures builds with and without the plugin, and of its peer: `python -m tests.benchmarks.cost [POSTS ...]`.

Every variant builds the same made-up notes (see `corpus.py`) with Material and the Markdown extensions of the example
blog, in a process of its own; the variants take turns, so that ratios hold on a machine that changes its speed.
`plain` is the same Markdown with neither us nor our pages, `plus empty` the same with as many empty pages as we make
lists, and `ours again` a build with the cache of the one before.
Printed are medians, with the lowest and the highest: CPU seconds (user and system), peak memory, pages written, and
the ratios to `plain`; for several sizes, how each figure grows.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.settings import Settings
from tests.benchmarks.corpus import MadePost, make_posts

EXAMPLE = Path(__file__).parents[2] / "example" / "mkdocs.yml"
# Build in memory: compare CPU work, not the disk.
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  # a folder of a random name in it

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)

# Posts in the navigation would make every page many times as expensive, with any plugin.
OUT_OF_NAVIGATION = {"nav": ["index.md"], "not_in_nav": "/talks/*"}


@dataclass(frozen=True)
class Run:
    seconds: float
    megabytes: float
    pages: int


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("posts", nargs="*", type=int, default=[1000])
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--variants", default=",".join(VARIANTS))
    asked = arguments.parse_args()
    compare(asked.posts, runs=asked.runs, variants=asked.variants.split(","))


def compare(counts: list[int], *, runs: int, variants: list[str]) -> None:
    """Build and print; `plain` must be among the variants."""
    head = ("posts", "variant", "CPU s", "x plain", "a page", "MB", "kB/post", "pages")
    print("{:>6} {:<14} {:>20} {:>8} {:>8} {:>6} {:>8} {:>6}".format(*head))
    found = {count: _measure(count, runs, variants) for count in counts}
    for (few, of_few), (many, of_many) in pairwise(found.items()):
        for name in variants:
            growth = math.log(_seconds(of_many[name]) / _seconds(of_few[name])) / math.log(many / few)
            more = _above(of_many, name) - _above(of_few, name)
            print(f"from {few} to {many} posts, {name}: CPU exponent {growth:.3f}, memory above plain", end=" ")
            print(f"{more * 1000 / (many - few):.1f} kB a post")


def _measure(count: int, runs: int, names: list[str]) -> dict[str, list[Run]]:
    posts = list(make_posts(count))
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        places = {name: VARIANTS[name](Path(folder, name.replace(" ", "-")), posts) for name in names}
        found: dict[str, list[Run]] = {name: [] for name in names}
        if "ours again" in places:
            _build(places["ours again"])
        for _ in range(runs):
            for name, place in places.items():
                found[name].append(_build(place))
    for name in names:
        _print(count, name, found)
    return found


def _print(count: int, name: str, found: dict[str, list[Run]]) -> None:
    results, plain = found[name], found["plain"]
    seconds, pages = [run.seconds for run in results], results[0].pages
    shown = f"{_seconds(results):.1f} ({min(seconds):.1f}-{max(seconds):.1f})"
    ratio = statistics.median(run.seconds / base.seconds for run, base in zip(results, plain, strict=True))
    memory = statistics.median(run.megabytes for run in results)
    above = _above(found, name) * 1000 / count
    print(
        f"{count:>6} {name:<14} {shown:>20} {ratio:>8.2f} {ratio * plain[0].pages / pages:>8.2f} {memory:>6.0f} "
        f"{above:>8.1f} {pages:>6}",
        flush=True,
    )


def _seconds(runs: list[Run]) -> float:
    return statistics.median(run.seconds for run in runs)


def _above(found: dict[str, list[Run]], name: str) -> float:
    """Megabytes above plain."""
    one, plain = (statistics.median(run.megabytes for run in found[which]) for which in (name, "plain"))
    return one - plain


def _build(place: Path) -> Run:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(place)]
    # Compile the package first, as installers do; otherwise every build would compile it again.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, env=env | {"NO_MKDOCS_2_WARNING": "1"})
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"the build of {place} failed")
    pages = sum(1 for _ in (place.parent / "site").rglob("*.html"))
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, pages)


def _site(folder: Path, plugins: list[object], **more: object) -> Path:
    settings = {"site_name": "Notes", "site_url": "https://example.org/", "plugins": plugins} | more
    settings["theme"] = {"name": "material", "font": False}
    settings["markdown_extensions"] = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))["markdown_extensions"]
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    place = folder / "mkdocs.yml"
    place.write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return place


def _write(folder: Path, posts: list[MadePost]) -> None:
    folder.mkdir(parents=True)
    (folder / "slide.png").write_bytes(PIXEL)
    for post in posts:
        facts = {"title": post.title, "date": post.date, "event": post.event, "tags": list(post.topics)}
        facts |= {} if post.is_digest else {"speakers": list(post.speakers)}
        (folder / f"{post.name}.md").write_text(
            f"---\n{yaml.safe_dump(facts)}---\n\n# {post.title}\n\n{post.body}", encoding="utf-8"
        )


def _plain(folder: Path, posts: list[MadePost]) -> Path:
    _write(folder / "docs" / "talks", posts)
    return _site(folder, [], **OUT_OF_NAVIGATION)


def _empty(folder: Path, posts: list[MadePost]) -> Path:
    _write(folder / "docs" / "talks", posts)
    lists = read_blog(FolderFiles(folder / "docs"), Settings(), drafts=False).stubs
    hooks = str(Path(__file__).with_name("empty_pages.py"))
    return _site(folder, [], **OUT_OF_NAVIGATION, hooks=[hooks], extra={"pages": len(lists)})


def write_blog(folder: Path, posts: list[MadePost], **options: object) -> Path:
    """Write a site with the plugin, which has these options; return the path of its configuration."""
    _write(folder / "docs" / "talks", posts)
    return _site(folder, [{"talknotes": options}])


def _ours(folder: Path, posts: list[MadePost]) -> Path:
    return write_blog(folder, posts)


def _again(folder: Path, posts: list[MadePost]) -> Path:
    return write_blog(folder, posts, cache=True)


def _no_notes(folder: Path, posts: list[MadePost]) -> Path:
    """The plugin on a site of ordinary pages, to be compared with `plain`."""
    _write(folder / "docs" / "pages", posts)
    return _site(folder, ["talknotes"], nav=["index.md"], not_in_nav="/pages/*")


def _material_blog(folder: Path, posts: list[MadePost]) -> Path:
    """The peer: its authors stand for speakers, its categories for topics."""
    written = folder / "docs" / "blog" / "posts"
    written.mkdir(parents=True)
    (written / "slide.png").write_bytes(PIXEL)
    people: dict[str, dict[str, str]] = {}
    for post in posts:
        keys = [name.lower().replace(" ", "-") for name in post.speakers]
        people |= {
            key: {"name": name, "description": "Speaker", "avatar": "https://example.org/a.png"}
            for key, name in zip(keys, post.speakers, strict=True)
        }
        facts = {"date": post.date, "authors": keys, "categories": [post.event, *post.topics]}
        (written / f"{post.name}.md").write_text(
            f"---\n{yaml.safe_dump(facts)}---\n\n# {post.title}\n\n{post.body}", encoding="utf-8"
        )
    (folder / "docs" / "blog" / ".authors.yml").write_text(yaml.safe_dump({"authors": people}), encoding="utf-8")
    (folder / "docs" / "blog" / "index.md").write_text("# Blog\n", encoding="utf-8")
    return _site(folder, [{"blog": {"authors_profiles": True}}])


VARIANTS = {
    "plain": _plain,
    "plus empty": _empty,
    "ours": _ours,
    "ours again": _again,
    "no notes": _no_notes,
    "material-blog": _material_blog,
}


if __name__ == "__main__":
    main()
