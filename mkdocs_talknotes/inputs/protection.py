"""Decide whether a note is public, before any list or output is made from it.

A note that isn't public is an ordinary page for the site engine, but it is in no list, feed, data file or card image.
Other plugins protect a page only while it is rendered; by then, lists and feeds would already quote it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.settings import Protection

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# Front matter field → values that keep a page from the public, as other tools define them.
_HIDING = {
    "private": frozenset({"true", "yes", "on"}),
    "hidden": frozenset({"true", "yes", "on"}),
    "unlisted": frozenset({"true", "yes", "on"}),
    "listed": frozenset({"false", "no", "off"}),
    "published": frozenset({"false", "no", "off"}),
    "publish": frozenset({"false", "no", "off", "draft", "hidden"}),
    "visibility": frozenset({"private", "hidden", "unlisted", "internal", "protected"}),
}

# `key: value` lines at the top of a file, which MkDocs reads as metadata if there is no `---`.
_BARE_FIELD = re.compile(r" {0,3}([A-Za-z0-9_-]+):[ \t]*(.*)")


def hidden_by(text: str, fields: Mapping[str, object], protection: Protection) -> str:
    """Return the front matter field that keeps a note from the public; empty for a public note.

    `fields` are the front matter and folder defaults of the note. If the whole site is protected, the returned field
    is one that must be set to an empty text to make the note public.
    """
    given = {key.lower(): value for key, value in (*fields.items(), *_bare_fields(text).items())}
    for name in sorted(protection.fields):
        if given.get(name) or (name in protection.everywhere and name not in given):
            return name
    return next((name for name, values in _HIDING.items() if str(given.get(name, "")).lower() in values), "")


def read_protection(plugins: Iterable[tuple[str, Mapping[str, object]]], folder: Path) -> Protection:
    """Return how a site's plugins (pairs of name and options) protect pages.

    The only such plugin known here is encryptcontent. `folder` is the folder of the site's configuration.
    """
    fields, everywhere = set(Protection().fields), set()
    for name, options in plugins:
        # MkDocs numbers plugins that are configured twice: `encryptcontent #2`.
        if name.partition(" ")[0].rpartition("/")[2] != "encryptcontent":
            continue
        fields |= {"level", "obfuscate"}
        if options.get("global_password"):
            everywhere.add("password")
        if "_global" in _levels(options, folder):
            everywhere.add("level")
    return Protection(fields=frozenset(fields), everywhere=frozenset(everywhere))


def _levels(options: Mapping[str, object], folder: Path) -> Iterable[str]:
    """Return the names of encryptcontent's password levels.

    `_global` protects the whole site; it is also returned for an unreadable file, which may contain it.
    """
    file, inventory = options.get("password_file"), options.get("password_inventory")
    if isinstance(file, str) and file:
        try:
            return load_yaml((folder / file).read_text(encoding="utf-8"), path=file).data
        except (OSError, ValueError):
            return ("_global",)
    return [str(key) for key in inventory] if isinstance(inventory, dict) else ()


def _bare_fields(text: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in text.split("\n"):
        match = _BARE_FIELD.match(line)
        if not match:
            break
        found[match[1].lower()] = match[2].strip()
    return found
