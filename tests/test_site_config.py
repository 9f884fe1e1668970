import pytest

from mkdocs_talknotes.site_config import read_site_config, site_around, site_in

TAGS = """\
site_name: !ENV [NAME, Test]
docs_dir: !ENV [DOCS, notes]
theme:
  name: material
  language: de
plugins:
  - search
  - talknotes:
      folder: conf
      problems: {placeholder-alt: off}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""


def write(place, text):
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return place


def test_tags_of_engines_are_no_concern(tmp_path):
    site = read_site_config(write(tmp_path / "mkdocs.yml", TAGS))
    assert site.is_ours
    assert site.docs == tmp_path / "notes"
    assert site.language == "de"
    assert site.options == {"folder": "conf", "problems": {"placeholder-alt": "off"}}
    assert site.lines[(*site.at, "folder")] == 9


@pytest.mark.parametrize(
    ("listed", "options"),
    [
        ("plugins: [search, talknotes]", {}),
        ("plugins:\n  talknotes:\n    folder: conf", {"folder": "conf"}),
        ("plugins:\n  - material/talknotes:\n      folder: conf", {"folder": "conf"}),
        ("plugins:\n  - talknotes:\n", {}),
        ("markdown_extensions:\n  - talknotes:\n      folder: conf", {"folder": "conf"}),
    ],
)
def test_options_are_found_however_plugins_are_listed(tmp_path, listed, options):
    site = read_site_config(write(tmp_path / "mkdocs.yml", listed))
    assert (site.is_ours, dict(site.options), site.docs) == (True, options, tmp_path / "docs")


def test_a_site_without_the_plugin(tmp_path):
    assert not read_site_config(write(tmp_path / "mkdocs.yml", "plugins: [search]\n")).is_ours


def test_what_is_inherited_is_merged_as_mkdocs_does(tmp_path):
    write(tmp_path / "base.yml", "docs_dir: notes\ntheme: {name: material, language: fr}\nplugins: [search]\n")
    file = write(tmp_path / "mkdocs.yml", "INHERIT: ./base.yml\ntheme: {name: mkdocs}\nplugins: [talknotes]\n")
    site = read_site_config(file)
    assert (site.is_ours, site.language, site.docs) == (True, "fr", tmp_path / "notes")


def test_a_configuration_that_inherits_itself_ends(tmp_path):
    assert read_site_config(write(tmp_path / "mkdocs.yml", "INHERIT: mkdocs.yml\nplugins: [talknotes]\n")).is_ours


def test_zensical(tmp_path):
    text = '[project]\ndocs_dir = "notes"\n[project.theme]\nlanguage = "ja"\n'
    text += '[project.markdown_extensions.talknotes]\nfolder = "conf"\n'
    site = read_site_config(write(tmp_path / "zensical.toml", text))
    assert (site.is_ours, site.options, site.language) == (True, {"folder": "conf"}, "ja")
    assert site.docs == tmp_path / "notes"


@pytest.mark.parametrize("text", ["a: b: c", "- a\n- b\n", "\x00"])
def test_a_configuration_that_can_not_be_read_is_none(tmp_path, text):
    assert read_site_config(write(tmp_path / "mkdocs.yml", text)) is None
    assert read_site_config(write(tmp_path / "zensical.toml", text)) is None


def test_the_site_around_a_note_is_the_one_whose_docs_hold_it(tmp_path):
    file = write(tmp_path / "mkdocs.yml", "plugins: [talknotes]\n")
    note = write(tmp_path / "docs" / "talks" / "a.md", "# A\n")
    stray = write(tmp_path / "notes" / "b.md", "# B\n")
    assert site_around(note).file == site_around(note.parent).file == site_around(tmp_path).file == file
    assert site_around(file).file == file
    assert site_around(stray) is None


def test_of_several_configurations_the_one_that_names_us_counts(tmp_path):
    first = write(tmp_path / "mkdocs.yml", "plugins: [search]\n")
    assert site_in(tmp_path).file == first
    ours = write(tmp_path / "zensical.toml", "[project.markdown_extensions.talknotes]\nper_page = 5\n")
    assert site_in(tmp_path).file == ours


def test_options_of_the_extension_count_where_the_plugin_has_none(tmp_path):
    text = "plugins: [{}]\nmarkdown_extensions: [talknotes: {{per_page: 5}}]\n"
    file = write(tmp_path / "mkdocs.yml", text.format("talknotes"))
    assert read_site_config(file).options == {"per_page": "5"}
    file = write(tmp_path / "mkdocs.yml", text.format("talknotes: {per_page: 7}"))
    assert read_site_config(file).options == {"per_page": "7"}
