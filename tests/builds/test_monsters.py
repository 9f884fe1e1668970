"""Whatever stands in a docs folder, a build ends with a site, and a check with a report."""

import json
import unicodedata
from urllib.parse import unquote

from click.testing import CliRunner

from mkdocs_talknotes.cli.command import main

MANY = 3000
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefg", "bcdefgh", strict=True)
)
HEADINGS = "".join(f"## Ada Moss - Title of it {number}\n\nText.\n\n" for number in range(MANY))
ONE, OTHER = (unicodedata.normalize(form, "Zoé") for form in ("NFC", "NFD"))


def note(facts):
    return f"---\n{facts}---\n\n# A title\n\nText.\n"


MONSTERS = {
    "index.md": "# Home\n",
    "talks/bom.md": b"\xef\xbb\xbf---\r\ntitle: A mark\r\nspeaker: Ada Moss\r\n---\r\n\r\nText.\r\n",
    "talks/nul.md": b"---\ntitle: N\x00L\nspeaker: Ada \x00 Moss\n---\n\n# \x00\n",
    "talks/tabs.md": "---\nspeaker:\tAda Moss\n\ttitle: x\n---\n\n\t# Code\n",
    "talks/headings.md": f"# PyCon 2020\n\n{HEADINGS}",
    "talks/long.md": "# Ada Moss - Long\n\n" + "Some words, and more of them.\n\n" * 20_000,
    "talks/line.md": "# Ada Moss - Line\n\n" + "word " * 200_000,
    "talks/quotes.md": "# Ada Moss - Quotes\n\n" + ">" * 90 + " deep\n",
    "talks/lists.md": "# Ada Moss - Lists\n\n" + "".join("    " * depth + "- x\n" for depth in range(40)),
    "talks/stars.md": "# Ada Moss - " + "*a " * 3000 + "\n\n" + "**a " * 3000,
    "talks/yaml-bomb.md": note(BOMB),
    "talks/yaml-cycle.md": note("speakers: &a [*a]\n"),
    "talks/yaml-key.md": note("a: b\n? [a, b]\n: c\n? {d: e}\n: f\n"),
    "talks/year-zero.md": note("speaker: Ada Moss\ndate: 0000-00-00\n"),
    "talks/year-nine.md": note("speaker: Ada Moss\ndate: 9999-12-31\n"),
    "talks/names.md": note(
        "speakers: [index, INDEX.md, ../.., /]\nevent: index\ntags: [../../x, index, ., '', C, c#]\n"
    ),
    "talks/all-of-it.md": note("speaker: Ada Moss\nslug: ../../../x\ntags: [speakers, page, '2', ..%2f..%2fx]\n"),
    f"talks/{ONE}.md": f"# {ONE} Moss - One\n",
    f"talks/{OTHER}.md": f"# {OTHER} Moss - Two\n",
    "talks/Case.md": "# ADA MOSS - Three\n",
    "talks/case.md": "# ada moss - Four\n",
    ".speakers.yml": "ada: {name: Ada Moss, photo: ../../../etc/passwd, links: [javascript:x]}\nb: [c]\n1: 2\n",
    ".events.yml": "e: {name: PyCon 2020, start: 0000-01-01, cover: /etc/passwd, link: javascript:x}\n",
    "talks/.meta.yml": BOMB,
}


def monsters(site):
    site.write(MONSTERS)
    secret = site.folder / "secret.md"
    secret.write_text("# Bert Stone - A secret\n", encoding="utf-8")
    (site.docs / ".authors.yml").symlink_to(secret)


def test_a_site_of_monsters_is_built_and_stays_in_its_folder(site):
    monsters(site)
    built = site.build(strict=False)
    assert {place.name for place in site.folder.iterdir()} == {"docs", "secret.md", "mkdocs.yml", "site"}
    assert "Bert Stone" not in "".join(built.text(path) for path in built.files() if path.endswith((".html", ".json")))
    assert built.text("talks/headings/index.html").count('class="tn-card"') == MANY
    # Every way of writing a name leads to one page; what could be another page's name does not take its place.
    speakers = {path.split("/")[2] for path in built.files() if path.startswith("talks/speakers/")}
    assert speakers == {"index.html", "ada-moss", "zoé-moss", "index-1", "index-md", "u2e-u2e-u2f-u2e-u2e", "u2f"}
    topics = {path.split("/")[2] for path in built.files() if path.startswith("talks/topics/")}
    assert topics == {"index.html", "index-1", "u2e", "x", "2f-2fx", "c", "c-sharp", "page", "speakers", "2"}
    for talk in json.loads(built.text("talks/talks.json"))["talks"]:
        address = unquote(talk["url"]).removeprefix("https://example.org/")
        assert (built.folder / address.partition("#")[0] / "index.html").is_file()


def test_a_check_of_monsters_is_a_report(site):
    monsters(site)
    # MkDocs itself fails at these.
    (site.docs / "talks/nowhere.png").symlink_to("nothing.png")
    (site.docs / "talks/nowhere.md").symlink_to("nothing.md")
    (site.docs / "loop").symlink_to(site.docs, target_is_directory=True)
    result = CliRunner().invoke(main, ["check", "--format", "json", str(site.docs)])
    assert result.exit_code == 1, result.exception
    paths = {problem["path"].partition("/docs/")[2] for problem in json.loads(result.output)["problems"]}
    assert paths == {
        ".authors.yml",
        ".events.yml",
        ".speakers.yml",
        "talks/.meta.yml",
        "talks/all-of-it.md",
        "talks/case.md",
        "talks/names.md",
        "talks/nul.md",
        "talks/stars.md",
        "talks/tabs.md",
        "talks/yaml-bomb.md",
        "talks/yaml-cycle.md",
        "talks/yaml-key.md",
        "talks/year-zero.md",
        f"talks/{OTHER}.md",
    }
