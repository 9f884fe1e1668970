"""`mkdocs serve` as a process of its own: MkDocs shows warnings of Python there that tests do not see."""

import re
import socket
import subprocess
import sys
import time

# In seconds. Only a preview that hangs gets there.
DEADLINE = 300
# What MkDocs itself says.
THEIRS = re.compile(
    r"INFO +-  (\[[\d:]+\] )?"
    r"(Building|Cleaning|Documentation built|Watching|Serving|Detected|Reloading|Shutting down).*"
)


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def test_a_preview_of_a_new_site_prints_nothing_of_ours(site, tmp_path):
    site.write({"index.md": "# Home\n", "talks/bytes.md": "# Bytes on the outside by Ada Berg\n\nText.\n"})
    config = site.config(site_url="https://example.org/")
    said = tmp_path / "said.txt"
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "-a", f"127.0.0.1:{free_port()}"]
    with said.open("w", encoding="utf-8") as file, subprocess.Popen(command, stdout=file, stderr=file) as process:
        try:
            wait_for(lambda: "Serving on" in said.read_text(encoding="utf-8"))
            site.write({"talks/bytes.md": "# Bytes on the outside by Ada Berg\n\nText, and more.\n"})
            wait_for(lambda: said.read_text(encoding="utf-8").count("Documentation built") == 2)
        finally:
            process.terminate()
    lines = said.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not THEIRS.fullmatch(line)] == []


def wait_for(happened):
    end = time.monotonic() + DEADLINE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.2)
