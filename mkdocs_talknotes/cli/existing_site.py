"""Adds talknotes to the configuration of an existing site, for `talknotes init`. Only the new lines change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.inputs.config_file import read_config_file
from mkdocs_talknotes.inputs.yaml_edit import CannotEditError, dump_yaml, with_item, with_value
from mkdocs_talknotes.inputs.yamlfile import load_yaml

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "talknotes"
_BY_HAND_TOML = """\
[project]
watch = ["docs"]

[project.markdown_extensions.talknotes]
"""


def with_talknotes(text: str, file: Path, options: Mapping[str, str], *, name: str) -> str:
    """Return the text of a configuration with our plugin added, and with a site name if it has none.

    `text` is the content of `file`, and `name` the site name for a configuration without one. Raises
    `CannotEditError` if the file isn't YAML, or is written in a way that can't be changed safely.
    """
    data, _ = read_config_file(file)
    if file.suffix == ".toml":
        raise CannotEditError("only YAML can be changed without touching the rest")
    if "<<" in data:
        raise CannotEditError("keys may come from a merge (`<<`), which isn't resolved here")
    if "site_name" not in data:
        text = with_value(text, ("site_name",), name)
    plugins = data.get("plugins")
    if isinstance(plugins, Mapping):
        # MkDocs merges a mapping into the inherited one, which may be the only one so far.
        is_own = "plugins" in load_yaml(text, path=file.name).data
        at, value = (("plugins", _NAME), dict(options)) if is_own else (("plugins",), {_NAME: dict(options)})
        return with_value(text, at, value)
    if isinstance(plugins, list) and plugins:
        if "plugins" not in load_yaml(text, path=file.name).data:
            raise CannotEditError("`plugins` is inherited, and a list here replaces the inherited one")
        return with_item(text, ("plugins",), _as_item(options))
    # With an explicit `plugins` list, MkDocs no longer adds `search` by default: list it as well.
    return with_value(text, ("plugins",), ["search", _as_item(options)])


def lines_by_hand(file: Path, options: Mapping[str, str]) -> str:
    """Return the lines that an author must add to a configuration, in the form that its `plugins` have."""
    data, _ = read_config_file(file)
    if file.suffix == ".toml":
        return _BY_HAND_TOML + "".join(
            f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in options.items()
        )
    plugins = data.get("plugins")
    if isinstance(plugins, Mapping):
        return dump_yaml({"plugins": {_NAME: dict(options)}})
    is_own = "plugins" in load_yaml(file.read_text(encoding="utf-8-sig"), path=file.name).data
    # A list replaces the inherited one, so it must repeat the plugins in that.
    inherited = plugins if isinstance(plugins, list) and not is_own else []
    return dump_yaml({"plugins": [*inherited, _as_item(options)]})


def _as_item(options: Mapping[str, str]) -> Any:
    return {_NAME: dict(options)} if options else _NAME
