"""How tox installs what pip alone would not: `install.py --lowest …`, `install.py --without NAME [--restore NAME] …`.

What follows is handed to `pip install`.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[2] / "pyproject.toml"

# What users install: the extras of developers may be as new as they like.
RUN_TIME = ("example", "calendar", "cards")


def lower_bounds(project: Path = PROJECT) -> list[str]:
    """Return the oldest release of everything that the package says it runs with, as constraints."""
    said = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    listed = [*said["dependencies"], *(one for extra in RUN_TIME for one in said["optional-dependencies"][extra])]
    found = (re.match(r"(?P<name>[\w-]+)>=(?P<version>[\d.]+)", one) for one in listed)
    return [f"{bound['name']}=={bound['version']}" for bound in found if bound]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--lowest", action="store_true", help="the oldest releases that pyproject.toml allows")
    parser.add_argument("--without", help="a package to take out again, though others insist on it")
    parser.add_argument("--restore", help="the package that stands in its place, and shares its files")
    chosen, arguments = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        constraints = Path(folder, "constraints.txt")
        constraints.write_text("\n".join(lower_bounds() if chosen.lowest else ()), encoding="utf-8")
        pip("install", "--constraint", str(constraints), *arguments)
    if chosen.without:
        pip("uninstall", "--yes", chosen.without)
    if chosen.restore:
        pip("install", "--no-deps", "--force-reinstall", chosen.restore)


def pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-I", "-m", "pip", *arguments], check=True)


if __name__ == "__main__":
    main()
