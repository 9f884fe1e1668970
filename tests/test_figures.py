"""Each file in `cases/figures` holds one behaviour: Markdown, and the complete HTML made of it."""

from pathlib import Path

import markdown
import pytest
import yaml
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_talknotes.figures import FigureContext, make_figures
from mkdocs_talknotes.model import Credit
from mkdocs_talknotes.reading import read_post

CASES = sorted((Path(__file__).parent / "cases" / "figures").glob("*.yml"))


class _Figures(Extension):
    def __init__(self, context):
        super().__init__()
        self._context = context

    def extendMarkdown(self, md):  # noqa: N802
        processor = Treeprocessor(md)
        processor.run = lambda root: make_figures(root, md, self._context)
        md.treeprocessors.register(processor, "figures", 7)


def render(text, *, credit=None, size=(640, 480)):
    captions = {image.src: image.caption for image in read_post(text, path="a.md").post.images}
    context = FigureContext(
        credit_for=lambda src: Credit(**credit) if credit else None,
        size_of=lambda src: size,
        alt_for=lambda src, alt, caption: alt or "generated",
        caption_for=lambda src, title: captions.get(src) or title,
    )
    return markdown.markdown(text, extensions=["attr_list", "tables", "md_in_html", _Figures(context)])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert render(case["markdown"], credit=case.get("credit")) == case["html"].rstrip("\n")


@pytest.mark.parametrize("path", [path for path in CASES if path.stem.endswith("-nope")], ids=lambda path: path.stem)
def test_nothing_is_a_figure_in_what_must_stay(path):
    assert "tn-figure" not in yaml.safe_load(path.read_text(encoding="utf-8"))["html"]


def test_size_that_is_not_known_is_not_said():
    assert render("![a](b.png)", size=None) == '<p><img alt="a" src="b.png" /></p>'
