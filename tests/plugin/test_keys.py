"""What pages depend on."""

import datetime as dt
from functools import partial

import pytest
from markdown.extensions.toc import slugify

from mkdocs_talknotes.plugin.keys import can_cache, canonical


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": [1, "x"], "a": None}, '{"a":null,"b":[1,"x"]}'),
        ((True, 1.5), "[true,1.5]"),
        ("?", '"\\u003f"'),
        (slugify, "markdown.extensions.toc.slugify"),
        (partial(slugify, separator="_"), 'markdown.extensions.toc.slugify([]{"separator":"_"})'),
        (lambda text: text, "?"),
        (dt.date(2020, 1, 2), "?"),
    ],
)
def test_options_have_one_text_or_are_unknown(value, text):
    assert canonical(value) == text


@pytest.mark.parametrize(
    ("extensions", "is_known"),
    [
        (["toc", "pymdownx.highlight"], True),
        (["tests.builds.test_cache:Mark"], False),
        ([{"pymdownx.snippets": {"auto_append": ["a.md"]}}], False),
        ([{"toc": {"permalink": "#"}}], True),
    ],
)
def test_extensions_are_known_or_nothing_is_kept(start, extensions, is_known):
    assert can_cache(start(markdown_extensions=extensions).config) == is_known


def test_the_key_holds_the_folder_of_the_site(start, tmp_path_factory):
    started = start()
    before = started.build.keys(started.config, started.files).site
    started.config.config_file_path = str(tmp_path_factory.mktemp("other") / "mkdocs.yml")
    started.build._keys = None  # as in another build
    assert started.build.keys(started.config, started.files).site != before
