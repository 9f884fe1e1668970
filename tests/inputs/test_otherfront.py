import pytest

from mkdocs_talknotes.inputs.otherfront import read_other_front

TOML = """+++
title = "Moss"
date = 2021-05-04T10:00:00+02:00
draft = true
tags = ["green", "soft"]
[taxonomies]
categories = ["plants"]
+++
Notes.
"""


def test_toml_between_plus_signs():
    front = read_other_front(TOML, path="a.md")
    assert dict(front.file.data) == {
        "categories": ["plants"],
        "title": "Moss",
        "date": "2021-05-04T10:00:00+02:00",
        "draft": "true",
        "tags": ["green", "soft"],
        "taxonomies": {"categories": ["plants"]},
    }
    assert (front.body, front.first_line, front.file.lines[("draft",)]) == ("Notes.\n", 9, 4)


def test_json():
    front = read_other_front('{\n  "title": "Moss",\n  "draft": true\n}\n\nNotes.\n', path="a.md")
    assert (dict(front.file.data), front.body, front.first_line) == (
        {"title": "Moss", "draft": "true"},
        "\nNotes.\n",
        5,
    )
    assert front.as_yaml == "title: Moss\ndraft: true"


def test_broken_toml_is_reported_with_its_line():
    front = read_other_front('+++\ntitle = "Moss"\ndraft = yes\n+++\nNotes.\n', path="a.md")
    assert [(problem.line, problem.code) for problem in front.file.problems] == [(3, "yaml")]
    assert (dict(front.file.data), front.body) == ({"title": "Moss", "draft": "true"}, "Notes.\n")


@pytest.mark.parametrize(
    ("text", "data", "body", "line"),
    [
        ('+++\ntitle = "Moss"\ndraft = TRUE\n+++\nNotes.\n', {"title": "Moss", "draft": "true"}, "Notes.\n", 3),
        ('+++\ntitle = "Moss"\ndraft = true\n\nNotes.\n', {"title": "Moss", "draft": "true"}, "\nNotes.\n", 3),
        ('{\n"title": "Moss",\n"draft": true,\n}\nNotes.\n', {"title": "Moss", "draft": "true"}, "Notes.\n", 1),
        ('{\n"title": "Moss",\n"draft": true\n\nNotes.\n', {"title": "Moss", "draft": "true"}, "\nNotes.\n", 1),
        ('{\n"title": Moss,\n"draft": true\n}\nNotes.\n', {"draft": "true"}, "Notes.\n", 1),
    ],
)
def test_what_is_broken_is_told_and_a_draft_stays_one(text, data, body, line):
    front = read_other_front(text, path="a.md")
    assert (dict(front.file.data), front.body) == (data, body)
    assert [(problem.line, problem.code) for problem in front.file.problems] == [(line, "yaml")]


def test_a_time_of_day_is_text():
    front = read_other_front("+++\nstarts_at = 10:00:00\n[extra]\nends = [11:00:00]\n+++\n", path="a.md")
    assert (front.file.data["starts_at"], front.file.data["ends"]) == ("10:00:00", ["11:00:00"])
    assert "starts_at: '10:00:00'" in front.as_yaml


@pytest.mark.parametrize(
    "text", ["+++\n\n+++\n", "+++ a", "{{ macro }}\n", "{% if a %}\n", "{}\n", "[1]\n", "{ braces }"]
)
def test_what_is_no_front_matter(text):
    assert read_other_front(text, path="a.md") is None
