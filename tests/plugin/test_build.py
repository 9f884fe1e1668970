"""What the hooks of one build have in common."""

import logging

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_talknotes.plugin.build import Preview
from mkdocs_talknotes.plugin.files import TemporaryFolder


def test_addresses_are_relative_to_the_root_of_the_site(start):
    started = start()
    addresses = started.build.addresses(started.files)
    assert (addresses["index.md"], addresses["talks/bytes.md"]) == ("", "talks/bytes/")


def test_an_error_stops_a_build_and_no_preview(start):
    wrong = {"per_page": "many"}
    with pytest.raises(PluginError, match="per_page"):
        start(talknotes=wrong).build.stop_at_errors()
    start(talknotes=wrong, preview=Preview(is_on=True, temporary=TemporaryFolder())).build.stop_at_errors()


def test_why_nothing_is_kept_is_logged_once(start, tmp_path, caplog):
    (tmp_path / ".cache").write_text("", encoding="utf-8")
    build = start(talknotes={"cache": True}).build
    assert build.cache is None
    said = set()
    with caplog.at_level(logging.INFO):
        for _ in range(2):
            build.report(get_plugin_logger("talknotes"), said, set())
    reason = "`.cache/talknotes` is not a folder that can be read and written."
    told = [record.getMessage() for record in caplog.records]
    assert [text for text in told if "cache" in text] == [f"talknotes: The cache is not used: {reason}"]


@pytest.mark.parametrize(
    ("options", "is_preview", "is_kept"),
    [
        ({}, False, False),
        ({}, True, True),
        ({"cache": True}, False, True),
        ({"cache": False}, True, False),
    ],
)
def test_pages_are_kept_in_previews_and_where_it_is_asked_for(start, tmp_path, options, is_preview, is_kept):
    temporary = TemporaryFolder()
    preview = Preview(is_on=True, temporary=temporary) if is_preview else Preview()
    assert bool(start(talknotes=options, preview=preview).build.cache) == is_kept
    assert (tmp_path / ".cache").exists() == (options == {"cache": True})
    temporary.remove()


def test_a_site_without_an_address_publishes_nothing(start):
    started = start(site_url="")
    assert list(started.build.publish(started.config, started.files)) == []
    started = start()
    assert "talks/feed.xml" in dict(started.build.publish(started.config, started.files))
