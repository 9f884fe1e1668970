import pytest

from mkdocs_talknotes.inputs.options import settings_from
from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.settings import Settings

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
        "mkdocs.yml: `folder` must be a folder inside the docs folder, such as `talks`, "
        "but is `../notes`. [wrong-value]",
        "mkdocs.yml: `posts` must be `cards`, `table` or `list`, but is `grid`. [wrong-value]",
    ]
