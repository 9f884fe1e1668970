"""The comment at the top of each template names every variable that the template uses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes

import mkdocs_talknotes
from mkdocs_talknotes.rendering.filters import FILTERS

TEMPLATES = sorted((Path(mkdocs_talknotes.__file__).parent / "rendering" / "templates" / "talknotes").glob("*.html"))
_NAMED = re.compile(r"^ {5}(\w+)", re.MULTILINE)


def _manual(template: Path) -> frozenset[str]:
    comment, _, _ = template.read_text(encoding="utf-8").removeprefix("{#").partition("#}")
    return frozenset(_NAMED.findall(comment))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_every_variable_of_a_template_is_in_its_manual(template: Path) -> None:
    environment = Environment()
    environment.filters |= {**FILTERS, "listed": str}
    environment.tests |= {"absolute": bool, "labelled": bool}
    tree = environment.parse(template.read_text(encoding="utf-8"))
    used = meta.find_undeclared_variables(tree)
    local = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    shared = _manual(template.with_name("macros.html"))
    assert used - local - shared - _manual(template) == set()
