import pytest

from mkdocs_talknotes.inputs.yamlfile import load_yaml


def test_scalars_are_the_text_written():
    file = load_yaml("a: 2026\nb: yes\nc: 12:30\nd: 2024-13-45\ne:\n", path="x.yml")
    assert file.data == {"a": "2026", "b": "yes", "c": "12:30", "d": "2024-13-45", "e": ""}


def test_every_value_knows_its_line():
    file = load_yaml("a:\n  - x: 1\n  - y: 2\nb: 3\n", path="x.yml", first_line=10)
    assert file.lines == {("a",): 10, ("a", 0): 11, ("a", 0, "x"): 11, ("a", 1): 12, ("a", 1, "y"): 12, ("b",): 13}


def test_a_key_said_twice_is_a_problem():
    file = load_yaml("a: 1\na: 2\n", path="x.yml")
    assert file.data == {"a": "2"}
    assert [str(problem) for problem in file.problems] == [
        "x.yml:2:1: `a` appears here twice; the last one is used. [yaml-key-twice]"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: A: B\n", 'a colon followed by a space needs quotes around the text: `title: "A: B"`.'),
        ("a:\n\tb: 1\n", "a tab can't indent here; use spaces."),
        ('a: "open\n', "a quote or bracket is opened and not closed."),
        ("a: *b\n", "`*` at the start of a text needs quotes around it."),
        ("a: @b\n", "this character needs quotes around the text that it starts."),
        ("- a\n- b\n", "expected lines such as `name: Vicki Boykis` here."),
        ("? [a]\n: b\n", "expected a word before the colon, got a list or a mapping."),
    ],
)
def test_mistakes_are_told_in_words_of_an_author(text, message):
    (problem,) = load_yaml(text, path="x.yml").problems
    assert message in str(problem)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: " + "[" * 20, "a quote or bracket is opened and not closed."),
        ("a: " + "[" * 30 + "]" * 30, "it is too deeply nested"),
        (
            "a: &a [x, x, x, x, x, x, x, x, x]\n"
            + "".join(f"{n}: &{n} [{', '.join([f'*{m}'] * 9)}]\n" for m, n in zip("abcdefg", "bcdefgh", strict=True)),
            "it is too deeply nested, or repeats too much through `&` and `*`.",
        ),
        ("a: &a [*a]\n", "it is too deeply nested"),
        ("a: \x00\n", "it contains a control character"),
    ],
    ids=["open", "deep", "bomb", "cycle", "nul"],
)
def test_what_no_notes_hold_is_a_problem_and_no_traceback(text, said):
    file = load_yaml(text, path="x.yml")
    assert file.data == {}
    (problem,) = file.problems
    assert said in str(problem)
