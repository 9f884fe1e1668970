"""`talknotes write`: front matter says what was read, and reading the result gives the same catalog."""

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.cli.writing import Unwritten, facts_of, written
from mkdocs_talknotes.model import Form
from mkdocs_talknotes.reading import read_post

DIGEST = """\
# Nuggets from NormConf 2022

## Vicki Boykis - Keynote

- [Recording](https://youtu.be/abc?t=556)

Text.

## Joel Grus - What is simple?

Text.
"""


def read(text):
    return read_post(text, path="talks/a.md")


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("# Moss - Anna Miller\n\nSoft.\n", "title: Moss\nspeaker: Anna Miller\n"),
        (
            "---\ntags: [plants] # mine\n---\n# Moss by Anna Miller (Gardens Ltd)\n\nDate: 2026-05-01\n\nSoft.\n",
            "tags: [plants] # mine\ntitle: Moss\nspeaker:\n  name: Anna Miller\n  affiliation: Gardens Ltd\n"
            "date: 2026-05-01\n",
        ),
        (
            DIGEST,
            "talks:\n- heading: Vicki Boykis - Keynote\n  title: Keynote\n  speaker: Vicki Boykis\n"
            "  video: https://youtu.be/abc?t=556\n- heading: Joel Grus - What is simple?\n  title: What is simple?\n"
            "  speaker: Joel Grus\n",
        ),
    ],
)
def test_what_is_written(text, front):
    body = text.rpartition("---\n")[2]
    assert written(text, read(text), read) == f"---\n{front}---\n{body}"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("---\ntitle: A: B\n---\n# Moss - Anna Miller\n\nSoft.\n", Unwritten(2, "its front matter is not valid")),
        (
            "# Anna Miller\n\nBert grew moss.\n\nIt was soft.\n\nIt was green.\n",
            Unwritten(1, "`title` of the talk `Anna Miller` would be `Anna Miller` instead of nothing"),
        ),
        (
            "---\ntalks: [{heading: Ferns, speaker: Bert Stone}]\n---\n# MossConf 2026\n\n## Moss - Anna Miller\n\nA.\n"
            "\n## Ferns\n\nB.\n",
            Unwritten(6, "front matter already has `talks`; add the talk `Moss` there"),
        ),
    ],
    ids=["broken", "no-title", "one-more-talk"],
)
def test_what_can_not_be_written_is_named_with_its_line(text, why):
    assert written(text, read_post(text, path="mossconf-2026/a.md"), read) == why


PEOPLE = ["Anna Miller", "Bert Stone", "Cleo Marsh and Dana Reed", "Łukasz Żak", "Matthijs van der Berg"]
TITLES = ["Moss", "How to grow: a talk", "It's all about cost", '"Quoted" things', "C# & <b>", "2026", "yes"]
FORMS = ["{p} - {t}", "{t} - {p}", "{t} by {p}", "{t} | {p}", "{t}\n\nby {p}", "{t}\n\n**{p}**"]
BELOW = [
    "",
    "Slides: https://example.org/s.pdf\n\n",
    "- [Video](https://youtu.be/abc?t=65)\n\n",
    "Date: 2026-05-01\n\n",
]
TALKS = st.tuples(*map(st.sampled_from, (FORMS, PEOPLE, TITLES, BELOW)))


@settings(max_examples=150)
@given(st.lists(TALKS, min_size=1, max_size=4), st.booleans())
def test_reading_the_result_gives_the_same_catalog(talks, has_title):
    sections = "".join(f"## {form.format(p=who, t=title)}\n\n{below}Text.\n\n" for form, who, title, below in talks)
    text = f"# Notes from MossConf 2026\n\n{sections}" if has_title else sections
    before = read(text)
    after = written(text, before, read)
    if isinstance(after, str):
        assert facts_of(read(after)) == facts_of(before)
        assert after.endswith(text)
        assert all(talk.form is Form.FRONT_MATTER for talk in read(after).post.talks)


def test_the_command_shows_then_writes_then_has_nothing_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs" / "talks").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("plugins: [talknotes]\n", encoding="utf-8")
    note = tmp_path / "docs" / "talks" / "a.md"
    note.write_bytes(b"# Moss - Anna Miller\r\n\r\nSoft.\r\n")
    shown = CliRunner().invoke(main, ["write"])
    assert "+title: Moss\n+speaker: Anna Miller\n" in shown.output
    assert note.read_bytes().startswith(b"# Moss")
    assert CliRunner().invoke(main, ["write", "docs/talks/a.md", "--write"]).output == "wrote docs/talks/a.md\n"
    assert note.read_bytes() == (
        b"---\r\ntitle: Moss\r\nspeaker: Anna Miller\r\n---\r\n# Moss - Anna Miller\r\n\r\nSoft.\r\n"
    )
    assert CliRunner().invoke(main, ["write"]).output == "There is nothing to write.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeff# Moss - Anna Miller\n\nSoft.\n", "\ufeff---\n{}---\n# Moss - Anna Miller\n\nSoft.\n"),
        ("# Moss - Anna Miller\n\r\nSoft.\n", "---\n{}---\n# Moss - Anna Miller\n\r\nSoft.\n"),
        ("# Moss - Anna Miller\r\n\r\nSoft.\n", "---\r\n{}---\r\n# Moss - Anna Miller\r\n\r\nSoft.\n"),
        (
            "---\nlicense: x\n---\r\n# Moss - Anna Miller\n\nSoft.\r\n",
            "---\nlicense: x\n{}---\r\n# Moss - Anna Miller\n\nSoft.\r\n",
        ),
    ],
)
def test_every_byte_of_the_note_stays(tmp_path, before, after):
    note = tmp_path / "a.md"
    note.write_bytes(before.encode())
    assert CliRunner().invoke(main, ["write", str(tmp_path), "--write"]).exit_code == 0
    newline = "\r\n" if after.startswith("---\r") else "\n"
    front = f"title: Moss{newline}speaker: Anna Miller{newline}"
    assert note.read_bytes().decode() == after.format(front)


def test_a_note_behind_a_link_stays(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").symlink_to(tmp_path / "notes" / "real.md")
    (tmp_path / "notes" / "real.md").write_text("# Moss - Anna Miller\n\nSoft.\n")
    done = CliRunner().invoke(main, ["write", str(tmp_path / "notes"), "--write"])
    assert "a.md: unchanged, because it is a symbolic link." in done.output
    assert (tmp_path / "notes" / "real.md").read_text().startswith("---\n")
