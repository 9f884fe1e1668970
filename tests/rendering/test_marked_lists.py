"""Lists by marker: many of them, and what a page can hold."""

import pytest

from mkdocs_talknotes.rendering import marked_lists

NOTES = {"talks/a.md": "# Day\n\n" + "".join(f"## Ada Bell - Talk {n}\n\nNotes.\n\n" for n in range(3))}


def test_each_marker_is_replaced_where_it_stands(site):
    page = "# Home\n\nBefore.\n\n<!-- talknotes: talks -->\n\nBetween.\n\n<!-- talknotes: talks limit=1 -->\n\nAfter.\n"
    built = site.build(NOTES | {"index.md": page})
    assert [len(found.xpath(".//li")) for found in built.page("index.html").xpath("//div[@class='tn-listing']")] == [
        3,
        1,
    ]
    text = built.page("index.html").text_content()
    assert text.index("Before.") < text.index("Talk 0") < text.index("Between.") < text.rindex("Talk 0")


def test_what_is_too_much_for_a_page_is_left_out_with_a_message(site, monkeypatch):
    monkeypatch.setattr(marked_lists, "MOST_ENTRIES", 4)
    page = "# Home\n\n<!-- talknotes: talks -->\n\n<!-- talknotes: talks as=table -->\n"
    built = site.build(NOTES | {"index.md": page}, strict=False)
    assert len(built.page("index.html").xpath("//div[@class='tn-listing']")) == 1
    assert built.messages == [
        (
            "WARNING",
            "index.md:5: the lists on this page have more than 4 entries, so `talknotes: talks as=table` is left out. "
            "Add `limit=` to its markers, such as `limit=20`. [marker]",
        )
    ]


@pytest.mark.parametrize("attributes", ["alt=", "title=", "class=", "credit=", ".tn-moment", 'data-tn-start="abc"'])
def test_attribute_lists_without_a_sensible_value_do_no_harm(site, attributes):
    note = f"# Ada Bell - Talk\n\n![a](b.png){{ {attributes} }}\n\n[12:34](https://a.example/){{ {attributes} }}\n"
    site.build({"talks/a.md": note}, strict=False, markdown_extensions=["attr_list"])


def test_a_block_that_another_talk_starts_with_stays(site):
    note = """
        # Day 1

        ## Opening

        Prose.

        [Vicki Boykis](https://vickiboykis.com)

        ## Opening

        [Luca Belli](https://lucabelli.com)

        ## Luca Belli

        Notes.
        """
    built = site.build({"talks/a.md": note}, strict=False)
    assert "Prose." in built.page("talks/a/index.html").text_content()
