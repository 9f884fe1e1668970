"""The pages that write themselves, in MkDocs."""

import pytest
from mkdocs.structure.pages import Page

from tests.builds.notes import BLOG

NAV = "//ul[contains(@class, 'nav')]//a/@href"


def nav(built, path="index.html"):
    # the theme links the next page as well
    return list(dict.fromkeys(href for href in built.page(path).xpath(NAV) if "talks" in href))


def test_index_pages_are_in_the_automatic_navigation_and_posts_are_not(site):
    assert nav(site.build(BLOG)) == [
        "talks/",
        "talks/all/",
        "talks/events/",
        "talks/speakers/",
        "talks/topics/",
        "talks/years/",
    ]


def test_posts_may_be_in_the_navigation(site):
    assert "talks/unicode/" in nav(site.build(BLOG, talknotes={"posts_in_nav": True}))


@pytest.mark.parametrize("posts_in_nav", [False, True])
def test_lists_skip_markdown(site, monkeypatch, posts_in_nav):
    paths, original = [], Page.render

    def render(page, *more):
        paths.append(page.file.src_uri)
        original(page, *more)

    monkeypatch.setattr(Page, "render", render)
    site.build(BLOG, talknotes={"posts_in_nav": posts_in_nav})
    assert sorted(paths) == ["index.md", "talks/normconf-2022.md", "talks/unicode.md"]


def test_a_hand_written_navigation_stays_as_it_is(site):
    built = site.build(BLOG, nav=[{"Home": "index.md"}, {"Blog": "talks/index.md"}])
    assert nav(built) == ["talks/"]
    assert "talks/speakers/index.html" in built.files()


def test_a_page_of_the_author_introduces_the_generated_one(site):
    built = site.build(
        BLOG
        | {
            "talks/speakers/vicki-boykis.md": "# Vicki\n\nShe writes about *normcore* work.\n",
            "talks/README.md": "# All my notes\n\nWelcome.\n",
            "talks/speakers/index.md": "# Everyone\n",
        }
    )
    page = built.page("talks/speakers/vicki-boykis/index.html")
    assert [heading.text for heading in page.xpath("//h1")] == ["Vicki"]
    assert page.xpath("//p[em]/following::a[@class='tn-list__title']/text()") == ["Keynote"]
    assert [heading.text for heading in built.page("talks/index.html").xpath("//h1")] == ["All my notes"]
    assert len(built.page("talks/index.html").xpath("//a[@class='tn-tile__title']")) == 2
    assert [heading.text for heading in built.page("talks/speakers/index.html").xpath("//h1")] == ["Everyone"]


def test_notes_at_an_introduction_s_place_that_introduce_nobody_are_notes(site):
    built = site.build(BLOG | {"talks/events/somewhere.md": "---\nspeaker: Ada Lovelace\n---\n\n# Engines\n"})
    assert "talks/speakers/ada-lovelace/index.html" in built.files()


def test_lists_are_paginated(site):
    built = site.build(BLOG, talknotes={"per_page": 1})
    assert built.texts("talks/index.html", "tn-pagination") == ["1 2 All on one page"]
    assert len(built.texts("talks/page/all/index.html", "tn-tile__title")) == 2
    assert built.hrefs("talks/page/2/index.html", "tn-tile__title") == ["../../../talks/unicode/"]
    assert built.page("talks/page/2/index.html").xpath(
        "//nav[@class='tn-pagination']/*[@aria-current='page']/text()"
    ) == ["2"]


def test_drafts_are_left_out_of_builds_and_shown_in_the_preview(site):
    files = BLOG | {"talks/later.md": "---\nspeaker: Ada Lovelace\ndraft: true\n---\n\n# Engines\n"}
    built = site.build(files)
    assert not [path for path in built.files() if "later" in path or "ada" in path]
    shown = site.build(files, command="serve", site="preview", strict=False)
    assert "talks/speakers/ada-lovelace/index.html" in shown.files()
    assert any("Draft" in text for text in shown.texts("talks/index.html", "tn-tile"))


def test_draft_docs_of_mkdocs_are_respected(site):
    options = {"draft_docs": "unicode.md", "strict": False}
    assert "talks/speakers/ned-batchelder/index.html" not in site.build(BLOG, **options).files()
    shown = site.build(BLOG, command="serve", site="preview", **options)
    assert "talks/speakers/ned-batchelder/index.html" in shown.files()


def test_excluded_notes_are_not_listed(site):
    assert "talks/speakers/ned-batchelder/index.html" not in site.build(BLOG, exclude_docs="unicode.md").files()


def test_previous_and_next_lead_to_neighbours(site):
    page = site.build(BLOG).page("talks/normconf-2022/index.html")
    assert page.xpath("//nav[@class='tn-neighbours']/a/@href") == ["../unicode/"]


def test_slug_is_the_address(site):
    notes = BLOG["talks/unicode.md"].replace("title:", "slug: text\n    title:")
    built = site.build(BLOG | {"talks/unicode.md": notes})
    assert "talks/text/index.html" in built.files()
    assert "talks/unicode/index.html" not in built.files()
    assert "../talks/text/" in built.hrefs("talks/index.html", "tn-tile__title")


def test_topics_and_years_have_pages(site):
    built = site.build(BLOG)
    assert built.texts("talks/topics/index.html", "tn-counted__item") == ["python 1 talk", "text 1 talk"]
    assert built.texts("talks/years/index.html", "tn-counted__item") == ["2022 2 talks", "2012 1 talk"]


@pytest.mark.parametrize("style", ["cards", "table", "list"])
@pytest.mark.parametrize("kind", ["posts", "talks", "speakers", "events", "topics", "years"])
def test_every_list_in_every_style_on_any_page(site, kind, style):
    built = site.build(BLOG | {"index.md": f"# Home\n\n<!-- talknotes: {kind} as={style} -->\n\nEnd.\n"})
    page = built.page("index.html")
    links = page.xpath("//div[@class='tn-listing']//a/@href")
    assert links
    assert all(href.startswith("talks/") for href in links)
    assert bool(page.xpath("//div[@class='tn-listing']//table")) == (style == "table")


def test_marker_that_can_not_be_followed_is_reported(site):
    files = BLOG | {"index.md": "# Home\n\n<!-- talknotes: psots -->\n\n<!-- talknotes: posts year=1999 -->\n"}
    assert site.build(files, strict=False).messages == [
        (
            "WARNING",
            "index.md:3: the marker `talknotes: psots` is not valid: expected one of `posts`, `talks`, "
            "`speakers`, `events`, `topics`, `years`, `unwritten`, `credits`, got `psots` (did you mean `posts`?). "
            "Write, for example, `<!-- talknotes: posts limit=5 -->`. [marker]",
        ),
        (
            "WARNING",
            "index.md:5: the marker `talknotes: posts year=1999` is not valid: "
            'no talk matches `year="1999"`. '
            "Write, for example, `<!-- talknotes: posts limit=5 -->`. [marker]",
        ),
    ]


def test_marker_in_a_code_fence_stays(site):
    built = site.build(BLOG | {"index.md": "# Home\n\n```html\n<!-- talknotes: posts -->\n```\n"})
    assert "talknotes: posts" in built.page("index.html").xpath("string(//code)")


def test_title_that_only_front_matter_states_is_shown_once(site):
    for theme in ("mkdocs", "material"):
        page = site.build(BLOG, theme=theme, site=theme).page("talks/unicode/index.html")
        assert [" ".join(heading.text_content().split()) for heading in page.xpath("//h1")] == ["Pragmatic Unicode"]


def test_title_is_not_said_again_above_a_heading_that_says_it(site):
    built = site.build(BLOG | {"talks/pair.md": '## "Moss" by Anna Miller\n\nText about moss.\n'})
    assert built.page("talks/pair/index.html").xpath("//h1") == []


def test_a_list_says_how_much_is_in_it(site):
    built = site.build(BLOG)
    assert "2 posts" in built.texts("talks/index.html", "tn-meta")
    many = {f"talks/{number}.md": f"# Talk {number} by Anna Miller\n" for number in range(6)}
    built = site.build(many, site="many")
    assert built.texts("talks/all/index.html", "tn-facets__count")[0].endswith(" talks")


def test_posts_without_talks_are_listed_without_a_word_about_talks(site):
    files = {"talks/a.md": "---\ntags: [moss]\n---\n\n# Only thoughts\n\nText.\n"}
    built = site.build(files)
    assert built.texts("talks/topics/moss/index.html", "tn-empty") == []
    assert built.texts("talks/topics/moss/index.html", "tn-list__title") == ["Only thoughts"]


def test_a_list_without_filters_has_entries_without_filters_whatever_another_list_has(site):
    facts = "---\ntags: [python]\nspeakers: [Ada Abe]\ndate: 2020-01-01\n---\n"
    notes = {f"talks/{number}.md": f"{facts}\n# Talk {number}\n\nText.\n" for number in range(7)}
    notes["talks/essay.md"] = "---\ntags: [python]\ndate: 2001-01-01\n---\n\n# An essay\n\nText.\n"
    built = site.build(notes, talknotes={"lists": {"posts": "list"}, "per_page": 5})
    entry = "//li[@class='tn-list__item'][p/a='An essay']"
    topic, second = built.page("talks/topics/python/index.html"), built.page("talks/page/2/index.html")
    assert [dict(item.attrib) for item in topic.xpath(entry)] == [{"class": "tn-list__item"}]
    assert [item.get("data-topic") for item in second.xpath(entry)] == ["python"]


def test_lists_take_the_look_the_author_chose(site):
    built = site.build(BLOG, talknotes={"lists": {"posts": "table", "talks": "cards"}})
    assert built.page("talks/index.html").xpath("//div[@class='tn-table']")
    assert built.texts("talks/all/index.html", "tn-tile__title")


def test_other_plugins_see_and_change_what_is_on_a_page_that_skips_markdown(site):
    hook = """
        def on_page_content(html, page, **_):
            return html.replace("Keynote", "Opening") if page.file.src_uri.endswith("vicki-boykis.md") else None
    """
    site.write({"../hook.py": hook})
    built = site.build(BLOG, hooks=["hook.py"])
    assert built.texts("talks/speakers/vicki-boykis/index.html", "tn-list__title") == ["Opening"]
    assert "Keynote" in built.text("talks/all/index.html")
