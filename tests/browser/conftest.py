"""The example, built once a theme and served on this machine, in the system's Chromium."""

from __future__ import annotations

import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

EXAMPLE = Path(__file__).parents[2] / "example"
LOOKS = ("material-light", "material-dark", "mkdocs-light", "mkdocs-dark", "readthedocs-light")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def example_config(folder: Path, theme: str, scheme: str) -> Path:
    """Write the example's configuration for another theme."""
    settings = yaml.safe_load((EXAMPLE / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["docs_dir"] = str(EXAMPLE / "docs")
    if theme != "material":
        # Both highlight code with a script from elsewhere.
        settings["theme"] = {"name": theme, "highlightjs": False} | (
            {"color_mode": "auto"} if theme == "mkdocs" else {}
        )
    place = folder / f"{theme}.yml"
    place.write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return place


def build_example(folder: Path, theme: str, scheme: str) -> Path:
    site = folder / f"site-{theme}"
    config = load_config(str(example_config(folder, theme, scheme)), strict=True, site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return site


@pytest.fixture(scope="session", params=LOOKS)
def example(request, tmp_path_factory):
    """Return the address of the example in one theme, and the look it has there."""
    theme, _, scheme = request.param.partition("-")
    site = build_example(tmp_path_factory.mktemp("example"), theme, scheme)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", request.param
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium():
    if CHROMIUM is None:
        pytest.skip("needs Chromium: on Debian, apt-get install chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only these tests need it

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
