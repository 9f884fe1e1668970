"""The direction of imports: folders are the data flow, and each imports only itself and those before it."""

import ast
from pathlib import Path

import pytest

import mkdocs_talknotes

PACKAGE = Path(mkdocs_talknotes.__file__).parent

# The rooms of the package in the order of the data flow.
ORDER = (
    ("model", "problems", "settings"),
    ("text",),
    ("inputs",),
    ("reading",),
    ("catalog",),
    ("checks",),
    ("blog",),
    ("rendering",),
    ("outputs",),
    ("extension",),
    ("plugin",),
    ("cli",),
)
DOORS = {"extension", "plugin", "cli"}

# The rooms that may import each outside package; packages not named here are free.
OUTSIDE = {
    "mkdocs": {"plugin"},
    "properdocs": set(),
    "zensical": set(),
    "markdown": {"rendering", "extension", "plugin"},
    "jinja2": {"rendering", "plugin"},
    "click": {"cli"},
    "babel": {"text"},
    "yaml": {"inputs", "text", "outputs"},
    "icalendar": {"outputs"},
    "PIL": {"outputs"},
    "imagesize": {"inputs"},
}
MOST_ENTRIES = 16

FLOOR = {room: floor for floor, rooms in enumerate(ORDER) for room in rooms}
FILES = [path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py"]


def imports(path):
    """The modules that a file imports, also for annotations, as dotted names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_every_entry_of_the_root_is_a_room():
    entries = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if path.name != "__pycache__"}
    assert entries - {"__init__", "py.typed"} == FLOOR.keys()
    assert len(entries) <= MOST_ENTRIES


def test_rooms_import_only_those_before_them():
    wrong = set()
    for path in FILES:
        for name in imports(path):
            package, _, rest = name.partition(".")
            other = rest.partition(".")[0]
            if package == PACKAGE.name and FLOOR[other] > FLOOR[room(path)]:
                wrong.add((room(path), name))
    assert wrong == set()


def test_doors_do_not_import_each_other_but_for_the_extension():
    wrong = {
        (room(path), name)
        for path in FILES
        if room(path) in DOORS
        for name in imports(path)
        if name.split(".")[1:2] and name.split(".")[1] in DOORS - {room(path), "extension"}
    }
    assert wrong == set()


@pytest.mark.parametrize("package", OUTSIDE)
def test_an_outside_package_is_imported_where_it_belongs(package):
    rooms = {room(path) for path in FILES for name in imports(path) if name.partition(".")[0] == package}
    assert rooms <= OUTSIDE[package]


def modules_of(path):
    """The modules of ours that a file imports, as paths."""
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != PACKAGE.name:
            continue
        for length in (len(parts), len(parts) - 1):
            place = PACKAGE.joinpath(*parts[1:length])
            if place.with_suffix(".py").is_file():
                yield place.with_suffix(".py")
                break
            if (place / "__init__.py").is_file() and length > 1:
                yield place / "__init__.py"
                break


def test_no_modules_import_each_other_in_a_circle():
    waiting = {path: {other for other in modules_of(path) if other != path} for path in FILES}
    while free := {path for path, others in waiting.items() if not others & waiting.keys()}:
        waiting = {path: others for path, others in waiting.items() if path not in free}
    assert {str(path.relative_to(PACKAGE)) for path in waiting} == set()
