"""A digest whose front matter names all speakers keeps its talks."""

from mkdocs_talknotes.catalog.build import build_catalog
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
