"""Pages that no reader finds in a list: `listed: false`, and imported talks that nobody has written about yet."""

NOTE = "# Moss - Anna Miller\n\nMoss is soft and green.\n"
STUB = "---\ntitle: Fern\nspeaker: Bert Stone\nsession: conf/1\n---\n\n"


def test_listed_false_keeps_a_page_out_of_every_list_and_feed_without_a_word(site):
    files = {"talks/a.md": NOTE, "talks/b.md": "---\nlisted: false\n---\n# Secret - Cleo Marsh\n\nText.\n"}
    built = site.build(files)
    assert built.messages == []
    assert "Secret" in built.text("talks/b/index.html")
    named = [name for name in built.files() if name.startswith("talks/") and not name.startswith("talks/b/")]
    assert [name for name in named if name.endswith((".html", ".xml", ".json")) and "Secret" in built.text(name)] == []


def test_a_stub_is_no_post_for_readers(site):
    built = site.build({"talks/a.md": NOTE, "talks/b.md": STUB})
    assert [name for name in built.files() if "/b/" in name or "unwritten" in name or "bert" in name] == []


def test_a_preview_lists_what_is_still_to_write(site):
    built = site.build({"talks/a.md": NOTE, "talks/b.md": STUB}, command="serve")
    assert built.texts("talks/unwritten/index.html", "tn-list__title") == ["Fern"]
    assert built.texts("talks/index.html", "tn-tile__title") == ["Moss"]


def test_a_stub_with_a_word_of_notes_is_a_post(site):
    built = site.build({"talks/a.md": NOTE, "talks/b.md": f"{STUB}Ferns are old.\n"})
    assert sorted(built.texts("talks/index.html", "tn-tile__title")) == ["Fern", "Moss"]


def test_a_preview_of_nothing_but_stubs_lists_them(site):
    bare = "---\nsession: conf/2\n---\n\n# Growing\n"
    built = site.build({"talks/b.md": STUB, "talks/c.md": bare}, command="serve")
    assert built.texts("talks/unwritten/index.html", "tn-list__title") == ["Fern", "Growing"]
    assert built.page("talks/unwritten/index.html").xpath("//link[contains(@href, 'talknotes')]")
    assert built.messages == []


def test_a_build_of_nothing_but_stubs_says_that_they_have_no_text(site):
    built = site.build({"talks/b.md": STUB, "talks/c.md": "---\nsession: conf/2\n---\n\n# Growing\n"})
    assert built.messages == [
        (
            "INFO",
            "mkdocs.yml: there is no blog, because `talks` has only imported notes without text (2 notes). "
            "Write into one of them. `mkdocs serve` lists them as *Still to write*. [no-notes]",
        )
    ]
