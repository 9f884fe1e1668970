import json

import jsonschema

from mkdocs_talknotes.outputs.records import to_talks_json
from tests.inputs.test_schemas import schema
from tests.outputs.blogs import blog_of, web

BASE = "https://example.org/blog/"
URL = f"{BASE}talks/moss/"


def test_all_that_the_blog_knows():
    document = json.loads(to_talks_json(blog_of(), web()))
    assert document == {
        "version": 1,
        "title": "Moss & more",
        "url": f"{BASE}talks/",
        "posts": [
            {
                "path": "talks/moss.md",
                "url": URL,
                "title": "Notes from MossConf 2022",
                "date": "2022-12-20",
                "updated": "2023-01-02",
                "year": 2022,
                "event": "mossconf-2022",
                "authors": ["Jane Doe", "Jim Roe"],
                "topics": ["green"],
                "summary": "What I heard.",
                "words": 0,
            },
            {"path": "talks/undated.md", "url": f"{BASE}talks/undated.md", "title": "Some day", "words": 0},
        ],
        "talks": [
            {
                "path": "talks/moss.md",
                "line": 9,
                "url": f"{URL}#talk-grace-ferns",
                "title": "Ferns",
                "speakers": [{"slug": "grace"}],
                "event": "mossconf-2022",
                "date": "2022-12-20",
                "year": 2022,
            },
            {
                "path": "talks/moss.md",
                "line": 3,
                "url": f"{URL}#talk-ada-lovelace-moss-stones",
                "title": "Moss & <stones>",
                "speakers": [{"slug": "ada-lovelace", "role": "Botanist"}],
                "event": "mossconf-2022",
                "date": "2022-12-15",
                "year": 2022,
                "topics": ["green"],
                "summary": "Soft things.",
                "video": {"url": "https://youtu.be/pR3QUegElmA?t=556", "start": 556, "end": 2187},
                "slides": "https://speakerdeck.com/ada/moss",
            },
        ],
        "speakers": [
            {
                "slug": "ada-lovelace",
                "name": "Ada Lovelace",
                "url": f"{BASE}talks/speakers/ada-lovelace/",
                "affiliation": "Analytical Engines",
                "bio": "She wrote the first program.",
                "photo": f"{BASE}ada.png",
                "links": [{"url": "https://ada.example/", "kind": "other"}],
            },
            {"slug": "grace", "name": "Grace", "url": f"{BASE}talks/speakers/grace.md"},
        ],
        "events": [
            {
                "slug": "mossconf-2022",
                "name": "MossConf 2022",
                "url": f"{BASE}talks/events/mossconf-2022.md",
                "start": "2022-12-15",
                "end": "2022-12-16",
                "place": "Turku",
                "link": "https://mossconf.example/",
            }
        ],
    }
    jsonschema.validate(document, schema("talks"))


def test_without_a_site_there_are_paths_and_no_addresses():
    document = json.loads(to_talks_json(blog_of(), None))
    jsonschema.validate(document, schema("talks"))
    assert "url" not in document | document["posts"][0] | document["speakers"][0]
    assert document["speakers"][0]["photo"] == "ada.png"
