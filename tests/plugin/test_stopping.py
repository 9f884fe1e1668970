"""A process that is told to stop leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.builds.notes import BLOG

NAMED = ["-c", "user.name=a", "-c", "user.email=a@example.org"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not sent there")
def test_a_preview_that_is_terminated_leaves_no_temporary_files(site, tmp_path):
    site.write(BLOG)
    site.config()
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", "127.0.0.1:0"]
    with subprocess.Popen(command, cwd=site.folder, env=os.environ | {"TMPDIR": str(temporary)}) as preview:
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline and not list(temporary.glob("mkdocs_*/talks/feed.xml")):
            time.sleep(0.2)
        assert list(temporary.glob("talknotes-*"))
        time.sleep(1)
        preview.send_signal(signal.SIGTERM)
        preview.wait(30)
    assert list(temporary.iterdir()) == []


def test_a_handler_of_somebody_else_stays(site):
    def mine(*_):
        pass

    before = signal.signal(signal.SIGTERM, mine)
    try:
        site.build(BLOG)
        assert signal.getsignal(signal.SIGTERM) is mine
    finally:
        signal.signal(signal.SIGTERM, before)


def test_a_build_leaves_the_handler_as_it_was(site):
    site.build(BLOG)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_git_plugins_find_generated_pages_in_the_repository_and_nothing_stays_there(site, monkeypatch):
    monkeypatch.chdir(site.folder)
    hook = """
        from pathlib import Path

        def on_page_markdown(markdown, page, **_):
            with Path("seen").open("a") as seen:
                print(Path(page.file.abs_src_path).is_relative_to(Path.cwd()), file=seen)
    """
    site.write(BLOG | {"../hook.py": hook})
    for command in (["init", "-q"], [*NAMED, "commit", "-q", "--allow-empty", "-m", "Notes"]):
        subprocess.run(["git", *command], check=True)
    site.build(hooks=["hook.py"], after=["git-revision-date"], strict=False)
    assert set(Path("seen").read_text().split()) == {"True"}
    assert not Path(".cache").exists()
