"""A digest whose front matter names all speakers keeps its talks."""

import pytest

from mkdocs_talknotes.catalog.build import build_catalog
from mkdocs_talknotes.model import Mention
from mkdocs_talknotes.reading import read_post

DIGEST = """---
title: A day in May
speakers:
  - name: Anna Miller
    photo: anna.jpg
    bio: Gardener.
  - Bert Stone
  - Cleo Marsh
---

## Anna Miller - Moss

Soft.

## Old ferns by Bert Stone

Green.
"""


def talks_of(text):
    return [(talk.title, [person.name for person in talk.speakers]) for talk in read_post(text, path="a.md").post.talks]


def test_names_go_to_the_sections_they_head_and_the_rest_stays_with_the_post():
    assert talks_of(DIGEST) == [("Moss", ["Anna Miller"]), ("Old ferns", ["Bert Stone"])]
    assert read_post(DIGEST, path="a.md").post.other_speakers == ("Cleo Marsh",)


FRONT = "---\ntitle: A day in May\nspeakers: [Ann Lee, danah boyd, Cleo Marsh]\n---\n\n"
BOTH = [("Moss", ["Ann Lee"]), ("Ferns", ["danah boyd"])]


@pytest.mark.parametrize(
    ("body", "talks"),
    [
        ("## Ann Lee\n\nSoft.\n\n## danah boyd\n\nGreen.\n", [("", ["Ann Lee"]), ("", ["danah boyd"])]),
        ("## Ann Lee: Moss\n\nSoft.\n\n## danah boyd: Ferns\n\nGreen.\n", BOTH),
        ("## Moss\n\n*Ann Lee*\n\nSoft.\n\n## Ferns\n\n*danah boyd*\n\nGreen.\n", BOTH),
        ("## Moss\n\nA.\n\nB.\n\nC.\n\n— Ann Lee\n\n## Ferns\n\nA.\n\nB.\n\nC.\n\n— danah boyd\n", BOTH),
        ("# A day in May\n\nSun.\n\n## Ann Lee: Moss\n\nSoft.\n\n## Ferns\n\n*danah boyd*\n\nGreen.\n", BOTH),
    ],
    ids=["names", "names-and-titles", "lines-below", "signatures", "below-a-title"],
)
def test_a_name_at_the_head_or_end_of_a_section_is_its_speaker(body, talks):
    assert talks_of(FRONT + body) == talks
    assert read_post(FRONT + body, path="a.md").post.other_speakers == ("Cleo Marsh",)


@pytest.mark.parametrize(
    "text",
    [
        FRONT + "## Start\n\nA.\n\n## Speakers\n\n### Ann Lee\n\nB.\n\n### danah boyd\n\nC.\n",
        FRONT + "## Why moss\n\nA.\n\n## How moss\n\nB.\n\n## Ann Lee\n\nC.\n\n## danah boyd\n\nD.\n",
        FRONT.replace("---\n\n", "slides: a.pdf\n---\n\n") + "## Ann Lee\n\nB.\n\n## danah boyd\n\nC.\n",
    ],
    ids=["described-below-speakers", "parts-of-their-own", "one-slide-deck"],
)
def test_names_that_head_parts_of_one_talk_leave_it_one(text):
    assert talks_of(text) == [("A day in May", ["Ann Lee", "danah boyd", "Cleo Marsh"])]


def test_fields_below_a_name_are_its_talk_s():
    text = f"{FRONT}## Ann Lee\n\nDate: 2026-05-01\n\nSoft.\n\n## danah boyd\n\nDate: 2026-05-02\n\nGreen.\n"
    talks = read_post(text, path="a.md").post.talks
    assert [(talk.speakers[0].name, talk.date.day) for talk in talks] == [("Ann Lee", 1), ("danah boyd", 2)]


def test_speakers_of_a_digest_keep_what_front_matter_says_of_them():
    (moss, _) = read_post(DIGEST, path="a.md").post.talks
    assert moss.speakers == (Mention(name="Anna Miller", photo="anna.jpg", bio="Gardener."),)


def test_a_talk_of_two_with_a_section_each_of_the_same_people_is_one():
    front = "---\ntitle: Moss\nspeakers: [Anna Miller, Bert Stone]\n---\n"
    text = f"{front}## Start\n\nA.\n\n## Anna Miller - Questions\n\nB.\n"
    assert talks_of(text) == [("Moss", ["Anna Miller", "Bert Stone"])]
    assert read_post(text, path="a.md").post.other_speakers == ()


def test_photo_and_bio_in_front_matter_are_the_speaker_s():
    note = "---\ntitle: Moss\nspeaker: {name: Anna Miller, photo: ../anna.jpg, bio: Gardener.}\n---\nSoft.\n"
    other = "---\ntitle: Fern\nspeaker: Anna Miller\n---\nGreen.\n"
    posts = [read_post(other, path="talks/a/a.md").post, read_post(note, path="talks/b/b.md").post]
    (anna,) = build_catalog(posts).speakers
    assert (anna.subject.photo, anna.subject.bio) == ("talks/anna.jpg", "Gardener.")
