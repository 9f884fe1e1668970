import pytest

from mkdocs_talknotes.inputs.site_config import open_site, read_site_config, site_around, site_in

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


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "mkdocs.yml",
            "a: b\nc: d: e",
            "mkdocs.yml:2:5: this is not valid YAML: a colon followed by a space",
        ),
        ("mkdocs.yml", "- a\n- b\n", "mkdocs.yml:1: expected lines such as `name: Vicki Boykis` here."),
        ("mkdocs.yml", "\x00", "mkdocs.yml:1: this is not valid YAML: it contains a control character"),
        ("zensical.toml", "a: b", "zensical.toml: this is not valid TOML."),
        ("zensical.toml", "project = 3", "zensical.toml: expected a table `[project]` here."),
    ],
)
def test_a_configuration_that_can_not_be_read_says_why(tmp_path, name, text, said):
    site = read_site_config(write(tmp_path / name, text))
    assert str(site.problem).startswith(said)
    assert (site.problem.code, site.docs) == ("site-config", tmp_path / "docs")


def test_a_configuration_in_another_encoding_says_so(tmp_path):
    file = tmp_path / "mkdocs.yml"
    file.write_bytes(b"\xff\xfe")
    assert str(read_site_config(file).problem) == "mkdocs.yml: this file is not UTF-8 text. [site-config]"


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


def test_a_file_that_is_inherited_but_missing_is_told_with_its_line(tmp_path):
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: A\nINHERIT: base.yml\n", encoding="utf-8")
    problem = read_site_config(config).problem
    assert (problem.line, problem.message) == (
        2,
        "this configuration inherits from `base.yml`, which can't be read: this file can't be opened.",
    )


def test_what_a_site_inherits_from_is_no_site_of_its_own(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nplugins: [search]\n", encoding="utf-8")
    (tmp_path / "base.yml").write_text("plugins: [talknotes]\n", encoding="utf-8")
    site = site_in(tmp_path)
    assert (site.file.name, site.is_ours) == ("mkdocs.yml", False)


@pytest.mark.parametrize("named", [".", "mkdocs", "mkdocs/mkdocs.yml"])
def test_a_configuration_inside_the_docs_folder_means_the_whole_site(tmp_path, named):
    (tmp_path / "mkdocs").mkdir()
    (tmp_path / "mkdocs" / "mkdocs.yml").write_text("docs_dir: ..\nplugins: [talknotes]\n", encoding="utf-8")
    site = open_site(tmp_path / named)
    assert (site.asked, site.is_whole) == (tmp_path, True)
