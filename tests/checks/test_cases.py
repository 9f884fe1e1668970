"""Each file in `cases/checks` holds a docs folder, and every problem that is told of it.

A picture has `null` for its content, or the size of its file in bytes; 0 is an empty file.
"""

from pathlib import Path

import pytest
import yaml

from mkdocs_talknotes.blog import read_blog
from mkdocs_talknotes.checks import CHECKS
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.problems import CODES

# The head of a GIF.
PICTURE = b"GIF89a\x04\0\x03\0\0\0\0"
CASES = sorted((Path(__file__).parents[1] / "cases" / "checks").glob("*.yml"))


def problems_of(case, folder):
    for name, text in case["files"].items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else PICTURE.ljust(text or 0, b"\0") * (text != 0))
    settings = settings_from(
        case.get("options", {}),
        language="en",
        site_url=case.get("site_url", ""),
        neighbours=case.get("neighbours", ()),
    )
    blog = read_blog(FolderFiles(folder), settings, drafts=False)
    return [f"{problem.severity.name.lower()}: {problem}" for problem in blog.problems]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path, tmp_path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert problems_of(case, tmp_path) == case.get("problems", [])


@pytest.mark.parametrize("path", [path for path in CASES if path.stem.endswith("-nope")], ids=lambda path: path.stem)
def test_what_is_right_is_not_reported(path):
    assert "problems" not in yaml.safe_load(path.read_text(encoding="utf-8"))


def test_every_check_has_a_case_that_finds_something_and_one_that_does_not():
    codes = {code for codes in CHECKS.values() for code in codes}
    assert codes <= CODES.keys()
    stems = [path.stem for path in CASES]
    for code in codes:
        named = [stem for stem in stems if stem.startswith(code)]
        assert [stem for stem in named if stem.endswith("-nope")], code
        assert [stem for stem in named if not stem.endswith("-nope")], code
