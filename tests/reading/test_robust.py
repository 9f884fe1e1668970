"""What no one should write is read all the same."""

import pytest

from mkdocs_talknotes.reading import read_post

INPUTS = {
    "nothing": "",
    "table of odd cells": "# Moss\n\n| Speaker |## Ada Moss |\n|---|---|0000\n| Event | Greenhouse |\n\nText.\n",
    "many headings": "## Ada Moss - Moss\n\nText about moss.\n\n" * 2000,
    "many brackets": "# " + "[" * 20000,
    "many stars": "# " + "*a" * 20000,
    "many names": "# Moss by " + "Ada Moss, " * 2000,
    "open fences": "```\n" * 2000,
    "open comments": "<!--\n" * 500,
    "open directives": "@Metadata {" * 2000,
    "deep list": "".join("  " * depth + "- x\n" for depth in range(500)),
    "control characters": "---\ntitle: a\x00b\n---\n\n# \x01\x02\ufeff\ud800 by Ada Moss\n\n\x00\n",
    "front matter of dots": "---\n...\n...\n",
    "alias": "---\ntitle: &a [*a]\n---\n\nText.\n",
}


@pytest.mark.parametrize("name", INPUTS)
def test_it_is_read(name):
    post = read_post(INPUTS[name], path="talks/x.md").post
    assert post.path == "talks/x.md"
    assert post.title


def test_every_heading_of_many_is_a_talk():
    assert len(read_post(INPUTS["many headings"], path="talks/x.md").post.talks) == 2000
