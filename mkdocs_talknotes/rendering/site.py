"""What rendering needs of one build."""

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
    from mkdocs_talknotes.rendering.renderer import FinalLinks, Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What decorating needs of one build."""

    blog: Blog
    renderer: Renderer
    sources: Sources
    report: Callable[[Problem], None]
    feeds: Mapping[str, Sequence[FeedLink]] = field(default_factory=dict)
    """Path of an index page → the feeds of what it lists."""
    links_files: bool = False
    """Whether style sheet and script are linked here, for engines that let nothing else add them to a page."""

    def elements(self, template: str, *, page: str, **context: Any) -> list[Element]:
        """Render a template of which an author's own may be wrong: then it is reported, and the page goes without."""
        try:
            return protected(self.renderer.elements(template, page=page, **context))
        except TalknotesError as error:
            for problem in error.problems:
                self.report(problem)
            return []

    def html(self, template: str, *, links: FinalLinks, **context: Any) -> str:
        """Render a template as `elements` does, for a page that is taken as it is."""
        try:
            return self.renderer.html(template, links=links, **context)
        except TalknotesError as error:
            for problem in error.problems:
                self.report(problem)
            return ""


def protected(elements: list[Element]) -> list[Element]:
    """Keep Python-Markdown from taking an author's literal `&lt;` for an entity, in text and in addresses."""
    for element in (inner for outer in elements for inner in outer.iter()):
        if element.text and "&" in element.text:
            element.text = literal(element.text)
        if element.tail and "&" in element.tail:
            element.tail = literal(element.tail)
        for name, value in element.attrib.items():
            if "&" in value:
                element.set(name, literal(value))
    return elements
