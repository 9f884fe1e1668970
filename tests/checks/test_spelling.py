import pytest

from mkdocs_talknotes.checks.spelling import near_people, near_titles, nearest
from tests.growth import grows_linearly


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Vicki Boykis", "Vicky Boykis"),
        ("Vincent Warmerdam", "Vincnet Warmerdam"),
        ("Boykis Vicki", "Vicki Boykis"),
        ("José García", "Jose Garcia"),
        ("Łukasz Langa", "Lukasz Langa"),
        ("Eric Snow", "Erik Snow"),
        ("David Beazley", "David Beazly"),
        ("James D. Long", "James Long"),
        ("Anne-Marie Smith", "Anne Marie Smith"),
        ("Katherine Wu", "Catherine Wu"),
        ("James David Long", "James Long"),
        ("James David Long", "James D. Long"),
        ("A. Jesse Davis", "Jesse Davis"),
        ("Bob Quill", "Robert Quill"),
        ('Robert "Bob" Quill', "Bob Quill"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("Bjørn Åkesson", "Bjorn Akesson"),
    ],
)
def test_one_person_under_two_names(one, two):
    assert list(near_people([one, two])) == [(one, two)]
    assert list(near_people([two, one])) == [(two, one)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Maria Lopez", "Mario Lopez"),
        ("Jan Novak", "Jana Novak"),
        ("Daniel Kim", "Daniela Kim"),
        ("Andreas Wu", "Andrea Wu"),
        ("John Smith", "Joan Smith"),
        ("Anne Miller", "Anna Miller"),
        ("Peter Hansen", "Peter Jansen"),
        ("Peter Lee", "Peter Lie"),
        ("James David Long", "James Michael Long"),
        ("J. Long", "James Long"),
        ("Manuela Quoel", "Manula Quol"),
        ("Robert Quill", "Roberta Quill"),
        ("Mossy", "Mosse"),
        ("王芳", "王方"),
    ],
)
def test_two_people(one, two):
    assert list(near_people([one, two])) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("PyConUS 2015", "PyCon US 2015"),
        ("NormCon 2022", "NormConf 2022"),
        ("EuroPython 2020", "EuroPyhton 2020"),
        ("decorator", "decorators"),
        ("machine-learning", "machinelearning"),
        ("concurrency", "concurency"),
    ],
)
def test_one_title_under_two_names(one, two):
    assert list(near_titles([one, two])) == [(one, two)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("PyCon US 2015", "PyCon US 2016"),
        ("PyCon US 2015", "PyCon UK 2015"),
        ("C", "C++"),
        ("C", "D"),
        ("nlp", "nlu"),
        ("testing", "resting"),
        ("Python 2", "Python 3"),
        ("Go", "Gos"),
        ("data science", "data sciences fiction"),
    ],
)
def test_two_titles(one, two):
    assert list(near_titles([one, two])) == []


def test_nearest():
    assert nearest("Ana Miler", ["Bert Cook", "Anna Miller"]) == "Anna Miller"
    assert nearest("Zoe", ["Bert Cook", "Anna Miller"]) == ""


def test_many_names_take_time_in_proportion():
    def compare(count):
        names = [f"{given} Miller{number:x}" for number in range(count // 4) for given in ("Ada", "Bo", "Cy", "Di")]
        return list(near_people(names))

    assert grows_linearly(compare, 16_000)
