"""The direction of imports: the core knows no engine, and only the plugin knows MkDocs."""

import ast
from pathlib import Path

import mkdocs_talknotes

PACKAGE = Path(mkdocs_talknotes.__file__).parent

# What each outside package may be imported by; everything not named here is free.
ALLOWED = {
    "mkdocs": {
        "plugin",
        "plugin_cache",
        "plugin_files",
        "plugin_finished",
        "plugin_kept",
        "plugin_keys",
        "plugin_pages",
        "plugin_sources",
        "plugin_waiting",
    },
    "properdocs": set(),
    "zensical": set(),
    "markdown": {"captions", "decorate", "figures", "hosts", "markdown", "plugin_keys"},
    "jinja2": {"rendering", "plugin_finished", "plugin_kept"},
    "click": {"cli"},
    "babel": {"words"},
    "yaml": {"outputs", "words", "yamlfile"},
    "icalendar": {"outputs"},
    "PIL": {"outputs"},
    "imagesize": {"pictures"},
}

# Modules of ours by layer; a module imports its own layer and those above it, never below.
LAYERS = (
    {"model", "problems", "terms"},
    {
        "text",
        "slugs",
        "urls",
        "videos",
        "alts",
        "licenses",
        "pictures",
        "words",
        "settings",
        "linked_files",
        "printed",
        "page_cache",
        "neighbours",
    },
    {"yamlfile", "fields", "credits", "folder_files"},
    {"reading"},
    {"catalog", "datafiles", "listing"},
    {"pages", "output_options", "options", "site_config"},
    {"checks"},
    {"blog", "explain", "rendering"},
    {"outputs", "stubs", "hosts", "captions", "check", "index_parts"},
    {"reports", "export", "figures", "moments"},
    {"decorate"},
    {"zensical"},
    {"markdown"},
    {
        "plugin_sources",
        "plugin_keys",
        "plugin_cache",
        "plugin_waiting",
        "plugin_pages",
        "plugin_finished",
        "plugin_kept",
        "plugin_files",
    },
    {"plugin", "cli"},
)


def imports(path):
    """The modules a file imports, for annotations or not, as dotted names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def module(path):
    """`reading` for everything in that folder, else the file's own name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def layer(name):
    return next(number for number, names in enumerate(LAYERS) if name in names)


FILES = [path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py" or path.parent != PACKAGE]


def test_every_module_has_a_layer():
    assert {module(path) for path in FILES} == set().union(*LAYERS)


def test_outside_packages_are_imported_where_they_belong():
    found = {
        (name.partition(".")[0], module(path))
        for path in FILES
        for name in imports(path)
        if name.partition(".")[0] in ALLOWED
    }
    assert {pair for pair in found if pair[1] not in ALLOWED[pair[0]]} == set()


def test_modules_import_upwards():
    wrong = set()
    for path in FILES:
        for name in imports(path):
            head, _, rest = name.partition(".")
            other = rest.partition(".")[0]
            if head == PACKAGE.name and other and layer(other) > layer(module(path)):
                wrong.add((module(path), other))
    assert wrong - ANNOTATIONS == set()


# The protocol of files is named beside its one user, and only annotations of lower modules refer to it.
ANNOTATIONS = {("datafiles", "blog"), ("checks", "blog")}
