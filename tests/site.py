"""A site as a tree of files, and what a build makes of it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import get_plugins

OURS = "mkdocs.plugins.talknotes"


@dataclass
class Built:
    """The site folder after a build, and the messages of the plugin."""

    folder: Path
    messages: list[tuple[str, str]] = field(default_factory=list)

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def page(self, path: str) -> html.HtmlElement:
        return html.fromstring(self.text(path))

    def texts(self, path: str, css_class: str) -> list[str]:
        """The text of every element of a class, white space folded."""
        found = self.page(path).xpath(f"//*[contains(concat(' ', @class, ' '), ' {css_class} ')]")
        return [" ".join(element.text_content().split()) for element in found]

    def hrefs(self, path: str, css_class: str) -> list[str]:
        return self.page(path).xpath(f"//a[contains(concat(' ', @class, ' '), ' {css_class} ')]/@href")

    def files(self) -> list[str]:
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file())


class SiteBuilder:
    """Builds sites below one temporary folder."""

    def __init__(self, folder: Path, caplog: Any) -> None:
        self.folder = folder
        self.docs = folder / "docs"
        self._caplog = caplog

    def write(self, files: dict[str, str | bytes]) -> None:
        """Write files below `docs/`; texts are dedented."""
        for name, content in files.items():
            place = self.docs / name
            place.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                place.write_bytes(content)
            else:
                place.write_text(dedent(content).lstrip("\n"), encoding="utf-8")

    def config(self, **options: Any) -> Path:
        """Write `mkdocs.yml`; `talknotes` holds the plugin's options, None leaves the plugin out."""
        ours = options.pop("talknotes", {})
        if isinstance(ours, dict) and isinstance(ours.get("problems", {}), dict):
            # Few notes of tests name a day, and what is said of it is no matter of most.
            ours = {**ours, "problems": {"undated": "ignore", **ours.get("problems", {})}}
        plugins = [
            *options.pop("before", ()),
            *([{"talknotes": ours}] if ours is not None else ()),
            *options.pop("after", ()),
        ]
        names = [name for plugin in plugins for name in ([plugin] if isinstance(plugin, str) else plugin)]
        if missing := [name for name in names if name not in get_plugins()]:
            pytest.skip(f"needs the plugin {missing[0]}")
        theme = options.pop("theme", "mkdocs")
        settings = {"site_name": "Test", "site_url": "https://example.org/", "theme": theme, "plugins": plugins}
        place = self.folder / "mkdocs.yml"
        place.write_text(yaml.safe_dump(settings | options, sort_keys=False, allow_unicode=True), encoding="utf-8")
        return place

    def build(self, files: dict[str, str | bytes] | None = None, *, command: str = "build", **options: Any) -> Built:
        """Build, strictly unless told otherwise; `command="serve"` builds as the preview does."""
        self.write(files or {})
        strict = options.pop("strict", True)
        folder = self.folder / options.pop("site", "site")
        config = load_config(str(self.config(**options)), strict=strict, site_dir=str(folder))
        with self.listening():
            config.plugins.on_startup(command=command, dirty=False)
            try:
                build(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)
            finally:
                config.plugins.on_shutdown()
        return Built(folder, self.messages())

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Keep what is said from here on."""
        self._caplog.clear()
        with self._caplog.at_level(logging.INFO):
            yield

    def messages(self) -> list[tuple[str, str]]:
        """The level and the text of what the plugin said last."""
        said = (record for record in self._caplog.records if record.name == OURS)
        return [(record.levelname, record.getMessage().removeprefix("talknotes: ")) for record in said]
