"""Reads values from MkDocs' configuration, in the types the rest of the package works with."""

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
    # MkDocs lists the modules of the `hooks` option among the plugins.
    return [(name, plugin.config) for name, plugin in config.plugins.items() if isinstance(plugin, BasePlugin)]


def extension_names(config: MkDocsConfig) -> list[str]:
    """Return the names of the Markdown extensions; extensions that plugins added as objects have none."""
    return [one for one in config.markdown_extensions if isinstance(one, str)]


def folder_of(config: MkDocsConfig) -> Path:
    """Return the folder of the configuration file, or the working directory if it was read from standard input."""
    return Path(config.config_file_path).parent if config.config_file_path else Path()


def slug_of(config: MkDocsConfig) -> Slug:
    """Return the function that makes heading ids on this site: the `slugify` option of `toc`."""
    toc = config.mdx_configs.get("toc") or {}
    slugify, separator = toc.get("slugify"), str(toc.get("separator") or "-")
    chosen = slugify if callable(slugify) else ascii_slug
    return lambda text: str(chosen(text, separator))


def language_of(config: MkDocsConfig) -> str:
    """Return the theme's language, as an IETF tag."""
    # Material calls the option `language`, the built-in themes `locale`.
    return str(config.theme.get("language") or config.theme.get("locale") or "en")


def web_of(config: MkDocsConfig, addresses: Mapping[str, str]) -> Web:
    """Return the published site. `addresses` maps source paths to URLs relative to the site's root."""
    return Web(
        root=f"{config.site_url}".rstrip("/") + "/",
        name=config.site_name,
        description=config.site_description or "",
        author=config.site_author or "",
        language=language_of(config),
        addresses=addresses,
    )
