"""Our pages and files among those of a site."""

from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_talknotes.plugin.files import TemporaryFolder, place_outputs


def test_generated_pages_are_in_the_site_and_on_disk(start):
    started = start()
    speaker = started.files.get_file_from_path("talks/speakers/ada-berg.md")
    assert (speaker.url, speaker.inclusion) == ("talks/speakers/ada-berg/", InclusionLevel.NOT_IN_NAV)
    assert started.files.get_file_from_path("talks/index.md").inclusion is InclusionLevel.INCLUDED
    assert started.files.get_file_from_path("talks/bytes.md").inclusion is InclusionLevel.NOT_IN_NAV
    assert speaker.content_string.startswith("---\n")


def test_outputs_are_written_where_they_belong_and_what_was_not_made_goes(start, tmp_path):
    files = Files([File.generated(start().config, path, content="") for path in ("feed.xml", "card.png")])
    place_outputs(files, ["feed.xml", "card.png"], [("feed.xml", b"<feed/>")])
    assert (tmp_path / "site" / "feed.xml").read_bytes() == b"<feed/>"
    assert [file.src_uri for file in files] == ["feed.xml"]


def test_a_temporary_folder_is_made_on_first_use_and_removed():
    temporary = TemporaryFolder()
    temporary.remove()
    place, folder = temporary.place("a/b.md"), temporary.folder("cache")
    assert place.parent.is_dir()
    assert folder.is_dir()
    temporary.remove()
    assert not folder.parent.exists()
