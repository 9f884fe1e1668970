import datetime as dt

from mkdocs_talknotes.inputs.datafiles import FolderDefaults, merged, read_data_files
from mkdocs_talknotes.model import Credit, Event, Link, LinkKind, Speaker
from mkdocs_talknotes.settings import Settings


class Files:
    """Files in memory."""

    def __init__(self, **texts):
        self._texts = {name.replace("__", "/"): text for name, text in texts.items()}

    def pages(self):
        return ()

    def read(self, path):
        text = self._texts.get(path.replace(".yml", "").replace(".", ""))
        return text.encode() if isinstance(text, str) else text

    def leads_out(self, path):
        return False

    def size(self, path):
        return None


def read(**texts):
    problems = []
    return read_data_files(Files(**texts), Settings(), problems), [str(problem) for problem in problems]


def test_speakers():
    data, problems = read(
        speakers="""
vicki-boykis:
  name: Vicki Boykis
  aliases: [V. Boykis]
  role: Engineer
  affiliation: Acme
  pronouns: she/her
  bio: Writes.
  photo: assets/vicki.jpg
  links: {blog: https://vickiboykis.com/, code: https://github.com/veekaybee}
someone:
"""
    )
    assert problems == []
    assert data.speakers == (
        Speaker(
            slug="vicki-boykis",
            name="Vicki Boykis",
            aliases=("V. Boykis", "vicki-boykis"),
            role="Engineer",
            affiliation="Acme",
            pronouns="she/her",
            bio="Writes.",
            photo="assets/vicki.jpg",
            links=(
                Link(url="https://vickiboykis.com/", label="blog", kind=LinkKind.SITE),
                Link(url="https://github.com/veekaybee", label="code", kind=LinkKind.CODE),
            ),
        ),
        Speaker(slug="someone", name="someone", aliases=("someone",)),
    )
    assert {"vickiboykis", "vboykis", "someone"} == set(data.known_names)


def test_events():
    data, problems = read(
        events="""
normconf-2022:
  name: NormConf 2022
  series: NormConf
  start: 2022-12-15
  end: 2022-12-16
  place: online
  link: https://normconf.com/
  cover: c.svg
  credit: {text: Jane, license: CC BY 4.0}
"""
    )
    assert problems == []
    assert data.events == (
        Event(
            slug="normconf-2022",
            name="NormConf 2022",
            aliases=("normconf-2022",),
            series="NormConf",
            start=dt.date(2022, 12, 15),
            end=dt.date(2022, 12, 16),
            place="online",
            link="https://normconf.com/",
            cover="c.svg",
            credit=Credit(text="Jane", license="CC BY 4.0"),
        ),
    )


def test_authors_stand_where_material_s_blog_has_them_by_default():
    data, problems = read(blog__authors="authors:\n  mossy:\n    name: Ada Moss\n")
    assert (data.authors, problems) == ({"mossy": "Ada Moss"}, [])


def test_authors_of_material_s_blog_are_people_and_fill_gaps():
    data, problems = read(
        speakers="ada:\n  name: Ada Moss\n  role: Gardener\n",
        authors="authors:\n  mossy:\n    name: Ada Moss\n    description: Writes.\n    avatar: https://a.example/a.png\n",
    )
    assert problems == []
    assert data.authors == {"mossy": "Ada Moss"}
    (ada,) = data.speakers
    assert (ada.role, ada.bio, ada.photo) == ("Gardener", "Writes.", "https://a.example/a.png")


def test_links_may_be_a_list():
    data, _ = read(speakers="ada:\n  links:\n    - https://a.example/\n    - javascript:alert(1)\n")
    assert [link.url for link in data.speakers[0].links] == ["https://a.example/"]
    data, _ = read(speakers="ada:\n  links:\n    - blog: https://a.example/\n")
    assert [(link.label, link.url) for link in data.speakers[0].links] == [("blog", "https://a.example/")]


def test_links_may_be_written_in_different_ways_side_by_side():
    data, problems = read(
        speakers="""
ada:
  links:
    - https://a.example/
    - {blog: https://b.example/, code: https://c.example/}
    - label: Site
      url: https://d.example/
    - javascript:alert(1)
"""
    )
    assert [(link.label, link.url) for link in data.speakers[0].links] == [
        ("", "https://a.example/"),
        ("blog", "https://b.example/"),
        ("code", "https://c.example/"),
        ("Site", "https://d.example/"),
    ]
    assert problems == [
        ".speakers.yml:3: `links` must be an address such as https://example.org/ or a path, "
        "but is `javascript:alert(1)`. [wrong-value]"
    ]


def test_what_is_wrong_is_told_with_its_line():
    _, problems = read(
        speakers="ada:\n  nmae: Ada\n  photo: javascript:alert(1)\n  links: 5\nbert: just a text\n",
        events="x:\n  start: yesterday\n  place: [a]\n",
    )
    assert sorted(problems) == [
        ".events.yml:2: `start` must be a date such as 2024-05-31, but is `yesterday`. [wrong-value]",
        ".events.yml:3: `place` must be a text, but is a list. [wrong-value]",
        ".speakers.yml:2: `nmae` is not a field; did you mean `name`? [unknown-key]",
        ".speakers.yml:3: `photo` must be an address such as https://example.org/ or a path, "
        "but is `javascript:alert(1)`. [wrong-value]",
        ".speakers.yml:5: `bert` must be a block of indented lines such as `name: …`, "
        "but is `just a text`. [wrong-value]",
    ]


def test_a_file_that_can_not_be_read_is_one_problem():
    data, problems = read(speakers="ada:\n\tname: Ada\n")
    assert data.speakers == ()
    assert problems == [".speakers.yml:2:1: this is not valid YAML: a tab can't indent here; use spaces. [yaml]"]


def test_folder_defaults_add_up():
    files = Files(meta="tags: [a]\nevent: X\n", talks__meta="tags: [b]\n", talks__y__meta="event: Y\n")
    defaults = FolderDefaults(files, [])
    assert defaults.of("talks/y") == {"tags": ["a", "b"], "event": "Y"}
    assert defaults.of("talks") == {"tags": ["a", "b"], "event": "X"}
    assert defaults.of("elsewhere") == {"tags": ["a"], "event": "X"}


def test_what_one_data_file_leaves_open_another_fills():
    link = Link(url="https://a.example/")
    full = {
        "role": "Engineer",
        "affiliation": "Acme",
        "pronouns": "she/her",
        "bio": "Writes.",
        "photo": "a.png",
        "links": (link,),
        "aliases": ("A",),
    }
    bare, told = Speaker(slug="a-b", name="A B"), Speaker(slug="a-b", name="Another B", **full)
    assert merged(bare, told) == Speaker(slug="a-b", name="A B", **full)
    assert merged(told, bare) == told
