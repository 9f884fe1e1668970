"""Each file in `cases/tables` holds, for one function, texts and the complete result of reading each of them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from mkdocs_talknotes.reading import Known, Rules, read_post
from mkdocs_talknotes.reading.about_person import says_of_a_person
from mkdocs_talknotes.reading.blocks import read_blocks
from mkdocs_talknotes.reading.contents import read_contents
from mkdocs_talknotes.reading.fieldlines import bare_label, read_field
from mkdocs_talknotes.reading.filenames import event_in_title, event_of_folder, people_beside_title, read_file_name
from mkdocs_talknotes.reading.frontmatter import split_front_matter
from mkdocs_talknotes.reading.headings import alone, read_heading
from mkdocs_talknotes.reading.images import read_images
from mkdocs_talknotes.reading.lines_below_heading import read_below
from mkdocs_talknotes.reading.links import read_links
from mkdocs_talknotes.reading.lists_of_speakers import details, list_after_label
from mkdocs_talknotes.reading.names import NameReader
from mkdocs_talknotes.reading.numbering import language_tag, strip_numbering
from mkdocs_talknotes.reading.outline import bold_sections, is_links_only, outline
from mkdocs_talknotes.reading.person import Likeness
from mkdocs_talknotes.reading.sections import is_section
from mkdocs_talknotes.reading.shapes.grammar import ShapeError, parse_shape
from mkdocs_talknotes.reading.shapes.line import fit
from mkdocs_talknotes.reading.shapes.lines import lines_of_page
from mkdocs_talknotes.reading.shapes.propose import candidates
from mkdocs_talknotes.reading.shapes.rank import ranked
from mkdocs_talknotes.reading.shapes.units import NotePage
from mkdocs_talknotes.reading.shapes.view import view_of
from mkdocs_talknotes.reading.summary import summary_of
from mkdocs_talknotes.settings import ShapeText
from mkdocs_talknotes.text.dates import date_in
from mkdocs_talknotes.text.inline import links_in, plain_text
from mkdocs_talknotes.text.plain import match_key
from tests.reading.test_cases import as_case, plain

TABLES = sorted((Path(__file__).parents[1] / "cases" / "tables").glob("*.yml"))


def with_names(read):
    """Let a function of a text and a `NameReader` take the names that are known."""
    return lambda text, known=frozenset(), **options: read(text, names=NameReader(known), **options)


def on_blocks(read):
    """Let a function of blocks read the Markdown of a row."""

    def run(text, **options):
        page = read_blocks(text.split("\n"))
        return read(page, **options)

    return run


def pattern(text):
    written, _, heading = text.partition(" ~ ")
    try:
        shape = parse_shape(written)
    except ShapeError:
        return False
    values = fit(shape.lines[0].template, view_of(heading, {}, marked=False, linked=False))
    return {value.name: value.text for value in values if value.name != "ignore"} if values else True


def shape(text):
    """Read a note by shapes; lines with `~` are theirs, `~   ` goes on with one, and a line before them is the path."""
    path, _, rest = text.partition("\n") if not text.startswith("~") else ("talks/notes.md", "", text)
    lines = rest.split("\n")
    written = [line for line in lines if line.startswith("~")]
    shapes = "\n".join(line.removeprefix("~ ") for line in written).replace("\n  ", "\0").split("\n")
    rules = Rules(
        folder="talks", recognise=False, shapes=tuple(ShapeText(text=one.replace("\0", "\n")) for one in shapes)
    )
    reading = read_post("\n".join(lines[len(written) :]), path=path, rules=rules)
    talks = as_case(reading).get("talks", [])
    return [{key: value for key, value in talk.items() if key not in ("form", "evidence", "anchor")} for talk in talks]


def proposals(text):
    """Look for shapes in a note, and return the one that adds most to nothing."""
    page = read_blocks(text.split("\n"))
    notes = NotePage(path="a.md", lines=lines_of_page(page.blocks, text.split("\n"), 1), references={})

    def read(shapes):
        rules = Rules(recognise=False, shapes=tuple(ShapeText(text=one) for one in shapes))
        return {"a.md": read_post(text, path="a.md", rules=rules).post.talks}

    return ranked(candidates([notes]), read)[0].shape


def beside(text, names):
    path, _, title = text.partition(" ~ ")
    return people_beside_title(path, title, names)


def labelled_details(page, known=frozenset()):
    _, sections = outline(page.blocks)
    return [details(section, NameReader(known)) for section in sections]


def contents(page):
    return read_contents(page.blocks, outline(page.blocks)[1])


def page(text, known=frozenset(), path="talks/notes.md"):
    return as_case(read_post(text, path=path, known=Known(names=known)))


def file(text, **options):
    """Read a file; the first line of the row is its path."""
    path, _, rest = text.partition("\n")
    return page(rest, path=path, **options)


def talks(text):
    """Read a page, and say of each talk only its line, its title and its speakers."""
    path, _, rest = text.partition("\n") if text.startswith("talks/") else ("talks/notes.md", "", text)
    found = read_post(rest, path=path).post.talks
    return [f"{talk.line}: {talk.title} / {', '.join(person.name for person in talk.speakers)}" for talk in found]


FUNCTIONS = {
    "alone": with_names(alone),
    "bare_label": bare_label,
    "beside": with_names(beside),
    "blocks": on_blocks(lambda page: (page.references, page.blocks)),
    "below": on_blocks(lambda page, known=frozenset(): read_below(page.blocks, NameReader(known))),
    "bold_sections": on_blocks(lambda page: bold_sections(page.blocks)),
    "contents": on_blocks(contents),
    "date_in": date_in,
    "details": on_blocks(labelled_details),
    "event_in_title": event_in_title,
    "event_of_folder": event_of_folder,
    "front_matter": lambda text: split_front_matter(text, path="a.md"),
    "images": on_blocks(lambda page: read_images(page.blocks, page.references)),
    "is_links_only": is_links_only,
    "is_section": is_section,
    "language_tag": language_tag,
    "links": on_blocks(lambda page: read_links(page.blocks, page.references, ("Ada Moss",))),
    "links_in": lambda text: links_in(text, {"ref": "https://ref.example/"}),
    "list_after_label": on_blocks(lambda page, known=frozenset(): list_after_label(page.blocks, NameReader(known))),
    "outline": on_blocks(lambda page: outline(page.blocks)),
    "file": file,
    "page": page,
    "page_of_an_event": lambda text: as_case(read_post(text, path="talks/pycon-2020/notes.md")),
    "pattern": pattern,
    "proposals": proposals,
    "shape": shape,
    "prose": on_blocks(lambda page: [section.has_prose() for section in outline(page.blocks)[1]]),
    "plain_text": plain_text,
    "possible_people": with_names(lambda text, names: names.people(text, least=Likeness.POSSIBLE)),
    "read_field": lambda text: (one := read_field(text)) and replace(one, is_clear=False),
    "read_file_name": with_names(read_file_name),
    "read_heading": with_names(read_heading),
    "read_people": with_names(lambda text, names: names.people(text)),
    "read_person": with_names(lambda text, names: names.person(text)),
    "says_of_a_person": says_of_a_person,
    "several_people": lambda text: NameReader().people(text, several=True),
    "strip_numbering": strip_numbering,
    "talks": talks,
    "summary": on_blocks(lambda page: summary_of(page.blocks, ("Skip this.",))),
}


def shown(value):
    """Turn a result into what YAML holds; people are one line each, because there are many."""
    if isinstance(value, tuple | list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {"/".join(map(str, key)) if isinstance(key, tuple) else key: shown(item) for key, item in value.items()}
    found = plain(value)
    if isinstance(found, dict):
        return {name: shown(getattr(value, name)) for name in found}
    return getattr(found, "name", found)


def rows():
    for path in TABLES:
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        known = {"known": frozenset(map(match_key, table["known"]))} if "known" in table else {}
        for number, (text, result) in enumerate(table["rows"].items(), start=1):
            # Plain, because other tools take an id apart at its signs.
            words = "-".join(re.findall(r"[A-Za-z0-9]+", text))[:30]
            yield pytest.param(table["function"], text, known, result, id=f"{path.stem}-{number}-{words}")


@pytest.mark.parametrize(("function", "text", "known", "result"), list(rows()))
def test_row(function, text, known, result):
    assert shown(FUNCTIONS[function](text, **known)) == result
