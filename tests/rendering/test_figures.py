"""Each file in `cases/figures` holds one behaviour: Markdown, and the complete HTML made of it."""

from pathlib import Path
from xml.etree import ElementTree

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_talknotes.model import Credit
from mkdocs_talknotes.reading import read_post
from mkdocs_talknotes.rendering.figures import FigureContext, make_figures
from mkdocs_talknotes.text.inline import plain_text
from mkdocs_talknotes.text.licenses import LICENSES
from mkdocs_talknotes.text.plain import match_key

CASES = sorted((Path(__file__).parents[1] / "cases" / "figures").glob("*.yml"))
EXTENSIONS = ("attr_list", "tables", "md_in_html")


class _Figures(Extension):
    def __init__(self, context):
        super().__init__()
        self._context = context

    def extendMarkdown(self, md):  # noqa: N802
        processor = Treeprocessor(md)
        processor.run = lambda root: make_figures(root, md, self._context)
        md.treeprocessors.register(processor, "figures", 7)


def render(text, *, credit=None, size=(640, 480), extensions=(), alt_for=None):
    images = read_post(text, path="a.md").post.images

    def caption_for(src, title, turn):
        of_src = [image.caption for image in images if image.src == src]
        if len(of_src) == turn.of:
            return of_src[turn.place] or title
        key = match_key(title)
        written = (image.caption for image in images if image.src == src)
        return next((caption for caption in written if match_key(plain_text(caption)) == key), title)

    context = FigureContext(
        credit_for=lambda src, turn: Credit(**credit) if credit else None,
        size_of=lambda src: size,
        alt_for=alt_for or (lambda src, alt, caption: alt or "generated"),
        caption_for=caption_for,
        instead_of=lambda src: "Missing:" if "missing" in src else "",
    )
    return markdown.markdown(text, extensions=[*EXTENSIONS, *extensions, _Figures(context)])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    html = render(case["markdown"], credit=case.get("credit"), extensions=case.get("extensions", ()))
    assert html == case["html"].rstrip("\n")


@pytest.mark.parametrize("path", [path for path in CASES if path.stem.endswith("-nope")], ids=lambda path: path.stem)
def test_nothing_is_a_figure_in_what_must_stay(path):
    assert "tn-figure" not in yaml.safe_load(path.read_text(encoding="utf-8"))["html"]


def test_size_that_is_not_known_is_not_said():
    assert render("![a](b.png)", size=None) == '<p><img alt="a" src="b.png" /></p>'


def test_size_of_a_strip_is_never_nothing():
    html = render("![a](b.png){ width=10 }", size=(4000, 20))
    assert html == '<p><img alt="a" class="tn-picture" height="1" src="b.png" width="10" /></p>'


def test_size_is_asked_for_local_pictures_only():
    asked = []
    text = "![a](b.png)\n\n![a](https://example.org/c.png)\n\n![a](//example.org/d.png)\n\n![a](/e.png)"
    context = FigureContext(
        credit_for=lambda src, turn: None,
        size_of=asked.append,
        alt_for=lambda src, alt, caption: alt,
        caption_for=lambda src, title, turn: title,
        instead_of=lambda src: "",
    )
    markdown.markdown(text, extensions=[_Figures(context)])
    assert asked == ["b.png", "/e.png"]


def test_alt_is_asked_for_with_the_caption_as_written():
    asked = []
    render('![x](b.png "The *cap*, [see](y.md)")', alt_for=lambda *facts: asked.append(facts) or "")
    assert asked == [("b.png", "x", "The *cap*, [see](y.md)")]


def test_generated_alt_is_text_and_no_markup():
    html = render("![x](b.png)", alt_for=lambda *facts: '&lt;b&gt; "q" & <i>')
    assert 'alt="&amp;lt;b&amp;gt; &quot;q&quot; &amp; &lt;i&gt;"' in html


def test_alt_of_the_author_stays_as_the_engine_made_it():
    assert 'alt="&lt;b"' in render("![&lt;b](b.png)")


def test_figures_are_the_same_every_time():
    text = '![a](b.png "The *caption*, [see](c.md)"){ .x #y credit="Jane" license=MIT }'
    assert len({render(text, credit={"text": "Jane", "license": "MIT"}) for _ in range(3)}) == 1


def test_licences_lead_to_secure_addresses():
    assert {url.partition("//")[0] for url in LICENSES.values()} == {"https:"}


@given(st.text(alphabet=st.sampled_from("![]()<>\"'`*_ \n\\{}:=#&;ab.-|"), max_size=60))
def test_any_text_makes_a_page(text):
    html = render(f'![A](a.png "{text}")\n\n<img src="b.png" title="{text}">\n\n- ![B](c.png "{text}")')
    assert "\x02" not in html
    assert "\x03" not in html


@given(st.text(max_size=40), st.text(max_size=40))
def test_credit_is_shown_as_it_is_written(name, license_name):
    html = render("![A](a.png)", credit={"text": f"by {name}", "license": license_name})
    line = ElementTree.fromstring(html).find("figcaption/span")
    shown = f"by {name}" + (f", {license_name}" if license_name else "")
    assert match_key("".join(line.itertext())) == match_key(shown)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Growth. Credit: Jane Doe", Credit(text="Jane Doe", is_in_caption=True)),
        ("The hall (© Jane Doe)", Credit(text="Jane Doe", is_in_caption=True)),
        ("Photo by [Jane](https://jane.example)", Credit(text="Jane", url="https://jane.example", is_in_caption=True)),
        ("Bildnachweis: Jane Doe.", Credit(text="Jane Doe", is_in_caption=True)),
        ("Slide: how moss grows", None),
        ("A credit to moss: growth", None),
        ("Credit:", None),
    ],
)
def test_a_caption_that_names_the_maker_is_credited(caption, credit):
    (image,) = read_post(f'![a](a.png "{caption}")', path="a.md").post.images
    assert image.credit == credit


def test_a_credit_in_the_caption_is_not_repeated():
    html = render('![a](a.png "Growth. Credit: Jane")', credit={"text": "Jane", "is_in_caption": True})
    assert html.endswith('<figcaption class="tn-figure__caption">Growth. Credit: Jane</figcaption></figure>')
