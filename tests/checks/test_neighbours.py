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
                "size. Remove it. [neighbour]"
            ],
        ),
        (
            [("talknotes", {}), ("caption", {})],
            [
                "mkdocs.yml: the plugin `caption` numbers pictures, and shows their alternative text as captions. "
                "Set `figure: {enable: false}` for it. [neighbour]"
            ],
        ),
        ([("talknotes", {}), ("caption", {"figure": {"enable": False}})], []),
        (
            [("talknotes", {}), ("print-site", {}), ("search", {})],
            [
                "mkdocs.yml: the plugin `print-site` prints nothing of what the plugins below it make. "
                "List it last. [neighbour]"
            ],
        ),
        ([("talknotes", {}), ("print-site", {})], []),
        (
            [("git-authors", {}), ("talknotes", {})],
            [
                "mkdocs.yml: the plugin `git-authors` fails on pages that are not in git, such as generated ones. "
                "Set `strict: false` for it. [neighbour]"
            ],
        ),
        ([("git-authors", {"strict": False}), ("talknotes", {})], []),
    ],
)
def test_neighbours_that_do_not_fit_are_named_once(plugins, said):
    assert [str(problem) for problem in check_neighbours(plugins)] == said


FIGURES = "turns pictures into figures before talknotes sees their credit and size. Remove it. [neighbour]"


@pytest.mark.parametrize("name", ["img2figv2", "mkdocs-image-captions"])
def test_plugins_that_make_figures_are_named(name):
    (problem,) = check_neighbours([(name, {}), ("talknotes", {})])
    assert str(problem) == f"mkdocs.yml: the plugin `{name}` {FIGURES}"


@pytest.mark.parametrize("name", ["markdown_captions", "yafg", "markdown_captions:CaptionsExtension"])
def test_markdown_extensions_that_make_figures_are_named(name):
    (problem,) = check_neighbours([("talknotes", {})], extensions=["toc", name])
    assert str(problem) == f"mkdocs.yml: the Markdown extension `{name}` {FIGURES}"
