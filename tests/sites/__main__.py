"""Try the built wheel on sites that nobody here wrote: `python -m tests.sites FOLDER[=REQUIREMENTS] …`.

Each folder holds a site. With a requirements file the site gets an environment of its own, else it is built with the
packages of this one. Every site is built twice as it is, which shows what differs from build to build anyway, then with
talknotes as its first and as its last plugin: no other file may differ. A last build has two notes in the docs folder;
the links of the pages they make must lead somewhere. The folders themselves stay as they are.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from tests.builds.notes import BLOG

ROOT = Path(__file__).parents[2]
CONFIGURATIONS = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "docs/mkdocs.yml", "docs/en/mkdocs.yml")
# The notes' folder: no site has one of this name.
FOLDER = "talks-of-proof"
HOST = "https://proof.example/"


@dataclass(frozen=True, kw_only=True)
class Built:
    """One build of a site."""

    folder: Path
    cpu: float
    """In seconds."""
    docs: Path
    warnings: tuple[str, ...]

    def files(self) -> dict[str, bytes]:
        """Return every file; MkDocs compresses its sitemap with the time of the build in it."""
        found = (path for path in sorted(self.folder.rglob("*")) if path.is_file() and path.suffix != ".gz")
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}


@dataclass(frozen=True)
class Python:
    """An interpreter that finds the wheel."""

    program: Path
    wheel: Path
    """A folder that the wheel is unpacked in."""

    def build(self, file: Path, site: Path, place: str) -> Built:
        """Build a site; raises `RuntimeError` with what the build said where it fails."""
        script = Path(__file__).parent / "build_once.py"
        command = [str(self.program), str(script), str(file), str(site), place]
        quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "SOURCE_DATE_EPOCH": "0"}
        env = os.environ | quiet | {"PYTHONPATH": str(self.wheel)}
        run = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        if run.returncode:
            raise RuntimeError(run.stderr[-2000:])
        made = json.loads(run.stdout.splitlines()[-1])
        return Built(folder=site, cpu=made["cpu"], docs=Path(made["docs"]), warnings=tuple(made["warnings"]))


def unpacked_wheel(work: Path) -> Path:
    """Build the wheel and unpack it."""
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(work / "dist"), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = (work / "dist").glob("*.whl")
    unpack = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(work / "wheel"), str(wheel)]
    subprocess.run(unpack, check=True)
    return work / "wheel"


def interpreter(work: Path, requirements: str) -> Path:
    """Return the interpreter of a new environment with what a site and the wheel need; without them, this one."""
    if not requirements:
        return Path(sys.executable)
    folder = work / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    ours = ["mkdocs>=1.6.1,<2", "babel", "click", "imagesize>=2.0.1", "pathspec"]
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", "-r", requirements, *ours]
    subprocess.run(pip, check=True)
    return folder / "bin" / "python"


def differing(one: Built, other: Built) -> set[str]:
    """Return the paths of files that are not the same in two builds."""
    before, after = one.files(), other.files()
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def broken_links(built: Built, folder: str) -> set[tuple[str, str]]:
    """Return the links of the pages below a folder of a site that lead nowhere in it: page and target."""
    wrong = set()
    for file in sorted((built.folder / folder).rglob("*.html")):
        page = file.relative_to(built.folder).as_posix()
        for address in html.fromstring(file.read_bytes()).xpath("//main//@href | //article//@href | //img/@src"):
            target = urlsplit(urljoin(HOST + page, address))
            place = built.folder / unquote(target.path).lstrip("/")
            is_here = f"{target.scheme}://{target.netloc}/" == HOST and not address.startswith("/")
            if is_here and not place.is_file() and not (place / "index.html").is_file():
                wrong.add((page, target.path))
    return wrong


def try_site(folder: Path, requirements: str, wheel: Path, work: Path) -> str:
    """Return a row of the table, and print what differs."""
    site = work / "site"
    shutil.copytree(folder, site, symlinks=True)
    file = next(site / name for name in CONFIGURATIONS if (site / name).is_file())
    python = Python(interpreter(work, requirements), wheel)
    control, again = (python.build(file, work / name, "none") for name in ("control", "again"))
    first, last = (python.build(file, work / place, place) for place in ("first", "last"))
    unsteady = differing(control, again)
    for built in (first, last):
        for path in sorted(differing(control, built) - unsteady):
            print(f"  {built.folder.name}: {path}")
        for warning in sorted(set(built.warnings) - set(control.warnings) - set(again.warnings)):
            print(f"  {built.folder.name} warns: {warning}")
    new = [len(differing(control, built) - unsteady) for built in (first, last)]
    for name, content in BLOG.items():
        if name.startswith("talks/"):
            place = control.docs / FOLDER / name.removeprefix("talks/")
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(content if isinstance(content, bytes) else dedent(content).lstrip("\n").encode())
    noted = python.build(file, work / "noted", "last")
    # Menus of the site lead nowhere from our pages, too.
    known = {target for _, target in broken_links(control, ".")}
    wrong = [one for one in sorted(broken_links(noted, FOLDER)) if one[1] not in known]
    for page, target in wrong:
        print(f"  broken: {page}: {target}")
    pages = sum(path.endswith(".html") for path in control.files())
    ratio = (first.cpu + last.cpu) / (control.cpu + again.cpu)
    made = sum(path.startswith(f"{FOLDER}/") and path.endswith(".html") for path in noted.files())
    return f"| {folder.name} | {pages} | {len(unsteady)} | {new[0]} | {new[1]} | {made} | {len(wrong)} | {ratio:.2f} |"


def main() -> int:
    """Try every site, also after one has failed, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.sites", description=__doc__)
    parser.add_argument("sites", nargs="+", metavar="FOLDER[=REQUIREMENTS]")
    sites = parser.parse_args().sites
    rows = [
        "| site | pages | unsteady | first | last | of ours | broken links | CPU |",
        "|---|---|---|---|---|---|---|---|",
    ]
    failed = False
    with tempfile.TemporaryDirectory() as work:
        wheel = unpacked_wheel(Path(work))
        for number, site in enumerate(sites):
            folder, _, requirements = site.partition("=")
            print(folder, flush=True)
            place = Path(work, str(number))
            place.mkdir()
            try:
                rows.append(try_site(Path(folder).absolute(), requirements, wheel, place))
            except (RuntimeError, subprocess.CalledProcessError) as error:
                rows.append(f"| {Path(folder).name} | not built |")
                print(error)
                failed = True
            shutil.rmtree(place)
    print("\n".join(rows))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
