"""Strategies for docs folders and options: made of what means something, and mutated from notes that people wrote."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import strategies as st

from mkdocs_talknotes.checks.judge import MARK
from mkdocs_talknotes.inputs.datafiles import EVENT_FIELDS, SPEAKER_FIELDS
from mkdocs_talknotes.inputs.options import NAMES
from mkdocs_talknotes.problems import CODES
from mkdocs_talknotes.reading.from_front_matter import PERSON_FIELDS, POST_FIELDS, TALK_FIELDS
from mkdocs_talknotes.settings import KINDS

TESTS = Path(__file__).parents[1]
EXAMPLE = TESTS.parent / "example" / "docs"

NOTES = sorted(
    [place.read_text(encoding="utf-8") for place in EXAMPLE.rglob("*.md")]
    + [yaml.safe_load(place.read_text(encoding="utf-8"))["text"] for place in (TESTS / "cases/reading").glob("*.yml")],
)
DATA = sorted(place.read_text(encoding="utf-8") for place in EXAMPLE.rglob(".*.yml"))

# What notes are made of, in small.
_MARKS = """
# ## ### = - -- --- — – * ** _ __ ` ``` ~~~ > | || : :: ; , . / \\ [ ] ( ) { } < > <!-- --> ![ ]( "" ' “ ” & &amp; &#58;
&lt; | |---| [x] [1]: [^1] +++ ... !!! ??? === @ @Metadata { } {: .x } {#id} \\_ \t
""".split()
_WORDS = """
by By with and & feat. Speaker Speakers: Presenter: Title: Event: Date: Time: Video: Slides: Recording Keynote: Panel:
Talk Q&A Takeaways Questions Contents Day 1 Ada Lovelace Grace Hopper 山田太郎 José Müller O'Brien @ada (Org) PyCon 2015
talk not-a-talk conference README index 2022-12-15 0000-00-00 31 May 2024 12:34 1:02:03 99:99 5m 30s [1:00] NormConf
https://youtu.be/x?t=9m16s https://vimeo.com/1#t=5 http://[ https://example.org/a.pdf mailto:a@b.c javascript:x //x
x.png ../x.md ../../x #fragment credit="x" alt="" <img src=x> <iframe src="https://youtu.be/x"> <details> </details>
<script> </p>
""".split()
_ODD = [
    "\x00",
    "\ufeff",
    "\u2028",
    "\u202e",
    "\x85",
    "\x0b",
    "\x0c",
    "\x1a",
    "\x02",
    "\x03",
    "\ud7ff",
    "\ufffe",
    "İ",
    "ß",
    "ﬁ",
    "é",
]
_LINES = ["\n", "\n\n", "\r\n", "\r", "\n    ", "\n\t", "\n- ", "\n1. ", "\n> ", "\n| ", "\n# ", "\n## ", "\n---\n"]
_COMMENTS = [
    f"{MARK.decode()} {said} -->" for said in (*KINDS, "not a talk", "ignore placeholder-alt", "posts limit=-1")
]
TOKENS = [*_MARKS, *_WORDS, *_ODD, *_LINES, *_LINES, *_COMMENTS, " ", "  ", "    "]

tokens = st.sampled_from(TOKENS)
words = st.lists(st.sampled_from(_WORDS) | st.text(max_size=8), max_size=6).map(" ".join)
soup = st.lists(tokens | st.text(max_size=4), max_size=60).map("".join)

_KEYS = sorted({*POST_FIELDS, *TALK_FIELDS, *PERSON_FIELDS, *SPEAKER_FIELDS, *EVENT_FIELDS, "talks", "title", "draft"})
scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.datetimes() | words | st.text(max_size=20)
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(_KEYS) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=8,
)
mappings = st.dictionaries(st.sampled_from(_KEYS), values, max_size=6)
written = mappings.map(lambda data: yaml.dump(data, allow_unicode=True, sort_keys=False))


@st.composite
def mutated(draw, texts):
    """One of the texts, with parts taken out, put in, doubled and swapped."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 1, 1, 3, 20, 200])))
        what = draw(st.sampled_from(["drop", "insert", "double", "swap", "end", "lines"]))
        part = text[start:end]
        if what == "drop":
            text = text[:start] + text[end:]
        elif what == "insert":
            text = text[:start] + draw(tokens) + text[end:]
        elif what == "double":
            text = text[:start] + part * draw(st.sampled_from([2, 3, 50])) + text[end:]
        elif what == "swap":
            text = text[end:] + part + text[:start]
        elif what == "end":
            text = text[:start]
        else:
            text = text.replace("\n", draw(st.sampled_from(["\r\n", "\r", "\n\n", " ", "\x85"])))
    return text


@st.composite
def notes(draw):
    """A note, as bytes in one encoding or another."""
    front = draw(st.none() | written | soup)
    body = draw(mutated(NOTES) | soup)
    text = body if front is None else f"---\n{front}\n---\n{body}"
    coding = draw(st.sampled_from(["utf-8"] * 12 + ["utf-8-sig", "utf-16", "latin-1", "cp1252"]))
    return text.encode(coding, errors="replace")


_PARTS = [
    *_WORDS,
    "index",
    "README",
    "speakers",
    "all",
    "page",
    "2",
    "events",
    "talks",
    "2015",
    "Day 1",
    "01",
    "é",
    "e\u0301",
]
names = (
    st.lists(st.sampled_from(_PARTS) | st.text(max_size=12), min_size=1, max_size=5)
    .map(" - ".join)
    .map(lambda name: name.replace("/", "-").replace("\x00", "").encode(errors="ignore").decode()[:80] or "x")
)
paths = st.builds(
    lambda folders, name: "/".join(["talks", *folders, f"{name}.md"]),
    st.lists(st.sampled_from(["speakers", "events", "pycon-us-2015", "page", "Day 1"]) | names, max_size=2),
    names,
)
data_files = (written | soup | mutated(DATA)).map(str.encode)
_DATA_PATHS = [
    f"{folder}.{kind}.yml" for folder in ("", "talks/") for kind in ("speakers", "events", "authors", "meta")
]
folders = st.builds(
    lambda pages, data: pages | data,
    st.dictionaries(paths, notes(), min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(_DATA_PATHS), data_files, max_size=2),
)

_CODES_CHOSEN = st.dictionaries(st.sampled_from(sorted(CODES)), st.sampled_from(["error", "off", "ignore", 3, None]))
options = st.one_of(
    st.just({}),
    st.just({}),
    st.dictionaries(st.sampled_from(NAMES), values, max_size=4),
    st.fixed_dictionaries(
        {},
        optional={
            "folder": st.sampled_from(
                [".", "talks", "..", "/", "talks/..", "talks//", "x", "talks/page", "a/../talks"]
            ),
            "pattern": soup | st.sampled_from(["{speaker} - {title}", "{title}", "{", "{speaker}{title}", "{x} (?P<"]),
            "per_page": st.integers(-1, 3),
            "lists": st.dictionaries(st.sampled_from(tuple(KINDS)), st.sampled_from(["cards", "table", "list", "x"])),
            "problems": _CODES_CHOSEN,
            "language": st.sampled_from(["de", "ar", "zh-Hant", "xx", "../en", "en_US", "-", "x" * 99]),
            "outputs": st.booleans() | st.dictionaries(st.sampled_from(["feeds", "calendar", "previews"]), values),
            "recognise": st.booleans(),
        },
    ),
)
