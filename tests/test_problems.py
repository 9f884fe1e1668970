"""Codes: each is registered, used, and has a page in the guide."""

import ast
import re
from pathlib import Path

import pytest

import mkdocs_talknotes
from mkdocs_talknotes.problems import CODES, Problem, Severity, TalknotesError
from tests.browser.conftest import EXAMPLE

PACKAGE = Path(mkdocs_talknotes.__file__).parent
GUIDE = EXAMPLE / "docs" / "guide" / "problems"
SAID = {
    Severity.IGNORE: "off by default",
    Severity.ADVICE: "advice",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
}
# Functions that take a code as one of their arguments.
SAYING = {"_say", "advise", "_problem"}


def codes_in(path):
    """The codes a module gives its problems, patterns of them as regular expressions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        given = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
        given += node.args if name in SAYING else ()
        for value in given:
            if isinstance(value, ast.Constant) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", str(value.value)):
                yield str(value.value)
            elif isinstance(value, ast.JoinedStr) and value in [k.value for k in node.keywords if k.arg == "code"]:
                yield "".join(str(p.value) if isinstance(p, ast.Constant) else r"\w+" for p in value.values)


def test_codes_are_those_the_package_uses():
    used = {code for path in PACKAGE.rglob("*.py") for code in codes_in(path)} - FIELDS
    assert {pattern for pattern in used if not any(re.fullmatch(pattern, code) for code in CODES)} == set()
    assert {code for code in CODES if not any(re.fullmatch(pattern, code) for pattern in used)} == set()


# Names of fields that stand before the code where a field's problem is said.
FIELDS = {"talks", "1"}


def test_a_problem_of_no_code_can_not_be_made():
    with pytest.raises(KeyError):
        Problem(path="a.md", code="no-such-code", message="…")


def test_severity_is_that_of_the_code_unless_chosen():
    assert Problem(path="a.md", code="not-utf-8", message="…").severity is Severity.ERROR
    assert Problem(path="a.md", code="not-utf-8", message="…", severity=Severity.ADVICE).severity is Severity.ADVICE


def test_text_names_place_message_remedy_and_code():
    problem = Problem(path="a.md", line=3, column=5, code="yaml", message="This is wrong.", remedy="Write that.")
    assert str(problem) == "a.md:3:5: This is wrong. Write that. [yaml]"


def test_words_of_strangers_steer_no_terminal():
    problem = Problem(path="a\x1b[2J.md", code="yaml", message="`\x9b31m` and\n\u202eback", remedy="\x07Write that.")
    assert str(problem) == "a\ufffd[2J.md: `\ufffd31m` and \ufffdback \ufffdWrite that. [yaml]"


def test_an_error_holds_all_problems_once_in_order():
    one = Problem(path="b.md", code="yaml", message="x")
    two = Problem(path="a.md", line=2, code="yaml", message="x")
    assert TalknotesError([one, two, one]).problems == (two, one)


def test_every_code_has_a_page():
    assert {path.stem for path in GUIDE.glob("*.md")} - {"index"} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_code_severity_example_and_remedy(code):
    text = (GUIDE / f"{code}.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {code}\n")
    assert re.search(r"^```\w+\n.+?^```$", text, re.MULTILINE | re.DOTALL)
    assert "**What to do.** " in text
    assert f"**Severity:** {SAID[CODES[code].severity]}." in text
    assert ("index.md#severity" in text) == CODES[code].settable


def test_the_overview_names_every_code_with_its_severity_and_meaning():
    text = (GUIDE / "index.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[`(\S+)`\]\((\S+)\) \| (.+?) \| (.+) \|$", text, re.MULTILINE)
    assert rows == [(code, f"{code}.md", SAID[about.severity], about.meaning) for code, about in CODES.items()]
