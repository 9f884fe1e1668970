"""Everything rendering needs about one build."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.problems import TalknotesError
from mkdocs_talknotes.rendering.captions import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from mkdocs_talknotes.blog import Blog
    from mkdocs_talknotes.inputs.sources import Sources
    from mkdocs_talknotes.problems import Problem
    from mkdocs_talknotes.rendering.index import FeedLink
    from mkdocs_talknotes.rendering.links import FinalLinks
from mkdocs_talknotes.rendering.renderer import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The blog of one build, with the services that rendering its pages needs."""

    blog: Blog
    renderer: Renderer
    sources: Sources
    report: Callable[[Problem], None]
    """Receives problems found while rendering."""
    feeds: Mapping[str, Sequence[FeedLink]] = field(default_factory=dict)
    """Source path of an index page → feeds with its entries."""
    links_files: bool = False
    """Whether pages link style sheet and script in their content, because the engine lets no plugin change the head."""

    def elements(self, template: str, *, page: str, **context: Any) -> list[Element]:
        """Render a template to elements. If the author's own version fails, report it and return []."""
        try:
            return protected(self.renderer.elements(template, page=page, **context))
        except TalknotesError as error:
            for problem in error.problems:
                self.report(problem)
            return []

    def html(self, template: str, *, links: FinalLinks, **context: Any) -> str:
        """Render a template to HTML, for a page that skips Markdown. If it fails, report it and return ""."""
        try:
            return self.renderer.html(template, links=links, **context)
        except TalknotesError as error:
            for problem in error.problems:
                self.report(problem)
            return ""


def protected(elements: list[Element]) -> list[Element]:
    """Apply `literal` to all text and attributes, so that Python-Markdown shows a literal `&lt;` as written."""
    for element in (inner for outer in elements for inner in outer.iter()):
        if element.text and "&" in element.text:
            element.text = literal(element.text)
        if element.tail and "&" in element.tail:
            element.tail = literal(element.tail)
        for name, value in element.attrib.items():
            if "&" in value:
                element.set(name, literal(value))
    return elements
