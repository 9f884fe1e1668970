"""The plugin's options: the same words in `mkdocs.yml` for every engine."""

from __future__ import annotations

import dataclasses
import posixpath
from importlib.util import find_spec
from typing import TYPE_CHECKING

from mkdocs_talknotes.credits import read_credit
from mkdocs_talknotes.fields import Fields
from mkdocs_talknotes.listing import KINDS, STYLES
from mkdocs_talknotes.problems import Problem, Severity, TalknotesError
from mkdocs_talknotes.settings import Outputs, Settings
from mkdocs_talknotes.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = (
    "credit",
    "folder",
    "labels",
    "language",
    "lists",
    "outputs",
    "pattern",
    "per_page",
    "posts_in_nav",
    "recognise",
)
"""Every option there is."""

OUTPUTS = tuple(field.name for field in dataclasses.fields(Outputs))
"""What `outputs` may turn on and off."""

# What is made with a package that only some need: the package's module, and the extra that brings it.
_EXTRAS = {"calendar": ("icalendar", "calendar")}

_SWITCHES = tuple(name for name in OUTPUTS if name != "feeds")
NO_OUTPUTS = Outputs(feeds="", **dict.fromkeys(_SWITCHES, False))
"""What a site publishes whose pages have no absolute addresses: whoever reads it elsewhere could not come back."""

NO_SITE_URL = Problem(
    path="mkdocs.yml",
    code="no-site-url",
    message="without `site_url` there are no feeds, structured data, previews and data files: "
    "they need absolute addresses.",
    remedy="Set `site_url`, or turn them off with `outputs: false`.",
    severity=Severity.ADVICE,
)


def settings_from(options: Mapping[str, object], *, language: str, site_url: str = "") -> Settings:
    """Check the options and fill in the defaults; `language` is the theme's.

    What can't do without absolute addresses is off where there is no `site_url`.

    Raises `TalknotesError` with all that is wrong.
    """
    problems: list[Problem] = []
    fields = Fields(options, path="mkdocs.yml", problems=problems)
    fields.suggest(NAMES, all_known=True)
    default = Settings()
    settings = Settings(
        folder=_folder(fields) or default.folder,
        recognise=fields.flag("recognise", default.recognise),
        pattern=fields.text("pattern"),
        lists=_lists(fields),
        per_page=fields.number("per_page", default.per_page),
        posts_in_nav=fields.flag("posts_in_nav", default.posts_in_nav),
        credit=read_credit(fields),
        language=fields.text("language") or language,
        labels=_labels(fields),
        outputs=_outputs(fields, published=bool(site_url)),
    )
    if problems:
        raise TalknotesError(problems)
    return settings


def _folder(fields: Fields) -> str:
    folder = posixpath.normpath(fields.text("folder") or ".") if "folder" in fields else ""
    if folder.startswith(("/", "..")):
        fields.complain("folder", "a folder inside the docs folder, such as `talks`", folder)
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
    return styles


def _outputs(fields: Fields, *, published: bool) -> Outputs:
    default = Outputs()
    if "outputs" not in fields:
        return default if published else NO_OUTPUTS
    if not fields.is_mapping("outputs"):
        return default if fields.flag("outputs") and published else NO_OUTPUTS
    inner = fields.child("outputs")
    if inner is None:
        return NO_OUTPUTS
    inner.suggest(OUTPUTS, all_known=True)
    switches = {name: inner.flag(name, getattr(default, name)) for name in _SWITCHES}
    for name, (module, extra) in _EXTRAS.items():
        if switches[name] and find_spec(module) is None:
            fields.problems.append(_missing(name, extra))
    chosen = Outputs(feeds=_feeds(inner, default.feeds), **switches)
    return chosen if published else NO_OUTPUTS


def _missing(name: str, extra: str) -> Problem:
    return Problem(
        path="mkdocs.yml",
        code="extra-missing",
        message=f"`outputs: {name}: true` needs a package that is not installed.",
        remedy=f"Run `pip install 'mkdocs-talknotes[{extra}]'`.",
        severity=Severity.ERROR,
    )


def _feeds(inner: Fields, default: str) -> str:
    word = inner.text("feeds").lower() or default
    if word in ("full", "summary"):
        return word
    if word not in ("true", "false"):
        inner.complain("feeds", "`full`, `summary` or `false`", word)
    return default if word == "true" else ""


def _labels(fields: Fields) -> Mapping[str, str]:
    inner = fields.child("labels")
    if inner is None:
        return {}
    inner.suggest(Words().keys(), all_known=True)
    return {key: text for key in inner.names() if (text := inner.text(key))}
