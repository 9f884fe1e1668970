"""The example's notes, unedited, make the same blog under every engine and theme."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.engines.comparing import blog_of

if TYPE_CHECKING:
    from tests.engines.comparing import Page

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "example"

# What pages of one engine or theme lack or have, and why nothing can be done about it.
DRAFTS = "talks/later/index.html"
THEMES_OWN = {"readthedocs": {"search.html"}}


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that builds the example with one theme."""

    module: str
    theme: str
    environment: str = ""
    """The one of tox that holds it; empty: that of the tests."""
    config: str = "mkdocs.yml"

    def __str__(self) -> str:
        return "-".join(filter(None, (self.environment, self.module, self.theme)))

    @property
    def python(self) -> str:
        """The interpreter that has the engine; skips where there is none."""
        if not self.environment:
            return sys.executable
        python = ROOT / ".tox" / self.environment / "bin" / "python"
        if not python.exists():
            pytest.skip(f"needs the environment that `tox run -e {self.environment} --notest` makes")
        return str(python)


THEMES = ("material", "mkdocs", "readthedocs")
ENGINES = (
    *(Engine("mkdocs", theme) for theme in THEMES[1:]),
    *(Engine("properdocs", theme, config="properdocs.yml") for theme in THEMES),
    *(Engine("properdocs", theme, environment="properdocs", config="properdocs.yml") for theme in THEMES),
    *(Engine("mkdocs", theme, environment="mkdocs-ng") for theme in THEMES),
    Engine("mkdocs", "materialx", environment="materialx"),
    Engine("properdocs", "materialx", environment="materialx", config="properdocs.yml"),
)


def run(python: str, *command: str, folder: Path) -> str:
    """Run a module, and return all that it says; whatever goes wrong is shown."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        [python, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def copy_example(folder: Path, *, theme: str, config: str = "mkdocs.yml") -> dict[str, object]:
    """Copy the notes, and write the example's own configuration with another theme."""
    shutil.copytree(EXAMPLE / "docs", folder / "docs")
    settings = yaml.safe_load((EXAMPLE / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["theme"] = {"name": theme}
    (folder / config).write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return settings


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The example as MkDocs builds it with Material."""
    folder = tmp_path_factory.mktemp("expected")
    copy_example(folder, theme="material")
    run(sys.executable, "mkdocs", "build", "--strict", "-q", folder=folder)
    return blog_of(folder / "site")


@pytest.mark.parametrize("engine", ENGINES, ids=str)
def test_engine(engine: Engine, expected: dict[str, Page], tmp_path: Path) -> None:
    copy_example(tmp_path, theme=engine.theme, config=engine.config)
    run(engine.python, engine.module, "build", "--strict", "-q", folder=tmp_path)
    assert blog_of(tmp_path / "site") == expected
