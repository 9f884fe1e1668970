from mkdocs_talknotes.linked_files import link_files


def linked(page, before=()):
    return link_files(page, lambda address: f"../{address.rpartition('/')[2]}", before=before)


SHEET = '<link rel="stylesheet" href="../talknotes.css">'
SCRIPT = '<script src="../talknotes.js" defer></script>'


def test_the_style_sheet_comes_where_an_element_is_ours():
    assert linked('<head></head><p class="tn-x">') == f'<head>{SHEET}</head><p class="tn-x">'
    assert linked('<head></head><img class="off-glb tn-x">') == f'<head>{SHEET}</head><img class="off-glb tn-x">'


def test_a_page_without_anything_of_ours_stays_as_it_is():
    assert (
        linked('<head></head><div class="btn-primary">tn-</div>') == '<head></head><div class="btn-primary">tn-</div>'
    )
    assert linked('no head <p class="tn-x">') == 'no head <p class="tn-x">'


def test_the_sheets_of_the_author_come_later_and_win():
    theirs = '<link rel="stylesheet" href="../mine.css">'
    page = f'<head><link rel="stylesheet" href="theme.css">{theirs}</head><p class="tn-x">'
    assert linked(page, before=["../mine.css"]) == page.replace(theirs, SHEET + theirs)


def test_the_script_comes_with_what_it_plays_or_filters():
    player = '<a class="tn-video" data-tn-frame="x">'
    assert linked(f"<head></head><article>{player}</article><p>") == (
        f"<head>{SHEET}</head><article>{player}{SCRIPT}</article><p>"
    )
    form = '<form class="tn-facets">'
    assert linked(f"<head></head>{form}</body>") == f"<head>{SHEET}</head>{form}{SCRIPT}</body>"
