"""The example, built once a theme and served on this machine, in the system's Chromium."""

from __future__ import annotations

import os
import re
import shutil
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from filelock import FileLock
from mkdocs.commands.build import build
from mkdocs.config import load_config

EXAMPLE = Path(__file__).parents[2] / "example"
LOOKS = ("material-light", "material-dark", "mkdocs-light", "mkdocs-dark", "readthedocs-light")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and, as real hosts do, parts of them: browsers seek in a recording only then."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        part = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        place = Path(self.translate_path(self.path))
        if not part or not place.is_file():
            super().do_GET()
            return
        content, start = place.read_bytes(), int(part[1])
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(str(place)))
        self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        self.wfile.write(content[start:])


def example_config(folder: Path, look: str, **options) -> Path:
    """Write the example's configuration for another theme."""
    settings = yaml.safe_load((EXAMPLE / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["docs_dir"] = str(EXAMPLE / "docs")
    if look != "material":
        # Both highlight code with a script from elsewhere.
        settings["theme"] = {"name": look, "highlightjs": False} | ({"color_mode": "auto"} if look == "mkdocs" else {})
    place = folder / "mkdocs.yml"
    place.write_text(yaml.safe_dump(settings | options, sort_keys=False), encoding="utf-8")
    return place


def build_site(place: Path, *, strict: bool = True) -> Path:
    """Build what a configuration file describes into a folder beside it."""
    site = place.parent / "site"
    config = load_config(str(place), strict=strict, site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return site


def write_site(folder: Path, files: dict[str, str | bytes], **options) -> Path:
    """Write a docs folder and its configuration, whose place is returned."""
    for name, content in files.items():
        place = folder / "docs" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
    settings = {"site_name": "Test", "site_url": "http://127.0.0.1/", "plugins": ["talknotes"]} | options
    place = folder / "mkdocs.yml"
    place.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return place


@contextmanager
def served(site: Path):
    """Serve a folder on this machine, also one that is still to be made; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@dataclass(frozen=True)
class Example:
    """The example in one theme, with us and without, and the look to see it in."""

    address: str
    plain: str
    look: str

    @property
    def scheme(self):
        return self.look.partition("-")[2]


def _sites(folder: Path, theme: str) -> tuple[Path, Path]:
    """Build the example in a theme, with us and without, unless another worker has done so."""
    sites = folder / "ours" / "site", folder / "plain" / "site"
    with FileLock(folder.with_suffix(".lock")):
        if not (folder / "done").exists():
            for name in ("ours", "plain"):
                (folder / name).mkdir(parents=True, exist_ok=True)
            build_site(example_config(folder / "ours", theme))
            # Links to lists that only we make lead nowhere in it.
            build_site(example_config(folder / "plain", theme, plugins=["search"]), strict=False)
            (folder / "done").touch()
    return sites


@pytest.fixture(scope="session", params=LOOKS)
def example(request, tmp_path_factory):
    theme = request.param.partition("-")[0]
    base = tmp_path_factory.getbasetemp()
    # All workers of a run have their folders in the same one.
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    ours, plain = _sites(shared / f"example-{theme}", theme)
    with served(ours) as address, served(plain) as without:
        yield Example(address, without, request.param)


@pytest.fixture(scope="session")
def chromium():
    if CHROMIUM is None:
        pytest.skip("needs Chromium: on Debian, apt-get install chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only these tests need it

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
