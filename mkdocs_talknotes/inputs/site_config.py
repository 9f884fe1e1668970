"""What a site's own configuration says of its notes, read without the engine that it belongs to.

Only what is asked for is looked at: tags such as `!ENV` and `!!python/name` are of no concern here, and nothing is run.
"""

from __future__ import annotations

import posixpath
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.problems import CODES, Problem, TalknotesError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.inputs.yamlfile import Place

    _Read = tuple[dict[str, Any], Mapping[Place, int]]

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml", "zensical.toml")
# Configurations that inherit from each other seldom make more than two generations.
_MOST_ANCESTORS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    file: Path
    docs: Path
    """The docs folder, absolute."""
    is_ours: bool = False
    """Whether it names the plugin or the extension."""
    options: Mapping[str, object] = field(default_factory=dict)
    """Those of the plugin, or of the extension where the plugin has none."""
    lines: Mapping[Place, int] = field(default_factory=dict)
    """Place of a value → its line, where the options stand in `file` itself."""
    at: Place = ()
    """Of the options."""
    language: str = "en"
    """The theme's."""
    plugins: tuple[tuple[str, Mapping[str, object]], ...] = ()
    """Every plugin with its options, in order."""
    problem: Problem | None = None
    """Why it can't be read; then its docs folder is where docs folders are."""


def site_around(path: Path) -> SiteConfig | None:
    """Return the site whose configuration is the path, lies in it, or has it in its docs folder; None for none."""
    place = path.absolute()
    if place.name in NAMES:
        return read_site_config(place)
    if place.is_dir() and (site := site_in(place)):
        return site
    for folder in place.parents:
        if (site := site_in(folder)) and place.is_relative_to(site.docs):
            return site
    return None


def site_in(folder: Path) -> SiteConfig | None:
    """Return the site whose configuration lies in a folder: of several, the first that names us."""
    sites = [read_site_config(file) for name in NAMES if (file := folder / name).is_file()]
    return next((site for site in sites if site.is_ours), sites[0] if sites else None)


def read_site_config(file: Path) -> SiteConfig:
    """Read a configuration; one that can't be read says why."""
    try:
        data, lines = _toml(file) if file.suffix == ".toml" else _yaml(file, _MOST_ANCESTORS)
    except TalknotesError as error:
        return SiteConfig(file=file, docs=(file.parent / "docs").absolute(), problem=error.problems[0])
    found = [_listed(data)[key] for key in ("plugins", "markdown_extensions") if key in _listed(data)]
    listed = next((one for one in found if one[1]), found[0] if found else None)
    at, options = listed or ((), {})
    theme = data.get("theme")
    language = (theme.get("language") or theme.get("locale")) if isinstance(theme, Mapping) else None
    return SiteConfig(
        file=file,
        docs=(file.parent / _text(data.get("docs_dir"), "docs")).absolute(),
        is_ours=listed is not None,
        options=options,
        lines=lines,
        at=at,
        language=_text(language, "en"),
        plugins=tuple((name, options) for _, name, options in _entries(data.get("plugins"), ())),
    )


def _entries(listed: object, at: Place) -> Iterator[tuple[Place, str, Mapping[str, object]]]:
    """Walk a list of names and of `name: options`, or a mapping of those: place, name, options."""
    if isinstance(listed, list):
        for number, entry in enumerate(listed):
            if isinstance(entry, str):
                yield (*at, number), entry, {}
            else:
                yield from _entries(entry, (*at, number))
    elif isinstance(listed, Mapping):
        for name, options in listed.items():
            yield (*at, name), str(name), options if isinstance(options, Mapping) else {}


def _listed(data: Mapping[str, Any]) -> Mapping[str, tuple[Place, Mapping[str, object]]]:
    """Return where plugins and extensions name us, and the options there."""
    return {
        key: (place, options)
        for key in ("plugins", "markdown_extensions")
        for place, name, options in _entries(data.get(key), (key,))
        if _is_us(name)
    }


def _is_us(name: str) -> bool:
    # A theme's name before it asks MkDocs for this very plugin: `material/talknotes`.
    return name.rpartition("/")[2] == "talknotes"


def _yaml(file: Path, ancestors: int) -> _Read:
    """Read a configuration with what it inherits, as MkDocs merges them: mappings are, lists are not."""
    read = load_yaml(_text_of(file), path=file.name)
    if wrong := [problem for problem in read.problems if problem.code in ("yaml", "yaml-not-a-mapping")]:
        raise TalknotesError(
            replace(problem, code="site-config", severity=CODES["site-config"].severity) for problem in wrong
        )
    data: dict[str, Any] = dict(read.data)
    parent = data.pop("INHERIT", None)
    if isinstance(parent, str) and ancestors:
        with suppress(TalknotesError):
            above, _ = _yaml(Path(posixpath.normpath(file.parent / parent)), ancestors - 1)
            data = _merged(above, data)
    return data, read.lines


def _merged(above: Mapping[str, Any], below: Mapping[str, Any]) -> dict[str, Any]:
    both = {key: (above[key], value) for key, value in below.items() if key in above}
    inner = {
        key: _merged(old, new) for key, (old, new) in both.items() if isinstance(old, dict) and isinstance(new, dict)
    }
    return {**above, **below, **inner}


def _toml(file: Path) -> _Read:
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


def _text(value: object, default: str) -> str:
    """Return a text; of `!ENV [NAME, text]`, what is meant where nothing sets the variable."""
    if isinstance(value, list):
        value = value[-1] if len(value) > 1 else None
    return value if isinstance(value, str) and value else default
