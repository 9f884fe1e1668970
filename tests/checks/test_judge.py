from mkdocs_talknotes.checks.judge import Ignore, Judge, ignores_in
from mkdocs_talknotes.problems import Problem, Severity

ALT = Problem(path="a.md", line=3, code="placeholder-alt", message="…")
CREDIT = Problem(path="a.md", line=3, code="image-without-credit", message="…")


def judge(text="", **severities):
    chosen = {code.replace("_", "-"): severity for code, severity in severities.items()}
    return Judge(severities=chosen, read=lambda path: text.encode() if path == "a.md" else None)


def test_problems_are_told_once_and_in_order():
    other = Problem(path="a.md", line=1, code="yaml", message="…")
    assert judge().settle([ALT, other, ALT]) == (other, ALT)


def test_a_code_that_is_ignored_by_default_is_told_when_asked_for():
    assert judge().settle([CREDIT]) == ()
    assert [one.severity for one in judge(image_without_credit=Severity.ERROR).settle([CREDIT])] == [Severity.ERROR]


def test_a_site_can_ignore_a_code():
    assert judge(placeholder_alt=Severity.IGNORE).settle([ALT]) == ()


def test_a_comment_holds_for_what_stands_below_it():
    text = "# A\n<!-- talknotes: ignore placeholder-alt, yaml -->\n![](a.png)\n![](b.png)\n\n![](c.png)\n"
    assert list(ignores_in(text)) == [Ignore(2, ("placeholder-alt", "yaml"), range(2, 5))]
    assert judge(text).settle([ALT]) == ()


def test_a_comment_reaches_over_empty_lines():
    text = "<!-- talknotes: ignore yaml -->\n\n\nText\n\nMore\n"
    assert list(ignores_in(text)) == [Ignore(1, ("yaml",), range(1, 5))]


def test_a_comment_behind_text_holds_for_its_line():
    text = "A\n\n![](a.png) <!--talknotes:ignore placeholder-alt-->\n![](b.png)\n\n![](c.png)\n"
    assert list(ignores_in(text)) == [Ignore(3, ("placeholder-alt",), range(3, 4))]


def test_a_comment_may_hold_for_the_file():
    text = "![](a.png)\r\n\r\n<!-- talknotes: ignore placeholder-alt in this file -->\r\n"
    assert list(ignores_in(text)) == [Ignore(3, ("placeholder-alt",), None)]


def test_a_comment_in_yaml_holds_for_the_next_line():
    assert list(ignores_in("a: 1\n# talknotes: ignore yaml\nb: 2\nc: 3\n")) == [Ignore(2, ("yaml",), range(2, 4))]


def test_other_remarks_ignore_nothing():
    assert list(ignores_in("<!-- talknotes: not a talk -->\n<!-- ignore yaml -->\n# Ignore yaml\n")) == []


def test_the_longest_reach_of_all_comments_above_counts():
    text = "<!-- talknotes: ignore placeholder-alt -->\n<!-- talknotes: ignore placeholder-alt -->\n![](a.png)\n"
    assert judge(text).settle([ALT]) == ()
    far = "![](a.png) <!-- talknotes: ignore placeholder-alt -->\n\n![](b.png)\n"
    assert judge(far).settle([ALT]) == (ALT,)
