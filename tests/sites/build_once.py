"""Build one site once, and print what it took as JSON: run by `python -m tests.sites` in the site's own environment.

Arguments: the configuration, the folder to build into, and where talknotes stands among the plugins: `none`, `first` or
`last`.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

FOLDER = "talks-of-proof"


class _Ear(logging.Handler):
    """Keeps warnings and errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what a record says."""
        self.heard.append(record.getMessage())


def with_us(plugins: Any, place: str) -> list[Any]:
    """Return a site's plugins with talknotes among them; MkDocs' own default where the site names none."""
    listed = [{name: options} for name, options in plugins.items()] if isinstance(plugins, dict) else plugins
    listed = ["search"] if listed is None else list(listed)
    ours = {"talknotes": {"folder": FOLDER, "problems": {"no-notes": "ignore"}}}
    return {"none": listed, "first": [ours, *listed], "last": [*listed, ours]}[place]


def main(file: Path, site: Path, place: str) -> None:
    """Build, and print the CPU time in seconds and the warnings."""
    os.chdir(file.parent)
    read = MkDocsConfig(config_file_path=str(file))
    with file.open("rb") as stream:
        read.load_file(stream)
    plugins = read.user_configs[-1].get("plugins")
    ear = _Ear()
    logging.getLogger().addHandler(ear)
    logging.getLogger().addHandler(logging.StreamHandler())
    config = load_config(str(file), plugins=with_us(plugins, place), site_dir=str(site), strict=False)
    start = time.process_time()
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    print(json.dumps({"cpu": time.process_time() - start, "docs": config.docs_dir, "warnings": ear.heard}))


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute(), sys.argv[3])
