"""What a finished page gets."""

from mkdocs.structure.pages import Page

from mkdocs_talknotes.plugin.head import finish_page

BARE = "<html><head><title>A</title></head><body><p>Text</p></body></html>"


def page(started, path):
    return Page(None, started.files.get_file_from_path(path), started.config)


def finished(started, path, output=BARE):
    list(started.build.publish(started.config, started.files))
    return finish_page(output, page=page(started, path), build=started.build, config=started.config)


def test_a_post_gets_its_style_sheet_and_what_programs_read(start):
    output = finished(start(), "talks/bytes.md")
    head, _, body = output.partition("</head>")
    assert head.endswith('<link rel="stylesheet" href="../../assets/talknotes/talknotes.css">')
    assert '<meta property="og:title" content="Bytes on the outside">' in head
    assert body == "<body><p>Text</p></body></html>"


def test_the_author_s_style_sheets_come_after_ours(start):
    output = BARE.replace("</head>", '<link rel="stylesheet" href="../../mine.css"></head>')
    made = finished(start(extra_css=["mine.css"]), "talks/bytes.md", output)
    assert made.index("talknotes.css") < made.index("mine.css")


def test_a_page_without_anything_of_ours_stays_as_it_is(start):
    assert finished(start(), "index.md") == BARE


def test_a_page_with_something_of_ours_gets_style_sheet_and_script_and_no_more(start):
    output = BARE.replace("<p>", '<p class="tn-link" data-tn-more="x">')
    made = finished(start(), "index.md", output)
    assert made == output.replace(
        "</head>", '<link rel="stylesheet" href="assets/talknotes/talknotes.css"></head>'
    ).replace("</body>", '<script src="assets/talknotes/talknotes.js" defer></script></body>')
