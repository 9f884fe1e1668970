"""The catalog reads Markdown without an engine; here the engine reads the same, and both must have seen the same.

What a page shows as a picture, a link or a mark, and what lists, descriptions and feeds say of it, would differ
otherwise. The texts are those of the example site, those of the other tests' cases, and generated ones.
"""

from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.wikilinks import WikiLinkExtension

from mkdocs_talknotes.reading.blocks import read_blocks
from mkdocs_talknotes.reading.frontmatter import split_front_matter
from mkdocs_talknotes.reading.images import read_images
from mkdocs_talknotes.text.inline import links_in, shown_text
from mkdocs_talknotes.text.urls import checked_url

TESTS = Path(__file__).parents[1]
EXAMPLE = TESTS.parent / "example" / "docs"
EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "footnotes",
    "tables",
    "fenced_code",
    "pymdownx.mark",
    "pymdownx.caret",
    "pymdownx.tilde",
    "pymdownx.emoji",
    "pymdownx.tasklist",
    WikiLinkExtension(build_url=lambda label, base, end: ""),
]
REFERENCES = {"ref": "https://ref.example/", "a name": "b.png"}
DEFINED = "\n\n[ref]: https://ref.example/\n[a name]: b.png\n\n[^1]: A footnote.\n"


class Seen(HTMLParser):
    """What readers see of a page: its pictures, its links and its words."""

    def __init__(self, page):
        super().__init__()
        self.pictures, self.links, self.words, self._inside = [], [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        classes = (said.get("class") or "").split()
        # Icons are pictures to the engine and letters to us; footnotes lead to the page itself.
        if tag == "img" and not {"emojione", "twemoji"} & set(classes):
            self.pictures.append((checked_url(said.get("src") or ""), " ".join((said.get("alt") or "").split())))
        if tag == "a" and "footnote-ref" not in classes and "footnote-backref" not in classes and "href" in said:
            self.links.append(checked_url(said["href"]))
        if (tag == "sup" and (said.get("id") or "").startswith("fnref")) or (self._inside and tag == self._inside[-1]):
            self._inside.append(tag)
        if tag == "div" and "footnote" in classes:
            self._inside.append("")

    def handle_endtag(self, tag):
        if self._inside and tag == self._inside[-1]:
            self._inside.pop()

    def handle_data(self, data):
        if not self._inside:
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())


def engine(text):
    return Seen(Markdown(extensions=EXTENSIONS).convert(text))


def by_us(line):
    pictures = read_images(read_blocks(f"{line}{DEFINED}".split("\n")).blocks, REFERENCES)
    links = [checked_url(link.url) for link in links_in(line, REFERENCES)]
    return [image.src for image in pictures], links, shown_text(line, REFERENCES)


def by_the_engine(line):
    seen = engine(f"{line}{DEFINED}")
    return [src for src, _ in seen.pictures if src], seen.links, seen.text


PIECES = [
    "[a](b.md)",
    "[a](b c.md)",
    '[a](b.md "a title")',
    "[a](b(1).md 'it (is)')",
    "[a [b] c](d.md)",
    "[a](<b c.md>)",
    "[**a** `b`](c.md)",
    "[a][ref]",
    "[a] [ref]",
    "[ref][]",
    "[ref]",
    "[none][nothing]",
    "[a](b.md){target=_blank}",
    "![a](b.png){ .x width=3 }",
    "![a](Screenshot 2024-01-31 at 17.33.53.png)",
    '![a](b c.png "What [she](d.md) showed: `e`")',
    "![a](b.png 'of (it)')",
    "![a][a name]",
    "![a name]",
    "[![a](b.png)](c.md)",
    "<https://a.example/b?c=d>",
    "<a@b.example>",
    "[^1]",
    ":smile:",
    "==marked text==",
    "^^inserted^^",
    "H~2~O",
    "x^2^",
    "~~gone~~",
    "[[Wiki link]]",
    "**bold**",
    "*it*",
    "__b__",
    "_i_",
    "***both***",
    "`code`",
    "``a ` b``",
    "`[a](b.png)`",
    "`![a](b.png)`",
    r"\[a](b.md)",
    r"\*a\*",
    r"\`a\`",
    "<b>bold</b>",
    '<a href="https://q.example/">words</a>',
    '<img src="r.png" alt="s">',
    "&lt; &amp; &copy;",
    "a_b_c",
    "a == b",
    "5 < 6 > 4",
    "[12:34]",
    "“quoted”",
    "word",
    "](b)",
    "`",
    "(",
    '"',
]


def agree(line):
    # A wiki link leads to a page that is not there, and neither reader has an address for it.
    pictures, links, text = by_the_engine(line)
    assert by_us(line) == (pictures, [link for link in links if link], text)


@pytest.mark.parametrize("piece", PIECES)
def test_both_see_the_same_in_a_sentence(piece):
    agree(f"What {piece} says.")


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=6))
def test_both_see_the_same_whatever_stands_together(pieces):
    agree(f"What {' and '.join(pieces)} says.")


def notes():
    for path in sorted(EXAMPLE.rglob("*.md")):
        yield pytest.param(path.read_text(encoding="utf-8"), id=path.relative_to(EXAMPLE).as_posix())
    for path in sorted((TESTS / "cases" / "reading").glob("*.yml")):
        yield pytest.param(yaml.safe_load(path.read_text(encoding="utf-8"))["text"], id=path.stem)


@pytest.mark.parametrize("text", list(notes()))
def test_both_see_the_pictures_of_a_page(text):
    body = split_front_matter(text.replace("\r\n", "\n").removeprefix("\ufeff"), path="a.md").body
    page = read_blocks(body.split("\n"))
    # The engine has no `![[picture.png]]` of its own.
    ours = [image.src for image in read_images(page.blocks, page.references) if not image.embedded]
    assert ours == [src for src, _ in engine(body).pictures if src]
