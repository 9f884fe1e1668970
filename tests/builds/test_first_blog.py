"""A blog kept by hand on a code host, in the form of the one that this project started from, needs `init` alone."""

import re

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_talknotes.cli import new_site
from mkdocs_talknotes.cli.command import main
from tests.builds.notes import PIXEL
from tests.site import Built

TALKS = [
    ("Vicki Boykis", "Keynote", "pR3QUegElmA?t=556", "https://vickiboykis.com/"),
    ("Vincent Warmerdam", "Group-by statements that save the day", "pR3QUegElmA?t=2187", "https://calmcode.io/"),
    ("Matthijs Brouns", "How small can I get that Docker container?", "pR3QUegElmA?t=7645", ""),
    ("Luca Belli", "Geriatric data science: life after senior", "pR3QUegElmA?t=11217", ""),
    (
        "Joel Grus",
        "What's the simplest possible thing that might work, and why didn't you try that first",
        "pR3QUegElmA?t=16892",
        "https://joelgrus.com/",
    ),
    (
        "Peter Sobot",
        "It's all about cost: how to think about machine learning products",
        "pR3QUegElmA?t=18388",
        "",
    ),
    ("Katie Bauer", "How to translate to PM speak and back", "pR3QUegElmA?t=29146", ""),
    (
        "James David Long",
        "I'd have written a shorter solution but I didn't have the time",
        "DYz5dMmtO6o?t=12655",
        "",
    ),
    (
        "James Kirk",
        "Data's desire paths: shortcuts and lessons from industrial recommender systems",
        "DYz5dMmtO6o?t=3771",
        "",
    ),
    ("Chris Albon", "Don't do invisible work", "DYz5dMmtO6o?t=20041", ""),
]
BACK = "&leftarrow; [back to Homepage](../index.md)\n\n"
HOME = """\
Notes on software, data and other things
* ### [(2023 May) A bicycle for the mind](posts/bicycle.md)
* ### [(2022 Dec) What NormConf 2022 taught me](posts/normconf.md)

***

*Markdown [help page](help.md)*
"""
PARAGRAPHS = (
    "Last week there was a conference about ordinary work, and I watched most of it.\n\n"
    "Nobody showed a product. People told each other how things break, and what they do then.\n\n"
    "That takes courage, because it is easier to talk about what went well.\n\n"
    "All images and ideas belong to the speakers, each of whom is named and linked.\n\n"
)


def anchor(heading):
    """The id that a code host gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def section(place, speaker, title, video, own):
    picture = f"{speaker.replace(' ', '_')}.png"
    blog = f"- [{speaker} - tech blog]({own})\n" if own else ""
    return (
        f"## {speaker} - {title}\n\n- [{speaker} - NormConf talk](https://youtu.be/{video})\n{blog}\n"
        f'![alt text]({picture} "Caption number {place}")\n\nOne paragraph on what {speaker.split()[0]} said.\n\n'
    )


@pytest.fixture(scope="module")
def blog(tmp_path_factory):
    folder = tmp_path_factory.mktemp("blog")
    contents = "".join(f"* [{speaker}, in short](#{anchor(f'{speaker} - {title}')})\n" for speaker, title, *_ in TALKS)
    sections = "".join(section(place, *talk) for place, talk in enumerate(TALKS, start=1))
    hero = '![alt text](conf.png "The logo of the conference")\n\n'
    files = {
        "index.md": HOME,
        "README.md": "Repository of my blog\n",
        "help.md": "## Help\n\n[back](./)\n",
        "books/index.md": f"{BACK}Books that I read\n* [One](one.html)\n",
        "books/one.md": f"{BACK}# One\n\nA book.\n",
        "_config.yml": "title: Ordinary Code\nlogo: ./logo.png\ntheme: jekyll-theme-minimal\n",
        "posts/normconf.md": f"{BACK}# What NormConf 2022 taught me\n\n{hero}{contents}\n{PARAGRAPHS}{sections}",
        "posts/bicycle.md": f"{BACK}# A bicycle for the mind\n\nIt has two wheels.\n",
        ".git/config": '[remote "origin"]\n\turl = https://github.com/someone/someone.github.io.git\n',
    }
    for name, text in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    pictures = ["logo.png", "posts/conf.png", *(f"posts/{talk[0].replace(' ', '_')}.png" for talk in TALKS)]
    for name in pictures:
        (folder / name).write_bytes(PIXEL)
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        patched.setattr(new_site, "_theme", lambda: "material")
        patched.setenv("NO_MKDOCS_2_WARNING", "1")
        result = CliRunner().invoke(main, ["init", "--write"], catch_exceptions=False)
        assert result.exit_code == 0
        # Everything that leads nowhere stops the build.
        links = {"not_found": "warn", "anchors": "warn", "unrecognized_links": "warn"}
        config = load_config("mkdocs/mkdocs.yml", strict=True, validation={"links": links})
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        yield Built(folder.parent / f"{folder.name}-site")


POST = "posts/normconf/index.html"


def test_the_site_has_its_name_tagline_logo_and_code_host(blog):
    page = blog.page(POST)
    assert page.xpath("string(//title)") == "What NormConf 2022 taught me - Ordinary Code"
    assert page.xpath("//meta[@name='description']/@content") != []
    home = blog.page("index.html")
    assert home.xpath("//meta[@name='description']/@content")[0] == "Notes on software, data and other things"
    assert page.xpath("//*[contains(@class, 'md-logo')]/img/@src")[0].endswith("logo.png")
    assert page.xpath("//a[contains(@class, 'md-source')]/@href")[0] == "https://github.com/someone/someone.github.io"


@pytest.mark.parametrize("post", [POST, "posts/bicycle/index.html"])
def test_every_post_leads_back_to_the_index(blog, post):
    links = blog.page(post).xpath("//article//a[contains(., 'back to Homepage')]/@href")
    assert links == ["../../"]


def test_the_post_has_its_hero_intro_ten_cards_and_eleven_captions(blog):
    assert blog.texts(POST, "tn-figure__caption")[0].startswith("The logo of the conference")
    captions = [text.partition(" Slide:")[0] for text in blog.texts(POST, "tn-figure__caption")]
    assert captions == ["The logo of the conference", *(f"Caption number {place}" for place in range(1, 11))]
    assert len(blog.texts(POST, "tn-card")) == len(TALKS)
    text = blog.page(POST).text_content()
    assert all(paragraph in text for paragraph in PARAGRAPHS.strip().split("\n\n"))
    headings = [" ".join(element.text_content().split()).rstrip(" ¶") for element in blog.page(POST).xpath("//h2")]
    assert [heading for heading in headings if " - " in heading] == [f"{talk[0]} - {talk[1]}" for talk in TALKS]


def test_every_slide_is_credited_to_its_speaker(blog):
    assert blog.texts(POST, "tn-figure__credit") == [f"Slide: {talk[0]}" for talk in TALKS]


def test_the_contents_lead_to_the_sections(blog):
    page = blog.page(POST)
    links = [link[1:] for link in page.xpath("//article//li/a/@href") if link.startswith("#")]
    wanted = [anchor(f"{talk[0]} - {talk[1]}") for talk in TALKS]
    assert [link for link in links if link in wanted] == wanted
    ids = page.xpath("//@id")
    assert [name for name in wanted if name not in ids] == []


def test_the_home_page_keeps_its_index_by_date_and_lists_the_posts(blog):
    home = blog.page("index.html")
    kept = [link.text_content() for link in home.xpath("//article//li/h3/a[not(contains(@class, 'headerlink'))]")]
    assert kept == ["(2023 May) A bicycle for the mind", "(2022 Dec) What NormConf 2022 taught me"]
    assert set(blog.texts("index.html", "tn-tile__title")) >= {"What NormConf 2022 taught me", "A bicycle for the mind"}


def test_nothing_but_pages_is_published(blog):
    assert [name for name in blog.files() if name.endswith((".yml", ".md"))] == []
