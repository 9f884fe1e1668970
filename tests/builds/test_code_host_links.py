"""Links to headings as code hosts write them lead somewhere on every page of notes, and no id of the engine changes."""

A = """\
# Notes from MossConf

- [Moss](#anna-miller---moss)
- [Fern](#bert-cook-fern)

## Anna Miller - Moss

Moss is soft.

## Bert Cook - Fern

Ferns are old; see [Peat](b.md#carl-dean---peat).
"""
B = "# Carl Dean - Peat\n\nPeat burns.\n"


def ids(page):
    """The ids of headings, and the others they have, without those of earlier versions."""
    found = [element.get("id") for element in page.xpath("//*[self::h2 or @class='tn-anchor'][@id]")]
    return [name for name in found if not name.startswith("talk-")]


def test_links_of_code_hosts_work_within_a_page_and_between_pages(site):
    strict = {"validation": {"anchors": "warn"}}
    built = site.build({"talks/a.md": A, "talks/b.md": B}, **strict)
    assert ids(built.page("talks/a/index.html")) == [
        "anna-miller-moss",
        "anna-miller---moss",
        "bert-cook-fern",
        "bert-cook---fern",
    ]
    assert "carl-dean---peat" in ids(built.page("talks/b/index.html"))


def test_pages_that_are_no_notes_stay_as_they_are(site):
    built = site.build({"talks/b.md": B, "about.md": "# About - us\n\nText.\n"})
    assert ids(built.page("about/index.html")) == []
