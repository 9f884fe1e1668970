"""An author's files at the places of generated ones: notes are followed by the list, other files stay."""

import re

import pytest

from mkdocs_talknotes.cli.check import check_paths

NOTE = "# Moss by Anna Miller\n\nText about moss.\n"
FERN = "---\ndate: 2024-03-01\nevent: PyCon 2024\ntags: [ferns]\n---\n\n# Fern by Bert Stone\n\nText about ferns.\n"


def text_of(built, path):
    return " ".join(built.page(path).text_content().split())


def listed(built, path):
    """The titles of all entries of a page's list."""
    classes = ("tn-list__title", "tn-tile__title", "tn-table__title")
    return sorted({title for name in classes for title in built.texts(path, name)})


@pytest.mark.parametrize("name", ["index.md", "README.md", "index.markdown"])
@pytest.mark.parametrize("folder", ["talks", ".", "notes/mine"])
def test_the_only_note_is_the_page_of_the_folder(site, folder, name):
    place = name if folder == "." else f"{folder}/{name}"
    built = site.build({place: NOTE}, talknotes={"folder": folder})
    shown = "index.html" if folder == "." else f"{folder}/index.html"
    assert "Text about moss." in text_of(built, shown)
    assert built.texts(shown, "tn-card__title") or built.texts(shown, "tn-card")
    assert listed(built, shown) == ["Moss"]
    people = "speakers/index.html" if folder == "." else f"{folder}/speakers/index.html"
    assert "Anna Miller" in text_of(built, people)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("talks/index.md", "talks/index.html"),
        ("talks/README.md", "talks/index.html"),
        ("talks/all.md", "talks/all/index.html"),
        ("talks/speakers.md", "talks/speakers/index.html"),
        ("talks/speakers/index.md", "talks/speakers/index.html"),
        ("talks/speakers/anna-miller.md", "talks/speakers/anna-miller/index.html"),
        ("talks/speakers/bert-stone.md", "talks/speakers/bert-stone/index.html"),
        ("talks/speakers/bert-stone/README.md", "talks/speakers/bert-stone/index.html"),
        ("talks/speakers/x.md", "talks/speakers/x/index.html"),
        ("talks/years/2024.md", "talks/years/2024/index.html"),
        ("talks/years/1999.md", "talks/years/1999/index.html"),
        ("talks/events/pycon-2024.md", "talks/events/pycon-2024/index.html"),
        ("talks/topics/ferns.md", "talks/topics/ferns/index.html"),
        ("talks/topics.md", "talks/topics/index.html"),
        ("talks/credits.md", "talks/credits/index.html"),
        ("talks/page/2.md", "talks/page/2/index.html"),
    ],
)
@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_note_at_a_generated_place_is_shown_counts_and_is_followed_by_the_list(site, path, shown, command):
    built = site.build({"talks/fern.md": FERN, path: NOTE}, command=command)
    assert built.messages == []
    assert "Text about moss." in text_of(built, shown)
    assert listed(built, "talks/all/index.html") == ["Fern", "Moss"]
    assert listed(built, "talks/index.html") == ["Fern", "Moss"]
    assert "Moss" in listed(built, "talks/speakers/anna-miller/index.html")
    expected = {"x": [], "1999": [], "credits": [], "2": []}.get(path.rpartition("/")[2].removesuffix(".md"))
    if expected is None:
        assert built.page(shown).xpath(
            "//*[contains(@class, 'tn-pagination') or contains(@class, 'tn-list') or "
            "contains(@class, 'tn-tile') or contains(@class, 'tn-counted')]"
        )


def test_a_page_above_a_list_is_no_talk_though_its_title_reads_like_one(site):
    pages = {
        "talks/index.md": "# Talks by Anna Miller\n\nWelcome.\n",
        "talks/speakers/bert-stone.md": "# Bert Stone - botanist\n\nHe climbs.\n",
        "talks/topics/ferns.md": "# Ferns by Carl Moor\n\nThey grow.\n",
    }
    built = site.build({"talks/fern.md": FERN} | pages)
    assert listed(built, "talks/all/index.html") == ["Fern"]
    assert "Welcome." in text_of(built, "talks/index.html")
    assert listed(built, "talks/speakers/bert-stone/index.html") == ["Fern"]


def test_drafts_alone_make_no_list_and_take_no_place(site):
    draft = "---\ndraft: true\n---\n\n" + NOTE
    built = site.build({"talks/index.md": draft, "talks/moss.md": draft, "index.md": "# Home\n"}, strict=False)
    assert not [path for path in built.files() if path.startswith("talks/")]
    built = site.build({"talks/fern.md": FERN})
    assert "Text about moss." not in text_of(built, "talks/index.html")
    assert listed(built, "talks/index.html") == ["Fern"]
    built = site.build(command="serve", site="preview")
    assert "Text about moss." in text_of(built, "talks/index.html")
    assert "Moss" in listed(built, "talks/index.html")


TAKEN = [
    ("talks.md", "talks/index.html", "list “Talk notes” (`talks/index.md`)"),
    ("talks.markdown", "talks/index.html", "list “Talk notes” (`talks/index.md`)"),
    ("talks/index.html", "talks/index.html", "list “Talk notes” (`talks/index.md`)"),
    ("talks/speakers/index.html", "talks/speakers/index.html", "list “Speakers” (`talks/speakers.md`)"),
    ("talks/feed.xml", "talks/feed.xml", "generated `talks/feed.xml`"),
    ("talks/rss.xml", "talks/rss.xml", "generated `talks/rss.xml`"),
    ("talks/talks.json", "talks/talks.json", "generated `talks/talks.json`"),
    ("talks/speakers/bert-stone/feed.xml", "talks/speakers/bert-stone/feed.xml", "generated"),
    ("talks/feed.xml/part.txt", "talks/feed.xml/part.txt", "generated `talks/feed.xml`"),
    ("talks/feed.xml.md", "talks/feed.xml/index.html", "generated `talks/feed.xml`"),
    (
        "assets/talknotes/talknotes.css",
        "assets/talknotes/talknotes.css",
        "generated `assets/talknotes/talknotes.css`",
    ),
]


@pytest.mark.parametrize(("path", "shown", "said"), TAKEN)
@pytest.mark.parametrize("command", ["build", "serve"])
def test_the_author_s_file_wins_and_one_problem_says_what_is_missing(site, path, shown, said, command):
    mine = "# Mine\n\nWords of my own.\n"
    built = site.build({"talks/fern.md": FERN, path: mine}, command=command, strict=False)
    assert "Words of my own." in built.text(shown)
    # A page of one's own in the folder of notes holds no talk, which is told, too.
    (problem,) = [text for _, text in built.messages if "[page-without-talk]" not in text]
    assert said in problem
    assert problem.startswith(f"{path}: ")
    assert problem.endswith("[place-taken]")
    checked = check_paths([site.docs.parent])
    assert [str(found).partition("docs/")[2] for found in checked.problems if found.code == "place-taken"] == [problem]
    assert listed(built, "talks/all/index.html")[-1] == "Fern" or "all" in path


def test_the_problem_says_how_to_get_the_list(site):
    built = site.build({"talks/fern.md": FERN, "talks.md": "# Mine\n"}, strict=False)
    marker = re.search(r"`(<!--.*-->)`", built.messages[0][1])[1]
    built = site.build({"talks.md": f"# Mine\n\n{marker}\n"}, strict=False)
    assert listed(built, "talks/index.html") == ["Fern"]
    hrefs = built.page("talks/all/index.html").xpath("//a/@href")
    assert "../" in hrefs or "../../talks/" in hrefs


def test_a_slug_at_a_generated_place_wins(site):
    built = site.build({"talks/fern.md": FERN.replace("date:", "slug: speakers\ndate:")}, strict=False)
    assert "Text about ferns." in text_of(built, "talks/speakers/index.html")
    assert [text.partition(":")[0] for _, text in built.messages] == ["talks/fern.md"]


def test_no_list_links_to_a_feed_whose_place_is_taken(site):
    notes = {"talks/a.md": "# Ada Bell - Talk\n\nDate: 2021-05-01\n\nNotes.\n", "talks/rss.xml/readme.txt": "Mine."}
    built = site.build(notes, strict=False)
    links = built.page("talks/index.html").xpath("//*[contains(@class, 'tn-follow')]//a/@href")
    assert links == ["../talks/feed.xml", "../talks/feed.json"]


@pytest.mark.parametrize("folders", [True, False])
@pytest.mark.parametrize("path", ["talks/events.html", "talks/events/index.md", "talks/all.markdown"])
def test_check_tells_what_the_build_tells_whatever_the_addresses(site, path, folders):
    """`talks/events.html` is in the way only where pages have such addresses."""
    built = site.build({"talks/fern.md": FERN, path: "# Mine\n"}, strict=False, use_directory_urls=folders)
    told = [text for _, text in built.messages if "[place-taken]" in text]
    checked = check_paths([site.docs.parent])
    assert [str(found).partition("docs/")[2] for found in checked.problems if found.code == "place-taken"] == told


def test_only_drafts_are_told_once_by_build_and_check(site):
    built = site.build({"talks/fern.md": FERN.replace("---\n", "---\ndraft: true\n", 1)})
    (told,) = [text for _, text in built.messages]
    assert told == (
        "mkdocs.yml: there is no blog, because `talks` has only drafts (1 note). "
        "Remove `draft: true` from a note to publish it. [no-notes]"
    )
    assert [str(found).rpartition("/")[2] for found in check_paths([site.docs.parent]).problems] == [told]


def test_a_missing_address_is_told_by_build_and_check(site):
    built = site.build({"talks/fern.md": FERN}, site_url="")
    (told,) = [text for _, text in built.messages]
    assert told.endswith("[no-site-url]")
    assert [str(found).rpartition("/")[2] for found in check_paths([site.docs.parent]).problems] == [told]
