"""The Nu HTML checker finds nothing in our elements, and nothing on any page that it does not find without us."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.conftest import build_site, example_config

JAR = Path(sys.prefix) / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def messages(site):
    """What the checker says of every page of a site but the theme's error page."""
    command = ["java", "-Xss2m", "-jar", str(JAR), "--format", "json", "--skip-non-html", "--stdout", str(site)]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)["messages"]
    # Python-Markdown closes images and line breaks as XHTML does.
    return [m for m in found if not m["url"].endswith("/404.html") and "Trailing slash" not in m["message"]]


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_example(tmp_path, theme):
    if not JAR.is_file() or not shutil.which("java"):
        pytest.skip("needs Java, and the checker: npm install --no-save --prefix <virtual environment> vnu-jar")
    (tmp_path / "ours").mkdir()
    (tmp_path / "plain").mkdir()
    ours = messages(build_site(example_config(tmp_path / "ours", theme)))
    # Material leaves a label without its control on every page that is not in the navigation, as posts are not.
    plain = example_config(tmp_path / "plain", theme, plugins=["search"], not_in_nav="/talks/**")
    plain = messages(build_site(plain, strict=False))
    known = {message["message"] for message in plain}
    new = [m for m in ours if m["message"] not in known or "tn-" in m.get("extract", "")]
    assert {(m["message"], m.get("extract")) for m in new} == set()
