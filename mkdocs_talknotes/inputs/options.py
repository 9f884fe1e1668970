"""Read the options of the plugin or extension into `Settings`. They are the same for every site engine."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.credits import read_credit
from mkdocs_talknotes.inputs.fields import Fields
from mkdocs_talknotes.inputs.navigation import titles_in
from mkdocs_talknotes.inputs.output_options import read_outputs
from mkdocs_talknotes.inputs.shapes import read_shapes
from mkdocs_talknotes.problems import CODES, Problem, Severity, TalknotesError
from mkdocs_talknotes.settings import KINDS, STYLES, Protection, Settings
from mkdocs_talknotes.text.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_talknotes.inputs.yamlfile import Place

NAMES = (
    "cache",
    "credit",
    "folder",
    "labels",
    "language",
    "lists",
    "outputs",
    "pattern",
    "per_page",
    "posts_in_nav",
    "problems",
    "recognise",
    "shapes",
)
"""Names of all options."""


def settings_from(
    options: Mapping[str, object],
    *,
    language: str,
    site_url: str = "",
    path: str = "mkdocs.yml",
    lines: Mapping[Place, int] | None = None,
    at: Place = (),
    protection: Protection | None = None,
    neighbours: Iterable[str] = (),
    nav: object = None,
) -> Settings:
    """Like `read_settings`, but raise `TalknotesError` with all problems if any option is wrong."""
    settings, problems = read_settings(
        options,
        language=language,
        site_url=site_url,
        path=path,
        lines=lines,
        at=at,
        protection=protection,
        neighbours=neighbours,
        nav=nav,
    )
    if problems:
        raise TalknotesError(problems)
    return settings


def read_settings(
    options: Mapping[str, object],
    *,
    language: str,
    site_url: str = "",
    path: str = "mkdocs.yml",
    lines: Mapping[Place, int] | None = None,
    at: Place = (),
    protection: Protection | None = None,
    neighbours: Iterable[str] = (),
    nav: object = None,
) -> tuple[Settings, list[Problem]]:
    """Read the options. Missing and wrong options get their defaults; wrong ones are returned as problems, too.

    `language` is that of the theme, used unless the options set one. Without `site_url`, outputs that need absolute
    addresses are off. `path` is the file with the options; `lines` and `at` (see `Fields`) give their lines. `nav` is
    the `nav` of the site's configuration, `neighbours` are the names of its plugins and Markdown extensions.
    """
    problems: list[Problem] = []
    fields = Fields(options, path=path, problems=problems, lines=lines, at=at)
    fields.suggest(NAMES, all_known=True)
    default = Settings()
    settings = Settings(
        folder=_folder(fields) or default.folder,
        recognise=fields.flag("recognise", default.recognise),
        pattern=fields.text("pattern"),
        shapes=read_shapes(fields),
        lists=_lists(fields),
        per_page=fields.number("per_page", default.per_page),
        posts_in_nav=fields.flag("posts_in_nav", default.posts_in_nav),
        credit=read_credit(fields),
        cache=fields.flag("cache") if "cache" in fields else default.cache,
        problems=_severities(fields),
        language=fields.text("language") or language,
        labels=_labels(fields),
        outputs=read_outputs(fields, published=bool(site_url)),
        protection=protection or default.protection,
        neighbours=tuple(sorted(set(neighbours))),
        titles=titles_in(nav),
    )
    return settings, problems


def _folder(fields: Fields) -> str:
    folder = posixpath.normpath(fields.text("folder") or ".") if "folder" in fields else ""
    if folder.startswith(("/", "..")):
        fields.complain("folder", "a folder inside the docs folder, such as `talks`", folder)
        return ""
    return folder


def _lists(fields: Fields) -> Mapping[str, str]:
    inner = fields.child("lists")
    if inner is None:
        return {}
    inner.suggest(KINDS, all_known=True)
    styles = {kind: inner.text(kind) for kind in KINDS if kind in inner}
    for kind, style in styles.items():
        if style not in STYLES:
            inner.complain(kind, "`cards`, `table` or `list`", style)
    return {kind: style for kind, style in styles.items() if style in STYLES}


def _severities(fields: Fields) -> Mapping[str, Severity]:
    inner = fields.child("problems")
    if inner is None:
        return {}
    inner.suggest([code for code, about in CODES.items() if about.settable], all_known=True)
    chosen = {}
    for code in inner.names():
        # Engines hand out YAML's `off` and `no` as the value False.
        word = inner.text(code).lower()
        severity = _SEVERITIES.get(word)
        if severity is None:
            inner.complain(code, "`ignore`, `advice`, `warning` or `error`", word)
        else:
            chosen[code] = severity
    return chosen


_SEVERITIES = {severity.name.lower(): severity for severity in Severity}
_SEVERITIES |= dict.fromkeys(("off", "no", "false"), Severity.IGNORE)


def _labels(fields: Fields) -> Mapping[str, str]:
    inner = fields.child("labels")
    if inner is None:
        return {}
    inner.suggest(Words().keys(), all_known=True)
    return {key: text for key in inner.names() if (text := inner.text(key))}
