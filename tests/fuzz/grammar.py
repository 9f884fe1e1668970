"""Whole sites from a grammar of what notes are made of: Markdown, attribute lists and HTML, well formed and not."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

import yaml
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config

_WORDS = st.sampled_from(
    [
        "Ada Bell",
        "Grace Hopper",
        "Vicki Boykis",
        "山田太郎",
        "@ada",
        "Talk",
        "Talknotes",
        "Q&A",
        "Day 1",
        "Opening",
        "Notes",
        "a < b",
        "C++ & co",
        "12:34",
        "[1:02:03]",
        "Links",
        "Takeaways",
        "",
        "2024-05-31",
        "x" * 300,
    ]
)
_ADDRESSES = st.sampled_from(
    [
        "https://youtu.be/abcdefghijk?t=9m16s",
        "https://vimeo.com/1",
        "https://ada.example/",
        "a.png",
        "b.md",
        "#talk",
        "<a b.png>",
        "",
        "javascript:x",
        "slides.pdf",
        "//x",
        "http://[",
        "data:image/png;base64,x",
        "/a.png",
        "../../a.png",
    ]
)
_VALUES = st.sampled_from(["", '""', "x", '"a b"', "'", "-1", "abc", "javascript:x", '"tn-card"', "tn-moment", "1e9"])
_NAMES = st.sampled_from(
    [
        "alt",
        "title",
        "class",
        "id",
        "credit",
        "license",
        "data-tn-start",
        "data-tn-frame",
        "href",
        "src",
        "width",
        "role",
    ]
)
_TAGS = st.sampled_from(
    ["b", "p", "div", "table", "td", "tr", "a", "img", "figure", "h2", "li", "ul", "svg", "form", "br"]
)

_attributes = st.one_of(
    st.just(""),
    st.tuples(_NAMES, _VALUES).map(lambda pair: f"{{ {pair[0]}={pair[1]} }}"),
    st.sampled_from(["{ .tn-moment }", "{: #talk .tn-card }", "{#x}", "{", "{ }", "{: }", '{ .x title="a" alt= }']),
)
_link = st.tuples(_WORDS, _ADDRESSES, _attributes).map(lambda one: f"[{one[0]}]({one[1]}){one[2]}")
_image = st.tuples(_WORDS, _ADDRESSES, _WORDS, _attributes).map(lambda one: f'![{one[0]}]({one[1]} "{one[2]}"){one[3]}')
_open_tag = st.tuples(_TAGS, _NAMES, _VALUES).map(lambda one: f"<{one[0]} {one[1]}={one[2]}>")
_html = st.one_of(_open_tag, _TAGS.map(lambda tag: f"</{tag}>"), _TAGS.map(lambda tag: f"<{tag}>" * 40))
_marks = st.sampled_from(
    ["**", "*", "`", "~~", "==", "[^1]", ":icon:", "<!-- talknotes: talks -->", "<!--", "-->", "||", "\\"]
)
_inline = st.lists(st.one_of(_WORDS, _link, _image, _html, _marks), min_size=1, max_size=5).map(" ".join)
_block = st.one_of(
    st.tuples(st.sampled_from(["# ", "## ", "### ", "", "> ", "- ", "1. ", "    ", "| "]), _inline).map("".join),
    st.tuples(_WORDS, st.sampled_from([" - ", ": ", " by ", " | ", "\n---", "\n==="]), _WORDS, _attributes).map(
        lambda one: f"## {one[0]}{one[1]}{one[2]} {one[3]}"
    ),
    st.sampled_from(
        ["<!-- talknotes: posts limit=2 -->", "<!-- talknotes: psots -->", "[^1]: note", "[x]: a.png", "***"]
    ),
    st.tuples(st.sampled_from(["Speaker", "Video", "Slides", "Date", "Event"]), _inline).map(": ".join),
    st.lists(_image, min_size=2, max_size=4).map("\n".join),
)
_front = st.one_of(
    st.just(""),
    st.lists(
        st.tuples(
            st.sampled_from(
                ["title", "speaker", "date", "tags", "image", "video", "slug", "description", "credit", "talks"]
            ),
            st.one_of(_WORDS, _ADDRESSES, st.just("[a, {b: c}]"), st.just("{name: x}")),
        ),
        max_size=3,
        unique_by=lambda pair: pair[0],
    ).map(lambda pairs: "---\n" + "".join(f"{key}: {value}\n" for key, value in pairs) + "---\n"),
)
_page = st.tuples(_front, st.lists(_block, max_size=9)).map(lambda one: one[0] + "\n\n".join(one[1]) + "\n")

sites = st.dictionaries(
    st.sampled_from(["talks/a.md", "talks/b.md", "talks/index.md", "talks/feed.xml.md", "talks/x/c.md", "index.md"]),
    _page,
    min_size=1,
    max_size=3,
)

_TEMPLATE = """<html><head><title>{{ page.title }}</title>
<meta name="description" content="{{ page.meta.description }}">
</head><body>{% for item in nav %}{{ item.title }}{% endfor %}{{ page.content }}</body></html>"""


def fails(files: dict[str, str], *, ours: bool) -> str:
    """Build a site; return what ends the build but for a message of MkDocs, or nothing."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in {"index.md": "# Home\n", **files}.items():
            place = folder / "docs" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        (folder / "theme").mkdir()
        (folder / "theme" / "main.html").write_text(_TEMPLATE, encoding="utf-8")
        settings = {
            "site_name": "Test",
            "site_url": "https://example.org/",
            "theme": {"name": None, "custom_dir": str(folder / "theme")},
            "plugins": ["talknotes"] if ours else [],
            "markdown_extensions": ["attr_list", "md_in_html", "footnotes", "tables", "toc", "admonition"],
        }
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
        before = logging.root.manager.disable
        logging.disable(logging.CRITICAL)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever it is, it is what is looked for
            return "" if type(error).__name__ in ("Abort", "SystemExit") else f"{type(error).__name__}: {error}"
        finally:
            config.plugins.on_shutdown()
            logging.disable(before)
    return ""
