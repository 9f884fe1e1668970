import pytest

from mkdocs_talknotes.options import NO_OUTPUTS, OUTPUTS, settings_from
from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.settings import Outputs, Settings

URL = "https://example.org/"


def test_no_option_is_needed():
    assert settings_from({}, language="en", site_url=URL) == Settings()


def test_options_as_mkdocs_hands_them_over():
    options = {"folder": "notes/", "lists": {"posts": "table"}, "per_page": 5, "recognise": None, "language": None}
    assert settings_from(options, language="de", site_url=URL) == Settings(
        folder="notes", lists={"posts": "table"}, per_page=5, language="de"
    )


def test_all_that_is_wrong_is_said_together():
    options = {
        "folder": "../notes",
        "lists": {"posts": "grid", "talk": "cards"},
        "labels": {"post": "x"},
        "per_pgae": 5,
    }
    with pytest.raises(TalknotesError) as caught:
        settings_from(options, language="en")
    assert [str(problem).split(";")[0] for problem in caught.value.problems] == [
        "mkdocs.yml: `per_pgae` is not a field",
        "mkdocs.yml: `post` is not a field",
        "mkdocs.yml: `talk` is not a field",
        "mkdocs.yml: `folder` expected a folder inside the docs folder, such as `talks`, got `../notes`. [wrong-value]",
        "mkdocs.yml: `posts` expected `cards`, `table` or `list`, got `grid`. [wrong-value]",
    ]


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
    assert settings_from({}, language="en").outputs == outputs(True, site_url="") == NO_OUTPUTS
    assert not any(getattr(NO_OUTPUTS, name) for name in OUTPUTS)


@pytest.mark.parametrize("value", [{"feeds": "all"}, {"feed": True}, {"term_feeds": "many"}, ["feeds"], "feeds"])
def test_outputs_that_there_are_not_are_a_problem(value):
    with pytest.raises(TalknotesError):
        outputs(value)
