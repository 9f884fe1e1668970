import pytest

from mkdocs_talknotes.checks.neighbours import check_neighbours


@pytest.mark.parametrize(
    ("plugins", "said"),
    [
        ([("search", {}), ("talknotes", {})], []),
        (
            [("img2fig", {}), ("talknotes", {})],
            [
                "mkdocs.yml: the plugin `img2fig` turns pictures into figures before talknotes sees their credit and "
                "size. Leave it out. [neighbour]"
            ],
        ),
        (
            [("talknotes", {}), ("caption", {})],
            [
                "mkdocs.yml: the plugin `caption` numbers pictures, and shows the words meant for those who can't see "
                "them as captions. Set `figure: {enable: false}` for it. [neighbour]"
            ],
        ),
        ([("talknotes", {}), ("caption", {"figure": {"enable": False}})], []),
        (
            [("talknotes", {}), ("print-site", {}), ("search", {})],
            [
                "mkdocs.yml: the plugin `print-site` prints what the plugins above it made, and nothing of those "
                "below. List it last. [neighbour]"
            ],
        ),
        ([("talknotes", {}), ("print-site", {})], []),
        (
            [("git-authors", {}), ("talknotes", {})],
            [
                "mkdocs.yml: the plugin `git-authors` stops at pages that were never committed, as generated ones are. "
                "Set `strict: false` for it. [neighbour]"
            ],
        ),
        ([("git-authors", {"strict": False}), ("talknotes", {})], []),
    ],
)
def test_neighbours_that_do_not_fit_are_named_once(plugins, said):
    assert [str(problem) for problem in check_neighbours(plugins)] == said
