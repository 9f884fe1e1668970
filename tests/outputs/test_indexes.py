import datetime as dt
import json

import yaml

from mkdocs_talknotes.model import Mention, Post, Talk, Video
from mkdocs_talknotes.outputs.indexes import to_pyvideo, to_rubyevents
from tests.outputs.blogs import blog_of

DAY = dt.date(2022, 12, 15)


def talk(title, url="", **fields):
    video = Video(url=url, start=fields.pop("start", None), end=fields.pop("end", None)) if url else None
    return Talk(line=1, title=title, anchor=title, speakers=(Mention(name=f"Dr. {title}"),), video=video, **fields)


def catalog(*talks, event="RubyMoss 2022", date=DAY):
    return blog_of(Post(path="talks/a.md", title="A", event=event, date=date, talks=talks)).catalog


def test_pyvideo_takes_a_file_a_recorded_talk():
    made = to_pyvideo(blog_of().catalog)
    assert {path: json.loads(text) for path, text in made.files.items()} == {
        "mossconf-2022/category.json": {"title": "MossConf 2022"},
        "mossconf-2022/videos/moss-stones.json": {
            "description": "",
            "recorded": "2022-12-15",
            "related_urls": [{"label": "Slides", "url": "https://speakerdeck.com/ada/moss"}],
            "slug": "moss-stones",
            "speakers": ["Ada Lovelace"],
            "tags": ["green"],
            "thumbnail_url": None,
            "title": "Moss & <stones>",
            "videos": [{"type": "youtube", "url": "https://youtu.be/pR3QUegElmA?t=556"}],
        },
    }
    assert made.left_out == ("talks/moss.md#talk-grace-ferns: no recording",)


def test_pyvideo_says_what_kind_of_recording_it_is():
    talks = (
        talk("A", "https://vimeo.com/12345678"),
        talk("B", "https://example.org/b.webm#t=10"),
        talk("C", "https://www.infoq.com/c"),
    )
    kinds = {
        record["title"]: record["videos"][0]["type"]
        for path, text in to_pyvideo(catalog(*talks)).files.items()
        if "title" in (record := json.loads(text)) and "videos" in record
    }
    assert kinds == {"A": "vimeo", "B": "webm", "C": "html"}


def test_rubyevents_takes_a_recording_of_its_own():
    made = to_rubyevents(catalog(talk("Moss", "https://www.youtube.com/watch?v=sgHbC6udIqc", description="On moss.")))
    assert {path: yaml.safe_load(text) for path, text in made.files.items()} == {
        "rubymoss-2022/videos.yml": [
            {
                "id": "dr-moss-rubymoss-2022",
                "title": "Moss",
                "event_name": "RubyMoss 2022",
                "description": "On moss.",
                "speakers": ["Dr. Moss"],
                "date": "2022-12-15",
                "video_provider": "youtube",
                "video_id": "sgHbC6udIqc",
            }
        ]
    }
    assert made.left_out == ()


def test_rubyevents_takes_a_stream_with_its_talks():
    stream = "https://youtu.be/pR3QUegElmA"
    made = to_rubyevents(catalog(talk("Late", stream, start=5000), talk("Early", stream, start=60, end=5000)))
    (record,) = yaml.safe_load(made.files["rubymoss-2022/videos.yml"])
    assert (record["video_provider"], record["video_id"], record["title"]) == (
        "youtube",
        "pR3QUegElmA",
        "RubyMoss 2022",
    )
    assert [
        (child["title"], child["video_provider"], child["video_id"], child["start_cue"], child.get("end_cue"))
        for child in record["talks"]
    ] == [
        ("Early", "parent", "dr-early-rubymoss-2022", "00:01:00", "01:23:20"),
        ("Late", "parent", "dr-late-rubymoss-2022", "01:23:20", None),
    ]
    # Ruby would read a number.
    assert 'start_cue: "01:23:20"' in made.files["rubymoss-2022/videos.yml"]


def test_rubyevents_has_no_place_for_the_rest_and_it_is_said():
    talks = (talk("A"), talk("B", "https://media.ccc.de/v/x"), talk("C", "https://example.org/c.webm"))
    assert to_rubyevents(catalog(*talks)).left_out == tuple(
        f"talks/a.md#talk-dr-{name}-{name}: no recording at YouTube, at Vimeo or as MP4" for name in "abc"
    )
    undated = catalog(talk("A", "https://vimeo.com/12345678"), date=None)
    assert to_rubyevents(undated).left_out == ("talks/a.md: no date",)
    assert to_rubyevents(catalog(talk("A"), event="", date=None)).left_out == ("talks/a.md: no event",)
