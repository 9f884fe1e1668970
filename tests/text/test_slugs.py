import pytest

from mkdocs_talknotes.text.slugs import slugify, unique


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Vicki Boykis", "vicki-boykis"),
        ("  Vicki   Boykis ", "vicki-boykis"),
        ("松本行弘", "松本行弘"),
        ("عبد الله", "عبد-الله"),
        ("Łukasz Łągwa", "łukasz-łągwa"),
        ("Rene\u0301", "ren\u00e9"),
        ("C++ & <templates>", "c-plus-plus-templates"),
        ("C", "c"),
        ("C++", "c-plus-plus"),
        ("C++20", "c-plus-plus-20"),
        ("c#", "c-sharp"),
        ("C#/F#", "c-sharp-f-sharp"),
        ("issue #1, Q+A", "issue-1-q-a"),
        (".NET", "dotnet"),
        ("ASP.NET, Node.js", "asp-net-node-js"),
        ("... and more", "and-more"),
        ("snake_case", "snake-case"),
        ("../../x", "x"),
        ("index", "index-1"),
        ("README", "readme-1"),
        ("Con", "con-1"),
        ("LPT9", "lpt9-1"),
        ("com10", "com10"),
        ("🦀", "u1f980"),
        ("", "unnamed"),
        ("a/b\\c\0d", "a-b-c-d"),
    ],
)
def test_slugify(name, slug):
    assert slugify(name) == slug


def test_slug_of_a_long_name_fits_in_a_file_name_and_differs():
    one, two = slugify("語" * 200), slugify("語" * 201)
    assert len(f"{one}.html".encode()) <= 255
    assert one != two


def test_unique_numbers_what_is_taken():
    taken: set[str] = set()
    assert [unique(slug, taken) for slug in ("talk-a", "talk-a", "talk-b", "talk-a")] == [
        "talk-a",
        "talk-a-2",
        "talk-b",
        "talk-a-3",
    ]
