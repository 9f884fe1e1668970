"""Every link of the example leads somewhere, in every theme and with both kinds of addresses."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config

EXAMPLE = Path(__file__).parents[2] / "example"
BASE = "/talknotes/"  # the path of the example's `site_url`


def targets(place, element, name, value, root):
    """The file and the fragment a relative address leads to; None for one that leaves the site."""
    parts = urlsplit(value)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        target = place
    elif path.startswith("/"):
        target = root / path.removeprefix(BASE)
    else:
        target = place.parent / path
    return (target / "index.html" if target.is_dir() else target), unquote(parts.fragment)


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_every_internal_link(tmp_path, theme, directories):
    settings = yaml.safe_load((EXAMPLE / "mkdocs.yml").read_text(encoding="utf-8"))
    settings |= {"docs_dir": str(EXAMPLE / "docs"), "use_directory_urls": directories}
    settings["theme"] = settings["theme"] if theme == "material" else {"name": theme, "highlightjs": False}
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    root = tmp_path / "site"
    config = load_config(str(tmp_path / "mkdocs.yml"), strict=True, site_dir=str(root))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    pages = {place: html.fromstring(place.read_bytes()) for place in root.rglob("*.html")}
    ids = {place.resolve(): set(page.xpath("//@id | //a/@name")) for place, page in pages.items()}
    broken = []
    for place, page in pages.items():
        for element, name, value, _ in page.iterlinks():
            if name not in ("href", "src") or place.name == "404.html":
                continue
            found = targets(place, element, name, value, root)
            if found is None:
                continue
            target, fragment = found
            if not target.is_file() or (
                fragment and target.suffix == ".html" and fragment not in ids[target.resolve()]
            ):
                broken.append((place.relative_to(root).as_posix(), value))
    assert len(pages) > 60
    assert broken == []
