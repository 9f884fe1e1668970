import json

import pytest

from mkdocs_talknotes.model import Credit, Post
from mkdocs_talknotes.outputs.structured import Describer, script
from tests.outputs.blogs import POST, UNDATED, blog_of, web
from tests.outputs.vocabulary import problems

BASE = "https://example.org/blog/"
URL = f"{BASE}talks/moss/"
ADA = f"{BASE}talks/speakers/ada-lovelace/#person"
CONF = f"{BASE}talks/events/mossconf-2022.md#event"


def described(path, *posts, page="", **settings):
    return Describer(blog_of(*posts, **settings), web()).describe(path, page)


def of_type(nodes, kind):
    return [node for node in nodes if node["@type"] == kind]


def test_post_says_who_wrote_it_and_which_talks_it_is_about():
    (post,) = of_type(described("talks/moss.md"), "BlogPosting")
    images = post.pop("image")
    assert post == {
        "@type": "BlogPosting",
        "@id": f"{URL}#post",
        "headline": "Notes from MossConf 2022",
        "url": URL,
        "description": "What I heard.",
        "datePublished": "2022-12-20",
        "dateModified": "2023-01-02",
        "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Jim Roe"}],
        "keywords": ["green"],
        "about": [{"@id": f"{URL}#talk-ada-lovelace-moss-stones"}, {"@id": f"{URL}#talk-grace-ferns"}],
        "isPartOf": {"@type": "Blog", "@id": f"{BASE}talks/", "name": "Moss & more"},
    }
    assert images == [
        {
            "@type": "ImageObject",
            "contentUrl": f"{BASE}talks/cover.png",
            "caption": "A stone",
            "creditText": "Jane Doe",
            "creator": {"@type": "Person", "name": "Jane Doe"},
            "license": "https://creativecommons.org/licenses/by/4.0/",
        },
        {"@type": "ImageObject", "contentUrl": f"{BASE}talks/leaf.png"},
    ]


def test_talk_says_who_gave_it_where_it_is_recorded_and_what_was_shown():
    talk = of_type(described("talks/moss.md"), "Event")[0]
    assert talk == {
        "@type": "Event",
        "@id": f"{URL}#talk-ada-lovelace-moss-stones",
        "name": "Moss & <stones>",
        "url": f"{URL}#talk-ada-lovelace-moss-stones",
        "description": "Soft things.",
        "startDate": "2022-12-15",
        "performer": [{"@id": ADA}],
        "superEvent": {"@id": CONF},
        "recordedIn": {
            "@type": "VideoObject",
            "name": "Recording",
            "url": "https://youtu.be/pR3QUegElmA?t=556",
            "hasPart": [
                {
                    "@type": "Clip",
                    "name": "Moss & <stones>",
                    "startOffset": 556,
                    "endOffset": 2187,
                    "url": "https://youtu.be/pR3QUegElmA?t=556",
                }
            ],
        },
        "workFeatured": {"@type": "PresentationDigitalDocument", "url": "https://speakerdeck.com/ada/moss"},
    }


def test_times_in_the_notes_are_clips():
    page = '<a class="tn-moment" data-tn-start="600" href="https://youtu.be/pR3QUegElmA?t=600">10:00</a>'
    talks = of_type(described("talks/moss.md", page=page * 2), "Event")
    assert talks[0]["recordedIn"]["hasPart"][1:] == [
        {"@type": "Clip", "startOffset": 600, "url": "https://youtu.be/pR3QUegElmA?t=600"}
    ]


def test_event_and_person_are_described_once():
    nodes = described("talks/moss.md")
    assert [node["name"] for node in of_type(nodes, "Person")] == ["Ada Lovelace", "Grace"]
    assert of_type(nodes, "Event")[-1] == {
        "@type": "Event",
        "@id": CONF,
        "name": "MossConf 2022",
        "url": f"{BASE}talks/events/mossconf-2022.md",
        "startDate": "2022-12-15",
        "endDate": "2022-12-16",
        "location": "Turku",
        "sameAs": "https://mossconf.example/",
    }


def test_nothing_is_said_that_nobody_said():
    assert of_type(described("talks/undated.md"), "BlogPosting") == [
        {
            "@type": "BlogPosting",
            "@id": f"{BASE}talks/undated.md#post",
            "headline": "Some day",
            "url": f"{BASE}talks/undated.md",
            "isPartOf": {"@type": "Blog", "@id": f"{BASE}talks/", "name": "Moss & more"},
        }
    ]


def test_a_credit_is_a_person_only_if_the_blog_knows_one():
    nodes = described(
        "talks/undated.md",
        Post(path="talks/undated.md", title="A", image="a.png"),
        credit=Credit(text="Drawn for us", license="My own"),
    )
    assert of_type(nodes, "BlogPosting")[0]["image"] == [
        {
            "@type": "ImageObject",
            "contentUrl": f"{BASE}talks/a.png",
            "creditText": "Drawn for us",
            "license": {"@type": "CreativeWork", "name": "My own"},
        }
    ]


def test_speaker_has_a_profile():
    page, person, trail = described("talks/speakers/ada-lovelace.md")
    assert page == {
        "@type": "ProfilePage",
        "@id": f"{BASE}talks/speakers/ada-lovelace/",
        "name": "Ada Lovelace",
        "url": f"{BASE}talks/speakers/ada-lovelace/",
        "mainEntity": {"@id": ADA},
    }
    assert person == {
        "@type": "Person",
        "@id": ADA,
        "name": "Ada Lovelace",
        "url": f"{BASE}talks/speakers/ada-lovelace/",
        "affiliation": {"@type": "Organization", "name": "Analytical Engines"},
        "description": "She wrote the first program.",
        "image": f"{BASE}ada.png",
        "sameAs": ["https://ada.example/"],
        "performerIn": [
            {
                "@type": "Event",
                "@id": f"{URL}#talk-ada-lovelace-moss-stones",
                "name": "Moss & <stones>",
                "url": f"{URL}#talk-ada-lovelace-moss-stones",
            }
        ],
    }
    assert [(item["position"], item["name"], item["item"]["@id"]) for item in trail["itemListElement"]] == [
        (1, "Moss & more", BASE),
        (2, "Talk notes", f"{BASE}talks/"),
        (3, "Speakers", f"{BASE}talks/speakers.md"),
        (4, "Ada Lovelace", f"{BASE}talks/speakers/ada-lovelace/"),
    ]


def test_later_pages_of_a_list_count_on():
    page = described("talks/page/2.md", per_page=1)[0]
    assert page["mainEntity"] == {
        "@type": "ItemList",
        "numberOfItems": 2,
        "itemListElement": [{"@type": "ListItem", "position": 2, "name": "Some day", "url": f"{BASE}talks/undated.md"}],
    }


def test_the_page_with_all_entries_leaves_them_to_the_others():
    page = described("talks/page/all.md", per_page=1)[0]
    assert page["mainEntity"] == {"@type": "ItemList", "numberOfItems": 2}


def test_a_page_that_is_not_the_blog_s_is_not_described():
    assert described("about.md") == []


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b&c"])
def test_no_title_gets_out_of_the_script(text):
    post = Post(path="talks/a.md", title=text, date=POST.date)
    nodes = described("talks/a.md", post)
    written = script(nodes).text
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["@graph"] == nodes


def test_every_page_of_a_blog_speaks_the_words_of_schema_org():
    blog = blog_of(per_page=1, credit=Credit(text="Jane Doe", license="MIT"))
    paths = [*blog.by_path, *blog.catalog.by_path]
    describer = Describer(blog, web())
    found = {path: problems(json.loads(script(describer.describe(path, "")).text)) for path in paths}
    assert {path: problem for path, problem in found.items() if problem} == {}
    assert len(paths) > 15
    assert UNDATED.path in paths


def test_the_vocabulary_finds_what_is_wrong():
    graph = [
        {"@type": "Person", "headline": "A"},
        {"@type": "Persona"},
        {"@type": "Event", "performer": {"@type": "Clip", "startOffset": "x"}},
        {"@type": "Event", "startDate": "yesterday", "superEvent": {"@id": "nowhere"}},
    ]
    assert problems({"@context": "https://schema.org", "@graph": graph}) == [
        "Person has no headline",
        "Persona is no type",
        "Event.performer is a Clip, not one of ['Organization', 'Person']",
        "Clip.startOffset is 'x', not one of ['HyperTocEntry', 'Number']",
        "Event.startDate is 'yesterday', not one of ['Date', 'DateTime']",
        "Event.superEvent leads to nowhere, which is not described",
    ]
