import json

from mkdocs_talknotes.cli.check import Checked
from mkdocs_talknotes.cli.reports import as_github, as_gitlab, as_text
from mkdocs_talknotes.problems import Problem, Severity

ODD = Problem(path="a,b:c%\r\n.md", line=3, column=2, code="yaml", message="50% is\r\n\x1b[2J::error::wrong: x, y.")


def report(*problems):
    return Checked(problems=problems, notes=1)


def test_github_escapes_properties_and_message():
    assert as_github(report(ODD)) == (
        "::warning file=a%2Cb%3Ac%25%0D%0A.md,line=3,col=2,title=yaml::50%25 is \ufffd[2J::error::wrong: x, y."
    )


def test_github_has_a_word_for_each_severity():
    problems = [
        Problem(path="a.md", code="yaml", message="m", severity=severity)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.ADVICE)
    ]
    assert as_github(report(*problems)).splitlines() == [
        "::error file=a.md,title=yaml::m",
        "::warning file=a.md,title=yaml::m",
        "::notice file=a.md,title=yaml::m",
    ]


def test_gitlab():
    (issue,) = json.loads(as_gitlab(report(ODD)))
    fingerprint = issue.pop("fingerprint")
    assert len(fingerprint) == 64
    assert issue == {
        "description": "50% is \ufffd[2J::error::wrong: x, y.",
        "check_name": "yaml",
        "severity": "major",
        "location": {"path": "a,b:c%\r\n.md", "lines": {"begin": 3}},
    }


def test_gitlab_s_fingerprints_do_not_depend_on_the_line_but_tell_problems_apart():
    def fingerprints(*problems):
        return [issue["fingerprint"] for issue in json.loads(as_gitlab(report(*problems)))]

    one, moved = (Problem(path="a.md", line=line, code="yaml", message="m") for line in (1, 9))
    assert fingerprints(one) == fingerprints(moved)
    assert len(set(fingerprints(one, moved))) == 2


def test_a_file_name_that_is_not_utf_8():
    (issue,) = json.loads(as_gitlab(report(Problem(path="a\udcff.md", code="yaml", message="m"))))
    assert issue["location"]["path"] == "a\udcff.md"


def test_gitlab_wants_a_line():
    (issue,) = json.loads(as_gitlab(report(Problem(path="a.md", code="yaml", message="m"))))
    assert issue["location"]["lines"] == {"begin": 1}


def test_text_of_a_whole_file_names_no_line():
    assert as_text(report(Problem(path="a.md", code="yaml", message="m."))).splitlines()[:2] == [
        "a.md",
        "  warning: m. [yaml]",
    ]


def test_text_does_not_steer_a_terminal():
    assert as_text(report(ODD)).splitlines()[-4] == "  3:2: warning: 50% is \ufffd[2J::error::wrong: x, y. [yaml]"


def test_a_path_stands_on_one_line():
    assert as_text(report(ODD)).splitlines()[0] == "a,b:c% .md"


def test_empty_reports():
    assert as_github(report()) == ""
    assert as_gitlab(report()) == "[]"
