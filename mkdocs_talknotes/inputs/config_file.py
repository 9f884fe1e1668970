"""Read `mkdocs.yml` (with `INHERIT`) or `zensical.toml` into plain data, with the line of each value."""

from __future__ import annotations

import posixpath
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathspec import GitIgnoreSpec

from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.problems import CODES, Problem, TalknotesError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_talknotes.inputs.yamlfile import Place

    ConfigFile = tuple[dict[str, Any], Mapping[Place, int]]

# MkDocs never publishes these, whatever `exclude_docs` says.
_NEVER_PUBLISHED = (".*", "/templates/")
# Limits `INHERIT`, which could go in a circle. Real sites have one or two levels.
_MOST_ANCESTORS = 8


INHERITED = "INHERIT"
"""Key of the files that a configuration inherits from, as paths; the nearest first."""


def read_config_file(file: Path) -> ConfigFile:
    """Return the settings of a configuration file, and the lines of the values written in this file itself.

    Settings of `zensical.toml` are those of its table `[project]`; they have no lines. Inherited values have none
    either. Raises `TalknotesError` if the file can't be read.
    """
    return _toml(file) if file.suffix == ".toml" else _yaml(file, _MOST_ANCESTORS)


def _yaml(file: Path, ancestors: int) -> ConfigFile:
    """Read a configuration and merge it into the one it inherits from. As in MkDocs, mappings merge, lists don't."""
    read = load_yaml(_text_of(file), path=file.name)
    if wrong := [problem for problem in read.problems if problem.code in ("yaml", "yaml-not-a-mapping")]:
        raise TalknotesError(
            replace(problem, code="site-config", severity=CODES["site-config"].severity) for problem in wrong
        )
    data: dict[str, Any] = dict(read.data)
    parent = data.pop("INHERIT", None)
    if isinstance(parent, str) and ancestors:
        base = Path(posixpath.normpath(file.parent / parent))
        try:
            above, _ = _yaml(base, ancestors - 1)
        except TalknotesError as error:
            line = read.lines.get(("INHERIT",), 0)
            message = f"this configuration inherits from `{parent}`, which can't be read: {error.problems[0].message}"
            raise TalknotesError([Problem(path=file.name, line=line, code="site-config", message=message)]) from None
        data = _merged(above, data) | {INHERITED: (base, *above.get(INHERITED, ()))}
    return data, read.lines


def _merged(above: Mapping[str, Any], below: Mapping[str, Any]) -> dict[str, Any]:
    both = {key: (above[key], value) for key, value in below.items() if key in above}
    inner = {
        key: _merged(old, new) for key, (old, new) in both.items() if isinstance(old, dict) and isinstance(new, dict)
    }
    return {**above, **below, **inner}


def _toml(file: Path) -> ConfigFile:
    try:
        data = tomllib.loads(_text_of(file))
    except (ValueError, RecursionError):
        raise _unreadable(file, "this is not valid TOML.") from None
    project = data.get("project", {})
    if not isinstance(project, dict):
        raise _unreadable(file, "expected a table `[project]` here.")
    return project, {}


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _unreadable(file, "this file is not UTF-8 text.") from None
    except OSError:
        raise _unreadable(file, "this file can't be opened.") from None


def _unreadable(file: Path, message: str) -> TalknotesError:
    return TalknotesError([Problem(path=file.name, code="site-config", message=message)])


def excluded_by(data: Mapping[str, Any]) -> GitIgnoreSpec:
    """Return what MkDocs leaves out of a build: `exclude_docs` and `draft_docs`, in `.gitignore` syntax."""
    lines = list(_NEVER_PUBLISHED)
    for key in ("exclude_docs", "draft_docs"):
        lines += text_of(data.get(key), "").splitlines()
    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:  # an invalid pattern, which MkDocs refuses as well
        return GitIgnoreSpec.from_lines(_NEVER_PUBLISHED)


def text_of(value: object, default: str) -> str:
    """Return a text; for `!ENV [NAME, text]`, its default."""
    if isinstance(value, list):
        value = value[-1] if len(value) > 1 else None
    return value if isinstance(value, str) and value else default
