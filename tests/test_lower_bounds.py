"""A dependency without a lower bound would be tried in its newest release alone, and nobody would know."""

import re
import tomllib
from pathlib import Path

from tests.engines.install import RUN_TIME, lower_bounds

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def test_everything_the_package_runs_with_has_a_lower_bound():
    said = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    listed = [*said["dependencies"], *(one for extra in RUN_TIME for one in said["optional-dependencies"][extra])]
    names = [re.match(r"[\w-]+", one)[0] for one in listed if not one.startswith(said["name"])]
    assert [bound.partition("==")[0] for bound in lower_bounds()] == names


def test_a_lower_bound_is_what_stands_in_the_project(tmp_path):
    project = tmp_path / "pyproject.toml"
    extras = "".join(f'{extra} = ["{extra}-package>=2"]\n' for extra in RUN_TIME)
    project.write_text(
        f'[project]\ndependencies = ["mkdocs>=1.6.1,<2", "pyyaml>=6.0"]\n[project.optional-dependencies]\n{extras}',
        encoding="utf-8",
    )
    assert lower_bounds(project) == ["mkdocs==1.6.1", "pyyaml==6.0", *(f"{extra}-package==2" for extra in RUN_TIME)]
