"""Contents of the files that `talknotes init` creates: configuration, home page and workflow."""

from __future__ import annotations

import json
import re
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mkdocs_talknotes.cli.found_site import FoundSite

_THEMES = ("material", "materialx", "mkdocs")
# Words that YAML doesn't read as strings, so they need quotes.
_NO_TEXTS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
SPEAKERS_CREDIT = "Slide: {speaker}"


def config_text(
    found: FoundSite, options: Mapping[str, str], *, docs: Path, home: Path, excluded: Sequence[str]
) -> str:
    """Return the text of `mkdocs.yml`. `excluded` are patterns for `exclude_docs`."""
    theme = _theme()
    lines = [f"site_name: {_quoted(found.name)}"]
    if found.tagline:
        lines.append(f"site_description: {_quoted(found.tagline)}")
    if found.url:
        lines.append(f"site_url: {_quoted(found.url)}")
    else:
        lines.append("# Feeds and link previews need the address of the site:\n# site_url: https://example.org/")
    if found.repository:
        lines += [f"repo_url: {_quoted(found.repository)}", 'edit_uri: ""']
    if home.parent == docs:
        lines.append("\n# The notes are in the folder above. The site is built outside of it.")
        lines += ["docs_dir: ..", f"site_dir: {_quoted(f'../../{docs.name}-site')}"]
    elif docs.name != "docs" or docs.parent != home:
        lines.append(f"docs_dir: {_quoted(docs.relative_to(home).as_posix())}")
    if excluded:
        lines += ["exclude_docs: |", *(f"  {pattern}" for pattern in excluded)]
    lines += ["", "theme:", f"  name: {theme}"]
    if theme != "mkdocs":
        lines.append("  font: false # no request leaves the site")
        lines += [f"  logo: {_quoted(found.logo)}", f"  favicon: {_quoted(found.logo)}"] if found.logo else []
    lines += ["", "plugins:", "  - search", "  - talknotes:" if options else "  - talknotes"]
    lines += [f"      {key}: {_quoted(value)}" for key, value in options.items()]
    if "credit" not in options:
        lines.append(f'      # Credit for the pictures:\n      # credit: "{SPEAKERS_CREDIT}"' if options else "")
    lines += ["", "markdown_extensions:", "  - attr_list", "  - tables", "  - toc:", "      permalink: true"]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def home_text(found: FoundSite, folder: str) -> str:
    """Return the Markdown of a home page that lists the newest posts.

    `folder` is the notes' folder in docs; empty before there are notes, when there is no list of posts to link to.
    """
    tagline = f"{found.tagline}\n\n" if found.tagline else ""
    link = f"\n[All posts]({folder}/index.md)\n" if folder else ""
    return f"# {found.name}\n\n{tagline}## New\n\n<!-- talknotes: posts limit=5 -->\n{link}"


def _theme() -> str:
    installed = {entry.name for group in ("mkdocs.themes", "properdocs.themes") for entry in entry_points(group=group)}
    return next((name for name in _THEMES if name in installed), "mkdocs")


def _quoted(text: str) -> str:
    """Return a string as a YAML scalar, quoted if needed. JSON strings are valid YAML."""
    is_plain = re.fullmatch(r"[A-Za-z][\w ./-]*\w", text) and text.lower() not in _NO_TEXTS
    return text if is_plain else json.dumps(text, ensure_ascii=False)


WORKFLOW = """\
# Publishes the site. Turn it on once: Settings, Pages, Source: GitHub Actions.
name: Pages
on:
  push:
    branches: [main, master]
permissions:
  contents: read
  pages: write
  id-token: write
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: github-pages
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install mkdocs-talknotes mkdocs-material
      - run: mkdocs build --config-file CONFIG
      - uses: actions/upload-pages-artifact@v3
        with:
          path: SITE
      - uses: actions/deploy-pages@v4
"""
