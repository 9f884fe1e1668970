"""Checks in a build: the same problems as `talknotes check`, as much as the site says they matter."""

import pytest
from mkdocs.exceptions import Abort

NOTE = "# Moss - Anna Miller\n\nMoss is soft and green.\n\n![](https://example.org/moss.png)\n"
TOLD = "talks/a.md:5: the picture `moss.png` has no alternative text. Describe it: `![…](moss.png)`. [placeholder-alt]"


def test_advice_is_told_and_does_not_stop_a_strict_build(site):
    assert site.build({"talks/a.md": NOTE}).messages == [("INFO", TOLD)]


@pytest.mark.parametrize("chosen", ["ignore", "off", False])
def test_a_code_can_be_ignored(site, chosen):
    assert site.build({"talks/a.md": NOTE}, talknotes={"problems": {"placeholder-alt": chosen}}).messages == []


def test_a_warning_stops_a_strict_build(site):
    options = {"talknotes": {"problems": {"placeholder-alt": "warning"}}}
    assert site.build({"talks/a.md": NOTE}, strict=False, **options).messages == [("WARNING", TOLD)]
    with pytest.raises(Abort):
        site.build(**options)


def test_an_error_stops_every_build(site):
    with pytest.raises(Abort):
        site.build({"talks/a.md": NOTE}, strict=False, talknotes={"problems": {"placeholder-alt": "error"}})


@pytest.mark.parametrize(
    "problems",
    [{"placeholder-altt": "off"}, {"placeholder-alt": "loud"}, {"template-not-well-formed": "off"}, ["yaml"]],
)
def test_a_wrong_choice_stops_the_build(site, problems):
    with pytest.raises(Abort):
        site.build({"talks/a.md": NOTE}, strict=False, talknotes={"problems": problems})


def test_a_comment_silences_in_place_and_does_not_part_picture_and_figure(site):
    note = NOTE.replace("![]", "<!-- talknotes: ignore placeholder-alt -->\n![]").replace(".png)", '.png "Soft")')
    built = site.build({"talks/a.md": note})
    assert built.messages == []
    assert built.texts("talks/a/index.html", "tn-figure") == ["Soft"]


def test_what_only_rendering_finds_can_be_silenced_too(site):
    marker = "# Home\n\n- item\n\n    <!-- talknotes: psots -->\n"
    files = {"talks/a.md": NOTE.partition("![")[0], "index.md": marker}
    assert [level for level, _ in site.build(files, strict=False).messages] == ["WARNING"]
    assert site.build(files, talknotes={"problems": {"marker": "off"}}).messages == []
    files["index.md"] += "\n<!-- talknotes: ignore marker in this file -->\n"
    assert site.build(files).messages == []
