"""What MkDocs' configuration says, as the core asks for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import BasePlugin

from mkdocs_talknotes.outputs.web import Web
from mkdocs_talknotes.text.anchors import ascii_slug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_talknotes.text.anchors import Slug


def plugins_of(config: MkDocsConfig) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the name and the options of every plugin, in order."""
    # Hooks of the site's own stand among the plugins, as modules.
    return [(name, plugin.config) for name, plugin in config.plugins.items() if isinstance(plugin, BasePlugin)]


def extension_names(config: MkDocsConfig) -> list[str]:
    """Return the names of the Markdown extensions, without those that plugins added as objects."""
    return [one for one in config.markdown_extensions if isinstance(one, str)]


def folder_of(config: MkDocsConfig) -> Path:
    """Return the folder of the configuration; the working folder for one that MkDocs reads from a pipe."""
    return Path(config.config_file_path).parent if config.config_file_path else Path()


def slug_of(config: MkDocsConfig) -> Slug:
    """Return how the site's headings get their ids."""
    toc = config.mdx_configs.get("toc") or {}
    slugify, separator = toc.get("slugify"), str(toc.get("separator") or "-")
    chosen = slugify if callable(slugify) else ascii_slug
    return lambda text: str(chosen(text, separator))


def language_of(config: MkDocsConfig) -> str:
    """Return the theme's language, as an IETF tag."""
    # Material says `language`, the built-in themes `locale`.
    return str(config.theme.get("language") or config.theme.get("locale") or "en")


def web_of(config: MkDocsConfig, addresses: Mapping[str, str]) -> Web:
    """Return the site as its readers reach it. `addresses` are those of its files, relative to its root, by path."""
    return Web(
        root=f"{config.site_url}".rstrip("/") + "/",
        name=config.site_name,
        description=config.site_description or "",
        author=config.site_author or "",
        language=language_of(config),
        addresses=addresses,
    )
