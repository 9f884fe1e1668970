"""Read the option `outputs`, which turns feeds, metadata and other files for programs on and off."""

from __future__ import annotations

import dataclasses
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.inputs.fields import Fields
from mkdocs_talknotes.problems import Problem
from mkdocs_talknotes.settings import Outputs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OUTPUTS = tuple(field.name for field in dataclasses.fields(Outputs))
"""Keys of the option `outputs`."""

# Output → module that it needs, and the extra of this package that installs the module.
_EXTRAS = {"calendar": ("icalendar", "calendar"), "cards": ("PIL", "cards"), "small_pictures": ("PIL", "cards")}

_SWITCHES = tuple(name for name in OUTPUTS if name not in ("feeds", "card_font"))
_OFF: dict[str, Any] = dict.fromkeys(_SWITCHES, False)
NO_OUTPUTS = Outputs(feeds="", **_OFF)
"""All outputs off. Sites without `site_url` have only the credits page: other outputs need absolute addresses."""

_NO_SITE_URL = Problem(
    path="mkdocs.yml",
    code="no-site-url",
    message="without `site_url`, the build makes no feeds, structured data, previews and data files: "
    "they need absolute addresses.",
    remedy="Set `site_url`, or turn them off with `outputs: false`.",
)


def check_site_url(options: Mapping[str, object], site_url: str) -> Iterator[Problem]:
    """Yield a problem if the site has no `site_url`, unless its author turned all outputs off."""
    if not site_url and Fields(options, path="", problems=[]).flag("outputs", True):
        yield _NO_SITE_URL


def read_outputs(fields: Fields, *, published: bool) -> Outputs:
    """Read the option; `published` tells whether the site has a `site_url`."""
    default = Outputs()
    if not fields.is_mapping("outputs"):
        return _in_reach(default if fields.flag("outputs", True) else NO_OUTPUTS, published=published)
    inner = fields.child("outputs")
    if inner is None:
        return NO_OUTPUTS
    inner.suggest(OUTPUTS, all_known=True)
    switches = {name: inner.flag(name, getattr(default, name)) for name in _SWITCHES}
    for name, (module, extra) in _EXTRAS.items():
        if switches[name] and find_spec(module) is None:
            fields.problems.append(_missing(fields.path, name, extra))
            switches[name] = False
    chosen = Outputs(feeds=_feeds(inner, default.feeds), card_font=inner.text("card_font"), **switches)
    return _in_reach(chosen, published=published)


def _in_reach(chosen: Outputs, *, published: bool) -> Outputs:
    if published:
        return chosen
    in_pages = ("credits", "uncredited", "small_pictures")
    return dataclasses.replace(NO_OUTPUTS, **{name: getattr(chosen, name) for name in in_pages})


def _missing(path: str, name: str, extra: str) -> Problem:
    return Problem(
        path=path,
        code="extra-missing",
        message=f"`outputs: {name}: true` needs a package that is not installed.",
        remedy=f"Run `pip install 'mkdocs-talknotes[{extra}]'`.",
    )


def _feeds(inner: Fields, default: str) -> str:
    word = inner.text("feeds").lower() or default
    if word in ("full", "summary"):
        return word
    if word not in ("true", "false"):
        inner.complain("feeds", "`full`, `summary` or `false`", word)
    return default if word == "true" else ""
