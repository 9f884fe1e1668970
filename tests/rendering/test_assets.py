import pytest

from mkdocs_talknotes.rendering.assets import STYLE, complete_head, link_script, link_style

SHEET = '<link rel="stylesheet" href="../talknotes.css">'
SCRIPT = '<script src="../talknotes.js" defer></script>'
PLAYER = '<a class="tn-video" data-tn-player="x">'
FORM = '<form class="tn-facets" data-tn-more="More">'


def address(path):
    return f"../{path.rpartition('/')[2]}"


def test_a_head_is_completed_with_what_stands_before_it():
    page = "<html><head><title>A</title></head><p></head>"
    assert complete_head(page, lambda head: head + SHEET) == f"<html><head><title>A</title>{SHEET}</head><p></head>"
    assert complete_head("no head", lambda head: head + SHEET) == "no head"


def test_the_style_sheet_is_needed_where_an_element_is_ours():
    assert STYLE.is_needed('<p class="tn-x">')
    assert STYLE.is_needed('<img class="off-glb tn-x">')
    assert not STYLE.is_needed('<div class="btn-primary">tn-</div>')


def test_the_sheets_of_the_author_come_later_and_win():
    theirs = '<link rel="stylesheet" href="../mine.css">'
    head = f'<head><link rel="stylesheet" href="theme.css">{theirs}'
    assert link_style(head, address, before=["../mine.css"]) == head.replace(theirs, SHEET + theirs)
    assert link_style(head, address, before=["../other.css"]) == link_style(head, address) == head + SHEET


@pytest.mark.parametrize("needed", [PLAYER, FORM])
def test_the_script_comes_once_with_what_it_plays_or_filters(needed):
    assert link_script(f"<article>{needed}</article><p></body>", address) == (
        f"<article>{needed}{SCRIPT}</article><p></body>"
    )
    assert link_script(f"{needed}</body>", address) == f"{needed}{SCRIPT}</body>"
    assert link_script(needed, address) == link_script(needed + SCRIPT, address) == needed + SCRIPT
    assert link_script("<article></article>", address) == "<article></article>"
