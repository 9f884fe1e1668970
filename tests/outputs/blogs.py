"""A blog and the site it is part of, for tests of what is made of them."""

import datetime as dt

from mkdocs_talknotes.blog import Blog
from mkdocs_talknotes.catalog.build import build_catalog
from mkdocs_talknotes.catalog.index_pages import index_pages
from mkdocs_talknotes.model import Credit, Event, Image, Link, LinkKind, Mention, Post, Speaker, Talk, Video
from mkdocs_talknotes.outputs.web import Web
from mkdocs_talknotes.settings import KINDS, Settings
from mkdocs_talknotes.text.words import Words

MOSS = Talk(
    line=3,
    title="Moss & <stones>",
    anchor="Ada Lovelace - Moss & <stones>",
    speakers=(Mention(name="Ada Lovelace", role="Botanist"),),
    video=Video(url="https://youtu.be/pR3QUegElmA?t=556", start=556, end=2187, label="Recording"),
    slides=Link(url="https://speakerdeck.com/ada/moss", kind=LinkKind.SLIDES),
    date=dt.date(2022, 12, 15),
    summary="Soft things.",
    tags=("green",),
)
CONF = Event(
    slug="mossconf-2022",
    name="MossConf 2022",
    start=dt.date(2022, 12, 15),
    end=dt.date(2022, 12, 16),
    place="Turku",
    link="https://mossconf.example/",
)
ADA = Speaker(
    slug="ada-lovelace",
    name="Ada Lovelace",
    affiliation="Analytical Engines",
    bio="She wrote the first program.",
    photo="ada.png",
    links=(Link(url="https://ada.example/"),),
)
POST = Post(
    path="talks/moss.md",
    title="Notes from MossConf 2022",
    talks=(MOSS, Talk(line=9, title="Ferns", anchor="Ferns", speakers=(Mention(name="Grace"),))),
    event="MossConf 2022",
    date=dt.date(2022, 12, 20),
    updated=dt.date(2023, 1, 2),
    authors=("Jane Doe", "Jim Roe"),
    summary="What I heard.",
    image="cover.png",
    images=(
        Image(src="cover.png", alt="A stone", caption="A *stone*", credit=Credit(text="Jane Doe", license="CC BY 4.0")),
        Image(src="leaf.png", alt="A leaf"),
    ),
)
UNDATED = Post(path="talks/undated.md", title="Some day")


def blog_of(*posts, **settings):
    settings = Settings(**settings)
    words = Words()
    catalog = build_catalog(posts or (POST, UNDATED), speakers=(ADA,), events=(CONF,))
    titles = {kind: words[kind] for kind in KINDS}
    return Blog(settings=settings, words=words, catalog=catalog, pages=index_pages(catalog, settings, titles))


def web(**facts):
    addresses = {
        "talks/index.md": "talks/",
        "talks/moss.md": "talks/moss/",
        "talks/speakers/ada-lovelace.md": "talks/speakers/ada-lovelace/",
    }
    return Web(**{"root": "https://example.org/blog/", "name": "Moss & more", "addresses": addresses} | facts)
