import pytest

from mkdocs_talknotes.inputs.fields import Fields
from mkdocs_talknotes.reading.from_front_matter import OTHER_FIELDS, POST_FIELDS


def said(data, **options):
    problems = []
    Fields(data, path="a.md", problems=problems).suggest(**{"known": POST_FIELDS, **options})
    return [problem.message for problem in problems]


def test_a_misspelt_key_is_suggested():
    assert said({"speekers": "x", "auhtors": "x", "Title": "x", "VIDEO": "x"}) == [
        "`speekers` is not a field; did you mean `speakers`?",
        "`auhtors` is not a field; did you mean `authors`?",
        "`Title` is not a field; did you mean `title`?",
        "`VIDEO` is not a field; did you mean `video`?",
    ]


def test_keys_of_others_are_left_alone():
    keys = (
        "author",
        "presenter",
        "template",
        "hide",
        "status",
        "icon",
        "layout",
        "permalink",
        "category",
        "tag",
        "link",
    )
    keys += ("speaker_bio", "event-url", "video_title", "update", "published", "toc", "weight", "aliases", "lang")
    assert said(dict.fromkeys(keys, "x"), others=OTHER_FIELDS) == []


def test_where_all_keys_are_known_others_mean_nothing():
    assert said({"b": 1}, known=("a", "c"), all_known=True) == ["`b` is not a field here; the fields are a, c."]


@pytest.mark.parametrize("read", [lambda fields: fields.texts("tags"), lambda fields: fields.items("tags")])
def test_of_a_list_that_is_too_long_the_first_entries_are_read(read):
    problems = []
    fields = Fields({"tags": [f"t{n}" for n in range(4000)]}, path="a.md", problems=problems)
    assert list(read(fields)) == [f"t{n}" for n in range(200)]
    assert [str(problem) for problem in problems] == [
        "a.md: `tags` can have at most 200 entries, but has 4,000. [wrong-value]"
    ]
