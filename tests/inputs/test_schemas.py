"""The schemas say what the code reads, no more and no less: what they reject is a problem, what they accept is none."""

import json

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.inputs import credits
from mkdocs_talknotes.inputs.datafiles import EVENT_FIELDS, SPEAKER_FIELDS, read_data_files
from mkdocs_talknotes.inputs.folder import FolderFiles
from mkdocs_talknotes.inputs.options import NAMES, read_settings, settings_from
from mkdocs_talknotes.inputs.output_options import OUTPUTS
from mkdocs_talknotes.plugin.hooks import Options
from mkdocs_talknotes.problems import CODES, TalknotesError
from mkdocs_talknotes.reading import read_post
from mkdocs_talknotes.reading.from_front_matter import PERSON_FIELDS, POST_FIELDS, TALK_FIELDS
from mkdocs_talknotes.settings import Settings
from tests.browser.conftest import EXAMPLE

NAMES_OF_SCHEMAS = ("front-matter", "speakers", "events", "options", "talks")
# What someone may write behind any key.
PROBES = [
    None,
    "",
    "text",
    "a longer text",
    "yes",
    "2024-05-31",
    "2024-5-1",
    "2024-05-31T10:00",
    "2024-13-01",
    "2024-05",
    "5 March 2021",
    "March 5th, 2021, 20:30",
    "0000-01-01",
    "https://example.org/a?b=c#d",
    "HTTP://example.org",
    "mailto:anna@example.org",
    "moss.png",
    "../moss.png",
    "/moss.png",
    "a/b",
    "/word/",
    ".hidden",
    "../up",
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org",
    3,
    0,
    -1,
    1.5,
    True,
    False,
    [],
    ["a", "b"],
    ["a", 1, None],
    [["a"]],
    [{"a": 1}],
    [{"name": "Anna Miller"}, "Bert Cook"],
    [{"name": ""}],
    [{"handle": "@anna", "links": ["https://example.org", "javascript:x"]}],
    [{"title": "Moss", "speaker": "Anna Miller"}],
    [{"titel": "Moss"}],
    {},
    {"a": 1},
    {"a": [1]},
    {"blog": "https://example.org/"},
    {"blog": "javascript:x"},
    {"url": "https://example.org/", "label": "blog"},
    {"url": "javascript:x", "label": "blog"},
    {"name": "Anna Miller", "role": "Writer"},
    {"name": "Anna Miller", "role": ["Writer"]},
    {"text": "Anna Miller", "license": "MIT"},
    {"text": "Anna Miller", "licence": "MIT"},
    {"created": "2024-05-31"},
    {"created": "May"},
    {"recognise": False, "pattern": "{speaker} - {title}"},
    {"recognise": "perhaps"},
    {"posts": "table"},
    {"posts": "chairs"},
    {"placeholder-alt": "off", "yaml": False, "marker": "warning"},
    {"placeholder-alt": "loud"},
    {"placeholder-text": "off"},
]
# Neither depends on a single field's value.
BESIDE = {"talk-without-heading", "front-matter-repaired", "tags-in-one-text"}


def schema(name):
    return json.loads(CliRunner().invoke(main, ["schema", name]).output)


def accepts(name, value):
    return jsonschema.Draft202012Validator(schema(name)).is_valid(value)


def fields_of(node):
    return set(node["properties"])


def defined(name, part):
    return schema(name)["$defs"][part]


def test_fields_are_those_the_code_reads():
    post = schema("front-matter")
    assert fields_of(post) == set(POST_FIELDS)
    assert fields_of(post["properties"]["talks"]["anyOf"][1]["items"]) == set(TALK_FIELDS)
    assert fields_of(defined("front-matter", "person")) == set(PERSON_FIELDS)
    assert fields_of(defined("front-matter", "credit")["anyOf"][1]) == set(credits.FIELDS)
    assert fields_of(defined("speakers", "entry")["anyOf"][0]) == set(SPEAKER_FIELDS)
    assert fields_of(defined("events", "entry")["anyOf"][0]) == set(EVENT_FIELDS)
    assert fields_of(schema("options")["properties"]["outputs"]["anyOf"][1]) == set(OUTPUTS)
    assert fields_of(schema("options")) == set(NAMES) == {name for name, _ in Options._schema}


def test_codes_are_those_that_can_be_set():
    codes = schema("options")["properties"]["problems"]["anyOf"][1]["propertyNames"]["enum"]
    assert codes == [code for code, about in CODES.items() if about.settable]


@pytest.mark.parametrize("name", NAMES_OF_SCHEMAS)
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


def front_matter_problems(data):
    text = f"---\n{yaml.safe_dump(data, allow_unicode=True)}---\n\n# Moss\n\nMoss is soft.\n"
    return [problem for problem in read_post(text, path="a.md").problems if problem.code not in BESIDE]


@pytest.mark.parametrize("field", POST_FIELDS)
def test_front_matter_is_read_as_its_schema_says(field):
    def is_told(probe):
        # Some fields are read of talks alone, and names in `subtitle` only where nothing else names a speaker.
        alone, talk = {field: probe}, {"speaker": "Anna Miller", field: probe}
        return bool(front_matter_problems(alone) or front_matter_problems(talk))

    assert [probe for probe in PROBES if accepts("front-matter", {field: probe}) == is_told(probe)] == []


@pytest.mark.parametrize("field", TALK_FIELDS)
def test_an_entry_of_talks_is_read_as_its_schema_says(field):
    data = [{"talks": [{"heading": "Moss", field: probe}]} for probe in PROBES]
    assert [one for one in data if accepts("front-matter", one) == bool(front_matter_problems(one))] == []


@pytest.mark.parametrize(
    ("name", "field"),
    [*(("speakers", field) for field in SPEAKER_FIELDS), *(("events", field) for field in EVENT_FIELDS)],
)
def test_data_files_are_read_as_their_schemas_say(tmp_path, name, field):
    def is_told(data):
        (tmp_path / f".{name}.yml").write_text(yaml.safe_dump(data), encoding="utf-8")
        problems = []
        read_data_files(FolderFiles(tmp_path), Settings(), problems)
        return bool(problems)

    data = [{"someone": {field: probe}} for probe in PROBES]
    assert [one for one in [*data, {name: data[2]}, *DATA] if accepts(name, one) == is_told(one)] == []


DATA = [{"someone": None}, {"someone": ""}, {"someone": "text"}, {"someone": ["a"]}, {"someone": {"nmae": "x"}}]


@pytest.mark.parametrize("option", NAMES)
def test_options_are_read_as_their_schema_says(option):
    def is_told(value):
        return bool(read_settings({option: value}, language="en")[1])

    # Which words there are is for the translations to say.
    probes = PROBES if option != "labels" else [probe for probe in PROBES if not (isinstance(probe, dict) and probe)]
    assert [probe for probe in probes if accepts("options", {option: probe}) == is_told(probe)] == []


def test_an_option_there_is_not():
    assert not accepts("options", {"foldr": "talks"})
    with pytest.raises(TalknotesError):
        settings_from({"foldr": "talks"}, language="en")
