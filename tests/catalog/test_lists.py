import datetime as dt

import pytest

from mkdocs_talknotes.catalog.build import build_catalog
from mkdocs_talknotes.catalog.lists import Listing, MarkerError, parse_marker, select, unmatched_filter
from mkdocs_talknotes.model import Mention, Post, Talk

CATALOG = build_catalog(
    [
        Post(
            path=f"talks/{n}.md",
            title=f"Post {n}",
            event=event,
            date=dt.date(year, 1, n),
            tags=tags,
            talks=tuple(
                Talk(line=1, title=f"{name} at {n}", anchor=f"{name} at {n}", speakers=(Mention(name=name),))
                for name in people
            ),
        )
        for n, event, year, tags, people in (
            (1, "PyCon US 2015", 2015, ("python",), ("Ada", "Ben")),
            (2, "PyCon US 2016", 2016, ("python", "sql"), ("Ada",)),
            (3, "NormConf 2022", 2022, (), ("Cleo",)),
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "listing"),
    [
        ("posts", Listing(kind="posts")),
        ("posts limit=5", Listing(kind="posts", limit=5)),
        ("talks as=table", Listing(kind="talks", style="table")),
        (
            """talks event="NormConf 2022" speaker='Vicki Boykis' topic=sql year=2022""",
            Listing(
                kind="talks",
                filters={"event": "NormConf 2022", "speaker": "Vicki Boykis", "topic": "sql", "year": "2022"},
            ),
        ),
    ],
)
def test_marker(text, listing):
    assert parse_marker(text) == listing


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "expected a list and its options"),
        ("speker", "(did you mean `speakers`?)"),
        ("posts limit", "unknown option `limit`"),
        ("posts limt=5", "(did you mean `limit`?)"),
        ("posts limit=many", "`limit` must be a number such as 5, but is `many`"),
        ("posts limit=-1", "`limit` must be a number such as 5"),
        ("posts as=grid", "`as` must be one of `cards`, `table`, `list`"),
        ('posts event="NormConf', "expected a list and its options"),
        ("posts=5", "expected one of"),
    ],
)
def test_marker_that_can_not_be_read_nope(text, message):
    with pytest.raises(MarkerError) as caught:
        parse_marker(text)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("marker", "entries"),
    [
        ("posts", ["Post 3", "Post 2", "Post 1"]),
        ("posts limit=1", ["Post 3"]),
        ("posts speaker=ada", ["Post 2", "Post 1"]),
        ('posts event="pycon us"', ["Post 2", "Post 1"]),
        ("posts event=pycon-us-2015", ["Post 1"]),
        ("posts topic=SQL", ["Post 2"]),
        ("posts year=2022", ["Post 3"]),
        ("posts speaker=ada topic=sql", ["Post 2"]),
        ("posts speaker=cleo topic=sql", []),
        ("talks year=2015", ["Ada at 1", "Ben at 1"]),
        ("speakers", ["Ada", "Ben", "Cleo"]),
        ("speakers topic=sql", ["Ada"]),
        ("events speaker=ada", ["PyCon US 2016", "PyCon US 2015"]),
        ("topics year=2015", ["python"]),
        ("years", ["2022", "2016", "2015"]),
    ],
)
def test_select(marker, entries):
    found = select(parse_marker(marker), CATALOG)
    assert [
        getattr(entry, "name", None) or getattr(entry, "title", "") or entry.post.title for entry in found
    ] == entries


def test_a_filter_that_names_nothing_is_told():
    assert unmatched_filter(parse_marker("posts year=2022 speaker=Vicky"), CATALOG) == 'speaker="Vicky"'
    assert unmatched_filter(parse_marker("posts speaker=cleo topic=sql"), CATALOG) == ""


def test_topics_are_told_apart_by_more_than_letters():
    posts = [
        Post(path=f"talks/{number}.md", title=topic, tags=(topic,)) for number, topic in enumerate(("C", "C++", "C#"))
    ]
    catalog = build_catalog(posts)
    assert [term.name for term in catalog.topics] == ["C", "C#", "C++"]
    for topic, found in (("C", "C"), ("c++", "C++"), ("c-sharp", "C#")):
        assert [post.post.title for post in select(parse_marker(f'posts topic="{topic}"'), catalog)] == [found]
