"""The schemas say what the code reads, no more and no less."""

import json

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from mkdocs_talknotes import credits
from mkdocs_talknotes.cli import main
from mkdocs_talknotes.datafiles import EVENT_FIELDS, SPEAKER_FIELDS
from mkdocs_talknotes.options import NAMES, OUTPUTS
from mkdocs_talknotes.plugin import Options
from mkdocs_talknotes.reading.explicit import PERSON_FIELDS, POST_FIELDS, TALK_FIELDS
from tests.browser.conftest import EXAMPLE


def schema(name):
    return json.loads(CliRunner().invoke(main, ["schema", name]).output)


def fields_of(node):
    return set(node["properties"])


def test_fields_are_those_the_code_reads():
    post = schema("front-matter")
    assert fields_of(post) == set(POST_FIELDS)
    assert fields_of(post["properties"]["talks"]["items"]) == set(TALK_FIELDS)
    assert fields_of(post["properties"]["speaker"]["anyOf"][1]) == set(PERSON_FIELDS)
    assert fields_of(post["properties"]["credit"]["anyOf"][1]) == set(credits.FIELDS)
    assert fields_of(schema("speakers")["additionalProperties"]["anyOf"][0]) == set(SPEAKER_FIELDS)
    assert fields_of(schema("events")["additionalProperties"]["anyOf"][0]) == set(EVENT_FIELDS)
    assert fields_of(schema("options")["properties"]["outputs"]["anyOf"][1]) == set(OUTPUTS)
    assert fields_of(schema("options")) == set(NAMES) == {name for name, _ in Options._schema}


@pytest.mark.parametrize("name", ["front-matter", "speakers", "events", "options", "talks"])
def test_schemas_are_valid(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", ["speakers", "events"])
def test_data_files_of_the_example_fit(name):
    text = (EXAMPLE / "docs" / f".{name}.yml").read_text(encoding="utf-8")
    # JSON has no dates: as texts, they are what the schema describes.
    jsonschema.validate(yaml.load(text, Loader=yaml.BaseLoader), schema(name))


def test_front_matter_of_the_example_fits():
    for path in (EXAMPLE / "docs" / "talks").rglob("*.md"):
        parts = path.read_text(encoding="utf-8").split("---\n")
        if parts[0] == "":
            data = json.loads(json.dumps(yaml.safe_load(parts[1]), default=str))
            jsonschema.validate(data, schema("front-matter"))
