"""Pages that other tools keep private are drafts, and what a page hides is in no summary."""

import pytest

from mkdocs_talknotes.reading import read_post


@pytest.mark.parametrize(
    "field",
    [
        "status: hidden",
        "status: private",
        "post_status: draft",
        "dg-publish: false",
        "isPublished: false",
        "headless: true",
        "eleventyExcludeFromCollections: true",
        "build: {render: never}",
        "_build: {render: false, list: never}",
    ],
)
def test_a_page_that_another_tool_does_not_publish_is_a_draft(field):
    assert read_post(f"---\n{field}\n---\n# Moss - Anna Miller\n\nSoft.\n", path="talks/a.md").post.draft


@pytest.mark.parametrize(
    "field", ["status: published", "dg-publish: true", "headless: false", "build: {render: always}"]
)
def test_a_page_that_another_tool_publishes_is_none(field):
    assert not read_post(f"---\n{field}\n---\n# Moss - Anna Miller\n\nSoft.\n", path="talks/a.md").post.draft


def test_fields_in_braces_are_front_matter():
    post = read_post(
        '---\n{"title": "Moss", "speaker": "Anna Miller", "draft": true}\n---\n\nSoft.\n', path="a.md"
    ).post
    assert (post.title, post.draft, post.talks[0].speakers[0].name) == ("Moss", True, "Anna Miller")


@pytest.mark.parametrize(
    "start", ["<div hidden>", '<section class="a" hidden="">', '<div style="display: none">', "<template>"]
)
def test_what_a_page_hides_is_in_no_summary(start):
    tag = start[1:].split()[0].rstrip(">")
    hidden = f"{start}\nHidden words that nobody reads here.\n</{tag}>\n"
    text = f"# Moss - Anna Miller\n\n{hidden}\nMoss is soft and green, she said.\n"
    assert read_post(text, path="a.md").post.summary == "Moss is soft and green, she said."
