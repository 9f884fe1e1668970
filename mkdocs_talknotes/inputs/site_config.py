"""Find and read a site's configuration without its engine, for commands such as `talknotes check`.

Nothing in the configuration is executed: tags such as `!ENV` and `!!python/name` are plain data here.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.inputs.config_file import INHERITED, excluded_by, read_config_file, text_of
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.inputs.protection import read_protection
from mkdocs_talknotes.problems import Problem, TalknotesError
from mkdocs_talknotes.settings import Protection, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pathspec import GitIgnoreSpec

    from mkdocs_talknotes.inputs.yamlfile import Place

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml", "zensical.toml")
"""Standard file names of a configuration, in order of precedence."""
INNER_FOLDER = "mkdocs"
"""Folder for the configuration if its parent folder is the docs folder: MkDocs refuses a configuration inside it."""
_SUFFIXES = (".yml", ".yaml", ".toml")
# In bytes. Larger files aren't configurations but data, and are not searched for our name.
_LARGEST = 200_000
_FALSE = ("false", "no", "off")
_DATA_FILES = (".speakers.yml", ".events.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    """The parts of a site's configuration that matter for talk notes."""

    file: Path
    """The configuration file."""
    docs: Path
    """The docs folder, absolute."""
    is_ours: bool = False
    """Whether the configuration contains our plugin or Markdown extension."""
    options: Mapping[str, object] = field(default_factory=dict)
    """Options of our plugin, or of our extension if the plugin has none."""
    lines: Mapping[Place, int] = field(default_factory=dict)
    """Position of a value in `file` → its line. Inherited values have none."""
    at: Place = ()
    """Position of `options` in `file`."""
    language: str = "en"
    """Language of the theme, as an IETF tag."""
    plugins: tuple[tuple[str, Mapping[str, object]], ...] = ()
    """Name and options of every plugin, in order."""
    extensions: tuple[str, ...] = ()
    """Names of all Markdown extensions, in order."""
    protection: Protection = field(default_factory=Protection)
    """How the plugins protect pages."""
    site_url: str = ""
    nav: object = None
    """The value of `nav`, unchecked."""
    excluded: GitIgnoreSpec | None = None
    """Matches files in the docs folder that aren't published; None for engines that publish all."""
    has_folders: bool = True
    """Whether pages have addresses such as `talks/` (`use_directory_urls`), not `talks.html`."""
    inherited: tuple[Path, ...] = ()
    """The files it inherits from."""
    problem: Problem | None = None
    """Why the file can't be read, or None. If set, `docs` is the default docs folder."""

    @property
    def neighbours(self) -> tuple[str, ...]:
        """The names of its plugins and Markdown extensions."""
        return (*(name for name, _ in self.plugins), *self.extensions)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSite:
    """A site's files and settings, the same as in a build; or a folder of notes without a configuration."""

    docs: Path
    """The docs folder, absolute."""
    files: FolderFiles
    """Its files, without those that the site excludes."""
    settings: Settings
    asked: Path
    """The file or folder that the user named: `docs`, or a path below it."""
    config: SiteConfig | None = None
    """None if there is no configuration, or it doesn't contain our plugin and the user named a part of the site."""

    @property
    def is_whole(self) -> bool:
        """Whether the user named a whole site, not a part of it."""
        return self.config is not None and self.asked == self.docs

    def includes(self, path: str) -> bool:
        """Whether a path, relative to the docs folder, is what the user named or is below it."""
        place = Path(os.path.normpath(self.docs / path))
        return place == self.asked or self.asked in place.parents


def open_site(path: Path, *, options: Mapping[str, object] | None = None) -> OpenSite:
    """Open the site that a path belongs to, with the same settings as in a build of it.

    The path is a configuration file (of any name), a folder with one, or a file or folder in a site's docs folder.
    Without a configuration, the path itself is a folder of notes or a single note. `options` override those in the
    configuration.

    Raises `TalknotesError` if the configuration can't be read or an option is wrong.
    """
    place = Path(os.path.normpath(path.absolute()))
    config = site_around(place)
    if config is None:
        return _bare(place, options)
    if config.problem:
        raise TalknotesError([replace(config.problem, path=shown(config.file))])
    is_site = place in (config.file, config.file.parent) or not place.is_relative_to(config.docs)
    asked = config.docs if is_site else place
    files = FolderFiles(config.docs, excluded=config.excluded, has_folders=config.has_folders)
    if not config.is_ours and asked != config.docs:
        # The site doesn't use the plugin, so its configuration doesn't tell where notes are: read what the user named.
        settings = settings_from(
            {"folder": ".", **(options or {})},
            language=config.language,
            protection=config.protection,
            neighbours=config.neighbours,
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
        neighbours=config.neighbours,
        nav=config.nav,
    )
    return OpenSite(docs=config.docs, files=files, settings=settings, asked=asked, config=config)


def open_docs(docs: Path | None, *, options: Mapping[str, object]) -> OpenSite:
    """Open a site by its configuration, its folder or its docs folder; None: the site in the working directory.

    Unlike in `open_site`, a folder without a configuration is a docs folder: its notes are in `talks`, or in the folder
    itself if there is no `talks`. `options` override those in the configuration. Raises `TalknotesError` like
    `open_site`.
    """
    config = site_around(docs or Path())
    place = Path(os.path.normpath((docs or Path("docs")).absolute()))
    if config and (docs is None or place in (config.file, config.file.parent, config.docs)):
        return open_site(config.file, options=options)
    default = {} if (place / Settings().folder).is_dir() or not place.is_dir() else {"folder": "."}
    settings = settings_from({**default, **options}, language="en")
    return OpenSite(docs=place, files=FolderFiles(place), settings=settings, asked=place)


def _bare(place: Path, options: Mapping[str, object] | None) -> OpenSite:
    """Open a folder of notes, or a single note, outside any site.

    The docs folder is the folder with data files that is closest (the notes' own folder or a parent), else the working
    directory if it contains the notes, else the notes' own folder. Paths start there, because folder names in a note's
    path can name its conference.
    """
    folder = place if place.is_dir() else place.parent
    here = Path.cwd()
    around = (folder, *folder.parents)
    described = (above for above in around if any((above / name).is_file() for name in _DATA_FILES))
    docs = next(described, here if folder.is_relative_to(here) else folder)
    given = {"folder": folder.relative_to(docs).as_posix(), **(options or {})}
    return OpenSite(docs=docs, files=FolderFiles(docs), settings=settings_from(given, language="en"), asked=place)


def shown(place: Path) -> str:
    """Return a path for messages: relative to the working directory if it is below that, else absolute."""
    here = Path.cwd()
    place = Path(os.path.normpath(place))
    return (place.relative_to(here) if place.is_relative_to(here) else place).as_posix()


def site_around(path: Path) -> SiteConfig | None:
    """Return the site of a path (its configuration, the folder of that, or a path in its docs folder), or None."""
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
    """Return the site whose configuration is in a folder, or None. One that contains our plugin is preferred.

    A configuration in the subfolder `mkdocs` counts only if `folder` is its docs folder. A file with a name not in
    `NAMES` counts only if it contains our plugin.
    """
    sites = [read_site_config(file) for name in NAMES if (file := folder / name).is_file()]
    inner = (read_site_config(file) for name in NAMES if (file := folder / INNER_FOLDER / name).is_file())
    sites += [site for site in inner if site.docs == folder]
    if not any(site.is_ours for site in sites):
        inherited = {file for site in sites for file in site.inherited}
        others = (file for file in _other_configurations(folder) if file.absolute() not in inherited)
        sites += [site for file in others if (site := read_site_config(file)).is_ours]
    return next((site for site in sites if site.is_ours), sites[0] if sites else None)


def _other_configurations(folder: Path) -> Iterator[Path]:
    """Yield files in a folder that may be a configuration with our plugin, under a name not in `NAMES`."""
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
    """Read a configuration. If it can't be read, `problem` of the result says why; nothing is raised."""
    try:
        data, lines = read_config_file(file)
    except TalknotesError as error:
        return SiteConfig(file=file, docs=(file.parent / "docs").absolute(), problem=error.problems[0])
    ours = [_listed(data)[key] for key in ("plugins", "markdown_extensions") if key in _listed(data)]
    listed = next((entry for entry in ours if entry[1]), ours[0] if ours else None)
    at, options = listed or ((), {})
    theme = data.get("theme")
    language = (theme.get("language") or theme.get("locale")) if isinstance(theme, Mapping) else None
    plugins = tuple((name, options) for _, name, options in _entries(data.get("plugins"), ()))
    return SiteConfig(
        file=file,
        docs=Path(os.path.normpath((file.parent / text_of(data.get("docs_dir"), "docs")).absolute())),
        is_ours=listed is not None,
        options=options,
        lines=lines,
        at=at,
        language=text_of(language, "en"),
        plugins=plugins,
        extensions=tuple(name for _, name, _ in _entries(data.get("markdown_extensions"), ())),
        protection=read_protection(plugins, file.parent),
        site_url=text_of(data.get("site_url"), ""),
        inherited=data.get(INHERITED, ()),
        nav=data.get("nav"),
        has_folders=str(data.get("use_directory_urls")).lower() not in _FALSE,
        excluded=None if file.suffix == ".toml" else excluded_by(data),
    )


def _entries(listed: object, at: Place) -> Iterator[tuple[Place, str, Mapping[str, object]]]:
    """Yield position, name and options of each plugin or extension.

    They are written as a list of `name` and `name: options`, or as a mapping of names to options.
    """
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
    """Return `plugins` and `markdown_extensions` → position and options of our entry there, if there is one."""
    return {
        key: (place, options)
        for key in ("plugins", "markdown_extensions")
        for place, name, options in _entries(data.get(key), (key,))
        if _is_us(name)
    }


def _is_us(name: str) -> bool:
    # MkDocs allows a theme's name in front: `material/talknotes`.
    return name.rpartition("/")[2] == "talknotes"
