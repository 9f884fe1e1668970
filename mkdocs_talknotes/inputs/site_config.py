"""What a site's own configuration says of its notes, read without the engine that it belongs to.

Only what is asked for is looked at: tags such as `!ENV` and `!!python/name` are of no concern here, and nothing is run.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathspec import GitIgnoreSpec

from mkdocs_talknotes.inputs.config_file import read_config_file
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.inputs.protection import read_protection
from mkdocs_talknotes.problems import Problem, TalknotesError
from mkdocs_talknotes.settings import Protection, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_talknotes.inputs.yamlfile import Place

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml", "zensical.toml")
INNER_FOLDER = "mkdocs"
"""The folder of the configuration where the docs folder is the one above: MkDocs takes no docs folder that holds it."""
_SUFFIXES = (".yml", ".yaml", ".toml")
# A file of settings is some kilobytes; larger ones in the same folder are data, and are not opened.
_LARGEST = 200_000
# What MkDocs never publishes, before a site's own `exclude_docs`.
_NEVER_PUBLISHED = (".*", "/templates/")
_DATA_FILES = (".speakers.yml", ".events.yml")


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
    extensions: tuple[str, ...] = ()
    """The names of its Markdown extensions, in order."""
    protection: Protection = field(default_factory=Protection)
    """How these plugins keep pages from the public."""
    site_url: str = ""
    nav: object = None
    """The navigation as it is written."""
    excluded: GitIgnoreSpec | None = None
    """Files in the docs folder that a build shows no page of; None for an engine that shows all."""
    problem: Problem | None = None
    """Why it can't be read; then its docs folder is where docs folders are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSite:
    """A site's notes as a build of it reads them, or a folder of notes without a configuration."""

    docs: Path
    """The docs folder, absolute."""
    files: FolderFiles
    """What is in it, without what the site excludes."""
    settings: Settings
    asked: Path
    """The file or folder that was asked for, at or below `docs`."""
    config: SiteConfig | None = None
    """None where no configuration decides, but the path alone."""

    @property
    def is_whole(self) -> bool:
        """Whether all of a site was asked for."""
        return self.config is not None and self.asked == self.docs

    def includes(self, path: str) -> bool:
        """Whether a file of the docs folder is what was asked for, or lies below it."""
        place = Path(os.path.normpath(self.docs / path))
        return place == self.asked or self.asked in place.parents


def open_site(path: Path, *, options: Mapping[str, object] | None = None) -> OpenSite:
    """Open the site that a path belongs to, with the settings its build has.

    The path is a configuration (under any name), a folder that holds one, or a file or folder in the docs folder of
    one. Without a configuration, the path itself is a folder of notes, or a note. `options` go before those of the
    configuration.

    Raises `TalknotesError` where the configuration can't be read or an option is wrong.
    """
    place = Path(os.path.normpath(path.absolute()))
    config = site_around(place)
    if config is None:
        return _bare(place, options)
    if config.problem:
        raise TalknotesError([replace(config.problem, path=shown(config.file))])
    asked = place if place.is_relative_to(config.docs) else config.docs
    files = FolderFiles(config.docs, excluded=config.excluded)
    if not config.is_ours and asked != config.docs:
        # A site without the plugin has no say in where its notes are.
        settings = settings_from(
            {"folder": ".", **(options or {})}, language=config.language, protection=config.protection
        )
        return OpenSite(docs=config.docs, files=files, settings=settings, asked=asked)
    settings = settings_from(
        {**config.options, **(options or {})},
        language=config.language,
        site_url=config.site_url,
        path=shown(config.file),
        lines=config.lines,
        at=config.at,
        protection=config.protection,
        nav=config.nav,
    )
    return OpenSite(docs=config.docs, files=files, settings=settings, asked=asked, config=config)


def open_docs(docs: Path | None, *, options: Mapping[str, object]) -> OpenSite:
    """Open a site by its configuration, its folder or its docs folder; None: the site in the working folder.

    Other than in `open_site`, a folder without a configuration is a docs folder, whose notes are in `talks` unless it
    has no such folder. `options` go before those of the configuration. Raises `TalknotesError` as `open_site` does.
    """
    config = site_around(docs or Path())
    place = Path(os.path.normpath((docs or Path("docs")).absolute()))
    if config and (docs is None or place in (config.file, config.file.parent, config.docs)):
        return open_site(config.file, options=options)
    default = {} if (place / Settings().folder).is_dir() or not place.is_dir() else {"folder": "."}
    settings = settings_from({**default, **options}, language="en")
    return OpenSite(docs=place, files=FolderFiles(place), settings=settings, asked=place)


def _bare(place: Path, options: Mapping[str, object] | None) -> OpenSite:
    """Open a folder of notes, or a single note, that no site has.

    The folder's own path can name a conference, so that paths start at the data files above it, else where we are.
    """
    folder = place if place.is_dir() else place.parent
    here = Path.cwd()
    around = (folder, *folder.parents)
    described = (above for above in around if any((above / name).is_file() for name in _DATA_FILES))
    docs = next(described, here if folder.is_relative_to(here) else folder)
    given = {"folder": folder.relative_to(docs).as_posix(), **(options or {})}
    return OpenSite(docs=docs, files=FolderFiles(docs), settings=settings_from(given, language="en"), asked=place)


def shown(place: Path) -> str:
    """Return a path as somebody in the working folder would write it."""
    here = Path.cwd()
    place = Path(os.path.normpath(place))
    return (place.relative_to(here) if place.is_relative_to(here) else place).as_posix()


def site_around(path: Path) -> SiteConfig | None:
    """Return the site whose configuration is the path, lies in it, or has it in its docs folder; None for none."""
    place = path.absolute()
    # Data files, such as `.speakers.yml`, have names that start with a dot.
    if place.suffix in _SUFFIXES and not place.name.startswith(".") and place.is_file():
        return read_site_config(place)
    if place.is_dir() and (site := site_in(place)):
        return site
    for folder in place.parents:
        if (site := site_in(folder)) and place.is_relative_to(site.docs):
            return site
    return None


def site_in(folder: Path) -> SiteConfig | None:
    """Return the site whose configuration lies in a folder: of several, the first that names us.

    A configuration under a name of the author's own counts only if it names us, one in the folder `mkdocs` only if the
    folder is its docs folder.
    """
    sites = [read_site_config(file) for name in NAMES if (file := folder / name).is_file()]
    inner = (read_site_config(file) for name in NAMES if (file := folder / INNER_FOLDER / name).is_file())
    sites += [site for site in inner if site.docs == folder]
    if not any(site.is_ours for site in sites):
        sites += [site for file in _other_configurations(folder) if (site := read_site_config(file)).is_ours]
    return next((site for site in sites if site.is_ours), sites[0] if sites else None)


def _other_configurations(folder: Path) -> Iterator[Path]:
    """Walk the files that may be a configuration, and hold our name."""
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return
    for file in found:
        if file.suffix not in _SUFFIXES or file.name.startswith(".") or file.name in NAMES:
            continue
        with suppress(OSError):
            if file.is_file() and file.stat().st_size < _LARGEST and b"talknotes" in file.read_bytes():
                yield file


def read_site_config(file: Path) -> SiteConfig:
    """Read a configuration; one that can't be read says why."""
    try:
        data, lines = read_config_file(file)
    except TalknotesError as error:
        return SiteConfig(file=file, docs=(file.parent / "docs").absolute(), problem=error.problems[0])
    found = [_listed(data)[key] for key in ("plugins", "markdown_extensions") if key in _listed(data)]
    listed = next((one for one in found if one[1]), found[0] if found else None)
    at, options = listed or ((), {})
    theme = data.get("theme")
    language = (theme.get("language") or theme.get("locale")) if isinstance(theme, Mapping) else None
    plugins = tuple((name, options) for _, name, options in _entries(data.get("plugins"), ()))
    return SiteConfig(
        file=file,
        docs=Path(os.path.normpath((file.parent / _text(data.get("docs_dir"), "docs")).absolute())),
        is_ours=listed is not None,
        options=options,
        lines=lines,
        at=at,
        language=_text(language, "en"),
        plugins=plugins,
        extensions=tuple(name for _, name, _ in _entries(data.get("markdown_extensions"), ())),
        protection=read_protection(plugins, file.parent),
        site_url=_text(data.get("site_url"), ""),
        nav=data.get("nav"),
        excluded=None if file.suffix == ".toml" else _excluded(data),
    )


def _excluded(data: Mapping[str, Any]) -> GitIgnoreSpec:
    """Return what MkDocs leaves out of a build: `exclude_docs` and `draft_docs`, both in the manner of `.gitignore`."""
    lines = list(_NEVER_PUBLISHED)
    for key in ("exclude_docs", "draft_docs"):
        lines += _text(data.get(key), "").splitlines()
    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:  # a pattern that MkDocs refuses as well
        return GitIgnoreSpec.from_lines(_NEVER_PUBLISHED)


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


def _text(value: object, default: str) -> str:
    """Return a text; of `!ENV [NAME, text]`, what is meant where nothing sets the variable."""
    if isinstance(value, list):
        value = value[-1] if len(value) > 1 else None
    return value if isinstance(value, str) and value else default
