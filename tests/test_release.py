"""Only a tagged version with its section in the changelog is released."""

import subprocess

import pytest

from tests.release import tag_of


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.0\n\n- All.\n", encoding="utf-8")

    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@b.c", *arguments], cwd=tmp_path, check=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "All")
    return tmp_path, git


def test_a_tagged_version_is_released(repository):
    folder, git = repository
    git("tag", "v1.2.0")
    assert tag_of(folder) == "v1.2.0"


def test_a_version_without_its_tag_is_not(repository):
    folder, git = repository
    git("tag", "v1.1.0")
    with pytest.raises(SystemExit, match=r"has no tag `v1\.2\.0`"):
        tag_of(folder)


def test_nor_is_one_that_the_changelog_does_not_know(repository):
    folder, git = repository
    (folder / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    git("tag", "v1.2.0")
    with pytest.raises(SystemExit, match="no section"):
        tag_of(folder)
