"""What other plugins protect, hide or exclude is in nothing that we make."""

import pytest
from mkdocs.exceptions import Abort

from tests.builds.notes import PIXEL, SINGLE

# Words that stand nowhere but in the note, each in a part of it that some output shows.
SECRETS = ("Zaphodian", "Heartofgold", "Magrathean", "Slartibart", "Vogonic", "Ravenous", "Babelfish")
NOTE = """
    title: Zaphodian improbability
    speaker: Slartibart Fast
    event: Magrathean Days 2021
    date: 2021-05-04
    tags: [Babelfish]
    description: Heartofgold explained.
    image: ravenous.png
    ---

    # Zaphodian improbability

    Vogonic verse.

    ![A Ravenous beast](ravenous.png "Ravenous")
"""
OUTPUTS = {"cards": True, "calendar": True}
FOUND = {"talks/secret/index.html", "talks/ravenous.png"}


def note(front=""):
    return f"---\n{front}" + NOTE.replace("\n    ", "\n").lstrip("\n")


def holding_secrets(built):
    """The files of a site, but for the note's own, that hold anything of it."""
    texts = {path: (built.folder / path).read_bytes() for path in built.files()}
    return {
        path
        for path, content in texts.items()
        if path not in FOUND and any(word.lower().encode() in content.lower() for word in SECRETS)
    }


def build(site, front, **options):
    files = {"talks/unicode.md": SINGLE, "talks/secret.md": note(front), "talks/ravenous.png": PIXEL}
    return site.build(files, talknotes={"outputs": OUTPUTS}, **options)


def test_a_public_note_is_in_everything_that_is_looked_at(site):
    assert {
        "talks/index.html",
        "talks/feed.xml",
        "talks/feed.json",
        "talks/talks.json",
        "talks/speakers/slartibart-fast/index.html",
        "search/search_index.json",
        "sitemap.xml",
    } <= holding_secrets(build(site, "", after=["search"]))


ENCRYPT = {"insecure_test": True, "webcrypto": False, "threshold_warning_min_entropy": 0, "kdf_pow": 1}


@pytest.fixture
def encrypting(monkeypatch):
    """Start from nothing: the plugin keeps what it knows of a site in its class, and ends a process that has two."""
    plugin = pytest.importorskip("encryptcontent.plugin")
    monkeypatch.setattr(plugin.encryptContentPlugin, "setup", {})


@pytest.mark.usefixtures("encrypting")
@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize(
    ("front", "options"),
    [
        ("password: moss and fern\n", {}),
        ("level: team\n", {"password_inventory": {"team": "moss and fern"}}),
        ("obfuscate: moss\n", {}),
    ],
    ids=["password", "level", "obfuscate"],
)
def test_what_encryptcontent_protects(site, place, front, options):
    built = build(site, front, **{place: ["search", {"encryptcontent": ENCRYPT | options}]}, strict=False)
    assert holding_secrets(built) - {"search/search_index.json"} == set()
    # What is left of it there is what that plugin leaves: the title.
    assert not {word for word in SECRETS[1:] if word in built.text("search/search_index.json")}
    page = built.text("talks/secret/index.html")
    assert not {word for word in SECRETS[1:] if word in page}
    assert "encryptcontent" in page
    assert "Pragmatic Unicode" in built.text("talks/feed.xml")
    assert ["note-not-public" in message for _, message in built.messages] == [True]


@pytest.mark.usefixtures("encrypting")
@pytest.mark.parametrize("place", ["before", "after"])
def test_a_password_for_the_whole_site_protects_all_but_what_is_left_open(site, place):
    site.write({"talks/open.md": "---\npassword: ''\ndate: 2020-01-02\n---\n\n# Ada Moss - Open to all\n\nText.\n"})
    built = build(site, "", **{place: [{"encryptcontent": ENCRYPT | {"global_password": "moss"}}]}, strict=False)
    assert holding_secrets(built) == set()
    assert "Bytes on the outside" not in built.text("talks/feed.xml")
    assert "Open to all" in built.text("talks/feed.xml")


@pytest.mark.parametrize("front", ["private: true\n", "published: false\n", "draft: true\n"])
def test_what_a_field_hides(site, front):
    built = build(site, front)
    assert {path for path in holding_secrets(built) if not path.startswith("talks/secret")} == set()


@pytest.mark.usefixtures("encrypting")
def test_a_password_of_the_folder(site):
    site.write({"talks/.meta.yml": "password: moss and fern\n"})
    built = build(site, "", theme="material", after=["material/meta", {"encryptcontent": ENCRYPT}], strict=False)
    assert holding_secrets(built) == set()


@pytest.mark.parametrize(
    "options",
    [
        {"exclude_docs": "secret.md"},
        {"draft_docs": "secret.md"},
        {"after": [{"exclude": {"glob": ["talks/secret.md"]}}]},
        {"before": [{"exclude": {"glob": ["talks/secret.md"]}}]},
    ],
    ids=["exclude_docs", "draft_docs", "exclude after", "exclude before"],
)
def test_what_is_excluded(site, options):
    built = build(site, "", **options)
    assert holding_secrets(built) - {"search/search_index.json"} == set()


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize("draft", ["draft: true\n", ""])
def test_drafts_and_posts_of_the_future_of_material_s_blog(site, place, draft):
    text = note(draft).replace("2021-05-04", "2021-05-04" if draft else "2921-05-04")
    shown = "---\ndate: 2020-01-02\n---\n\n# Ada Moss - How tables grow\n\nText.\n"
    built = site.build(
        {
            "blog/index.md": "# Blog\n",
            "blog/posts/secret.md": text,
            "blog/posts/one.md": shown,
            "blog/posts/ravenous.png": PIXEL,
        },
        theme="material",
        talknotes={"folder": "blog/posts", "outputs": OUTPUTS},
        **{place: [{"material/blog": {"draft_if_future_date": True}}]},
    )
    assert {path for path in holding_secrets(built) if "ravenous" not in path} == set()
    assert "How tables grow" in built.text("blog/posts/feed.xml")


@pytest.mark.parametrize(
    "hook",
    [
        "on_page_markdown(markdown, page, **_):\n    return '' if 'secret' in page.file.src_uri else None\n",
        "on_page_content(html, page, **_):\n    page.encryptcontent = {}\n",
        "on_nav(nav, files, **_):\n    files.remove(files.get_file_from_path('talks/secret.md'))\n",
    ],
    ids=["emptied", "encrypted", "removed"],
)
def test_a_note_that_is_hidden_too_late_stops_the_build_before_anything_is_published(site, caplog, hook):
    site.write({"../hook.py": f"def {hook}"})
    with pytest.raises(Abort):
        build(site, "", hooks=["hook.py"])
    assert "Write `private: true` in its front matter" in caplog.text
    assert not (site.folder / "site/talks/feed.xml").exists()
