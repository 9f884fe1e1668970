"""Engines as programs, and the example as what they build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def python_of(environment: str) -> str:
    """Return the interpreter of one of tox's environments, or that of the tests; skips where there is none."""
    if not environment:
        return sys.executable
    python = ROOT / ".tox" / environment / "bin" / "python"
    if not python.exists():
        pytest.skip(f"needs the environment that `tox run -e {environment} --notest` makes")
    return str(python)


def run(python: str, *command: str, folder: Path) -> str:
    """Run a module, and return all that it says; whatever goes wrong is shown."""
    done = subprocess.run(
        [python, "-m", *command],
        cwd=folder,
        env={**os.environ, **QUIET},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def copy_example(
    folder: Path, *, config: str = "mkdocs.yml", markdown_extensions: list[Any] | None = None, **settings: Any
) -> None:
    """Copy the notes and write the example's configuration, with more extensions and other settings."""
    shutil.copytree(ROOT / "example" / "docs", folder / "docs")
    options = yaml.safe_load((ROOT / "example" / "mkdocs.yml").read_text(encoding="utf-8"))
    options["markdown_extensions"] += markdown_extensions or []
    (folder / config).write_text(yaml.safe_dump(options | settings, sort_keys=False), encoding="utf-8")
