"""Whether a note is public: decided once, before anything is made of its text.

A note that is not public is a page like any other for the engine, and nothing else: it is in no list, feed, data file,
description or card. Plugins protect pages while these are rendered, which is too late for all of those.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_talknotes.inputs.yamlfile import load_yaml
from mkdocs_talknotes.settings import Protection

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# Fields that say so themselves, with the values that mean it.
_HIDING = {
    "private": frozenset({"true", "yes", "on"}),
    "hidden": frozenset({"true", "yes", "on"}),
    "unlisted": frozenset({"true", "yes", "on"}),
    "listed": frozenset({"false", "no", "off"}),
    "published": frozenset({"false", "no", "off"}),
    "publish": frozenset({"false", "no", "off", "draft", "hidden"}),
    "visibility": frozenset({"private", "hidden", "unlisted", "internal", "protected"}),
}

# Python-Markdown's `key: value` lines on top of a file, which MkDocs reads where there is no `---`.
_BARE_FIELD = re.compile(r" {0,3}([A-Za-z0-9_-]+):[ \t]*(.*)")


def hidden_by(text: str, fields: Mapping[str, object], protection: Protection) -> str:
    """Return the front matter field that keeps a note from the public; empty for a public note.

    `fields` are those of the note and its folder. Where a password protects the whole site, it is the field that a
    public note would have left empty.
    """
    said = {key.lower(): value for key, value in (*fields.items(), *_bare_fields(text).items())}
    for name in sorted(protection.fields):
        if said.get(name) or (name in protection.everywhere and name not in said):
            return name
    return next((name for name, values in _HIDING.items() if str(said.get(name, "")).lower() in values), "")


def read_protection(plugins: Iterable[tuple[str, Mapping[str, object]]], folder: Path) -> Protection:
    """Return how a site's plugins protect pages. They come as name and options; `folder` holds the configuration."""
    fields, everywhere = set(Protection().fields), set()
    for name, options in plugins:
        # MkDocs numbers plugins that stand twice: `encryptcontent #2`.
        if name.partition(" ")[0].rpartition("/")[2] != "encryptcontent":
            continue
        fields |= {"level", "obfuscate"}
        if options.get("global_password"):
            everywhere.add("password")
        if "_global" in _levels(options, folder):
            everywhere.add("level")
    return Protection(fields=frozenset(fields), everywhere=frozenset(everywhere))


def _levels(options: Mapping[str, object], folder: Path) -> Iterable[str]:
    """Return the names of encryptcontent's passwords; one that can't be read may be for the whole site."""
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
