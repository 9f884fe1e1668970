"""Whatever has happened to a cache, the site is the one that a clean build makes."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builds.notes import BLOG

OPTIONS = {"talknotes": {"cache": True}, "strict": False}
CACHE = Path(".cache", "talknotes")


def written(built):
    """Every file of a site but for the map of it, which holds the hour."""
    return {path: (built.folder / path).read_bytes() for path in built.files() if not path.startswith("sitemap")}


def flip(content, chance):
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :]


def cut(content, chance):
    return content[: chance.randrange(len(content))]


def grow(content, chance):
    return content + bytes(chance.randrange(1, 99))


def empty(content, chance):
    return b""


@pytest.mark.parametrize("times", [1, pytest.param(4, marks=pytest.mark.slow)])
@pytest.mark.parametrize("damage", [flip, cut, grow, empty])
def test_damage_to_any_file_of_the_cache_changes_nothing(site, damage, times):
    clean = written(site.build(BLOG, **OPTIONS))
    folder, chance = site.folder / CACHE, random.Random(1)
    entries = {file: file.read_bytes() for file in sorted(folder.glob("*.entry"))}
    assert len(entries) > 20
    for _ in range(times):
        for file, content in entries.items():
            file.write_bytes(damage(content, chance))
        assert written(site.build(**OPTIONS)) == clean
    tag = folder / "CACHEDIR.TAG"
    tag.write_bytes(damage(tag.read_bytes(), chance))
    assert written(site.build(**OPTIONS)) == clean


def test_entries_in_each_other_s_place_change_nothing(site):
    clean = written(site.build(BLOG, **OPTIONS))
    files = sorted((site.folder / CACHE).glob("*.entry"))
    contents = [file.read_bytes() for file in files]
    for file, content in zip(files, contents[1:] + contents[:1], strict=True):
        file.write_bytes(content)
    assert written(site.build(**OPTIONS)) == clean


@pytest.mark.parametrize("link", [".cache", str(CACHE)])
def test_nothing_is_written_or_removed_behind_a_link(site, link):
    outside = site.folder / "outside"
    outside.mkdir()
    (outside / "theirs.json").write_text("{}", encoding="utf-8")
    (site.folder / link).parent.mkdir(exist_ok=True)
    (site.folder / link).symlink_to(outside)
    built = site.build(BLOG, **OPTIONS)
    assert [file.name for file in outside.iterdir()] == ["theirs.json"]
    reason = "`.cache/talknotes` has a symbolic link in its path. Replace it with a folder."
    assert ("INFO", f"The cache is not used: {reason}") in built.messages
    assert written(built) == written(site.build(talknotes={}, site="plain", strict=False))


def test_files_of_others_in_the_place_of_the_cache_stay(site):
    (site.folder / CACHE).mkdir(parents=True)
    theirs = site.folder / CACHE / "theirs.json"
    theirs.write_text("{}", encoding="utf-8")
    built = site.build(BLOG, **OPTIONS)
    assert theirs.read_text(encoding="utf-8") == "{}"
    assert [file.name for file in theirs.parent.iterdir()] == ["theirs.json"]
    assert any("contains files of other programs" in text for _, text in built.messages)


@pytest.mark.parametrize("refused", ["os.open", "mkdocs_talknotes.inputs.cache_folder.write_whole"])
def test_a_folder_without_permissions_costs_no_build(site, monkeypatch, refused):
    """Refused by hand, because the superuser may read and write everything."""
    clean = written(site.build(BLOG, **OPTIONS))
    module, _, name = refused.rpartition(".")
    allowed = getattr(sys.modules[module], name)

    def refuse(*arguments, **options):
        if any(str(CACHE) in str(value) for value in arguments):
            raise PermissionError(13, "Permission denied")
        return allowed(*arguments, **options)

    monkeypatch.setattr(refused, refuse)
    assert written(site.build(**OPTIONS)) == clean


def test_a_disk_that_is_full_costs_no_build(site, monkeypatch):
    clean = written(site.build(BLOG, **OPTIONS))
    shutil.rmtree(site.folder / ".cache")

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mkdocs_talknotes.inputs.cache_folder._write", full)
    assert written(site.build(**OPTIONS)) == clean


def test_builds_side_by_side_share_a_cache_and_drawn_cards(site):
    pytest.importorskip("PIL")
    options = {"talknotes": {"cache": True, "outputs": {"cards": True}, "problems": {"card": "ignore"}}}
    site.write(BLOG)
    config = site.config(**options)
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d"]
    sites = [site.folder / f"site-{number}" for number in range(6)]
    for _ in range(2):
        running = [subprocess.Popen([*command, str(place)], stderr=subprocess.PIPE) for place in sites]
        said = [process.communicate()[1] for process in running]
        assert [process.returncode for process in running] == [0] * 6, said
        assert said == [b""] * 6
    made = [
        {str(f.relative_to(place)): f.read_bytes() for f in place.rglob("*.*") if "sitemap" not in f.name}
        for place in sites
    ]
    assert any(path.endswith(".png") and "cards/" in path for path in made[0])
    assert all(one == made[0] for one in made)
    assert list((site.folder / CACHE).glob("*.part")) == []
