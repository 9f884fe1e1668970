"""Each file in `cases/reading` holds one shape of notes and the complete result of reading it."""

import datetime as dt
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import yaml

from mkdocs_talknotes.model import Form, Link
from mkdocs_talknotes.reading import Known, Rules, read_post
from mkdocs_talknotes.text.plain import match_key

CASES = sorted((Path(__file__).parents[1] / "cases" / "reading").glob("*.yml"))


def plain(value):
    """Turn what was read into what YAML holds; what is empty is left out, so a case states everything that is there."""
    if isinstance(value, Link):
        return f"{value.kind}: {value.label} <{value.url}>"
    if isinstance(value, Form):
        return value.value
    if is_dataclass(value):
        return filled({field.name: plain(getattr(value, field.name)) for field in fields(value)})
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def filled(facts):
    return {name: value for name, value in facts.items() if value not in ("", None, [], {}) and value is not False}


def as_case(reading):
    post = plain(reading.post) | {
        "path": None,
        "talks": [talk_as_case(talk) for talk in reading.post.talks],
        "problems": [str(problem).partition(":")[2] for problem in reading.problems],
        "repaired": reading.repaired,
    }
    return filled(post)


def talk_as_case(talk):
    anchor = talk.anchor if talk.anchor != talk.title else ""
    as_people_see_it = {"form": talk.form_label, "in_list": False}
    return filled(plain(talk) | {"anchor": anchor, "images": [image.src for image in talk.images]} | as_people_see_it)


def read(case):
    return read_post(
        case["text"],
        path=case.get("path", "talks/notes.md"),
        known=Known(names=frozenset(map(match_key, case.get("known", ())))),
        rules=Rules(**case.get("rules", {})),
        defaults=case.get("defaults"),
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert as_case(read(case)) == case["result"]


@pytest.mark.parametrize("path", [path for path in CASES if path.stem.endswith("-nope")], ids=lambda path: path.stem)
def test_what_is_no_talk_stays_none(path):
    assert "talks" not in yaml.safe_load(path.read_text(encoding="utf-8"))["result"]


def test_a_reading_keeps_the_text_and_where_its_values_stand():
    reading = read_post(
        "\ufeff---\r\ntitle: A: B\rtags: [c]\r\n---\r\n# D\r\n", path="talks/a.md", defaults={"event": "E"}
    )
    assert (reading.post.path, reading.body, reading.first_line) == ("talks/a.md", "# D\n", 5)
    assert reading.front_matter == {"event": "E", "title": "A: B", "tags": ["c"]}
    assert reading.lines == {("title",): 2, ("tags",): 3, ("tags", 0): 3}
    assert reading.repaired == '---\ntitle: "A: B"\ntags: [c]\n---\n# D\n'
