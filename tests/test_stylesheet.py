from mkdocs_talknotes.stylesheet import add, is_needed


def test_is_needed_where_an_element_is_ours():
    assert is_needed('<div class="tn-card">')
    assert is_needed('<img class="off-glb tn-avatar">')
    assert not is_needed('<div class="btn-primary">tn-</div>')


def test_add_comes_before_the_sheets_of_the_author():
    page = '<head><link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="../mine.css"></head>'
    assert add(page, "../a.css", before=["../mine.css"]) == page.replace(
        '<link rel="stylesheet" href="../mine.css">',
        '<link rel="stylesheet" href="../a.css"><link rel="stylesheet" href="../mine.css">',
    )
    assert add("<head></head>", "a.css") == '<head><link rel="stylesheet" href="a.css"></head>'
    assert add("no head", "a.css") == "no head"
