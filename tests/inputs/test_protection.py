"""Which notes are public."""

import pytest

from mkdocs_talknotes.inputs.protection import hidden_by, read_protection
from mkdocs_talknotes.settings import Protection

INVENTORY = {"password_inventory": {"team": "moss"}}
EVERYONE = {"password_inventory": {"_global": "moss"}}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"password": "moss"}, "password"),
        ({"Password": "moss"}, "password"),
        ({"password": ["moss", "fern"]}, "password"),
        ({"password": ""}, ""),
        ({"level": "beginner"}, ""),
        ({"private": "true"}, "private"),
        ({"private": "Yes"}, "private"),
        ({"private": "false"}, ""),
        ({"published": "false"}, "published"),
        ({"published": "2020-01-01"}, ""),
        ({"publish": "draft"}, "publish"),
        ({"visibility": "Unlisted"}, "visibility"),
        ({"hide": ["navigation"]}, ""),
    ],
)
def test_fields_that_hide_a_note(fields, expected):
    assert hidden_by("# Moss\n", fields, Protection()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title: Moss\nPassword: fern\n\nText.\n", "password"),
        ("password: fern\r\n\r\nText.\r\n", "password"),
        ("Text.\npassword: fern\n", ""),
        ("\npassword: fern\n", ""),
    ],
)
def test_fields_without_a_fence_as_the_engine_reads_them(text, expected):
    assert hidden_by(text, {}, Protection()) == expected


@pytest.mark.parametrize(
    ("plugins", "fields", "everywhere"),
    [
        ([("search", {"global_password": "x"})], {"password"}, set()),
        ([("encryptcontent", {})], {"password", "level", "obfuscate"}, set()),
        ([("encryptcontent", INVENTORY)], {"password", "level", "obfuscate"}, set()),
        ([("encryptcontent", EVERYONE)], {"password", "level", "obfuscate"}, {"level"}),
        ([("encryptcontent #2", {"global_password": "x"})], {"password", "level", "obfuscate"}, {"password"}),
        ([("encryptcontent", {"password_file": "missing.yml"})], {"password", "level", "obfuscate"}, {"level"}),
        ([("encryptcontent", {"password_file": "team.yml"})], {"password", "level", "obfuscate"}, set()),
        ([("encryptcontent", {"password_file": "all.yml"})], {"password", "level", "obfuscate"}, {"level"}),
    ],
)
def test_what_plugins_protect(tmp_path, plugins, fields, everywhere):
    (tmp_path / "team.yml").write_text("team: moss\n")
    (tmp_path / "all.yml").write_text("_global: moss\n")
    expected = Protection(fields=frozenset(fields), everywhere=frozenset(everywhere))
    assert read_protection(plugins, tmp_path) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({}, "password"), ({"password": ""}, ""), ({"password": "x"}, "password"), ({"level": "team"}, "level")],
)
def test_a_password_for_the_whole_site(fields, expected):
    site = Protection(fields=frozenset({"password", "level"}), everywhere=frozenset({"password"}))
    assert hidden_by("", fields, site) == expected
