"""Build and check what a tag releases, in one command: `python -m tests.release`; `dist/` is then ready to upload.

The files come from the tag alone (`git archive`), so that nothing that lies about in the work tree gets into them.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def git(*arguments: str, root: Path) -> bytes:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True).stdout


def tag_of(root: Path) -> str:
    """Return the tag of the commit checked out, which must be that of the version; raises `SystemExit` otherwise."""
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    tags = git("tag", "--points-at", "HEAD", root=root).decode().split()
    if f"v{version}" not in tags:
        raise SystemExit(f"The commit has no tag `v{version}`. Write `git tag v{version}`, or correct the version.")
    if f"\n## {version}\n" not in (root / "CHANGELOG.md").read_text(encoding="utf-8"):
        raise SystemExit(f"CHANGELOG.md has no section `## {version}`.")
    return f"v{version}"


def release(root: Path) -> None:
    tag, dist = tag_of(root), root / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(git("archive", tag, root=root))) as archive:
            archive.extractall(folder, filter="data")
        # The wheel is built from the sdist, which therefore holds all it needs.
        subprocess.run([sys.executable, "-m", "build", "--outdir", str(dist), folder], check=True)
    files = sorted(map(str, dist.iterdir()))
    subprocess.run([sys.executable, "-m", "twine", "check", "--strict", *files], check=True)
    print(f"{tag} is ready: twine upload {' '.join(Path(file).relative_to(root).as_posix() for file in files)}")


if __name__ == "__main__":
    release(ROOT)
