from dataclasses import replace

import pytest

from mkdocs_talknotes.inputs import output_options
from mkdocs_talknotes.inputs.options import read_settings, settings_from
from mkdocs_talknotes.inputs.output_options import NO_OUTPUTS, OUTPUTS
from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.settings import Outputs

URL = "https://example.org/"


def outputs(value, *, site_url=URL):
    return settings_from({"outputs": value}, language="en", site_url=site_url).outputs


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, Outputs()),
        (False, NO_OUTPUTS),
        ({}, Outputs()),
        ({"feeds": "summary"}, Outputs(feeds="summary")),
        ({"feeds": True}, Outputs()),
        ({"feeds": False}, Outputs(feeds="")),
        ({"term_feeds": False, "previews": "no"}, Outputs(term_feeds=False, previews=False)),
    ],
)
def test_outputs_are_chosen_one_by_one_or_all_together(value, expected):
    assert outputs(value) == expected


def test_there_are_no_outputs_without_an_absolute_address():
    assert settings_from({}, language="en").outputs == outputs(True, site_url="") == replace(NO_OUTPUTS, credits=True)
    assert outputs(False, site_url="") == outputs({"credits": False}, site_url="") == NO_OUTPUTS
    assert not any(getattr(NO_OUTPUTS, name) for name in OUTPUTS)


@pytest.mark.parametrize("value", [{"feeds": "all"}, {"feed": True}, {"term_feeds": "many"}, ["feeds"], "feeds"])
def test_outputs_that_there_are_not_are_a_problem(value):
    with pytest.raises(TalknotesError):
        outputs(value)


@pytest.mark.parametrize(("name", "module"), [("calendar", "icalendar"), ("cards", "PIL")])
def test_what_needs_a_package_that_is_not_installed_is_off_and_said(name, module, monkeypatch):
    monkeypatch.setattr(output_options, "find_spec", lambda asked: None if asked == module else object())
    settings, problems = read_settings({"outputs": {name: True}}, language="en", site_url=URL)
    assert settings.outputs == Outputs()
    assert [str(problem) for problem in problems] == [
        f"mkdocs.yml: `outputs: {name}: true` needs a package that is not installed. "
        f"Run `pip install 'mkdocs-talknotes[{name}]'`. [extra-missing]"
    ]
